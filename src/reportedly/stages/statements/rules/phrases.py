"""Rule family: attribution without a verb (according to X, in X's words; a headline's "X: …")."""

from collections.abc import Iterator, Set

from reportedly.records import Span
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import Attribution, without
from reportedly.stages.statements.rules.syntax import is_verb
from reportedly.text.cues import CueWords


def find(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """Every phrase of the language that brings in a source, with the clause that it hangs on as content."""
    yield from _according(doc, cues)
    yield from _placed(doc, cues)
    labels = frozenset(cues.labels)
    for number in range(len(doc.sentences)):
        yield from _headline(doc, number, labels)


def _according(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    for i, word in enumerate(doc.word):
        if word not in cues.sourced or doc.quoted[i] >= 0:
            continue
        last = next((k for k in doc.kids[i] if doc.word[k] == cues.sourced[word] and k > i), None)
        last = i if not cues.sourced[word] else last
        source = None if last is None else doc.kid(last, "pobj")
        if last is None or source is None or (last == i and not _definite(doc, source)):
            continue
        yield Attribution(
            f"phrase {doc.text[doc.start[i] : doc.end[last]].lower()}",
            i,
            source,
            (doc.span(i, last),),
            (doc.under(source),),
            _clause_around(doc, i),
        )


def _placed(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """A place where something is thought or written: in her view, X; at the head of a clause, in a poll, X."""
    for i, word in enumerate(doc.word):
        noun = doc.kid(i, "pobj") if doc.dep[i] == "prep" and doc.quoted[i] < 0 else None
        if noun is None or not is_verb(doc, doc.head[i]):
            continue
        owner, rule = doc.kid(noun, "poss"), f"phrase {word} {doc.lemma[noun]}"
        if owner is not None and doc.lemma[noun] in cues.viewed.get(word, ()):
            cue = without((doc.under(i),), (doc.under(owner),))
            yield Attribution(rule, i, owner, cue, (doc.under(owner),), _clause_around(doc, i))
        elif i < doc.head[i] and doc.lemma[noun] in cues.written.get(word, ()):
            cue = (doc.span(i, i),)
            yield Attribution(rule, i, noun, cue, (doc.under(noun),), _clause_around(doc, i))


def _definite(doc: Document, i: int) -> bool:
    """Whether a noun is a name, or has an article or an owner: per the ministry, not per day."""
    return doc.pos[i] == "PROPN" or any(doc.dep[k] in ("det", "poss") for k in doc.kids[i])


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


def _headline(doc: Document, number: int, labels: Set[str]) -> Iterator[Attribution]:
    """A name before a colon at the start of a segment, at most six words long: the rest of the segment is content."""
    sentence = doc.sentences[number]
    segment = doc.segments[doc.segment[number]]
    if doc.start[sentence.start] != segment.start:
        return
    colon = next((i for i in range(sentence.start, min(sentence.start + 7, sentence.end)) if doc.word[i] == ":"), None)
    if colon is None or colon == sentence.start or colon + 1 >= len(doc.word) or doc.start[colon + 1] >= segment.end:
        return
    first = sentence.start + (doc.pos[sentence.start] == "PUNCT")  # a transcript's “VOSS: …
    last = next((i - 1 for i in range(first + 1, colon) if doc.pos[i] == "ADP"), colon - 1)
    labelled = not labels.isdisjoint((doc.word[first], doc.word[last]))
    if labelled or first > last or not _names_a_source(doc, first, last, segment.kind == "title"):
        return
    source, content = doc.span(first, last), Span(doc.start[colon + 1], segment.end)
    if not any(doc.pos[i] not in ("NUM", "PUNCT") for i in doc.within(content)):  # a table: Ossian: 1,200
        return
    yield Attribution("headline colon", colon, last, (doc.span(colon, colon),), (source,), (content,))


def _names_a_source(doc: Document, first: int, last: int, title: bool) -> bool:
    """Whether the words before a colon name who speaks: a name, a single capitalised word, in a title any noun."""
    if not doc.text[doc.start[first]].isupper() or doc.pos[first] in ("DET", "NUM", "PRON"):
        return False
    if first == last:
        return doc.word[first].isalpha() and (title or doc.pos[first] not in ("ADV", "VERB", "ADJ", "CCONJ", "SCONJ"))
    if any(doc.pos[i] in ("VERB", "AUX") for i in range(first, last + 1)):
        return False
    return doc.pos[last] == "PROPN" or (doc.pos[last] == "NOUN" and (title or doc.pos[first] == "PROPN"))
