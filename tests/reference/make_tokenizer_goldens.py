"""Writes tests/data/tokenizer: strings, and what the reference's tokenizer makes of them.

    python make_tokenizer_goldens.py CAPTIONS_TSV OUTPUT_FOLDER
    python make_tokenizer_goldens.py CAPTIONS_TSV --hunt COUNT --program PROGRAM [--seed N]

Written with Python 3.11.7 (Unicode 14), clip-anytorch 2.6.0, ftfy 6.3.1, regex 2026.11.19, seed 20. CAPTIONS_TSV has
the columns emoji, name and keywords (emojibase-data 17.0.0). Strings that ftfy's guessing of encodings changes are
set aside and counted: the library leaves that step out.

strings.txt: a line is the FNV-1a hash of the ids (32 bits each, little endian), the same for a vocabulary of 8192
(the first 7,678 merges), and the string. ids.txt: string, tab, ids. clean.txt: string, tab, cleaned string.
Strings are UTF-8 in which control characters and the backslash are written \\xHH.

--hunt compares COUNT more random strings with PROGRAM (tokenize_records.cpp beside this script), writing nothing.
"""

import argparse
import html
import importlib.metadata
import importlib.util
import pathlib
import random
import re
import struct
import subprocess
import sys
import unicodedata

import ftfy
import tokenizer_strings as strings

VERSIONS = {"clip-anytorch": "2.6.0", "ftfy": "6.3.1", "regex": "2026.11.19"}
SEED = 20


