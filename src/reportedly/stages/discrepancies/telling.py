"""One statement of a claim beside its report, and what a detector finds."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from reportedly.records import DiscrepancyKind, Frame, Relation, Report, Role, Span, Statement, Value
from reportedly.stages.claims.known import runs
from reportedly.stages.when import published
from reportedly.text.naming import telling as telling_words
from reportedly.text.telling import Predicates, stems

H = TypeVar("H", bound="Held")
_PHRASE = 40
"""Code points beyond which a participant is described by a clause."""
VALUES = 48
"""Groups that every group is held against, the earliest: it keeps the cost linear where each report tells otherwise."""
RIVALS = 24
"""Different tellings that each is held against, the earliest, where acts, hedges and denials are compared."""
ALIKE = 0.34
"""How much of what one statement tells another must tell too, for the two to be set against each other."""
ITSELF = 0.6
"""The same, for two statements of one report: what it tells twice in other words may be two things."""


@dataclass(frozen=True, eq=False)
class Telling:
    """A statement, the report that has it, and the words of claims in the report's language."""

    statement: Statement
    report: Report
    predicates: Predicates

    def words(self, span: Span) -> str:
        return " ".join(span.of(self.report.text).split())

    @cached_property
    def said(self) -> str:
        """All its words, fragments joined."""
        return " ".join(self.words(span) for span in self.statement.content)

    @property
    def voice(self) -> tuple[str, str]:
        """Whose words these are: the report, and the innermost speaker where it is not the outlet itself."""
        speakers = self.statement.speakers
        return self.report.id, speakers[-1].name if speakers else ""

    @cached_property
    def acts(self) -> frozenset[str]:
        """The families of its predicates and of the nouns of acts in it."""
        family = self.predicates.family
        nouns = {family(word) for word in self.said.casefold().split() if family(word) != word}
        return frozenset({family(frame.predicate) for frame in self.statement.frames} | nouns) - self.predicates.empty

    @cached_property
    def _content(self) -> frozenset[str]:
        """What it tells: acts, and the stems of its other telling words."""
        words = self.predicates
        stems = (
            stem
            for word in self.said.split()
            if words.family(word.casefold()) == word.casefold()
            for stem in words.stems(word)
        )
        return self.acts | (frozenset(stems) - words.empty_stems)

    def part(self, role: Role) -> frozenset[str]:
        """The telling words of a participant: of its name, and of the phrase where that is short."""
        phrase = self.words(role.span) if len(role.span) <= _PHRASE else role.head
        return telling_words(f"{role.entity or ''} {phrase}")

    @cached_property
    def doer(self) -> frozenset[str]:
        """The telling words of who does what it chiefly tells; empty where that is not told."""
        roles = [role for frame in self.statement.frames[:1] for role in frame.roles if role.name == "agent"]
        return frozenset(word for role in roles for word in self.part(role))

    @cached_property
    def named_doer(self) -> frozenset[str]:
        """The same where it is somebody with a name."""
        roles = [role for frame in self.statement.frames[:1] for role in frame.roles if role.name == "agent"]
        names = [role.entity for role in roles if role.entity and role.entity != role.entity.lower()]
        return frozenset(word for name in names for word in telling_words(name))

    @cached_property
    def _quoted(self) -> frozenset[tuple[str, ...]]:
        """Runs of the words inside its quotation marks."""
        return frozenset(run for span in self.statement.quotations for run in runs(stems(self.words(span))))

    def quotes_with(self, other: "Telling") -> bool:
        """Whether both quote the same words: then neither tells these otherwise than the other."""
        return not self._quoted.isdisjoint(other._quoted)

    def alike(self, other: "Telling") -> float:
        """How much of what the shorter tells the other tells too: 0 to 1."""
        return len(self._content & other._content) / max(1, min(len(self._content), len(other._content)))


class Difference(NamedTuple):
    """Values that differ, each with the ids of the statements that hold it, and what the difference is."""

    kind: DiscrepancyKind
    relation: Relation
    values: tuple[Value, ...]
    why: str
    itself: frozenset[str] = frozenset()
    """Reports known to differ from themselves, besides those that one voice of which holds several values."""


