"""Times of one act that leave no day in common, or no moment of one day."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from reportedly.languages import Language
from reportedly.records import Relation, Time
from reportedly.stages.discrepancies.telling import Difference, Held, Telling, apart, value
from reportedly.text.periods import Period, period

APART = 15
"""Minutes by which two times of day must differ: nobody looks at the clock more exactly."""
_SCALES = (("day", 1), ("month", 31))
"""How many days a time of each scale spans at most."""
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


class Dated(Held):
    """A time of a statement: a stretch of days, or of a report without a date only the day of the week."""

    def __init__(self, telling: Telling, time: Time) -> None:
        super().__init__(telling, time.span)
        self.period: Period | None = period(time.value)
        clock, weekday = _CLOCK.search(time.value), _WEEKDAY.match(time.value)
        self.minutes = int(clock[1]) * 60 + int(clock[2]) if clock else None
        self.weekday = int(weekday[1]) if weekday else None
        if self.period and self.period.first == self.period.last:
            self.weekday = self.period.first.isoweekday()

    @property
    def key(self) -> tuple[object, ...]:
        return self.period, self.weekday, self.minutes

    @property
    def scale(self) -> str:
        """How exactly it dates: to a day or less, to a month or less, or only to a year."""
        days = (self.period.last - self.period.first).days + 1 if self.period else 1
        return next((scale for scale, most in _SCALES if days <= most), "year")

    @property
    def one_day(self) -> bool:
        return self.scale == "day"

    def of_one_act(self, other: Held) -> bool:
        """As of any place of a statement; of two acts, a day and a year answer two questions."""
        same = not self.acts.isdisjoint(other.acts)
        scales = {self.scale, other.scale} if isinstance(other, Dated) else set()
        return super().of_one_act(other) and (same or scales != {"day", "year"})

    def meets(self, other: "Dated") -> bool:
        """Whether both can be meant of one moment; the same words for more than a day ("a year earlier") always can."""
        if not (self.one_day and other.one_day) and self.shown.casefold() == other.shown.casefold():
            return True
        if self.period and other.period:
            if not self.period.overlaps(other.period):
                return False
        elif self.weekday and other.weekday and self.weekday != other.weekday:
            return False
        if self.minutes is None or other.minutes is None:
            return True
        return abs(self.minutes - other.minutes) <= APART

    def holds(self, other: Period) -> bool:
        """Whether it only tells the stretch in which a more exact time lies: "Friday" of "this week"."""
        return self.period is not None and self.period.holds(other)

    @property
    def before(self) -> str:
        """The word before it."""
        return "".join(self.telling.report.text[max(0, self.span.start - 20) : self.span.start].casefold().split()[-1:])

    @property
    def dated(self) -> str:
        """The words and, where they do not say it, the date that they mean."""
        if self.period is None:
            return self.shown
        first, last = self.period.first.isoformat(), self.period.last.isoformat()
        exact = first if first == last else f"{first} to {last}"
        return self.shown if exact == self.shown else f"{self.shown} ({exact})"


def times(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """One difference, where two reports date the same act to times that do not meet."""
    bounds = frozenset(language.times.bounds)
    groups: dict[tuple[object, ...], list[Dated]] = defaultdict(list)
    for telling in tellings:
        for each in _dates(telling, bounds):
            groups[(*each.key, each.acts)].append(each)
    found = apart(groups.values(), lambda a, b: not a.meets(b) and a.of_one_act(b))
    if not found:
        return
    differing = {id(group) for pair in found for group in pair}
    by_time: dict[tuple[object, ...], list[Dated]] = defaultdict(list)
    for key, group in groups.items():
        if id(group) in differing:
            by_time[key[:-1]] += group
    values = tuple(value(group[0].dated, [h.telling for h in group]) for group in by_time.values())
    relation, why = _relation(found[0][0][0], found[0][1][0])
    yield Difference("time", relation, values, why)


def _dates(telling: Telling, bounds: frozenset[str]) -> Iterator[Dated]:
    """The dates of a statement, but those that only bound a time ("since May"), and where an act of it has two that are
    as exact as each other: which of them another report means is not told. What is part of a name is no date.
    """
    named = [mention.span for mention in telling.statement.mentions]
    dates = [Dated(telling, time) for time in telling.statement.times if time.type in ("DATE", "TIME")]
    dates = [each for each in dates if not any(each.span.overlap(name) for name in named)]
    known = {each.period for each in dates if each.period}
    found = [each for each in dates if not any(each.period != other and each.holds(other) for other in known)]
    found = [each for each in found if each.period or each.weekday]
    acts = Counter((act, each.scale) for each in found for act in each.acts)
    for each in found:
        if each.before not in bounds and all(acts[act, each.scale] == 1 for act in each.acts):
            yield each


def _relation(a: Dated, b: Dated) -> tuple[Relation, str]:
    zones = {zone for held in (a, b) if (zone := _zone(held.telling.report.published or ""))}
    if a.period and b.period:
        gap = max(a.period.first, b.period.first) - min(a.period.last, b.period.last)
        if gap == timedelta(1) and len(zones) > 1:
            return "time zone", f"“{a.shown}” and “{b.shown}” are one day apart, and the two outlets' clocks differ"
        if gap <= timedelta(0):
            relation: Relation = "time zone" if len(zones) > 1 else "conflict"
            return relation, f"“{a.shown}” and “{b.shown}” are different times of one day"
    return "conflict", f"“{a.shown}” and “{b.shown}” leave no day in common"


def _zone(published: str) -> str:
    """The offset that an ISO 8601 time ends with; empty where it has none."""
    return published[-6:] if len(published) > len("2024-02-20T09:20") and published[-6] in "+-" else ""
