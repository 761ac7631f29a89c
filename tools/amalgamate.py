#!/usr/bin/env python3
"""Writes single_include/monoclip: the whole library as monoclip.hpp, and monoclip_cuda.hpp beside it for .cu files.

Starting at include/monoclip/monoclip.hpp, every `#include "monoclip/..."` is replaced by that header's text, the
first time it is met. System includes stay where they are (once each), and blocks of `#if` are copied as they stand,
so the one file means to the compiler what the many files meant. Same input, same bytes.

A header that another one includes within `#if MONOCLIP_HAS_CODE` (core/extern.hpp), and what that alone needs, goes to
the end of the file within such a block: a file of a program that defines MONOCLIP_EXTERN is spared it.

A `.inl` file is written to be included several times, once for each instruction set. A short one is copied each
time; a long one stands once, at the top of the file, as a section that the file includes of itself. Compilers read
the file again for that, and count its lines again, which costs them time: the fewer inclusions, the better.

Public comments are what a reader of the one file needs; left out are comments within `namespace detail` and in .inl
files, the paragraph at the top of each file unless it has a copyright, and marks for the formatter: those are for
who works on include/.

monoclip_cuda.hpp includes the monoclip.hpp beside it, and has the headers that monoclip.hpp leaves out.

usage: tools/amalgamate.py            write the files
       tools/amalgamate.py --check    exit with 1 when a committed file is not what would be written
       tools/amalgamate.py --output F write them into another folder
"""
import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
OUTPUT = ROOT / "single_include" / "monoclip"

CPU = "monoclip/monoclip.hpp"
CUDA = "monoclip/cuda.hpp"
CUDA_FOLDER = "monoclip/backend/cuda/"

# Long .inl files, which become sections.
SECTIONS = ("monoclip/backend/cpu/all_kernels.inl",)

# A program's compiler reads, and its repository keeps, what is copied into it.
SIZE_LIMIT = 1_500_000

OWN_INCLUDE = re.compile(r'\s*#\s*include\s+"(monoclip/[^"]+)"')
SYSTEM_INCLUDE = re.compile(r"\s*#\s*include\s+<([^>]+)>")
OPENS = re.compile(r"\s*#\s*(if|ifdef|ifndef)\b")
CLOSES = re.compile(r"\s*#\s*endif\b")
PRAGMA_ONCE = re.compile(r"\s*#\s*pragma\s+once\b")
COMMENT = re.compile(r"\s*//")
FORMATTER_MARK = re.compile(r"\s*// (clang-format (on|off)|The order matters\.)$")
CODE_BEGINS = re.compile(r"#if MONOCLIP_HAS_CODE$")
DETAIL_BEGINS = re.compile(r"namespace (\S+ )*(\S+::)?detail(::\S+)? \{")
DETAIL_ENDS = re.compile(r"\}.*// namespace (\S+ )*(\S+::)?detail(::\S+)?$")


class Mistake(Exception):
    """Something in the headers that cannot be put into one file."""


def read(name):
    """The lines of a header, without the comments that are left out, each with its number."""
    path = INCLUDE / name
    if not path.is_file():
        raise Mistake(f"{name}: no such header")
    lines = [line.rstrip() for line in path.read_text(encoding="utf-8").splitlines()]
    top = next((i for i, line in enumerate(lines) if line and not COMMENT.match(line)), len(lines))
    keeps_top = any("Copyright" in line for line in lines[:top])
    in_detail = name.endswith(".inl")
    for i, line in enumerate(lines):
        if DETAIL_BEGINS.match(line):
            in_detail = True
        elif DETAIL_ENDS.match(line):
            in_detail = name.endswith(".inl")
        if COMMENT.match(line):
            left_out = not keeps_top if i < top else in_detail or FORMATTER_MARK.match(line)
        else:
            left_out = PRAGMA_ONCE.match(line)
        if not left_out:
            yield i + 1, line


class Amalgamation:
    """Headers inlined into each other, but for those that `elsewhere` (another Amalgamation) has."""

    def __init__(self, elsewhere=None):
        self.lines = []
        self.sections = {}  # .inl file: its text
        self.asked = set()  # our headers, whoever has them
        self.seen = set(elsewhere.seen if elsewhere else ())  # our headers, already inlined
        self.system = set(elsewhere.system if elsewhere else ())  # system headers, included whatever the macros
        self.code = []  # our headers that only stand where MONOCLIP_HAS_CODE
        self.in_block = set()  # those, and what they alone include

    def add(self, name):
        """Inlines the header `name` unless it is there already."""
        if name in SECTIONS:
            self.add_section(name)
            return
        self.asked.add(name)
        if name in self.seen and not name.endswith(".inl"):
            return
        self.seen.add(name)
        depth = 0  # of #if blocks
        is_code = False  # within `#if MONOCLIP_HAS_CODE`, which has includes alone
        body = []
        for number, line in read(name):
            if CODE_BEGINS.match(line):
                if depth > 0:
                    raise Mistake(f"{name}:{number}: #if MONOCLIP_HAS_CODE within another #if")
                is_code = True
                continue
            if is_code:
                is_code = self.add_later(name, number, line)
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

    def add_later(self, name, number, line):
        """A line within `#if MONOCLIP_HAS_CODE`; whether the block goes on."""
        own = OWN_INCLUDE.match(line)
        if own:
            self.code.append(own.group(1))
        elif not CLOSES.match(line):
            raise Mistake(f"{name}:{number}: #if MONOCLIP_HAS_CODE may have nothing but includes of our own headers")
        return bool(own)

    def add_code(self):
        """What was put off, and what it puts off in turn."""
        if not self.code:
            return
        before, system = set(self.seen), set(self.system)
        self.lines += ["", "#if MONOCLIP_HAS_CODE"]
        while self.code:
            name = self.code.pop(0)
            if name in before:
                raise Mistake(f"{name}: included outside of #if MONOCLIP_HAS_CODE, too")
            self.add(name)
        self.lines += ["", "#endif"]
        self.system = system  # a header may be missing without the block
        self.in_block = self.seen - before

    def add_section(self, name):
        """An inclusion of this very file, with the section chosen. It is found beside itself."""
        if name not in self.sections:
            section = Amalgamation()
            for _, line in read(name):
                own = OWN_INCLUDE.match(line)
                if own:
                    section.add(own.group(1))
                else:
                    section.lines.append(line)
            self.sections[name] = without_blank_runs(section.lines)
        number = SECTIONS.index(name) + 1
        self.lines += ["", f"// ---- {name}: at the top of this file", f"#define MONOCLIP_SECTION {number}",
                       '#include "monoclip.hpp"', "#undef MONOCLIP_SECTION"]

    def write(self, name, body):
        """Appends a piece of the header `name`."""
        piece = without_blank_runs(body)
        if piece:
            self.lines += ["", f"// ---- {name}", ""] + piece


