"""Finds the quotations of a text: paired, nested, left open, or running on over several paragraphs."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.records import Record, Span


class QuoteMarks(Record):
    """The conventions of a language. `opens` and `closes` are pairwise; `both` marks open or close by their place.

    `single` marks are apostrophes too: they quote only where they stand at the outer edges of words.
    """

    opens: tuple[str, ...]
    closes: tuple[str, ...]
    both: tuple[str, ...]
    single_opens: tuple[str, ...]
    single_closes: tuple[str, ...]


class Quotation(Record):
    """Words inside quotation marks: `span` with the marks, `inner` without them.

    `open` says that no mark closes it before its paragraph ends. `single` says that its marks are single ones.
    """

    span: Span
    inner: Span
    open: bool = False
    single: bool = False


def quotations(text: str, paragraph: Span, marks: QuoteMarks) -> tuple[Quotation, ...]:
    """The outermost quotations of one paragraph, in order. A mark that nothing opened is passed over. Linear."""
    double = tuple(_double(text, paragraph, marks))
    covered = _gaps(paragraph, double)
    single = tuple(found for gap in covered for found in _single(text, gap, marks))
    return tuple(sorted(double + single, key=lambda q: q.span))


def _double(text: str, paragraph: Span, marks: QuoteMarks) -> Iterator[Quotation]:
    opening: Span | None = None
    for match in _pattern(marks.opens + marks.closes + marks.both).finditer(text, paragraph.start, paragraph.end):
        sign = Span(match.start(), match.end())
        if opening is None:
            opening = None if match[0] in marks.closes else sign
        elif match[0] not in marks.opens:
            yield Quotation(span=Span(opening.start, sign.end), inner=Span(opening.end, sign.start))
            opening = None
    if opening is not None and opening.end < paragraph.end:
        span = Span(opening.start, paragraph.end)
        yield Quotation(span=span, inner=Span(opening.end, paragraph.end), open=True)


@cache
def _pattern(signs: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the signs; longer ones (two strokes) first."""
    return re.compile("|".join(re.escape(sign) for sign in sorted(set(signs), key=lambda sign: (-len(sign), sign))))


def _gaps(paragraph: Span, found: Sequence[Quotation]) -> Iterator[Span]:
    start = paragraph.start
    for quotation in found:
        yield Span(start, quotation.span.start)
        start = quotation.span.end
    yield Span(start, paragraph.end)


def _single(text: str, gap: Span, marks: QuoteMarks) -> Iterator[Quotation]:
    """Single marks quote when one stands before a word, and a later one after a word, not inside or before one."""
    start = -1
    for match in _pattern(marks.single_opens + marks.single_closes).finditer(text, gap.start, gap.end):
        at, sign = match.start(), match[0]
        before = text[at - 1] if at > gap.start else " "
        after = text[at + 1] if at + 1 < gap.end else " "
        if start < 0 and sign in marks.single_opens and not before.isalnum() and after.isalpha():
            start = at
        elif start >= 0 and sign in marks.single_closes and not after.isalnum() and not before.isspace():
            yield Quotation(span=Span(start, at + 1), inner=Span(start + 1, at), single=True)
            start = -1
