"""Discrepancies: where the statements of one claim cannot all be exact, and how the tellings stand to each other."""

from collections.abc import Callable, Iterator, Sequence

from reportedly.languages import Language
from reportedly.records import Account, Claim, Discrepancy, Report, Statement, Story, Version, content_id
from reportedly.stages.base import StoryStage, Tools
from reportedly.stages.discrepancies.fillers import fillers
from reportedly.stages.discrepancies.numbers import numbers
from reportedly.stages.discrepancies.stances import certainty, polarity
from reportedly.stages.discrepancies.telling import Difference, Telling, reports
from reportedly.stages.discrepancies.times import times
from reportedly.stages.discrepancies.updates import Updates
from reportedly.stages.discrepancies.wordings import quotations, speakers

VERSION = "2"
MADE_BY = f"discrepancies@{VERSION}"

Detector = Callable[[Sequence[Telling], Language], Iterator[Difference]]
DETECTORS: tuple[Detector, ...] = (numbers, times, fillers, quotations, speakers, certainty, polarity)


def run(account: Account, tools: Tools) -> Iterator[Discrepancy]:
    """The discrepancies of one story, in the order of its claims and of the detectors."""
    by_id = {report.id: report for report in account.reports}
    statements = {statement.id: statement for statement in account.statements}
    updates = Updates(account.versions, by_id, statements)
    for claim in account.claims:
        told = [statements[held] for held in claim.statements]
        tellings = [Telling(statement, by_id[statement.report]) for statement in told]
        if len(reports(tellings)) < 2:
            continue
        language = tools.language(tellings[0].report.language)
        assert language is not None, "statements come only from languages that have a file"
        for detect in DETECTORS:
            yield from (_record(claim, updates.seen(found)) for found in detect(tellings, language))


def _record(claim: Claim, found: Difference) -> Discrepancy:
    return Discrepancy(
        id=content_id("discrepancy", claim.id, found.kind, found.values),
        made_by=MADE_BY,
        claim=claim.id,
        kind=found.kind,
        relation=found.relation,
        values=found.values,
        why=found.why,
    )


STAGE: StoryStage[Discrepancy] = StoryStage(
    name="discrepancies",
    version=VERSION,
    needs=(Story, Report, Version, Statement, Claim),
    makes=Discrepancy,
    uses=("languages",),
    field="discrepancies",
    run=run,
)
