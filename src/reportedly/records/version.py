"""A report held against its earlier self."""

from typing import Literal

from reportedly.records.base import Record, Span

ChangeKind = Literal["added", "removed", "softened", "hardened", "changed"]
Aspect = Literal["number", "time", "quotation", "speaker", "certainty", "polarity", "correction", "wording"]


class Change(Record):
    """A sentence that one reading has and the other has not, or has otherwise; `before` or `after` is None for these.

    `aspects` are what differs in it, `why` says so in plain words. An added or removed sentence has no aspect but
    `correction`, where the outlet itself tells of a correction.
    """

    before: Span | None
    after: Span | None
    kind: ChangeKind
    aspects: tuple[Aspect, ...]
    why: str


class Version(Record):
    """One report read twice with another text: `report` is the later reading, `earlier` the one before it.

    `ordered` is false where nothing tells which is the later; the two then stand in the order of their ids. `why` tells
    what makes them one report, and what their order. `trivial` counts the differences that say nothing: marks,
    spelling, places within the text, times of updates, page furniture.
    """

    id: str
    made_by: str
    report: str
    earlier: str
    ordered: bool
    why: tuple[str, ...]
    changes: tuple[Change, ...]
    trivial: int
