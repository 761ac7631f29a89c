#!/usr/bin/env python3
"""Runs the programs of examples/plug-in and checks what they say.

usage: plug_in_test.py FOLDER EXAMPLES [NUMPY]     FOLDER: where they are built, a folder for each

What is compared with PyTorch elsewhere (the unit tests of hidden states) is not compared again: here the programs must
agree with one another, and be right about pictures and places that anybody can see. NUMPY: a Python that has NumPy, to
run the ctypes example; without it that is left out.
"""
import array
import json
import pathlib
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib


def run(*words, status=0):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=300)
    if done.returncode != status:
        sys.exit(f"{words}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout if status == 0 else done.stderr


def check(holds, what):
    if not holds:
        sys.exit(f"failed: {what}")


def read_npy(path):
    data = pathlib.Path(path).read_bytes()
    check(data[:8] == b"\x93NUMPY\x01\x00", "a NumPy file begins as one")
    (length,) = struct.unpack("<H", data[8:10])
    check((10 + length) % 64 == 0, "a NumPy header ends where numbers may begin")
    header = data[10 : 10 + length].decode()
    check("'<f4'" in header and header.endswith("\n"), "the header says float32")
    shape = tuple(int(extent) for extent in re.search(r"\(([^)]*)\)", header).group(1).split(",") if extent.strip())
    return shape, array.array("f", data[10 + length :])


def check_png(path, size):
    data = pathlib.Path(path).read_bytes()
    check(data[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", data[16:24]) == size, f"{path} is a PNG of {size}")


def test_condition(program, model, folder):
    states, pooled = folder / "states.npy", folder / "pooled.npy"

    def condition(*options, prompt="a cat"):
        run(program, model, prompt, states, pooled, *options)
        return read_npy(states), read_npy(pooled)

    (shape, last), (pooled_shape, pooled_numbers) = condition()
    check(shape == (32, 128) and pooled_shape == (128,), f"shapes of the bundled model, got {shape} {pooled_shape}")
    check(len(last) == 32 * 128 and len(pooled_numbers) == 128, "as many numbers as the shape says")
    check(condition()[0][1] == last, "the same prompt gives the same states")
    variants = [condition(*options)[0][1] for options in ((), ("--skip", "1"), ("--no-final-norm",), ("--pad", "end"))]
    check(all(a != b for i, a in enumerate(variants) for b in variants[:i]), "every option changes the states")
    check(all(condition(*options)[1][1] == pooled_numbers for options in (("--skip", "1"), ("--pad", "end"))),
          "the pooled vector depends on no option")
    # Attention is causal: what stands behind the end token changes nothing before it.
    same = 3 * 128
    check(variants[0][:same] == variants[3][:same], "padding changes no state before it")
    error = run(program, model, "a cat", states, pooled, "--skip", "99", status=1)
    check("clip.110" in error, f"too many blocks are the error clip.110, got {error}")


LAYERS = "text_model.encoder.layers."


def read_tensors(path):
    """The fp16 tensors of a safetensors file by name: shape, numbers."""
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    tensors = {}
    for name, entry in json.loads(data[8 : 8 + length]).items():
        if name != "__metadata__" and entry["dtype"] == "F16":
            begin, end = (8 + length + offset for offset in entry["data_offsets"])
            tensors[name] = entry["shape"], struct.unpack(f"<{(end - begin) // 2}e", data[begin:end])
    return tensors


def without_last_block(source, target):
    """The model in `source` as one whose text encoder has a block less."""
    config = json.loads((source / "config.json").read_text())
    layers = config["text_config"]["num_hidden_layers"] = config["text_config"]["num_hidden_layers"] - 1
    check(layers > 0, "the test's model has several blocks")
    shutil.copytree(source, target)
    (target / "config.json").write_text(json.dumps(config))
    data = (source / "model.safetensors").read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header, kept, numbers = json.loads(data[8 : 8 + length]), {}, b""
    for name, entry in header.items():
        if name != "__metadata__" and not name.startswith(f"{LAYERS}{layers}."):
            begin, end = (8 + length + offset for offset in entry["data_offsets"])
            kept[name] = {**entry, "data_offsets": [len(numbers), len(numbers) + end - begin]}
            numbers += data[begin:end]
    check(len(kept) < len(header) - 10, "a block's tensors are left out")
    text = json.dumps(kept).encode()
    (target / "model.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + numbers)


def layer_norm(row, weight, bias):
    mean = sum(row) / len(row)
    deviation = (sum((value - mean) ** 2 for value in row) / len(row) + 1e-5) ** 0.5
    return [(value - mean) / deviation * scale + shift for value, scale, shift in zip(row, weight, bias)]


def close(one, other):
    largest = max(map(abs, other))
    return len(one) == len(other) and all(abs(a - b) <= 1e-4 * largest for a, b in zip(one, other))


def test_condition_skips_blocks(program, source, folder):
    """A model of two blocks: the penultimate states are those of the model that has no last block, whichever the norm."""
    cut = folder / "cut"
    without_last_block(source, cut)

    def condition(model, *options):
        run(program, model, "a cat", folder / "states.npy", folder / "pooled.npy", *options)
        (shape, states), (_, pooled) = read_npy(folder / "states.npy"), read_npy(folder / "pooled.npy")
        width = shape[1]
        return [list(states[i : i + width]) for i in range(0, len(states), width)], list(pooled)

    last, pooled = condition(source)
    penultimate, same_pooled = condition(source, "--skip", 1)
    bare = ("--no-final-norm",)
    check(penultimate == condition(cut)[0], "the penultimate states are the last ones of the model without its last block")
    raw = condition(source, "--skip", 1, *bare)[0]
    check(raw == condition(cut, *bare)[0], "and so they are without the final norm")
    check(not close(penultimate[1], last[1]) and not close(raw[1], penultimate[1]), "block and norm both change the states")
    tensors = read_tensors(source / "model.safetensors")
    norm = [tensors[f"text_model.final_layer_norm.{part}"][1] for part in ("weight", "bias")]
    check(all(close(row, layer_norm(other, *norm)) for row, other in zip(penultimate, raw)), "the norm is the file's")
    # "a cat" is six tokens of this small vocabulary: start, a, c, a, t, end.
    (rows, width), projection = tensors["text_projection.weight"]
    at_end = [sum(projection[i * width + k] * last[5][k] for k in range(width)) for i in range(rows)]
    check(close(pooled, at_end), "the pooled vector is the projection of the last state at the end token")
    check(same_pooled == pooled, "whichever block is asked for")


# Where the drawings stand in scene.png: left, top, right, bottom.
SCENE = {"a rocket": (160, 8, 232, 80), "a cat": (16, 16, 80, 80), "a hamburger": (96, 112, 160, 176)}
STEP = 16  # from a window of 64 pixels to the next one: no place is known better than this


def test_heat_map(program, model, examples, folder):
    scene = examples / "plug-in" / "heat-map" / "scene.png"
    for label, (left, top, right, bottom) in SCENE.items():
        out = folder / "heat.png"
        others = ",".join(other for other in (*SCENE, "a dog", "a sunflower") if other != label)
        said = run(program, model, scene, out, label, "--others", others, "--window", 64)
        x, y = map(int, re.search(r"warmest at (\d+),(\d+)", said).groups())
        near = left - STEP <= x < right + STEP and top - STEP <= y < bottom + STEP
        check(near, f"{label} is found where it stands, not at {x},{y}")
        check_png(out, (256, 192))
    run(program, model, scene, folder / "attention.png", "a cat", "--window", 64, "--attention")
    check_png(folder / "attention.png", (256, 192))
    test_drawn_picture(program, examples, folder)


def test_drawn_picture(program, examples, folder):
    """README's picture is what README's command draws, but for rounding: a cell that is another one differs by more."""
    readme = (examples / "plug-in" / "README.md").read_text(encoding="utf-8").replace("\\\n", " ")
    words = shlex.split(re.search(r"^build/heat-map/heat_map (.*)$", readme, re.MULTILINE).group(1))
    drawn = folder / words[2]
    run(program, *(examples.parent / word for word in words[:2]), drawn, *words[3:])
    shown, now = (read_png(path) for path in (examples / "plug-in" / "heat-map" / words[2], drawn))
    check(len(shown) == len(now) and max(abs(a - b) for a, b in zip(shown, now)) <= 3, "the picture in README is up to date")


def first_line(text):
    return text.splitlines()[0].split("%")[1].strip()


def best_of(said):
    return max(said.splitlines(), key=lambda line: float(line.split("%")[0])).split("%")[1].strip()


def test_c(program, model):
    """Its picture is half red, half white."""
    said = run(program, model, "a cat", "a red heart", "a dog")
    lines = said.splitlines()
    total = sum(float(line.split("%")[0]) for line in lines)
    check(len(lines) == 3 and abs(total - 100) < 0.5, f"three probabilities that sum to 100 %, got {said}")
    check(best_of(said) == "a red heart", f"what is red and white is no animal, got {said}")
    check(best_of(run(program, model, "a blue heart", "a red heart", "a green heart")) == "a red heart", "its hearts are red")
    check("file.101" in run(program, "no such file", "a cat", status=1), "a missing file is the error file.101 in C, too")


def test_symbols(library):
    """The library shows C what the header has, and nothing of C++."""
    if shutil.which("nm"):
        names = [line.split()[-1] for line in run("nm", "-D", "--defined-only", library).splitlines()]
        header = [name for name in names if name.startswith("monoclip_")]
        check(len(header) == 11 and not [name for name in names if "v0_1" in name], f"symbols of {library}: {names[:20]}")


def test_ctypes(python, examples, library, model, folder):
    picture = folder / "picture.npy"
    make = ("import sys, zlib, numpy; numpy.save(sys.argv[1], numpy.frombuffer(zlib.decompress(sys.stdin.buffer.read()),"
            " numpy.uint8).reshape(64, 64, 3))")
    pixels = zlib.compress(read_png(examples / "images" / "cat.png"))
    subprocess.run([python, "-c", make, str(picture)], input=pixels, check=True)
    script = examples / "plug-in" / "c-api" / "classify.py"
    said = run(python, script, library, model, picture, "a dog", "a cat", "a rocket")
    check(best_of(said) == "a cat", f"the cat is a cat from Python, too: {said}")


def read_png(path):
    """Pixels of a PNG of 8 bits in RGB, without gaps."""
    data = path.read_bytes()
    width, height, bits, kind = struct.unpack(">IIBB", data[16:26])
    check(bits == 8 and kind in (2, 6), f"{path} is RGB or RGBA of 8 bits")
    channels = 3 if kind == 2 else 4
    compressed, at = b"", 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            compressed += data[at + 8 : at + 8 + length]
        at += 12 + length
    raw, stride = zlib.decompress(compressed), width * channels
    rows, above = [], bytearray(stride)
    for y in range(height):
        begin = y * (stride + 1)
        row = bytearray(raw[begin + 1 : begin + 1 + stride])
        for i in range(stride):
            left = row[i - channels] if i >= channels else 0
            corner = above[i - channels] if i >= channels else 0
            row[i] = (row[i] + predicted(raw[begin], left, above[i], corner)) & 0xFF
        rows.append(bytes(row[i] for i in range(stride) if i % channels < 3))
        above = row
    return b"".join(rows)


def predicted(kind, left, above, corner):
    if kind == 4:
        estimate = left + above - corner
        return min((left, above, corner), key=lambda value: abs(estimate - value))
    return (0, left, above, (left + above) // 2)[kind]


def write_png(path, width, height, pixels):
    """A PNG of 8 bits: grey, RGB or RGBA, whichever `pixels` has bytes for."""
    channels = len(pixels) // (width * height)
    stride = width * channels
    rows = b"".join(b"\0" + pixels[y * stride : (y + 1) * stride] for y in range(height))
    parts = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, {1: 0, 3: 2, 4: 6}[channels], 0, 0, 0)),
             (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts))


def test_modes_of_mats(program, model, examples, folder, labels):
    """One picture as BGR, BGRA and grey: opaque alpha changes nothing, and grey is what its three equal channels are."""
    rgb = read_png(examples / "images" / "cat.png")
    pixels = [rgb[i : i + 3] for i in range(0, len(rgb), 3)]
    grey = bytes(sum(pixel) // 3 for pixel in pixels)
    said = {}
    for name, data in (("bgr", rgb), ("bgra", b"".join(pixel + b"\xff" for pixel in pixels)), ("grey", grey),
                       ("grey_bgr", bytes(value for value in grey for _ in range(3)))):
        write_png(folder / f"{name}.png", 64, 64, data)
        said[name] = run(program, model, folder / f"{name}.png", labels)
    check(said["bgr"] == said["bgra"], f"a Mat of BGRA is as one of BGR, got {said}")
    check(said["grey"] == said["grey_bgr"], f"a grey Mat is as one of three equal channels, got {said}")
    check(said["grey"] != said["bgr"], f"colour matters, got {said}")


def test_opencv(program, model, examples, folder):
    labels = "a dog,a cat,a rocket,a hamburger"
    test_modes_of_mats(program, model, examples, folder, labels)
    check(first_line(run(program, model, examples / "images" / "cat.png", labels)) == "a cat", "OpenCV's cat is a cat")
    scene = examples / "plug-in" / "heat-map" / "scene.png"
    # Parts of a Mat have rows with gaps.
    for label, (left, top, right, bottom) in SCENE.items():
        said = run(program, model, scene, labels, left, top, right - left, bottom - top)
        check(first_line(said) == label, f"the part of the scene with {label}, got {said}")


def main():
    built, examples = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    python = sys.argv[3] if len(sys.argv) > 3 else None
    model = examples / "models" / "emoji.safetensors"
    tested = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if (built / "diffusion").is_dir():
            test_condition(built / "diffusion" / "condition", model, folder)
            two_blocks = examples.parent / "tests/data/layouts/huggingface"
            test_condition_skips_blocks(built / "diffusion" / "condition", two_blocks, folder)
            tested += 1
        if (built / "heat-map").is_dir():
            test_heat_map(built / "heat-map" / "heat_map", model, examples, folder)
            tested += 1
        if (built / "c-api").is_dir():
            test_c(built / "c-api" / "classify", model)
            test_symbols(built / "c-api" / "libmonoclip_c.so")
            tested += 1
            if python:
                test_ctypes(python, examples, built / "c-api" / "libmonoclip_c.so", model, folder)
        if (built / "opencv").is_dir():
            test_opencv(built / "opencv" / "classify_mat", model, examples, folder)
            tested += 1
    check(tested > 0, f"there is nothing to test in {built}")
    print(f"{tested} examples")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main()
