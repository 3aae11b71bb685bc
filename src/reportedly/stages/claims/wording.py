"""Which statements say something, and whose words stand for a claim."""

from collections.abc import Callable, Sequence
from statistics import fmean

from reportedly.records import Statement
from reportedly.stages.claims.facts import Facts

_FEWEST_WORDS = 3
_SEATS = 12
"""How many members a member of a large claim is compared with, to see how well it speaks for all."""
_LONGEST = 60
"""Words beyond which a statement is a paragraph, and no claim's wording."""


def says_something(statement: Statement) -> bool:
    """Whether a statement can be a claim: it has a content of some words, or a predicate with a participant."""
    return any(frame.roles for frame in statement.frames) or sum(len(span) for span in statement.content) > 12


def best(statements: Sequence[Statement], found: Sequence[Facts], score: Callable[[int, int], float]) -> str:
    """The words of the statement that speaks for all: near the others, informative, and with a named source.

    Two names or numbers more count as much as a named source.
    """
    return found[max(range(len(found)), key=lambda i: (_fitness(i, statements, found, score), found[i].id))].text


def _fitness(
    i: int, statements: Sequence[Statement], found: Sequence[Facts], score: Callable[[int, int], float]
) -> float:
    facts, statement = found[i], statements[i]
    others = [j for j in range(min(len(found), _SEATS)) if j != i]
    near = fmean(score(i, j) for j in others) if others else 0.0
    named = any(speaker.kind not in ("unnamed", "unknown") for speaker in statement.speakers)
    told = min(4, len(facts.names) + len(facts.quantities) + len(facts.times))
    words = len(facts.text.split())
    whole = statement.stance.polarity == "+" and not facts.text[:1].islower()
    return near + 0.5 * told + named + whole + bool(statement.frames) - (words > _LONGEST) - (words < 2 * _FEWEST_WORDS)
