#!/usr/bin/env python3
"""Runs the commands that the documents show, so that what users copy from them works.

usage: document_commands.py MONOCLIP FOLDER DOCUMENT...

A ``` block without a language, or of `sh`, holds commands. Each that calls `monoclip` is run by MONOCLIP in a new folder
under FOLDER, with the files it names made for it: a small model under the name of a large one, a few pictures. It must
end with status 0. Every other command must be among ELSEWHERE, which says what runs it, every block that holds no
commands among OUTPUTS, and every other language among LANGUAGES. What is none of these is an error, and so is an exception
that no document needs any more. Blocks of Python must be Python.
"""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
from document_code import BLOCK as CPP_BLOCK, output_behind  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODEL = ROOT / "examples/models/emoji.safetensors"
VIT = ROOT / "tests/data/model/openai.pt"  # for what ResNets are not written as
PICTURES = sorted((ROOT / "examples/images").glob("*.png"))
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAM = re.compile(r"^(build/release/bin/)?monoclip ")

# Commands that this test does not run, and what does. A command is as the documents have it, without its remark, on one
# line; what ends with "..." stands for all that begin so.
ELSEWHERE = {
    "git clone <this repository> && cd monoclip": "the stage `newcomer`",
    "tools/demo": "the stage `newcomer`; tests/cli/cli_test.py compares what README shows of it",
    'tools/demo cat.jpg "a diagram,a dog,a cat"': "the stage `newcomer`",
    "tools/test": "this test is a part of it",
    "tools/test --only docs": "this test is a part of it",
    "tools/amalgamate.py": "the stage `lint` calls it with --check",
    "clang-format-14 -i FILES": "the stage `lint` formats, and compares",
    "python3 -m http.server -d build/docs/site": "it serves until it is stopped",
    'build/release/bin/unit_tests "[resize]"': "the stages `debug` and `asan` run all unit tests",
    "g++ -std=c++20 -O2 -I single_include app.cpp -o app && ./app": "the stages `newcomer` and `single`",
    "g++ -std=c++20 -O2 -I single_include find.cpp -o find && ./find": "the stage `single`",
    "g++ -std=c++20 -O2 app.cpp $(pkg-config --cflags --libs monoclip)": "the stage `consume` calls it with monoclip-compiled",
    "g++ -std=c++20 -O2 app.cpp $(pkg-config --cflags --libs monoclip-compiled)": "the stage `consume`",
    "g++ -std=c++20 -O2 -x c++-header monoclip/monoclip.hpp -o monoclip/monoclip.hpp.gch": "the stage `packages`",
    "apt-get install g++ libstb-dev": "tools/demo installs these where they are missing",
    "cmake --preset release && cmake --build build/release": "the stages `release` and `compile` build its targets",
    "cmake --preset release && cmake --build build/release --target monoclip_cli": "tools/demo, and the stage `release`",
    "cmake --preset release -DMONOCLIP_BUILD_BENCH=ON && cmake --build build/release": "the stage `bench`",
    "build/release/bin/bench_kernels --benchmark_filter='B32x1/.*/hot'": "the stage `bench`",
    # The stage `consume` builds and installs `release`, whose options are others, and uses what is installed.
    "cmake -B build -DCMAKE_BUILD_TYPE=Release -DMONOCLIP_BUILD_TESTS=OFF -DMONOCLIP_BUILD_EXAMPLES=OFF": "the stage `consume`",
    "cmake --install build --prefix /where/to": "the stage `consume`",
    # The same for the plug-ins, each of which is configured by the stages `plugin` and `opencv`.
    "cmake -B build -DMONOCLIP_INSTALL_COMPILED=ON -DMONOCLIP_BUILD_TESTS=OFF -DMONOCLIP_BUILD_EXAMPLES=OFF":
        "the stage `plugin`",
    "cmake --build build && cmake --install build --prefix prefix": "the stage `plugin`",
    "cmake -S examples/plug-in/heat-map -B build/heat-map -DCMAKE_PREFIX_PATH=$PWD/prefix && cmake --build build/heat-map":
        "the stage `plugin`",
    "build/heat-map/heat_map examples/models/emoji.safetensors ...": "tests/consume/plug_in_test.py runs it as it stands",
    "conan create packaging/conan ...": "the stage `packages`",
    "vcpkg install ...": "the stage `packages`, where there is vcpkg",
    "examples/emoji/train.sh ...": "it takes half an hour and more; tests/cli/train_test.py trains",
    "python3 examples/emoji/make_data.py ...": "it needs the emoji collections",
    "for list in fluent fluent-unseen fluent-flat fluent-flat-unseen; do": "the held-out pictures of the command before",
    "monoclip evaluate --labelled examples/emoji/train.tsv ...": "7,452 pictures",
    "bench/compile_time ...": "the stage `bench`, by one compiler",
    # Measurements: they need PyTorch, gigabytes, and an hour.
    "bench/peers.py ...": "nothing: a measurement",
    "bench/train.py ...": "nothing: a measurement",
    "bench/embed.py ...": "nothing: a measurement",
}

