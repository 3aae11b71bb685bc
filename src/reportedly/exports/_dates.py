"""Times as a reader says them, exactly as precise as they were given."""

import re

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d)(?:T(?P<time>\d\d(?::\d\d)?)(?P<rest>\S{0,20}))?)?)?"
)
_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")


def spoken(moment: str) -> str:
    """`2031-03-04T08:10:00+01:00` as “4 March 2031, 08:10 (UTC+01:00)”; what is not ISO 8601 as it is."""
    found = _ISO.fullmatch(moment)
    if not found:
        return moment
    parts = [found["year"]]
    if found["month"]:
        parts.insert(0, _MONTHS[int(found["month"]) - 1])
    if found["day"]:
        parts.insert(0, str(int(found["day"])))
    said = " ".join(parts)
    return f"{said}, {found['time']}{_zone(found['rest'] or '')}" if found["time"] else said


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
