"""PyTorch's side of train.py: steps of contrastive training on one batch, as a user writes them.

    python train_peer.py --folder FOLDER --model NAME [--precision fp32|bf16] [--threads N]

OpenAI's model class; bf16 by autocast over fp32 weights; PyTorch's fused AdamW; ResNets in channels_last. Lines on standard
input are those of peer_worker.py; "save PATH" writes the losses of all steps so far as float32.
"""

import argparse
import contextlib
import pathlib

import serving
import training


def make(options):
    """(run, save, facts)"""
    import math

    import numpy as np
    import safetensors.torch
    import torch

    torch.set_num_threads(options.threads)
    torch.set_num_interop_threads(1)
    folder = options.folder / f"train-{options.model}"
    facts = training.MODELS[options.model]
    model = training.build(options.model)
    model.load_state_dict(safetensors.torch.load_file(folder / "model.safetensors"), strict=False)
    model.train()
    size, context = facts["sizes"][1], facts["sizes"][5]
    pixels = torch.from_numpy(np.fromfile(folder / "pixels.f32", np.float32).reshape(-1, 3, size, size))
    tokens = torch.from_numpy(np.fromfile(folder / "tokens.i32", np.int32).reshape(-1, context)).long()
    if not isinstance(facts["sizes"][2], int):
        model.visual.to(memory_format=torch.channels_last)
        pixels = pixels.contiguous(memory_format=torch.channels_last)
    plain = ("positional_embedding", "class_embedding", "token_embedding.weight", "logit_scale")
    kept = [p for key, p in model.named_parameters() if p.ndim < 2 or key.endswith(plain)]
    decayed = [p for key, p in model.named_parameters() if not (p.ndim < 2 or key.endswith(plain))]
    groups = [{"params": decayed, "weight_decay": 0.2}, {"params": kept, "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=1e-5, betas=(0.9, 0.98), eps=1e-6, fused=True)
    losses = []

    def cast():
        return torch.autocast("cpu", torch.bfloat16) if options.precision == "bf16" else contextlib.nullcontext()

    def run():
        optimiser.zero_grad(set_to_none=True)
        with cast():
            images, texts = model.encode_image(pixels), model.encode_text(tokens)
        images = torch.nn.functional.normalize(images.float(), dim=-1)
        texts = torch.nn.functional.normalize(texts.float(), dim=-1)
        scores = model.logit_scale.exp() * images @ texts.T
        right = torch.arange(len(scores))
        loss = (torch.nn.functional.cross_entropy(scores, right) + torch.nn.functional.cross_entropy(scores.T, right)) / 2
        loss.backward()
        optimiser.step()
        with torch.no_grad():
            model.logit_scale.clamp_(0, math.log(100))
        losses.append(loss.item())

    def save(path):
        np.array(losses, np.float32).tofile(path)

    return run, save, {"torch": torch.__version__, "items": facts["batch"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--model", choices=training.MODELS, required=True)
    parser.add_argument("--precision", choices=("fp32", "bf16"), default="fp32")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    serving.serve(lambda: make(options))


if __name__ == "__main__":
    main()
