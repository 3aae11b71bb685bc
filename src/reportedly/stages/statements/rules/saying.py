"""Who speaks a quotation that the syntax does not join to a cue: a verb, a colon or a name that stands beside it."""

from collections.abc import Iterator, Mapping, Set

from reportedly.records import Span
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import Attribution, joined
from reportedly.stages.statements.rules.sources import cue_spans, source_spans
from reportedly.stages.statements.rules.syntax import agent, is_verb, passive, subject
from reportedly.text.quotes import Quotation, reads_as_sentence, stops

_REACH = 40  # words on either side of a quotation in which its cue is looked for
_CLOSE = 12  # words of them that are beside it
_TAG = 6  # words of a sentence that is nothing but a cue: “It sank.” Voss said.
_MARKS = 3  # words, mostly marks, from the last word of a quotation to a cue right behind it
_NAME = 8  # words of a name after a dash


def is_utterance(doc: Document, words: range) -> bool:
    """Whether a quotation is an utterance of its own, not a title, nor a few words inside a sentence."""
    first = words[0]
    several = doc.sentence[first] != doc.sentence[words[-1]]
    if len(words) < 3 or not (several or any(is_verb(doc, i) for i in words)):
        return False
    if not reads_as_sentence(doc.text[doc.start[first] : doc.end[words[-1]]]):
        return first - doc.sentences[doc.sentence[first]].start <= 1 and not doc.text[doc.start[first]].isupper()
    return True


def beside(
    doc: Document, quotation: Quotation, words: range, speech: Set[str], known: Mapping[int, int]
) -> Attribution | int | None:
    """The attribution of a quotation by what stands beside it, or the number of a known one with the same cue.

    `speech` are the lemmas of verbs of saying, `known` the numbers of attributions by their predicates. Any verb will
    do for an utterance that stands right beside it; a few words need a verb of saying.
    """
    utterance = is_utterance(doc, words)
    last = stops(doc.text, quotation) if utterance else quotation.inner.of(doc.text).rstrip()[-1:] not in (",", "?")
    for i, close in _beside(doc, words, stops=last):
        if doc.quoted[i] >= 0 or not is_verb(doc, i) or doc.dep[i] in ("aux", "auxpass"):
            continue
        if doc.lemma[i] not in speech and not (utterance and close and _human(doc, i, words[0])):
            continue
        if i in known:
            if close and utterance:
                return known[i]
            continue
        source = agent(doc, i) if passive(doc, i) else sayer(doc, i, words)
        if source is not None and doc.quoted[source] < 0:
            content = (quotation.span,) if utterance else _said(doc, i, quotation, words)
            return _by(doc, f"quotation {doc.lemma[i]}", i, source, content)
    return _named(doc, quotation, words) or _signed(doc, quotation, words) if utterance else None


def sayer(doc: Document, cue: int, words: range) -> int | None:
    """Who says: the subject of a cue, also where the parser took it for an object or a part of the verb.

    “X,” said Voss; “X,” Voss barked.
    """
    behind = cue - words[-1]
    if 0 < behind <= _MARKS and doc.kid(cue, "nsubj", "nsubjpass") is None:
        inverted = doc.kid(cue, "dobj")
        if inverted is not None and inverted > cue:
            return inverted
        if behind > 1 and doc.pos[cue - 1] in ("PROPN", "PRON", "NOUN") and doc.quoted[cue - 1] < 0:
            return cue - 1
    return subject(doc, cue)


def _said(doc: Document, cue: int, quotation: Quotation, words: range) -> tuple[Span, ...]:
    """What a cue says with words quoted in it: its complements up to the one that holds them, else the clause."""
    holder = next((k for k in doc.kids[cue] if k > cue and doc.first[k] <= words[0] <= doc.last[k]), None)
    if holder is None or (doc.dep[holder] not in _CORE and doc.word[holder] != "as"):
        return (_rest(doc, cue, quotation),)
    before = [k for k in doc.kids[cue] if cue < k <= holder and (doc.dep[k] in _CORE or k == holder)]
    return joined((*(doc.under(k) for k in before), quotation.span), doc.text)


_CORE = ("dobj", "oprd", "attr", "acomp", "ccomp", "xcomp")


