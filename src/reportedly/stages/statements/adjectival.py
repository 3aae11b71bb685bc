"""Rule family: adjectives that attribute (is critical of X; was alarmed by X; confident that X, she …)."""

from collections.abc import Iterator, Sequence

from reportedly.stages.statements.attribution import Attribution, runs
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.syntax import complements, is_verb, passive, subject
from reportedly.stages.statements.verbs import cue_spans, source_spans
from reportedly.text.cues import CueClass, CueWords, classes


def find(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """Every listed adjective outside quotation marks that tells of its subject, with a complement that is listed."""
    by_word = classes(cues.adjectives)
    for i, word in enumerate(doc.word):
        verb = _copula(doc, i) if doc.quoted[i] < 0 and word in by_word else None
        source = None if verb is None else subject(doc, verb)
        if verb is not None and source is not None and doc.word[source] not in cues.impersonal:
            found = _adjective(doc, i, verb, source, by_word[word])
            if found is not None:
                yield found


def _copula(doc: Document, i: int) -> int | None:
    """The verb that links an adjective to what it is said of; a participle that the parser takes for a passive."""
    if doc.pos[i] == "VERB" and passive(doc, i):
        return i
    head = doc.head[i]
    return head if doc.pos[i] == "ADJ" and doc.dep[i] in ("acomp", "advcl") and is_verb(doc, head) else None


def _adjective(doc: Document, i: int, verb: int, source: int, meanings: Sequence[CueClass]) -> Attribution | None:
    parts = complements(doc, i)
    if doc.dep[i] == "acomp":  # a clause after it may hang on the verb
        for label, heads in complements(doc, verb).items():
            if label in _CLAUSAL and heads[-1] > i:
                parts.setdefault(label, heads[-1:])
    label = next((frame for meaning in meanings for frame in meaning.frames if frame in parts), "")
    if not label:
        return None
    content = parts[label][0]
    if doc.dep[content] in ("prep", "agent"):
        content = doc.kids[content][-1]
    cue = runs(doc, [i]) if doc.dep[i] == "advcl" else (*cue_spans(doc, verb), doc.span(i, i))
    rule = f"adjective {doc.word[i]} {label}"
    spans = source_spans(doc, source, verb)
    return Attribution(rule, verb, source, cue, spans, (doc.under(content),), label in ("that", "wh"))


_CLAUSAL = ("that", "wh", "to")
