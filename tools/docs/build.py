#!/usr/bin/env python3
"""Builds the documentation's site into build/docs/site.

usage: tools/docs/build.py MKDOCS      MKDOCS: the command; Doxygen's XML must be in build/docs/doxygen/xml

The site's pages are put together in build/docs/source: docs/*.md, the documents of other folders that stand in PAGES,
and the reference from the headers. Links between documents are those that work in the repository; here they become
links between pages. A link to a file that is no page loses its address, and one to a file that is not there is an error,
as is any link or anchor that MkDocs does not find.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True  # what is built goes to build/
import api_pages  # noqa: E402
import symbols  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build" / "docs"
SOURCE = BUILD / "source"
# Documents outside of docs/ that are pages, too.
PAGES = {
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changes.md",
    "bench/README.md": "benchmarks.md",
    "examples/plug-in/README.md": "plug-in.md",
    "examples/emoji/README.md": "emoji.md",
    "examples/models/README.md": "models.md",
}
LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]+)\)")
CODE = re.compile(r"(^```.*?^```$|``[^`].*?``|`[^`\n]+`)", re.MULTILINE | re.DOTALL)
ERROR_ROW = re.compile(r"^\| ([a-z][a-z_0-9]*\.[0-9]{3}) \|", re.MULTILINE)


class LinkError(Exception):
    pass


def documents():
    """Each document and its page."""
    pages = {path.relative_to(ROOT).as_posix(): path.name for path in sorted((ROOT / "docs").glob("*.md"))}
    return pages | PAGES


def page_link(document, address, pages):
    """What an address in a document is on its page: an address, or None for a file that the site does not have."""
    if re.match(r"[a-z]+:", address) or address.startswith("#"):
        return address
    path, hash_, fragment = address.partition("#")
    target = pathlib.PurePosixPath(os.path.normpath(pathlib.PurePosixPath(document).parent / path)).as_posix()
    if (ROOT / target).is_dir() and (ROOT / target / "README.md").is_file() and f"{target}/README.md" in pages:
        target += "/README.md"
    if target in pages:
        return pages[target] + hash_ + fragment
    if target == "README.md":
        return "index.md"
    if not (ROOT / target).exists():
        raise LinkError(f"{document}: links to {address}, which is not there")
    if target.endswith((".png", ".jpg", ".svg")):
        (SOURCE / "files").mkdir(exist_ok=True)
        name = target.replace("/", "-")
        shutil.copyfile(ROOT / target, SOURCE / "files" / name)
        return f"files/{name}"
    return None


def with_page_links(document, text, pages):
    def replaced(match):
        image, label, address = match.groups()
        new = page_link(document, address, pages)
        return f"{image}[{label}]({new})" if new else label

    # Code stays, but a link's label may be code: links are looked for in the whole text, between the fences.
    pieces = re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    return "".join(piece if piece.startswith("```") else LINK.sub(replaced, piece) for piece in pieces)


def with_reference_links(text, names, ids):
    """Links names in code, once each, and ids of errors."""
    pieces = re.split(r"(^```.*?^```$|^#[^\n]*$|!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^()\s]+\))", text,
                      flags=re.MULTILINE | re.DOTALL)
    seen = set()

    def link_id(match):
        return f"[{match.group(0)}](errors.md#{match.group(1)})" if match.group(1) in ids else match.group(0)

    def link_piece(piece):
        piece = re.sub(r"(?<![\w./`\[|])`?([a-z][a-z_0-9]*\.[0-9]{3})`?(?![\w`])", link_id, piece)
        return api_pages.linked(piece, names, prefix="api/", errors=None, seen=seen)

    return "".join(piece if index % 2 else link_piece(piece) for index, piece in enumerate(pieces))


def assemble():
    shutil.rmtree(SOURCE, ignore_errors=True)
    SOURCE.mkdir(parents=True)
    found = symbols.load(BUILD / "doxygen" / "xml")
    names = api_pages.write(found, list(symbols.macros(BUILD / "doxygen" / "xml")), SOURCE / "api", ROOT)
    require_on_pages(found, names)
    pages = documents()
    ids = set(ERROR_ROW.findall((ROOT / "docs/errors.md").read_text(encoding="utf-8")))
    for document, page in pages.items():
        text = with_page_links(document, (ROOT / document).read_text(encoding="utf-8"), pages)
        if page == "errors.md":
            text = ERROR_ROW.sub(r'| <span id="\1">\1</span> |', text)
        else:
            text = with_reference_links(text, names, ids)
        if page == "api.md":
            text += index_of_reference(found)
        (SOURCE / page).write_text(text, encoding="utf-8")
    shutil.copyfile(ROOT / "tools/docs/site.css", SOURCE / "site.css")
    # What README links to must be there as well, though it is no page.
    with_page_links("README.md", (ROOT / "README.md").read_text(encoding="utf-8"), pages)


def require_on_pages(found, names):
    """A comment that no page shows would be lost."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in (SOURCE / "api").glob("*.md")}
    for symbol in found:
        page, _, anchor = names.places[symbol.qualified].partition("#")
        hidden = symbol.name in api_pages.HIDDEN or symbol.name.startswith("~")
        if symbol.doc and not hidden and f"{{ #{anchor} }}" not in texts[page] and f'id="{anchor}"' not in texts[page]:
            raise LinkError(f"{symbol.file}:{symbol.line}: {symbol.qualified} is on no page")


def index_of_reference(found):
    """Every name at the top of the namespace, by page."""
    lines = ["\n## Index\n"]
    for page, (name, title, purpose, _) in enumerate(api_pages.PAGES):
        lines.append(f"### [{title}](api/{name}.md)\n\n{purpose}\n")
        tops = {symbol.qualified for symbol in found if not symbol.in_class
                and api_pages.page_of(api_pages.without_root(symbol.file))[0] == page}
        lines.append(", ".join(f"[`{top}`](api/{name}.md#{api_pages.anchor(top)})" for top in sorted(tops, key=str.lower)) + "\n")
    return "\n".join(lines)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        assemble()
    except LinkError as error:
        sys.exit(str(error))
    # Not --quiet: MkDocs then counts no warnings, and --strict fails on nothing.
    result = subprocess.run([sys.argv[1], "build", "--strict", "-f", str(ROOT / "tools/docs/mkdocs.yml")],
                            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}, stderr=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.stderr.write(result.stderr)
    sys.exit(result.returncode)


if __name__ == "__main__":
    main()
