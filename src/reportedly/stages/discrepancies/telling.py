"""One statement of a claim beside its report, and what a detector finds."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportedly.records import DiscrepancyKind, Frame, Relation, Report, Span, Statement, Value
from reportedly.stages.when import published


class Telling(NamedTuple):
    """A statement and the report that has it."""

    statement: Statement
    report: Report

    def words(self, span: Span) -> str:
        return " ".join(span.of(self.report.text).split())


class Difference(NamedTuple):
    """Values that differ, each with the ids of the statements that hold it, and what the difference is."""

    kind: DiscrepancyKind
    relation: Relation
    values: tuple[Value, ...]
    why: str


def frame_at(statement: Statement, span: Span) -> Frame | None:
    """The frame in one of whose participants a span stands, the narrowest first; else the nearest one before it."""
    holding = [
        (len(role.span), frame.span, frame)
        for frame in statement.frames
        for role in frame.roles
        if role.span.holds(span)
    ]
    if holding:
        return min(holding, key=lambda item: (item[0], item[1]))[2]
    before = [frame for frame in statement.frames if frame.span.start <= span.start]
    return max(before, key=lambda frame: frame.span) if before else next(iter(statement.frames), None)


def told_later(first: Iterable[Telling], then: Iterable[Telling]) -> bool:
    """Whether every telling of one value surely came out before every telling of the other."""
    earlier = [published(telling.report.published) for telling in first]
    later = [published(telling.report.published) for telling in then]
    return all(a.before(b) for a in earlier for b in later)


def value(words: str, holders: Sequence[Telling]) -> Value:
    """A value under the words of the first who hold it."""
    return Value(value=words, statements=tuple(dict.fromkeys(telling.statement.id for telling in holders)))


def reports(holders: Iterable[Telling]) -> set[str]:
    """The ids of the reports that hold a value."""
    return {telling.report.id for telling in holders}
