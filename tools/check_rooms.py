#!/usr/bin/env python3
"""Fails when a header includes one that it may not know: the rooms of the library and the arrows between them.

Every header under include/monoclip belongs to one room, and a room may include only itself and the rooms that
the table below allows. stb_image, libjpeg, libdeflate and CUDA enter by one header each, Eigen by none: a program
that wants maps of it includes it.

usage: tools/check_rooms.py [FOLDER]      FOLDER: include/monoclip by default (tests pass another)
"""
import pathlib
import re
import sys

# room: the headers in it (paths or folders below include/monoclip; the first match counts)
ROOMS = {
    "umbrella": ["monoclip.hpp", "cuda.hpp"],
    "core": ["version.hpp", "core/"],
    "config": ["config.hpp", "presets.hpp", "image/preprocess_config.hpp"],
    "backend": ["backend/"],
    "nn": ["nn/"],
    "vision": ["vision/"],
    "text": ["text/text_transformer.hpp", "text/prompt_tree.hpp"],
    "tokenizer": ["text/"],
    "image": ["image/"],
    "io": ["io/"],
    "clip": ["model.hpp", "load.hpp", "same_config.hpp", "prompts.hpp", "loaded_model.hpp", "encode_pictures.hpp",
             "raw_pictures.hpp", "clip.hpp", "convert.hpp", "convert_code.hpp"],
    "tasks": ["tasks/"],
    "train": ["train/"],
}

# room: the rooms it may include beside itself
ALLOWED = {
    "core": [],
    "config": ["core"],
    "backend": ["core", "config"],
    "nn": ["core", "config", "backend"],
    "vision": ["core", "config", "backend", "nn"],
    "text": ["core", "config", "backend", "nn"],
    "tokenizer": ["core"],
    "image": ["core", "config"],
    "io": ["core", "config", "tokenizer"],
    "clip": ["core", "config", "backend", "nn", "vision", "text", "tokenizer", "image", "io"],
    "tasks": ["core", "config", "backend", "nn", "vision", "text", "tokenizer", "image", "io", "clip"],
    "train": ["core", "config", "backend", "nn", "vision", "text", "tokenizer", "image", "io", "clip", "tasks"],
    "umbrella": ["core", "config", "backend", "nn", "vision", "text", "tokenizer", "image", "io", "clip", "tasks",
                 "train"],
}

# What headers of others may be included, and where.
FOREIGN = {
    "Eigen/": [],
    "unsupported/Eigen/": [],
    "stb_image.h": ["image/"],
    "stb/stb_image.h": ["image/"],
    "jpeglib.h": ["image/libjpeg.hpp"],
    "jerror.h": ["image/libjpeg.hpp"],
    "libdeflate.h": ["image/libdeflate.hpp"],
    "cuda_runtime.h": ["backend/cuda/platform.hpp"],
    "cublasLt.h": ["backend/cuda/platform.hpp"],
    "memory_resource": ["core/memory_resource.hpp"],  # which some standard libraries lack
}

BESIDE = {"stb_image.h"}  # not ours, and looked for beside the header, too
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)


def room_of(path):
    for room, places in ROOMS.items():
        if any(path == place or (place.endswith("/") and path.startswith(place)) for place in places):
            return room
    return None


def complaints(folder):
    for file in sorted(folder.rglob("*.hpp")):
        path = file.relative_to(folder).as_posix()
        room = room_of(path)
        if room is None:
            yield f"{path}: belongs to no room; add it to ROOMS"
            continue
        for bracket, name in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if name.startswith("monoclip/"):
                target = name.removeprefix("monoclip/")
                other = room_of(target)
                if not (folder / target).is_file():
                    yield f"{path}: includes {name}, which does not exist"
                elif bracket != '"':
                    yield f'{path}: includes {name} with <>; our own headers are included with ""'
                elif other != room and other not in ALLOWED[room]:
                    yield f"{path}: {room} may not know {other} (includes {name})"
            elif bracket == '"' and name not in BESIDE:
                yield f'{path}: includes "{name}"; our own headers are named from the top, "monoclip/..."'
            for start, places in FOREIGN.items():
                if name.startswith(start) and not any(path.startswith(place) for place in places):
                    yield f"{path}: includes <{name}>, which only {' and '.join(places) or 'nobody'} may"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root / "include" / "monoclip"
    found = list(complaints(folder))
    for line in found:
        print(line)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
