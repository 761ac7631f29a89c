"""Compares the library's features with PyTorch's on models of the released sizes, with random weights.

    python compare_full_size.py --encoder PROGRAM --folder FOLDER [--model ViT-B/32]... [--keep] [--threads N]
                                [--precision bf16] [--kernels NAME]

PROGRAM is tests/reference/encode_arrays.cpp, compiled with optimisation:

    g++ -std=c++20 -O2 -I include -isystem /usr/include/eigen3 tests/reference/encode_arrays.cpp -o encode_arrays -pthread

For each model make_full_size.py writes a TorchScript archive of the released kind and size (350 to 935 MB) and
PyTorch's fp32 features into FOLDER, unless they lie there already; --keep leaves them. The table shows the largest
difference as a part of the largest feature, the smallest cosine, and seconds of loading and encoding. Ends with 1
when a difference is above 1e-4 or a cosine below 0.999999 (bf16: when a cosine is below 0.9999).

Needs torch, clip-anytorch, numpy; versions as in make_full_size.py.
"""

import argparse
import pathlib
import subprocess
import sys

import numpy as np

MODELS = ("ViT-B/32", "ViT-B/16", "ViT-L/14", "ViT-L/14@336px")
HERE = pathlib.Path(__file__).resolve().parent


def agreement(actual, expected):
    expected = expected.astype(np.float64)
    actual = actual.astype(np.float64)
    difference = np.abs(actual - expected).max() / np.abs(expected).max()
    lengths = np.linalg.norm(actual, axis=1) * np.linalg.norm(expected, axis=1)
    return difference, ((actual * expected).sum(axis=1) / lengths).min()


def compare(model, options):
    path = options.folder / (model.replace("/", "-").replace("@", "-") + ".pt")
    arrays = pathlib.Path(str(path) + ".npz")
    if not (path.exists() and arrays.exists()):
        command = [sys.executable, HERE / "make_full_size.py", "--model", model, "--output", path]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    reference = np.load(arrays)
    inputs = [options.folder / "pixels.npy", options.folder / "tokens.npy"]
    outputs = [options.folder / "image_features.npy", options.folder / "text_features.npy"]
    np.save(inputs[0], np.ascontiguousarray(reference["images"]))
    np.save(inputs[1], np.ascontiguousarray(reference["tokens"]))
    command = [options.encoder, path, *inputs, *outputs, str(options.threads), options.precision,
               options.kernels]
    seconds = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    good = True
    for kind, output, took in zip(("image", "text"), outputs, seconds[1:]):
        expected = reference[kind + "_features"]
        difference, cosine = agreement(np.load(output), expected)
        if options.precision == "fp32":
            good = good and difference <= 1e-4 and cosine >= 0.999999
        else:
            good = good and cosine >= 0.9999  # weights and factors have 8 bits
        print(f"| {model} | {kind} x {len(expected)} | {difference:.1e} | {cosine:.9f} | {seconds[0]} | {took} |")
    for made in (*inputs, *outputs, *(() if options.keep else (path, arrays))):
        made.unlink()
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=pathlib.Path, required=True, help="the program encode_arrays")
    parser.add_argument("--folder", type=pathlib.Path, required=True, help="where the large files go")
    parser.add_argument("--model", action="append", choices=MODELS, help="default: all")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--precision", choices=("fp32", "bf16"), default="fp32")
    parser.add_argument("--kernels", default="automatic", help="a kernel set's name, as docs/performance.md lists them")
    parser.add_argument("--keep", action="store_true", help="keep the large files for the next time")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    options.encoder = options.encoder.resolve()
    print("| model | inputs | max difference / max feature | cosine | load s | encode s |")
    print("| --- | --- | --- | --- | --- | --- |")
    # A list, so that every model is shown.
    sys.exit(0 if all([compare(model, options) for model in options.model or MODELS]) else 1)


if __name__ == "__main__":
    main()
