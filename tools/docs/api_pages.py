"""Pages of the API reference, written from the headers' comments.

Each page is a group of headers; each header a section with the paragraph at its head and what it declares. Ids of
errors link to the page of errors, names in code to their own entries.
"""
import re

# (file name, title, what the page is, the headers in order: files, or folders that end with /).
PAGES = [
    ("clip", "Clip", "Loading a model and asking it.",
     ["clip.hpp", "load.hpp", "core/matrix.hpp", "core/similarity.hpp", "core/error.hpp"]),
    ("configurations", "Configurations and presets", "The sizes of a model, and what follows from them.",
     ["config.hpp", "presets.hpp", "model.hpp", "backend/plan.hpp", "same_config.hpp"]),
    ("images", "Pictures", "Reading, holding and preparing pictures.",
     ["image/image.hpp", "image/decode.hpp", "image/preprocess_config.hpp", "image/preprocess.hpp", "image/"]),
    ("text", "Texts", "Tokens, prompts, cleaning.", ["text/tokenizer.hpp", "prompts.hpp", "text/clean.hpp"]),
    ("tasks", "Evaluation", "Rankings, retrieval, zero-shot accuracy.", ["tasks/"]),
    ("training", "Training", "Data, the trainer, and its parts.",
     ["train/trainer.hpp", "train/dataset.hpp", "train/pair_source.hpp", "train/data_loader.hpp", "train/"]),
    ("files", "Files", "Checkpoints, their layouts and containers.",
     ["io/checkpoint.hpp", "io/model_source.hpp", "convert.hpp", "io/layout_writer.hpp", "io/architecture.hpp", "io/"]),
    ("surroundings", "Backends and contexts", "Where a model runs, and what a host program brings.",
     ["backend/cpu/options.hpp", "backend/cuda/options.hpp", "backend/precision.hpp", "core/context.hpp",
      "core/executor.hpp", "core/thread_pool.hpp", "core/memory_resource.hpp", "core/isa.hpp", "core/arena.hpp",
      "core/number.hpp", "core/tensor.hpp", "core/random.hpp", "core/"]),
    ("layers", "Layers", "What each layer computes, forwards and backwards. For those who change the library.",
     ["nn/", "vision/", "text/text_transformer.hpp", "text/", "loaded_model.hpp"]),
    ("engines", "Engines", "The operations that layers are written in. For those who change the library.",
     ["backend/backend.hpp", "backend/training.hpp", "backend/", ""]),
]
CLASSES = {"class", "struct", "union"}
# Members that say nothing of their own, or the same everywhere.
HIDDEN = {"describe", "operator==", "operator="}
ERROR_ID = re.compile(r"(?<![\w./`])([a-z][a-z_0-9]*\.[0-9]{3})(?!\w)")
CODE_SPAN = re.compile(r"(?<!`)`([A-Za-z_][\w:]*)(\(\))?`(?!`)")
FENCE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)


def anchor(qualified):
    return re.sub(r"[^\w:~-]", "-", qualified).replace("::", ".")


def page_of(header):
    """The index of the page that a header belongs to, and its place there."""
    best = None
    for page, (_, _, _, parts) in enumerate(PAGES):
        for place, part in enumerate(parts):
            matches = header == part if part.endswith(".hpp") else header.startswith(part)
            length = len(part) + (100 if part.endswith(".hpp") else 0)
            if matches and (best is None or length > best[0]):
                best = (length, page, place)
    return best[1:]


class Names:
    """Where each symbol is described."""

    def __init__(self, symbols):
        self.places = {}
        for symbol in symbols:
            name = PAGES[page_of(without_root(symbol.file))[0]][0]
            owner = symbol.qualified if symbol.kind != "enumvalue" else "::".join(symbol.scope)
            self.places.setdefault(symbol.qualified, f"{name}.md#{anchor(owner)}")

    def find(self, name, scope=()):
        for depth in range(len(scope), -1, -1):
            place = self.places.get("::".join((*scope[:depth], name)))
            if place:
                return place
        return None


