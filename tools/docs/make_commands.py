#!/usr/bin/env python3
"""Writes docs/commands.md: what `monoclip --help` and each command's `--help` say.

usage: tools/docs/make_commands.py MONOCLIP [--check]      --check: says whether the page is up to date, writes nothing
"""
import pathlib
import re
import subprocess
import sys

PAGE = pathlib.Path(__file__).resolve().parent.parent.parent / "docs/commands.md"
HEAD = """# Commands

The program `monoclip` is `build/release/bin/monoclip` once it is built ([Getting started](getting-started.md) says how).
This page is what `--help` prints; `tools/docs/make_commands.py` writes it.
"""


def help_of(program, *words):
    return subprocess.run([program, *words, "--help"], capture_output=True, text=True, check=True).stdout.rstrip()


def page(program):
    overview = help_of(program)
    listed = overview.split("commands:\n", 1)[1].split("\n\n", 1)[0]
    names = re.findall(r"^  (\w+) ", listed, re.MULTILINE)
    sections = [f"## {name}\n\n```text\n{help_of(program, name)}\n```\n" for name in names]
    return "\n".join([HEAD, f"```text\n{overview}\n```\n", *sections])


def main():
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--check"]):
        sys.exit(__doc__)
    text = page(sys.argv[1])
    if not sys.argv[2:]:
        PAGE.write_text(text, encoding="utf-8")
    elif not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != text:
        sys.exit("docs/commands.md is not what the program says: run tools/docs/make_commands.py MONOCLIP")


if __name__ == "__main__":
    main()
