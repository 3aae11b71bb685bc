"""Times as a reader says them, exactly as precise as they were given."""

import re

from reportedly.text.periods import period

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d)(?:T(?P<time>\d\d(?::\d\d)?)(?P<rest>\S{0,20}))?)?)?"
)
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T(MO|MI|AF|EV|NI)")
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_ORDINALS = ("first", "second", "third", "fourth")
_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")


def spoken(moment: str) -> str:
    """`2031-03-04T08:10:00+01:00` as “4 March 2031, 08:10 (UTC+01:00)”.

    The other values of TIMEX3 that are stretches of days are said too; what is none is given as it is.
    """
    found = _ISO.fullmatch(moment)
    if not found:
        return _rough(moment)
    parts = [found["year"]]
    if found["month"]:
        parts.insert(0, _MONTHS[int(found["month"]) - 1])
    if found["day"]:
        parts.insert(0, str(int(found["day"])))
    said = " ".join(parts)
    return f"{said}, {found['time']}{_zone(found['rest'] or '')}" if found["time"] else said


def _rough(moment: str) -> str:
    part = _PART.fullmatch(moment)
    if part:
        return f"{spoken(part[1])}, {_PARTS[part[2]]}"
    days = period(moment)
    if days is None:
        return moment
    if days.precision in {"week", "weekend"}:
        return f"{days.precision} of {spoken(days.first.isoformat())}"
    if days.precision in {"quarter", "half"}:
        number = (days.first.month - 1) // (3 if days.precision == "quarter" else 6)
        return f"{_ORDINALS[number]} {days.precision} of {days.first.year}"
    return f"{_SEASONS[moment[-2:]]} {days.first.year}" if days.precision == "season" else moment


def ordinal(moment: str) -> int | None:
    """The day on which a time begins, as a number to order and to draw it by; None where it has no year."""
    days = period(moment)
    return days.first.toordinal() if days else None


def _zone(rest: str) -> str:
    zone = _ZONE.search(rest)
    if not zone:
        return ""
    return " (UTC)" if zone[0] == "Z" else f" (UTC{zone[0]})"


def time(moment: str) -> str:
    """The time of day and its zone, where both are in ISO 8601; else nothing."""
    found = _ISO.fullmatch(moment)
    return found["time"] + _zone(found["rest"] or "") if found and found["time"] else ""


def day(moment: str) -> str:
    """The day of a time, or as much of it as is known: what publications are grouped by."""
    return moment[:10]
