"""Who does what to whom in a statement: its acts, and who takes part in them, told in the story's own words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reportedly.records import Frame, Report, Role, Statement
from reportedly.stages.claims.known import Part, Proposition
from reportedly.stages.claims.standing import Standing
from reportedly.text.telling import Predicates

_LONGEST_PART = 60
"""Code points beyond which a participant is described by a clause."""
SIDES = ("agent", "patient", "to")
"""Roles without which an act would be another one; where and when it is done may be told otherwise."""


class Teller(NamedTuple):
    """What it takes to tell participants of one report: its language's words, and what stands for what in the story."""

    report: Report
    words: Predicates
    standing: Standing
    definite: frozenset[str]

    def act(self, frame: Frame) -> str:
        """The family of what is done: of a verb that only says that something is done, that of its object."""
        if frame.predicate in self.words.light:
            done = next((role.head for role in frame.roles if role.name == "patient" and not role.entity), "")
            if self.words.is_act(done):
                return self.words.family(done)
        return self.words.family(frame.predicate)

    def acts(self, statement: Statement, spoken: set[str]) -> frozenset[str]:
        """The families of its predicates, and of its other words, but those in names ("the State Department")."""
        names = {word for mention in statement.mentions for word in mention.name.casefold().split()}
        framed = {self.act(frame) for frame in statement.frames}
        nouns = {self.words.family(word) for word in sorted(spoken - names) if self.words.is_act(word)}
        return frozenset((framed | nouns) - self.words.empty)

    def proposition(self, frame: Frame, tells: Mapping[str, float]) -> Proposition:
        found = {stem for role in frame.roles for stem in self._all(role)} - self.words.empty_stems
        written = {
            stem
            for role in frame.roles
            for stem in self.standing.spelt(self.words.stems(role.span.of(self.report.text)))
        }
        named = frozenset(
            (p.role, p.stem) for p in self.parts(frame) if p.named and p.role in SIDES and p.stem in written
        )
        return Proposition(self.act(frame), frozenset(stem for stem in found if tells.get(stem, 0.0) > 0), named)

    def parts(self, frame: Frame) -> Iterable[Part]:
        """Participants, the converse of an act turned round: who receives is whom another gives to."""
        turned = frame.predicate in self.words.converses
        sides = {"agent": "to", "from": "agent", "recipient": "to"} if turned else {"recipient": "to"}
        for role in frame.roles:
            stem, named = self._one(role)
            yield Part(self.act(frame), sides.get(role.name, role.name), stem, named)

    def _one(self, role: Role) -> tuple[str, bool]:
        """The stem by which a participant is known, and whether it is of a name. What is done goes by its act."""
        name = self._name(role)
        if name:
            return name[-1], True
        if self.words.is_act(role.head):
            return self.words.family(role.head), False
        return "" if role.head in self.words.empty else (self.words.stems(role.head) or ("",))[-1], False

    def _all(self, role: Role) -> Iterable[str]:
        """Every stem of a participant; of a long one, which holds clauses of its own, its head's alone."""
        text = role.span.of(self.report.text) if len(role.span) <= _LONGEST_PART else role.head
        act = (self.words.family(role.head),) if self.words.is_act(role.head) else ()
        return (*act, *(self._name(role) or self.standing.spelt(self.words.stems(text))))

    def _name(self, role: Role) -> tuple[str, ...]:
        """The stems of the name behind a participant, in its own report or as the only one of its kind in the story."""
        if role.entity:
            return self.standing.spelt(self.words.stems(role.entity))
        opening = role.span.of(self.report.text)[:_LONGEST_PART].casefold().split()[:1]
        kind = (self.words.stems(role.head) or ("",))[-1]
        return self.standing.kinds.get(kind, ()) if opening and opening[0] in self.definite else ()
