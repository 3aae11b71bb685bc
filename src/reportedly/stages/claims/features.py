"""Why two statements are, or are not, the same claim: a short list of named features.

Each feature gives a number from 0 to 1. The first line of its docstring is what the user reads as the reason.
Polarity is no feature: a denial joins the claim that it denies. Nor do other numbers, times or names forbid: that two
tellings of one thing differ there is what makes a discrepancy.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

from reportedly.stages.claims.known import Facts, Part, Proposition, runs


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
    theirs = {(part.act, part.stem): part.role for part in b.parts}
    moved = {
        (part.role, there) for part in a.parts if (there := theirs.get((part.act, part.stem), part.role)) != part.role
    }
    return 1.0 if any((there, here) in moved for here, there in moved) else 0.0


def other_parts(a: Facts, b: Facts, meaning: float) -> float:
    """the same act, but done by others or to others"""
    mine, theirs = _sides(a), _sides(b)
    shared = mine.keys() & theirs.keys()
    return math.fsum(_apart(mine[side], theirs[side]) for side in shared) / max(1, len(shared))


def _apart(mine: set[Part], theirs: set[Part]) -> float:
    """1 for two other names; what has no name may be the same by another word."""
    if not {part.stem for part in mine}.isdisjoint(part.stem for part in theirs):
        return 0.0
    return 1.0 if all(part.named for part in mine | theirs) else UNNAMED


def _sides(facts: Facts) -> dict[tuple[str, str], set[Part]]:
    """Who stands on either side of each act: who does it, and who gets what is given or said."""
    found: dict[tuple[str, str], set[Part]] = {}
    for part in facts.parts:
        if part.role in ("agent", "to") and part.stem:
            found.setdefault((part.act, part.role), set()).add(part)
    return found


def strangers(a: Facts, b: Facts, meaning: float) -> float:
    """the same act, but of others altogether"""
    pairs = [(mine, theirs) for mine in a.propositions for theirs in b.propositions if mine.act == theirs.act]
    return 1.0 if pairs and all(_of_others(mine, theirs) for mine, theirs in pairs) else 0.0


def _of_others(mine: Proposition, theirs: Proposition) -> bool:
    """Whether a role that both give to a name has another name, and nobody takes part in both."""
    roles = {role for role, _ in mine.named} & {role for role, _ in theirs.named}
    return bool(roles) and mine.named.isdisjoint(theirs.named) and mine.parts.isdisjoint(theirs.parts)


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


def little_said(a: Facts, b: Facts, meaning: float) -> float:
    """names in common, but little of what is told of them"""
    said = math.fsum(sorted(min(a.weights[stem], b.weights[stem]) for stem in a.said & b.said)) / TOLD
    near = max(0.0, meaning - FAR) / (1 - FAR)
    act = 0.5 * bool(a.acts & b.acts) + 0.25 * min(2, _shared_parts(a, b))
    return max(0.0, 1.0 - said - near - act - (shared_quotation(a, b, meaning) >= QUOTED))


def same_proposition(a: Facts, b: Facts, meaning: float) -> float:
    """the same act of the same participants"""
    return max(0, _shared_parts(a, b) - 1) / 2


def _shared_parts(a: Facts, b: Facts) -> int:
    """How many telling words of participants two propositions of the same act share: up to 3, the best pair's."""
    pairs = ((mine, theirs) for mine in a.propositions for theirs in b.propositions if mine.act == theirs.act)
    return min(3, max((len(mine.parts & theirs.parts) for mine, theirs in pairs if mine.act in a.acts), default=0))


UNNAMED = 0.5
"""How much two other words for a participant count beside two other names."""
TOLD = 6.0
"""How telling the words are, besides names, that show two statements to be of one proposition without more."""
FAR = 0.2
"""Vectors of two sentences of one story are seldom farther apart than this cosine, whatever they say."""
QUOTED = 0.5
"""The share of a quotation by which it is known again."""

Feature = Callable[[Facts, Facts, float], float]

WEIGHTS: tuple[tuple[Feature, float], ...] = (
    (near_meaning, 7.0),
    (shared_words, 4.0),
    (shared_quotation, 3.0),
    (same_act, 1.5),
    (same_proposition, 1.5),
    (shared_number, 1.5),
    (same_parts, 1.0),
    (shared_time, 0.8),
    (shared_names, 0.3),
    (swapped_parts, -12.0),
    (other_parts, -1.2),
    (strangers, -5.0),
    (planned_and_done, -0.6),
    (little_said, -2.5),
)
"""What each feature adds at its full strength; chosen by hand on invented stories, and in line with a fit to ECB+."""

BIAS = -3.1
"""What all features together must outweigh before two statements are rather one claim than two."""

_TELLS = 0.4
"""How much a feature must add before it is named as a reason."""


class Judgement(NamedTuple):
    """Above 0: the same claim; `why` are the features that spoke for it, strongest first."""

    score: float
    why: tuple[str, ...]


def weighed(a: Facts, b: Facts, meaning: float) -> float:
    """The score of `judge` without its reasons, which few pairs are asked for."""
    return BIAS + sum(weight * feature(a, b, meaning) for feature, weight in WEIGHTS)


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
