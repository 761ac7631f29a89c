"""How near features must be to PyTorch's before anything is timed."""

COSINE = {"fp32": 0.999999, "bf16": 0.9999}
PEERS_COSINE = {"fp32": 0.999999, "bf16": 0.999}  # how they round is theirs: PyTorch's bf16 reaches 0.9998

# Of the losses of a training's first steps, as a part of PyTorch's in fp32: the project's bound for fp32; in bf16 three times
# what monoclip's and PyTorch's own were seen to be off by (at most 3.2e-4, ViT-B/32 and the emoji ResNet).
LOSS = {"fp32": 1e-4, "bf16": 1e-3}


class Wrong(Exception):
    """A system that computes something else."""


def smallest_cosine(a, b):
    """Of the rows of two matrices [N,E]; not a number where a feature is none. Compare it with `not cosine >= least`."""
    import numpy as np

    a, b = a.astype(np.float64), b.astype(np.float64)
    cosines = (a * b).sum(axis=1) / np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))
    return float(cosines.min())
