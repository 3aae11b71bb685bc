"""Finds the quotations of a text: paired, nested, left open, or running on over several paragraphs."""

from collections.abc import Iterator, Sequence

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
    start = width = 0
    depth = 0
    at = paragraph.start
    while at < paragraph.end:
        kind, length = _mark(text, at, paragraph.end, marks, depth > 0)
        if kind == "open":
            if depth == 0:
                start, width = at, length
            depth = 1
        elif kind == "close" and depth:
            depth = 0
            yield Quotation(span=Span(start, at + length), inner=Span(start + width, at))
        at += length
    if depth and start + width < paragraph.end:
        yield Quotation(span=Span(start, paragraph.end), inner=Span(start + width, paragraph.end), open=True)


def _mark(text: str, at: int, end: int, marks: QuoteMarks, inside: bool) -> tuple[str, int]:
    """What the sign at `at` does, and how long it is; longer marks (two strokes) come before shorter ones."""
    for length in (2, 1):
        sign = text[at : min(at + length, end)]
        if len(sign) != length:
            continue
        if sign in marks.both:
            return ("close" if inside else "open"), length
        if sign in marks.opens:
            return "open", length
        if sign in marks.closes:
            return "close", length
    return "", 1


def _gaps(paragraph: Span, found: Sequence[Quotation]) -> Iterator[Span]:
    start = paragraph.start
    for quotation in found:
        yield Span(start, quotation.span.start)
        start = quotation.span.end
    yield Span(start, paragraph.end)


def _single(text: str, gap: Span, marks: QuoteMarks) -> Iterator[Quotation]:
    """Single marks quote when one stands before a word, and a later one after a word, not inside or before one."""
    start = -1
    for at in range(gap.start, gap.end):
        sign = text[at]
        if sign not in marks.single_opens and sign not in marks.single_closes:
            continue
        before = text[at - 1] if at > gap.start else " "
        after = text[at + 1] if at + 1 < gap.end else " "
        if start < 0 and sign in marks.single_opens and not before.isalnum() and (after.isalpha()):
            start = at
        elif start >= 0 and sign in marks.single_closes and not after.isalnum() and not before.isspace():
            yield Quotation(span=Span(start, at + 1), inner=Span(start + 1, at), single=True)
            start = -1
