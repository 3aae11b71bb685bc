"""One story's account, looked up by id: what every export asks of it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from reportedly.exports._names import read_again
from reportedly.records import (
    Account,
    Claim,
    Copy,
    Discrepancy,
    OriginCount,
    Report,
    Roots,
    Segment,
    Span,
    Statement,
)


class Index:
    """Lookups over one account. Everything is in the account's own order."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.reports = {report.id: report for report in account.reports}
        self.statements = {statement.id: statement for statement in account.statements}
        self.claims = {claim.id: claim for claim in account.claims}
        self._roots = {roots.claim: roots for roots in account.roots}
        self._voices: dict[str, Statement] = {}
        self._first = {report: first for report, (first, _) in read_again(account.versions).items()}
        self._copies: dict[str, list[Copy]] = defaultdict(list)
        for copy in account.copies:
            if self.reading_of(copy.report) != self.reading_of(copy.of):
                self._copies[copy.report].append(copy)
        self._discrepancies: dict[str, list[Discrepancy]] = defaultdict(list)
        for discrepancy in account.discrepancies:
            self._discrepancies[discrepancy.claim].append(discrepancy)

    @property
    def in_order(self) -> tuple[Report, ...]:
        """The reports as the story orders them: by publication time, then id."""
        return tuple(self.reports[key] for key in self.account.story.reports if key in self.reports)

    def of(self, claim: Claim) -> tuple[Statement, ...]:
        """The statements of a claim, in its order."""
        return tuple(self.statements[key] for key in claim.statements)

    def voice(self, claim: Claim) -> Statement:
        """The statement whose words are the claim's text; the first, where none has exactly these."""
        if claim.id not in self._voices:
            self._voices[claim.id] = self._voice(claim)
        return self._voices[claim.id]

    def _voice(self, claim: Claim) -> Statement:
        members = self.of(claim)
        return next((s for s in members if self.worded_by(s, claim)), members[0])

    def worded_by(self, statement: Statement, claim: Claim) -> bool:
        """Whether a statement's words are the claim's text."""
        return _bare(words(self.reports[statement.report], statement)) == _bare(claim.text)

    def denies(self, statement: Statement, claim: Claim) -> bool:
        """Whether a statement denies a claim as the claim is worded.

        A claim worded as a negation is not denied by those who negate; nor does a statement whose words stand in the
        claim's text deny it by its own negation.
        """
        if statement.stance.polarity == "+" or self.voice(claim).worded == "-":
            return False
        own = statement.worded == "-"
        return not (own and _bare(words(self.report(statement), statement)) in _bare(claim.text))

    def report(self, statement: Statement) -> Report:
        """The report in which a statement stands."""
        return self.reports[statement.report]

    def roots(self, claim: Claim) -> Roots:
        """The origins of a claim; none, and a count that starts at 0, where no stage has looked for them."""
        nothing = OriginCount(low=0, high=len({self.statements[key].report for key in claim.statements}))
        empty = Roots(id="", made_by="", claim=claim.id, origins=(), count=nothing, why=())
        return self._roots.get(claim.id, empty)

    def reading_of(self, report: str) -> str:
        """The id of the first reading of a report that was read more than once; of any other its own."""
        return self._first.get(report, report)

    def once(self, reports: Iterable[str]) -> int:
        """How many reports these are, where the readings of one report count once."""
        return len({self.reading_of(report) for report in reports})

    def copies(self, report: Report) -> tuple[Copy, ...]:
        """What a report has in common with those that have it earlier, or sort first; not with its own readings."""
        return tuple(self._copies.get(report.id, ()))

    def discrepancies(self, claim: Claim) -> tuple[Discrepancy, ...]:
        """Where the statements of a claim differ."""
        return tuple(self._discrepancies.get(claim.id, ()))

    @cached_property
    def unclaimed(self) -> tuple[Statement, ...]:
        """Statements that belong to no claim."""
        claimed = {key for claim in self.account.claims for key in claim.statements}
        return tuple(statement for statement in self.account.statements if statement.id not in claimed)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def segment_at(report: Report, span: Span) -> Segment | None:
    """The segment in which a span starts, or None where it starts outside all of them."""
    place = bisect_right(report.segments, span.start, key=lambda segment: segment.start) - 1
    if place < 0 or report.segments[place].end <= span.start:
        return None
    return report.segments[place]


def words(report: Report, statement: Statement) -> str:
    """The statement's words as they stand in the report; an ellipsis where its fragments are apart."""
    return " … ".join(" ".join(span.of(report.text).split()) for span in statement.content)
