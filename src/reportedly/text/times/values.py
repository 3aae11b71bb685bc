"""What each form means: the TIMEX3 type and value of a match, given what the text has told so far."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, cast

from reportedly.records import TimeType
from reportedly.text import calendar
from reportedly.text.calendar import Unit, Way
from reportedly.text.periods import period
from reportedly.text.times.context import Told
from reportedly.text.times.items import Kinds

__all__ = ["MEANINGS", "Here", "Value"]

Value = tuple[TimeType, str]
_CLOCK_UNITS = frozenset({"hour", "minute", "second"})
_ISO_UNIT = {"decade": "E", "century": "C", "hour": "H", "minute": "M", "second": "S"}
_HALF = {"year": "6M", "hour": "30M", "day": "T12H", "decade": "5Y"}


class Here(NamedTuple):
    """One match: what its items are worth, what was told before it, and where the verbs near it look."""

    kinds: Kinds
    told: Told
    way: Way

    def word(self, kind: str) -> str:
        """What the item of a kind is worth; empty where the match has none."""
        return str(self.kinds.get(kind, ""))

    def number(self, kind: str) -> int:
        return int(self.kinds.get(kind, 0))

    @property
    def unit(self) -> str:
        return self.word("unit") or self.word("units") or self.word("one")

    @property
    def base(self) -> date | None:
        return self.told.published

    @property
    def before(self) -> date | None:
        """The day from which "earlier" and "later" are reckoned: that told last, else that of publication."""
        last = self.told.period
        return calendar.anchor(last.first.isoformat()) if last else self.base

    def toward(self) -> tuple[Way, bool]:
        """Where "last", "this" and "next" look, and whether the present one may be meant."""
        if "shift" not in self.kinds:
            return self.way, True
        step = self.number("shift")
        return ("past" if step < 0 else "future" if step > 0 else "this"), step == 0


def day(here: Here) -> Value | None:
    """ "Friday, Oct. 13", "18 February 2024", "2024-02-18"."""
    if "iso" in here.kinds:
        return ("DATE", here.word("iso")) if period(here.word("iso")) else None
    number, year = here.number("dd") or here.number("ordinal"), here.word("yyyy")
    if year:
        value: str | None = f"{year}-{here.number('month'):02d}-{number:02d}"
        return ("DATE", str(value)) if period(str(value)) else None
    value = calendar.day_of_month(here.number("month"), number, here.base, here.way)
    return ("DATE", value) if value else None


def week_of(here: Here) -> Value | None:
    """ "The week of March 6"."""
    value = day(here)
    days = period(value[1]) if value else None
    return ("DATE", calendar.shifted("week", 0, days.first)) if days else None


def month(here: Here) -> Value:
    """ "September 2023", "last May", "early March"."""
    if "yyyy" in here.kinds:
        return "DATE", f"{here.word('yyyy')}-{here.number('month'):02d}"
    toward, counts = here.toward()
    return "DATE", calendar.month(here.number("month"), here.base, toward, this_counts=counts)


def month_ahead(here: Here) -> Value:
    """ "By May"."""
    return month(here._replace(way="future"))


def day_ahead(here: Here) -> Value | None:
    """ "Until June 1"."""
    return day(here._replace(way="future"))


def weekday(here: Here) -> Value:
    """ "Tuesday", "next Friday", "Monday night"; "the previous Friday" is reckoned from the day told last."""
    if "point" in here.kinds:
        toward: Way = "past" if here.number("point") < 0 else "future"
        value = calendar.weekday(here.number("weekday"), here.before, toward, this_counts=not here.number("point"))
    else:
        toward, counts = here.toward()
        value = calendar.weekday(here.number("weekday"), here.base, toward, this_counts=counts)
    return _with_part(value, here)


def near_day(here: Here) -> Value:
    """ "Yesterday", "tomorrow morning"."""
    return _with_part(calendar.shifted("day", here.number("day"), here.base), here)


def part_of_day(here: Here) -> Value:
    """ "This morning", and "that night", which is reckoned from the day told last."""
    base, step = (here.before, "point") if "point" in here.kinds else (here.base, "shift")
    value = calendar.shifted("day", here.number(step), base)
    return "TIME", f"{value}T{here.word('part') or here.word('tonight')}"


def part_told(here: Here) -> Value:
    """ "In the morning", on the day told last."""
    return "TIME", f"{calendar.shifted('day', 0, here.before)}T{here.word('part')}"


def _with_part(value: str, here: Here) -> Value:
    return ("TIME", f"{value}T{here.word('part')}") if "part" in here.kinds else ("DATE", value)


def shifted(here: Here) -> Value | None:
    """ "Last week", "this year"."""
    if here.unit in _CLOCK_UNITS:
        return None
    return "DATE", calendar.shifted(cast(Unit, here.unit), here.number("shift"), here.base)


def pointed(here: Here) -> Value | None:
    """ "That year", "the following month", reckoned from the time told last."""
    last = here.told.period
    if here.unit in _CLOCK_UNITS or not last or (here.unit == "day" and last.first != last.last):
        return None
    return "DATE", calendar.shifted(cast(Unit, here.unit), here.number("point"), here.before)


def ago(here: Here) -> Value:
    """ "Two weeks ago"; a year before a quarter that was told is the same quarter."""
    return _away(here, -1, here.base, here.told.quarter)


def ahead(here: Here) -> Value:
    return _away(here, 1, here.base, "")


def earlier(here: Here) -> Value:
    """ "Two years earlier", reckoned from the time told last."""
    return _away(here, -1, here.before, here.told.quarter)


def later(here: Here) -> Value:
    return _away(here, 1, here.before, "")


def _away(here: Here, sign: int, base: date | None, quarter: str) -> Value:
    count = here.word("n") or "1"
    if not count.isdigit() or here.unit in _CLOCK_UNITS:
        return "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF"
    if quarter and here.unit == "year":
        return "DATE", f"{int(quarter[:4]) + sign * int(count):04d}{quarter[4:]}"
    return "DATE", calendar.shifted(cast(Unit, here.unit), sign * int(count), base)


def year_before(here: Here) -> Value:
    """ "The year-ago period", in a report on a quarter."""
    quarter = here.told.quarter or calendar.shifted("quarter", -1, here.base)
    return "DATE", f"{int(quarter[:4]) - 1:04d}{quarter[4:]}" if quarter[:4].isdigit() else "XXXX"


def latest(here: Here) -> Value | None:
    """ "The latest quarter", "the current year"."""
    if here.unit in {"", "quarter"}:
        return "DATE", here.told.quarter or calendar.shifted("quarter", -1, here.base)
    return ("DATE", calendar.shifted(cast(Unit, here.unit), 0, here.base)) if here.unit not in _CLOCK_UNITS else None


def same_quarter(here: Here) -> Value:
    """ "The 1988 quarter": that of the quarter told last, in another year."""
    return "DATE", here.word("yyyy") + here.told.quarter[4:]


def quarter(here: Here) -> Value | None:
    """ "The third quarter of 1990", "next year's first quarter"."""
    number = here.number("ordinal")
    if not 0 < number < 5:
        return None
    year = _year(here)
    return "DATE", f"{year}-Q{number}" if year else calendar.quarter(number, here.base, here.way)


def half(here: Here) -> Value | None:
    """ "The first half of 1990"."""
    number = here.number("ordinal") or (2 if "shift" in here.kinds else 0)
    return ("DATE", f"{_year(here) or calendar.shifted('year', 0, here.base)}-H{number}") if 0 < number < 3 else None


def _year(here: Here) -> str:
    if "yyyy" in here.kinds:
        return here.word("yyyy")
    return calendar.shifted("year", here.number("shift"), here.base) if "shift" in here.kinds else ""


def weekend(here: Here) -> Value:
    return "DATE", calendar.weekend(here.base, here.toward()[0])


def season(here: Here) -> Value:
    """ "Last summer", "spring 2019"."""
    toward, counts = here.toward()
    year = here.word("yyyy") or calendar.season(here.word("season"), here.base, toward, this_counts=counts)
    return "DATE", f"{year}-{here.word('season')}"


def holiday(here: Here) -> Value | None:
    number, of_month = (int(part) for part in here.word("holiday").split("-"))
    return day(here._replace(kinds={**here.kinds, "month": number, "dd": of_month}))


def year(here: Here) -> Value:
    return "DATE", here.word("yyyy")


def this_year(here: Here) -> Value:
    return "DATE", calendar.shifted("year", 0, here.base)


def this_week(here: Here) -> Value:
    return "DATE", calendar.shifted("week", 0, here.base)


def year_end(here: Here) -> Value:
    return "DATE", f"{calendar.shifted('year', 0, here.base)}-12-31"


def decade(here: Here) -> Value:
    return "DATE", here.word("decade")


def century(here: Here) -> Value | None:
    """ "The 20th century" is 19."""
    return ("DATE", f"{here.number('ordinal') - 1:02d}") if 0 < here.number("ordinal") < 100 else None


def duration(here: Here) -> Value | None:
    """ "Two weeks", "several hours", "five and a half years"."""
    return "DURATION", length(here.word("n") or "1", here.unit)


def one(here: Here) -> Value:
    """ "The year ended March 31"."""
    return "DURATION", length("1", here.unit)


def several(here: Here) -> Value:
    return "DURATION", length("X", here.unit)


def each(here: Here) -> Value:
    """ "Every Sunday", "each year"."""
    if "weekday" in here.kinds:
        return "SET", f"XXXX-WXX-{here.word('weekday')}"
    if "month" in here.kinds:
        return "SET", f"XXXX-{here.number('month'):02d}"
    if "part" in here.kinds:
        return "SET", f"XXXX-XX-XXT{here.word('part')}"
    return "SET", length(here.word("n") or "1", here.unit)


def frequency(here: Here) -> Value:
    return "SET", here.word("frequency")


def reference(here: Here) -> Value:
    return "DATE", here.word("reference")


def past(here: Here) -> Value:
    return "DATE", "PAST_REF"


def clock(here: Here) -> Value | None:
    """ "10:30 a.m.", "4 o'clock", "noon"."""
    written = here.word("noon") or here.word("clock") or here.word("hhmm")
    hour, rest = (int(written[:2]), written[2:]) if written else (here.number("hh"), ":00")
    if "half" in here.kinds and 0 < hour < 13:
        hour = hour % 12 + here.number("half")
    elif "part" in here.kinds and 0 < hour < 13:
        hour = hour % 12 + (0 if here.word("part") == "MO" else 12)
    value = f"{calendar.shifted('day', 0, here.base)}T{hour:02d}{rest}{here.word('zone')}"
    return ("TIME", value) if hour <= 24 else None


def length(count: str, unit: str) -> str:
    """An ISO 8601 duration: `P2W`, `PT5H`, `PXM`, `P2Y6M`."""
    clock_unit = unit in _CLOCK_UNITS
    mark = "T" if clock_unit else ""
    sign = _ISO_UNIT.get(unit, unit[0].upper())
    if count.endswith(".5") and unit in _HALF:
        return f"P{mark}{count[:-2]}{sign}{_HALF[unit]}"
    return f"P{mark}{count}{sign}"


MEANINGS: Mapping[str, Callable[[Here], Value | None]] = {
    meaning.__name__.replace("_", " "): meaning
    for meaning in (
        day, day_ahead, week_of, month, month_ahead, weekday, near_day, part_of_day, part_told, shifted, pointed, ago,
        ahead, earlier, later,
        year_before, latest, same_quarter, quarter, half, weekend, season, holiday, year, this_year, this_week,
        year_end, decade, century, duration, one, several, each, frequency, reference, past, clock,
    )
}  # fmt: skip
"""What the forms of a language file may mean, by name."""
