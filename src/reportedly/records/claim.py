"""What several reports say alike, where it comes from, and where they differ."""

from typing import Literal

from reportedly.records.base import Record
from reportedly.records.statement import SpeakerKind

DiscrepancyKind = Literal[
    "number", "time", "place", "person", "thing", "act", "quotation", "speaker", "certainty", "polarity"
]
Relation = Literal["conflict", "detail", "update", "rounding", "unit", "scope", "time zone", "compatible", "unclear"]


class Link(Record):
    """Why two statements are one claim: `why` are the reasons as the user reads them, strongest first."""

    a: str
    b: str
    score: float
    why: tuple[str, ...]


class Claim(Record):
    """Statements that say the same thing. `text` are the words of the best-attributed, most informative of them.

    `statements` are ids, by publication time of their report and then position; `links` join each to another.
    """

    id: str
    made_by: str
    story: str
    text: str
    statements: tuple[str, ...]
    links: tuple[Link, ...]


class Origin(Record):
    """The first knowable root of a claim. `seen`: its own text is among the reports. `why`: a reason per merge."""

    name: str
    kind: SpeakerKind
    reports: tuple[str, ...]
    statements: tuple[str, ...]
    seen: bool
    why: tuple[str, ...]


Strength = Literal["firm", "weak"]


class Tie(Record):
    """Why two sources of a claim go back to one root: an edge of its graph.

    `a` and `b` are statements by the two sources, `between` the sources' names. `rule` names the rule that ties them
    and `why` is its reason in plain words. A `firm` tie makes them one root. A `weak` one says that they may be one: it
    lowers `OriginCount.low` only, unless two different ones meet.
    """

    a: str
    b: str
    between: tuple[str, str]
    rule: str
    strength: Strength
    why: str


class OriginCount(Record):
    """At least `low`, at most `high` independent roots. What cannot be told apart counts towards `high` only."""

    low: int
    high: int


class Roots(Record):
    """The origins of one claim, with how many of them are independent.

    `ties` are the edges that join its sources, those that made origins of them first, then those that only hint.
    """

    id: str
    made_by: str
    claim: str
    origins: tuple[Origin, ...]
    count: OriginCount
    why: tuple[str, ...]
    ties: tuple[Tie, ...] = ()


class Value(Record):
    """One of the values that differ, and the ids of the statements that hold it."""

    value: str
    statements: tuple[str, ...]


class Discrepancy(Record):
    """Where the statements of one claim cannot all be exact, or one says more: a relation, not an error.

    `itself` are the ids of reports that hold more than one of the values: they differ from themselves.
    """

    id: str
    made_by: str
    claim: str
    kind: DiscrepancyKind
    relation: Relation
    values: tuple[Value, ...]
    itself: tuple[str, ...]
    why: str