class Held:
    """Something told at a place of a statement: what the place is part of, and what the statement tells besides.

    `acts` are the families of the predicate that the place belongs to and of the noun that it stands with ("an offer
    of 5 percent"); `main`: it belongs to what the statement chiefly tells; `told` are all its acts.
    """

    def __init__(self, telling: Telling, span: Span) -> None:
        self.telling, self.span, self._words = telling, span, telling.predicates

    @property
    def shown(self) -> str:
        return self.telling.words(self.span)

    @cached_property
    def acts(self) -> frozenset[str]:
        frame = frame_at(self.telling.statement, self.span)
        if frame is None:
            return frozenset()
        noun = set() if self.heads or not self._role else {self._role.head}
        return frozenset(self._words.family(word) for word in {frame.predicate} | noun) - self._words.empty

    @cached_property
    def _role(self) -> Role | None:
        """The narrowest participant that holds the place."""
        frame = frame_at(self.telling.statement, self.span)
        holding = [role for role in frame.roles if role.span.holds(self.span)] if frame else []
        return min(holding, key=lambda role: len(role.span)) if holding else None

    @cached_property
    def heads(self) -> bool:
        """Whether the place has the head word of the participant that holds it: "Nine" of "Nine killed"."""
        return self._role is not None and self._role.head in self.shown.casefold().split()

    @property
    def side(self) -> str:
        """The role of the participant that holds the place; empty where none does."""
        return self._role.name if self._role else ""

    @cached_property
    def main(self) -> bool:
        frames = self.telling.statement.frames
        return not frames or frame_at(self.telling.statement, self.span) in frames[:1]

    @cached_property
    def told(self) -> frozenset[str]:
        return frozenset(self._words.family(frame.predicate) for frame in self.telling.statement.frames)

    def of_one_act(self, other: "Held") -> bool:
        """Whether both are told of the same act, or each of what its statement chiefly tells, which the other does
        not tell apart. Of one report's two statements, only those that are much alike are taken to tell of one act.
        """
        if self.telling is other.telling:
            return False
        same = bool(self.acts & other.acts)
        if self.telling.report.id == other.telling.report.id:
            return same and self.telling.alike(other.telling) >= ITSELF
        apart = self.acts & other.told or other.acts & self.told
        return same or (self.main and other.main and not apart and self.telling.alike(other.telling) >= ALIKE)


def frame_at(statement: Statement, span: Span) -> Frame | None:
    """The frame in one of whose participants a span stands, the narrowest first; else the nearest one before it."""
    holding = [
        (len(role.span), frame.span, frame)
        for frame in statement.frames
        for role in frame.roles
        if role.span.holds(span)
    ]
    if holding:
        return min(holding, key=lambda item: (item[0], item[1]))[2]
    before = [frame for frame in statement.frames if frame.span.start <= span.start]
    return max(before, key=lambda frame: frame.span) if before else next(iter(statement.frames), None)


def told_later(first: Iterable[Telling], then: Iterable[Telling]) -> bool:
    """Whether every telling of one value surely came out before every telling of the other."""
    earlier = {telling.report.published for telling in first}
    later = {telling.report.published for telling in then}
    return all(published(a).before(published(b)) for a in earlier for b in later)


def value(words: str, holders: Iterable[Telling]) -> Value:
    """A value under the words of the first who hold it."""
    return Value(value=words, statements=tuple(dict.fromkeys(telling.statement.id for telling in holders)))


def reports(holders: Iterable[Telling]) -> set[str]:
    """The ids of the reports that hold a value."""
    return {telling.report.id for telling in holders}


def innermost(tellings: Sequence[Telling]) -> list[Telling]:
    """Those that hold no other telling of the same report: of “A said that B” and “B”, which both say it, only “B”."""
    by_report: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_report.setdefault(telling.report.id, []).append(telling)
    return [t for t in tellings if not any(_holds(t.statement, o.statement) for o in by_report[t.report.id])]


def _holds(outer: Statement, inner: Statement) -> bool:
    """Whether one statement tells of the saying of the other."""
    around = outer.span.holds(inner.span) and outer.span != inner.span
    return around and any(outer.span.holds(cue) for cue in inner.cue)


def apart(groups: Iterable[list[H]], differ: Callable[[H, H], bool]) -> list[tuple[list[H], list[H]]]:
    """The pairs of groups of which the first of each differ, and no report has both: then it means two things.

    A report that differs from itself has both, by statements that are much alike.
    """
    held = [(group, reports(each.telling for each in group)) for group in groups]
    return [
        (one, other)
        for number, (one, mine) in enumerate(held[:VALUES])
        for other, theirs in held[number + 1 :]
        if differ(one[0], other[0]) and (mine.isdisjoint(theirs) or _itself(one, other, mine & theirs))
    ]


def _itself(one: Iterable[Held], other: Iterable[Held], both: set[str]) -> bool:
    mine, theirs = ({e.telling.report.id: e for e in some if e.telling.report.id in both} for some in (one, other))
    return all(mine[report].of_one_act(theirs[report]) for report in both)