def without_blank_runs(lines):
    """No blank lines at either end or two in a row within."""
    kept = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def notices():
    """The licence, then the licences of the data that the headers carry (LICENSE* files beside them)."""
    files = [ROOT / "LICENSE"] + sorted(p for p in INCLUDE.rglob("LICENSE*") if p.is_file())
    lines = []
    for path in files:
        title = "monoclip" if path.parent == ROOT else path.relative_to(INCLUDE).as_posix()
        lines += ["//", f"// ---- licence: {title}", "//"]
        lines += [f"// {line.rstrip()}".rstrip() for line in path.read_text(encoding="utf-8").strip().splitlines()]
    return lines


def require_all(seen):
    """Every header must be reached."""
    every = {p.relative_to(INCLUDE).as_posix() for p in INCLUDE.rglob("*.hpp")}
    missing = sorted(every - seen)
    if missing:
        raise Mistake(f"neither {CPU} nor {CUDA} reaches {', '.join(missing)}: include them in one of the two")


def cpu_text(amalgamation):
    head = ["// monoclip: CLIP in one header. Made from include/monoclip by tools/amalgamate.py; do not edit it here.",
            "// Keep the file's name: it includes itself, to compile its kernels once for each instruction set."]
    sections = []
    for name, lines in sorted(amalgamation.sections.items(), key=lambda item: SECTIONS.index(item[0])):
        number = SECTIONS.index(name) + 1
        sections += ["", f"#{'el' if number > 1 else ''}if MONOCLIP_SECTION == {number}  // ---- {name}", ""] + lines
    if sections:
        sections = ["", "#if defined(MONOCLIP_SECTION)"] + sections + ["", "#endif", "#elif !defined(MONOCLIP_HPP)"]
    else:
        sections = ["", "#if !defined(MONOCLIP_HPP)"]
    lines = head + notices() + sections + ["#define MONOCLIP_HPP"] + amalgamation.lines + ["", "#endif"]
    return "\n".join(lines) + "\n"


def cuda_text(amalgamation):
    head = ["// monoclip on an NVIDIA GPU, for .cu files. Made from include/monoclip by tools/amalgamate.py; do not edit",
            "// it here. Needs the CUDA toolkit, and cuBLASLt to link (-lcublasLt). Its licence is monoclip.hpp's."]
    return "\n".join(head + ["#pragma once", "", '#include "monoclip.hpp"'] + amalgamation.lines) + "\n"


def amalgamate():
    """The text of each file."""
    cpu = Amalgamation()
    cpu.add(CPU)
    cpu.add_code()
    backwards = sorted(name for name in cpu.seen if name.startswith(CUDA_FOLDER))
    if backwards:
        raise Mistake(f"{CPU} reaches {', '.join(backwards)}, which need nvcc")
    texts = {"monoclip.hpp": cpu_text(cpu)}
    seen = cpu.seen
    if (INCLUDE / CUDA).is_file():
        cuda = Amalgamation(elsewhere=cpu)
        cuda.add(CUDA)
        missing = sorted(cuda.asked & cpu.in_block)
        if missing or cuda.code:
            raise Mistake(f"{CUDA} needs {', '.join(missing + cuda.code)}, which {CPU} has where MONOCLIP_HAS_CODE alone")
        seen = cuda.seen
        texts["monoclip_cuda.hpp"] = cuda_text(cuda)
    require_all(seen)
    for name, text in texts.items():
        size = len(text.encode("utf-8"))
        if size > SIZE_LIMIT:
            raise Mistake(f"{name} has {size} bytes: more than the {SIZE_LIMIT} that it may have")
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed files, write nothing")
    parser.add_argument("--output", type=pathlib.Path, default=OUTPUT, help="the folder")
    options = parser.parse_args()
    try:
        texts = amalgamate()
    except Mistake as mistake:
        sys.exit(f"amalgamate: {mistake}")
    for name, text in texts.items():
        path = options.output / name
        if not options.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        elif not path.is_file() or path.read_bytes() != text.encode("utf-8"):
            sys.exit(f"amalgamate: {path} is not up to date: run tools/amalgamate.py and commit the result")


if __name__ == "__main__":
    main()
