"""Dates reckoned from the day of publication, in the notation of TIMEX3 (ISO 8601 with X for what is not known)."""

from datetime import date, timedelta
from typing import Literal

__all__ = ["Way", "anchor", "day_of_month", "month", "shifted", "weekday", "weekend"]

Way = Literal["past", "near", "future"]
"""Where to look from the day of publication: back, to whichever lies nearer, or ahead."""

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century"]
_AHEAD = timedelta(days=60)
"""How far ahead a day without a year may lie before last year's is likelier."""


def anchor(published: str | None) -> date | None:
    """The day of an ISO 8601 publication time, as that clock shows it; None when it is unknown or has no day."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def day_of_month(month: int, day: int, base: date | None, way: Way) -> str | None:
    """The date of a month and day without a year; None where there is no such day."""
    if base is None:
        return f"XXXX-{month:02d}-{day:02d}" if _exists(2000, month, day) else None
    found = [date(y, month, day) for y in range(base.year - 4, base.year + 5) if _exists(y, month, day)]
    if not found:
        return None
    if way == "future":
        return min((d for d in found if d >= base), default=found[-1]).isoformat()
    return max((d for d in found if d <= base + _AHEAD), default=found[0]).isoformat()


def month(number: int, base: date | None, way: Way, *, this_counts: bool) -> str:
    """The year and month of a month's name: `this_counts` says whether the month of publication itself may be meant."""
    if base is None:
        return f"XXXX-{number:02d}"
    if way == "future":
        return f"{base.year + (number < base.month or (number == base.month and not this_counts)):04d}-{number:02d}"
    return f"{base.year - (number > base.month or (number == base.month and not this_counts)):04d}-{number:02d}"


def weekday(number: int, base: date | None, way: Way, *, this_counts: bool) -> str:
    """The date of a weekday (Monday is 1) before, on or after the day of publication."""
    if base is None:
        return f"XXXX-WXX-{number}"
    if way == "future":
        ahead = (number - base.isoweekday()) % 7
        return (base + timedelta(days=ahead or (0 if this_counts else 7))).isoformat()
    back = (base.isoweekday() - number) % 7
    return (base - timedelta(days=back or (0 if this_counts else 7))).isoformat()


def weekend(base: date | None, way: Way) -> str:
    """The weekend of this week when it has begun or lies ahead, else the one before: `2024-W07-WE`."""
    if base is None:
        return "XXXX-WXX-WE"
    ahead = {"past": 0 if base.isoweekday() > 5 else -7, "near": 0, "future": 7 if base.isoweekday() > 5 else 0}
    year, week, _ = (base + timedelta(days=ahead[way])).isocalendar()
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
