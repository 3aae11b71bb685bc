"""Which reports to compare, and how alike two reports are."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import Record, Report
from reportedly.stages.base import Block, Tools
from reportedly.stages.stories.marks import Marks
from reportedly.stages.stories.traits import Terms, Trait

KEYS = 20
"""The weightiest terms of a report; reports that have none of them in common are not compared."""
HINT = 0.03
"""How alike two reports must be by these terms alone to be compared as wholes."""
FAINT = 0.05
"""Likeness below this counts as none."""
LEAD_SHARE = 0.2
"""What the lead counts for, beside the whole text."""
STAKES = {"years": 0.7, "days": 0.25, "numbers": 0.2}
"""The part of their likeness that two reports lose when they name different ones."""
AT_ODDS = (1.0, 1.0, 0.55, 0.3, 0.3)
"""What is left of their likeness when so many kinds of marks have nothing in common."""
ONE_CAST = 0.3
"""Leads that have this share of their names in common, and two names or more, forgive one kind of mark at odds: reports
of one event may differ on the day or the toll, and that difference is what a reader looks for. One name in common is
often just the place, where the earth may shake on two days."""
PIVOT, RISE = 0.5, 1.5
"""At this likeness of words, marks count as STAKES and AT_ODDS say; they count the more, the more alike the words are:
two reports that differ in nothing but the day, the place and the numbers are of two events of one kind.
"""
SAME_DAYS = 2
"""Days between two reports of one event that say nothing against it."""
LONGEST = 21
"""Days after which a report tells of another event, whatever its words."""


class Alike(Record):
    """How alike two reports are, 0 to 1."""

    one: str
    two: str
    score: float


def blocks(traits: Sequence[Trait]) -> Iterable[Block]:
    """Each report with those after it that it may share a story with: found by terms in common, never all with all."""
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at in reversed(range(len(traits))):
        hints: dict[int, float] = defaultdict(float)
        terms = traits[at].terms
        for form, here in zip(terms.forms[:KEYS], terms.weights[:KEYS], strict=True):
            for other, there in index[form]:
                hints[other] += here * there
            index[form].append((at, here))
        others = sorted(other for other, hint in hints.items() if hint >= HINT and nearness(traits[at], traits[other]))
        if others:
            yield Block(members=(at, *others))


def pairs(reports: Sequence[Report], traits: Sequence[Trait], tools: Tools) -> Iterable[Alike]:
    """The first report of the block with each of the others, where they are alike at all."""
    hub, *others = traits
    terms, lead = (dict(zip(kind.forms, kind.weights, strict=True)) for kind in (hub.terms, hub.lead))
    for other in others:
        words = (1 - LEAD_SHARE) * _dot(terms, other.terms) + LEAD_SHARE * _dot(lead, other.lead)
        if words >= FAINT:
            score = words * agreement(hub.marks, other.marks) ** (words / PIVOT) ** RISE * nearness(hub, other)
            if score >= FAINT:
                yield Alike(one=hub.id, two=other.id, score=score)


def _dot(one: Mapping[str, float], two: Terms) -> float:
    return sum([one[form] * weight for form, weight in zip(two.forms, two.weights, strict=True) if form in one])


def agreement(one: Marks, two: Marks) -> float:
    """1 for reports whose marks agree or are missing, less the more of them differ."""
    left, at_odds = 1.0, 0
    for kind in ("years", "days", "numbers", "names"):
        here, there = getattr(one, kind), getattr(two, kind)
        if here and there:
            common = _common(here, there)
            left *= 1 - STAKES.get(kind, 0.0) * (1 - math.sqrt(common))
            at_odds += not common
    return left * AT_ODDS[max(0, at_odds - _one_cast(one, two))]


def _one_cast(one: Marks, two: Marks) -> bool:
    return len(set(one.names) & set(two.names)) > 1 and _common(one.names, two.names) >= ONE_CAST


def _common(here: Sequence[str], there: Sequence[str]) -> float:
    """The share of marks that two sets have in common (cosine); 0 where one is empty."""
    return len(set(here) & set(there)) / math.sqrt(len(here) * len(there)) if here and there else 0.0


def nearness(one: Trait, two: Trait) -> float:
    """1 for reports of the same days or of unknown ones, falling to 0 for those that are weeks apart."""
    if one.day is None or two.day is None:
        return 1.0
    return min(1.0, max(0.0, (LONGEST - abs(one.day - two.day)) / (LONGEST - SAME_DAYS)))
