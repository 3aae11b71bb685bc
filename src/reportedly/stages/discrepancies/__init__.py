"""Discrepancies: where the statements of one claim cannot all be exact, and how the tellings stand to each other."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from reportedly.languages import Language
from reportedly.records import Account, Claim, Discrepancy, Report, Statement, Story, Version, content_id
from reportedly.stages.base import StoryStage, Tools
from reportedly.stages.discrepancies.acts import acts
from reportedly.stages.discrepancies.certainty import certainty
from reportedly.stages.discrepancies.names import names
from reportedly.stages.discrepancies.numbers import numbers
from reportedly.stages.discrepancies.polarity import polarity
from reportedly.stages.discrepancies.telling import Difference, Telling, reports
from reportedly.stages.discrepancies.times import times
from reportedly.stages.discrepancies.updates import Updates
from reportedly.stages.discrepancies.wordings import quotations, speakers
from reportedly.stages.origins.around import outlet
from reportedly.text.telling import predicates

VERSION = "4"
MADE_BY = f"discrepancies@{VERSION}"

Detector = Callable[[Sequence[Telling], Language], Iterator[Difference]]
DETECTORS: tuple[Detector, ...] = (numbers, times, names, acts, quotations, speakers, certainty, polarity)
WITHIN: tuple[Detector, ...] = (numbers, times)
"""What a report can differ in from itself, where no other report has the claim."""


def run(account: Account, tools: Tools) -> Iterator[Discrepancy]:
    """The discrepancies of one story, in the order of its claims and of the detectors."""
    by_id = {report.id: report for report in account.reports}
    statements = {statement.id: statement for statement in account.statements}
    updates = Updates(account.versions, by_id, statements)
    for claim in account.claims:
        told = [statements[held] for held in claim.statements]
        language = tools.language(by_id[told[0].report].language)
        assert language is not None, "statements come only from languages that have a file"
        words = predicates(language.claims)
        tellings = [Telling(statement, by_id[statement.report], words) for statement in told]
        alone = len(reports(tellings)) < 2
        for detect in WITHIN if alone else DETECTORS:
            for found in map(updates.seen, detect(tellings, language)):
                if not alone or found.relation == "conflict":
                    yield _record(claim, found, tellings)


def _record(claim: Claim, found: Difference, tellings: Sequence[Telling]) -> Discrepancy:
    itself = _differ_from_themselves(found, tellings)
    within = [f"{outlet(telling.report)} differs from itself" for telling in tellings if telling.report.id in itself]
    return Discrepancy(
        id=content_id("discrepancy", claim.id, found.kind, found.values),
        made_by=MADE_BY,
        claim=claim.id,
        kind=found.kind,
        relation=found.relation,
        values=found.values,
        itself=tuple(sorted(itself)),
        why=": ".join((*dict.fromkeys(within), found.why)),
    )


def _differ_from_themselves(found: Difference, tellings: Sequence[Telling]) -> set[str]:
    """The ids of the reports of which one voice holds several of the values."""
    voice_of = {telling.statement.id: telling.voice for telling in tellings}
    voices = Counter(voice for value in found.values for voice in {voice_of[held] for held in value.statements})
    return {report for (report, _), values in voices.items() if values > 1} | found.itself


STAGE: StoryStage[Discrepancy] = StoryStage(
    name="discrepancies",
    version=VERSION,
    needs=(Story, Report, Version, Statement, Claim),
    makes=Discrepancy,
    uses=("languages",),
    field="discrepancies",
    run=run,
)
