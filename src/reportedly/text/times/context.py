"""What the value of a time hangs on besides its words: publication, the times told before it, and the verbs near it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reportedly.text.calendar import Way
from reportedly.text.periods import Period, period
from reportedly.text.times.items import Item

__all__ = ["Told", "way"]

_BEFORE, _AFTER = 16, 16
"""How many items (words and the spaces between them) before and after a time are looked at."""

_YEAR = 366


class Told(NamedTuple):
    """Where the text stands: the day of publication, and the time told last, and the quarter
    reported on: the one told last of those that ended within a year before publication."""

    published: date | None
    value: str = ""
    quarter: str = ""

    @property
    def period(self) -> Period | None:
        return period(self.value)

    def after(self, value: str) -> "Told":
        """The same, once another date has been told."""
        days = period(value)
        if days is None:
            return self
        reported = days.precision == "quarter" and self.published and days.last < self.published
        recent = reported and self.published and (self.published - days.last).days < _YEAR
        return self._replace(value=value, quarter=value if recent else self.quarter)


def way(row: Sequence[Item], first: int, last: int) -> Way:
    """Where the nearest word of its sentence that tells of past or future puts a time; the words before it go first."""
    for i in range(first - 1, max(first - _BEFORE, -1), -1):
        if "end" in row[i].kinds:
            break
        for kind in ("future", "past"):
            if kind in row[i].kinds:
                return "future" if kind == "future" else "past"
    for i in range(last + 1, min(last + _AFTER, len(row))):
        if "end" in row[i].kinds:
            break
        for kind in ("future", "past"):
            if kind in row[i].kinds:
                return "future" if kind == "future" else "past"
    return "near"
