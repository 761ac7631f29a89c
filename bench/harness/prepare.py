"""Writes the inputs, the models and the exported towers that are not there yet.

python prepare.py FOLDER [picture:NAME | start:MODEL | weights:MODEL | MODEL:KIND:BATCH:LENGTH]...
"""

import pathlib
import sys
import warnings

import models
import pictures


def main():
    warnings.filterwarnings("ignore")
    folder = pathlib.Path(sys.argv[1])
    models.write_inputs(folder)
    # Exports before the files that are made from them.
    for word in sorted(sys.argv[2:], key=lambda word: word.startswith("start:")):
        print(f"preparing {word}", flush=True)
        parts = word.split(":")
        if parts[0] == "picture":
            pictures.write(folder, parts[1])
            continue
        models.write_weights(folder, parts[1] if parts[0] in ("start", "weights") else parts[0])
        if parts[0] == "start":
            models.write_start_files(folder, parts[1])
        elif parts[0] != "weights":
            models.export(folder, parts[0], parts[1], int(parts[2]), int(parts[3]))


if __name__ == "__main__":
    main()
