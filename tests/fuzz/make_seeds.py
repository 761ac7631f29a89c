#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets whose inputs are no files of a kind: archive, pickle, png, config, model,
pairs, picture_archive.

usage: tests/fuzz/make_seeds.py

Reads tests/data and writes tests/fuzz/corpus/TARGET/seed_*; the format of each is in its target's source. Needs
Python's own library alone.
"""
import io
import json
import pathlib
import struct
import zipfile
import zlib

TESTS = pathlib.Path(__file__).resolve().parent.parent
DATA = TESTS / "data"
CORPUS = TESTS / "fuzz" / "corpus"


def write(target, name, content):
    folder = CORPUS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"seed_{name}").write_bytes(content)


def entry(kind, content, deflated=False):
    if deflated:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        content = packer.compress(content) + packer.flush()
    return struct.pack("<BH", kind, len(content) | (0x8000 if deflated else 0)) + content


def kind_of(path):
    """The byte that stands for an entry's name, or nothing for an entry that is not read."""
    fixed = ["data.pkl", "constants.pkl", "code/__torch__.py", "byteorder", "version"]
    if path in fixed:
        return fixed.index(path)
    folder, _, number = path.partition("/")
    if folder == "data" and number.isdigit():
        return 64 + int(number)
    if folder == "constants" and number.isdigit():
        return 128 + int(number)
    return None


def archives():
    for path in sorted(DATA.glob("io/*.pt")):
        if path.name in ("bare_pickle.pt", "legacy.pt"):
            continue
        parts, code = b"", 5
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                content = archive.read(name)
                kind = kind_of(name.split("/", 1)[1])
                if kind is None and name.endswith(".py"):
                    kind, code = code, code + 1
                if kind is not None:
                    parts += entry(kind, content, deflated=name.endswith(".py"))
                if name.endswith("/data.pkl"):
                    write("pickle", path.stem, content)
                if name.endswith("/constants.pkl"):
                    write("pickle", path.stem + "_constants", content)
        write("archive", path.stem, parts)