def without_root(file):
    return file.removeprefix("monoclip/")


def linked(text, names, scope=(), prefix="", errors="../errors.md", seen=None):
    """Links ids of errors, and names in code, outside of code blocks. `seen`: names that need no second link."""

    def link_name(match):
        place = names.find(match.group(1), scope)
        if place is None or (seen is not None and match.group(1) in seen):
            return match.group(0)
        if seen is not None:
            seen.add(match.group(1))
        return f"[{match.group(0)}]({prefix}{place})"

    def link_piece(piece):
        if errors:
            piece = ERROR_ID.sub(lambda match: f"[{match.group(1)}]({errors}#{match.group(1)})", piece)
        return CODE_SPAN.sub(link_name, piece)

    return "".join(piece if piece.startswith("```") else link_piece(piece) for piece in FENCE.split(text))


def head_of(path):
    """The comment at a header's head as Markdown."""
    lines = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.startswith("//"):
            break
        lines.append(re.sub(r"^// ?", "", line))
    return re.sub(r"(?:^    .*\n?(?:^\n)?)+", lambda match: fenced(match.group(0)), "\n".join(lines) + "\n",
                  flags=re.MULTILINE)


def fenced(block):
    return "```cpp\n" + re.sub(r"^    ", "", block.rstrip("\n"), flags=re.MULTILINE) + "\n```\n"


def concept_text(path, line):
    """A concept as it stands in its header: the comments inside say what each requirement is for."""
    lines = path.read_text(encoding="utf-8").split("\n")
    end = next(at for at in range(line - 1, len(lines)) if lines[at].endswith(";") and
               (at + 1 == len(lines) or not lines[at + 1].startswith(" ")))
    return "\n".join(lines[line - 2 : end + 1])


class Writer:
    def __init__(self, names, root):
        self.names = names
        self.root = root
        self.out = []

    def add(self, text):
        self.out.append(text + "\n")

    def doc(self, symbol, scope=None):
        return linked(symbol.doc, self.names, (*symbol.scope, symbol.name) if scope is None else scope)

    def cell(self, symbol):
        text = " ".join(self.doc(symbol).split())
        text = text[:1].upper() + text[1:] if re.match(r"[a-z]+ ", text) and "->" not in text else text
        return text.replace("|", "\\|")

    def entry(self, level, group, title):
        self.add(f"{'#' * level} {title} {{ #{anchor(group[0].qualified)} }}")
        for part in documented_parts([symbol for symbol in group if not symbol.defaulted] or group):
            text = "\n".join(f"{symbol.signature};" for symbol in part)
            if part[0].kind == "concept":
                text = concept_text(self.root / "include" / part[0].file, part[0].line)
            self.add(f"```cpp\n{text}\n```")
            # What an engine does the concept says (check_symbols.py knows which these are).
            engine = not part[0].doc and part[0].scope and part[0].scope[0].endswith("Engine")
            self.add("See the concepts [`Engine`](engines.md#Engine) and [`TrainingEngine`](engines.md#TrainingEngine)."
                     if engine else self.doc(part[0]))

    def table(self, header, symbols, row):
        if not symbols:
            return
        self.add("\n".join([header, re.sub(r"[^|]+", "---", header)] + [row(symbol) for symbol in symbols]))

    def enum(self, symbol, values, level):
        self.entry(level, [symbol], f"`{symbol.name}`")
        self.table("| value | |", values, lambda value: f"| `{value.name}` | {self.cell(value)} |")

    def field_row(self, field):
        span = f'<span id="{anchor(field.qualified)}"></span>'
        value = field.initializer.removeprefix("=").strip()
        value = value if len(value) <= 40 else "..."
        type_ = field.signature.partition("= ")[2] if field.kind == "typedef" else field.type
        code = type_.replace("|", "\\|")
        return f"| {span}`{field.name}` | `{code}` | {f'`{value}`' if value else ''} | {self.cell(field)} |"

    def members(self, symbol, all_symbols, level):
        inside = [other for other in all_symbols if other.scope == (*symbol.scope, symbol.name)]
        fields = [other for other in inside if other.kind in ("variable", "typedef")]
        self.table("| member | type | default | |", fields, self.field_row)
        functions = {name: group for name, group in grouped(other for other in inside if other.kind == "function")
                     if not (all(other.defaulted for other in group) or name in HIDDEN
                             or name.startswith("~"))}
        if len(functions) > 4:
            self.add("Functions: " + ", ".join(f"[`{name}`](#{anchor(group[0].qualified)})"
                                               for name, group in functions.items()) + ".")
        for name, group in functions.items():
            self.entry(level, group, f"`{symbol.name}::{name}`")
        for other in inside:
            self.nested(other, all_symbols, level)

    def nested(self, symbol, all_symbols, level):
        if symbol.kind == "enum":
            values = [other for other in all_symbols if other.kind == "enumvalue"
                      and other.scope == (*symbol.scope, symbol.name)]
            self.enum(symbol, values, level)
        elif symbol.kind in CLASSES:
            self.entry(level, [symbol], f"`{symbol.qualified}`")
            self.members(symbol, all_symbols, level + 1)


