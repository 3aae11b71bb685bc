"""Which statements say something, and whose words stand for a claim."""

from collections.abc import Callable, Sequence
from statistics import fmean

from reportedly.records import Frame, Report, Statement
from reportedly.stages.claims.context import words_of
from reportedly.stages.claims.known import Facts
from reportedly.text.telling import Predicates, stems

_FEWEST_WORDS = 3
_SEATS = 12
"""How many members a member of a large claim is compared with, to see how well it speaks for all."""
_LONGEST = 60
"""Words beyond which a statement is a paragraph, and no claim's wording."""


def says_something(statement: Statement, report: Report, words: Predicates) -> bool:
    """Whether a statement can be a claim: it has a proposition, tells an act in nouns, or quotes some words."""
    if any(_is_proposition(frame, words) for frame in statement.frames):
        return True
    said = [word for word in stems(words_of(statement, report)) if word not in words.empty_stems]
    nominal = len(said) > _FEWEST_WORDS and not words.act_stems.isdisjoint(said)
    return nominal or any(len(stems(span.of(report.text))) >= _FEWEST_WORDS for span in statement.quotations)


def _is_proposition(frame: Frame, words: Predicates) -> bool:
    """Whether it is told who or what takes part; of what only "is" or "has", two sides must be."""
    told = sum(role.entity is not None or role.head not in words.empty for role in frame.roles)
    return told > (frame.predicate in words.empty)


def best(statements: Sequence[Statement], found: Sequence[Facts], score: Callable[[int, int], float]) -> str:
    """The words of the statement that speaks for all: readable alone, near the others, informative, of a named source.

    Four names or numbers more count as much as standing alone, two as much as a named source.
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
    shown = near + 2 * facts.alone + 0.5 * told + named + whole + bool(statement.frames)
    return shown - (words > _LONGEST) - (words < 2 * _FEWEST_WORDS)
