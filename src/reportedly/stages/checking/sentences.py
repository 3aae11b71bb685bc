"""The sentences of a draft, none left out, with the propositions of each or the reason why it has none."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.models._rarity import rarity
from reportedly.records import Report, Span, Statement, hull
from reportedly.stages.base import Tools
from reportedly.stages.checking.material import says
from reportedly.stages.claims.facts import vocabulary
from reportedly.stages.statements import Analysis
from reportedly.text.telling import stems

QUESTION = "a question"
NOTHING = "it does not say who did what, or what happened"
CHROME = "read as furniture of a page, not as text"
WORDLESS = "it holds hardly a word"
_FEWEST = 2
"""Telling words that somebody's words must have to be a proposition: "wants to be named" is none."""


class Line(NamedTuple):
    """A sentence, or a line that is none, with its propositions; `why` there are none."""

    span: Span
    statements: tuple[Statement, ...]
    why: str


def lines(analysis: Analysis, statements: Sequence[Statement], tools: Tools) -> Iterator[Line]:
    """All of a draft that is not white space, in text order."""
    doc, report = analysis.doc, analysis.report
    sentences = [Span(doc.start[s.start], doc.end[s.end - 1]) for s in doc.sentences if s.end > s.start]
    told = propositions([s for s in statements if checkable(s, report, tools)])
    found = [_line(span, told, report) for span in sentences]
    for segment in report.segments:
        if not any(segment.span.overlap(span) for span in sentences):
            found.append(Line(segment.span, (), WORDLESS if segment.kind == "body" else CHROME))
    yield from sorted(found, key=lambda line: line.span)


def _line(span: Span, statements: Sequence[Statement], report: Report) -> Line:
    if span.of(report.text).rstrip("\"'”’) ").endswith("?"):
        return Line(span, (), QUESTION)
    held = tuple(s for s in statements if span.start <= s.span.start < span.end)
    return Line(span, held, "" if held else NOTHING)


def checkable(statement: Statement, report: Report, tools: Tools) -> bool:
    """Whether a statement can be held against others: it says something, or gives telling words to somebody."""
    if says(statement, report, tools) and (statement.stance.certainty != "unknown" or not statement.speakers):
        return True
    words, weigh = vocabulary(report, tools), rarity()
    told = {stem for span in statement.content for stem in stems(span.of(report.text)) if weigh(stem)}
    return bool(statement.speakers) and len(told - words.empty_stems) >= _FEWEST


def propositions(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without those that only hold another one's words, or are a mere part of another one.

    "The ministry said that X" is read as X, said by the ministry; what is only a noun phrase inside another
    proposition ("rejected his bill") is no proposition of its own.
    """
    whole = [other for other in statements if other.frames or other.quotations]
    kept = []
    for statement in statements:
        part = not (statement.frames or statement.quotations) and any(_inside(statement, other) for other in whole)
        if not part and not any(_inside(other, statement) and _saying(other, statement) for other in whole):
            kept.append(statement)
    return kept


def _inside(inner: Statement, outer: Statement) -> bool:
    return hull(outer.content).holds(hull(inner.content)) and inner.content != outer.content


def _saying(inner: Statement, outer: Statement) -> bool:
    """Whether the outer one tells that the inner one is said."""
    return bool(inner.cue) and any(span.overlap(inner.cue[0]) for span in outer.content)
