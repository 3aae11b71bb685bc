"""Rule family: who speaks a quotation that the syntax alone does not give, and how far its content reaches."""

from collections.abc import Iterator

from reportedly.records import Span
from reportedly.stages.statements.attribution import Attribution, joined, without
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.syntax import is_verb, subject
from reportedly.stages.statements.verbs import cue_spans, source_spans
from reportedly.text.cues import CueWords
from reportedly.text.quotes import Quotation

_JOINS = {"", "and", "but", "or", "that", "and that", "but that"}


def link(doc: Document, found: list[Attribution], cues: CueWords) -> list[Attribution]:
    """The attributions, each content widened to the whole of its quotations, and those of the quotations left over."""
    linker = Linker(doc, cues)
    for one in found:
        linker.add(one)
    for number in range(len(doc.quotations)):
        linker.take(number)
    return linker.widened()


_BLOCK = 64  # words; attributions are looked up by the blocks that they touch
_REACH = 40  # words on either side of a quotation in which its cue is looked for


class Linker:
    """Attributions by the sentences that they touch, so that each quotation looks only at those near it."""

    def __init__(self, doc: Document, cues: CueWords) -> None:
        self.found: list[Attribution] = []
        self._doc = doc
        self._speech = set(cues.speech)
        self._near: dict[int, list[int]] = {}
        self._owner: dict[int, int] = {}
        self._predicates: dict[int, int] = {}
        self._more: dict[int, list[Span]] = {}

    def add(self, one: Attribution) -> int:
        """Takes up an attribution; gives its number."""
        number = len(self.found)
        self.found.append(one)
        if one.predicate is not None:
            self._predicates[one.predicate] = number
        places = [(words[0], words[-1]) for span in one.content if len(words := self._doc.within(span))]
        if one.predicate is not None:
            places.append((one.predicate, one.predicate))
        touched = {block for first, last in places for block in range(first // _BLOCK, last // _BLOCK + 1)}
        for block in sorted(touched):
            self._near.setdefault(block, []).append(number)
        return number

    def widened(self) -> list[Attribution]:
        """The attributions with all that was found to belong to their contents."""
        text = self._doc.text
        return [
            one._replace(content=without(joined((*one.content, *self._more[n]), text), (*one.source, *one.cue)))
            if n in self._more
            else one
            for n, one in enumerate(self.found)
        ]

    def take(self, number: int) -> None:
        """Finds the attribution of one quotation, and gives it the whole quotation as content."""
        quotation = self._doc.quotations[number]
        words = self._doc.within(quotation.inner)
        if quotation.single or not len(words):
            return
        at = self._holder(quotation, words)
        at = self._led_up_to(quotation, words) if at is None else at
        at = self._spoken(quotation, words) if at is None else at
        if at is None and self._utterance(words):
            at = self._continued(number, words)
        if at is not None:
            self._owner[number] = at
            self._more.setdefault(at, []).append(quotation.span)

    def _around(self, words: range, before: int = 0) -> Iterator[int]:
        """Attributions that stand near some words of their sentences, and `before` sentences more."""
        doc = self._doc
        first = doc.sentences[max(0, doc.sentence[words[0]] - before)].start
        last = doc.sentences[doc.sentence[words[-1]]].end - 1
        first, last = max(first, words[0] - _BLOCK), min(last, words[-1] + _BLOCK)
        yield from self._touching(first, last)

    def _touching(self, first: int, last: int) -> list[int]:
        """Attributions near a run of words, in their order."""
        return sorted({n for block in range(first // _BLOCK, last // _BLOCK + 1) for n in self._near.get(block, ())})

    def _holder(self, quotation: Quotation, words: range) -> int | None:
        """The attribution whose content shares most with the quotation; the smallest of those that hold it all."""
        best, chosen = (0, 0), None
        for number in self._around(words):
            one = self.found[number]
            shared = sum(span.overlap(quotation.inner) for span in one.content)
            wanted = len(quotation.inner) if not one.clausal else min(len(quotation.inner), 40)
            size = sum(len(span) for span in one.content)
            if shared and shared * 2 >= wanted and (chosen is None or (shared, -size) > best):
                best, chosen = (shared, -size), number
        return chosen

    def _led_up_to(self, quotation: Quotation, words: range) -> int | None:
        """The attribution whose content runs up to the quotation, but for a conjunction: said that X and “Y”."""
        for number in self._around(words, before=1):
            one = self.found[number]
            end = max((span.end for span in one.content), default=-1)
            if one.clausal and one.source and 0 <= quotation.span.start - end <= 12:
                between = self._doc.text[end : quotation.span.start]
                if between.strip(" ,;").lower() in _JOINS and "\n" not in between:
                    return number
        return None

    def _spoken(self, quotation: Quotation, words: range) -> int | None:
        """A verb with a subject beside the quotation: any verb for an utterance of its own, else one of saying."""
        doc = self._doc
        utterance = self._utterance(words)
        for i, close in _beside(doc, words):
            if doc.quoted[i] >= 0 or not is_verb(doc, i) or doc.dep[i] in ("aux", "auxpass"):
                continue
            if doc.lemma[i] not in self._speech and not (utterance and close and self._human(i)):
                continue
            if i in self._predicates:
                if close and utterance:
                    return self._predicates[i]
                continue
            source = subject(doc, i)
            if source is not None and doc.quoted[source] < 0:
                content = quotation.span if utterance else self._rest(i, quotation)
                spans = source_spans(doc, source, i)
                return self.add(
                    Attribution(f"quotation {doc.lemma[i]}", i, source, cue_spans(doc, i), spans, (content,))
                )
        return None

    def _human(self, i: int) -> bool:
        """Whether a verb that is none of saying has a subject of its own that can speak."""
        doc = self._doc
        top = doc.kid(i, "nsubj")
        return top is not None and doc.pos[top] in ("PROPN", "PRON") and doc.lemma[i] not in ("be", "have")

    def _rest(self, cue: int, quotation: Quotation) -> Span:
        """A quotation inside a clause of the sentence: the clause from its cue on, if the cue stands before it."""
        doc = self._doc
        end = doc.end[doc.sentences[doc.sentence[cue]].end - 1]
        if cue + 1 < len(doc.start) and doc.end[cue] < quotation.span.start < end:
            return Span(doc.start[cue + 1], max(end, quotation.span.end))
        return quotation.span

    def _utterance(self, words: range) -> bool:
        """Whether a quotation is an utterance of its own, not a few words inside a sentence."""
        doc = self._doc
        if len(words) < 3 or not any(is_verb(doc, i) for i in words):
            return False
        first = words[0]
        opening = doc.text[doc.start[first]]
        return opening.isupper() or first - doc.sentences[doc.sentence[first]].start <= 1

    def _alone(self, segment: int) -> bool:
        """Whether a paragraph holds nothing but quotation: it goes on with the words of the one before."""
        doc = self._doc
        words = doc.within(doc.segments[segment].span)
        return all(doc.quoted[i] >= 0 or doc.pos[i] == "PUNCT" for i in words)

    def _continued(self, number: int, words: range) -> int | None:
        """The attribution that this quotation goes on with: of the one before it, or of the sentence before it."""
        doc = self._doc
        here = doc.segment[doc.sentence[words[0]]]
        if number - 1 in self._owner:
            before = doc.quotations[number - 1]
            apart = here - doc.segment[doc.sentence[doc.within(before.inner)[-1]]]
            if apart == 0 or (apart == 1 and (before.open or self._alone(here))):
                return self._owner[number - 1]
        sentence = doc.sentence[words[0]] - 1
        if sentence >= 0 and doc.segment[sentence] == here:
            first, last = doc.sentences[sentence].start, doc.sentences[sentence].end - 1
            span = doc.span(first, last)
            near = [n for n in self._touching(first, last) if self.found[n].clausal and self.found[n].source]
            said = [n for n in near if any(span.overlap(part) for part in (*self.found[n].content, *self.found[n].cue))]
            return said[-1] if said else None
        return None


def _same_paragraph(doc: Document, a: int, b: int) -> bool:
    return doc.segment[doc.sentence[a]] == doc.segment[doc.sentence[b]]


def _beside(doc: Document, words: range) -> Iterator[tuple[int, bool]]:
    """Words of the sentences in which a quotation ends and begins, nearest first; then of the one before its colon.

    The second value says that only a few words, or a colon, stand between.
    """
    end = doc.sentences[doc.sentence[words[-1]]].end
    for i in range(words[-1] + 1, min(end, words[-1] + _REACH)):
        yield i, i - words[-1] <= 12
    if end - words[-1] <= 3 and end < len(doc.word) and _same_paragraph(doc, words[-1], end):
        for i in range(end, min(end + 8, doc.sentences[doc.sentence[end]].end)):
            yield i, True
    opening = doc.sentence[words[0]]
    for i in range(words[0] - 1, max(doc.sentences[opening].start, words[0] - _REACH) - 1, -1):
        yield i, True
    if words[0] - doc.sentences[opening].start <= 1 and opening > 0:
        previous = doc.sentences[opening - 1]
        if doc.word[previous.end - 1] in (":", ","):
            for i in range(previous.end - 1, max(previous.start, previous.end - _REACH) - 1, -1):
                yield i, True
