"""The picture files of the rows that begin with one, and what Pillow and torchvision do with them."""

import os

import models

MEAN, STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)


def path_of(folder, name):
    return folder / "inputs" / name


def _noise(width, height):
    """Smooth noise in four sizes of pixels, the coarser the stronger, so that it compresses as a photograph does."""
    import numpy as np
    from PIL import Image

    generator = np.random.default_rng(models.SEED)
    total = np.full((height, width, 3), 128, np.float32)
    for pixels, strength in ((128, 60), (32, 40), (8, 20), (2, 6)):
        shape = height // pixels, width // pixels
        for channel in range(3):
            coarse = Image.fromarray(generator.standard_normal(shape, dtype=np.float32))
            total[..., channel] += strength * np.asarray(coarse.resize((width, height), Image.Resampling.BICUBIC))
    return Image.fromarray(np.clip(total, 0, 255).astype(np.uint8))


def write(folder, name):
    """NAME is WIDTHxHEIGHT with .jpg (quality 90, colours at half the width and height) or .png."""
    path = path_of(folder, name)
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    image = _noise(*map(int, path.stem.split("x")))
    part = path.with_suffix(".part")
    if path.suffix == ".jpg":
        image.save(part, "JPEG", quality=90, subsampling="4:2:0")
    else:
        image.save(part, "PNG")
    os.replace(part, path)


def work(options):
    """(run, save, facts): from the file to the normalised tensor, or the resize of decoded pixels alone."""
    import numpy as np
    import PIL
    import torch
    import torchvision
    from PIL import Image
    from torchvision import transforms

    torch.set_num_threads(options.threads)
    path = path_of(options.folder, options.picture)
    to_tensor = transforms.Compose(
        [
            transforms.Resize(models.SIZE, transforms.InterpolationMode.BICUBIC),
            transforms.CenterCrop(models.SIZE),
            lambda image: image.convert("RGB"),
            transforms.ToTensor(),
            transforms.Normalize(MEAN, STD),
        ]
    )

    def preprocess():
        with Image.open(path) as image:
            if options.draft:
                image.draft("RGB", (models.SIZE, models.SIZE))
            return to_tensor(image).numpy()

    whole = Image.open(path).convert("RGB")
    size = models.SIZE * whole.width // whole.height, models.SIZE

    def resize():
        return whole.resize(size, Image.Resampling.BICUBIC)

    run = preprocess if options.kind == "preprocess" else resize
    facts = {"Pillow": PIL.__version__, "torchvision": torchvision.__version__, "items": 1}
    return run, (lambda path: np.asarray(run()).tofile(path)), facts
