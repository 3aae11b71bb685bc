"""What must be known of a statement to hold it against another one."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.errors import Stop
from reportedly.models._rarity import rarity
from reportedly.models.base import Vectors
from reportedly.records import Frame, Quantity, Report, Speaker, Statement, Time
from reportedly.stages.base import Tools
from reportedly.stages.claims.context import resolved, vectors, words_of
from reportedly.text.telling import Predicates, predicates, stems

WORDING = 3
"""Words in a row by which a quotation is known again."""
_COMMONEST = 12.0
"""Statements that a story is taken to have besides its own, so that in a small one no word loses all its weight."""


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """One statement, laid open: everything that the features compare.

    `weights` are its telling stems with how much each tells, `length` their Euclidean norm; `acts` the families of its
    predicates; `parts` who takes part in which role of which act, as (act, role, stem); `names` the stems of its
    names; `quoted` the stems of each quotation; `speakers` who says it; `planned`: it speaks of what is to come;
    `propositions` how many it holds.
    """

    id: str
    report: str
    text: str
    weights: Mapping[str, float]
    length: float
    acts: frozenset[str]
    parts: frozenset[tuple[str, str, str]]
    names: frozenset[str]
    quoted: tuple[tuple[str, ...], ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    speakers: tuple[Speaker, ...]
    planned: bool
    propositions: int


def facts(statements: Sequence[Statement], reports: Mapping[str, Report], tools: Tools) -> tuple[list[Facts], Vectors]:
    """The facts of each statement, in order, and their vectors, one row each. Raises ModelMissing."""
    weigh = rarity()
    holders = [reports[statement.report] for statement in statements]
    bags = [
        frozenset(_words(tools, report).stems(resolved(statement, report)))
        for statement, report in zip(statements, holders, strict=True)
    ]
    counts = Counter(stem for bag in bags for stem in bag)
    tells = {stem: weigh(stem) * _telling(count, len(bags)) for stem, count in counts.items()}
    found = [
        _facts(statement, report, tools, {stem: tells[stem] for stem in sorted(bag)})
        for statement, report, bag in zip(statements, holders, bags, strict=True)
    ]
    return found, vectors(statements, holders, tools.embedder)


def _telling(count: int, statements: int) -> float:
    """How far a word of the story tells one statement from another: 0 for words of all of them, up to 1."""
    return math.log((statements + _COMMONEST) / (count + 1)) / math.log(statements + _COMMONEST)


def _words(tools: Tools, report: Report) -> Predicates:
    language = tools.language(report.language)
    if language is None:
        raise Stop(f"a statement is in language {report.language!r}, for which there is no language file")
    return predicates(language.claims)


def _facts(statement: Statement, report: Report, tools: Tools, tells: dict[str, float]) -> Facts:
    words, text = _words(tools, report), words_of(statement, report)
    weights = {stem: weight for stem, weight in tells.items() if weight > 0 and stem not in words.empty_stems}
    spoken = set(text.casefold().split())
    return Facts(
        id=statement.id,
        report=statement.report,
        text=text,
        weights=weights,
        length=math.sqrt(math.fsum(weight**2 for weight in weights.values())) or 1.0,
        acts=frozenset(words.family(frame.predicate) for frame in statement.frames) - words.empty
        | {words.family(word) for word in sorted(spoken) if words.family(word) != word},
        parts=frozenset(part for frame in statement.frames for part in _parts(frame, report, words)),
        names=frozenset(stem for mention in statement.mentions for stem in words.stems(mention.name)),
        quoted=tuple(stems(span.of(report.text)) for span in statement.quotations),
        quantities=_counts(statement),
        times=statement.times,
        speakers=statement.speakers,
        planned=not words.plans.isdisjoint(spoken) or any(frame.predicate in words.plans for frame in statement.frames),
        propositions=len(statement.frames),
    )


def _parts(frame: Frame, report: Report, words: Predicates) -> list[tuple[str, str, str]]:
    """Participants as (act, role, stem), the converse of an act turned round: who receives is whom another gives to."""
    act, turned = words.family(frame.predicate), frame.predicate in words.converses
    sides = {"agent": "to", "from": "agent", "recipient": "to"} if turned else {"recipient": "to"}
    found = []
    for role in frame.roles:
        telling = words.stems(role.entity or role.head) or ("",)
        found.append((act, sides.get(role.name, role.name), telling[-1]))
    return found


def _counts(statement: Statement) -> tuple[Quantity, ...]:
    """Quantities that are no part of a time: "two weeks ago" counts nothing."""
    return tuple(q for q in statement.quantities if not any(q.span.overlap(time.span) for time in statement.times))
