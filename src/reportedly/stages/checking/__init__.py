"""Checking: a draft held against reports, proposition by proposition; pure, as every stage is."""

from collections.abc import Collection, Sequence
from typing import NamedTuple, get_args

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


class Judged(NamedTuple):
    """The passages that support a proposition, in what it departs from the reports, and what other reports have."""

    support: tuple[Match, ...]
    remarks: tuple[Remark, ...]
    aside: tuple[Remark, ...]


class Checker:
    """Everything that a proposition is held against."""

    def __init__(self, material: Material, one: Collection[Pair], language: Language) -> None:
        self.material, self.language, self.one = material, language, one
        self.quotations = Quotations(material.statements, material.reports)
        self.named = Named(material.reports)

    def judged(self, drafted: Drafted) -> Judged:
        """What supports a proposition, all in which the draft departs from it, and what other reports have."""
        quoted = tuple(quotations(drafted.told, self.quotations))
        if not drafted.same(self.one):
            return Judged((), (*quoted, self._missing()), ())
        passages, speaker = given(drafted, self.one)
        same, against = sides(drafted, passages, self.language)
        if not same:
            return Judged((), (*quoted, *filter(None, (speaker,)), opposite(against)), ())
        slots = [*self._figures(drafted, same), *unheard(drafted, same, len(self.material.reports))]
        slots += names(drafted.told, same, self.named, self.language)
        remarks = (*quoted, *slots, *filter(None, (speaker, hedged(drafted, same, self.language))))
        bearing = tuple(m for m in same if not any(r.values for r in self._figures(drafted, (m,))))
        surest = tuple(m for m in bearing if hedged(drafted, (m,), self.language) is None)
        support = surest or bearing or same
        rest = tuple(match for match in same if match not in support)
        aside = (*self._figures(drafted, rest), *filter(None, (hedged(drafted, rest, self.language),)))
        denied = (opposite(against),) if against else ()
        return Judged(support, remarks, (*(r for r in aside if r.values), *denied))

    def _figures(self, drafted: Drafted, passages: Sequence[Match]) -> list[Remark]:
        return [*numbers(drafted, passages), *times(drafted.told, passages)]

    def _missing(self) -> Remark:
        why = f"not found in these {len(self.material.reports)} reports"
        return Remark(bearing="not found", words="", values=(), why=why)


def check(analysis: Analysis, notes: tuple[str, ...], accounts: Sequence[Account], tools: Tools) -> DraftCheck:
    """Holds an analysed draft against the accounts of reports; `notes` tell how it was read. Raises ModelMissing."""
    draft = analysis.report
    made = [s for s in statements.made(analysis) if isinstance(s, Statement)]
    sentences = tuple(lines(analysis, made, tools))
    material = Material(accounts, tools)
    told = [statement for line in sentences for statement in line.statements]
    found = matched(told, draft, material, tools)
    checker = Checker(material, one_voice(found, material, analysis.language, tools), analysis.language)
    judged = {drafted.statement.id: checker.judged(drafted) for drafted in found}
    supports = {id_: [match.statement for match in made.support] for id_, made in judged.items() if made.support}
    roots = rooted(supports, material, tools)
    assertions = {d.statement.id: _assertion(d, judged[d.statement.id], roots.get(d.statement.id)) for d in found}
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


def _assertion(drafted: Drafted, judged: Judged, roots: Roots | None) -> Assertion:
    statement = drafted.statement
    bearing: Bearing = max((r.bearing for r in judged.remarks), key=lambda s: WORST[s], default="supported")
    return Assertion(
        statement=statement.id,
        content=statement.content,
        speakers=tuple(speaker.name for speaker in statement.speakers),
        certainty=statement.stance.certainty,
        polarity=statement.stance.polarity,
        bearing=bearing,
        remarks=tuple(sorted(judged.remarks, key=lambda r: -WORST[r.bearing])),
        aside=judged.aside,
        evidence=tuple(_evidence(match, match in judged.support) for match in _shown(drafted, judged)),
        roots=roots,
    )


def _shown(drafted: Drafted, judged: Judged) -> tuple[Match, ...]:
    """The passages that support a proposition, and those that remarks speak of; the nearest where there are none."""
    spoken = {id_ for r in (*judged.remarks, *judged.aside) for v in r.values for id_ in v.statements}
    others = (m for m in drafted.matches if m.statement.id in spoken and m not in judged.support)
    return (*judged.support, *others) or drafted.matches[:SHOWN]


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
