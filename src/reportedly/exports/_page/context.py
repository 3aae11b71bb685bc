"""What every view of one story is made from, and the one way in which a statement is shown."""

import re
from collections import defaultdict
from dataclasses import dataclass

from reportedly.exports._excerpt import Excerpt, excerpt, headline, words
from reportedly.exports._footnote import footnote, place
from reportedly.exports._index import Index
from reportedly.exports._names import names
from reportedly.exports._wording import Standing, counted, listed, standing, who
from reportedly.records import Account, Claim, Report, Statement
from reportedly.text.names import key

SAYERS = 3
LATER = {"removed": "not found in the later version", "changed": "told otherwise in the later version"}


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as the page shows it: the words, who says them, and where they stand. `note` is its number.

    `since` tells what a later version of the report has in its place.
    """

    anchor: str
    report: str
    outlet: str
    words: str
    excerpt: Excerpt
    who: str
    standing: Standing
    place: str
    footnote: str
    note: int
    since: str


@dataclass(frozen=True, slots=True)
class Sayers:
    """Who says a claim, and “denied by” whom or “negated by” which reports themselves; empty for nobody."""

    says: str
    denies: str


class Context:
    """One story's account with names for its reports and numbers for its claims.

    `told_by` is the number of its reports, where those that were read again count once.
    """

    def __init__(self, account: Account) -> None:
        self.account = account
        self.index = Index(account)
        self.reports = self.index.in_order
        self.outlets = self._names()
        self.told_by = self.index.once(self.outlets)
        self._called = {str(report.where): self.outlets[report.id] for report in self.reports if not report.publisher}
        self.claims = _ranked(self.index)
        self.numbers = {claim.id: number for number, claim in enumerate(self.claims, 1)}
        self.holders = {claim.id: _holders(self.index, claim) for claim in self.claims}
        self.notes = _notes(self.index, self.claims)
        self._noted: dict[str, list[Statement]] = defaultdict(list)
        for noted in self.notes:
            statement = self.index.statements[noted]
            self._noted[statement.report].append(statement)
        self._spelt = _spellings(account)
        self._changed = {version.earlier: version.changes for version in account.versions}

    def _names(self) -> dict[str, str]:
        """What each report is called, in the story's order."""
        given = names(self.reports, self.account.versions)
        return {report.id: given[report.id] for report in self.reports}

    def noted(self, report: Report) -> tuple[Statement, ...]:
        """The statements of a report that belong to a claim, and so have a note and a mark in its text."""
        return tuple(self._noted.get(report.id, ()))

    def carried(self, claim: Claim) -> int:
        """How many reports carry a claim; the readings of one report count once."""
        return self.index.once(report.id for report in self.holders[claim.id])

    def spelt(self, name: str) -> str:
        """A speaker's name as the first report spells it: hyphens, spaces and points make no second speaker."""
        return self._spelt.get(_letters(name), name)

    def heading(self, claim: Claim) -> str:
        """The claim's words, fit to stand alone: those of the statement that words it, where there is one."""
        voice = self.index.voice(claim)
        report = self.index.report(voice)
        shown = words(report, voice) if self.index.worded_by(voice, claim) else claim.text
        return headline(shown, report.language)

    def called(self, told: str) -> str:
        """A name or a reason of another stage, in which a report without a publisher goes by its file or its id.

        Ids of up to three characters and numbers are left, as they could be words or counts.
        """
        files = [name for name in self._called if len(name) > 3 and not name.isdigit() and name in told]
        if not files:
            return told
        longest_first = "|".join(re.escape(name) for name in sorted(files, key=lambda name: (-len(name), name)))
        return re.sub(rf"(?<!\w)(?:{longest_first})(?!\w)", lambda found: self._called[found[0]], told)

    def standing(self, statement: Statement, claim: Claim) -> Standing:
        """What a statement does with a claim as the claim is worded."""
        return standing(statement, denies=self.index.denies(statement, claim))

    def said(self, statement: Statement, claim: Claim) -> Said:
        """A statement of a claim, ready to be shown."""
        report = self.index.report(statement)
        return Said(
            anchor=statement.id,
            report=report.id,
            outlet=self.outlets[report.id],
            words=words(report, statement),
            excerpt=excerpt(report, statement),
            who=who(statement),
            standing=self.standing(statement, claim),
            place=place(report, statement),
            footnote=footnote(report, statement),
            note=self.notes[statement.id],
            since=self._since(statement),
        )

    def _since(self, statement: Statement) -> str:
        """What a later version of the report has in the place of a statement, where that is not the same."""
        for change in self._changed.get(statement.report, ()):
            if change.before and change.before.overlap(statement.span):
                return LATER["removed" if change.kind == "removed" else "changed"]
        return ""

    def sayers(self, claim: Claim) -> Sayers:
        """Who says a claim and who denies it: speakers by name, then reports that do so in their own voice."""
        says = [s for s in self.index.of(claim) if not self.index.denies(s, claim)]
        denied = [s for s in self.index.of(claim) if self.index.denies(s, claim) and not s.own_voice]
        negated = [s for s in self.index.of(claim) if self.index.denies(s, claim) and s.own_voice]
        against = [f"denied by {self._told(denied)}"] * bool(denied) + [f"negated by {self._told(negated)}"] * bool(
            negated
        )
        return Sayers(self._told(says), "; ".join(against))

    def _told(self, statements: list[Statement]) -> str:
        speakers = dict.fromkeys(self.spelt(s.speakers[-1].name) for s in statements if s.speakers)
        unnamed = any(not (s.speakers or s.own_voice) for s in statements)
        named = [*speakers, *(["a source that is not named"] if unnamed else [])]
        own = list(dict.fromkeys(self.outlets[self.index.reading_of(s.report)] for s in statements if s.own_voice))
        told = [listed(named, SAYERS)] if named else []
        if own:
            reports = listed(own) if len(own) < SAYERS else counted(len(own), "report")
            told.append(f"{reports} in {'its' if len(own) == 1 else 'their'} own voice")
        return "; ".join(told)


def _spellings(account: Account) -> dict[str, str]:
    """The first spelling of each speaker's name, by its letters."""
    spelt: dict[str, str] = {}
    for statement in account.statements:
        for speaker in statement.speakers:
            spelt.setdefault(_letters(speaker.name), speaker.name)
    return spelt


def _letters(name: str) -> str:
    return key(name).replace(" ", "")


def _holders(index: Index, claim: Claim) -> tuple[Report, ...]:
    return tuple(index.reports[report] for report in dict.fromkeys(s.report for s in index.of(claim)))


def _notes(index: Index, claims: list[Claim]) -> dict[str, int]:
    """The number of each claimed statement's footnote: reports in the story's order, and each from its beginning."""
    claimed = {statement.id: statement for claim in claims for statement in index.of(claim)}
    order = {report.id: number for number, report in enumerate(index.in_order)}
    placed = sorted(claimed.values(), key=lambda s: (order[s.report], s.span, s.id))
    return {statement.id: number for number, statement in enumerate(placed, 1)}


def _ranked(index: Index) -> list[Claim]:
    """Claims by how many reports carry them, then by where the first of their statements stands."""
    order = {report.id: number for number, report in enumerate(index.in_order)}

    def rank(claim: Claim) -> tuple[int, int, int, str]:
        statements = index.of(claim)
        first = min((order[s.report], s.span.start) for s in statements)
        return (-index.once(s.report for s in statements), *first, claim.id)

    return sorted(index.account.claims, key=rank)
