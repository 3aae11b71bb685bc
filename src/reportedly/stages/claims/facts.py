"""What must be known of a statement to hold it against another one."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.errors import Stop
from reportedly.models._rarity import rarity
from reportedly.models.base import Vectors
from reportedly.records import Frame, Meanings, Quantity, Report, Role, Statement
from reportedly.stages.base import Tools
from reportedly.stages.claims.comparable import comparable
from reportedly.stages.claims.context import resolved, vectors, words_of
from reportedly.stages.claims.known import Facts, Proposition
from reportedly.text.telling import Predicates, predicates, stems

NAME = 0.9
"""How much a word of a name counts beside another: it tells of whom something is said, and not what."""
_WORD = re.compile(r"[^\W_]+")
_LONGEST_PART = 60
"""Code points beyond which a participant is described by a clause."""
_COMMONEST = 12.0
"""Statements that a story is taken to have besides its own, so that in a small one no word loses all its weight."""


def facts(
    statements: Sequence[Statement], reports: Mapping[str, Report], tools: Tools, known: Iterable[Meanings] = ()
) -> tuple[list[Facts], Vectors]:
    """The facts of each statement, in order, and their vectors, one row each, of which some may be `known`.

    Raises ModelMissing.
    """
    weigh = rarity()
    holders = [reports[statement.report] for statement in statements]
    bags = [
        frozenset(vocabulary(report, tools).stems(resolved(statement, report)))
        for statement, report in zip(statements, holders, strict=True)
    ]
    named = frozenset(
        stem
        for statement, report in zip(statements, holders, strict=True)
        for mention in statement.mentions
        for stem in vocabulary(report, tools).stems(mention.name)
    )
    counts = Counter(stem for bag in bags for stem in bag)
    tells = {
        stem: weigh(stem) * _telling(count, len(bags)) * (NAME if stem in named else 1.0)
        for stem, count in counts.items()
    }
    found = [
        _facts(statement, report, tools, {stem: tells[stem] for stem in sorted(bag)}, named)
        for statement, report, bag in zip(statements, holders, bags, strict=True)
    ]
    return found, vectors(statements, holders, comparable(found), tools, known)


def _telling(count: int, statements: int) -> float:
    """How far a word of the story tells one statement from another: 0 for words of all of them, up to 1."""
    return math.log((statements + _COMMONEST) / (count + 1)) / math.log(statements + _COMMONEST)


def vocabulary(report: Report, tools: Tools) -> Predicates:
    """The words of claims in a report's language."""
    language = tools.language(report.language)
    if language is None:
        raise Stop(f"a statement is in language {report.language!r}, for which there is no language file")
    return predicates(language.claims)


def _facts(statement: Statement, report: Report, tools: Tools, tells: dict[str, float], named: frozenset[str]) -> Facts:
    words, text = vocabulary(report, tools), words_of(statement, report)
    weights = {stem: weight for stem, weight in tells.items() if weight > 0 and stem not in words.empty_stems}
    spoken = set(text.casefold().split())
    return Facts(
        id=statement.id,
        report=statement.report,
        text=text,
        weights=weights,
        length=math.sqrt(math.fsum(weight**2 for weight in weights.values())) or 1.0,
        acts=_acts(statement, spoken, words),
        parts=frozenset(part for frame in statement.frames for part in _parts(frame, report, words)),
        names=frozenset(stem for mention in statement.mentions for stem in words.stems(mention.name)),
        said=frozenset(weights) - named,
        quoted=tuple(stems(span.of(report.text)) for span in statement.quotations),
        quantities=_counts(statement),
        times=statement.times,
        speakers=statement.speakers,
        planned=not words.plans.isdisjoint(spoken) or any(frame.predicate in words.plans for frame in statement.frames),
        alone=_stands_alone(text, words),
        propositions=tuple(_proposition(frame, report, words, tells) for frame in statement.frames),
    )


def _stands_alone(text: str, words: Predicates) -> bool:
    """Whether it begins with what it speaks of, and is no question. A "that" before a clause counts for nothing."""
    first = _WORD.findall(text[:100].casefold())[:2]
    opening = first[1:] if first[:1] == ["that"] else first[:1]
    return bool(opening) and opening[0] not in words.pointing and not text.rstrip("”\"'’ ").endswith("?")


def _acts(statement: Statement, spoken: set[str], words: Predicates) -> frozenset[str]:
    """The families of its predicates, and of its other words, but those in names ("the State Department")."""
    names = {word for mention in statement.mentions for word in mention.name.casefold().split()}
    framed = {words.family(frame.predicate) for frame in statement.frames}
    nouns = {words.family(word) for word in sorted(spoken - names) if words.family(word) != word}
    return frozenset((framed | nouns) - words.empty)


def _proposition(frame: Frame, report: Report, words: Predicates, tells: Mapping[str, float]) -> Proposition:
    named = (role.entity or _short(role, report) for role in frame.roles)
    stems = {stem for name in named for stem in words.stems(name)} - words.empty_stems
    return Proposition(words.family(frame.predicate), frozenset(stem for stem in stems if tells.get(stem, 0.0) > 0))


def _short(role: Role, report: Report) -> str:
    """A participant's words; of a long one, which holds clauses of its own, its head alone."""
    return role.span.of(report.text) if len(role.span) <= _LONGEST_PART else role.head


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
