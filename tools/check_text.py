#!/usr/bin/env python3
"""Checks on the text of the files that git tracks, which no compiler or formatter makes.

usage: tools/check_text.py [FILE...]      without files: all that git tracks
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

CODE = {".hpp", ".cpp", ".cu", ".h"}
TEXT = CODE | {".md", ".py", ".cmake", ".txt", ".sh", ".json", ".yml", ".html", ""}
LONGEST_LINE = 110
LONGEST_HEADER = 500  # lines; generated tables say so in their first lines and are let off
LARGEST_FILE = 2 * 1024 * 1024  # bytes, outside examples/
LONGEST_LITERAL = 16 * 1024  # bytes: what MSVC takes in one piece

# What git leaves where a merge has to be finished by hand.
CONFLICT = re.compile(r"^(<{7}|>{7})( |$)")
# Words that belong to one machine or to unfinished work, not to the project.
UNWANTED = re.compile(r"/home/\w|/tmp/\w+/|\bTODO\b|\bFIXME\b|\bXXX\b|\bHACK\b")
# Names of macros in windows.h.
WINDOWS_CALL = re.compile(r"(?<!\()\bstd::(min|max)\s*(<[^()]*>)?\(")
WINDOWS_NAME = re.compile(r"\b(?:auto|int|float|double|size_t|int64_t|bool|T|Scalar)[&*]?\s+(min|max|small|near|far)\b")
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"|R"(\w*)\((?:.|\n)*?\)\1"')
# Kernels, and the question what the processor has.
PROCESSOR_SPECIFIC = ("include/monoclip/backend/", "include/monoclip/core/isa.hpp", "include/monoclip/core/bits.hpp", "include/monoclip/image/resize_kernels")
BACKEND_ONLY = re.compile(r"__attribute__|__builtin_|\btypeof\b|__restrict__|\basm\b")


def code_without_comments(text):
    """The text with comments and the insides of string literals blanked, lines kept."""
    pattern = r'//[^\n]*|/\*(?:.|\n)*?\*/|R"(\w*)\((?:.|\n)*?\)\1"|"(?:[^"\\\n]|\\.)*"'
    return re.sub(pattern, lambda match: re.sub(r"[^\n]", " ", match.group(0)), text)


def lines_that_match(pattern, text):
    return [number for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)]


def check_any(name, text):
    """What holds for every text file."""
    if text and not text.endswith("\n"):
        yield 0, "does not end with a newline"
    for number, line in enumerate(text.splitlines(), 1):
        if line != line.rstrip() and not name.endswith(".md"):
            yield number, "has white space at its end"
        if CONFLICT.match(line):
            yield number, "is a mark of an unfinished merge"
        if "\r" in line:
            yield number, "ends as on Windows"
        if name != "tools/check_text.py" and UNWANTED.search(line):
            yield number, f"says {UNWANTED.search(line).group(0)!r}"


def check_code(name, text):
    """What holds for C++."""
    generated = "generated" in text[:600].lower()
    for number, line in enumerate(text.splitlines(), 1):
        if "\t" in line:
            yield number, "has a tab"
        # A raw string cannot be broken without changing it.
        if len(line) > LONGEST_LINE and not generated and 'R"' not in line:
            yield number, f"is longer than {LONGEST_LINE} characters"
    code = code_without_comments(text)
    for literal in LITERAL.finditer(text):
        if len(literal.group(0).encode("utf-8")) > LONGEST_LITERAL:
            yield text.count("\n", 0, literal.start()) + 1, "begins a string literal over 16 KiB"
    if not name.startswith("include/"):
        return
    if not generated and text.count("\n") > LONGEST_HEADER:
        yield 0, f"is longer than {LONGEST_HEADER} lines: has it one purpose?"
    if len(re.findall(r"^#pragma once$", text, re.MULTILINE)) != 1:
        yield 0, "needs `#pragma once`, once"
    if not text.startswith("//"):
        yield 0, "does not begin with a comment that says its purpose"
    for number in lines_that_match(WINDOWS_CALL, code):
        yield number, "calls std::min or std::max without parentheses: (std::min)(a, b)"
    for number in lines_that_match(WINDOWS_NAME, code):
        yield number, "declares a name that windows.h defines as a macro"
    if not name.startswith(PROCESSOR_SPECIFIC):
        for number in lines_that_match(BACKEND_ONLY, code):
            yield number, "has GNU syntax outside what is written for processors"
    for number in lines_that_match(re.compile(r"\bstd::(cout|cerr|abort|exit)\b|\b(printf|fprintf|abort)\s*\("), code):
        yield number, "prints or ends the program: the library throws"


def tracked_files():
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    return [name for name in listing.decode().split("\0") if name]


def complaints(name):
    path = ROOT / name
    if not path.is_file():
        return
    if path.stat().st_size > LARGEST_FILE and not name.startswith("examples/"):
        yield 0, "is larger than 2 MiB"
    if path.suffix not in TEXT or name.startswith(("single_include/", "tests/data/", "tests/fuzz/corpus/")):
        return
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        if path.suffix:
            yield 0, "is not UTF-8"
        return
    yield from check_any(name, text)
    if path.suffix in CODE:
        yield from check_code(name, text)


def main():
    names = [pathlib.Path(name).resolve().relative_to(ROOT).as_posix() for name in sys.argv[1:]] or tracked_files()
    failed = False
    for name in names:
        for number, message in complaints(name):
            failed = True
            print(f"{name}:{number}: {message}" if number else f"{name}: {message}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