# Blocks without a language that hold no commands, by their first lines, and what compares them. What a program prints
# behind its C++ is none of these: document_code.py finds it, and the stage `single` compares it.
OUTPUTS = {
    r"  a cat +\d": "tests/cli/cli_test.py and the stage `newcomer`",
    r"core        errors, number types": "a drawing of the rooms, which tools/check_rooms.py checks",
    r"filepath\ttitle\tconcept": "a list of pictures, as tests/unit/dataset_test.cpp reads them",
    r"path\tname\tkeywords\tconcept": "a list of pictures with columns for templates, as the same test reads them",
    r"fluent\.tsv: 1430 pictures": "nothing: the pictures are not in the repository",
}

# Blocks in other languages, by document, and what checks them.
LANGUAGES = {
    "text in commands.md": "tools/docs/make_commands.py --check, in the stage `release`",
    "cmake in getting-started.md": "nothing as it stands: tests/consume/CMakeLists.txt comes by the library in the same ways",
    "cmake in packaging.md": "the same",
    "cmake in cuda.md": "tests/consume/cuda: built by the stage `nvcc` with --all, refused without a toolkit by `consume`",
    "json in training.md": "tiny_config() below: a command trains with it",
    "math in faq.md": "nothing: the site draws it",
}
# cpp: every block goes through document_code.py, in the stage `single`.
CHECKED = {"", "sh", "python", "cpp"}


class Unknown(Exception):
    pass


def exception_for(text, exceptions):
    """The key of `exceptions` that excuses a command; None: none does."""
    for key in exceptions:
        if text.startswith(key[:-3]) if key.endswith("...") else text == key:
            return key
    return None


def commands_of(name, text, used):
    """The commands of a document's blocks, continued lines joined, remarks cut off. `used` collects what was excused."""
    shown = {output_behind(text, block.end()) for block in CPP_BLOCK.finditer(text)}
    for language, block in BLOCK.findall(text):
        if language not in CHECKED:
            if f"{language} in {name}" not in LANGUAGES:
                raise Unknown(f"{name}: nothing checks this block of {language}:\n{block}")
            used.add(f"{language} in {name}")
        elif language == "python":
            compile(block, f"Python in {name}", "exec")
        elif language != "cpp" and block not in shown:
            yield from commands_of_block(block, used)


def commands_of_block(block, used):
    lines = [line for line in block.replace("\\\n", " ").splitlines() if line.strip()]
    output = next((key for key in OUTPUTS if re.match(key, lines[0])), None) if lines else None
    if output is not None:
        used.add(output)
        return
    for line in lines:
        # What is indented belongs to the command before: a loop's body.
        if not line.startswith(" ") and line != "done":
            yield re.sub(r"  +", " ", re.sub(r"\s+#.*$", "", line))


def table(path, rows, header="filepath\ttitle"):
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")


def pairs(path, count):
    """A list of that many pictures, which are copies of the few, with captions."""
    folder = path.parent / f"{path.stem}-pictures"
    folder.mkdir()
    rows = []
    for i in range(count):
        picture = PICTURES[i % len(PICTURES)]
        shutil.copy(picture, folder / f"{i}.png")
        rows.append(f"{folder.name}/{i}.png\ta picture of a {picture.stem}, number {i}")
    table(path, rows)


