"""Writes tests/data/layouts: one small model the ways transformers and open_clip save theirs, and its features.

    python make_layout_fixtures.py OUTPUT_FOLDER

Folders: huggingface (CLIPModel), huggingface_sharded, huggingface_bin, huggingface_bin_sharded (the same weights),
text, text_projected, vision, vision_projected (CLIPTextModel, CLIPTextModelWithProjection, ... of those weights),
open_clip (open_clip_model.safetensors beside open_clip_config.json). Weights are fp16, so that they cost little; the
features in goldens.safetensors are what the libraries give for them in fp32.

Written with Python 3.11.7, torch 2.15.0, transformers 5.24.0, open_clip_torch 3.3.0, safetensors; seed 1, one
thread. The metadata of goldens.safetensors records the versions in use.
"""

import argparse
import importlib.metadata
import json
import pathlib

import open_clip
import safetensors.torch
import torch
import transformers
from open_clip.push_to_hf_hub import save_config_for_hf
from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil

WORDS, CONTEXT, IMAGE, BATCH = 520, 12, 32, 3
END = 500  # of the single text towers: not the largest id, so that it matters
TEXT = dict(
    vocab_size=WORDS,
    max_position_embeddings=CONTEXT,
    hidden_size=16,
    intermediate_size=48,
    num_hidden_layers=2,
    num_attention_heads=2,
    projection_dim=12,
    hidden_act="gelu",
    bos_token_id=WORDS - 2,
    eos_token_id=WORDS - 1,
)
VISION = dict(
    image_size=IMAGE,
    patch_size=8,
    hidden_size=24,
    intermediate_size=40,
    num_hidden_layers=2,
    num_attention_heads=3,
    projection_dim=12,
    hidden_act="gelu",
)
OPEN_CLIP = {
    "embed_dim": 12,
    "quick_gelu": True,
    "vision_cfg": {
        "image_size": IMAGE,
        "patch_size": 8,
        "width": 24,
        "layers": 2,
        "head_width": 12,
        "mlp_ratio": 2.4,
        "patch_dropout": 0.5,
    },
    "text_cfg": {"context_length": CONTEXT, "vocab_size": WORDS, "width": 16, "heads": 4, "layers": 1},
}
PREPROCESS = {"mean": (0.5, 0.25, 0.75), "std": (0.5, 0.5, 0.25), "interpolation": "bilinear", "resize_mode": "squash"}


def shake(model):
    """Weights that show a mistake, exact in fp16: none is 0 or 1, as fresh biases and gains are."""
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(0.1 * torch.randn_like(parameter))
            parameter.copy_(parameter.half().float())
            parameter.requires_grad_(False)
    return model.eval()


