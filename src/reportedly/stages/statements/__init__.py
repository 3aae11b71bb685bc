"""Who says what in one report, how surely, and of whom: attributed statements and those in the outlet's own voice."""

from collections.abc import Iterator

import msgspec

from reportedly.errors import Refused
from reportedly.records import Rejection, Report, Segment, Span, Statement
from reportedly.stages.base import ItemStage, Tools
from reportedly.stages.statements.build import Builder
from reportedly.stages.statements.document import STATING, Document
from reportedly.stages.statements.rules import DEEPEST, attributions
from reportedly.text.quotes import quotations
from reportedly.text.sentences import worded


def run(report: Report, tools: Tools) -> Iterator[Statement | Rejection]:
    """The statements of a report in text order. Raises Refused when its language has no file."""
    language = tools.language(report.language)
    if language is None:
        raise Refused(f"no language file for '{report.language}'")
    segments = tuple(_undated(s, report.dateline) for s in report.segments if s.kind in STATING)
    wordless = [s for s in segments if not worded(s.span.of(report.text))]
    for segment in wordless:
        yield _left_out(report, f"{segment.end - segment.start} characters from {segment.start} on hold hardly a word")
    segments = tuple(s for s in segments if s not in wordless)
    doc = Document(report.text, segments, tools.parser.parse([s.span.of(report.text) for s in segments]))
    doc.quote(tuple(q for s in segments for q in quotations(report.text, s.span, language.quotes)))
    found, deeper = attributions(doc, language.cues)
    if deeper:
        yield _left_out(report, f"{deeper} attributions inside more than {DEEPEST} others")
    yield from Builder(report, doc, language, STAGE.made_by).statements(found)


def _left_out(report: Report, what: str) -> Rejection:
    return Rejection(input=str(report.where), stage=STAGE.name, reason=f"left out: {what}")


def _undated(segment: Segment, dateline: Span | None) -> Segment:
    """A segment without the dateline that it opens with, which no sentence is about."""
    if dateline is None or not segment.start <= dateline.start < dateline.end < segment.end:
        return segment
    return msgspec.structs.replace(segment, start=dateline.end)


STAGE: ItemStage[Report, Statement] = ItemStage(
    name="statements",
    version="1",
    needs=(Report,),
    makes=Statement,
    uses=("parser", "languages"),
    run=run,
)
