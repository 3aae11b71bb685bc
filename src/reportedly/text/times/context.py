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
    """Where the text stands: the day of publication, the time told last, and the quarter that is reported on.

    That is the quarter told last, of those that ended within a year before publication.
    """

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
        ended = (self.published - days.last).days if self.published else 0
        reported = days.precision == "quarter" and 0 < ended < _YEAR
        return self._replace(value=value, quarter=value if reported else self.quarter)


def way(row: Sequence[Item], first: int, last: int) -> Way:
    """Where the nearest word of its sentence that tells of past or future puts a time; the words before it go first."""
    before = range(first - 1, max(first - _BEFORE, -1), -1)
    return _told(row, before) or _told(row, range(last + 1, min(last + _AFTER, len(row)))) or "near"


def _told(row: Sequence[Item], places: range) -> Way | None:
    for i in places:
        kinds = row[i].kinds
        if "end" in kinds:
            return None
        if "future" in kinds or "past" in kinds:
            return "future" if "future" in kinds else "past"
    return None