def documented_parts(group):
    """Overloads in parts: each begins with one that has a comment, which holds for those that follow."""
    group = group if group[0].doc else sorted(group, key=lambda symbol: not symbol.doc)
    parts = []
    for symbol in group:
        if symbol.doc or not parts:
            parts.append([])
        parts[-1].append(symbol)
    return parts


def grouped(symbols):
    groups = {}
    for symbol in symbols:
        groups.setdefault(symbol.name, []).append(symbol)
    return groups.items()


def header_section(writer, header, own, all_symbols):
    path = writer.root / "include/monoclip" / header
    writer.add(f"## {header.removesuffix('.hpp')} {{ #file-{anchor(header)} }}")
    writer.add(f"`#include <monoclip/{header}>`, in namespace `{namespace_of(own)}`.")
    writer.add(linked(head_of(path), writer.names))
    classes = {symbol.qualified for symbol in all_symbols if symbol.kind in CLASSES}
    top = [symbol for symbol in own if not symbol.in_class and "::".join(symbol.scope) not in classes]
    for group in {symbol.qualified: [other for other in top if other.qualified == symbol.qualified]
                  for symbol in top}.values():
        if group[0].kind == "enum" or group[0].kind in CLASSES:
            writer.nested(group[0], all_symbols, 3)
        else:
            writer.entry(3, group, f"`{group[0].qualified}`")


def namespace_of(own):
    scopes = [symbol.scope for symbol in own if not symbol.in_class]
    shortest = min(scopes, key=len) if scopes else ()
    return "::".join(("monoclip", *shortest))


def write(symbols, macros, folder, root):
    """Writes the pages into `folder`; the links on them start there. Returns the names."""
    names = Names(symbols)
    by_header = {}
    for symbol in symbols:
        by_header.setdefault(without_root(symbol.file), []).append(symbol)
    folder.mkdir(parents=True, exist_ok=True)
    for page, (name, title, purpose, _) in enumerate(PAGES):
        headers = sorted((header for header in by_header if page_of(header)[0] == page),
                         key=lambda header: (page_of(header)[1], header))
        writer = Writer(names, root)
        writer.add(f"# {title}\n\n{purpose}")
        for header in headers:
            header_section(writer, header, by_header[header], symbols)
        if name == "clip":
            writer.add("## Version\n\n`#include <monoclip/version.hpp>`")
            writer.table("| macro | value | |", macros, lambda m: f"| `{m[0]}` | `{m[1]}` | {m[2]} |")
        (folder / f"{name}.md").write_text("\n".join(writer.out), encoding="utf-8")
    return names
