"""Numbers and times of the draft that the passages behind it do not have."""

from collections.abc import Iterator, Sequence

from reportedly.records import Bearing, Quantity, Remark, Time
from reportedly.stages.checking.matching import Drafted, Match, Told
from reportedly.stages.checking.values import named, values
from reportedly.stages.discrepancies.numbers import ROUNDING
from reportedly.text.periods import period

_DATED = ("DATE", "TIME")


def numbers(drafted: Drafted, passages: Sequence[Match]) -> Iterator[Remark]:
    """A remark for each number of the draft that no passage bears out, and no other statement near it has."""
    draft, held = drafted.told, _held(passages)
    told = [other for _, other in held]
    beside = {(*_value(other), other.unit) for _, other in _held(drafted.matches) if other.unit}
    for quantity in _counted(draft):
        alike = [(told, other) for told, other in held if other.unit == quantity.unit]
        borne = any(_bears(other, quantity) for _, other in alike or held) or _value(quantity) in map(_value, told)
        if borne or (*_value(quantity), quantity.unit) in beside:
            continue
        words = draft.words(quantity.span)
        yield _remark("number", words, [(told, told.words(other.span)) for told, other in alike or held])


def _held(matches: Sequence[Match]) -> list[tuple[Told, Quantity]]:
    return [(match.told, quantity) for match in matches for quantity in match.facts.quantities]


def _counted(told: Told) -> Iterator[Quantity]:
    statement = told.statement
    for quantity in statement.quantities:
        elsewhere = [*(time.span for time in statement.times), *(mention.span for mention in statement.mentions)]
        if not any(quantity.span.overlap(span) for span in elsewhere):
            yield quantity


def _bears(told: Quantity, quantity: Quantity) -> bool:
    """Whether a number of the reports bears out one of the draft: lies within it, or close where one is rough.

    "About 100" is borne out by 98, "more than 90" by 98, "dozens" by 31; "19" is not by "more than ten".
    """
    if _value(told) == _value(quantity):
        return True
    rough = ROUNDING if told.approximate or quantity.approximate else 0.0
    middles = _middle(told), _middle(quantity)
    if rough and abs(middles[0] - middles[1]) <= rough * max(map(abs, middles)):
        return True
    inside_low = quantity.low is None or (told.low is not None and told.low >= quantity.low)
    inside_high = quantity.high is None or (told.high is not None and told.high <= quantity.high)
    return inside_low and inside_high


def _value(quantity: Quantity) -> tuple[float | None, float | None]:
    return quantity.low, quantity.high


def _middle(quantity: Quantity) -> float:
    known = [bound for bound in (quantity.low, quantity.high) if bound is not None]
    return sum(known) / len(known) if known else 0.0


def times(draft: Told, passages: Sequence[Match]) -> Iterator[Remark]:
    """A remark for each date of the draft that meets none of the passages, where these have a date."""
    held = [(match.told, time) for match in passages for time in match.statement.times if time.type in _DATED]
    for time in draft.statement.times:
        if time.type in _DATED and held and not any(_meet(draft, time, *other) for other in held):
            yield _remark("time", draft.words(time.span), [(t, t.words(other.span)) for t, other in held])


def _meet(draft: Told, time: Time, told: Told, other: Time) -> bool:
    """Whether two times may be one: their days meet or are not known, or they are the same words."""
    mine, theirs = period(time.value), period(other.value)
    if mine is None or theirs is None:
        return True
    return mine.overlaps(theirs) or draft.words(time.span).casefold() == told.words(other.span).casefold()


def _remark(bearing: Bearing, words: str, held: Sequence[tuple[Told, str]]) -> Remark:
    found = values(held)
    why = f"the draft has “{words}”, the reports {named(found)}" if found else f"“{words}” is not found in the passages"
    return Remark(bearing=bearing, words=words, values=found, why=why)
