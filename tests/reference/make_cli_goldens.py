#!/usr/bin/env python3
"""Writes tests/data/cli/goldens.json: what PyTorch makes of the bundled model, for the test of the command-line program.

usage: make_cli_goldens.py        (no random numbers, so no seed)

Made with Python 3.11, torch 2.15 (CPU, one thread), torchvision, Pillow 13, clip-anytorch 2.6 (OpenAI's model and
tokenizer), safetensors 0.8. The fp16 weights are widened to fp32 and everything is computed in fp32. The tokenizer is
OpenAI's with the first 5,630 merges: what a vocabulary of 6,144 holds beside 512 bytes, start and end.
"""
import json
import pathlib
import warnings

warnings.filterwarnings("ignore")
import torch
import torchvision.transforms as transforms
from clip import simple_tokenizer
from clip.model import CLIP
from PIL import Image
from safetensors.torch import load_file

ROOT = pathlib.Path(__file__).resolve().parents[2]
IMAGES = ["cat", "dog", "rocket"]
TEXTS = ["a cat", "A photo of a   ROCKET!", "it's 42 naïve sunflowers &amp; 猫", ""]
VOCABULARY, CONTEXT = 6144, 32


def load_model():
    state = load_file(ROOT / "examples/models/emoji.safetensors")
    model = CLIP(128, 64, (2, 2, 2, 2), 24, None, CONTEXT, VOCABULARY, 128, 2, 1)
    model.load_state_dict({name: tensor.float() for name, tensor in state.items()})
    return model.float().eval()


def small_tokenizer():
    tokenizer = simple_tokenizer.SimpleTokenizer()
    merges = list(tokenizer.bpe_ranks)[: VOCABULARY - 514]
    characters = list(simple_tokenizer.bytes_to_unicode().values())
    words = characters + [c + "</w>" for c in characters] + ["".join(merge) for merge in merges]
    words += ["<|startoftext|>", "<|endoftext|>"]
    tokenizer.bpe_ranks = {merge: rank for rank, merge in enumerate(merges)}
    tokenizer.encoder = {word: index for index, word in enumerate(words)}
    return tokenizer


def preprocess(path):
    steps = transforms.Compose([
        transforms.Resize(64, interpolation=transforms.InterpolationMode.BICUBIC), transforms.CenterCrop(64),
        lambda image: image.convert("RGB"), transforms.ToTensor(),
        transforms.Normalize((0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711))])
    return steps(Image.open(path))[None]


@torch.no_grad()
def main():
    torch.set_num_threads(1)
    model, tokenizer = load_model(), small_tokenizer()
    tokens = [[VOCABULARY - 2] + tokenizer.encode(text) + [VOCABULARY - 1] for text in TEXTS]
    padded = torch.tensor([ids + [0] * (CONTEXT - len(ids)) for ids in tokens])
    pixels = torch.cat([preprocess(ROOT / f"examples/images/{name}.png") for name in IMAGES])
    rows = lambda features: [[float(f"{value:.9g}") for value in row] for row in features.tolist()]
    goldens = {
        "versions": {"torch": torch.__version__},
        "images": IMAGES, "texts": TEXTS, "tokens": tokens,
        "image_features": rows(model.encode_image(pixels)), "text_features": rows(model.encode_text(padded)),
        "logit_scale": float(model.logit_scale.exp()),
        "first_pixels": rows(pixels[:, :, 32, 32]),
    }
    path = ROOT / "tests/data/cli/goldens.json"
    path.write_text(json.dumps(goldens, ensure_ascii=False).replace("], ", "],\n") + "\n", encoding="utf-8")


main()