def pictures():
    """All depths and colour types, small, each row with another filter."""
    depths, colour_types = (1, 2, 4, 8, 16), {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
    for depth, bits in enumerate(depths):
        for colour, (colour_type, channels) in enumerate(colour_types.items()):
            if (colour_type == 3 and bits == 16) or (colour_type in (2, 4, 6) and bits < 8):
                continue
            for interlaced in (0, 1):
                width, height = 9, 8
                palette = bytes(range(12)) if colour_type == 3 else b""
                rows = bytearray()
                for row in range(height * (2 if interlaced else 1)):
                    rows.append(row % 5)
                    rows += bytes((7 * row + i) % 256 for i in range((width * channels * bits + 7) // 8))
                header = bytes([width, height, depth, colour, interlaced, len(palette) // 3])
                write("png", f"{colour_type}_{bits}_{interlaced}", header + palette + bytes(rows))


def configurations():
    for path in sorted(DATA.glob("layouts/*/*.json")):
        if "index" not in path.name and "_bin" not in path.parent.name and "sharded" not in path.parent.name:
            write("config", f"{path.parent.name}_{path.stem}", path.read_bytes())
    write("config", "resnet", json.dumps({"model_cfg": {
        "embed_dim": 16, "quick_gelu": True, "vision_cfg": {"image_size": [32, 32], "layers": [1, 1, 1, 1],
                                                            "width": 2, "mlp_ratio": 4.0},
        "text_cfg": {"width": 64, "heads": 1, "layers": 1, "pool_type": "argmax", "pad_id": 0}},
        "preprocess_cfg": {"size": [32, 32], "interpolation": "bilinear", "resize_mode": "squash",
                           "mean": [0, 0, 0], "std": [1, 1, 1]}}).encode())
    write("config", "processor", json.dumps({
        "size": {"shortest_edge": 32}, "crop_size": {"height": 32, "width": 32}, "do_center_crop": True,
        "resample": 3, "rescale_factor": 0.00392156862745098, "image_mean": [0.5, 0.5, 0.5],
        "image_std": [0.5, 0.5, 0.5], "do_convert_rgb": True}).encode())
    write("config", "own", json.dumps({
        "size": 32, "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5], "interpolation": "bicubic",
        "resize_mode": "shortest", "convert_rgb_first": False}).encode())


def models():
    numbers = {"F32": 0, "F16": 1, "BF16": 2, "F64": 3, "I64": 4, "I32": 5, "I16": 6, "I8": 7, "U8": 8, "BOOL": 9}
    for path in sorted(DATA.glob("*/**/*.safetensors")):
        if path.name == "goldens.safetensors" or "-of-" in path.name or path.parent.name == "io":
            continue
        content = path.read_bytes()
        header = json.loads(content[8 : 8 + struct.unpack("<Q", content[:8])[0]])
        lines = [f"{key}={value}" for key, value in header.pop("__metadata__", {}).items() if "\n" not in value]
        for name, tensor in header.items():
            lines.append(" ".join([name, str(numbers[tensor["dtype"]]), *map(str, tensor["shape"])]))
        text = "\n".join(lines) + "\n\n"
        config = path.parent / "config.json"
        if config.exists():
            text += json.dumps(json.loads(config.read_text()), separators=(",", ":"))
        elif not any(line.startswith("monoclip.activation") for line in lines):
            text = "monoclip.activation=gelu\n" + text
        write("model", f"{path.parent.name}_{path.stem}", text.encode())
    # A ResNet has many tensors; these are the ones whose shapes say its sizes.
    resnet = """monoclip.activation=quick_gelu
visual.layer1.0.conv1.weight 0 8 8 1 1
visual.layer2.0.conv1.weight 0 16 32 1 1
visual.layer3.0.conv1.weight 0 32 64 1 1
visual.layer4.0.conv1.weight 0 64 128 1 1
visual.attnpool.positional_embedding 0 5 256
visual.attnpool.c_proj.weight 0 16 256
token_embedding.weight 0 600 64
positional_embedding 0 8 64
ln_final.weight 0 64
transformer.resblocks.0.mlp.c_fc.weight 0 256 64
text_projection 0 64 16

"""
    write("model", "resnet", resnet.encode())


def lists_of_pairs():
    rows = "filepath\ttitle\tlabel\na.png\ta cat\tcat\r\nb.png\ta \u201cdog\u201d\tdog\n\na.png\tanother\tcat"
    write("pairs", "tabs", b"\0" + rows.encode())
    quoted = '\ufeffpath,caption\n"a,b","one ""two""\nthree"\nc,d\n'
    write("pairs", "commas", b"\3" + quoted.encode())
    template = "a {name}, {keywords:2}\npath\tname\tkeywords\nx\tcat\tpet, animal,\ny\tdog\tpet\n"
    write("pairs", "template", b"\4" + template.encode())


def archives_of_pictures():
    """Two small pictures, stored and deflated."""
    chunks = [struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0), zlib.compress(bytes(2 * (1 + 3 * 3)), 9), b""]
    png = b"\x89PNG\r\n\x1a\n"
    for kind, chunk in zip((b"IHDR", b"IDAT", b"IEND"), chunks):
        png += struct.pack(">I", len(chunk)) + kind + chunk + struct.pack(">I", zlib.crc32(kind + chunk))
    gif = b"GIF89a\1\0\1\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
    for name, method in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for entry_name, picture in (("a.png", png), ("b/c.gif", gif)):
                entry = zipfile.ZipInfo(entry_name)
                entry.compress_type = method
                archive.writestr(entry, picture)
        write("picture_archive", name, file.getvalue())


archives()
pictures()
configurations()
models()
lists_of_pairs()
archives_of_pictures()
