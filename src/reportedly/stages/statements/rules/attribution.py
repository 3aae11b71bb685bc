"""What a rule finds, before anything is known of who the speaker is or how sure the words are."""

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.records import Span
from reportedly.stages.statements.document import Document


class Attribution(NamedTuple):
    """One source–cue–content triple. `predicate` and `speaker` are the head words of cue and source, if any.

    `clausal` says that the content is a clause or a quotation, not a mere thing that the source has a view of.
    """

    rule: str
    predicate: int | None
    speaker: int | None
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    clausal: bool = True

    @property
    def size(self) -> int:
        """Code points of the content."""
        return sum(len(span) for span in self.content)


def joined(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The spans in order, those that touch or are parted by white space made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and (span.start <= out[-1].end or not text[out[-1].end : span.start].strip()):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        elif span.end > span.start:
            out.append(span)
    return tuple(out)


def without(spans: Iterable[Span], holes: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of the spans when the holes are cut out."""
    left = list(spans)
    for hole in holes:
        left = [
            piece
            for span in left
            for piece in (Span(span.start, min(span.end, hole.start)), Span(max(span.start, hole.end), span.end))
            if piece.end > piece.start
        ]
    return tuple(sorted(set(left)))


def trimmed(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The spans without white space and separating punctuation at their edges; empty ones are dropped."""
    out = []
    for span in spans:
        start, end = span.start, span.end
        while start < end and (text[start].isspace() or text[start] in ",;:–—-"):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-"):
            end -= 1
        if any(sign.isalnum() for sign in text[start:end]):
            out.append(Span(start, end))
    return tuple(out)


def runs(doc: Document, words: Iterable[int]) -> tuple[Span, ...]:
    """Offsets of the maximal runs of neighbouring words."""
    out: list[Span] = []
    before = -2
    for i in sorted(words):
        if i == before + 1:
            out[-1] = Span(out[-1].start, doc.end[i])
        else:
            out.append(doc.span(i, i))
        before = i
    return tuple(out)


def subtree(doc: Document, top: int) -> list[int]:
    """A word and all that depends on it, in no particular order."""
    words = [top]
    for i in words:
        words.extend(doc.kids[i])
    return words
