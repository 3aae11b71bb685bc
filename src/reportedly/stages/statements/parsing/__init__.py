"""Parses a report with its quoted utterances apart, so that each sentence of both has a tree of its own.

A parser meets long quotations inside sentences seldom and loses its way in them: the cue hangs on a word of the
quotation, or on nothing. So a short clause stands in for each utterance while the sentence around it is parsed.
"""

from collections.abc import Iterator, Sequence

from reportedly.models.base import Parse, Parser
from reportedly.records import Span
from reportedly.stages.statements.parsing.mending import mended
from reportedly.stages.statements.parsing.weaving import Frame, Gap, joined, woven
from reportedly.text.quotes import Quotation, reads_as_sentence, stops

_SHORTEST = 4  # words of an utterance that is worth it
_LONGEST = 2_000  # code points; what is longer is no quotation but a mark that was never closed
_MARKS = ",.?!"
_NEAR = 3  # code points before a quotation in which the end of a sentence is looked for
_ENDS = (".", "?", "!")


def parses(
    parts: Sequence[str], quoted: Sequence[Sequence[Quotation]], stand_in: str, parser: Parser
) -> Iterator[Parse]:
    """One parse per part of a report, in order; `quoted` are the quotations of each part.

    `stand_in` is a clause for any utterance; where it is empty, all is parsed as it stands.
    """
    apart = [[q for q in held if stand_in and _worth(part, q)] for part, held in zip(parts, quoted, strict=True)]
    frames = [list(_frames(part, taken, stand_in)) for part, taken in zip(parts, apart, strict=True)]
    texts = (
        text
        for part, held in zip(parts, frames, strict=True)
        for frame in held
        for text in (frame.text, *(gap.taken.inner.of(part) for gap in frame.gaps))
    )
    made = iter(parser.parse(list(texts)))
    for held in frames:
        yield mended(joined([woven(next(made), frame, [next(made) for _ in frame.gaps]) for frame in held]))


def _frames(text: str, taken: Sequence[Quotation], stand_in: str) -> Iterator[Frame]:
    """The frames of a part. One ends where a quotation begins or ends between two sentences."""
    start, held = 0, list[Quotation]()
    for quotation in taken:
        opening = quotation.span.start
        if text[max(start, opening - _NEAR) : opening].rstrip().endswith(_ENDS):
            yield _frame(text, Span(start, opening), held, stand_in)
            start, held = opening, []
        held.append(quotation)
        if stops(text, quotation):
            yield _frame(text, Span(start, quotation.span.end), held, stand_in)
            start, held = quotation.span.end, []
    if text[start:].strip():
        yield _frame(text, Span(start, len(text)), held, stand_in)


def _frame(text: str, span: Span, taken: Sequence[Quotation], stand_in: str) -> Frame:
    """The frame of a stretch, without white space before it, which parsers take for a word."""
    start = span.end - len(span.of(text).lstrip())
    parts: list[str] = []
    gaps: list[Gap] = []
    at, size = start, 0
    for quotation in taken:
        last = quotation.inner.of(text).rstrip()[-1]
        apart = at < quotation.span.start and not text[quotation.span.start - 1].isspace()  # said,“Yes
        glued = text[quotation.span.end : quotation.span.end + 1].isalnum()
        put = f'{" " * apart}"{stand_in}{last if last in _MARKS else ""}"{" " * glued}'
        parts += [text[at : quotation.span.start], put]
        size += quotation.span.start - at + len(put)
        gaps.append(Gap(Span(size - len(put), size), quotation))
        at = quotation.span.end
    return Frame(start, "".join((*parts, text[at : span.end])), tuple(gaps))


def _worth(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is an utterance long enough to lead a parser astray."""
    if quotation.single or len(quotation.inner) > _LONGEST:
        return False
    inner = quotation.inner.of(text)
    return len(inner.split()) >= _SHORTEST and reads_as_sentence(inner)
