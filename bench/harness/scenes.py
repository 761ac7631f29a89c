"""JPEGs with the statistics of photographs: things of all sizes before one another, with shading, texture and grain.

What decoding costs depends on what the pictures hold. Ellipses whose number falls with the cube of their size, each
before those drawn earlier, have the edges and the spectrum of natural scenes ("dead leaves"). A picture depends on
its number and size alone.
"""

import multiprocessing
import os

import models

QUALITY, SUBSAMPLING = 90, "4:2:0"
SMALLEST, LARGEST = 3.0, 0.4  # half axes: in pixels, and as a part of the picture's longer side


def _radii(generator, count, longest):
    """Half axes whose density falls with the cube."""
    least, most = SMALLEST**-2, (LARGEST * longest) ** -2
    return (least - generator.random(count) * (least - most)) ** -0.5


def _colours(generator, count):
    """Brightness varies more than hue."""
    import numpy as np

    grey = generator.normal(115, 55, (count, 1))
    return np.clip(grey + generator.normal(0, 22, (count, 3)), 0, 255).astype(int)


def _things(generator, width, height):
    from PIL import Image, ImageDraw

    count = max(20, width * height // 100)
    colours = [tuple(colour) for colour in _colours(generator, count).tolist()]
    image = Image.new("RGB", (width, height), colours[0])
    draw = ImageDraw.Draw(image)
    x, y = generator.random((2, count)) * [[width], [height]]
    across = _radii(generator, count, max(width, height))
    down = across * generator.uniform(0.5, 2, count)
    boxes = zip(x - across, y - down, x + across, y + down)
    for box, colour in zip(boxes, colours):
        draw.ellipse(box, fill=colour)
    return image


def _texture(generator, width, height):
    """[height, width]: light and shade over the whole picture, and texture down to two pixels."""
    import numpy as np
    from PIL import Image

    total = np.zeros((height, width), np.float32)
    for pixels, strength in ((160, 20), (32, 8), (8, 5), (2, 4)):
        shape = max(2, height // pixels), max(2, width // pixels)
        coarse = Image.fromarray(generator.standard_normal(shape, dtype=np.float32))
        total += strength * np.asarray(coarse.resize((width, height), Image.Resampling.BICUBIC))
    return total


def scene(number, width, height):
    """Picture `number` of that size."""
    import numpy as np
    from PIL import Image, ImageFilter

    generator = np.random.default_rng((models.SEED, number, width, height))
    image = _things(generator, width, height).filter(ImageFilter.GaussianBlur(0.7))  # a lens is not sharper
    pixels = np.asarray(image, np.float32) + _texture(generator, width, height)[..., None]
    pixels += 1.5 * generator.standard_normal(pixels.shape, dtype=np.float32)  # the sensor's grain
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _write(task):
    path, number, width, height = task
    part = path.with_suffix(".part")
    scene(number, width, height).save(part, "JPEG", quality=QUALITY, subsampling=SUBSAMPLING)
    os.replace(part, path)


def write_all(folder, count, size, say):
    """The paths of `count` different JPEGs of `size` ("640x480"); those that are not there yet are made."""
    width, height = map(int, size.split("x"))
    target = folder / f"scenes-{size}"
    target.mkdir(parents=True, exist_ok=True)
    paths = [target / f"{number:05}.jpg" for number in range(count)]
    tasks = [(path, number, width, height) for number, path in enumerate(paths) if not path.exists()]
    if tasks:
        say(f"making {len(tasks)} JPEGs of {size} in {target}")
        with multiprocessing.Pool() as pool:
            for done, _ in enumerate(pool.imap_unordered(_write, tasks, chunksize=8), 1):
                if done % 500 == 0:
                    say(f"  {done} of {len(tasks)}")
    return paths
