"""Rule family: nouns and adjectives that attribute (her claim that X; has concerns about X; is critical of X)."""

from collections.abc import Iterator

from reportedly.stages.statements.attribution import Attribution, runs
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.syntax import complements, is_verb, subject
from reportedly.stages.statements.verbs import cue_spans, source_spans
from reportedly.text.cues import CueWords


def find(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """Every listed noun or adjective outside quotation marks with a complement that its entry lists."""
    for i, lemma in enumerate(doc.lemma):
        if doc.quoted[i] >= 0:
            continue
        found = None
        if doc.pos[i] == "ADJ" and lemma in cues.adjectives and doc.dep[i] == "acomp":
            found = _adjective(doc, i, cues.adjectives[lemma])
        elif doc.pos[i] == "NOUN" and lemma in cues.nouns:
            found = _noun(doc, i, cues)
        if found is not None:
            yield found


def _adjective(doc: Document, i: int, frames: tuple[str, ...]) -> Attribution | None:
    verb = doc.head[i]
    source = subject(doc, verb)
    parts = complements(doc, i)
    for label, heads in complements(doc, verb).items():
        later = [k for k in heads if k > i]
        if later:
            parts.setdefault(label, later)
    label = next((frame for frame in frames if frame in parts), "")
    if not label or source is None:
        return None
    cue = (*cue_spans(doc, verb), doc.span(i, i))
    content = tuple(doc.under(k) for k in parts[label])
    return Attribution(
        f"adjective {doc.lemma[i]} {label}", verb, source, cue, source_spans(doc, source, verb), content, False
    )


def _noun(doc: Document, i: int, cues: CueWords) -> Attribution | None:
    label, content = _said(doc, i, cues.nouns[doc.lemma[i]])
    if content is None:
        return None
    verb = doc.head[i]
    owner = doc.kid(i, "poss")
    by = next((k for k in doc.kids[i] if doc.dep[k] == "prep" and doc.word[k] == "by"), None)
    cue = [i]
    if owner is None and by is not None:
        owner = doc.kid(by, "pobj")
    if owner is None and doc.dep[i] == "dobj" and is_verb(doc, verb) and doc.lemma[verb] in cues.light:
        owner = subject(doc, verb)
        cue = [verb, i]
    if owner is None:
        return None
    spans = (doc.under(owner),) if not doc.first[owner] <= i <= doc.last[owner] else source_spans(doc, owner, verb)
    return Attribution(
        f"noun {doc.lemma[i]} {label}", i, owner, runs(doc, cue), spans, (doc.under(content),), label == "that"
    )


def _said(doc: Document, i: int, frames: tuple[str, ...]) -> tuple[str, int | None]:
    """The first complement after a noun that its entry lists, with its label."""
    for k in doc.kids[i]:
        if k < i:
            continue
        word = doc.word[doc.first[k]]
        if doc.dep[k] == "prep" and doc.word[k] in frames and doc.kids[k]:
            return doc.word[k], doc.kids[k][-1]
        if doc.dep[k] in ("acl", "ccomp", "relcl"):
            if word == "that" and doc.dep[doc.first[k]] == "mark" and "that" in frames:
                return "that", k
            if "to" in frames and any(doc.word[j] == "to" and doc.dep[j] == "aux" for j in doc.kids[k]):
                return "to", k
    return "", None
