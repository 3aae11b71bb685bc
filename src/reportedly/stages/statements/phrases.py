"""Rule family: attribution without a verb (according to X, in X's words; a headline's "X: …")."""

from collections.abc import Iterator

from reportedly.records import Span
from reportedly.stages.statements.attribution import Attribution, without
from reportedly.stages.statements.document import Document
from reportedly.text.cues import CueWords


def find(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """Every phrase of the language that brings in a source, with the clause that it hangs on as content."""
    yield from _according(doc, cues)
    for number in range(len(doc.sentences)):
        yield from _headline(doc, number)


def _according(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    for i, word in enumerate(doc.word):
        if word not in cues.sourced or doc.quoted[i] >= 0:
            continue
        last = next((k for k in doc.kids[i] if doc.word[k] == cues.sourced[word] and k > i), None)
        if last is None:
            continue
        source = doc.kid(last, "pobj")
        if source is None:
            continue
        yield Attribution(
            f"phrase {word} {doc.word[last]}",
            i,
            source,
            (doc.span(i, last),),
            (doc.under(source),),
            _clause_around(doc, i),
        )


def _clause_around(doc: Document, phrase: int) -> tuple[Span, ...]:
    """The clause that a sentence-level phrase comments on: its sentence, or the dependent clause that it stands in."""
    top = doc.head[phrase]
    for _ in range(20):
        if doc.dep[top] in ("ROOT", "ccomp", "relcl", "advcl", "parataxis") and doc.pos[top] in ("VERB", "AUX"):
            break
        if doc.head[top] == top:
            break
        top = doc.head[top]
    return without((doc.under(top),), (doc.under(phrase),))


def _headline(doc: Document, number: int) -> Iterator[Attribution]:
    """A name before a colon at the start of a segment, at most six words long: the rest of the segment is content."""
    sentence = doc.sentences[number]
    segment = doc.segments[doc.segment[number]]
    if doc.start[sentence.start] != segment.start:
        return
    colon = next((i for i in range(sentence.start, min(sentence.start + 7, sentence.end)) if doc.word[i] == ":"), None)
    if colon is None or colon == sentence.start or colon + 1 >= len(doc.word) or doc.start[colon + 1] >= segment.end:
        return
    if any(doc.pos[i] in ("VERB", "AUX") for i in range(sentence.start, colon)) or doc.pos[colon - 1] != "PROPN":
        return
    source, content = doc.span(sentence.start, colon - 1), Span(doc.start[colon + 1], segment.end)
    yield Attribution("headline colon", colon, colon - 1, (doc.span(colon, colon),), (source,), (content,))