def _by(doc: Document, rule: str, cue: int, source: int, content: tuple[Span, ...]) -> Attribution:
    return Attribution(rule, cue, source, cue_spans(doc, cue), source_spans(doc, source, cue), content)


def _human(doc: Document, i: int, first: int) -> bool:
    """Whether a verb that is none of saying has a subject of its own that can speak; before a colon, anything can."""
    top = doc.kid(i, "nsubj")
    if top is None or doc.lemma[i] in ("be", "have") or not doc.word[i].isalpha():
        return False
    colon = i < first and ":" in doc.word[max(i, first - 2) : first]
    return doc.pos[top] == "PROPN" or doc.tag[top] == "PRP" or (colon and doc.pos[top] == "NOUN")


def _rest(doc: Document, cue: int, quotation: Quotation) -> Span:
    """A quotation inside a clause of the sentence: the clause from its cue on, if the cue stands before it."""
    end = doc.end[doc.sentences[doc.sentence[cue]].end - 1]
    if cue + 1 < len(doc.start) and doc.end[cue] < quotation.span.start < end:
        return Span(doc.start[cue + 1], max(end, quotation.span.end))
    return quotation.span


def _named(doc: Document, quotation: Quotation, words: range) -> Attribution | None:
    """A noun and a colon that stand before it, with no verb to bring them in: More from Voss: “…”"""
    before = doc.within(Span(doc.segments[doc.segment[doc.sentence[words[0]]]].start, quotation.span.start))
    if len(before) < 2 or doc.word[before[-1]] != ":" or doc.pos[before[-2]] not in ("PROPN", "NOUN"):
        return None
    colon, last = before[-1], before[-2]
    first = last
    while first > before[0] and last - first < _NAME and doc.pos[first - 1] in ("PROPN", "NOUN", "ADJ", "DET"):
        first -= 1
    source = doc.span(first, last)
    return Attribution("quotation named", None, last, (doc.span(colon, colon),), (source,), (quotation.span,))


def _signed(doc: Document, quotation: Quotation, words: range) -> Attribution | None:
    """A name after a dash that ends the line: “…” — Mara Voss."""
    end = doc.segments[doc.segment[doc.sentence[words[0]]]].end
    after = doc.within(Span(quotation.span.end, end))
    name = [i for i in after if doc.pos[i] != "PUNCT" and doc.word[i] not in _DASHES]
    if not name or len(name) > _NAME or doc.word[after[0]] not in _DASHES:
        return None
    if not all(doc.text[doc.start[i]].isupper() for i in (name[0], name[-1])):
        return None
    dash = doc.span(after[0], after[0])
    return Attribution("quotation signed", None, name[-1], (dash,), (doc.span(name[0], name[-1]),), (quotation.span,))


_DASHES = frozenset(["—", "–", "―", "-", "--"])


def _same_paragraph(doc: Document, a: int, b: int) -> bool:
    return doc.segment[doc.sentence[a]] == doc.segment[doc.sentence[b]]


def _beside(doc: Document, words: range, *, stops: bool) -> Iterator[tuple[int, bool]]:
    """Words of the sentences in which a quotation ends and begins, nearest first; then of the one before its colon.

    The second value says that only a few words, or a colon, stand between. What comes after a quotation counts
    unless it `stops` its sentence.
    """
    end = doc.sentences[doc.sentence[words[-1]]].end
    if not stops:
        for i in range(words[-1] + 1, min(end, words[-1] + _REACH)):
            yield i, i - words[-1] <= _CLOSE
    if end - words[-1] <= _MARKS and end < len(doc.word) and _same_paragraph(doc, words[-1], end):
        follows = doc.sentences[doc.sentence[end]]
        if not stops or len(follows) <= _TAG:
            for i in range(end, min(end + _TAG + 2, follows.end)):
                yield i, True
    opening = doc.sentence[words[0]]
    for i in range(words[0] - 1, max(doc.sentences[opening].start, words[0] - _REACH) - 1, -1):
        yield i, True
    if words[0] - doc.sentences[opening].start <= 1 and opening > 0:
        previous = doc.sentences[opening - 1]
        if doc.word[previous.end - 1] in (":", ","):
            for i in range(previous.end - 1, max(previous.start, previous.end - _REACH) - 1, -1):
                yield i, True
