"""Dates reckoned from the day of publication, in the notation of TIMEX3 (ISO 8601 with X for what is not known)."""

from datetime import date, timedelta
from typing import Literal

__all__ = ["Way", "anchor", "day_of_month", "month", "quarter", "season", "shifted", "weekday", "weekend"]

Way = Literal["past", "near", "this", "future"]
"""Where to look from the day of publication: back, to whichever lies nearer, in the same week or year, or ahead."""

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century"]
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}
"""First and last month; a winter is counted to the year in which it begins."""
_ROOM = 10
"""Years that the calendar must have on either side of a day to reckon from."""
_MONTHS_AHEAD = 2
_AHEAD, _FAR_AHEAD = timedelta(days=60), timedelta(days=270)
"""How far ahead a day without a year may lie before last year's is likelier: where nothing tells of the future, and
where something does."""


def anchor(published: str | None) -> date | None:
    """The day of an ISO 8601 time, as its clock shows it; None when it is unknown, or has no day to reckon from."""
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return day if day and date.min.year + _ROOM < day.year < date.max.year - _ROOM else None


def day_of_month(month: int, day: int, base: date | None, way: Way) -> str | None:
    """The date of a month and day without a year; None where there is no such day."""
    if base is None:
        return f"XXXX-{month:02d}-{day:02d}" if _exists(2000, month, day) else None
    found = [date(y, month, day) for y in range(base.year - 4, base.year + 5) if _exists(y, month, day)]
    if not found:
        return None
    reach = {"past": timedelta(0), "future": _FAR_AHEAD}.get(way, _AHEAD)
    return max((d for d in found if d <= base + reach), default=found[0]).isoformat()


def month(number: int, base: date | None, way: Way, *, this_counts: bool) -> str:
    """The year and month of a month's name: `this_counts` says whether the month of publication itself may be meant."""
    if base is None:
        return f"XXXX-{number:02d}"
    ahead = (number - base.month) % 12
    if way == "this":
        ahead = number - base.month
    elif way == "past" or (way == "near" and ahead > _MONTHS_AHEAD):
        ahead -= 12 if ahead or not this_counts else 0
    elif not ahead and not this_counts:
        ahead = 12
    return shifted("month", ahead, base)


def quarter(number: int, base: date | None, way: Way) -> str:
    """The quarter of this number: the last that has begun, or with `future` the first that has not ended."""
    if base is None:
        return f"XXXX-Q{number}"
    now = (base.month + 2) // 3
    ahead = (number - now) % 4
    return shifted("quarter", ahead if way == "future" and ahead < 3 else ahead and ahead - 4, base)


def season(name: str, base: date | None, way: Way, *, this_counts: bool) -> str:
    """The year of a season: of the last that has begun, or with `future` of the first that has not ended."""
    if base is None:
        return "XXXX"
    first, last = SEASONS[name]
    if way == "this":
        return f"{base.year:04d}"
    if way == "future":
        return f"{base.year + (last < base.month or (first <= base.month and not this_counts)):04d}"
    return f"{base.year - (first > base.month or (base.month <= last and not this_counts)):04d}"


def weekday(number: int, base: date | None, way: Way, *, this_counts: bool) -> str:
    """The date of a weekday (Monday is 1) before, on or after the day of publication."""
    if base is None:
        return f"XXXX-WXX-{number}"
    if way == "future":
        ahead = (number - base.isoweekday()) % 7
        return (base + timedelta(days=ahead or (0 if this_counts else 7))).isoformat()
    back = (base.isoweekday() - number) % 7
    if way == "this":
        return (base + timedelta(days=number - base.isoweekday())).isoformat()
    return (base - timedelta(days=back or (0 if this_counts else 7))).isoformat()


def weekend(base: date | None, way: Way) -> str:
    """The weekend of this week when it has begun or lies ahead, else the one before: `2024-W07-WE`."""
    if base is None:
        return "XXXX-WXX-WE"
    begun = base.isoweekday() > 5
    ahead = {"this": 0, "future": 7 if begun else 0}.get(way, 0 if begun else -7)
    year, week, _ = (base + timedelta(days=ahead)).isocalendar()
    return f"{year:04d}-W{week:02d}-WE"


def shifted(unit: Unit, steps: int, base: date | None) -> str:
    """The day, week, month … that lies `steps` units after that of publication (before, when negative)."""
    if base is None:
        return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}.get(unit, "XXXX")
    try:
        return _shifted(unit, steps, base)
    except (OverflowError, ValueError):
        return "XXXX"


def _shifted(unit: Unit, steps: int, base: date) -> str:
    if unit == "day":
        return (base + timedelta(days=steps)).isoformat()
    if unit == "week":
        year, week, _ = (base + timedelta(weeks=steps)).isocalendar()
        return f"{year:04d}-W{week:02d}"
    if unit == "month":
        months = base.year * 12 + base.month - 1 + steps
        return _year(months // 12) + f"-{months % 12 + 1:02d}"
    if unit == "quarter":
        quarters = base.year * 4 + (base.month - 1) // 3 + steps
        return _year(quarters // 4) + f"-Q{quarters % 4 + 1}"
    if unit == "decade":
        return _year(base.year + 10 * steps)[:3]
    return _year(base.year + 100 * steps)[:2] if unit == "century" else _year(base.year + steps)


def _year(number: int) -> str:
    if not 0 < number < 10_000:
        raise OverflowError(number)
    return f"{number:04d}"


def _exists(year: int, number: int, day: int) -> bool:
    try:
        date(year, number, day)
    except ValueError:
        return False
    return True
