#!/usr/bin/env python3
"""Whether a program printed what a document says that it does.

usage: same_output.py EXPECTED ACTUAL      two files

Words and the number of lines must be the same. Numbers with a point may differ by one in their last digit, since kernels
for other processors round differently. How far things are apart is not compared.
"""
import pathlib
import re
import sys

NUMBER = re.compile(r"-?\d+\.\d+")


def same_word(expected, actual):
    if not (NUMBER.fullmatch(expected) and NUMBER.fullmatch(actual)):
        return expected == actual
    digits = len(expected.partition(".")[2])
    return len(actual.partition(".")[2]) == digits and abs(float(expected) - float(actual)) < 1.5 * 10**-digits


def same(expected, actual):
    expected, actual = (text.strip("\n").split("\n") for text in (expected, actual))
    rows = [(one.split(), other.split()) for one, other in zip(expected, actual)]
    return len(expected) == len(actual) and all(
        len(one) == len(other) and all(map(same_word, one, other)) for one, other in rows)


def main():
    expected, actual = (pathlib.Path(path).read_text(encoding="utf-8") for path in sys.argv[1:])
    if not same(expected, actual):
        sys.exit(f"the document shows\n{expected}\nand the program prints\n{actual}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
