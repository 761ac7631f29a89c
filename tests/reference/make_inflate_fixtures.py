"""Writes tests/data/io/inflate: raw DEFLATE streams of zlib in every kind of block, and what they hold.

    python make_inflate_fixtures.py OUTPUT_FOLDER

Written with Python 3.11.7 and its zlib, seed 11. A line of expected.tsv: file, then size and CRC-32 of the
decompressed data.
"""

import pathlib
import random
import sys
import zlib


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    random.seed(11)
    words = ["linear", "norm", "self", "attn", "mlp", "weight", "bias", "forward", "torch", "mul"]
    text = " ".join(random.choice(words) for _ in range(400)).encode()
    noise = bytes(random.randrange(256) for _ in range(700))
    far = noise + b"x" * 30000 + noise  # copies from far back, of the greatest length
    cases = {
        "text_level9.bin": (text, 9, zlib.Z_DEFAULT_STRATEGY),
        "mixed_level1.bin": (noise[:200] + text[:800] + bytes(500), 1, zlib.Z_DEFAULT_STRATEGY),
        "text_fixed.bin": (text[:600], 9, zlib.Z_FIXED),
        "noise_stored.bin": (noise, 0, zlib.Z_DEFAULT_STRATEGY),
        "huffman_only.bin": (text, 9, zlib.Z_HUFFMAN_ONLY),  # no distances at all
        "runs.bin": (bytes(20000), 9, zlib.Z_RLE),  # a single distance
        "far.bin": (far, 9, zlib.Z_DEFAULT_STRATEGY),
    }
    lines = []
    for name, (data, level, strategy) in cases.items():
        compressor = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
        (folder / name).write_bytes(compressor.compress(data) + compressor.flush())
        lines.append(f"{name}\t{len(data)}\t{zlib.crc32(data)}")
    (folder / "expected.tsv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
