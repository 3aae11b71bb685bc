"""Analyses one report: its syntax, its quotations and all that is attributed in it, before any record is made."""

from typing import NamedTuple

import msgspec

from reportedly.errors import Refused
from reportedly.languages import Language
from reportedly.records import Report, Segment, Span
from reportedly.stages.base import Tools
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.casing import plain
from reportedly.stages.statements.document import STATING, Document
from reportedly.stages.statements.rules import DEEPEST, attributions
from reportedly.text.quotes import quotations
from reportedly.text.sentences import worded


class Analysis(NamedTuple):
    """A report with its syntax and all that is attributed in it. `left_out` tells what was not read, and why."""

    report: Report
    language: Language
    doc: Document
    found: list[Attribution]
    left_out: tuple[str, ...]


def analyse(report: Report, tools: Tools) -> Analysis:
    """The analysis of a report. Raises Refused when its language has no file."""
    language = tools.language(report.language)
    if language is None:
        raise Refused(f"no language file for '{report.language}'")
    stating = [_undated(s, report.dateline) for s in report.segments if s.kind in STATING]
    segments = [s for s in stating if worded(s.span.of(report.text))]
    left_out = [
        f"{wordless.end - wordless.start} characters from {wordless.start} on hold hardly a word"
        for wordless in stating
        if wordless not in segments
    ]
    doc = Document(report.text, segments, tools.parser.parse(plain(report.text, segments, language.cues)))
    doc.quote(tuple(q for s in segments for q in quotations(report.text, s.span, language.quotes)))
    found, deeper = attributions(doc, language.cues)
    if deeper:
        left_out.append(f"{deeper} attributions inside more than {DEEPEST} others")
    return Analysis(report, language, doc, found, tuple(left_out))


def _undated(segment: Segment, dateline: Span | None) -> Segment:
    """A segment without the dateline that it opens with, which no sentence is about."""
    if dateline is None or not segment.start <= dateline.start < dateline.end < segment.end:
        return segment
    return msgspec.structs.replace(segment, start=dateline.end)
