"""Times in running text, with TIMEX3 types and values (Pustejovsky et al. 2003), anchored to publication.

A text becomes a row of items (`items`), the forms of the language are matched against the row (`forms`), and what
matched is valued from left to right (`values`), because "two years earlier" hangs on what was told before.
"""

from collections.abc import Iterator, Sequence

from reportedly.records import Span, Time
from reportedly.text import calendar
from reportedly.text.number_words import NumberWords
from reportedly.text.times.context import Told, way
from reportedly.text.times.forms import Found, forms
from reportedly.text.times.items import Item, items, vocabulary
from reportedly.text.times.values import MEANINGS, Here
from reportedly.text.times.words import TimeWords

__all__ = ["TimeWords", "times"]

_OF_OTHERS = frozenset({"ago", "earlier", "year before"})
"""Meanings that hold another time against the one that is told of, which stays the one to reckon from."""
_BESIDE = 8
"""How many code points may part a day from its time of day."""


def times(
    text: str,
    published: str | None,
    words: TimeWords,
    numbers: NumberWords,
    within: Sequence[Span] | None = None,
) -> tuple[Time, ...]:
    """Every time expression in `text`, in order, none overlapping; spans are offsets in `text`.

    `published` is ISO 8601 (a day is enough) or None: then what depends on it stays open (`XXXX-02-18`). A weekday,
    month or day without a year is the last one before publication, unless its sentence tells of the future. With
    `within`, only these parts are read, in their order. Linear in the length of the text.
    """
    known, told, joins = vocabulary(words, numbers), Told(calendar.anchor(published)), set(words.joins)
    made: list[Time] = []
    for part in [Span(0, len(text))] if within is None else within:
        row = items(text, part, known)
        found = sorted(forms(known).find(row), key=lambda f: (f.first, -f.last, f.rank))
        valued, told = _valued(row, found, told)
        made += _joined(text, valued, joins)
    return tuple(made)


def _valued(row: Sequence[Item], found: Sequence[Found], told: Told) -> tuple[list[Time], Told]:
    """Leftmost and longest first; what overlaps an earlier one, or means nothing, is left out."""
    end, made = 0, []
    for one in found:
        if one.first < end:
            continue
        value = MEANINGS[one.meaning](Here(one.kinds, told, way(row, one.first, one.last)))
        if value:
            made.append(Time(span=Span(row[one.first].start, row[one.last].end), type=value[0], value=value[1]))
            end = one.last + 1
            if one.meaning not in _OF_OTHERS:
                told = told.after(value[1])
    return made, told


def _joined(text: str, found: Sequence[Time], joins: set[str]) -> Iterator[Time]:
    """A clock time beside a day is one time: "10:30 a.m. on Tuesday"."""
    last: Time | None = None
    for item in found:
        if last:
            beside = item.span.start - last.span.end < _BESIDE
            both = _of_both(last, item) if beside and text[last.span.end : item.span.start].strip() in joins else None
            if both:
                last = both
                continue
            yield last
        last = item
    if last:
        yield last


def _of_both(a: Time, b: Time) -> Time | None:
    """The time of day of one on the day of the other."""
    if {a.type, b.type} != {"DATE", "TIME"}:
        return None
    day, clock = (a, b) if a.type == "DATE" else (b, a)
    if len(day.value) != len("2024-02-18") or "T" not in clock.value:
        return None
    return Time(
        span=Span(a.span.start, b.span.end), type="TIME", value=day.value[:10] + clock.value[clock.value.index("T") :]
    )
