"""Which statements to hold against each other: near neighbours, and those that share something rare.

What is compared grows with the number of statements, not with its square: each statement meets its nearest others,
and those that share a quotation or a telling word which few have.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from reportedly.models.base import Vectors
from reportedly.stages.claims.facts import Facts
from reportedly.stages.claims.features import runs

NEIGHBOURS = 16
"""How many nearest others each statement meets."""
RARE = 10
"""A word or run of words is rare when no more statements than this have it; all that share one meet."""
_BLOCK = 1024
"""Rows of the matrix of cosines that are in memory at a time."""

Pair = tuple[int, int]


def candidates(found: Sequence[Facts], vectors: Vectors) -> list[Pair]:
    """Pairs of indices, each once, sorted; the lower index first."""
    pairs = set(_neighbours(vectors))
    pairs.update(_sharing_rare(found))
    return sorted(pairs)


def _neighbours(vectors: Vectors) -> Iterator[Pair]:
    count = len(vectors)
    kept = min(NEIGHBOURS, count - 1)
    if kept < 1:
        return
    for first in range(0, count, _BLOCK):
        cosines = vectors[first : first + _BLOCK] @ vectors.T
        rows = np.arange(len(cosines))
        cosines[rows, first + rows] = -2.0
        nearest = np.argpartition(-cosines, kept - 1, axis=1)[:, :kept]
        for row, others in zip((first + rows).tolist(), nearest.tolist(), strict=True):
            for other in others:
                yield (row, other) if row < other else (other, row)


def _sharing_rare(found: Sequence[Facts]) -> Iterator[Pair]:
    holders: dict[object, list[int]] = defaultdict(list)
    for index, facts in enumerate(found):
        keys: set[object] = set(facts.weights)
        for quotation in facts.quoted:
            keys |= runs(quotation)
        for key in keys:
            holders[key].append(index)
    for indices in holders.values():
        if len(indices) <= RARE:
            yield from combinations(indices, 2)
