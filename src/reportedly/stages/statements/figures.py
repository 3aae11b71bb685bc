"""The quantities and times of a report, at their places in its text."""

import msgspec

from reportedly.languages import Language
from reportedly.records import Quantity, Span, Time
from reportedly.stages.statements.document import Document
from reportedly.text.numbers import quantities
from reportedly.text.times import times

__all__ = ["quantities_of", "times_of"]


def quantities_of(doc: Document, language: Language) -> list[Quantity]:
    """The quantities of all segments, in text order."""
    return [
        msgspec.structs.replace(q, span=Span(q.span.start + segment.start, q.span.end + segment.start))
        for segment in doc.segments
        for q in quantities(segment.span.of(doc.text), language.numbers)
    ]


def times_of(doc: Document, published: str | None, language: Language) -> tuple[Time, ...]:
    """The time expressions of all segments, in text order; what one segment dates, the next may refer to."""
    return times(doc.text, published, language.times, language.numbers, within=[s.span for s in doc.segments])
