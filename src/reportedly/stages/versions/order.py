"""Which reading of a report is the later: by when it was captured, else by what the page says of its last change."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reportedly.records import Report
from reportedly.stages.when import Published, published

Told = tuple[Published, ...]
FIELDS = ("captured", "modified", "published")
_REASONS = {
    "captured": "captured later",
    "modified": "its page says that it was changed later",
    "published": "its date of publication is later",
}
UNKNOWN = "nothing tells which of the two is the later"


class Step(NamedTuple):
    """A reading and the one before it; `ordered` is false where their order is only that of their ids."""

    earlier: Report
    later: Report
    ordered: bool
    why: str


def steps(readings: Sequence[Report]) -> list[Step]:
    """Each reading with the one before it, first to last: a function of the set.

    Only times that all of the readings have are compared, the time of capture before what the page says.
    """
    fields = [name for name in FIELDS if all(getattr(report, name) for report in readings)]
    times = {report.id: tuple(published(getattr(report, name)) for name in fields) for report in readings}
    ordered = sorted(
        readings, key=lambda report: ([when.start or when.day or "" for when in times[report.id]], report.id)
    )
    return [
        Step(earlier, later, *_surely(fields, times[earlier.id], times[later.id]))
        for earlier, later in pairwise(ordered)
    ]


def _surely(fields: Sequence[str], earlier: Told, later: Told) -> tuple[bool, str]:
    """Whether the first time in which the two differ puts one before the other, and which time that is."""
    for name, before, after in zip(fields, earlier, later, strict=True):
        if before != after:
            instants = name == "captured" and before.start and after.start
            surely = before.start != after.start if instants else before.before(after)
            return surely, _REASONS[name] if surely else UNKNOWN
    return False, UNKNOWN
