"""What a person decided: anchored to reports and spans, so that no later run can lose or undo it."""

from typing import Literal

from reportedly.records.base import Record, Span

Act = Literal["merge", "split", "rename", "reject", "annotate", "clear", "confirm", "undo"]


class Anchor(Record):
    """Words of a report. Never a story or claim id: those change with the set of reports."""

    report: str
    span: Span | None = None


class Decision(Record):
    """One line of the decision log. `at` is UTC, ISO 8601; `undoes` is the id of the decision that an undo takes back.

    `previous` is the id of the line before, so that a lost or altered line shows.
    """

    id: str
    previous: str
    at: str
    by: str
    act: Act
    anchors: tuple[Anchor, ...]
    value: str
    reason: str
    undoes: str | None = None
