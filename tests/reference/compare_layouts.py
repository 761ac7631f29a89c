"""Compares features with PyTorch's on full-size models: OpenAI's nine, and some in open_clip's and transformers' layouts.

    python compare_layouts.py --encoder PROGRAM --folder FOLDER [--model NAME]... [--threads N]

PROGRAM is tests/reference/encode_arrays.cpp, compiled as compare_full_size.py says. NAME is one of

    RN50, ..., ViT-L/14@336px               one of OpenAI's nine, as a TorchScript archive of the released kind
    open_clip:CONFIGURATION                 a folder as open_clip publishes it: open_clip_model.safetensors beside
                                            open_clip_config.json (ViT-B-32-256, ViT-B-16-plus-240, ViT-g-14, ...)
    huggingface:ViT-B/32, :ViT-L/14         a folder as transformers saves it, in files of at most 200 MB

Weights are random (seeded), of biases, gains and running statistics too, so that a forgotten one shows. Each model is
written into FOLDER, compared in fp32 and deleted. Ends with 1 when a difference is above 1e-4 of the largest feature
(3e-4 for RN50x64, whose 152 convolutions in a row sum up more rounding) or a cosine below 0.999999.

Written with Python 3.11.7, torch 2.15.0, clip-anytorch 2.6.0, open_clip_torch 3.3.0, transformers 5.24.0.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys

import clip.model
import numpy as np
import open_clip
import safetensors.torch
import torch
import transformers
from compare_full_size import agreement
from make_full_size import SIZES, random_tokens
from open_clip.push_to_hf_hub import save_config_for_hf

CONTEXT, WORDS = 77, 49408
OPENAI = {
    "RN50": (1024, 224, (3, 4, 6, 3), 64, None, CONTEXT, WORDS, 512, 8, 12),
    "RN101": (512, 224, (3, 4, 23, 3), 64, None, CONTEXT, WORDS, 512, 8, 12),
    "RN50x4": (640, 288, (4, 6, 10, 6), 80, None, CONTEXT, WORDS, 640, 10, 12),
    "RN50x16": (768, 384, (6, 8, 18, 8), 96, None, CONTEXT, WORDS, 768, 12, 12),
    "RN50x64": (1024, 448, (3, 15, 36, 10), 128, None, CONTEXT, WORDS, 1024, 16, 12),
    **SIZES,  # the four ViTs
}
HUGGING_FACE = {
    "huggingface:ViT-B/32": (dict(), dict(), 512),
    "huggingface:ViT-L/14": (
        dict(hidden_size=768, intermediate_size=3072, num_attention_heads=12),
        dict(hidden_size=1024, intermediate_size=4096, num_hidden_layers=24, num_attention_heads=16, patch_size=14),
        768,
    ),
}
DEFAULT = (*OPENAI, "open_clip:ViT-B-32-256", "open_clip:ViT-B-16-plus-240", "open_clip:ViT-g-14", *HUGGING_FACE)


def shake(model):
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            parameter.requires_grad_(False)
            if name.endswith("bias"):
                parameter.add_(0.02 * torch.randn_like(parameter))
            elif parameter.dim() == 1:
                # Gains, also those of a bottleneck's last BatchNorm, which begin at 0. Small ones there keep the
                # activations of a random network from growing from block to block beyond fp16.
                base = 0.3 if ".bn3." in name else parameter
                parameter.copy_(base + 0.1 * torch.randn_like(parameter))
        for name, buffer in model.named_buffers():
            if name.endswith("running_mean"):
                buffer.copy_(0.1 * torch.randn_like(buffer))
            elif name.endswith("running_var"):
                buffer.copy_(1 + 0.2 * torch.rand_like(buffer))
    return model.eval()


def save_openai(name, path, inputs):
    sizes = OPENAI[name]
    model = shake(clip.model.CLIP(*sizes))
    for attribute, value in (("input_resolution", sizes[1]), ("context_length", sizes[5]), ("vocab_size", sizes[6])):
        if hasattr(model, attribute):
            delattr(model, attribute)
        model.register_buffer(attribute, torch.tensor(value))
    clip.model.convert_weights(model)
    images, tokens = inputs(sizes[1])
    traced = torch.jit.trace_module(
        model, {"encode_image": images[:1], "encode_text": tokens[:1]}, check_trace=False
    )
    traced.save(str(path))
    model.float()  # the fp16 weights, widened: what a loader computes with in fp32
    return images, tokens, model.encode_image(images), model.encode_text(tokens)


def save_open_clip(name, path, inputs):
    name = name.removeprefix("open_clip:")
    model = shake(open_clip.create_model(name, pretrained=None))
    images, tokens = inputs(open_clip.get_model_config(name)["vision_cfg"]["image_size"])
    path.mkdir()
    state = {key: value.contiguous() for key, value in model.state_dict().items()}
    safetensors.torch.save_file(state, path / "open_clip_model.safetensors")
    save_config_for_hf(model, path / "open_clip_config.json", open_clip.get_model_config(name))
    return images, tokens, model.encode_image(images), model.encode_text(tokens)


def save_huggingface(name, path, inputs):
    text, vision, width = HUGGING_FACE[name]
    config = transformers.CLIPConfig(
        text_config={**text, "projection_dim": width},
        vision_config={**vision, "projection_dim": width},
        projection_dim=width,
    )
    model = shake(transformers.CLIPModel(config))
    images, tokens = inputs(224)
    model.save_pretrained(path, max_shard_size="200MB")
    transformers.models.clip.image_processing_pil_clip.CLIPImageProcessorPil().save_pretrained(path)
    image = model.visual_projection(model.vision_model(images).pooler_output)
    return images, tokens, image, model.text_projection(model.text_model(tokens).pooler_output)


def make(name, path, seed=1):
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed + 1)

    def inputs(size):
        images = torch.randn(2, 3, size, size, generator=generator)
        return images, random_tokens(3, CONTEXT, WORDS, generator)

    kinds = {"open_clip": save_open_clip, "huggingface": save_huggingface}
    with torch.no_grad():
        return [array.numpy() for array in kinds.get(name.split(":")[0], save_openai)(name, path, inputs)]


def compare(name, options):
    path = options.folder / name.replace("/", "-").replace(":", "-")
    images, tokens, *features = make(name, path)
    inputs = [options.folder / "pixels.npy", options.folder / "tokens.npy"]
    outputs = [options.folder / "image_features.npy", options.folder / "text_features.npy"]
    np.save(inputs[0], images)
    np.save(inputs[1], tokens)
    try:
        command = [options.encoder, path, *inputs, *outputs, str(options.threads)]
        seconds = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    except subprocess.CalledProcessError as error:
        print(f"| {name} | {error.stderr.strip()} | | | | |")
        return False
    finally:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    good = True
    for kind, output, took, expected in zip(("image", "text"), outputs, seconds[1:], features):
        difference, cosine = agreement(np.load(output), expected)
        good = good and difference <= (3e-4 if name == "RN50x64" else 1e-4) and cosine >= 0.999999
        print(f"| {name} | {kind} x {len(expected)} | {difference:.1e} | {cosine:.9f} | {seconds[0]} | {took} |")
    for made in (*inputs, *outputs):
        made.unlink()
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=pathlib.Path, required=True, help="the program encode_arrays")
    parser.add_argument("--folder", type=pathlib.Path, required=True, help="where the large files go, for a while")
    parser.add_argument("--model", action="append", help="default: " + ", ".join(DEFAULT))
    parser.add_argument("--threads", type=int, default=0)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    options.encoder = options.encoder.resolve()
    print("| model | inputs | max difference / max feature | cosine | load s | encode s |")
    print("| --- | --- | --- | --- | --- | --- |", flush=True)
    # A list, so that every model is shown.
    sys.exit(0 if all([compare(name, options) for name in options.model or DEFAULT]) else 1)


if __name__ == "__main__":
    main()