def make_tokens(end):
    tokens = torch.randint(1, WORDS - 2, (BATCH, CONTEXT))
    tokens[tokens == end] = 1
    tokens[:, 0] = WORDS - 2 if end == WORDS - 1 else WORDS - 1
    for row, length in enumerate((2, CONTEXT // 2, CONTEXT)):
        tokens[row, length - 1] = end
        tokens[row, length:] = 0
    return tokens


def save_bin(state, folder, shards=1):
    """As transformers before version 5 wrote with safe_serialization=False."""
    names = sorted(state)
    if shards == 1:
        torch.save(state, folder / "pytorch_model.bin")
        return
    files = [f"pytorch_model-{i + 1:05}-of-{shards:05}.bin" for i in range(shards)]
    weight_map = {name: files[i % shards] for i, name in enumerate(names)}
    for file in files:
        torch.save({name: state[name] for name in names if weight_map[name] == file}, folder / file)
    index = {"metadata": {"total_size": sum(v.nbytes for v in state.values())}, "weight_map": weight_map}
    (folder / "pytorch_model.bin.index.json").write_text(json.dumps(index, indent=2))


def huggingface(folder, goldens, pixels):
    config = transformers.CLIPConfig(text_config=TEXT, vision_config=VISION, projection_dim=12)
    model = shake(transformers.CLIPModel(config))
    state = {name: value.half() for name, value in model.state_dict().items()}
    tokens = make_tokens(WORDS - 1)
    goldens["huggingface.tokens"] = tokens
    pooled = model.vision_model(pixels).pooler_output, model.text_model(tokens).pooler_output
    goldens["huggingface.image_features"] = model.visual_projection(pooled[0])  # not of unit length
    goldens["huggingface.text_features"] = model.text_projection(pooled[1])

    half = transformers.CLIPModel(config).half()
    half.load_state_dict(state)
    half.save_pretrained(folder / "huggingface")
    processor = CLIPImageProcessorPil(
        size={"height": IMAGE, "width": IMAGE},
        crop_size={"height": IMAGE, "width": IMAGE},
        resample=2,
        image_mean=[0.5, 0.25, 0.75],
        image_std=[0.5, 0.5, 0.25],
    )
    processor.save_pretrained(folder / "huggingface")
    half.save_pretrained(folder / "huggingface_sharded", max_shard_size="20KB")
    for name, shards in (("huggingface_bin", 1), ("huggingface_bin_sharded", 3)):
        (folder / name).mkdir(exist_ok=True)
        half.config.save_pretrained(folder / name)
        save_bin(state, folder / name, shards)
    single_towers(folder, goldens, pixels, state)


def single_towers(folder, goldens, pixels, state):
    tokens = make_tokens(END)
    goldens["text.tokens"] = tokens
    for name, kind in (
        ("text", transformers.CLIPTextModel),
        ("text_projected", transformers.CLIPTextModelWithProjection),
        ("vision", transformers.CLIPVisionModel),
        ("vision_projected", transformers.CLIPVisionModelWithProjection),
    ):
        is_text = name.startswith("text")
        if is_text:
            config = transformers.CLIPTextConfig(**{**TEXT, "eos_token_id": END})
        else:
            config = transformers.CLIPVisionConfig(**VISION)
        tower = kind(config).eval()
        prefix = "" if name.endswith("projected") else ("text_model." if is_text else "vision_model.")
        own = tower.state_dict()
        tower.load_state_dict({key: state[prefix + key].float() for key in own})
        with torch.no_grad():
            output = tower(tokens) if is_text else tower(pixels)
        attribute = "pooler_output" if prefix else ("text_embeds" if is_text else "image_embeds")
        goldens[f"{name}.features"] = getattr(output, attribute)
        tower.half().save_pretrained(folder / name)


def open_clip_folder(folder, goldens, pixels):
    model = open_clip.CLIP(**OPEN_CLIP)
    open_clip.set_model_preprocess_cfg(model, {**PREPROCESS, "size": IMAGE})
    model = shake(model)
    tokens = make_tokens(WORDS - 1)
    goldens["open_clip.tokens"] = tokens
    goldens["open_clip.image_features"] = model.encode_image(pixels)
    goldens["open_clip.text_features"] = model.encode_text(tokens)
    (folder / "open_clip").mkdir(exist_ok=True)
    state = {name: value.half().contiguous() for name, value in model.state_dict().items()}
    safetensors.torch.save_file(state, folder / "open_clip" / "open_clip_model.safetensors", {"format": "pt"})
    save_config_for_hf(model, folder / "open_clip" / "open_clip_config.json", OPEN_CLIP)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(1)
    pixels = torch.randn(BATCH, 3, IMAGE, IMAGE).half().float()
    goldens = {"pixels": pixels.half()}
    with torch.no_grad():
        huggingface(folder, goldens, pixels)
        open_clip_folder(folder, goldens, pixels)
    packages = ("torch", "transformers", "open_clip_torch", "safetensors")
    versions = {package: importlib.metadata.version(package) for package in packages}
    goldens = {name: value.contiguous() for name, value in goldens.items()}
    safetensors.torch.save_file(goldens, folder / "goldens.safetensors", metadata=versions)


if __name__ == "__main__":
    main()
