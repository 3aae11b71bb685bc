"""Times of one act that leave no day in common."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import Relation
from reportedly.stages.discrepancies.telling import Difference, Telling, frame_at, value
from reportedly.text.periods import Period, period
from reportedly.text.telling import Predicates, predicates


class Held(NamedTuple):
    """A stretch of days, its words, and who tells it."""

    telling: Telling
    period: Period
    words: str


def times(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """One difference per act, where two reports date it to days that do not meet."""
    words = predicates(language.claims)
    dated: dict[str, list[Held]] = defaultdict(list)
    for telling in tellings:
        for act, held in _dates(telling, words).items():
            if len(held) == 1:
                dated[act].append(held[0])
    for _, held in sorted(dated.items()):
        found = _difference(held)
        if found:
            yield found
            return


def _dates(telling: Telling, words: Predicates) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = defaultdict(list)
    for time in telling.statement.times:
        days = period(time.value) if time.type in ("DATE", "TIME") else None
        frame = frame_at(telling.statement, time.span)
        if days and frame:
            found[words.family(frame.predicate)].append(Held(telling, days, telling.words(time.span)))
    return found


def _difference(held: Sequence[Held]) -> Difference | None:
    groups: dict[tuple[object, object], list[Held]] = defaultdict(list)
    for each in held:
        groups[each.period.first, each.period.last].append(each)
    apart = [(a, b) for a, b in combinations(groups.values(), 2) if not a[0].period.overlaps(b[0].period)]
    if not apart:
        return None
    involved = [group for group in groups.values() if any(group in pair for pair in apart)]
    values = tuple(value(_shown(group[0]), [h.telling for h in group]) for group in involved)
    relation, why = _relation(apart[0][0][0], apart[0][1][0])
    return Difference("time", relation, values, why)


def _shown(held: Held) -> str:
    """The words and, where they do not say it, the date that they mean."""
    days = held.period
    exact = (
        days.first.isoformat() if days.first == days.last else f"{days.first.isoformat()} to {days.last.isoformat()}"
    )
    return held.words if exact == held.words else f"{held.words} ({exact})"


def _relation(a: Held, b: Held) -> tuple[Relation, str]:
    gap = max(a.period.first, b.period.first) - min(a.period.last, b.period.last)
    zones = {zone for held in (a, b) if (zone := _zone(held.telling.report.published or ""))}
    if gap.days == 1 and len(zones) > 1:
        return "time zone", f"“{a.words}” and “{b.words}” are one day apart, and the two outlets' clocks differ"
    return "conflict", f"“{a.words}” and “{b.words}” leave no day in common"


def _zone(published: str) -> str:
    """The offset that an ISO 8601 time ends with; empty where it has none."""
    return published[-6:] if len(published) > len("2024-02-20T09:20") and published[-6] in "+-" else ""
