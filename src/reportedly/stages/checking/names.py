"""Names of the draft that the passages behind it do not have."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.languages import Language
from reportedly.records import Remark, Report, Statement
from reportedly.stages.checking.matching import Match, Told
from reportedly.stages.checking.values import values
from reportedly.stages.checking.voices import name_words
from reportedly.stages.claims.context import sentence_around
from reportedly.text.names import is_person
from reportedly.text.telling import Predicates, predicates


class Named:
    """Which words of names the reports have, each report read once, when first asked for."""

    def __init__(self, reports: Mapping[str, Report]) -> None:
        self._reports = reports
        self._words: frozenset[str] | None = None

    def anywhere(self, words: frozenset[str]) -> bool:
        """Whether all words of a name stand in the reports."""
        if self._words is None:
            texts = (report.text for report in self._reports.values())
            self._words = frozenset().union(*(name_words(text) for text in texts))
        return words <= self._words


def names(draft: Told, passages: Sequence[Match], named: Named, language: Language) -> Iterator[Remark]:
    """A remark for each name of the draft that no passage has: another one stands in its role, or no report has it."""
    acts = predicates(language.claims)
    around = [_words_around(match.told) for match in passages]
    for name in dict.fromkeys(mention.name for mention in draft.statement.mentions):
        words = name_words(name)
        short = name_words(name.split()[-1]) if is_person(name, language.names) else words
        if any(short <= known for known in around):
            continue
        instead = values((match.told, other) for match in passages for other in _instead(name, draft, match, acts))
        if instead:
            why = f"the draft names {name}, the reports {', '.join(each.value for each in instead)}"
            yield Remark(bearing="name", words=name, values=instead, why=why)
        elif not named.anywhere(words):
            held = values((match.told, other) for match in passages for other in _names(match.statement))
            why = f"the name {name} is not found in these reports"
            yield Remark(bearing="name", words=name, values=held, why=why)


def _instead(name: str, draft: Told, match: Match, words: Predicates) -> Iterator[str]:
    """The names that a passage has in those roles of the same acts in which the draft has this one."""
    mine = {slot for slot, held in _roles(draft.statement, words) if name_words(held) <= name_words(name)}
    for slot, held in _roles(match.statement, words):
        if slot in mine:
            yield held


def _roles(statement: Statement, words: Predicates) -> Iterator[tuple[tuple[str, str], str]]:
    for frame in statement.frames:
        for role in frame.roles:
            if role.entity and role.entity != role.entity.lower():
                yield (words.family(frame.predicate), role.name), role.entity


def _names(statement: Statement) -> list[str]:
    return [mention.name for mention in statement.mentions]


def _words_around(told: Told) -> frozenset[str]:
    """The words of the sentence that holds a statement, and of the names behind its participants."""
    statement = told.statement
    roles = [role.entity for frame in statement.frames for role in frame.roles if role.entity]
    speakers = [speaker.name for speaker in statement.speakers]
    around = sentence_around(statement, told.report)
    return frozenset().union(*map(name_words, (around, *roles, *speakers, *_names(statement))))
