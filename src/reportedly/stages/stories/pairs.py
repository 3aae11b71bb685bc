"""Which reports to compare, and how alike two reports are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from reportedly.records import Record, Report
from reportedly.stages.base import Block, Tools
from reportedly.stages.stories.traits import Trait

KEYS = 20
"""The weightiest terms of a report; reports that have none of them in common are not compared."""
HINT = 0.03
"""How alike two reports must be by these terms alone to be compared as wholes."""
FAINT = 0.05
"""Likeness below this counts as none."""
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
        for term in traits[at].terms[:KEYS]:
            for other, weight in index[term.form]:
                hints[other] += weight * term.weight
            index[term.form].append((at, term.weight))
        others = sorted(other for other, hint in hints.items() if hint >= HINT and nearness(traits[at], traits[other]))
        if others:
            yield Block(members=(at, *others))


def pairs(reports: Sequence[Report], traits: Sequence[Trait], tools: Tools) -> Iterable[Alike]:
    """The first report of the block with each of the others, where they are alike at all."""
    hub, *others = traits
    terms = {term.form: term.weight for term in hub.terms}
    for other in others:
        words = sum(terms.get(term.form, 0.0) * term.weight for term in other.terms)
        score = words * nearness(hub, other)
        if score >= FAINT:
            yield Alike(one=hub.id, two=other.id, score=score)


def nearness(one: Trait, two: Trait) -> float:
    """1 for reports of the same days or of unknown ones, falling to 0 for those that are weeks apart."""
    if one.when.day is None or two.when.day is None:
        return 1.0
    apart = abs((date.fromisoformat(one.when.day) - date.fromisoformat(two.when.day)).days)
    return min(1.0, max(0.0, (LONGEST - apart) / (LONGEST - SAME_DAYS)))
