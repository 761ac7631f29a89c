#!/usr/bin/env python3
"""Prints what each stage of a ViT costs on a GPU, on paper: FLOPs, bytes of device memory, and which of the two bounds.

Bytes are those that our kernels read and write where nothing stays in a cache from one kernel to the next: weights and
operands of 16 bits; residual sums, queries, keys and values in fp32. The table of docs/cuda.md is this one's.

usage: bench/gpu_roofline.py [--flops PEAK] [--bytes BANDWIDTH]      by default those of an H100 SXM (fp16, dense)
"""
import argparse

MODELS = {"ViT-B/32": (50, 768, 12, 32), "ViT-L/14": (257, 1024, 24, 14)}  # tokens, width, layers, patch


def stages(batch, tokens, width, layers, patch):
    """(name, FLOPs, bytes, kernels) of each stage, all layers together."""
    t = batch * tokens
    x = t * width
    w2 = width * width
    pixels = 3 * patch * patch
    patches = batch * (tokens - 1)
    yield ("patches", 2 * patches * pixels * width,
           patches * pixels * (4 + 2 + 2) + 2 * pixels * width + patches * width * 8 + 4 * x, 3)
    yield "layer norms", 0, layers * 2 * x * (4 + 2), 2 * layers
    yield "queries, keys, values", layers * 6 * t * w2, layers * (2 * x + 6 * w2 + 12 * x), layers
    yield "attention", layers * 4 * batch * tokens * tokens * width, layers * (12 * x + 2 * x), layers
    yield "out_proj", layers * 2 * t * w2, layers * (2 * x + 2 * w2 + 8 * x), layers
    yield "c_fc", layers * 8 * t * w2, layers * (2 * x + 8 * w2 + 8 * x), layers
    yield "activation", 0, layers * 16 * x, layers
    yield "c_proj", layers * 8 * t * w2, layers * (8 * x + 8 * w2 + 8 * x), layers


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--flops", type=float, default=989e12, help="FLOP/s of the tensor cores")
    parser.add_argument("--bytes", type=float, default=3.35e12, help="bytes/s of the device's memory")
    options = parser.parse_args()
    for name, sizes in MODELS.items():
        for batch in (1, 256):
            print(f"\n{name}, batch {batch}\n")
            print("| stage | GFLOP | MB | us by FLOPs | us by bytes | bound by |\n| --- | --- | --- | --- | --- | --- |")
            total, launches = 0.0, 0
            for stage, flops, moved, kernels in stages(batch, *sizes):
                by_flops, by_bytes = 1e6 * flops / options.flops, 1e6 * moved / options.bytes
                bound = "FLOPs" if by_flops > by_bytes else "bytes"
                print(f"| {stage} | {flops / 1e9:.2f} | {moved / 1e6:.1f} | {by_flops:.1f} | {by_bytes:.1f} | {bound} |")
                total += max(by_flops, by_bytes)
                launches += kernels
            print(f"\nTogether {total:.0f} us, {batch / total * 1e6:.0f} pictures/s; {launches} kernels.")


if __name__ == "__main__":
    main()
