"""Writes tests/data/model: small checkpoints in every container, and the features that PyTorch gives for them.

    python make_model_goldens.py OUTPUT_FOLDER

Weights and inputs are no stored random numbers: `hashed` makes each number from the tensor's name and its position,
and tests/support/hashed_model.hpp makes the same in C++. So models of any size cost the repository nothing but their
features (goldens.safetensors), and the stored checkpoints can be compared with tensors made in memory. All numbers
are exact in fp32, and all but the layer norms' gains in fp16 and bf16 too.

goldens.safetensors holds for each model of MODELS: NAME.tokens (int64), NAME.image_features and NAME.text_features
(float32: the model in fp32) and NAME.image_features_64, NAME.text_features_64 (float64: the same in fp64); for
narrow_bf16 and narrow_mixed, whose files round layer norms' gains, the features of the weights as rounded.

Written with Python 3.11.7, torch 2.15.0, clip-anytorch 2.6.0, open_clip_torch (release recorded), safetensors; one
thread, no other randomness than the hash. The metadata of goldens.safetensors records the versions in use.
"""

import argparse
import importlib.metadata
import math
import pathlib
import zipfile

import clip.model
import numpy as np
import open_clip
import safetensors.torch
import torch
from torch import nn

QUICK, GELU = "quick_gelu", "gelu"

# name: (embed_dim, (image, patch, width, layers, head width, mlp), (vocabulary, context, width, layers, head width, mlp),
#        activation, batch)
MODELS = {
    "plain": (32, (32, 8, 64, 2, 64, 256), (600, 16, 64, 2, 64, 256), QUICK, 3),
    "odd": (48, (42, 14, 192, 3, 64, 768), (777, 20, 128, 2, 64, 512), QUICK, 5),
    "heads_of_80": (40, (32, 16, 160, 2, 80, 700), (600, 13, 64, 2, 64, 256), GELU, 2),
    "heads_of_32": (24, (24, 8, 96, 2, 32, 240), (600, 16, 64, 3, 32, 192), GELU, 4),
    "wide": (512, (32, 16, 768, 1, 64, 3072), (600, 12, 512, 1, 64, 2048), QUICK, 2),
    # The stored ones.
    "narrow": (16, (32, 8, 16, 2, 8, 64), (600, 16, 16, 2, 8, 64), QUICK, 3),
    "narrow_gelu": (16, (32, 8, 16, 2, 8, 64), (600, 16, 16, 2, 8, 64), GELU, 3),
    "openai": (32, (16, 8, 64, 1, 64, 256), (600, 12, 64, 1, 64, 256), QUICK, 3),
}


