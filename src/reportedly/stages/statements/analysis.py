"""Analyses one report: its syntax, its quotations and all that is attributed in it, before any record is made."""

import re
from typing import NamedTuple

import msgspec

from reportedly.errors import Refused
from reportedly.languages import Language
from reportedly.records import Report, Segment, Span
from reportedly.stages.base import Tools
from reportedly.stages.statements.document import STATING, Document
from reportedly.stages.statements.parsing import parses
from reportedly.stages.statements.parsing.casing import plain
from reportedly.stages.statements.rules import DEEPEST, attributions
from reportedly.stages.statements.rules.attribution import Attribution
from reportedly.text.quotes import quotations
from reportedly.text.sentences import worded

LONGEST = 2_500_000  # code points; a newspaper has as many in a week, and what is known of each word is in memory


class Analysis(NamedTuple):
    """A report with its syntax and all that is attributed in it. `left_out` tells what was not read, and why."""

    report: Report
    language: Language
    doc: Document
    found: list[Attribution]
    left_out: tuple[str, ...]


def analyse(report: Report, tools: Tools) -> Analysis:
    """The analysis of a report. Raises Refused when its language has no file, or it is longer than a report is."""
    language = tools.language(report.language)
    if language is None and report.language == "und":
        raise Refused('the language of so few words, or of these, cannot be told; the key "language" says it')
    if language is None:
        raise Refused(f"no language file for '{report.language}'")
    stating = [_undated(_uncredited(s, report), report.dateline) for s in report.segments if s.kind in STATING]
    segments: list[Segment] = []
    left_out: list[str] = []
    for segment in stating:
        if not len(segment.span):
            continue
        if worded(segment.span.of(report.text)):
            segments.append(segment)
        else:
            left_out.append(f"{len(segment.span)} characters from {segment.start} on hold hardly a word")
    if sum(len(segment.span) for segment in segments) > LONGEST:
        raise Refused(f"it has more than the {LONGEST:,} characters that a report may have; split it into its reports")
    parts = plain(report.text, segments, language.cues)
    quoted = [quotations(part, Span(0, len(part)), language.quotes) for part in parts]
    doc = Document(report.text, segments, parses(parts, quoted, language.quotes.stand_in, tools.parser))
    doc.quote(tuple(q.moved(s.start) for s, held in zip(segments, quoted, strict=True) for q in held))
    found, deeper = attributions(doc, language.cues)
    if deeper:
        left_out.append(f"{deeper} attributions inside more than {DEEPEST} others")
    return Analysis(report, language, doc, found, tuple(left_out))


def _uncredited(segment: Segment, report: Report) -> Segment:
    """A caption without the picture credit that it ends with; empty where it is nothing else."""
    owner = min((c.span.start for c in report.picture_credits if segment.span.holds(c.span)), default=None)
    if segment.kind != "caption" or owner is None:
        return segment
    parts = [match.start() for match in _CREDIT.finditer(report.text[segment.start : owner])]
    return msgspec.structs.replace(segment, end=segment.start + (parts[-1] if parts else 0))


_CREDIT = re.compile(r"(?<=[.!?])[\"'”’)]*\s|\s[-–—|(/]|(?<=[a-z.])[A-Z][a-z]+:")
"""Where a caption's words end and its credit begins: a sentence's end, a dash or bar, a label (at the quayImage:)."""


def _undated(segment: Segment, dateline: Span | None) -> Segment:
    """A segment without the dateline that it opens with, which no sentence is about."""
    if dateline is None or not segment.start <= dateline.start < dateline.end < segment.end:
        return segment
    return msgspec.structs.replace(segment, start=dateline.end)
