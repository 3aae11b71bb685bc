"""Rule family: nouns that attribute (her claim that X; they voiced concern about X; there is no doubt that X)."""

from collections.abc import Iterator, Sequence

from reportedly.records import Span
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import Attribution, runs
from reportedly.stages.statements.rules.owners import owned
from reportedly.stages.statements.rules.sources import source_spans
from reportedly.stages.statements.rules.syntax import QUESTION
from reportedly.text.cues import CueClass, CueWords, classes


def find(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """Every listed noun outside quotation marks with a complement that its class lists and somebody whose it is."""
    by_word = classes(cues.nouns)
    for i, lemma in enumerate(doc.lemma):
        if doc.quoted[i] < 0 and doc.pos[i] == "NOUN" and lemma in by_word:
            found = _noun(doc, i, by_word[lemma], cues)
            if found is not None:
                yield found


def _noun(doc: Document, i: int, meanings: Sequence[CueClass], cues: CueWords) -> Attribution | None:
    parts = _complements(doc, i)
    chosen = next(((c, label) for c in meanings for label in c.frames if label in parts), None)
    if chosen is None:
        return None
    meaning, label = chosen
    found = owned(doc, i, label, meaning, cues)
    if found is None:
        return None
    source = () if found.owner is None else _source(doc, found.owner, i)
    rule = f"noun {doc.lemma[i]} {label}"
    return Attribution(rule, i, found.owner, runs(doc, found.cue), source, (doc.under(parts[label]),), label == "that")


def _complements(doc: Document, i: int) -> dict[str, int]:
    """What may tell the content of a noun, by label: a clause, or what follows a preposition."""
    found: dict[str, int] = {}
    for k in [*doc.kids[i], *_beside(doc, i)]:
        if k > i and doc.dep[k] == "prep" and doc.kids[k]:
            found.setdefault(doc.word[k], doc.kids[k][-1])
        elif k > i and doc.dep[k] in ("acl", "ccomp", "relcl", "xcomp", "advcl"):
            found.setdefault(_clause(doc, k), k)
    return found


def _beside(doc: Document, i: int) -> list[int]:
    """What tells of a noun and hangs on its verb: right behind an object (voiced fear for X); her plan is to X."""
    head = doc.head[i]
    if doc.dep[i] == "dobj":
        return [k for k in doc.kids[head] if doc.first[k] == doc.last[i] + 1]
    if doc.dep[i] == "nsubj" and doc.lemma[head] == "be":
        return [k for k in doc.kids[head] if doc.dep[k] in ("ccomp", "xcomp")]
    return []


def _clause(doc: Document, k: int) -> str:
    """Which kind of clause tells the content of a noun; "" for one that tells which thing is meant."""
    first = doc.first[k]
    if any(doc.word[j] == "to" and doc.dep[j] == "aux" for j in doc.kids[k]):
        return "to"
    if doc.word[first] == "that":
        return "that" if doc.dep[first] == "mark" else ""
    return "wh" if doc.dep[k] != "relcl" and doc.word[first] in QUESTION else ""


def _source(doc: Document, owner: int, noun: int) -> tuple[Span, ...]:
    if doc.first[owner] <= noun <= doc.last[owner]:
        return source_spans(doc, owner, doc.head[noun])
    return (doc.under(owner),)
