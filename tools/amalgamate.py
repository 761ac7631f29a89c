#!/usr/bin/env python3
"""Writes single_include/monoclip/monoclip.hpp: the whole library as one file.

Starting at include/monoclip/monoclip.hpp, every `#include "monoclip/..."` is replaced by that header's text, the
first time it is met; a `.inl` file, which is written to be included several times, every time. System includes stay where they are (once each), and blocks of `#if` are copied as they
stand, so the one file means to the compiler what the many files meant. Same input, same bytes.

usage: tools/amalgamate.py            write the file
       tools/amalgamate.py --check    exit with 1 when the committed file is not what would be written
       tools/amalgamate.py --output F write it elsewhere
"""
import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
ENTRY = "monoclip/monoclip.hpp"
OUTPUT = ROOT / "single_include" / "monoclip" / "monoclip.hpp"

# Headers that the umbrella leaves out on purpose: they need nvcc.
ELSEWHERE = ("monoclip/cuda.hpp", "monoclip/backend/cuda/")

OWN_INCLUDE = re.compile(r'\s*#\s*include\s+"(monoclip/[^"]+)"')
SYSTEM_INCLUDE = re.compile(r"\s*#\s*include\s+<([^>]+)>")
OPENS = re.compile(r"\s*#\s*(if|ifdef|ifndef)\b")
CLOSES = re.compile(r"\s*#\s*endif\b")
PRAGMA_ONCE = re.compile(r"\s*#\s*pragma\s+once\b")


class Mistake(Exception):
    """Something in the headers that cannot be put into one file."""


class Amalgamation:
    def __init__(self):
        self.lines = []
        self.seen = set()  # our headers, already inlined
        self.system = set()  # system headers, already included whatever the macros

    def add(self, name):
        """Inlines the header `name` unless it is there already and no .inl file."""
        if name in self.seen and not name.endswith(".inl"):
            return
        self.seen.add(name)
        path = INCLUDE / name
        if not path.is_file():
            raise Mistake(f"{name}: no such header")
        depth = 0  # of #if blocks
        body = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if PRAGMA_ONCE.match(line):
                continue
            depth += bool(OPENS.match(line)) - bool(CLOSES.match(line))
            own, system = OWN_INCLUDE.match(line), SYSTEM_INCLUDE.match(line)
            if own:
                if depth > 0 and not own.group(1).endswith(".inl"):
                    raise Mistake(f"{name}:{number}: one of our own headers is included inside an #if; "
                                  "move the condition into that header")
                self.write(name, body)
                body = []
                self.add(own.group(1))
            elif system and depth == 0:
                if system.group(1) not in self.system:
                    body.append(line)
                self.system.add(system.group(1))
            else:
                body.append(line)
        self.write(name, body)

    def write(self, name, body):
        """Appends a piece of the header `name`, without blank lines around it or two in a row within it."""
        piece = []
        for line in body:
            if line.strip() or (piece and piece[-1].strip()):
                piece.append(line.rstrip())
        while piece and not piece[-1]:
            piece.pop()
        if piece:
            self.lines += ["", f"// ---- {name}", ""] + piece


def notices():
    """The licence, then the licences of the data that the headers carry (LICENSE* files beside them)."""
    files = [ROOT / "LICENSE"] + sorted(p for p in INCLUDE.rglob("LICENSE*") if p.is_file())
    lines = []
    for path in files:
        title = "monoclip" if path.parent == ROOT else path.relative_to(INCLUDE).as_posix()
        lines += ["//", f"// ---- licence: {title}", "//"]
        lines += [f"// {line.rstrip()}".rstrip() for line in path.read_text(encoding="utf-8").strip().splitlines()]
    return lines


def left_out(seen):
    """Our headers that the umbrella does not reach although it should."""
    every = {p.relative_to(INCLUDE).as_posix() for p in INCLUDE.rglob("*.hpp")}
    return sorted(name for name in every - seen if not name.startswith(ELSEWHERE))


def amalgamate():
    amalgamation = Amalgamation()
    amalgamation.add(ENTRY)
    missing = left_out(amalgamation.seen)
    if missing:
        raise Mistake(f"{ENTRY} does not reach {', '.join(missing)}: include them there, "
                      "or name them in ELSEWHERE in this script")
    head = ["// monoclip: CLIP in one header. Made from include/monoclip by tools/amalgamate.py; do not edit it here."]
    return "\n".join(head + notices() + ["#pragma once"] + amalgamation.lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed file, write nothing")
    parser.add_argument("--output", type=pathlib.Path, default=OUTPUT)
    options = parser.parse_args()
    try:
        text = amalgamate()
    except Mistake as mistake:
        sys.exit(f"amalgamate: {mistake}")
    if options.check:
        if not options.output.is_file() or options.output.read_bytes() != text.encode("utf-8"):
            sys.exit(f"amalgamate: {options.output} is not up to date: run tools/amalgamate.py and commit the result")
        return
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    main()
