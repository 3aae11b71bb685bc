"""Attributions by the words that they touch, so that each quotation looks only at those near it."""

from collections.abc import Iterable

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import Attribution, without
from reportedly.stages.statements.rules.saying import is_utterance

_BLOCK = 64  # words; attributions are looked up by the blocks that they touch


class Nearby:
    """The attributions of a document in the order in which they were added, and their numbers by predicate."""

    def __init__(self, doc: Document, found: Iterable[Attribution]) -> None:
        self.found: list[Attribution] = []
        self.by_predicate: dict[int, int] = {}
        self._doc = doc
        self._blocks: dict[int, list[int]] = {}
        for one in found:
            self.add(one)

    def add(self, one: Attribution) -> int:
        """Takes up an attribution; gives its number."""
        number = len(self.found)
        self.found.append(_unquoted(self._doc, one))
        places = [(words[0], words[-1]) for span in one.content if len(words := self._doc.within(span))]
        if one.predicate is not None:
            self.by_predicate[one.predicate] = number
            places.append((one.predicate, one.predicate))
        touched = {block for first, last in places for block in range(first // _BLOCK, last // _BLOCK + 1)}
        for block in sorted(touched):
            self._blocks.setdefault(block, []).append(number)
        return number

    def touching(self, first: int, last: int) -> list[int]:
        """Attributions near a run of words, in their order."""
        return sorted({n for block in range(first // _BLOCK, last // _BLOCK + 1) for n in self._blocks.get(block, ())})

    def around(self, words: range, before: int = 0) -> list[int]:
        """Attributions that stand near some words of their sentences, and `before` sentences more."""
        doc = self._doc
        first = doc.sentences[max(0, doc.sentence[words[0]] - before)].start
        last = doc.sentences[doc.sentence[words[-1]]].end - 1
        return self.touching(max(first, words[0] - _BLOCK), min(last, words[-1] + _BLOCK))


def _unquoted(doc: Document, one: Attribution) -> Attribution:
    """An attribution whose source holds no utterance: a parser lost in one may have hung it on the speaker."""
    if one.speaker is None or doc.quoted[one.speaker] >= 0:
        return one
    numbers = sorted({doc.quoted[i] for i in doc.words(one.source)} - {-1})
    held = [doc.quotations[number] for number in numbers]
    uttered = [q.span for q in held if is_utterance(doc, doc.within(q.inner))]
    return one._replace(source=without(one.source, uttered)) if uttered else one
