"""Vectors of a story without what they all have in common.

Every statement of a story is near to every other: all are of one matter. What they share, the mean, tells none from
another and is taken away (Mu and Viswanath 2018, "All-but-the-Top").
"""

from reportedly.models.base import Vectors

COMMON = 0.8
"""How much of what all statements share is taken away; not all of it, for a claim may be what most of them tell."""
FEW = 12.0
"""Statements whose mean tells half of what their story is about: in a small one, what they share may be the claim."""
SHARED = 0.4
"""How near two statements of one story are on average: what stands for the mean where no story is at hand."""


def apart(vectors: Vectors) -> Vectors:
    """The unit vectors of a story's statements, what is common taken away; those of zeros stay so."""
    import numpy as np

    known = np.flatnonzero(np.abs(vectors).sum(axis=1))
    count = len(known)
    if not count:
        return vectors
    common = vectors[known].mean(axis=0) * np.float32(COMMON * count / (count + FEW))
    moved = vectors[known] - common
    unit: Vectors = np.zeros_like(vectors)
    unit[known] = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), np.float32(1e-12))
    return unit


def beyond(cosine: float) -> float:
    """The cosine of two statements of no story, as it would be in one."""
    return (cosine - SHARED) / (1 - SHARED)