def labelled_folder(path):
    for picture in PICTURES:
        (path / picture.stem).mkdir(parents=True)
        shutil.copy(picture, path / picture.stem)


def tiny_config(path):
    """The configuration that docs/training.md shows."""
    text = (ROOT / "docs/training.md").read_text(encoding="utf-8")
    path.write_text(next(block for language, block in BLOCK.findall(text) if language == "json"), encoding="utf-8")


def trained_model(path):
    path.mkdir(parents=True)
    shutil.copy(MODEL, path / "model.safetensors")  # the loader goes by what is in a file


# Large models, in whose place a small one is put.
MODELS = {"ViT-B-32.pt", "RN50.pt"}

# What else a command names, and what makes it. The last word of an option that writes is not made.
MAKE = {
    "cat.jpg": lambda path: shutil.copy(ROOT / "examples/images/cat.png", path),
    "cat.png": lambda path: shutil.copy(ROOT / "examples/images/cat.png", path),
    "list.txt": lambda path: path.write_text("\n".join(map(str, PICTURES)) + "\n"),
    "captions.txt": lambda path: path.write_text("a cat\nа кот\n", encoding="utf-8"),
    "captions.tsv": lambda path: pairs(path, 8),
    "val.tsv": lambda path: pairs(path, 8),
    "validation.tsv": lambda path: pairs(path, 8),
    "other-things.tsv": lambda path: pairs(path, 8),
    "pairs.tsv": lambda path: pairs(path, 300),
    "emoji.tsv": lambda path: table(path, [f"{picture}\t{picture.stem}" for picture in PICTURES * 8], "path\tname"),
    "tiny.json": tiny_config,
    "pictures/": labelled_folder,
    "folder": labelled_folder,
    "tuned": trained_model,
    "build/emoji/model.safetensors": lambda path: trained_model(path.parent),
}


def prepare(words, folder):
    """Makes the files that a command reads, and says which it writes."""
    written = {words[i + 1] for i, word in enumerate(words[:-1]) if word in ("--output", "--html")}
    if words[1] == "convert":
        written.add(words[3])
    for word in words[2:]:
        if word in MODELS:
            shutil.copy(VIT if "huggingface" in words else MODEL, folder / word)
        elif word in MAKE and word not in written:
            MAKE[word](folder / word)
    return [folder / word for word in written]


def run(program, command, folder):
    words = shlex.split(command)
    folder.mkdir(parents=True)
    written = prepare(words, folder)
    if words[0] == "build/release/bin/monoclip":  # such a command is called in the repository itself
        folder = ROOT
    result = subprocess.run([program, *words[1:]], cwd=folder, capture_output=True, text=True, timeout=600)
    missing = [path.name for path in written if not path.exists()]
    if result.returncode == 0 and not missing and (written or result.stdout):
        return True
    print(f"  status {result.returncode}, not written: {missing}\n{result.stdout}{result.stderr}")
    return False


def main():
    program, folder, *documents = sys.argv[1:]
    program, folder = os.path.abspath(program), pathlib.Path(folder).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    ran, failed, used = 0, 0, set()
    for document in map(pathlib.Path, documents):
        for command in commands_of(document.name, document.read_text(encoding="utf-8"), used):
            excuse = exception_for(command, ELSEWHERE)
            if excuse is not None:
                used.add(excuse)
                continue
            ran += 1
            print(f"{document}: {command}", flush=True)
            if not PROGRAM.match(command):
                print("  FAILED: nothing runs this, and neither ELSEWHERE nor OUTPUTS names it")
                failed += 1
            elif not run(program, command, folder / str(ran)):
                print("  FAILED")
                failed += 1
    unused = sorted({*ELSEWHERE, *OUTPUTS, *LANGUAGES} - used)
    for key in unused:
        print(f"no document needs this exception any more: {key}")
    print(f"{ran} commands, {failed} failed")
    return 1 if failed or unused or ran == 0 else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    try:
        sys.exit(main())
    except (Unknown, SyntaxError) as error:
        sys.exit(f"FAILED: {error}")
