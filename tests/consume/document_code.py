#!/usr/bin/env python3
"""Takes the C++ out of the documents, so that what users copy from them is compiled and run.

usage: document_code.py FOLDER README OTHER...

Every ```cpp block goes somewhere, or is among SKETCHES; another one is an error. One with a `main` is a program:
FOLDER/program_1.cpp and so on, as it stands; what the document says that it prints, a block without a language right
behind the program or behind the `g++` line that follows it, is FOLDER/program_1.expected (same_output.py compares them).
Where `main` takes words, whose files the reader has, it is FOLDER/compiled_1.cpp and so on, which cannot run here. What
includes the GPU's header is FOLDER/device_1.cpp and so on.

The blocks of README and of the documents in ONE_AFTER_ANOTHER are one function each of FOLDER/fragments.cpp, as if a
reader typed them one after another; in those of EACH_BY_ITSELF every block stands alone, beside a loaded `clip`. What
they leave to the reader (pictures, captions, labels) are parameters. The file is a program: it runs all of them, in a
folder with `examples` and a file ViT-B-32.pt, and compares each matrix with the shape that the comment behind it says.
"""
import pathlib
import re
import sys

BLOCK = re.compile(r"^```cpp\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ONE_AFTER_ANOTHER = {"getting-started.md"}
EACH_BY_ITSELF = {"faq.md", "data.md"}

# Blocks that are not compiled, by document and first line, and why.
SKETCHES = {
    ("architecture.md", "template <class Parameter>"): "the library's own code, shortened: its `...` is no C++",
}

# A comment that says a matrix's shape, and what its words stand for.
SHAPE = re.compile(r"// \[([\w+]+(?:,[\w+]+)*)\]")
MATRIX = re.compile(r"^(.*\bmc::Matrix (\w+)\b.*;)\s*// \[")
EXTENTS = {
    "N": "pictures.size()",
    "M": "captions.size()",
    "pictures": "pictures.size()",
    "labels": "labels.size()",
    "embed_dim": "clip.config().embed_dim",
    "patches": "mc::tokens_of(clip.config().vision) - 1",
}

HEAD = """#include <monoclip/monoclip.hpp>
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

static int checked = 0, wrong = 0;

static void check_shape(const char* place, const monoclip::Matrix& matrix, std::size_t rows, std::size_t cols) {
    ++checked;
    if (matrix.rows() == rows && matrix.cols() == cols) return;
    ++wrong;
    std::fprintf(stderr, "%s: the matrix is [%zu,%zu], not [%zu,%zu]\\n", place, matrix.rows(), matrix.cols(), rows, cols);
}
"""
PARAMETERS = """const std::vector<monoclip::Image>& pictures, const monoclip::Image& picture,
    const std::vector<std::string>& captions, const std::vector<std::string>& labels"""
# Three pictures, two captions, four labels: what is taken for another shows.
MAIN = """int main() {{
    const auto clip = monoclip::Clip<>::load("examples/models/emoji.safetensors");
    std::vector<monoclip::Image> pictures;
    for (const char* name : {{"cat", "dog", "rocket"}})
        pictures.push_back(monoclip::read_image(std::string("examples/images/") + name + ".png"));
    const std::vector<std::string> captions{{"a cat", "a dog"}}, labels{{"a cat", "a dog", "a rocket", "a bee"}};
{calls}
    std::printf("%d shapes, %d wrong\\n", checked, wrong);
    return wrong == 0 && checked == {shapes} ? 0 : 1;
}}
"""


def function(name, blocks, each_by_itself):
    """A function that holds the blocks of one document."""
    if each_by_itself:
        parameters = f"const monoclip::Clip<>& clip, {PARAMETERS}"
        body = "namespace mc = monoclip;\n" + "".join(f"{{\n{block}}}\n" for block in blocks)
    else:
        parameters, body = PARAMETERS, "".join(blocks)
    return f"void {name}({parameters});\nvoid {name}({parameters}) {{\n{body}}}\n"


def call(name, each_by_itself):
    return f"    {name}({'clip, ' if each_by_itself else ''}pictures, pictures[0], captions, labels);"


def with_line(place, block):
    """The block behind a #line that makes the compiler name the document."""
    name, line = place.split(":")
    return f'#line {line} "{name}"\n{block}'


def with_shapes_checked(block, place):
    """The block with a check before each comment that says a shape. `place`: "README.md:12", where it begins."""
    name, first = place.split(":")
    lines = block.split("\n")
    for i, line in enumerate(lines):
        said = SHAPE.search(line)
        if said is None:
            continue
        declared = MATRIX.match(line)
        extents = [" + ".join(EXTENTS.get(term, term) for term in extent.split("+")) for extent in said.group(1).split(",")]
        here = f"{name}:{int(first) + i}"
        if declared is None or len(extents) != 2 or any(re.fullmatch(r"[A-Za-z]\w*", extent) for extent in extents):
            sys.exit(f"{here}: no check knows how to read this shape: {line}")
        rows, cols = (f"static_cast<std::size_t>({extent})" for extent in extents)
        lines[i] = f'{declared.group(1)} check_shape("{here}", {declared.group(2)}, {rows}, {cols});'
    return "\n".join(lines)


def output_behind(text, position):
    """What a document shows as the output of the program whose block ends there; None: nothing."""
    command = re.compile(r"\s*```\ng\+\+ [^\n]*\n```\n").match(text, position)
    output = re.compile(r"\s*```\n(.*?)^```$", re.MULTILINE | re.DOTALL).match(text, command.end() if command else position)
    return output.group(1) if output and not output.group(1).startswith("g++ ") else None


def blocks_of(path):
    """The C++ blocks of a document: where each begins, its text, and what the document says that it prints."""
    text = path.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start(1)) + 1
        yield f"{path.name}:{line}", block.group(1), output_behind(text, block.end())


