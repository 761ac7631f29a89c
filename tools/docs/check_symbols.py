#!/usr/bin/env python3
"""Fails, with a list, when a public symbol of the headers has no documentation.

usage: tools/docs/check_symbols.py XML      XML: the folder that Doxygen wrote

A comment is not asked of what says nothing of its own:
- constructors and assignments that are copies, moves or take nothing, destructors, and `operator==`;
- overloads: of all functions of one name in one scope, one has a comment;
- what overrides a function that has one, and `describe`, which every layer has (docs/architecture.md says what for);
- members of an engine that the concept `Engine` or `TrainingEngine` asks for: the concept says what they do.
"""
import collections
import pathlib
import re
import sys

sys.dont_write_bytecode = True
import symbols  # noqa: E402

ENGINES = {"CpuEngine", "CpuTrainingEngine", "CudaEngine", "PlanEngine"}


def names_in_concepts(root):
    """What the engines' concepts ask for by name."""
    text = "".join((root / "include/monoclip/backend" / name).read_text(encoding="utf-8")
                   for name in ("backend.hpp", "training.hpp"))
    return set(re.findall(r"\b(?:engine\.|E::)(\w+)", text))


def is_exempt(symbol, asked_of_engines):
    if symbol.kind == "function" and symbol.in_class:
        own = symbol.scope[-1]
        if symbol.name.startswith("~") or symbol.name in ("operator=", "operator==", "describe") or symbol.overrides:
            return True
        if symbol.name == own and (symbol.parameters == 0 or is_copy_or_move(symbol, own)):
            return True
    return symbol.in_class and symbol.scope[0] in ENGINES and symbol.name in asked_of_engines


def is_copy_or_move(symbol, own):
    return symbol.parameters == 1 and re.search(rf"\((?:const )?{own}(?:<[^>]*>)?&", symbol.signature) is not None


def undocumented(found, asked_of_engines):
    groups = collections.defaultdict(list)
    for symbol in found:
        groups[symbol.scope, symbol.name].append(symbol)
    for group in groups.values():
        if any(symbol.doc for symbol in group):
            continue
        asked = [symbol for symbol in group if not is_exempt(symbol, asked_of_engines)]
        if asked:
            yield asked[0]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    found = symbols.load(sys.argv[1])
    missing = list(undocumented(found, names_in_concepts(root)))
    for symbol in sorted(missing, key=lambda symbol: (symbol.file, symbol.line)):
        print(f"include/{symbol.file}:{symbol.line}: {symbol.kind} {symbol.qualified} has no comment (///)")
    print(f"{len(found)} public symbols, {len(missing)} without documentation")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
