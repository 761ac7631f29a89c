"""Writes what torchvision's random resized crop and colour jitter do: tests/data/augment/goldens.tsv.

Pillow 13.0.0, torch 2.15.0, torchvision 0.29.2, numpy on x86-64; Python 3.11. Seed 1. Run with OMP_NUM_THREADS=1:

    python make_augment_goldens.py ../data/augment

goldens.tsv: `#` lines, then tab-separated rows:
    crop WIDTH HEIGHT AREA_LOW AREA_HIGH RATIO_LOW RATIO_HIGH COUNT, then mean and deviation of x, y, width, height
        over COUNT draws of RandomResizedCrop.get_params.
    color KIND AMOUNT HASH
        torchvision.transforms.functional.adjust_KIND of the picture `test_picture(64, 64)`, or its grey.
    resized X Y WIDTH HEIGHT SIZE bicubic|bilinear HASH
        functional.resized_crop of `test_picture(90, 70)`.
    chain X Y WIDTH HEIGHT SIZE FLIP HASH KIND AMOUNT [KIND AMOUNT ...]
        a crop of `test_picture(90, 70)`, mirrored, colours changed in that order, ToTensor, Normalize with OpenAI's
        figures; HASH is over the bits of the floats.
A hash is h = h * 1099511628211 + word mod 2^64 over the words, from h = 14695981039346656037.
"""
import sys
import warnings
from pathlib import Path

import numpy
import PIL
import torch
import torchvision
import torchvision.transforms.functional as F
from PIL import Image
from torchvision.transforms import InterpolationMode, RandomResizedCrop

from make_image_goldens import polynomial_hash

warnings.filterwarnings("ignore")
MEAN, STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
COUNT = 20000


def test_picture(width, height):
    """Colours of all kinds from a formula: noise, and in the lower third greys, black and white."""
    i = numpy.arange(width * height * 3, dtype=numpy.uint64)
    values = ((i * numpy.uint64(2654435761)) >> numpy.uint64(11)) & numpy.uint64(255)
    pixels = values.astype(numpy.uint8).reshape(height, width, 3)
    lower = pixels[height * 2 // 3:]
    lower[:] = lower[:, :, :1]
    lower[lower < 40] = 0
    lower[lower > 215] = 255
    return Image.fromarray(pixels)


def interpolation_of(name):
    return InterpolationMode.BICUBIC if name == "bicubic" else InterpolationMode.BILINEAR


def change(image, kind, amount):
    if kind == "grey":
        return F.rgb_to_grayscale(image, num_output_channels=3)
    return getattr(F, f"adjust_{kind}")(image, amount)


def crop_rows():
    for width, height, area, ratio in [
            (640, 480, (0.9, 1.0), (3 / 4, 4 / 3)), (64, 64, (0.9, 1.0), (3 / 4, 4 / 3)),
            (100, 300, (0.08, 1.0), (3 / 4, 4 / 3)), (500, 40, (0.9, 1.0), (3 / 4, 4 / 3)),
            (20, 900, (0.5, 1.0), (3 / 4, 4 / 3)), (64, 64, (0.3, 0.5), (1.0, 1.0)), (3, 2, (0.1, 1.0), (0.5, 2.0)),
            (1, 1, (0.9, 1.0), (3 / 4, 4 / 3))]:
        image = Image.new("RGB", (width, height))
        drawn = numpy.array([RandomResizedCrop.get_params(image, list(area), list(ratio)) for _ in range(COUNT)],
                            numpy.float64)[:, [1, 0, 3, 2]]  # x, y, width, height
        figures = [f"{figure:.6f}" for pair in zip(drawn.mean(0), drawn.std(0)) for figure in pair]
        yield ["crop", width, height, *area, *ratio, COUNT, *figures]


def color_rows():
    image = test_picture(64, 64)
    for kind in ("brightness", "contrast", "saturation"):
        for amount in (0.0, 0.25, 0.6, 0.999, 1.0, 1.3, 1.999, 3.0):
            yield ["color", kind, amount, polynomial_hash(change(image, kind, amount))]
    for amount in (-0.5, -0.3, -0.1, -0.002, 0.0, 0.004, 0.1, 0.25, 0.5):
        yield ["color", "hue", amount, polynomial_hash(change(image, "hue", amount))]
    yield ["color", "grey", 0, polynomial_hash(change(image, "grey", 0))]


def resized_rows():
    image = test_picture(90, 70)
    for box, size in [((0, 0, 90, 70), 32), ((3, 5, 60, 61), 32), ((10, 0, 32, 32), 32), ((89, 69, 1, 1), 8),
                      ((0, 69, 90, 1), 16), ((20, 20, 10, 15), 48)]:
        for interpolation in ("bicubic", "bilinear"):
            result = F.resized_crop(image, box[1], box[0], box[3], box[2], [size, size],
                                    interpolation_of(interpolation), antialias=True)
            yield ["resized", *box, size, interpolation, polynomial_hash(result)]


def chain_rows():
    for box, size, flip, steps in [
            ((2, 3, 80, 60), 32, 0, []), ((2, 3, 80, 60), 32, 1, []),
            ((0, 0, 90, 70), 48, 1, [("hue", 0.2), ("contrast", 1.4), ("brightness", 0.7), ("saturation", 0.5)]),
            ((5, 5, 50, 55), 40, 0, [("saturation", 1.7), ("brightness", 1.2), ("hue", -0.35), ("contrast", 0.6)]),
            ((5, 5, 50, 55), 40, 1, [("contrast", 1.9), ("grey", 0)])]:
        image = F.resized_crop(test_picture(90, 70), box[1], box[0], box[3], box[2], [size, size],
                               InterpolationMode.BICUBIC, antialias=True)
        image = F.hflip(image) if flip else image
        for kind, amount in steps:
            image = change(image, kind, amount)
        planes = F.normalize(F.to_tensor(image), MEAN, STD).numpy()
        words = numpy.ascontiguousarray(planes).view(numpy.uint32)
        yield ["chain", *box, size, flip, polynomial_hash(words), *(part for step in steps for part in step)]


def main():
    torch.manual_seed(1)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"# Written by tests/reference/make_augment_goldens.py with torchvision {torchvision.__version__}, "
             f"torch {torch.__version__}, Pillow {PIL.__version__}."]
    for rows in (crop_rows(), color_rows(), resized_rows(), chain_rows()):
        lines += ["\t".join(str(field) for field in row) for row in rows]
    (folder / "goldens.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