class Code:
    """What came out of the documents."""

    def __init__(self):
        self.files = {"program": [], "compiled": [], "device": []}
        self.outputs = []
        self.functions, self.calls, self.shapes = [], [], 0
        self.sketches = set()

    def add_document(self, path, has_fragments):
        fragments = []
        for place, block, output in blocks_of(path):
            numbered = with_line(place, block)
            if (path.name, block.split("\n")[0]) in SKETCHES:
                self.sketches.add((path.name, block.split("\n")[0]))
            elif re.search(r"\bint main\(int ", block):
                self.files["compiled"].append(numbered)
            elif re.search(r"\bint main\(", block):
                self.files["program"].append(numbered)
                self.outputs.append(output)
            elif "#include <monoclip/cuda.hpp>" in block:
                self.files["device"].append(numbered)
            elif has_fragments:
                fragments.append(with_line(place, with_shapes_checked(block, place)))
                self.shapes += fragments[-1].count("check_shape(")
            else:
                sys.exit(f"{place}: nothing compiles this block, and it is not among SKETCHES")
        if fragments:
            name, by_itself = f"fragments_{len(self.functions)}", path.name in EACH_BY_ITSELF
            self.functions.append(function(name, fragments, by_itself))
            self.calls.append(call(name, by_itself))

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        for kind, blocks in self.files.items():
            for number, block in enumerate(blocks, 1):
                (folder / f"{kind}_{number}.cpp").write_text(block, encoding="utf-8")
        for number, output in enumerate(self.outputs, 1):
            if output is not None:
                (folder / f"program_{number}.expected").write_text(output, encoding="utf-8")
        (folder / "fragments.cpp").write_text(
            HEAD + "".join(self.functions) + '#line 1 "main"\n' + MAIN.format(calls="\n".join(self.calls), shapes=self.shapes),
            encoding="utf-8")


def main():
    folder, readme, *others = map(pathlib.Path, sys.argv[1:])
    code = Code()
    code.add_document(readme, has_fragments=True)
    if not code.functions or not code.outputs or code.outputs[0] is None:
        sys.exit(f"{readme}: expected a program, what it prints, and fragments")
    for path in others:
        code.add_document(path, path.name in ONE_AFTER_ANOTHER | EACH_BY_ITSELF)
    gone = {name for name in SKETCHES if name not in code.sketches and name[0] in {path.name for path in others}}
    if gone:
        sys.exit(f"SKETCHES names what is not there: {gone}")
    code.write(folder)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main()
