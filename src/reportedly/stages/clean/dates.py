"""When a line says that a page was published or changed, as exactly as it says."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Literal

from reportedly.records import Record, Span
from reportedly.text.page import PageWords, any_of, holds_part

_NUMERIC = (
    r"(?P<y2>\d{4})[-/.](?P<m2>\d{1,2})[-/.](?P<d2>\d{1,2})|(?P<a>\d{1,2})(?P<mark>[/.])(?P<b>\d{1,2})[/.](?P<y3>\d{4})"
)
_CLOCK = r"(?P<h>\d{1,2})[:.h](?P<min>\d{2})(?::(?P<s>\d{2})(?:\.\d{1,9})?)?(?:\s?(?P<half>[ap])\.?m\b\.?)?"
_HOUR = r"(?P<h2>\d{1,2})\s?(?P<half2>[ap])\.?m\b\.?"
_OFFSET = r"(?:GMT|UTC)?\s?(?P<sign>[+-])(?P<oh>\d{1,2}):?(?P<om>\d{2})?"
_DIGIT = re.compile(r"\d")  # every date and time of day has one; most lines have none
_LOOKED_AT = 300  # code points of a line; a date line is short
_NEAR = 24  # code points between a date and its time of day
_BESIDE = 6  # code points between a time of day and the date that follows it: ", Mon "

Role = Literal["published", "updated", ""]


class Stamp(Record):
    """A time as a line gives it: ISO 8601, no more exact than the line. `role` is what the line calls it."""

    value: str
    role: Role
    span: Span


@cache
def _dates(words: PageWords) -> re.Pattern[str]:
    name = any_of(name for names in words.months for name in names.split("|"))
    day = r"\d{1,2})(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?<![\w.])(?:(?P<d>{day}(?:\s+of)?[\s-]+(?P<m>{name})\.?,?[\s-]+(?P<y>\d{{4}})"
        rf"|(?P<m1>{name})\.?\s+(?P<d1>{day},?\s+(?P<y1>\d{{4}})|{_NUMERIC})(?!\d)",
        re.IGNORECASE,
    )


@cache
def _clocks(words: PageWords) -> re.Pattern[str]:
    zones = any_of(name for name, _ in words.zones)
    return re.compile(
        rf"(?<![\d.:])(?:{_CLOCK}|{_HOUR})(?:\s{{0,2}}(?:\(?(?P<zone>{zones})(?!\w)|{_OFFSET}))?(?![\d%])",
        re.IGNORECASE,
    )


def stamps(text: str, words: PageWords, domain: str = "") -> Iterator[Stamp]:
    """Every full date of a line with the time of day beside it. `domain` (top-level) decides ambiguous zone names."""
    text = text[:_LOOKED_AT]
    if not _DIGIT.search(text):
        return
    last = 0
    found = list(_dates(words).finditer(text))
    for number, match in enumerate(found):
        day = _day(match.groupdict(), words)
        if day is None:
            continue
        limit = found[number + 1].start() if number + 1 < len(found) else len(text)
        clock = _clock_beside(text, Span(last, limit), Span(*match.span()), words)
        span = Span(min(match.start(), clock.start()), max(match.end(), clock.end())) if clock else Span(*match.span())
        value = _with_time(day, clock.groupdict(), words, domain) if clock else day.isoformat()
        yield Stamp(value=value, role=_role(text[last : match.start()], words), span=span)
        last = span.end


def _clock_beside(text: str, within: Span, day: Span, words: PageWords) -> re.Match[str] | None:
    """The time of day right before the date, else shortly after it, else shortly before it."""
    before = _clocks(words).search(text, max(within.start, day.start - _NEAR), day.start)
    after = _clocks(words).search(text, day.end, min(within.end, day.end + 2 * _NEAR))
    if before and day.start - before.end() <= _BESIDE:
        return before
    return after if after and after.start() - day.end <= _NEAR else before


def is_day(text: str, words: PageWords) -> bool:
    """Whether a short line is a day without a year, or a time of day: "19 Sep, 14:05", "7 p.m." """
    if not _DIGIT.search(text):
        return False
    rest = _clocks(words).sub(" ", _days(words).sub(" ", text[:_LOOKED_AT]))
    return rest != text and sum(c.isalpha() for c in rest) <= 12


@cache
def _days(words: PageWords) -> re.Pattern[str]:
    name = any_of(name for names in words.months for name in names.split("|"))
    return re.compile(
        rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{name}|{name}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?)(?!\w)", re.IGNORECASE
    )


def _role(before: str, words: PageWords) -> Role:
    if holds_part(before, words.updated):
        return "updated"
    return "published" if holds_part(before, words.published) else ""


def _day(got: Mapping[str, str | None], words: PageWords) -> date | None:
    """The day, or None where there is no such day or where day and month cannot be told apart."""
    if name := got["m"] or got["m1"]:
        month = next(i for i, names in enumerate(words.months, 1) if name.casefold() in names.casefold().split("|"))
        return _real(got["y"] or got["y1"], month, got["d"] or got["d1"])
    if got["y2"]:
        return _real(got["y2"], got["m2"], got["d2"])
    first, second = int(got["a"] or 0), int(got["b"] or 0)
    if first > 12 or first == second or got["mark"] == ".":
        return _real(got["y3"], second, first)
    return _real(got["y3"], first, second) if second > 12 else None


def _real(year: str | int | None, month: str | int | None, day: str | int | None) -> date | None:
    try:
        return date(int(year or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None


def _with_time(day: date, got: Mapping[str, str | None], words: PageWords, domain: str) -> str:
    hour, half = int(got["h"] or got["h2"] or 0), (got["half"] or got["half2"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute, second = int(got["min"] or 0), int(got["s"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return day.isoformat()
    offset = _offset(got, words, domain)
    exact = "seconds" if offset or got["s"] else "minutes"
    return datetime(day.year, day.month, day.day, hour, minute, second).isoformat(timespec=exact) + offset


def _offset(got: Mapping[str, str | None], words: PageWords, domain: str) -> str:
    if got["zone"]:
        zone = got["zone"].upper()
        local = {name: offset for top, name, offset in words.zones_of_domain if top == domain}
        return local.get(zone) or dict(words.zones)[zone]
    if got["sign"] and int(got["oh"] or 0) <= 14:
        return f"{got['sign']}{int(got['oh'] or 0):02d}:{got['om'] or '00'}"
    return ""
