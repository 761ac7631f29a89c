"""Writes a TorchScript archive of the released kind and size, and reference features of its random weights.

The model is clip.model.CLIP with the sizes of one of OpenAI's four ViTs, seeded random weights (biases and
LayerNorm gains too, so that a forgotten one shows), `convert_weights` (fp16 for convolutions, linear layers,
attention and projections; fp32 elsewhere) and `torch.jit.trace_module` over `encode_image` and `encode_text`.
Beside OUTPUT goes OUTPUT.npz: fixed random inputs and the features that the same weights give in fp32.

    python make_full_size.py --model ViT-B/32 --output ViT-B-32.pt [--seed 1]

Written with Python 3.11, torch 2.15.0, clip-anytorch 2.6.0, numpy 2.4.6; the versions in use are recorded in
the .npz. The files are large (354 MB and more) and are not kept in the repository.
"""

import argparse
import time

import clip.model
import numpy as np
import torch

# embed_dim, image_resolution, vision_layers, vision_width, vision_patch_size,
# context_length, vocab_size, transformer_width, transformer_heads, transformer_layers
SIZES = {
    "ViT-B/32": (512, 224, 12, 768, 32, 77, 49408, 512, 8, 12),
    "ViT-B/16": (512, 224, 12, 768, 16, 77, 49408, 512, 8, 12),
    "ViT-L/14": (768, 224, 24, 1024, 14, 77, 49408, 768, 12, 12),
    "ViT-L/14@336px": (768, 336, 24, 1024, 14, 77, 49408, 768, 12, 12),
}


def build(sizes, seed):
    torch.manual_seed(seed)
    model = clip.model.CLIP(*sizes).eval()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("bias"):
                parameter.add_(0.02 * torch.randn_like(parameter))
            elif ".ln_" in name or name.startswith("ln_"):
                parameter.add_(0.1 * torch.randn_like(parameter))
    # The released files carry these three as tensors.
    resolution, context_length, vocab_size = sizes[1], sizes[5], sizes[6]
    for name, value in (
        ("input_resolution", resolution),
        ("context_length", context_length),
        ("vocab_size", vocab_size),
    ):
        if hasattr(model, name):
            delattr(model, name)
        model.register_buffer(name, torch.tensor(value))
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    return model


def random_tokens(rows, context_length, vocab_size, generator):
    """Rows of random length: start token, ids, end token (the highest id), zeros."""
    tokens = torch.zeros(rows, context_length, dtype=torch.int64)
    for row in range(rows):
        length = int(torch.randint(1, context_length - 1, (1,), generator=generator))
        tokens[row, 0] = vocab_size - 2
        tokens[row, 1 : 1 + length] = torch.randint(1, vocab_size - 2, (length,), generator=generator)
        tokens[row, 1 + length] = vocab_size - 1
    return tokens


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", choices=SIZES, default="ViT-B/32")
    parser.add_argument("--output", required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sizes = SIZES[options.model]

    model = build(sizes, options.seed)
    clip.model.convert_weights(model)
    generator = torch.Generator().manual_seed(options.seed + 1)
    images = torch.randn(2, 3, sizes[1], sizes[1], generator=generator)
    tokens = random_tokens(3, sizes[5], sizes[6], generator)
    with torch.no_grad():
        started = time.time()
        traced = torch.jit.trace_module(
            model, {"encode_image": images[:1], "encode_text": tokens[:1]}, check_trace=False
        )
        traced.save(options.output)
        print(f"traced and saved in {time.time() - started:.1f} s")
        model.float()  # the fp16 weights, widened: what a loader computes with in fp32
        image_features, text_features = model.encode_image(images), model.encode_text(tokens)
    np.savez(
        options.output + ".npz",
        images=images.numpy(),
        tokens=tokens.numpy(),
        image_features=image_features.numpy(),
        text_features=text_features.numpy(),
        note=f"{options.model}, seed {options.seed}, torch {torch.__version__}, numpy {np.__version__}",
    )


if __name__ == "__main__":
    main()
