"""Finds the quotations of a text: paired, nested, left open, or running on over several paragraphs."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.records import Record, Span


class QuoteMarks(Record):
    """The conventions of a language. `opens` and `closes` are pairwise; `both` marks open or close by their place.

    `single` marks are apostrophes too: they quote only where they stand at the outer edges of words. `stand_in` is a
    plain clause that can take the place of any utterance while the sentence around it is parsed.
    """

    opens: tuple[str, ...]
    closes: tuple[str, ...]
    both: tuple[str, ...]
    single_opens: tuple[str, ...]
    single_closes: tuple[str, ...]
    stand_in: str = ""


class Quotation(Record):
    """Words inside quotation marks: `span` with the marks, `inner` without them.

    `open` says that no mark closes it before its paragraph ends. `single` says that its marks are single ones.
    """

    span: Span
    inner: Span
    open: bool = False
    single: bool = False

    def moved(self, by: int) -> "Quotation":
        """The quotation in a text that begins `by` code points earlier."""
        span, inner = (Span(s.start + by, s.end + by) for s in (self.span, self.inner))
        return Quotation(span=span, inner=inner, open=self.open, single=self.single)


def quotations(text: str, paragraph: Span, marks: QuoteMarks) -> tuple[Quotation, ...]:
    """The outermost quotations of one paragraph, in order. A mark that nothing opened is passed over. Linear."""
    double = tuple(_double(text, paragraph, marks))
    covered = _gaps(paragraph, double)
    single = tuple(found for gap in covered for found in _single(text, gap, marks))
    return tuple(sorted(double + single, key=lambda q: q.span))


def reads_as_sentence(inner: str) -> bool:
    """Whether quoted words begin like a sentence and are not written like a title (Songs of the North)."""
    words = inner.split()
    if not words or not words[0][:1].isupper():
        return False
    weighty = [word for word in words[1:] if len(word) > 3 and word[0].isalpha()]
    return not weighty or any(word[0].islower() for word in weighty)


def stops(text: str, quotation: Quotation) -> bool:
    """Whether a quotation ends its sentence: a full stop stands inside its marks, and no small letter behind them."""
    inside, behind = quotation.inner.of(text).rstrip(), text[quotation.span.end : quotation.span.end + 2].lstrip()
    return inside.endswith(".") and not behind[:1].islower()


def _double(text: str, paragraph: Span, marks: QuoteMarks) -> Iterator[Quotation]:
    """Pairs of marks, those inside others passed over; where that does not come out even, each with the next."""
    signs = [
        (Span(match.start(), match.end()), *_roles(text, paragraph, match, marks))
        for match in _pattern(marks.opens + marks.closes + marks.both).finditer(text, paragraph.start, paragraph.end)
    ]
    pairs = _nested(signs)
    for opening, closing in _flat(signs) if pairs is None else pairs:
        if closing is not None:
            yield Quotation(span=Span(opening.start, closing.end), inner=Span(opening.end, closing.start))
        elif opening.end < paragraph.end:
            span = Span(opening.start, paragraph.end)
            yield Quotation(span=span, inner=Span(opening.end, paragraph.end), open=True)


_Sign = tuple[Span, bool, bool]  # a mark; whether it may open; whether it may close
_Pair = tuple[Span, Span | None]


def _roles(text: str, paragraph: Span, match: re.Match[str], marks: QuoteMarks) -> tuple[bool, bool]:
    """Whether a mark may open and may close, by its sign; by its place where the sign does not fit that at all."""
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    opens = not after.isspace() and not before.isalnum()
    closes = not before.isspace() and not after.isalnum()
    if match[0] in marks.both or (match[0] in marks.opens and not opens) or (match[0] in marks.closes and not closes):
        return (opens, closes) if opens or closes else (True, True)
    return match[0] in marks.opens, match[0] in marks.closes


def _nested(signs: Sequence[_Sign]) -> list[_Pair] | None:
    """The outermost pairs, the last one perhaps left open; None where marks are left over."""
    out: list[_Pair] = []
    stack: list[Span] = []
    for sign, opens, closes in signs:
        if closes and stack:
            opening = stack.pop()
            if not stack:
                out.append((opening, sign))
        elif opens:
            stack.append(sign)
        else:
            return None
    return [*out, *((opening, None) for opening in stack)] if len(stack) < 2 else None


def _flat(signs: Sequence[_Sign]) -> Iterator[_Pair]:
    """Each mark that opens with the next that closes; others are passed over."""
    opening: Span | None = None
    for sign, opens, closes in signs:
        if opening is not None and closes:
            yield opening, sign
            opening = None
        elif opening is None and opens:
            opening = sign
    if opening is not None:
        yield opening, None


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
    if not marks.single_opens:
        return
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
