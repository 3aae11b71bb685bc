"""What must be known of a statement to hold it against another one."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.errors import Stop
from reportedly.languages import Language
from reportedly.models._rarity import rarity
from reportedly.models.base import Vectors
from reportedly.records import Meanings, Quantity, Report, Statement
from reportedly.stages.base import Tools
from reportedly.stages.claims.comparable import comparable
from reportedly.stages.claims.context import resolved, vectors, words_of
from reportedly.stages.claims.known import Facts
from reportedly.stages.claims.parts import Teller
from reportedly.stages.claims.standing import standing
from reportedly.text.telling import Predicates, predicates, stems

NAME = 0.9
"""How much a word of a name counts beside another: it tells of whom something is said, and not what."""
_WORD = re.compile(r"[^\W_]+")
_COMMONEST = 12.0
"""Statements that a story is taken to have besides its own, so that in a small one no word loses all its weight."""


def facts(
    statements: Sequence[Statement], reports: Mapping[str, Report], tools: Tools, known: Iterable[Meanings] = ()
) -> tuple[list[Facts], Vectors]:
    """The facts of each statement, in order, and their vectors, one row each, of which some may be `known`.

    Raises ModelMissing.
    """
    holders = [reports[statement.report] for statement in statements]
    tellers = _tellers(statements, holders, tools)
    bags = [
        teller.standing.spelt(teller.words.stems(resolved(s, teller.report)))
        for s, teller in zip(statements, tellers, strict=True)
    ]
    named = frozenset(
        stem
        for statement, teller in zip(statements, tellers, strict=True)
        for mention in statement.mentions
        for stem in teller.standing.spelt(teller.words.stems(mention.name))
    )
    tells = _tells(bags, named)
    found = [
        _facts(statement, teller, {stem: tells[stem] for stem in sorted(set(bag))}, named)
        for statement, teller, bag in zip(statements, tellers, bags, strict=True)
    ]
    return found, vectors(statements, holders, comparable(found), tools, known)


def _tellers(statements: Sequence[Statement], holders: Sequence[Report], tools: Tools) -> list[Teller]:
    if not statements:
        return []
    words = [vocabulary(report, tools) for report in holders]
    definite = {report.language: _definite(report, tools) for report in holders}
    stands = standing(statements, holders, words[0])
    return [
        Teller(report, each, stands, definite[report.language]) for report, each in zip(holders, words, strict=True)
    ]


def _tells(bags: Sequence[Sequence[str]], named: frozenset[str]) -> dict[str, float]:
    """How much each stem of a story tells."""
    weigh = rarity()
    counts = Counter(stem for bag in bags for stem in set(bag))
    return {
        stem: weigh(stem) * _telling(count, len(bags)) * (NAME if stem in named else 1.0)
        for stem, count in counts.items()
    }


def _telling(count: int, statements: int) -> float:
    """How far a word of the story tells one statement from another: 0 for words of all of them, up to 1."""
    return math.log((statements + _COMMONEST) / (count + 1)) / math.log(statements + _COMMONEST)


def vocabulary(report: Report, tools: Tools) -> Predicates:
    """The words of claims in a report's language."""
    return predicates(_language(report, tools).claims)


def _definite(report: Report, tools: Tools) -> frozenset[str]:
    return frozenset(_language(report, tools).names.definite)


def _language(report: Report, tools: Tools) -> Language:
    language = tools.language(report.language)
    if language is None:
        raise Stop(f"a statement is in language {report.language!r}, for which there is no language file")
    return language


def _facts(statement: Statement, teller: Teller, tells: dict[str, float], named: frozenset[str]) -> Facts:
    words, report = teller.words, teller.report
    text = words_of(statement, report)
    weights = {stem: weight for stem, weight in tells.items() if weight > 0 and stem not in words.empty_stems}
    spoken = set(text.casefold().split())
    return Facts(
        id=statement.id,
        report=statement.report,
        text=text,
        weights=weights,
        length=math.sqrt(math.fsum(weight**2 for weight in weights.values())) or 1.0,
        acts=teller.acts(statement, spoken),
        parts=frozenset(part for frame in statement.frames for part in teller.parts(frame)),
        names=frozenset(stem for m in statement.mentions for stem in teller.standing.spelt(words.stems(m.name))),
        said=frozenset(weights) - named,
        quoted=tuple(stems(span.of(report.text)) for span in statement.quotations),
        quantities=_counts(statement),
        times=statement.times,
        speakers=statement.speakers,
        planned=not words.plans.isdisjoint(spoken) or any(frame.predicate in words.plans for frame in statement.frames),
        alone=_stands_alone(text, words),
        propositions=tuple(teller.proposition(frame, tells) for frame in statement.frames),
    )


def _stands_alone(text: str, words: Predicates) -> bool:
    """Whether it begins with what it speaks of, and is no question. A "that" before a clause counts for nothing."""
    first = _WORD.findall(text[:100].casefold())[:2]
    opening = first[1:] if first[:1] == ["that"] else first[:1]
    return bool(opening) and opening[0] not in words.pointing and not text.rstrip("”\"'’ ").endswith("?")


def _counts(statement: Statement) -> tuple[Quantity, ...]:
    """Quantities that are no part of a time: "two weeks ago" counts nothing."""
    return tuple(q for q in statement.quantities if not any(q.span.overlap(time.span) for time in statement.times))
