"""What train.py measures: models, batches, and both sides as processes.

FOLDER/train-NAME/model.safetensors, pixels.f32 [batch,3,S,S], tokens.i32 [batch,context]: written once.
"""

import json
import os
import pathlib
import statistics
import sys

import agreement
import processes
import report

HARNESS = pathlib.Path(__file__).resolve().parent
SEED = 1

# The arguments of clip.model.CLIP; the batch; the tokens of a caption, from and to, start and end included.
MODELS = {
    "vit_b_32": {
        "title": "ViT-B/32",
        "sizes": (512, 224, 12, 768, 32, 77, 49408, 512, 8, 12),
        "batch": 32,
        "tokens": (8, 20),
        "target": 1.2,
    },
    "emoji_resnet": {
        "title": "emoji ResNet",
        "sizes": (128, 64, (2, 2, 2, 2), 24, None, 32, 8192, 128, 2, 4),
        "batch": 256,
        "tokens": (4, 12),
        "target": 1.5,
    },
}
CHECKED_STEPS = 3


def build(name):
    """clip.model.CLIP with seeded weights, fp32."""
    import clip.model
    import torch

    torch.manual_seed(SEED)
    return clip.model.CLIP(*MODELS[name]["sizes"]).float()


def batch_of(name):
    """(pixels, tokens): normal noise; captions of random ids and lengths, padded with zeros."""
    import numpy as np

    facts = MODELS[name]
    size, context, vocabulary = facts["sizes"][1], facts["sizes"][5], facts["sizes"][6]
    generator = np.random.default_rng(SEED)
    pixels = generator.standard_normal((facts["batch"], 3, size, size), dtype=np.float32)
    tokens = np.zeros((facts["batch"], context), np.int32)
    low, high = facts["tokens"]
    for row in tokens:
        length = int(generator.integers(low, high + 1))
        row[0], row[length - 1] = vocabulary - 2, vocabulary - 1
        row[1 : length - 1] = generator.integers(0, vocabulary - 2, length - 2)
    return pixels, tokens


def write(folder, name):
    target = folder / f"train-{name}"
    if (target / "tokens.i32").exists():
        return target
    import safetensors.torch

    target.mkdir(parents=True, exist_ok=True)
    state = {key: value.contiguous() for key, value in build(name).state_dict().items()}
    state = {key: value for key, value in state.items() if not key.endswith("num_batches_tracked")}
    # The header's own metadata says what bare tensors do not.
    metadata = {"monoclip.activation": "quick_gelu"}
    safetensors.torch.save_file(state, str(target / "model.safetensors"), metadata=metadata)
    pixels, tokens = batch_of(name)
    pixels.tofile(target / "pixels.f32")
    part = target / "tokens.part"
    tokens.tofile(part)
    os.replace(part, target / "tokens.i32")
    return target


def ours(options, name, precision):
    folder = options.folder / f"train-{name}"
    command = [options.programs / "bench_train_worker", "--model", folder / "model.safetensors"]
    command += ["--pixels", folder / "pixels.f32", "--tokens", folder / "tokens.i32"]
    command += ["--batch", MODELS[name]["batch"], "--batch-statistics"]
    command += ["--threads", options.threads, "--precision", precision]
    return processes.Worker("monoclip", command, options.folder / "logs" / f"train-{name}-{precision}-monoclip.log")


def pytorch(options, name, precision):
    command = [sys.executable, HARNESS / "train_peer.py", "--folder", options.folder, "--model", name]
    command += ["--threads", options.threads, "--precision", precision]
    return processes.Worker("PyTorch", command, options.folder / "logs" / f"train-{name}-{precision}-torch.log")


def losses_of(worker, folder):
    import numpy as np

    path = folder / f"losses-{worker.name}.f32"
    worker.save(path)
    return [float(loss) for loss in np.fromfile(path, np.float32)]


def check(workers, wanted, precision, folder):
    """The losses of the first steps, which `wanted` gives in fp32."""
    for worker in workers:
        worker.run(CHECKED_STEPS)
        losses = losses_of(worker, folder)
        for step, (loss, right) in enumerate(zip(losses, wanted)):
            if not abs(loss - right) <= agreement.LOSS[precision] * right:
                raise agreement.Wrong(f"{worker.name}: the loss of step {step + 1} is {loss}, PyTorch's in fp32 is {right}")


def measure(options, name, precision, wanted):
    """A row: milliseconds of each round, peak memory, the losses at the beginning."""
    workers = [ours(options, name, precision), pytorch(options, name, precision)]
    try:
        check(workers, wanted, precision, options.folder)
        rounds = {worker.name: [] for worker in workers}
        for _ in range(options.rounds):
            for worker in workers:
                rounds[worker.name].append(statistics.median(worker.run(options.steps)))
        row = {
            "name": name,
            "precision": precision,
            "rounds": rounds,
            "memory": {worker.name: worker.memory() for worker in workers},
            "facts": {worker.name: worker.facts for worker in workers},
            "losses": wanted,
        }
    finally:
        for worker in workers:
            worker.close()
    return row


def wanted_losses(options, name):
    """PyTorch's, in fp32."""
    path = options.folder / f"train-{name}" / "losses.json"
    if not path.exists():
        with pytorch(options, name, "fp32") as worker:
            worker.run(CHECKED_STEPS)
            path.write_text(json.dumps(losses_of(worker, options.folder)), encoding="utf-8")
    return json.loads(path.read_text(encoding="utf-8"))


def markdown(rows):
    lines = []
    for row in rows:
        facts = MODELS[row["name"]]
        times = {name: statistics.median(medians) for name, medians in row["rounds"].items()}
        ratio = times["PyTorch"] / times["monoclip"]
        lines.append(
            [
                f"{facts['title']} x {facts['batch']}, {row['precision']}",
                *(report.number(times[name] / 1e3) for name in ("monoclip", "PyTorch")),
                f"{ratio:.2f}x",
                f"{facts['target']:g}x",
                *(f"{row['memory'][name]:.0f}" for name in ("monoclip", "PyTorch")),
            ]
        )
    columns = ["step", "monoclip, s", "PyTorch, s", "ratio", "target", "monoclip, peak MiB", "PyTorch, peak MiB"]
    yield from report.table(lines, columns)
