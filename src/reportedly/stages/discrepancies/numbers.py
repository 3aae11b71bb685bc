"""Numbers of one thing that leave no value in common."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import Quantity, Relation
from reportedly.stages.discrepancies.telling import Difference, Telling, frame_at, told_later, value
from reportedly.text.telling import predicates

ROUNDING = 0.07
"""How far apart, as a share of the larger, two numbers may lie when one of them is called approximate."""
FAR = 5.0
"""Nobody says "more than one million" of tens of millions: how many times its number a bound is taken to reach."""
ANYTHING = frozenset({"", "%", "person", "man", "woman", "child", "year old", "dollar", "euro", "pound"})
"""Units that many things are counted in: only numbers of the same act are held against each other."""


class Held(NamedTuple):
    """A quantity and who tells it."""

    telling: Telling
    quantity: Quantity

    @property
    def words(self) -> str:
        return self.telling.words(self.quantity.span)


def numbers(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """One difference per thing counted, where two reports give it numbers that cannot both be."""
    words = predicates(language.claims)
    counted: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for telling in tellings:
        for quantity in _counts(telling):
            frame = frame_at(telling.statement, quantity.span)
            act = words.family(frame.predicate) if frame and quantity.unit in ANYTHING else ""
            counted[quantity.unit, act].append(Held(telling, quantity))
    for (unit, act), held in sorted(counted.items()):
        if unit or act:
            yield from _difference(_alone(held))


def _counts(telling: Telling) -> Iterator[Quantity]:
    statement = telling.statement
    for quantity in statement.quantities:
        if not any(quantity.span.overlap(time.span) for time in statement.times):
            yield quantity


def _alone(held: Sequence[Held]) -> list[Held]:
    """Only those of statements that give one number of the thing: of two, neither is known to answer the other's."""
    times = Counter(each.telling.statement.id for each in held)
    return [each for each in held if times[each.telling.statement.id] == 1]


def _difference(held: Sequence[Held]) -> Iterator[Difference]:
    groups: dict[tuple[float | None, float | None], list[Held]] = defaultdict(list)
    for each in held:
        groups[each.quantity.low, each.quantity.high].append(each)
    apart = [
        (one, other)
        for one, other in combinations(groups.values(), 2)
        if not _overlap(one[0].quantity, other[0].quantity)
        and {h.telling.report.id for h in one} != {h.telling.report.id for h in other}
    ]
    if not apart:
        return
    involved = [group for group in groups.values() if any(group in pair for pair in apart)]
    relation, why = _relation(*apart[0])
    values = tuple(value(group[0].words, [h.telling for h in group]) for group in involved)
    yield Difference("number", relation, values, why)


def _overlap(a: Quantity, b: Quantity) -> bool:
    """Whether one number can be meant by both; a bound ("more than") reaches FAR times its number and no farther."""
    return max(_low(a), _low(b)) <= min(_high(a), _high(b))


def _low(quantity: Quantity) -> float:
    return (quantity.high or 0.0) / FAR if quantity.low is None else quantity.low


def _high(quantity: Quantity) -> float:
    return (quantity.low or 0.0) * FAR if quantity.high is None else quantity.high


def _allows(bound: Quantity, other: Quantity) -> bool:
    """Whether a bound, taken at its word, leaves room for another number."""
    if bound.high is None:
        return (bound.low or 0.0) <= _high(other)
    return bound.low is None and bound.high >= _low(other)


def _relation(one: Sequence[Held], other: Sequence[Held]) -> tuple[Relation, str]:
    a, b = one[0], other[0]
    near, far = sorted((_middle(a.quantity), _middle(b.quantity)))
    if (a.quantity.approximate or b.quantity.approximate) and far and (far - near) / abs(far) <= ROUNDING:
        return "rounding", f"“{a.words}” and “{b.words}” lie close, and one of them is called approximate"
    for bound, number in ((a, b), (b, a)):
        if _allows(bound.quantity, number.quantity):
            return "unclear", f"“{bound.words}” leaves room for “{number.words}”, but lies far from it"
    for first, then in ((one, other), (other, one)):
        if told_later([h.telling for h in first], [h.telling for h in then]):
            return "update", f"“{then[0].words}” was told after “{first[0].words}”, and may bring it up to date"
    return "conflict", f"“{a.words}” and “{b.words}” leave no number in common"


def _middle(quantity: Quantity) -> float:
    known = [bound for bound in (quantity.low, quantity.high) if bound is not None]
    return sum(known) / len(known) if known else 0.0
