"""How near features must be to PyTorch's before anything is timed."""

COSINE = {"fp32": 0.999999, "bf16": 0.9999}
PEERS_COSINE = {"fp32": 0.999999, "bf16": 0.999}  # how they round is theirs: PyTorch's bf16 reaches 0.9998


def smallest_cosine(a, b):
    """Of the rows of two matrices [N,E]; not a number where a feature is none. Compare it with `not cosine >= least`."""
    import numpy as np

    a, b = a.astype(np.float64), b.astype(np.float64)
    cosines = (a * b).sum(axis=1) / np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))
    return float(cosines.min())
