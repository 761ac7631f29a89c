#!/usr/bin/env python3
"""Rates of encoding on a GPU beside PyTorch's, in one run: build/gpu/rates and open_clip's models take turns.

    bench/gpu/rates.py [--rounds N] [--peak TFLOPS] [--programs FOLDER] [--json FILE]

Both do the same work: random weights of the released sizes in fp16, from fp32 pixels in ordinary host memory to fp32
features there, texts of the full context, the median of 15 calls after those that warm up. PyTorch runs as its users have
it (eager, `inference_mode`, ResNets in channels_last), and compiled with CUDA graphs (`mode="reduce-overhead"`). Each
round starts every side anew, so that a card that grows warm slows all of them; the figure is the median over the rounds.
Without PyTorch, open_clip, or a device that PyTorch sees, ours are printed alone. tools/test-gpu builds and calls this.
"""

import argparse
import importlib.util
import json
import pathlib
import re
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MODELS = {"ViT-B/32": "ViT-B-32-quickgelu", "ViT-L/14": "ViT-L-14-quickgelu", "RN50": "RN50-quickgelu"}
BATCHES = [("pictures", 1), ("pictures", 32), ("pictures", 256), ("pictures", 1024), ("texts", 1), ("texts", 256)]
OURS = "monoclip"
LINE = re.compile(r"^(\S+) +batch +(\d+) +([\d.]+) ms +\d+ (pictures|texts)/s")


def parse_lines(text):
    """{(model, unit, batch): ms} of the lines that the sides print."""
    found = (LINE.match(line) for line in text.splitlines())
    return {(m[1], m[4], int(m[2])): float(m[3]) for m in found if m}


def milliseconds(call):
    for _ in range(5):  # compiles, chooses algorithms, captures graphs
        call()
    times = []
    for _ in range(15):
        begin = time.perf_counter()
        call()
        times.append(time.perf_counter() - begin)
    return 1e3 * statistics.median(times)


def measure_torch(compiled, device, models, batches):
    """Prints a line for each model and batch, as build/gpu/rates does."""
    import open_clip
    import torch

    for name in models:
        model = open_clip.create_model(MODELS[name], precision="fp16", device=device).eval()
        if name.startswith("RN"):
            model.visual = model.visual.to(memory_format=torch.channels_last)
        size = model.visual.image_size
        size = size[0] if isinstance(size, (tuple, list)) else size
        encoders = {"pictures": model.encode_image, "texts": model.encode_text}
        if compiled:
            encoders = {unit: torch.compile(call, mode="reduce-overhead") for unit, call in encoders.items()}
        for unit, batch in batches:
            if unit == "pictures":
                inputs = torch.rand(batch, 3, size, size) * 4 - 2
            else:
                inputs = torch.randint(1, 40000, (batch, model.context_length))
                inputs[:, -1] = model.vocab_size - 1

            def call():
                there = inputs.to(device)
                there = there.half() if unit == "pictures" else there
                return encoders[unit](there).float().cpu()

            with torch.inference_mode():
                ms = milliseconds(call)
            print(f"{name:<9} batch {batch:4}  {ms:9.3f} ms  {1e3 * batch / ms:9.0f} {unit}/s", flush=True)


def has_torch():
    if not all(importlib.util.find_spec(name) for name in ("torch", "open_clip")):
        return False
    import torch

    return torch.cuda.is_available()


def run(side, command):
    """What a side prints. One of PyTorch's that fails is left out; ours may not."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        if side == OURS:
            sys.exit(f"{command[0]} failed")
        print(f"{side}: failed, see above", file=sys.stderr)
    return parse_lines(done.stdout)


def median(rounds, side, row):
    figures = [one[side][row] for one in rounds if row in one[side]]
    return f"{statistics.median(figures):.3f}" if figures else "-"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peak", type=float, default=989.0, help="the card's, fp16 and dense; an H100 SXM has 989")
    parser.add_argument("--programs", type=pathlib.Path, default=ROOT / "build" / "gpu")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="all figures")
    parser.add_argument("--torch", choices=["eager", "compiled"], help="measure this side alone")
    parser.add_argument("--device", default="cuda", help="of PyTorch; 'cpu' only tries the script")
    parser.add_argument("--model", action="append", choices=MODELS, help="of PyTorch alone; default: all")
    parser.add_argument("--batch", type=int, action="append", help="of PyTorch alone; default: all")
    options = parser.parse_args()
    if options.torch:
        batches = [row for row in BATCHES if not options.batch or row[1] in options.batch]
        measure_torch(options.torch == "compiled", options.device, options.model or MODELS, batches)
        return
    sides = {OURS: [options.programs / "rates", options.peak]}
    if has_torch():
        for side in ("eager", "compiled"):
            sides[f"PyTorch, {side}"] = [sys.executable, __file__, "--torch", side]
    else:
        print("PyTorch with open_clip and a device is not here: ours alone", file=sys.stderr)
    rounds = [{side: run(side, command) for side, command in sides.items()} for _ in range(options.rounds)]
    print("| model | batch | " + " | ".join(f"{side}, ms" for side in sides) + " |")
    print("| --- | --- |" + " --- |" * len(sides))
    for row in rounds[0][OURS]:
        figures = [median(rounds, side, row) for side in sides]
        print(f"| {row[0]} | {row[2]} {row[1]} | " + " | ".join(figures) + " |")
    if options.json:
        record = [{side: {" ".join(map(str, row)): ms for row, ms in of.items()} for side, of in one.items()}
                  for one in rounds]
        options.json.write_text(json.dumps(record, indent=1) + "\n")


if __name__ == "__main__":
    main()