def load_reference():
    """clip/simple_tokenizer.py by itself: the package's __init__ wants torch and a setuptools of long ago."""
    path = importlib.metadata.distribution("clip-anytorch").locate_file("clip/simple_tokenizer.py")
    spec = importlib.util.spec_from_file_location("simple_tokenizer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REFERENCE = load_reference()


def truncated_tokenizer(vocab_size):
    """SimpleTokenizer with the first vocab_size - 514 merges."""
    tokenizer = REFERENCE.SimpleTokenizer()
    merges = sorted(tokenizer.bpe_ranks, key=tokenizer.bpe_ranks.get)[: vocab_size - 514]
    vocab = list(REFERENCE.bytes_to_unicode().values())
    vocab += [v + "</w>" for v in vocab] + ["".join(merge) for merge in merges] + ["<|startoftext|>", "<|endoftext|>"]
    tokenizer.encoder = {token: number for number, token in enumerate(vocab)}
    tokenizer.decoder = {number: token for token, number in tokenizer.encoder.items()}
    tokenizer.bpe_ranks = {merge: rank for rank, merge in enumerate(merges)}
    return tokenizer


def clean(text):
    return REFERENCE.whitespace_clean(REFERENCE.basic_clean(text)).lower()


def is_set_aside(text):
    """Whether ftfy's guessing of encodings changes the text: at the first or a later of its rounds."""
    return ftfy.fix_text(text) != ftfy.fix_text(text, fix_encoding=False)


def tokenize(tokenizer, text, context_length, truncate):
    """clip.tokenize() for one text, unpadded; None where it would raise."""
    start, end = tokenizer.encoder["<|startoftext|>"], tokenizer.encoder["<|endoftext|>"]
    tokens = [start, *tokenizer.encode(text), end]
    if len(tokens) > context_length:
        if not truncate:
            return None
        tokens = tokens[:context_length]
        tokens[-1] = end
    return tokens


def fnv_1a(ids):
    value = 0x811C9DC5
    for byte in struct.pack(f"<{len(ids)}I", *ids):
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return f"{value:08x}"


def escaped(text):
    return re.sub(r"[\x00-\x1f\x7f\\]", lambda match: f"\\x{ord(match.group(0)):02x}", text)


class Collection:
    """Strings by kind, without repetitions; counts those set aside."""

    def __init__(self):
        self.kept, self.counts = {}, {}

    def add(self, kind, texts):
        taken = aside = 0
        for text in texts:
            if text in self.kept:
                continue
            if is_set_aside(text):
                aside += 1
            else:
                self.kept[text] = kind
                taken += 1
        self.counts[kind] = (taken, aside)


def golden_strings(rows):
    chance = random.Random(SEED)
    collection = Collection()
    collection.add("captions", strings.captions(rows))
    collection.add("emoji", strings.emoji(rows, chance))
    collection.add("entities", strings.entities(chance))
    collection.add("blocks", strings.blocks(chance, 3))
    collection.add("special", strings.small_kinds(chance))
    collection.add("long", strings.long_ones())
    collection.add("mixtures", strings.mixtures(chance, 3000))
    collection.add("arbitrary", strings.arbitrary(chance, 1500))
    collection.add("singles", strings.singles(chance, 1500))
    return collection


def write(folder, name, head, lines):
    (folder / name).write_text("".join(line + "\n" for line in [*("# " + line for line in head), *lines]), encoding="utf-8")


def check_versions():
    found = {name: importlib.metadata.version(name) for name in VERSIONS}
    if found != VERSIONS or sys.version_info[:2] != (3, 11):
        sys.exit(f"expected Python 3.11 and {VERSIONS}, found {sys.version_info[:2]} and {found}")


def make_goldens(rows, folder):
    full, small = REFERENCE.SimpleTokenizer(), truncated_tokenizer(8192)
    collection = golden_strings(rows)
    kept, chance = list(collection.kept), random.Random(SEED)
    counts = [f"{kind}: {taken} strings, {aside} set aside ({100 * aside / (taken + aside):.2f} %)"
              for kind, (taken, aside) in collection.counts.items()]
    head = [f"by make_tokenizer_goldens.py: Python 3.11, Unicode {unicodedata.unidata_version}, "
            + ", ".join(f"{name} {version}" for name, version in VERSIONS.items()) + f", seed {SEED}"]
    write(folder, "strings.txt", head + counts,
          (f"{fnv_1a(full.encode(text))} {fnv_1a(small.encode(text))} {escaped(text)}" for text in kept))
    by_kind = {kind: [text for text in kept if collection.kept[text] == kind] for kind in collection.counts}
    sample = [text for kind, texts in by_kind.items() for text in chance.sample(texts, min(len(texts), 60)) if len(text) < 300]
    write(folder, "ids.txt", head, (f"{escaped(t)}\t{' '.join(map(str, full.encode(t)))}" for t in sample))
    special = by_kind["special"] + chance.sample(by_kind["mixtures"], 400) + chance.sample(by_kind["entities"], 400)
    write(folder, "clean.txt", head, (f"{escaped(text)}\t{escaped(clean(text))}" for text in special))
    print("\n".join(counts), f"\n{len(kept)} strings")


def hunt_strings(count, seed):
    chance = random.Random(seed)
    yield from strings.mixtures(chance, count // 2)
    yield from strings.arbitrary(chance, count // 8)
    yield from strings.singles(chance, count // 4)
    for _ in range(count // 16):
        yield strings.marked(chance) + strings.marked(chance)
    for _ in range(count // 16):
        yield strings.nested_references(chance) + strings.nested_references(chance)


def program_ids(program, vocab_size, texts):
    """The ids of every text, from PROGRAM: records of a 32-bit length and the bytes in, counts and ids out."""
    records = b"".join(struct.pack("<I", len(data)) + data for data in (text.encode("utf-8") for text in texts))
    answer = subprocess.run([program, str(vocab_size)], input=records, stdout=subprocess.PIPE, check=True).stdout
    at = 0
    for _ in texts:
        (count,) = struct.unpack_from("<I", answer, at)
        if count == 0xFFFFFFFF:
            at += 4
            yield None
            continue
        yield list(struct.unpack_from(f"<{count}I", answer, at + 4))
        at += 4 + 4 * count


def hunt(count, seed, program):
    full, small = REFERENCE.SimpleTokenizer(), truncated_tokenizer(8192)
    texts = list(dict.fromkeys(hunt_strings(count, seed)))
    kept = [text for text in texts if not is_set_aside(text)]
    differences = 0
    for tokenizer, vocab_size, some in ((full, 49408, kept), (small, 8192, kept[::5])):
        for text, ids in zip(some, program_ids(program, vocab_size, some)):
            expected = tokenizer.encode(text)
            if ids != expected:
                differences += 1
                if differences <= 20:
                    print(f"{escaped(text)!r} ({vocab_size}): expected {expected}, got {ids}; clean {clean(text)!r}")
        tokenizer.cache.clear()
    print(f"{len(texts)} strings, {len(texts) - len(kept)} set aside, {differences} differences")
    sys.exit(1 if differences else 0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("captions", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path, nargs="?")
    parser.add_argument("--hunt", type=int)
    parser.add_argument("--program")
    parser.add_argument("--seed", type=int, default=SEED + 1)
    arguments = parser.parse_args()
    check_versions()
    rows = strings.read_captions(arguments.captions)
    if arguments.hunt:
        hunt(arguments.hunt, arguments.seed, arguments.program)
    arguments.output.mkdir(parents=True, exist_ok=True)
    make_goldens(rows, arguments.output)


if __name__ == "__main__":
    main()
