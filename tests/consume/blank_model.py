#!/usr/bin/env python3
"""Writes a checkpoint of ViT-B/32's sizes whose weights are all 0: for what shapes come out, not which numbers.

usage: blank_model.py FILE      a safetensors file under OpenAI's names, in fp16; it takes next to no room on the disk
"""
import json
import struct
import sys


def blocks(prefix, width, count):
    for i in range(count):
        block = f"{prefix}transformer.resblocks.{i}"
        yield f"{block}.attn.in_proj_weight", [3 * width, width]
        yield f"{block}.attn.in_proj_bias", [3 * width]
        for name, rows, columns in (("attn.out_proj", width, width), ("mlp.c_fc", 4 * width, width),
                                    ("mlp.c_proj", width, 4 * width)):
            yield f"{block}.{name}.weight", [rows, columns]
            yield f"{block}.{name}.bias", [rows]
        for name in ("ln_1", "ln_2"):
            yield from layer_norm(f"{block}.{name}", width)


def layer_norm(name, width):
    yield f"{name}.weight", [width]
    yield f"{name}.bias", [width]


def tensors():
    yield "visual.class_embedding", [768]
    yield "visual.positional_embedding", [50, 768]
    yield "visual.proj", [768, 512]
    yield "visual.conv1.weight", [768, 3, 32, 32]
    yield from layer_norm("visual.ln_pre", 768)
    yield from layer_norm("visual.ln_post", 768)
    yield from blocks("visual.", 768, 12)
    yield "positional_embedding", [77, 512]
    yield "text_projection", [512, 512]
    yield "logit_scale", []
    yield "token_embedding.weight", [49408, 512]
    yield from layer_norm("ln_final", 512)
    yield from blocks("", 512, 12)


def main():
    header, end = {}, 0
    for name, shape in tensors():
        size = 2
        for extent in shape:
            size *= extent
        header[name] = {"dtype": "F16", "shape": shape, "data_offsets": [end, end + size]}
        end += size
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(sys.argv[1], "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        file.truncate(8 + len(text) + end)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
