#!/usr/bin/env python3
"""Fails when docs/errors.md and the code disagree about the ids of errors.

Every id that a header throws has one row in docs/errors.md, and every row an id that some header throws. A row
is `| id | when | what to do |`, with or without backquotes around the id.

usage: tools/check_errors.py [ROOT]      ROOT: the repository by default (tests pass another)
"""
import collections
import pathlib
import re
import sys

# An id is a string literal of its own, "room.number": the code writes nothing else that looks like one.
ID_IN_CODE = re.compile(r'"([a-z][a-z_0-9]*\.[0-9]{3})"')
COMMENT_OR_STRING = re.compile(r'//[^\n]*|"(?:[^"\\\n]|\\.)*"')
# Kernels and CUDA sources throw, too.
CODE = {".hpp", ".inl", ".cu", ".cuh"}
ID_IN_DOCS = re.compile(r"^\|\s*`?(?:monoclip\.)?([a-z][a-z_0-9]*\.[0-9]{3})`?\s*\|([^|]*)\|([^|]*)\|", re.MULTILINE)


def without_comments(text):
    return COMMENT_OR_STRING.sub(lambda match: "" if match.group(0).startswith("//") else match.group(0), text)


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    thrown = {}
    for file in sorted(path for path in (root / "include").rglob("*") if path.suffix in CODE):
        for identifier in ID_IN_CODE.findall(without_comments(file.read_text(encoding="utf-8"))):
            thrown.setdefault(identifier, file.relative_to(root).as_posix())

    page = root / "docs" / "errors.md"
    rows = ID_IN_DOCS.findall(page.read_text(encoding="utf-8")) if page.is_file() else []
    counts = collections.Counter(identifier for identifier, _, _ in rows)

    found = [f"{where}: throws {identifier}, which docs/errors.md does not list"
             for identifier, where in sorted(thrown.items()) if identifier not in counts]
    found += [f"docs/errors.md: lists {identifier}, which no header throws"
              for identifier in sorted(counts) if identifier not in thrown]
    found += [f"docs/errors.md: lists {identifier} {count} times"
              for identifier, count in sorted(counts.items()) if count > 1]
    found += [f"docs/errors.md: {identifier} does not say when it comes and what to do"
              for identifier, when, remedy in rows if not when.strip() or not remedy.strip()]
    for line in found:
        print(line)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
