"""What a JPEG's decoder does to pixels and features: libjpeg-turbo, stb_image, and a draft, each beside the first.

    python compare_decoders.py --pictures FOLDER --turbo PROGRAM --stb PROGRAM [--model FILE]... [--count N]
                               [--decode PROGRAM]

--turbo and --stb are the command-line program built with -DMONOCLIP_WITH_LIBJPEG=ON and OFF; --decode is
tests/reference/decode_pictures.cpp, compiled without libjpeg, and compares the pixels of whole pictures with Pillow's,
which are libjpeg-turbo's:

    g++ -std=c++20 -O2 -Iinclude -I/usr/include/stb tests/reference/decode_pictures.cpp -o decode_pictures

The JPEGs are made of FOLDER's pictures, in turn: windows of 4:3 of at least half the height (--whole: all of it, made
four times as large), quality 90, colours at half the width and height. Without --model the bundled model.

Written with Python 3.11.7, Pillow 13, numpy 2.4.6.
"""

import argparse
import pathlib
import subprocess
import tempfile

import numpy as np
from PIL import Image

FORMATS = {".png", ".jpg", ".jpeg"}
ENLARGED = 4


def window(image, generator):
    """A random part of the picture."""
    height = min(int(image.height * generator.uniform(0.5, 1)), image.width * 3 // 4)
    width = height * 4 // 3
    left, top = generator.integers(0, (image.width - width + 1, image.height - height + 1))
    return image.crop((left, top, left + width, top + height))


def make_jpegs(options, folder):
    """The paths of the JPEGs."""
    sources = sorted(path for path in options.pictures.iterdir() if path.suffix.lower() in FORMATS)
    if options.whole:
        sources = sources[:: max(1, len(sources) // options.count)]
    paths = []
    for number in range(options.count):
        image = Image.open(sources[number % len(sources)]).convert("RGB")
        if options.whole:
            image = image.resize((image.width * ENLARGED, image.height * ENLARGED), Image.Resampling.BICUBIC)
        else:
            image = window(image, np.random.default_rng(number))
        paths.append(folder / f"{number:04}.jpg")
        image.save(paths[-1], "JPEG", quality=90, subsampling="4:2:0")
    return paths


def compare_pixels(program, paths, folder):
    """Prints how far the program's pixels are from Pillow's."""
    decoder = subprocess.run([program, folder, *paths], check=True, capture_output=True, text=True).stdout.strip()
    counts = np.zeros(256, np.int64)
    inside = 0
    for path in paths:
        expected = np.asarray(Image.open(path), np.int16)
        actual = np.asarray(Image.open(path.with_suffix(".ppm")), np.int16)
        difference = np.abs(expected - actual)
        counts += np.bincount(difference.ravel(), minlength=256)
        inside = max(inside, int(difference[:, :-2].max()))
    levels = np.arange(256)
    print(
        f"{decoder}, whole pictures, levels from Pillow's: mean {(counts * levels).sum() / counts.sum():.3f}, "
        f"largest {levels[counts > 0].max()} ({inside} without the last two columns); equal {counts[0] / counts.sum():.1%}, "
        f"more than 4 levels {counts[5:].sum() / counts.sum():.1e} of the samples"
    )


def pixels_of(program, path, folder, model, words):
    """What the model sees, [3,S,S], in levels."""
    output = folder / "pixels.npy"
    subprocess.run([program, "preprocess", path, "--output", output, *model, *words], check=True)
    deviation = np.array([0.26862954, 0.26130258, 0.27577711]).reshape(3, 1, 1)
    mean = np.array([0.48145466, 0.4578275, 0.40821073]).reshape(3, 1, 1)
    return 255 * (np.load(output).reshape(3, *np.load(output).shape[-2:]) * deviation + mean)


def features_of(program, paths, folder, model, words):
    listed, output = folder / "list.txt", folder / "features.npy"
    listed.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
    subprocess.run([program, "embed", "--images-file", listed, "--output", output, *model, *words], check=True)
    return np.load(output).astype(np.float64)


def compare_model(options, paths, folder, model):
    """Prints how far pixels and features are from those through libjpeg-turbo."""
    chosen = ["--model", model] if model else []
    expected_pixels = [pixels_of(options.turbo, path, folder, chosen, []) for path in paths]
    expected = features_of(options.turbo, paths, folder, chosen, [])
    print(f"{model.name if model else 'bundled model'}, pictures of {expected_pixels[0].shape[-1]} pixels")
    for name, program, words in (("stb_image", options.stb, []), ("draft", options.turbo, ["--draft"])):
        pixels = [pixels_of(program, path, folder, chosen, words) for path in paths]
        levels = np.abs(np.stack(pixels) - np.stack(expected_pixels))
        differ = levels.reshape(len(paths), -1).max(axis=1) > 0  # small pictures have no draft
        if not differ.any():
            print(f"  {name}: none differs")
            continue
        levels = levels[differ]
        cosines = (expected * features_of(program, paths, folder, chosen, words)).sum(axis=1)[differ]
        print(
            f"  {name}: {differ.sum()} differ; what the model sees of these, levels: mean {levels.mean():.3f}, "
            f"largest {levels.max():.0f}; cosine: smallest {cosines.min():.6f}, mean {cosines.mean():.6f}, "
            f"median {np.median(cosines):.6f}"
        )
    between = expected @ expected.T
    print(f"  different pictures: cosine: mean {between[~np.eye(len(paths), dtype=bool)].mean():.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=pathlib.Path, required=True)
    parser.add_argument("--turbo", type=pathlib.Path, required=True)
    parser.add_argument("--stb", type=pathlib.Path, required=True)
    parser.add_argument("--decode", type=pathlib.Path)
    parser.add_argument("--model", type=pathlib.Path, action="append")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--whole", action="store_true", help="whole pictures, enlarged: for small drawings")
    options = parser.parse_args()
    if options.count < 2:
        parser.error("--count: expected at least 2")
    for program, decoder in ((options.turbo, "libjpeg-turbo"), (options.stb, "stb_image")):
        version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout
        if decoder not in version.partition("PNG")[0]:
            raise SystemExit(f"{program} does not decode JPEGs by {decoder}: {version}")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = make_jpegs(options, folder)
        print(f"{len(paths)} JPEGs")
        if options.decode:
            compare_pixels(options.decode.resolve(), paths, folder)
        for model in options.model or [None]:
            compare_model(options, paths, folder, model)


if __name__ == "__main__":
    main()
