"""How surely the reports tell a claim, and whether any denies it."""

from collections.abc import Iterator, Sequence

from reportedly.records import Certainty, Value
from reportedly.stages.discrepancies.telling import Difference, Telling, reports, value
from reportedly.text.telling import Predicates

LEVELS: tuple[tuple[Certainty, str], ...] = (
    ("certain", "without a hedge"), ("probable", "as probable"), ("possible", "as possible"),
)  # fmt: skip
_RANK = {level: rank for rank, (level, _) in enumerate(LEVELS)}


def certainty(tellings: Sequence[Telling], words: Predicates) -> Iterator[Difference]:
    """The spread from reports that state the claim without a hedge to those that only hedge it."""
    values = _levels(tellings)
    unhedged = values and values[0].value == LEVELS[0][1]
    if unhedged and len(values) > 1:
        yield Difference("certainty", "unclear", values, "some reports state it without a hedge, others with one")


def polarity(tellings: Sequence[Telling], words: Predicates) -> Iterator[Difference]:
    """A claim that one telling makes and another denies."""
    denials = [telling for telling in tellings if telling.statement.stance.polarity == "-"]
    values = _levels(tellings)
    if denials and values and len(reports(tellings)) > 1:
        spoken = sorted({t.statement.speakers[-1].name for t in denials if t.statement.speakers})
        by = f" by {', '.join(spoken)}" if spoken else ""
        shown = [Value(value=f"told {v.value}", statements=v.statements) for v in values]
        yield Difference("polarity", "conflict", (*shown, value(f"denied{by}", denials)), f"it is told, and denied{by}")


def _levels(tellings: Sequence[Telling]) -> tuple[Value, ...]:
    """The statements that make the claim by how surely, firmest first; of each report only those that are firmest."""
    firmest: dict[str, int] = {}
    made = [t for t in tellings if t.statement.stance.polarity == "+" and t.statement.stance.certainty in _RANK]
    for telling in made:
        rank = _RANK[telling.statement.stance.certainty]
        firmest[telling.report.id] = min(rank, firmest.get(telling.report.id, rank))
    held = [(t, _RANK[t.statement.stance.certainty]) for t in made]
    kept = [[t for t, own in held if own == rank == firmest[t.report.id]] for rank in range(len(LEVELS))]
    return tuple(value(words, each) for (_, words), each in zip(LEVELS, kept, strict=True) if each)
