#!/usr/bin/env python3
"""Takes the C++ out of the documents, so that what users copy from them is compiled.

usage: document_code.py FOLDER README OTHER...

A ```cpp block with a `main` is a program: FOLDER/program_1.cpp and so on, as it stands; what the document says that it
prints, a block without a language right behind the program or behind the `g++` line that follows it, is
FOLDER/program_1.expected (same_output.py compares them). Where `main` takes words, whose files the reader has, it is
FOLDER/compiled_1.cpp and so on, which cannot run here. The other blocks of README and of the
documents in ONE_AFTER_ANOTHER are one function each of FOLDER/fragments.cpp, as if a reader typed them one after
another; in those of EACH_BY_ITSELF every block stands alone, beside a loaded `clip`. What they leave to the reader
(pictures, captions, labels) are parameters. In the other documents such blocks are sketches of the library's inside,
which are not compiled.
"""
import pathlib
import re
import sys

BLOCK = re.compile(r"^```cpp\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ONE_AFTER_ANOTHER = {"getting-started.md"}
EACH_BY_ITSELF = {"faq.md"}
INCLUDES = """#include <monoclip/monoclip.hpp>
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>
"""
PARAMETERS = """const std::vector<monoclip::Image>& pictures, const monoclip::Image& picture,
    const std::vector<std::string>& captions, const std::vector<std::string>& labels"""


def function(name, blocks, each_by_itself):
    """A function that holds the blocks of one document."""
    if each_by_itself:
        parameters = f"const monoclip::Clip<>& clip, {PARAMETERS}"
        body = "namespace mc = monoclip;\n" + "".join(f"{{\n{block}}}\n" for block in blocks)
    else:
        parameters, body = PARAMETERS, "".join(blocks)
    return f"void {name}({parameters});\nvoid {name}({parameters}) {{\n{body}}}\n"


def output_behind(text, position):
    """What a document shows as the output of the program whose block ends there; None: nothing."""
    command = re.compile(r"\s*```\ng\+\+ [^\n]*\n```\n").match(text, position)
    output = re.compile(r"\s*```\n(.*?)^```$", re.MULTILINE | re.DOTALL).match(text, command.end() if command else position)
    return output.group(1) if output and not output.group(1).startswith("g++ ") else None


def blocks_of(path):
    """The C++ blocks of a document, each after a #line that makes the compiler name the document, and what it prints."""
    text = path.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start(1)) + 1
        yield f'#line {line} "{path.name}"\n{block.group(1)}', output_behind(text, block.end())


def main():
    folder, readme, *others = map(pathlib.Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    programs, outputs, compiled, functions = [], [], [], []
    for path in (readme, *others):
        fragments = []
        for block, output in blocks_of(path):
            if re.search(r"\bint main\(int ", block):
                compiled.append(block)
            elif re.search(r"\bint main\(", block):
                programs.append(block)
                outputs.append(output)
            elif path == readme or path.name in ONE_AFTER_ANOTHER | EACH_BY_ITSELF:
                fragments.append(block)
        if path == readme and not (programs and fragments):
            sys.exit(f"{readme}: expected a program and fragments, found {len(programs)} and {len(fragments)}")
        if fragments:
            functions.append(function(f"fragments_{len(functions)}", fragments, path.name in EACH_BY_ITSELF))
    for kind, blocks in (("program", programs), ("compiled", compiled)):
        for number, block in enumerate(blocks, 1):
            (folder / f"{kind}_{number}.cpp").write_text(block, encoding="utf-8")
    if outputs[0] is None:
        sys.exit(f"{readme}: its first program is not followed by what it prints")
    for number, output in enumerate(outputs, 1):
        if output is not None:
            (folder / f"program_{number}.expected").write_text(output, encoding="utf-8")
    (folder / "fragments.cpp").write_text(INCLUDES + "".join(functions), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main()
