"""Strings that try the tokenizer: captions, and everything that cleaning and splitting treat specially.

Used by make_tokenizer_goldens.py. Each generator takes a random.Random; the same seed gives the same strings.
"""

import csv
import html.entities
import unicodedata

TEMPLATES = ["{}", "a photo of a {}.", "a bad photo of a {}.", "itap of my {}.", "a {} in a video game.",
             "There's {} on the Large Screen, isn't it?"]

CONTROLS = [chr(c) for c in [*range(0x20), 0x7F, *range(0x80, 0xA0), 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x2028,
                             0x2029, 0x202A, *range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFE), 0xE0001, 0xE0067]]
SPACES = [chr(c) for c in [9, 10, 11, 12, 13, 0x1C, 0x1F, 0x20, 0x85, 0xA0, 0x1680, 0x180E, *range(0x2000, 0x200C),
                           0x2028, 0x2029, 0x202F, 0x205F, 0x3000]]
MARKS = [chr(c) for c in range(0x110000) if unicodedata.combining(chr(c))]
ASSIGNED = [chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) not in ("Cn", "Cs", "Co")]
DECOMPOSING = [c for c in ASSIGNED if unicodedata.decomposition(c)]
LIGATURES = "ĲĳŉǱǲǳǄǅǆǇǈǉǊǋǌﬀﬁﬂﬃﬄﬅﬆ"
QUOTES = "\u02bc‘’‚‛“”„‟'\"`´«»"
CONTRACTIONS = ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d", "'S", "'T", "'RE", "'Ve", "'M", "'LL", "'D", "’s", "'ſ", "'x"]
SPECIAL = ["<|startoftext|>", "<|endoftext|>", "<|ENDOFTEXT|>", "<|ſtartoftext|>", "<|endoftext", "<|startoftext|", "</w>"]
SIGMAS = ["Σ", "ΑΣ", "ΣΑ", "ΑΣ.", "ΑΣ'Α", "Α\u0301Σ", "ΑΣ\u0301", "1Σ", "ΑΣ1", "ΑΣ:Β", "ΟΔΥΣΣΕΥΣ", "ʰΣ", "ΑʰΣʰ", "ΑΣ\u00adΒ"]
TURKISH = ["İ", "I", "ı", "İSTANBUL", "DİYARBAKIR", "i\u0307", "I\u0307", "K", "Å", "Ω", "ẞ", "ß", "ſ"]
WORDS = ["cat", "Dog", "a", "photo", "of", "the", "Zürich", "naïve", "東京", "hello", "WORLD", "don't", "it's", "x86", "2024",
         "привет", "שלום", "مرحبا", "नमस्ते", "한국어", "ไทย", "!!!", "...", "—", "(", ")", ",", "$9.99", "#tag", "@user", "n°"]
EMOJI_PARTS = ["\u200d", "\ufe0f", "\ufe0e", "\u20e3", "🏻", "🏼", "🏽", "🏾", "🏿", "🇩", "🇪", "🇺", "🇸", "👩", "🚀", "❤", "🏴", "\U000e0067",
               "\U000e007f", "👨", "👧", "😀", "1", "#", "*"]
NAMES = sorted(html.entities.html5)


