"""Why two statements are, or are not, the same claim: a short list of named features.

Each feature gives a number from 0 to 1. The first line of its docstring is what the user reads as the reason.
Polarity is no feature: a denial joins the claim that it denies. Nor do other numbers, times or names forbid: that two
tellings of one thing differ there is what makes a discrepancy.
"""

from collections.abc import Callable
from typing import NamedTuple

from reportedly.stages.claims.facts import WORDING, Facts


def shared_quotation(a: Facts, b: Facts, meaning: float) -> float:
    """the same words inside quotation marks"""
    return max((_alike(x, y) for x in a.quoted for y in b.quoted), default=0.0)


def shared_words(a: Facts, b: Facts, meaning: float) -> float:
    """telling words in common"""
    shared = sum(weight * b.weights[stem] for stem, weight in a.weights.items() if stem in b.weights)
    return shared / (a.length * b.length)


def near_meaning(a: Facts, b: Facts, meaning: float) -> float:
    """wording that is near in meaning"""
    return max(0.0, meaning)


def same_act(a: Facts, b: Facts, meaning: float) -> float:
    """the same act"""
    return _share(a.acts, b.acts)


def same_parts(a: Facts, b: Facts, meaning: float) -> float:
    """the same participants in the same roles"""
    return _share(a.parts, b.parts)


def swapped_parts(a: Facts, b: Facts, meaning: float) -> float:
    """the same participants, but in each other's roles"""
    theirs = {(act, stem): role for act, role, stem in b.parts}
    moved = {(role, theirs[act, stem]) for act, role, stem in a.parts if theirs.get((act, stem), role) != role}
    return 1.0 if any((there, here) in moved for here, there in moved) else 0.0


def shared_names(a: Facts, b: Facts, meaning: float) -> float:
    """the same names"""
    return _share(a.names, b.names)


def shared_number(a: Facts, b: Facts, meaning: float) -> float:
    """the same number of the same thing"""
    mine = {(q.low, q.high, q.unit) for q in a.quantities}
    return 1.0 if any((q.low, q.high, q.unit) in mine for q in b.quantities) else 0.0


def shared_time(a: Facts, b: Facts, meaning: float) -> float:
    """the same time"""
    return 1.0 if {t.value for t in a.times} & {t.value for t in b.times} else 0.0


def planned_and_done(a: Facts, b: Facts, meaning: float) -> float:
    """one speaks of something planned, the other of something done"""
    return 1.0 if a.planned != b.planned else 0.0


Feature = Callable[[Facts, Facts, float], float]

WEIGHTS: tuple[tuple[Feature, float], ...] = (
    (near_meaning, 5.0),
    (shared_words, 5.0),
    (shared_quotation, 3.0),
    (same_act, 1.5),
    (shared_number, 1.5),
    (same_parts, 1.0),
    (shared_time, 0.8),
    (shared_names, 0.3),
    (swapped_parts, -8.0),
    (planned_and_done, -0.6),
)
"""What each feature adds at its full strength; chosen by hand on invented stories, and in line with a fit to ECB+."""

BIAS = -4.6
"""What all features together must outweigh before two statements are rather one claim than two."""

_TELLS = 0.4
"""How much a feature must add before it is named as a reason."""


class Judgement(NamedTuple):
    """Above 0: the same claim; `why` are the features that spoke for it, strongest first."""

    score: float
    why: tuple[str, ...]


def judge(a: Facts, b: Facts, meaning: float) -> Judgement:
    """Holds two statements against each other; `meaning` is the cosine of their vectors."""
    added = [(weight * feature(a, b, meaning), feature) for feature, weight in WEIGHTS]
    why = sorted((-value, feature.__doc__ or "") for value, feature in added if value >= _TELLS)
    return Judgement(BIAS + sum(value for value, _ in added), tuple(reason for _, reason in why))


def _share(a: frozenset[object], b: frozenset[object]) -> float:
    """How much of the smaller set stands in the other one, given little weight when it is all of very little."""
    return len(a & b) / (min(len(a), len(b)) + 0.5) if a and b else 0.0


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """The share of the shorter quotation whose runs of words stand in the other; 0 where they share no run."""
    mine, theirs = runs(a), runs(b)
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Every run of WORDING words; of a shorter text, all of it."""
    last = max(1, len(words) - WORDING + 1)
    return frozenset(words[i : i + WORDING] for i in range(last)) if words else frozenset()
