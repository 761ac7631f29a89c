"""Writes tests/data/training/goldens.safetensors: gradients and short runs as PyTorch computes them.

    python make_training_goldens.py OUTPUT_FOLDER

Weights and inputs are made from their names, as make_model_goldens.py does; gradients and trained weights are stored.

    vit.loss, vit.gradient.NAME          fp32 autograd of one batch, OpenAI's names
    frozen.*, batch.*                    a ResNet's, BatchNorm with running or with the batch's statistics
    batch.statistic.NAME                 its running statistics after that batch
    run.losses, run.weight.NAME          20 steps of AdamW: the losses before each, the weights after all
    concepts.loss, concepts.images, concepts.texts   the loss and its gradients where texts are right for several
                                         pictures, of features [6,8]

The text tower's gradients are stored for the ViT alone; the ResNets have the same tower. logit_scale is ln 10, so that
the softmax is neither flat nor saturated. Written with the versions that the metadata records; one thread.
"""

import importlib.metadata
import math
import pathlib
import sys

import clip.model
import safetensors.torch
import torch
from torch import nn
from torch.nn import functional

from make_model_goldens import hashed, hashed_weight

EMBED, VOCABULARY, CONTEXT, BATCH = 16, 100, 12, 6
STEPS = 20


def text_arguments():
    return CONTEXT, VOCABULARY, 32, 2, 2  # context, vocabulary, width, heads, layers


def build(kind):
    if kind == "vit":
        model = clip.model.CLIP(EMBED, 16, 2, 64, 4, *text_arguments())
        model.visual = clip.model.VisionTransformer(16, 4, 32, 2, 2, EMBED)
    else:
        model = clip.model.CLIP(EMBED, 64, (1, 2, 1, 1), 4, None, *text_arguments())
        model.visual = clip.model.ModifiedResNet((1, 2, 1, 1), EMBED, 2, 64, 4)
    state = {}
    for name, value in model.state_dict().items():
        if name.endswith("num_batches_tracked"):
            continue
        weight = hashed_weight(name, tuple(value.shape)).float()
        if name.endswith("running_var"):
            weight = weight.abs() + 0.5
        if name == "logit_scale":
            weight = torch.tensor(math.log(10.0))
        state[name] = weight
    model.load_state_dict(state, strict=False)
    return model


def make_batch(name, size):
    pixels = 2 * hashed(f"{name}.pixels", (BATCH, 3, size, size)).float()
    ids = ((hashed(f"{name}.tokens", (BATCH, CONTEXT)) + 1) * 128 * (VOCABULARY - 2) / 256).long()
    tokens = torch.zeros(BATCH, CONTEXT, dtype=torch.int64)
    for row in range(BATCH):
        length = 2 + row * (CONTEXT - 2) // (BATCH - 1)
        tokens[row, 0] = VOCABULARY - 2
        tokens[row, 1 : length - 1] = ids[row, 1 : length - 1]
        tokens[row, length - 1] = VOCABULARY - 1
    return pixels, tokens


def contrastive(images, texts, logit_scale, targets=None):
    images, texts = functional.normalize(images, dim=1), functional.normalize(texts, dim=1)
    scores = logit_scale.exp() * images @ texts.T
    if targets is None:
        targets = torch.arange(len(images))
        return (functional.cross_entropy(scores, targets) + functional.cross_entropy(scores.T, targets)) / 2
    return (functional.cross_entropy(scores, targets) + functional.cross_entropy(scores.T, targets)) / 2


def loss_of(model, batch):
    pixels, tokens = batch
    return contrastive(model.encode_image(pixels), model.encode_text(tokens), model.logit_scale)


def gradients(kind, name):
    model = build("vit" if kind == "vit" else "resnet")
    model.train(kind == "batch")
    loss = loss_of(model, make_batch(kind, 16 if kind == "vit" else 64))
    loss.backward()
    yield f"{name}.loss", loss.detach()
    for parameter, value in model.named_parameters():
        if kind == "vit" or parameter.startswith("visual.") or parameter == "logit_scale":
            yield f"{name}.gradient.{parameter}", value.grad
    if kind != "batch":
        return
    for buffer, value in model.named_buffers():
        if "running_" in buffer:
            yield f"{name}.statistic.{buffer}", value


def run():
    model = build("vit")
    plain, decaying = [], []
    for name, value in model.named_parameters():
        is_plain = value.ndim < 2 or "positional_embedding" in name
        (plain if is_plain else decaying).append(value)
    groups = [{"params": plain, "weight_decay": 0.0}, {"params": decaying, "weight_decay": 0.2}]
    optimiser = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.98), eps=1e-6)
    losses = []
    for step in range(STEPS):
        optimiser.zero_grad()
        loss = loss_of(model, make_batch(f"run{step % 4}", 16))
        loss.backward()
        optimiser.step()
        with torch.no_grad():
            model.logit_scale.clamp_(0, math.log(100))
        losses.append(loss.item())
    yield "run.losses", torch.tensor(losses)
    for name, value in model.named_parameters():
        yield f"run.weight.{name}", value.detach()


def concepts():
    images = hashed("concepts.images", (6, 8)).float().requires_grad_()
    texts = hashed("concepts.texts", (6, 8)).float().requires_grad_()
    same = torch.tensor([3, 1, 3, 2, 1, 3])
    targets = (same[:, None] == same[None, :]).float()
    targets /= targets.sum(1, keepdim=True)
    loss = contrastive(images, texts, torch.tensor(math.log(10.0)), targets)
    loss.backward()
    yield "concepts.loss", loss.detach()
    yield "concepts.images", images.grad
    yield "concepts.texts", texts.grad


def main():
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    tensors = dict(gradients("vit", "vit"))
    tensors.update(gradients("frozen", "frozen"))
    tensors.update(gradients("batch", "batch"))
    tensors.update(run())
    tensors.update(concepts())
    tensors = {name: value.clone().contiguous() for name, value in tensors.items()}
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    versions = {name: importlib.metadata.version(name) for name in ("torch", "clip-anytorch")}
    safetensors.torch.save_file(tensors, folder / "goldens.safetensors", metadata=versions)


if __name__ == "__main__":
    main()