def read_captions(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def captions(rows):
    keywords = sorted({word for row in rows for word in row["keywords"].split(",") if word})
    for row in rows:
        for template in TEMPLATES[:4]:
            yield template.format(row["name"])
    for number, word in enumerate(keywords):
        yield TEMPLATES[number % len(TEMPLATES)].format(word)


def emoji(rows, random):
    for row in rows:
        yield row["emoji"]
        yield "a" + row["emoji"] + random.choice(EMOJI_PARTS) + " " + row["emoji"] * random.randrange(1, 4)
    for _ in range(400):
        yield "".join(random.choice(EMOJI_PARTS) for _ in range(random.randrange(1, 8)))


def blocks(random, per_block):
    """Runs of neighbours from each 256 code points in which anything is assigned."""
    by_block = {}
    for c in ASSIGNED:
        by_block.setdefault(ord(c) >> 8, []).append(c)
    for members in by_block.values():
        for _ in range(per_block):
            run = [random.choice(members) for _ in range(random.randrange(1, 9))]
            yield random.choice(["", "A", "x "]) + "".join(run) + random.choice(["", "b", ".", "3"])


def entity(random):
    """One HTML reference, whole or broken."""
    kind = random.randrange(8)
    if kind == 0:
        number = random.choice([random.randrange(0x100), random.randrange(0x3000), random.randrange(0x120000), 10**9])
        form = random.choice(["&#{};", "&#{}", "&#x{:x};", "&#X{:X}", "&#0{};", "&#00000000000000000000000{};"])
        return form.format(number)
    name = random.choice(NAMES)
    if kind == 1:
        return "&" + name.rstrip(";")
    if kind == 2:
        return "&" + name.upper()
    if kind == 3:
        return "&amp;" * random.randrange(1, 3) + name
    if kind == 4:
        return "&amp;" + name.rstrip(";") + random.choice(["", ";", "x", "x;"])
    if kind == 5:
        return random.choice(["&", "&;", "&#;", "&#x;", "&#xg;", "& amp;", "&amp", "&ampx;", "&COPY", "&COPYX;", "&lt", "&LT;",
                              "&notit;", "&notin", "&not", "&sect", "&sup1", "&Tab;", "&NewLine;", "&NBSP;", "&FRAC12;", "&SZLIG;",
                              "&FFILIG;", "&FJLIG;", "&semi;", "&#59;", "&apos;", "&QUOT;", "&ThickSpace;", "&num;"])
    return "&" + name


def entities(random):
    for name in NAMES:
        yield "a&" + name + " b"
        if random.random() < 0.4:
            yield "P&" + name.upper() + "REZ"
        if random.random() < 0.2:
            yield "&amp;" + name + "x"
    for _ in range(1500):
        yield "".join(random.choice(["", "x", " ", "1"]) + entity(random) for _ in range(random.randrange(1, 4)))


def nested_references(random):
    """References whose letters are references themselves."""
    inner = random.choice(["&lt;", "&amp;", "&#{};".format(random.randrange(48, 58)), "2", "p", "&#xff12;", "&#x37e;", "&semi;"])
    for _ in range(random.randrange(1, 6)):
        left, right = random.choice([("&#5", ";"), ("&am", ";"), ("&am", "p;"), ("&", "lt;"), ("&amp;", "amp;"), ("&#4", ";"),
                                     ("&sem", ";"), ("&semi", ""), ("&#x", "3;"), ("&l", ";"), ("&amp", ""), ("", "\u0338"),
                                     ("&am\x01", ";"), ("\x1b[3", "m;"), ("&l\ufeff", ""), ("\r", "\n")])
        inner = left + inner + right
    return inner


def escapes(random):
    return "\x1b" + random.choice(["[", "", "[["]) + random.choice(["", "0", "36;44", ";;1", "٣", "１", "１;", "\x1b[0m"]) + random.choice(
        ["m", "K", "", "é", " ", "~", "h"])


def marked(random):
    base = random.choice(["a", "e", "K", "가", "ᄀ", "ᅡ", "ᆨ", "Å", "ậ", "क", "ড", "𝅘", "؟", "Σ", "ﬀ", *DECOMPOSING[:0],
                          random.choice(DECOMPOSING), random.choice(DECOMPOSING)])
    return base + "".join(random.choice(MARKS) for _ in range(random.randrange(0, 5)))


def piece(random):
    kind = random.randrange(18)
    if kind < 4:
        return random.choice(WORDS)
    if kind == 4:
        return entity(random)
    if kind == 5:
        return random.choice(CONTROLS)
    if kind == 6:
        return random.choice(SPACES)
    if kind == 7:
        return escapes(random)
    if kind == 8:
        return random.choice(LIGATURES) + random.choice(["", "a"])
    if kind == 9:
        return chr(random.randrange(0xFF00, 0xFFF0))
    if kind == 10:
        return random.choice(QUOTES)
    if kind == 11:
        return random.choice(CONTRACTIONS)
    if kind == 12:
        return marked(random)
    if kind == 13:
        return random.choice(SIGMAS + TURKISH)
    if kind == 14:
        return random.choice(EMOJI_PARTS)
    if kind == 15:
        return chr(random.randrange(0xAC00, 0xD7A4)) + random.choice(["", "\u11a8", "\u1161"])
    if kind == 16:
        return random.choice(SPECIAL) if random.random() < 0.3 else random.choice(ASSIGNED)
    return nested_references(random) if random.random() < 0.5 else random.choice("&;#<>\r\n\t ,.'\"aZ09")


def mixtures(random, count):
    for _ in range(count):
        pieces = [piece(random) for _ in range(random.randrange(1, 9))]
        yield random.choice(["", " "]).join(pieces)


def arbitrary(random, count):
    """Any code points but surrogates, assigned or not."""
    for _ in range(count):
        high = random.choice([0x80, 0x250, 0x3000, 0x10000, 0x110000])
        points = [random.randrange(high) for _ in range(random.randrange(1, 7))]
        yield "".join(chr(c) for c in points if not 0xD800 <= c < 0xE000)


def singles(random, count):
    """Code points one by one, between letters, digits, quotes."""
    for _ in range(count):
        c = chr(random.choice([random.randrange(0xD800), random.randrange(0xE000, 0x20000), random.randrange(0xE000, 0x110000)]))
        left, right = random.choice(["", "a", "A", "1", "'", "é", "Σ"]), random.choice(["", "s", "a", "2", "\u0301", "Σ", "!"])
        yield left + c + right


def small_kinds(random):
    yield from CONTROLS
    for c in CONTROLS + SPACES:
        yield f"a{c}b"
        yield f"{c} &am{c}p; {c}"
    for ligature in LIGATURES:
        yield f"o{ligature}ce {ligature}"
    for c in map(chr, range(0xFF00, 0xFFF0)):
        yield f"w{c}w"
    for quote in QUOTES:
        yield f"it{quote}s {quote}t{quote}"
    yield from CONTRACTIONS + SPECIAL + SIGMAS + TURKISH
    for special in SPECIAL:
        yield f"a {special}b"
        yield f"a{special}&amp;\n&amp;"
    for _ in range(300):
        yield f"x{escapes(random)}y"
    for _ in range(1200):
        yield marked(random) + random.choice(["", "x", " " + marked(random)])
    for _ in range(400):
        yield nested_references(random)
    for _ in range(300):
        yield "".join(random.choice(SIGMAS + ["a", "'", ".", " ", "\u0301"]) for _ in range(random.randrange(1, 5)))
    yield from ["a<b &amp; c", "&lt;\n<&lt;\n&amp;lt;", "&amp;lt;\n&amp;lt;\n<", "", " ", "\n", "a\r\nb\rc\n\rd", "a\u0345b \u0345 !\u0345!"]


def long_ones():
    yield "word " * 200
    yield "a" * 3000
    yield "ab" * 700 + "é" * 300
    yield "!" * 500 + "1" * 90
    yield "supercalifragilisticexpialidocious" * 4
    yield "ha" * 31 + "h"
    yield "ha" * 32
    yield "ha" * 32 + "h"
    yield "漢字かな" * 40
    yield "🙂" * 80
