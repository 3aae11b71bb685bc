"""Rule family: adjectives that attribute (is critical of X; was alarmed by X; confident that X, she …)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import Attribution, runs
from reportedly.stages.statements.rules.sources import cue_spans, source_spans
from reportedly.stages.statements.rules.syntax import complements, is_verb, passive, subject
from reportedly.text.cues import CueClass, CueWords, classes


def find(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """Every listed adjective outside quotation marks that tells of somebody, with a complement that is listed."""
    by_word = classes(cues.adjectives)
    for i, word in enumerate(doc.word):
        link = _link(doc, i) if doc.quoted[i] < 0 and word in by_word else None
        if link is not None:
            nobody = doc.word[link.source] in cues.impersonal
            found = _adjective(doc, i, link, [c for c in by_word[word] if c.held or not nobody])
            if found is not None and nobody:
                plain = i if doc.kid(link.verb, "neg") is None else link.verb
                found = found._replace(predicate=plain, speaker=None, source=())
            if found is not None:
                yield found


class _Link(NamedTuple):
    """The verb that links an adjective to whom it tells of; the adjective itself where there is none."""

    verb: int
    source: int


def _link(doc: Document, i: int) -> _Link | None:
    """Whom an adjective tells of: is wary of X; tired and wary of X; those wary of X; made clear that X."""
    if doc.pos[i] == "VERB":  # a participle that the parser takes for a passive
        source = subject(doc, i) if passive(doc, i) else None
        return None if source is None else _Link(i, source)
    top = i
    while doc.dep[top] == "conj" and doc.pos[doc.head[top]] == "ADJ":
        top = doc.head[top]
    head = doc.head[top]
    if doc.pos[i] != "ADJ":
        return None
    if doc.dep[top] == "amod" and head < i:
        return _Link(i, head)
    linked = doc.dep[top] in ("acomp", "advcl") or (doc.dep[top] == "ccomp" and doc.lemma[head] == "make")
    source = subject(doc, head) if linked and is_verb(doc, head) else None
    return None if source is None else _Link(head, source)


def _adjective(doc: Document, i: int, link: _Link, meanings: Sequence[CueClass]) -> Attribution | None:
    parts = complements(doc, i)
    if doc.dep[i] in ("acomp", "ccomp"):  # a clause behind it may hang on the verb
        for label, heads in complements(doc, link.verb).items():
            if label in _CLAUSAL and heads[-1] > i:
                parts.setdefault(label, heads[-1:])
    label = next((frame for meaning in meanings for frame in meaning.frames if frame in parts), "")
    if not label:
        return None
    content = parts[label][0]
    if doc.dep[content] in ("prep", "agent"):
        content = doc.kids[content][-1]
    rule = f"adjective {doc.word[i]} {label}"
    source = source_spans(doc, link.source, i if link.verb == i else link.verb)
    apart = link.verb == i or doc.dep[i] in ("advcl", "conj")
    cue = runs(doc, [i]) if apart else (*cue_spans(doc, link.verb), doc.span(i, i))
    return Attribution(
        rule, i if apart else link.verb, link.source, cue, source, (doc.under(content),), label in ("that", "wh")
    )


_CLAUSAL = ("that", "wh", "to")
