"""Numbers of one thing that leave no value in common, or of which one says more."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reportedly.languages import Language
from reportedly.records import Quantity, Relation
from reportedly.stages.discrepancies.counting import Counted, counted
from reportedly.stages.discrepancies.telling import Difference, Telling, apart, told_later, value
from reportedly.text.naming import same_name

ROUNDING = 0.07
"""How far apart, as a share of the larger, two numbers may lie when one of them is called approximate."""
CONVERTED = 0.05
"""How far apart they may lie when they are given in different units: a converted number is a rounded one."""
FAR = 5.0
"""Nobody says "more than one million" of tens of millions: how many times its number a bound is taken to reach."""

Group = list[Counted]


def numbers(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """One difference per thing counted, where two reports give it numbers that cannot both be, or one is exacter."""
    topics: dict[str, list[Counted]] = defaultdict(list)
    for each in counted(tellings, language):
        for topic in (*each.topics, *each.finer):
            topics[topic].append(each)
    seen: set[frozenset[str]] = set()
    for _, held in sorted(topics.items()):
        for difference in _differences(_alone(held)):
            shown = frozenset(each.value for each in difference.values)
            if shown not in seen:
                seen.add(shown)
                yield difference


def _alone(held: Sequence[Counted]) -> list[Counted]:
    """Only those of statements that give one number of the thing that no other report gives too: of two, neither is
    known to answer another's.
    """
    holders: dict[tuple[float | None, float | None], set[str]] = defaultdict(set)
    for each in held:
        holders[each.bounds].add(each.telling.report.id)
    several = Counter(each.telling.statement.id for each in held)
    open_ = [each for each in held if several[each.telling.statement.id] == 1 or len(holders[each.bounds]) == 1]
    left = Counter(each.telling.statement.id for each in open_)
    return [each for each in open_ if left[each.telling.statement.id] == 1]


def _differences(held: Sequence[Counted]) -> Iterator[Difference]:
    groups: dict[tuple[float | None, float | None, str, frozenset[str]], Group] = defaultdict(list)
    for each in held:
        groups[each.quantity.low, each.quantity.high, each.quantity.unit, each.acts].append(each)
    chosen = apart(groups.values(), lambda a, b: a.comparable(b) and not _overlap(a, b)) or apart(
        groups.values(), lambda a, b: a.comparable(b) and _closer(a.quantity, b.quantity)
    )
    if not chosen:
        return
    differing = {id(group) for pair in chosen for group in pair}
    by_value: dict[tuple[float | None, float | None, str], Group] = defaultdict(list)
    for key, group in groups.items():
        if id(group) in differing:
            by_value[key[:3]] += group
    relation, why = _relation(*chosen[0])
    values = tuple(value(group[0].shown, [h.telling for h in group]) for group in by_value.values())
    yield Difference("number", relation, values, why)


def _overlap(a: Counted, b: Counted) -> bool:
    """Whether one number can be meant by both; a bound ("more than") reaches FAR times its number and no farther."""
    return not a.converted(b) and max(_low(a), _low(b)) <= min(_high(a), _high(b))


def _low(each: Counted) -> float:
    low, high = each.bounds
    return (high or 0.0) / FAR if low is None else low


def _high(each: Counted) -> float:
    low, high = each.bounds
    return (low or 0.0) * FAR if high is None else high


def _closer(a: Quantity, b: Quantity) -> bool:
    """Whether one says more than the other, which only sets a bound: "1,240" of "more than 1,000"."""
    return a.unit == b.unit and (a.low, a.high) != (b.low, b.high) and None in (a.low, a.high, b.low, b.high)


def _allows(bound: Counted, other: Counted) -> bool:
    """Whether a bound, taken at its word, leaves room for another number."""
    low, high = bound.bounds
    if high is None:
        return (low or 0.0) <= _high(other)
    return low is None and high >= _low(other)


def _relation(one: Group, other: Group) -> tuple[Relation, str]:
    a, b = one[0], other[0]
    near, far = sorted((_middle(a), _middle(b)))
    gap = (far - near) / abs(far) if far else 0.0
    if a.converted(b) and (a.currency or gap <= CONVERTED):
        return "unit", f"“{a.counts}” and “{b.counts}” are given in different units, and may be one amount"
    if _overlap(a, b) and all(None in each.bounds for each in (a, b)):
        return "compatible", f"“{a.shown}” and “{b.shown}” can both be so"
    if _overlap(a, b):
        return "detail", f"“{a.shown}” and “{b.shown}” can both be so, and one of them says more"
    if (a.quantity.approximate or b.quantity.approximate) and gap <= ROUNDING:
        return "rounding", f"“{a.shown}” and “{b.shown}” lie close, and one of them is called approximate"
    return _far_apart(one, other)


def _far_apart(one: Group, other: Group) -> tuple[Relation, str]:
    """The relation of numbers that are no one number: why they may still both be told rightly, if the texts say."""
    a, b = one[0], other[0]
    for bound, number in ((a, b), (b, a)):
        if _allows(bound, number):
            return "unclear", f"“{bound.shown}” leaves room for “{number.shown}”, but lies far from it"
    if a.scope and b.scope and not a.scope & b.scope:
        return "scope", f"“{a.scoped}” and “{b.scoped}” may not count the same"
    for first, then in ((one, other), (other, one)):
        if _brought_up_to_date(first, then):
            return "update", f"“{then[0].shown}” was told after “{first[0].shown}”, and may bring it up to date"
    return "conflict", f"“{a.shown}” and “{b.shown}” leave no number in common"


def _brought_up_to_date(first: Group, then: Group) -> bool:
    """Whether a number came later, and not from somebody else: who contradicts another brings nothing up to date."""
    if not told_later([h.telling for h in first], [h.telling for h in then]):
        return False
    mine, theirs = first[0].telling.statement.speakers, then[0].telling.statement.speakers
    return not (mine and theirs) or same_name(mine[-1].name, theirs[-1].name)


def _middle(each: Counted) -> float:
    known = [bound for bound in each.bounds if bound is not None]
    return sum(known) / len(known) if known else 0.0
