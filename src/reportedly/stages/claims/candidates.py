"""Which statements to hold against each other: near neighbours, and those that share something rare.

What is compared grows with the number of statements, not with its square: each statement meets its nearest others,
and those that share a quotation or a telling word which few have. Of equal wordings one stands for all.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from reportedly.models.base import Vectors
from reportedly.stages.claims.known import Facts, runs

NEIGHBOURS = 16
"""How many nearest others each wording meets."""
RARE = 10
"""A word or run of words is rare when no more wordings than this have it; all that share one meet."""
_BLOCK = 1024
"""Rows of the matrix of cosines that are in memory at a time."""

Pair = tuple[int, int]


def candidates(found: Sequence[Facts], vectors: Vectors) -> list[Pair]:
    """Pairs of indices, each once, sorted; the lower index first."""
    wordings: dict[str, list[int]] = defaultdict(list)
    for index, facts in enumerate(found):
        wordings[facts.text].append(index)
    firsts = [indices[0] for indices in wordings.values()]
    pairs = set(_neighbours(firsts, vectors))
    pairs.update(_sharing_rare(firsts, found))
    pairs.update(pair for indices in wordings.values() for pair in pairwise(indices))
    return sorted(pairs)


def _neighbours(firsts: Sequence[int], vectors: Vectors) -> Iterator[Pair]:
    import numpy as np

    known = [index for index in firsts if vectors[index].any()]
    kept = min(NEIGHBOURS, len(known) - 1)
    if kept < 1:
        return
    held = vectors[known]
    for first in range(0, len(known), _BLOCK):
        cosines = held[first : first + _BLOCK] @ held.T
        rows = np.arange(len(cosines))
        cosines[rows, first + rows] = -2.0
        nearest = np.argpartition(-cosines, kept - 1, axis=1)[:, :kept]
        for row, others in zip((first + rows).tolist(), nearest.tolist(), strict=True):
            for other in others:
                yield known[min(row, other)], known[max(row, other)]


def _sharing_rare(firsts: Sequence[int], found: Sequence[Facts]) -> Iterator[Pair]:
    holders: dict[object, list[int]] = defaultdict(list)
    for index in firsts:
        shared: set[object] = set(found[index].weights)
        for quotation in found[index].quoted:
            shared |= runs(quotation)
        for key in shared:
            holders[key].append(index)
    for indices in holders.values():
        if len(indices) <= RARE:
            yield from combinations(indices, 2)
