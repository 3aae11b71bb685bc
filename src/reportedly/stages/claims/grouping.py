"""Statements into claims: average linkage, so that a chain of likenesses does not tie strangers together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean

SEATS = 8
"""How many members speak for a group when two groups are compared; the first to join. It keeps the cost linear."""

CLEARLY = 1.5
"""What a statement must score on average with a group to be its guest."""


def grouped(size: int, edges: Iterable[tuple[float, int, int]], score: Callable[[int, int], float]) -> list[list[int]]:
    """Groups of the indices 0 … size-1, each sorted, by their first member.

    `edges` are the pairs that score above 0, in any order; `score` tells the score of any pair. Two groups become one
    when the pairs between their members score above 0 on average, the likest first.
    """
    group = list(range(size))
    members = [[i] for i in range(size)]
    known: dict[tuple[int, int, int, int], float] = {}  # a group grows or ends, so that its size tells its state
    waiting = sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2]))
    merged = True
    while merged and waiting:
        merged, left = False, []
        for value, a, b in waiting:
            here, there = sorted((group[a], group[b]))
            if here == there:
                continue
            state = (here, there, len(members[here]), len(members[there]))
            if state not in known:
                known[state] = _average(members[here], members[there], score)
            if known[state] > 0:
                for i in members[there]:
                    group[i] = here
                members[here] = _together(members[here], members[there])
                members[there] = []
                merged = True
            else:
                left.append((value, a, b))
        waiting = left
    return [sorted(each) for each in members if each]


def guests(
    groups: Sequence[Sequence[int]], near: Mapping[int, Sequence[int]], score: Callable[[int, int], float]
) -> list[list[int]]:
    """The groups, with every statement also in those that it fits clearly: a sentence often tells more than one thing.

    `near` are the indices that each scores above 0 with.
    """
    home = {i: place for place, group in enumerate(groups) for i in group}
    joined = [list(group) for group in groups]
    for i in sorted(near):
        for place in sorted({home[j] for j in near[i]} - {home[i]}):
            if fmean(score(i, j) for j in groups[place][:SEATS]) > CLEARLY:
                joined[place].append(i)
    return [sorted(group) for group in joined]


def _together(mine: Sequence[int], theirs: Sequence[int]) -> list[int]:
    """The members of two groups; the first SEATS of each alternate, so that both are heard later."""
    turns = [i for pair in zip(mine, theirs, strict=False) for i in pair]
    short = min(len(mine), len(theirs))
    return [*turns, *mine[short:], *theirs[short:]]


def _average(mine: Sequence[int], theirs: Sequence[int], score: Callable[[int, int], float]) -> float:
    return fmean(score(a, b) for a in mine[:SEATS] for b in theirs[:SEATS])
