"""Which statements of the reports say what a proposition of the draft says: the features of claims, applied to both."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from reportedly.records import Report, Span, Statement
from reportedly.stages.base import Tools
from reportedly.stages.checking.material import Material
from reportedly.stages.claims.facts import facts
from reportedly.stages.claims.features import Judgement, judge
from reportedly.stages.claims.known import Facts

SHOWN = 3
"""How many of the nearest statements are shown where none says the same."""
SAME = 0.5
"""The score of two statements above which they are taken to say the same, figures, times and names set aside."""
ONE_VOICE = -1.5
"""The same for statements of one speaker, who seldom says two things so much alike."""
FARTHEST = -6.0
"""The score below which a statement is not worth showing."""


class Told(NamedTuple):
    """A statement and the text that has it."""

    statement: Statement
    report: Report

    def words(self, span: Span) -> str:
        """The words at a span, on one line."""
        return " ".join(span.of(self.report.text).split())


class Match(NamedTuple):
    """A statement of a report, and how near it is to one of the draft."""

    told: Told
    facts: Facts
    judgement: Judgement

    @property
    def score(self) -> float:
        return self.judgement.score

    @property
    def statement(self) -> Statement:
        return self.told.statement


class Drafted(NamedTuple):
    """A proposition of the draft, what is known of it, and the nearest statements of the reports, nearest first."""

    told: Told
    facts: Facts
    matches: tuple[Match, ...]

    @property
    def statement(self) -> Statement:
        return self.told.statement

    @property
    def near(self) -> tuple[Match, ...]:
        """Those that would say the same if one speaker said them."""
        return tuple(match for match in self.matches if match.score > ONE_VOICE)

    def same(self, one: Collection[tuple[str, str]]) -> tuple[Match, ...]:
        """Those that say the same; `one` are the pairs of statements, by their ids, of one speaker."""
        return tuple(m for m in self.near if m.score > SAME or (self.statement.id, m.statement.id) in one)


def matched(statements: Sequence[Statement], draft: Report, material: Material, tools: Tools) -> list[Drafted]:
    """Each statement of the draft with its matches. Raises ModelMissing.

    Only what is near one of the draft's statements by its words is laid open and embedded.
    """
    near = [material.near(statement, draft) for statement in statements]
    chosen = sorted({index for indices in near for index in indices})
    told = [material.statements[index] for index in chosen]
    found, vectors = facts([*told, *statements], {**material.reports, draft.id: draft}, tools)
    place = {index: row for row, index in enumerate(chosen)}
    drafted = []
    for row, (statement, indices) in enumerate(zip(statements, near, strict=True), len(told)):
        matches = []
        for at in (place[index] for index in indices):
            judgement = judge(found[row], found[at], float(vectors[row] @ vectors[at]))
            matches.append(Match(Told(told[at], material.reports[told[at].report]), found[at], judgement))
        kept = sorted((m for m in matches if m.score > FARTHEST), key=lambda m: (-m.score, m.statement.id))
        drafted.append(Drafted(Told(statement, draft), found[row], tuple(kept)))
    return drafted