def hashed(name, shape):
    """Numbers k / 128 with k in -128..127: the top byte of splitmix64 over FNV-1a of the name plus the index."""
    seed = 0xCBF29CE484222325
    for byte in name.encode():
        seed = (seed ^ byte) * 0x100000001B3 % 2**64
    with np.errstate(over="ignore"):
        z = np.arange(math.prod(shape), dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(seed)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    numbers = ((z >> np.uint64(56)).astype(np.float64) - 128) / 128
    return torch.from_numpy(numbers.reshape(shape))


def hashed_weight(name, shape):
    """As `hashed`, scaled by a power of two so that activations neither vanish nor explode."""
    numbers = hashed(name, shape)
    if name == "logit_scale":
        return numbers + 3
    if len(shape) <= 1:
        if name.endswith("bias"):
            return numbers / 8
        return 1 + numbers / 8 if name.endswith("weight") else numbers
    if "embedding" in name:
        return numbers
    inputs = shape[0] if name.endswith("proj") else math.prod(shape[1:])
    return numbers * 2.0 ** -round(math.log2(math.sqrt(inputs)))


def set_extents(transformer, width, head_width, mlp, activation):
    for block in transformer.resblocks:
        block.attn = nn.MultiheadAttention(width, width // head_width)
        block.mlp.c_fc = nn.Linear(width, mlp)
        block.mlp.c_proj = nn.Linear(mlp, width)
        if activation == GELU:
            block.mlp.gelu = nn.GELU()


def build(name):
    embed, (image, patch, v_width, v_layers, v_head, v_mlp), text, activation, _ = MODELS[name]
    vocabulary, context, t_width, t_layers, t_head, t_mlp = text
    # Heads of the vision tower are width // 64 there, and must divide the width: at least one.
    wide_enough = v_width if v_width % 64 == 0 else 64
    model = clip.model.CLIP(
        embed, image, v_layers, wide_enough, patch, context, vocabulary, t_width, max(t_width // t_head, 1), t_layers
    )
    if wide_enough != v_width:
        model.visual = clip.model.VisionTransformer(image, patch, v_width, v_layers, 1, embed)
    set_extents(model.visual.transformer, v_width, v_head, v_mlp, activation)
    set_extents(model.transformer, t_width, t_head, t_mlp, activation)
    state = model.state_dict()
    model.load_state_dict({key: hashed_weight(key, tuple(value.shape)).float() for key, value in state.items()})
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    return model.eval()


def make_tokens(name):
    """Start, ids, end (the highest id), zeros: lengths from 2 to the whole context."""
    _, _, (vocabulary, context, *_), _, batch = MODELS[name]
    tokens = torch.zeros(batch, context, dtype=torch.int64)
    ids = ((hashed(name + ".tokens", (batch, context)) + 1) * 128 * (vocabulary - 2) / 256).long()
    for row in range(batch):
        length = 2 + row * (context - 2) // (batch - 1)
        tokens[row, 0] = vocabulary - 2
        tokens[row, 1 : length - 1] = ids[row, 1 : length - 1]
        tokens[row, length - 1] = vocabulary - 1
    return tokens



def features(model, name, dtype):
    image, batch = MODELS[name][1][0], MODELS[name][4]
    pixels = 2 * hashed(name + ".pixels", (batch, 3, image, image))
    model = model.to(dtype)
    own_forward = clip.model.LayerNorm.forward
    if dtype == torch.float64:
        clip.model.LayerNorm.forward = nn.LayerNorm.forward
    try:
        return model.encode_image(pixels.to(dtype)), model.encode_text(make_tokens(name))
    finally:
        clip.model.LayerNorm.forward = own_forward


def goldens():
    tensors = {}
    for name in MODELS:
        tensors[name + ".tokens"] = make_tokens(name)
        for dtype, suffix in ((torch.float32, ""), (torch.float64, "_64")):
            image, text = features(build(name), name, dtype)
            tensors[f"{name}.image_features{suffix}"] = image.contiguous()
            tensors[f"{name}.text_features{suffix}"] = text.contiguous()
    state = build("narrow").state_dict()
    for suffix, rounded in (("bf16", cast(state, torch.bfloat16)), ("mixed", mixed(state))):
        model = build("narrow")
        model.load_state_dict(cast(rounded, torch.float32))
        image, text = features(model, "narrow", torch.float32)
        tensors[f"narrow_{suffix}.image_features"] = image.contiguous()
        tensors[f"narrow_{suffix}.text_features"] = text.contiguous()
    return tensors


def trace(name, path):
    """A TorchScript archive as OpenAI's: fp16 by convert_weights, both methods traced, three attributes as tensors."""
    model = build(name)
    image, context, vocabulary = MODELS[name][1][0], MODELS[name][2][1], MODELS[name][2][0]
    for attribute, value in (("input_resolution", image), ("context_length", context), ("vocab_size", vocabulary)):
        if hasattr(model, attribute):
            delattr(model, attribute)
        model.register_buffer(attribute, torch.tensor(value))
    clip.model.convert_weights(model)
    inputs = {"encode_image": torch.zeros(1, 3, image, image), "encode_text": make_tokens(name)[:1]}
    torch.jit.trace_module(model, inputs, check_trace=False).save(str(path))


def say_cuda(path):
    """Tags the storages of an archive `cuda:0`, as they are in OpenAI's; the tensors' bytes stay on 64."""
    with zipfile.ZipFile(path) as archive:
        records = [(record, archive.read(record)) for record in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for old, data in records:
            if old.filename.endswith("/data.pkl"):
                assert data.count(b"X\x03\0\0\0cpu") == 1  # memoised: the other storages refer to it
                data = data.replace(b"X\x03\0\0\0cpu", b"X\x06\0\0\0cuda:0")
            record = zipfile.ZipInfo(old.filename)
            record.compress_type = old.compress_type
            padding = -(archive.fp.tell() + 30 + len(old.filename) + 4) % 64
            record.extra = b"FB" + padding.to_bytes(2, "little") + b"Z" * padding
            archive.writestr(record, data)


def custom_text_clip(name):
    """The weights in open_clip's CustomTextCLIP, which must give the same features."""
    embed, (image, patch, v_width, v_layers, v_head, v_mlp), text, activation, batch = MODELS[name]
    vocabulary, context, t_width, t_layers, t_head, t_mlp = text
    model = open_clip.CustomTextCLIP(
        embed,
        open_clip.CLIPVisionCfg(v_layers, v_width, v_head, v_mlp / v_width, patch, image),
        open_clip.CLIPTextCfg(
            context, vocabulary, width=t_width, heads=t_width // t_head, layers=t_layers, mlp_ratio=t_mlp / t_width
        ),
        quick_gelu=activation == QUICK,
        nonscalar_logit_scale=True,
    ).eval()
    plain = build(name).state_dict()
    renamed = {k if k.startswith("visual.") or k == "logit_scale" else "text." + k: v for k, v in plain.items()}
    renamed["logit_scale"] = renamed["logit_scale"].reshape(1)
    model.load_state_dict(renamed)
    with torch.no_grad():
        theirs = model.encode_text(make_tokens(name))
    ours = features(build(name), name, torch.float32)[1]
    assert (theirs - ours).abs().max() < 1e-5, "open_clip and OpenAI's code disagree"
    return model.state_dict()


def mixed(state):
    """Half the tensors in fp16, a third of the rest in bf16."""
    kinds = (torch.float16, torch.float32, torch.float16, torch.bfloat16, torch.float16, torch.float32)
    return {key: value.to(kinds[i % len(kinds)]) for i, (key, value) in enumerate(state.items())}


def cast(state, dtype):
    return {key: value.to(dtype).contiguous() for key, value in state.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)

    versions = {p: importlib.metadata.version(p) for p in ("torch", "clip-anytorch", "open_clip_torch", "safetensors")}
    safetensors.torch.save_file(goldens(), folder / "goldens.safetensors", metadata=versions)

    trace("openai", folder / "openai.pt")
    say_cuda(folder / "openai.pt")
    trace("narrow_gelu", folder / "narrow_gelu.pt")
    state = build("narrow").state_dict()
    torch.save(state, folder / "fp32.pt")
    torch.save(cast(state, torch.bfloat16), folder / "bf16.pt")
    torch.save(mixed(state), folder / "mixed.pt")
    training = {"epoch": 3, "name": "narrow", "state_dict": {"module." + k: v.half() for k, v in state.items()}}
    torch.save(training, folder / "training.pt")
    for dtype, suffix in ((torch.float32, "fp32"), (torch.float16, "fp16"), (torch.bfloat16, "bf16")):
        safetensors.torch.save_file(cast(state, dtype), folder / f"{suffix}.safetensors")
    torch.save(cast(custom_text_clip("narrow"), torch.float16), folder / "custom_text.pt")
    safetensors.torch.save_file(cast(custom_text_clip("narrow"), torch.float16), folder / "custom_text.safetensors")


if __name__ == "__main__":
    main()
