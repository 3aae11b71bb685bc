"""Times in running text, with TIMEX3 types and values (Pustejovsky et al. 2003), anchored to publication."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple, cast

from reportedly.records import Record, Span, Time, TimeType
from reportedly.text import calendar
from reportedly.text.calendar import Unit, Way

__all__ = ["TimeWords", "times"]


class TimeWords(Record):
    """The time words of one language; pairs are (word, value). Words are lower case.

    weekdays, months   names and abbreviations with their number; Monday and January are 1
    unsure_months      month names that are other words too, and need a cue or a number beside them
    month_cues         words before an unsure month's name
    days               words for a day near publication ("yesterday", -1)
    parts              parts of a day with their TIMEX3 suffix ("morning", "MO")
    units              units with their TIMEX3 unit ("weeks", "week")
    counts             numbers as far as durations need them ("two", 2); "X" is not a count but vague
    seasons            ("summer", "SU")
    shifts             what moves a unit ("last", -1; "this", 0)
    rough              what may stand before a date and leave its value as it is ("early", "mid-")
    ago, ahead         words after a length of time: before, or after, publication
    spans              words before a length of time that make it a duration ("for", "within")
    sets               ("every", "each")
    frequencies        ("daily", "P1D")
    references         ("now", "PRESENT_REF")
    weekends           names of the weekend
    future             words near a date that say it is ahead
    noons, clocks      ("noon", "12:00"); words before a clock time
    halves             ("a.m.", 0), ("pm", 12)
    ages               words after a length of time that make it an age
    """

    weekdays: tuple[tuple[str, int], ...]
    months: tuple[tuple[str, int], ...]
    unsure_months: tuple[str, ...]
    month_cues: tuple[str, ...]
    days: tuple[tuple[str, int], ...]
    parts: tuple[tuple[str, str], ...]
    units: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, str], ...]
    seasons: tuple[tuple[str, str], ...]
    shifts: tuple[tuple[str, int], ...]
    rough: tuple[str, ...]
    ago: tuple[str, ...]
    ahead: tuple[str, ...]
    spans: tuple[str, ...]
    sets: tuple[str, ...]
    frequencies: tuple[tuple[str, str], ...]
    references: tuple[tuple[str, str], ...]
    weekends: tuple[str, ...]
    future: tuple[str, ...]
    noons: tuple[tuple[str, str], ...]
    halves: tuple[tuple[str, int], ...]
    ages: tuple[str, ...]
    quarters: tuple[tuple[str, int], ...]
    joins: tuple[str, ...]


class _Found(NamedTuple):
    start: int
    end: int
    type: TimeType
    value: str


class _Here(NamedTuple):
    """One match, the day of publication, and where its surroundings say to look from there."""

    match: re.Match[str]
    base: date | None
    way: Way

    def word(self, group: str) -> str:
        """What a group matched, lower case; empty where it took no part."""
        return " ".join((self.match[group] or "").lower().split())


_Rule = tuple[re.Pattern[str], Callable[[_Here], tuple[TimeType, str] | None]]
_LOOK_BACK = 60
_ISO_UNIT = {"decade": "DE", "century": "CE", "hour": "H", "minute": "M", "second": "S"}


def times(text: str, published: str | None, words: TimeWords) -> tuple[Time, ...]:
    """Every time expression in `text`, in order, none overlapping; spans are offsets in `text`.

    `published` is ISO 8601 (a day is enough) or None: then what depends on it stays open (`XXXX-02-18`). A weekday,
    month or day without a year is the last one before publication, unless words such as "will" stand before it in
    the sentence. Linear in the length of the text.
    """
    grammar, base = _grammar(words), calendar.anchor(published)
    found = []
    for pattern, build in grammar.rules:
        for match in pattern.finditer(text):
            built = build(_Here(match, base, grammar.way(text, match.start())))
            if built is not None:
                found.append(_Found(*match.span("x"), *built))
    chosen = _joined(text, _apart(found), grammar.joins)
    return tuple(Time(span=Span(f.start, f.end), type=f.type, value=f.value) for f in chosen)


def _apart(found: Iterable[_Found]) -> Iterator[_Found]:
    """Leftmost and longest first; what overlaps an earlier one is left out."""
    end = 0
    for item in sorted(found, key=lambda f: (f.start, -f.end, f.type, f.value)):
        if item.start >= end:
            yield item
            end = item.end


def _joined(text: str, found: Iterable[_Found], joins: set[str]) -> Iterator[_Found]:
    """A clock time beside a day is one time: "10:30 a.m. on Tuesday"."""
    last: _Found | None = None
    for item in found:
        between = text[last.end : item.start].strip() if last and item.start - last.end < 8 else "-"
        if last and between in joins and {last.type, item.type} == {"DATE", "TIME"}:
            day, clock = (last, item) if last.type == "DATE" else (item, last)
            if len(day.value) == 10 and "T" in clock.value:
                last = _Found(last.start, item.end, "TIME", day.value + clock.value[clock.value.index("T") :])
                continue
        if last:
            yield last
        last = item
    if last:
        yield last


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s{1,2}") for w in sorted(words, key=lambda w: (-len(w), w)))


class _Grammar:
    """The patterns of one language, and what each match means."""

    def __init__(self, words: TimeWords) -> None:
        self.words = words
        self.months, self.weekdays = dict(words.months), dict(words.weekdays)
        self.units, self.counts = dict(words.units), dict(words.counts)
        self.shifts, self.parts, self.seasons = dict(words.shifts), dict(words.parts), dict(words.seasons)
        self.halves, self.joins = dict(words.halves), set(words.joins)
        self.future = re.compile(rf"\b(?:{_any(words.future)})\b[^.!?\n]*\Z", re.I)
        self.rules = [(re.compile(pattern, re.I), build) for pattern, build in self._rules()]

    def way(self, text: str, at: int) -> Way:
        return "future" if self.future.search(text, max(0, at - _LOOK_BACK), at) else "past"

    def _rules(self) -> list[tuple[str, Callable[[_Here], tuple[TimeType, str] | None]]]:
        w = self.words
        month = rf"(?P<month>{_any(self.months)})\b(?:\.(?=\s{{1,2}}\d))?"
        day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?![.,:]?\d)"
        year = r"(?P<year>\d{4})\b(?!,\d)"
        rough = rf"(?:(?:{_any(w.rough)})[\s-]{{1,2}})?"
        shift = rf"(?P<shift>{_any(self.shifts)})\s{{1,2}}"
        unit = rf"(?P<unit>{_any(self.units)})\b"
        count = rf"(?P<count>{_any(self.counts)}|\d{{1,4}}(?:\.\d)?)"
        part = rf"(?P<part>{_any(self.parts)})\b"
        weekday = rf"(?P<weekday>{_any(self.weekdays)})\b"
        half = rf"(?P<half>{_any(self.halves)})(?!\w)"
        return [
            (r"\b(?P<x>(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2}))(?!\d)", self.full_date),
            (rf"\b(?P<x>{rough}{month}\s{{1,2}}{day}(?:,?\s{{1,2}}{year})?)", self.full_date),
            (rf"\b(?P<x>{day}\s{{1,2}}(?:of\s)?{month}(?:,?\s{{1,2}}{year})?)", self.full_date),
            (rf"\b(?P<x>{rough}{month},?\s{{1,2}}{year})", self.month_of_year),
            (rf"\b(?P<cue>(?:{_any(w.month_cues)})\s{{1,2}})?(?P<x>{rough}(?:{shift})?{month})(?!\s?\d)", self.month),
            (rf"\b(?P<x>{rough}(?:{shift})?{weekday}(?:\s{{1,2}}{part})?)", self.weekday),
            (rf"\b(?P<x>{rough}(?P<near>{_any(d for d, _ in w.days)})\b(?:\s{{1,2}}{part})?)", self.near_day),
            (rf"\b(?P<x>(?:{shift}){part})", self.part_of_day),
            (rf"\b(?P<x>{rough}(?:the\s)?(?:{shift})(?:{count}[\s-])?{unit})", self.shifted),
            (rf"\b(?P<x>(?:(?:the|{shift[:-7]})\s{{1,2}})?(?:{_any(w.weekends)}))\b", self.weekend),
            (rf"\b(?P<x>{rough}(?:{shift})?(?P<season>{_any(self.seasons)})(?:\s(?:of\s)?{year})?)\b", self.season),
            (rf"\b(?P<x>(?:the\s)?(?P<quarter>{_any(q for q, _ in w.quarters)})[\s-]quarter)\b", self.quarter),
            (rf"\b(?P<x>(?:{count})[\s-]{unit}\s(?P<ago>{_any((*w.ago, *w.ahead))}))\b", self.ago),
            (rf"\b(?P<x>{count}[\s-]{unit})(?!(?:\s|-)(?:{_any(w.ages)})\b)", self.duration),
            (rf"\b(?:{_any(w.spans)})\s(?P<x>(?:(?P<one>an?)\s)?{unit})", self.duration_of_one),
            (
                rf"(?<![\w$€£.,/-])(?P<x>{rough}(?:the\s)?(?P<year>(?:1[5-9]|20)\d\d)(?P<decade>s)?)\b(?![%,./]?\d)",
                self.year,
            ),
            (rf"\b(?P<x>(?:{_any(w.sets)})\s(?:{unit}|{weekday}|{part}))", self.set_of),
            (rf"\b(?P<x>(?P<word>{_any(f for f, _ in w.frequencies)}))\b", self.frequency),
            (rf"\b(?P<x>(?P<word>{_any(r for r, _ in w.references)}))\b", self.reference),
            (rf"(?<![\w:.,/-])(?P<x>(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?:\s?{half})?)(?![\d:])", self.clock),
            (rf"(?<![\w:.,/-])(?P<x>(?P<hour>\d{{1,2}})(?:\.(?P<minute>\d\d))?\s?{half})", self.clock),
            (rf"\b(?P<x>(?P<noon>{_any(n for n, _ in w.noons)}))\b", self.noon),
        ]

    def full_date(self, here: _Here) -> tuple[TimeType, str] | None:
        named = here.match.groupdict()
        number = int(named["number"]) if "number" in named else self.months[here.word("month")]
        day, year = int(here.word("day")), here.word("year")
        if not self._is_month(here, "month" in named):
            return None
        value = calendar.day_of_month(number, day, date(2000, 1, 1) if year else here.base, here.way)
        return (value and ("DATE", f"{year}-{number:02d}-{day:02d}" if year else value)) or None

    def _is_month(self, here: _Here, named: bool) -> bool:
        """Whether a month's name is written as a name; "may" and "march" are other words too."""
        return not named or here.match["month"][0].isupper()

    def month_of_year(self, here: _Here) -> tuple[TimeType, str] | None:
        year = int(here.word("year"))
        plain = self._is_month(here, True) and 1400 <= year < 2200
        return ("DATE", f"{year}-{self.months[here.word('month')]:02d}") if plain else None

    def month(self, here: _Here) -> tuple[TimeType, str] | None:
        word, shift = here.word("month"), here.word("shift")
        unsure = word in self.words.unsure_months and not (here.word("cue") or shift)
        if unsure or not self._is_month(here, True):
            return None
        way, counts = self._way(here, shift)
        return "DATE", calendar.month(self.months[word], here.base, way, this_counts=counts)

    def _way(self, here: _Here, shift: str) -> tuple[Way, bool]:
        """Where "last", "this" and "next" look, and whether the present one may be meant."""
        step = self.shifts.get(shift, 0)
        return ("past" if step < 0 else "future" if step > 0 else here.way), step == 0

    def weekday(self, here: _Here) -> tuple[TimeType, str] | None:
        if not here.match["weekday"][0].isupper():
            return None
        way, counts = self._way(here, here.word("shift"))
        value = calendar.weekday(self.weekdays[here.word("weekday")], here.base, way, this_counts=counts)
        return self._with_part(value, here.word("part"))

    def _with_part(self, day: str, part: str) -> tuple[TimeType, str]:
        return ("TIME", f"{day}T{self.parts[part]}") if part else ("DATE", day)

    def near_day(self, here: _Here) -> tuple[TimeType, str]:
        value = calendar.shifted("day", dict(self.words.days)[here.word("near")], here.base)
        return self._with_part(value, here.word("part"))

    def part_of_day(self, here: _Here) -> tuple[TimeType, str]:
        return self._with_part(calendar.shifted("day", self.shifts[here.word("shift")], here.base), here.word("part"))

    def shifted(self, here: _Here) -> tuple[TimeType, str] | None:
        unit, step = self.units[here.word("unit")], self.shifts[here.word("shift")]
        if here.word("count"):
            return (
                ("DURATION", _length(self.counts.get(here.word("count"), here.word("count")), unit)) if step else None
            )
        if unit in {"hour", "minute", "second"}:
            return None
        return "DATE", calendar.shifted(cast(Unit, unit), step, here.base)

    def weekend(self, here: _Here) -> tuple[TimeType, str]:
        way, counts = self._way(here, here.word("shift"))
        return "DATE", calendar.weekend(here.base, "near" if counts and here.word("shift") else way)

    def season(self, here: _Here) -> tuple[TimeType, str] | None:
        if not (here.word("shift") or here.word("year")):
            return None
        year = here.word("year") or calendar.shifted("year", self.shifts[here.word("shift")], here.base)
        return "DATE", f"{year}-{self.seasons[here.word('season')]}"

    def quarter(self, here: _Here) -> tuple[TimeType, str]:
        return "DATE", f"{calendar.shifted('year', 0, here.base)}-Q{dict(self.words.quarters)[here.word('quarter')]}"

    def ago(self, here: _Here) -> tuple[TimeType, str] | None:
        count, unit = self.counts.get(here.word("count"), here.word("count")), self.units[here.word("unit")]
        if not count.isdigit() or unit in {"hour", "minute", "second"}:
            return "DATE", "PAST_REF" if here.word("ago") in self.words.ago else "FUTURE_REF"
        steps = -int(count) if here.word("ago") in self.words.ago else int(count)
        return "DATE", calendar.shifted(cast(Unit, unit), steps, here.base)

    def duration(self, here: _Here) -> tuple[TimeType, str] | None:
        count = self.counts.get(here.word("count"), here.word("count"))
        return (
            None
            if here.word("count") in {"a", "an", "the"}
            else ("DURATION", _length(count, self.units[here.word("unit")]))
        )

    def duration_of_one(self, here: _Here) -> tuple[TimeType, str] | None:
        if not here.word("one") and not here.word("unit").endswith("s"):
            return None
        return "DURATION", _length("1" if here.word("one") else "X", self.units[here.word("unit")])

    def year(self, here: _Here) -> tuple[TimeType, str]:
        return "DATE", here.word("year")[:3] if here.word("decade") else here.word("year")

    def set_of(self, here: _Here) -> tuple[TimeType, str]:
        if here.word("weekday"):
            return "SET", f"XXXX-WXX-{self.weekdays[here.word('weekday')]}"
        if here.word("part"):
            return "SET", f"XXXX-XX-XXT{self.parts[here.word('part')]}"
        return "SET", _length("1", self.units[here.word("unit")])

    def frequency(self, here: _Here) -> tuple[TimeType, str]:
        return "SET", dict(self.words.frequencies)[here.word("word")]

    def reference(self, here: _Here) -> tuple[TimeType, str]:
        return "DATE", dict(self.words.references)[here.word("word")]

    def clock(self, here: _Here) -> tuple[TimeType, str] | None:
        hour, minute = int(here.word("hour")), int(here.word("minute") or 0)
        if here.word("half"):
            hour = hour % 12 + self.halves[here.word("half")]
        if hour > 24 or minute > 59:
            return None
        return "TIME", f"{calendar.shifted('day', 0, here.base)}T{hour:02d}:{minute:02d}"

    def noon(self, here: _Here) -> tuple[TimeType, str]:
        return "TIME", f"{calendar.shifted('day', 0, here.base)}T{dict(self.words.noons)[here.word('noon')]}"


_grammar = cache(_Grammar)


def _length(count: str, unit: str) -> str:
    """An ISO 8601 duration: `P2W`, `PT5H`, `PXM`."""
    clock = unit in {"hour", "minute", "second"}
    return f"P{'T' if clock else ''}{count}{_ISO_UNIT.get(unit, unit[0].upper())}"
