"""A parsed report as columns: one list per property of its words, over all segments that carry statements."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reportedly.models.base import Parse
from reportedly.records import Segment, Span
from reportedly.text.quotes import Quotation

STATING = ("title", "standfirst", "body", "caption")
"""The kinds of segment that make statements; credits and chrome make none."""


class Document:
    """Words of a report by index, in text order, with offsets of the report.

    `head` and `kids` are the tree; `first` and `last` bound the words under each word (both inclusive);
    `sentence` is the index into `sentences` (each `[first, last)` word); `segment` that of the segment of a sentence.
    `quoted` is the index of the quotation that holds a word, or -1.
    """

    def __init__(self, text: str, segments: Sequence[Segment], parses: Iterable[Parse]) -> None:
        self.text = text
        self.segments = segments
        self.start: list[int] = []
        self.end: list[int] = []
        self.word: list[str] = []
        self.lemma: list[str] = []
        self.pos: list[str] = []
        self.tag: list[str] = []
        self.dep: list[str] = []
        self.head: list[int] = []
        self.sentence: list[int] = []
        self.sentences: list[Span] = []
        self.segment: list[int] = []
        for number, parse in enumerate(parses):
            self._add(number, parse)
        self.kids: list[list[int]] = [[] for _ in self.head]
        for i, head in enumerate(self.head):
            if head != i:
                self.kids[head].append(i)
        self.first, self.last = self._bounds()
        self.quotations: tuple[Quotation, ...] = ()
        self.quoted: list[int] = [-1] * len(self.head)

    def _add(self, number: int, parse: Parse) -> None:
        offset, base, text = self.segments[number].start, len(self.start), self.text
        for token in parse.tokens:
            start, end = token.start + offset, token.end + offset
            self.start.append(start)
            self.end.append(end)
            self.word.append(text[start:end].lower())
            self.lemma.append(token.lemma.lower())
            self.pos.append(token.pos)
            self.tag.append(token.tag)
            self.dep.append(token.dep)
            self.head.append(token.head + base)
        for sentence in parse.sentences:
            self.sentence.extend([len(self.sentences)] * len(sentence))
            self.sentences.append(Span(sentence.start + base, sentence.end + base))
            self.segment.append(number)

    def _bounds(self) -> tuple[list[int], list[int]]:
        """The leftmost and rightmost word under each word, bottom up in one pass over each sentence's tree."""
        first, last = list(range(len(self.head))), list(range(len(self.head)))
        for sentence in self.sentences:
            order = [i for i in range(sentence.start, sentence.end) if self.head[i] == i]
            for i in order:
                order.extend(self.kids[i])
            for i in reversed(order):
                head = self.head[i]
                first[head] = min(first[head], first[i])
                last[head] = max(last[head], last[i])
        return first, last

    def quote(self, quotations: tuple[Quotation, ...]) -> None:
        """Notes which words stand inside which quotation."""
        self.quotations = quotations
        for number, quotation in enumerate(quotations):
            for i in self.within(quotation.inner):
                self.quoted[i] = number

    def within(self, span: Span) -> range:
        """The words that start inside a span of the text."""
        return range(bisect_left(self.start, span.start), bisect_left(self.start, span.end))

    def words(self, spans: Iterable[Span]) -> list[int]:
        """The words that start inside any of some spans."""
        return [i for span in spans for i in self.within(span)]

    def kid(self, i: int, *labels: str) -> int | None:
        """The first dependent of a word with one of the labels."""
        return next((k for k in self.kids[i] if self.dep[k] in labels), None)

    def span(self, first: int, last: int) -> Span:
        """Offsets of a run of words, both ends included."""
        return Span(self.start[first], self.end[last])

    def under(self, i: int) -> Span:
        """Offsets of a word and all that depends on it."""
        return Span(self.start[self.first[i]], self.end[self.last[i]])
