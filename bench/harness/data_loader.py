"""The features of a list of pictures as a user of PyTorch writes it: open_clip's model and transform, a DataLoader."""

import contextlib

import models
import pictures

BATCH = 32  # as many as `monoclip embed` takes at a time


class Pictures:
    """A data set: the normalised tensor of each file. Its methods run in the loader's processes."""

    def __init__(self, paths, transform):
        self.paths = paths
        self.transform = transform

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        from PIL import Image

        with Image.open(self.paths[index]) as image:
            return self.transform(image)


def work(options):
    """(run, save, facts): from the list of files to features of unit length."""
    import numpy as np
    import open_clip
    import PIL
    import torch
    import torchvision
    from open_clip.transform import image_transform

    torch.set_num_threads(options.threads)
    transform = image_transform(
        models.SIZE, False, pictures.MEAN, pictures.STD, resize_mode="shortest", interpolation="bicubic"
    )
    data = Pictures(options.list.read_text(encoding="utf-8").splitlines(), transform)
    loader = torch.utils.data.DataLoader(data, batch_size=BATCH, num_workers=options.workers)
    model = models.open_clip_model(options.folder, options.model)
    dtype = torch.float32
    cast = contextlib.nullcontext()
    if options.precision == "bf16" and options.cast == "autocast":
        cast = torch.autocast("cpu", torch.bfloat16)
    elif options.precision == "bf16":
        dtype = torch.bfloat16
        model = model.to(dtype)
    features = []

    def encode(batch):
        with torch.inference_mode(), cast:
            return torch.nn.functional.normalize(model.encode_image(batch.to(dtype)).float(), dim=-1)

    def run():
        features[:] = [torch.cat([encode(batch) for batch in loader]).numpy()]

    def save(path):
        """The features of the last run."""
        if not features:
            run()
        features[0].astype(np.float32).tofile(path)

    encode(torch.zeros(BATCH, 3, models.SIZE, models.SIZE))  # what the first call prepares
    facts = {"torch": torch.__version__, "torchvision": torchvision.__version__, "Pillow": PIL.__version__}
    return run, save, {**facts, "open_clip": open_clip.__version__, "items": len(data)}
