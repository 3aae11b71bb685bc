"""Who says what in one report, how surely, and of whom: attributed statements and those in the outlet's own voice."""

from collections.abc import Iterator

from reportedly.records import EventMention, Rejection, Report, Statement, Time
from reportedly.stages.base import ItemStage, Tools
from reportedly.stages.statements.analysis import Analysis, analyse
from reportedly.stages.statements.build import Builder
from reportedly.stages.statements.figures import times_of
from reportedly.stages.statements.stance import factuality

__all__ = ["STAGE", "Analysis", "analyse", "events", "made", "times"]


def run(report: Report, tools: Tools) -> Iterator[Statement | Rejection]:
    """The statements of a report in text order. Raises Refused when its language has no file."""
    yield from made(analyse(report, tools))


def made(analysis: Analysis) -> Iterator[Statement | Rejection]:
    """The statements of an analysed report in text order, after what was left out."""
    report = analysis.report
    for what in analysis.left_out:
        yield Rejection(input=str(report.where), stage=STAGE.name, reason=f"left out: {what}")
    yield from Builder(report, analysis.doc, analysis.language, STAGE.made_by).statements(analysis.found)


def events(analysis: Analysis) -> list[EventMention]:
    """The events of an analysed report in text order, each with how sure its author is that it happened."""
    return factuality.events(analysis.doc, analysis.found, analysis.language.events)


def times(analysis: Analysis) -> tuple[Time, ...]:
    """The time expressions of an analysed report in text order, in and out of statements."""
    return times_of(analysis.doc, analysis.report.published, analysis.language)


STAGE: ItemStage[Report, Statement] = ItemStage(
    name="statements",
    version="1",
    needs=(Report,),
    makes=Statement,
    uses=("parser", "languages"),
    run=run,
)
