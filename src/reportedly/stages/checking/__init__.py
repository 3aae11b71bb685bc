"""Checking: a draft held against reports, proposition by proposition; pure, as every stage is."""

from collections.abc import Collection, Sequence
from typing import get_args

from reportedly.languages import Language
from reportedly.records import (
    Account,
    Assertion,
    Bearing,
    Checked,
    DraftCheck,
    Evidence,
    Remark,
    Roots,
    Statement,
)
from reportedly.stages import statements
from reportedly.stages.base import Tools
from reportedly.stages.checking.figures import numbers, times
from reportedly.stages.checking.matching import SHOWN, Drafted, Match, matched
from reportedly.stages.checking.material import Material
from reportedly.stages.checking.names import Named, names
from reportedly.stages.checking.quoting import Quotations, quotations
from reportedly.stages.checking.saying import given
from reportedly.stages.checking.sentences import Line, lines
from reportedly.stages.checking.support import rooted
from reportedly.stages.checking.sureness import hedged, opposite, sides
from reportedly.stages.checking.unheard import unheard
from reportedly.stages.checking.voices import Pair, one_voice
from reportedly.stages.statements import Analysis

VERSION = "1"
MADE_BY = f"checking@{VERSION}"
WORST = {bearing: rank for rank, bearing in enumerate(get_args(Bearing))}


class Checker:
    """Everything that a proposition is held against."""

    def __init__(self, material: Material, one: Collection[Pair], language: Language) -> None:
        self.material, self.language, self.one = material, language, one
        self.quotations = Quotations(material.statements, material.reports)
        self.named = Named(material.reports)

    def remarks(self, drafted: Drafted) -> tuple[tuple[Match, ...], tuple[Remark, ...]]:
        """The passages that support a proposition, and all in which the draft departs from them."""
        quoted = tuple(quotations(drafted.told, self.quotations))
        if not drafted.same(self.one):
            missing = Remark(bearing="not found", words="", values=(), why=self._missing())
            return (), (*quoted, missing)
        passages, speaker = given(drafted, self.one)
        same, against = sides(drafted, passages, self.language)
        if not same:
            return (), (*quoted, *filter(None, (speaker,)), opposite(against))
        slots = [
            *numbers(drafted, same),
            *times(drafted.told, same),
            *unheard(drafted, same, len(self.material.reports)),
            *names(drafted.told, same, self.named, self.language),
        ]
        return same, (*quoted, *slots, *filter(None, (speaker, hedged(drafted, same, self.language))))

    def _missing(self) -> str:
        return f"not found in these {len(self.material.reports)} reports"


def check(analysis: Analysis, notes: tuple[str, ...], accounts: Sequence[Account], tools: Tools) -> DraftCheck:
    """Holds an analysed draft against the accounts of reports; `notes` tell how it was read. Raises ModelMissing."""
    draft = analysis.report
    made = [s for s in statements.made(analysis) if isinstance(s, Statement)]
    sentences = tuple(lines(analysis, made, tools))
    material = Material(accounts, tools)
    told = [statement for line in sentences for statement in line.statements]
    found = matched(told, draft, material, tools)
    checker = Checker(material, one_voice(found, material, analysis.language, tools), analysis.language)
    judged = [(drafted, *checker.remarks(drafted)) for drafted in found]
    supports = {drafted.statement.id: [match.statement for match in same] for drafted, same, _ in judged if same}
    roots = rooted(supports, material, tools)
    assertions = {
        drafted.statement.id: _assertion(drafted, same, remarks, roots.get(drafted.statement.id))
        for drafted, same, remarks in judged
    }
    return DraftCheck(
        made_by=MADE_BY,
        draft=draft,
        notes=notes,
        sentences=tuple(_checked(line, [assertions[s.id] for s in line.statements]) for line in sentences),
        reports=tuple(material.reports.values()),
    )


def _checked(line: Line, assertions: Sequence[Assertion]) -> Checked:
    worst: Bearing = max((a.bearing for a in assertions), key=lambda s: WORST[s], default="nothing to check")
    return Checked(span=line.span, bearing=worst, why=line.why, assertions=tuple(assertions))


def _assertion(drafted: Drafted, support: Sequence[Match], remarks: Sequence[Remark], roots: Roots | None) -> Assertion:
    statement = drafted.statement
    bearing: Bearing = max((r.bearing for r in remarks), key=lambda s: WORST[s], default="supported")
    return Assertion(
        statement=statement.id,
        content=statement.content,
        speakers=tuple(speaker.name for speaker in statement.speakers),
        certainty=statement.stance.certainty,
        polarity=statement.stance.polarity,
        bearing=bearing,
        remarks=tuple(sorted(remarks, key=lambda r: -WORST[r.bearing])),
        evidence=tuple(_evidence(match, match in support) for match in (tuple(support) or drafted.matches[:SHOWN])),
        roots=roots,
    )


def _evidence(match: Match, supports: bool) -> Evidence:
    statement = match.statement
    return Evidence(
        statement=statement.id,
        report=statement.report,
        spans=statement.content,
        speakers=tuple(speaker.name for speaker in statement.speakers),
        certainty=statement.stance.certainty,
        polarity=statement.stance.polarity,
        supports=supports,
        score=round(match.score, 4),
        why=match.judgement.why,
    )
