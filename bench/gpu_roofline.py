#!/usr/bin/env python3
"""Prints what each stage of a ViT costs on a GPU, on paper: FLOPs, bytes, and which of the two bounds.

Stages are those of the library's forward pass: the last block runs on the class token alone, but for its keys and
values. Bytes are those that each kernel reads and writes, where nothing stays in a cache from one kernel to the next:
weights and operands of 16 bits; residual sums, queries, keys and values in fp32. FLOPs are those that `image_cost` counts.
The tables of docs/cuda.md are this program's.

usage: bench/gpu_roofline.py [--flops PEAK] [--bytes BANDWIDTH] [--link BANDWIDTH]
       by default an H100 SXM (fp16, dense) in a slot of PCIe 5 x16
"""
import argparse
import textwrap
from collections import namedtuple

Model = namedtuple("Model", "size patch width layers embed")
Stage = namedtuple("Stage", "name flops bytes kernels")

MODELS = {"ViT-B/32": Model(224, 32, 768, 12, 512), "ViT-L/14": Model(224, 14, 1024, 24, 768)}
AT_ONCE = 64  # pictures of a long list


def product(rows, depth, cols, out, accumulates=False):
    """FLOPs and bytes of a product: two factors of 16 bits, a result of `out` bytes a number, perhaps added to."""
    return 2 * rows * depth * cols, 2 * rows * depth + 2 * depth * cols + rows * cols * out * (1 + accumulates)


def blocks(times, tokens, sequences, w):
    """The stages of `times` blocks, of each of which all tokens are wanted."""
    t = sequences * tokens
    x = t * w
    yield "layer norms", 0, 2 * x * (4 + 2), 2, times
    yield "queries, keys, values", *product(t, w, 3 * w, 4), 1, times
    yield "attention", 4 * sequences * tokens * tokens * w, (3 * 4 + 2) * x, 1, times
    yield from perceptron(times, t, w)


def perceptron(times, t, w):
    """What follows attention: its projection, and the perceptron without its layer norm."""
    yield "out_proj", *product(t, w, w, 4, True), 1, times
    yield "c_fc", *product(t, w, 4 * w, 2), 1, times
    yield "activation", 0, 4 * t * w * (2 + 2), 1, times
    yield "c_proj", *product(t, 4 * w, w, 4, True), 1, times


def pooled_block(tokens, sequences, w):
    """Those of the last block, of which the class tokens alone are wanted."""
    t, x, p = sequences * tokens, sequences * tokens * w, sequences * w
    yield "layer norms", 0, (x + 2 * p) * (4 + 2), 3, 1  # ln_1 of all and of the pooled, ln_2
    yield "pooling", 0, p * (4 + 4), 1, 1
    yield "queries, keys, values", *product(t, w, 2 * w, 4), 1, 1
    yield "queries, keys, values", *product(sequences, w, w, 4), 1, 1
    yield "attention", 4 * x, 4 * p + 8 * x + 2 * p, 1, 1
    yield from perceptron(1, sequences, w)


def parts(batch, model):
    """(stage, FLOPs, bytes, kernels, how often) of all that runs."""
    cells = (model.size // model.patch) ** 2
    tokens, patches, pixels = cells + 1, batch * cells, 3 * model.patch ** 2
    x = batch * tokens * model.width
    yield "patches", 0, patches * pixels * (4 + 2), 1, 1
    yield "patches", *product(patches, pixels, model.width, 4), 1, 1
    yield "patches", 0, patches * model.width * 4 + x * 4, 1, 1
    yield "layer norms", 0, x * (4 + 4), 1, 1  # ln_pre
    yield from blocks(model.layers - 1, tokens, batch, model.width)
    yield from pooled_block(tokens, batch, model.width)
    yield "layer norms", 0, batch * model.width * (4 + 2), 1, 1  # ln_post
    yield "projection", *product(batch, model.width, model.embed, 4), 1, 1


def stages(batch, model):
    """All that runs, by stage."""
    sums = {}
    for name, flops, moved, kernels, times in parts(batch, model):
        before = sums.get(name, (0, 0, 0))
        sums[name] = tuple(a + times * b for a, b in zip(before, (flops, moved, kernels)))
    return [Stage(name, *numbers) for name, numbers in sums.items()]


def microseconds(stage, options):
    """By FLOPs, and by bytes of the device's memory."""
    return 1e6 * stage.flops / options.flops, 1e6 * stage.bytes / options.bytes


def copied_bytes(batch, model):
    """Pixels to the device, features back, in fp32."""
    return 4 * batch * (3 * model.size ** 2 + model.embed)


def paragraph(text):
    print("\n" + textwrap.fill(" ".join(text.split()), 124))


def table(batch, model, options):
    print("| stage | GFLOP | MB | us by FLOPs | us by bytes | bound by |\n| --- | --- | --- | --- | --- | --- |")
    copied = copied_bytes(batch, model)
    copies = 1e6 * copied / options.link
    print(f"| copies from and to the host | 0.00 | {copied / 1e6:.1f} | | {copies:.1f} | link |")
    all_stages = stages(batch, model)
    for stage in all_stages:
        by_flops, by_bytes = microseconds(stage, options)
        print(f"| {stage.name} | {stage.flops / 1e9:.2f} | {stage.bytes / 1e6:.1f} | {by_flops:.1f} | {by_bytes:.1f} | "
              f"{'FLOPs' if by_flops > by_bytes else 'bytes'} |")
    times = [max(microseconds(stage, options)) for stage in all_stages]
    work, flops = sum(times), sum(stage.flops for stage in all_stages)
    bytes_bound = sum(by_bytes for by_flops, by_bytes in (microseconds(one, options) for one in all_stages)
                      if by_bytes >= by_flops)
    both = work + copies
    names = [stage.name for stage in all_stages] + ["copies"]
    longest = max(zip(times + [copies], names))
    paragraph(f"""{flops / 1e9:.2f} GFLOP in {sum(stage.kernels for stage in all_stages)} kernels: {work:.0f} us, with the
        copies before and after {both:.0f} us, {batch / both * 1e6:.0f} pictures/s, {100e6 * flops / options.flops / both:.0f}%
        of the peak. Bytes bound {100 * bytes_bound / both:.0f}% of that time, FLOPs {100 * (work - bytes_bound) / both:.0f}%,
        the link {100 * copies / both:.0f}%; the longest stage, with {100 * longest[0] / both:.0f}%: {longest[1]}.""")


def long_list(name, model, options):
    work = sum(max(microseconds(stage, options)) for stage in stages(AT_ONCE, model))
    copies = 1e6 * copied_bytes(AT_ONCE, model) / options.link
    paragraph(f"""Long lists of {name} go {AT_ONCE} pictures at a time, copies beside kernels: {copies:.0f} us of the one,
        {work:.0f} us of the other, {AT_ONCE / max(work, copies) * 1e6:.0f} pictures/s, bound by the
        {'link' if copies > work else 'kernels'}, if the host prepares as many.""")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--flops", type=float, default=989e12, help="FLOP/s of the tensor cores")
    parser.add_argument("--bytes", type=float, default=3.35e12, help="bytes/s of the device's memory")
    parser.add_argument("--link", type=float, default=55e9, help="bytes/s from the host")
    options = parser.parse_args()
    for name, model in MODELS.items():
        for batch in (1, 256):
            print(f"\n### {name}, batch {batch}\n")
            table(batch, model, options)
        long_list(name, model, options)


if __name__ == "__main__":
    main()
