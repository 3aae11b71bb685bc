"""Joins each quotation to the attribution that it belongs to, which thereby reaches as far as the quotation does."""

from reportedly.records import Span
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules import saying
from reportedly.stages.statements.rules.attribution import Attribution, joined, without
from reportedly.stages.statements.rules.nearby import Nearby
from reportedly.stages.statements.rules.saying import is_utterance
from reportedly.stages.statements.rules.sources import source_spans
from reportedly.stages.statements.rules.syntax import is_verb
from reportedly.text.cues import CueWords
from reportedly.text.quotes import Quotation, reads_as_sentence

_JOINS = {"", "and", "but", "or", "that", "and that", "but that"}
_DEEP = 12  # words over a quoted one up to the cue that it completes
_PARTED = 16  # words that a cue and its source may take between two parts of one quotation
_NEAR = 4  # code points before a quotation in which a colon or the end of its cue is looked for
_JOINED = 8  # words between quoted words of one clause
_FEW = 6  # quotations, mostly single words, between one utterance and the next of the same speaker
_CLAUSES = ("ccomp", "advcl", "relcl", "acl", "parataxis", "dep")


def link(doc: Document, found: list[Attribution], cues: CueWords) -> list[Attribution]:
    """The attributions, each content widened to the whole of its quotations, and those of the quotations left over."""
    linker = Linker(doc, Nearby(doc, found), cues)
    for number in range(len(doc.quotations)):
        linker.take(number)
    return linker.widened()


