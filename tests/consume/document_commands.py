#!/usr/bin/env python3
"""Runs the commands that the documents show, so that what users copy from them works.

usage: document_commands.py MONOCLIP FOLDER DOCUMENT...

A ``` block without a language holds commands. Each that calls `monoclip` is run by MONOCLIP in a new folder under
FOLDER, with the files it names made for it: a small model under the name of a large one, a few pictures. It must end
with status 0. Other commands must be among ELSEWHERE, which says what runs them; a block that begins with none of
either is output, or a table.
"""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODEL = ROOT / "examples/models/emoji.safetensors"
VIT = ROOT / "tests/data/model/openai.pt"  # for what ResNets are not written as
PICTURES = sorted((ROOT / "examples/images").glob("*.png"))
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAM = re.compile(r"^(build/release/bin/)?monoclip ")

# Commands that this test does not run, and what does.
ELSEWHERE = {
    "git clone": "nothing is published yet",
    "tools/demo": "tests/cli/cli_test.py compares what README shows of it",
    "tools/test": "this test is a part of it",
    "g++ -std=c++20 -O2 -I single_include": "the stage `single` calls it",
    "g++ -std=c++20 -O2 app.cpp $(pkg-config": "the stage `consume`",
    "g++ -std=c++20 -O2 -x c++-header": "the stage `packages`",
    "apt-get install": "tools/demo installs these where they are missing",
    "cmake": "the stages `release`, `consume` and `plugin`",
    "conan create": "the stage `packages`",
    "vcpkg install": "the stage `packages`, where there is vcpkg",
    "examples/emoji/train.sh": "it takes half an hour; tests/cli/train_test.py trains",
    "python3 examples/emoji/make_data.py": "it needs the emoji collections",
    "for ": "the held-out pictures of the command before",
    "monoclip evaluate --labelled examples/emoji/train.tsv": "7,452 pictures",
}


def commands_of(text):
    """The commands of a document's blocks, continued lines joined, remarks cut off."""
    for language, block in BLOCK.findall(text):
        lines = [line for line in block.replace("\\\n", " ").splitlines() if line.strip()]
        if language or not lines or not is_command(lines[0]):
            continue
        for line in lines:
            # What is indented belongs to the command before: a loop's body.
            if not line.startswith(" ") and line != "done":
                yield re.sub(r"\s+#.*$", "", line)


def is_command(line):
    return bool(PROGRAM.match(line)) or any(line.startswith(begin) for begin in ELSEWHERE)


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
    ran = failed = 0
    for document in map(pathlib.Path, documents):
        text = document.read_text(encoding="utf-8")
        for command in commands_of(text):
            if any(command.startswith(begin) for begin in ELSEWHERE):
                continue
            ran += 1
            print(f"{document}: {command}", flush=True)
            if not PROGRAM.match(command) or not run(program, command, folder / str(ran)):
                print("  FAILED")
                failed += 1
    print(f"{ran} commands, {failed} failed")
    return 1 if failed or ran == 0 else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main())
