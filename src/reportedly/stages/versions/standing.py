"""How surely two readings say a thing, and who says it: statements of a sentence against those of its other reading."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.records import Aspect, Certainty, Report, Statement
from reportedly.text.names import key
from reportedly.text.telling import stems

LEVELS: dict[Certainty, tuple[int, str]] = {
    "certain": (3, "without a hedge"),
    "probable": (2, "as probable"),
    "possible": (1, "as possible"),
    "unknown": (0, "without saying whether it is so"),
}
ONE = 0.3
"""The share of their words that two statements must have in common to be one."""


class Turn(NamedTuple):
    """One way in which a statement stands otherwise now. `way` is −1 for softer, +1 for harder, 0 for neither."""

    aspect: Aspect
    way: int
    why: str


def turns(before: Sequence[Statement], after: Sequence[Statement], earlier: Report, later: Report) -> Iterator[Turn]:
    """What changed in how the statements are told: sign, certainty, speaker."""
    for one, other in _pairs(before, after, earlier, later):
        if one.stance.polarity != other.stance.polarity:
            yield Turn("polarity", 0, "it is denied now" if one.stance.polarity == "+" else "it is no longer denied")
        yield from _certainty(one, other)
        yield from _speaker(one, other)


def _certainty(one: Statement, other: Statement) -> Iterator[Turn]:
    (then, told), (now, tells) = LEVELS[one.stance.certainty], LEVELS[other.stance.certainty]
    if then != now:
        yield Turn("certainty", -1 if now < then else 1, f"told {told} before, {tells} now")


def _speaker(one: Statement, other: Statement) -> Iterator[Turn]:
    """Who is said to say it. What the outlet says itself, for certain, is harder than what it gives to somebody."""
    said, says = _name(one), _name(other)
    if one.own_voice and not other.own_voice:
        softer = one.stance.certainty == "certain"
        yield Turn("speaker", -1 if softer else 0, f"in the outlet’s own words before, given to {says} now")
    elif other.own_voice and not one.own_voice:
        harder = other.stance.certainty == "certain"
        yield Turn("speaker", 1 if harder else 0, f"given to {said} before, in the outlet’s own words now")
    elif one.speakers and other.speakers and not _same(said, says):
        yield Turn("speaker", 0, f"given to {said} before, to {says} now")


def _name(statement: Statement) -> str:
    return statement.speakers[-1].name if statement.speakers else "a source that is not named"


def _same(one: str, other: str) -> bool:
    """Whether two names are one, or one is the end or the beginning of the other."""
    a, b = sorted((key(one).split(), key(other).split()), key=len)
    return a == b[: len(a)] or a == b[len(b) - len(a) :]


def _pairs(
    before: Sequence[Statement], after: Sequence[Statement], earlier: Report, later: Report
) -> list[tuple[Statement, Statement]]:
    """Each statement with the one of the other reading that it has most words in common with; each once."""
    bags = [Counter(_stems(s, earlier)) for s in before], [Counter(_stems(s, later)) for s in after]
    scored = []
    for i, one in enumerate(bags[0]):
        for j, other in enumerate(bags[1]):
            size = one.total() + other.total()
            score = 2 * (one & other).total() / size if size else 0.0
            if score >= ONE:
                scored.append((-score, abs(i - j), i, j))
    found: dict[int, int] = {}
    for _, _, i, j in sorted(scored):
        if i not in found and j not in found.values():
            found[i] = j
    return [(before[i], after[j]) for i, j in sorted(found.items())]


def _stems(statement: Statement, report: Report) -> tuple[str, ...]:
    return tuple(word for span in statement.content for word in stems(span.of(report.text)))