class Linker:
    """Quotations are taken in text order, for each may go on with the one before it."""

    def __init__(self, doc: Document, nearby: Nearby, cues: CueWords) -> None:
        self._doc = doc
        self._nearby = nearby
        self._speech = set(cues.speech)
        self._owner: dict[int, int] = {}
        self._more: dict[int, list[Span]] = {}

    def widened(self) -> list[Attribution]:
        """The attributions with all that was found to belong to their contents."""
        text = self._doc.text
        return [
            one._replace(content=without(joined((*one.content, *self._more[n]), text), (*one.source, *one.cue)))
            if n in self._more
            else one
            for n, one in enumerate(self._nearby.found)
        ]

    def take(self, number: int) -> None:
        """Finds the attribution of one quotation, and gives it the whole quotation as content."""
        doc, quotation = self._doc, self._doc.quotations[number]
        words = doc.within(quotation.inner)
        if not len(words) or (quotation.single and not _whole(quotation.inner.of(doc.text))):
            return
        utterance = is_utterance(doc, words)
        at = self._holder(quotation, words)
        at = self._split(number, words) if at is None else at
        at = self._completed(quotation, words) if at is None and not utterance else at
        at = self._led_up_to(quotation, words) if at is None else at
        at = self._joined(number, words) if at is None and not utterance else at
        at = self._spoken(quotation, words) if at is None else at
        at = self._continued(number, words) if at is None and utterance else at
        if at is not None:
            self._sourced(at, words)
            if utterance:
                self._narrowed(at, quotation)
            self._owner[number] = at
            self._more.setdefault(at, []).append(quotation.span)

    def _holder(self, quotation: Quotation, words: range) -> int | None:
        """The attribution whose content shares most with the quotation; the smallest of those that hold it all."""
        best, chosen = (0, 0), None
        for number in self._nearby.around(words):
            one = self._nearby.found[number]
            shared = sum(span.overlap(quotation.inner) for span in one.content)
            wanted = len(quotation.inner) if not one.clausal else min(len(quotation.inner), 40)
            if shared and shared * 2 >= wanted and (chosen is None or (shared, -one.size) > best):
                best, chosen = (shared, -one.size), number
        return chosen

    def _narrowed(self, at: int, quotation: Quotation) -> None:
        """Takes from a content what only leads up to its utterance: a clause before its colon, or before its cue."""
        one, text = self._nearby.found[at], self._doc.text
        cue = max((span.end for span in one.cue), default=quotation.span.end)
        opens = quotation.span.start
        ahead = text[max(0, opens - _NEAR) : opens].rstrip(" ,")
        if not (ahead.endswith(":") or (cue <= opens and opens - cue <= _NEAR and not text[cue:opens].strip(" ,:"))):
            return
        if not any(self._doc.quoted[i] >= 0 for i in self._doc.words(one.content) if self._doc.start[i] < opens):
            kept = without(one.content, [Span(0, opens)])
            self._nearby.found[at] = one._replace(content=kept or (quotation.span,))

    def _sourced(self, at: int, words: range) -> None:
        """Gives an attribution without a source that of the quotation's sayer: “X,” reads one."""
        one = self._nearby.found[at]
        if one.source or one.predicate is None or one.predicate <= words[-1]:
            return
        source = saying.sayer(self._doc, one.predicate, words)
        if source is not None and self._doc.quoted[source] < 0:
            self._nearby.found[at] = one._replace(speaker=source, source=source_spans(self._doc, source, one.predicate))

    def _split(self, number: int, words: range) -> int | None:
        """The attribution of the quotation before, where only its cue parts the two: “X,” she said, “and Y.”"""
        doc, at = self._doc, self._owner.get(number - 1)
        cue = None if at is None else self._nearby.found[at].predicate
        if cue is None:
            return None
        between = range(doc.within(doc.quotations[number - 1].span)[-1] + 1, words[0])
        if cue not in between or len(between) > _PARTED or "\n" in doc.text[doc.end[cue] : doc.start[words[0]]]:
            return None
        stops = any(doc.word[i] in (".", "?", "!") for i in between[1:])
        return None if stops or self._says(range(cue + 1, words[0])) else at

    def _says(self, words: range) -> bool:
        """Whether a verb of saying stands among some words."""
        return any(is_verb(self._doc, i) and self._doc.lemma[i] in self._speech for i in words)

    def _completed(self, quotation: Quotation, words: range) -> int | None:
        """The attribution to whose cue a phrase with quoted words belongs (blamed X for “Y”), which becomes content."""
        doc, at = self._doc, words[0]
        for _ in range(_DEEP):
            phrase, at = at, doc.head[at]
            number = self._nearby.by_predicate.get(at)
            if number is not None and phrase > at:
                apart = self._nearby.found[number].clausal and doc.dep[phrase] == "prep" and doc.word[phrase] != "as"
                if apart or self._says(range(at + 1, words[0])):
                    return None
                self._more.setdefault(number, []).append(Span(doc.start[doc.first[phrase]], quotation.span.end))
                return number
            if at == phrase or doc.dep[phrase] in _CLAUSES or (is_verb(doc, phrase) and doc.dep[phrase] == "conj"):
                return None
        return None

    def _led_up_to(self, quotation: Quotation, words: range) -> int | None:
        """The attribution whose content runs up to the quotation, but for a conjunction: said that X and “Y”."""
        text = self._doc.text
        for number in self._nearby.around(words, before=1):
            one = self._nearby.found[number]
            end = max((span.end for span in one.content), default=-1)
            if one.clausal and one.source and 0 <= quotation.span.start - end <= 12 and text[end - 1] not in ".?!":
                between = text[end : quotation.span.start]
                if between.strip(" ,;").lower() in _JOINS and "\n" not in between:
                    return number
        return None

    def _joined(self, number: int, words: range) -> int | None:
        """The attribution of the quoted words before, where a few words join these: he is “old” and rather “sad”."""
        doc, at = self._doc, self._owner.get(number - 1)
        if at is None or not self._nearby.found[at].clausal:
            return None
        before, here = doc.quotations[number - 1], doc.quotations[number]
        between = doc.within(Span(before.span.end, here.span.start))
        if len(between) > _JOINED or not len(between) or doc.sentence[between[0]] != doc.sentence[words[0]]:
            return None
        if doc.pos[between[0]] != "CCONJ" or self._says(between):
            return None
        self._more.setdefault(at, []).append(Span(before.span.end, here.span.start))
        return at

    def _spoken(self, quotation: Quotation, words: range) -> int | None:
        """The attribution by a verb, a colon or a name beside the quotation: one found before, or a new one."""
        found = saying.beside(self._doc, quotation, words, self._speech, self._nearby.by_predicate)
        return self._nearby.add(found) if isinstance(found, Attribution) else found

    def _continued(self, number: int, words: range) -> int | None:
        """The attribution that this quotation goes on with: of the one before it, or of the sentence before it."""
        doc = self._doc
        here = doc.segment[doc.sentence[words[0]]]
        earlier = self._uttered_before(number, here)
        if earlier in self._owner:
            before = doc.quotations[earlier]
            apart = here - doc.segment[doc.sentence[doc.within(before.inner)[-1]]]
            if apart == 0 or (apart == 1 and (before.open or self._alone(here))):
                return self._owner[earlier]
        sentence = doc.sentence[words[0]] - 1
        if sentence < 0 or doc.segment[sentence] != here:
            return None
        first, last = doc.sentences[sentence].start, doc.sentences[sentence].end - 1
        span, found = doc.span(first, last), self._nearby.found
        near = [n for n in self._nearby.touching(first, last) if found[n].clausal and found[n].source]
        said = [n for n in near if any(span.overlap(part) for part in (*found[n].content, *found[n].cue))]
        return said[-1] if said else None

    def _uttered_before(self, number: int, segment: int) -> int:
        """The last utterance before a quotation in its segment, else the quotation right before it."""
        doc = self._doc
        for earlier in range(number - 1, max(number - _FEW, 0) - 1, -1):
            words = doc.within(doc.quotations[earlier].inner)
            if not len(words) or doc.segment[doc.sentence[words[0]]] != segment:
                break
            if is_utterance(doc, words):
                return earlier
        return number - 1

    def _alone(self, segment: int) -> bool:
        """Whether a paragraph holds nothing but quotation: it goes on with the words of the one before."""
        doc = self._doc
        words = doc.within(doc.segments[segment].span)
        return all(doc.quoted[i] >= 0 or doc.pos[i] == "PUNCT" for i in words)


def _whole(inner: str) -> bool:
    """Whether words in single marks are an utterance; fewer are a term, a title or two apostrophes."""
    return len(inner.split()) > 3 and reads_as_sentence(inner)
