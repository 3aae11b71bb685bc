"""What ties reports together: the passages they share and the event they tell of."""

from reportedly.records.base import Record, Span

__all__ = ["Copy", "Passage", "Story"]


class Passage(Record):
    """The same words in two reports: `here` in the one that has them from elsewhere, `there` in the other."""

    here: Span
    there: Span


class Copy(Record):
    """Passages of `report` that stand in `of`, the likely lender.

    `share` is the part (0 to 1) of the title and body words of `report` that the passages cover. `directed` is false
    when nothing tells who has it from whom; then `of` is the report that sorts first, and `why` says so.
    """

    id: str
    made_by: str
    report: str
    of: str
    share: float
    passages: tuple[Passage, ...]
    directed: bool
    why: tuple[str, ...]


class Story(Record):
    """The reports that tell of one event, by publication time and then id; `start` and `end` are ISO dates."""

    id: str
    made_by: str
    title: str
    reports: tuple[str, ...]
    start: str | None
    end: str | None
