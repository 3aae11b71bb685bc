"""TIMEX3 values as stretches of days, so that a month can hold a day."""

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

from reportedly.text.calendar import SEASONS

__all__ = ["Period", "period"]


class Period(NamedTuple):
    """From the first day to the last, both included, and what kind of stretch it is."""

    first: date
    last: date
    precision: str

    def overlaps(self, other: "Period") -> bool:
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: "Period") -> bool:
        return self.first <= other.first and other.last <= self.last


_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?P<time>T.+)?)?|-W(?P<week>\d{2})(?P<end>-WE)?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?\Z"
)
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6}


def period(value: str) -> Period | None:
    """The days of a value; None for durations, sets, references and what is not wholly known (`XXXX-02`)."""
    match = _VALUE.match(value)
    if match is None:
        return None
    try:
        return _days(match)
    except ValueError:
        return None


def _days(match: re.Match[str]) -> Period:
    year = int(match["year"])
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return Period(day, day, "time" if match["time"] else "day")
    for part, months in _MONTHS_OF.items():
        if match[part]:
            last = months * int(match[part])
            return _months(year, last - months + 1, last, part)
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        skipped = 5 if match["end"] else 0
        return Period(monday + timedelta(skipped), monday + timedelta(6), "weekend" if match["end"] else "week")
    if match["season"]:
        return _months(year, *SEASONS[match["season"]], "season")
    return _months(year, 1, 12, "year")


def _months(year: int, first: int, last: int, precision: str) -> Period:
    return Period(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), precision)
