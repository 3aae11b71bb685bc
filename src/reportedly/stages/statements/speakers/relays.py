"""Who passes somebody's words on, and whom somebody cites: the links of a chain besides one saying inside another."""

from collections.abc import Iterator

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import Attribution
from reportedly.text.names import SpeakerWords

_DEEP = 5  # steps from a verb to the press body that it tells
_DOWN = ("prep", "pobj", "dobj", "dative", "poss", "agent", "acl", "advcl", "pcomp", "npadvmod", "appos", "compound")


def told(doc: Document, one: Attribution, words: SpeakerWords) -> Iterator[int]:
    """Head words of what a saying is told to or carried by, nearest first: told state media; in an interview with X;
    in a statement carried by X; was quoted by X as saying. Whether it is a press body is for its kind to tell."""
    if one.predicate is None or one.rule.startswith("phrase"):
        return
    said = {i for span in (*one.content, *one.source) for i in doc.within(span)}
    level = [_quoting(doc, one.predicate, words)]
    for _ in range(_DEEP):
        below = [k for i in level for k in doc.kids[i] if k not in said and _passes(doc, k, words)]
        yield from (k for k in below if doc.pos[k] in ("NOUN", "PROPN"))
        level = below


def cited(doc: Document, one: Attribution, words: SpeakerWords) -> int | None:
    """The head word of whom the source of an attribution cites for it: according to X, citing Y; X said, quoting Y."""
    if one.predicate is None or one.speaker is None:
        return None
    around = (one.speaker, doc.head[doc.head[one.speaker]], one.predicate, doc.head[one.predicate])
    for top in dict.fromkeys(around):
        for k in doc.kids[top]:
            clause = doc.dep[k] in ("acl", "advcl", "relcl", "conj")
            if clause and k != one.predicate and doc.lemma[k] in words.citing and doc.tag[k] in ("VBG", "VBD", "VBZ"):
                return doc.kid(k, "dobj")
    return None


def author(doc: Document, i: int, words: SpeakerWords) -> int:
    """Whose a document is, where it says so: a report by X. The word itself for all else."""
    by = next((k for k in doc.kids[i] if doc.dep[k] == "prep" and doc.word[k] in words.authored), None)
    writer = None if by is None or doc.lemma[i] not in words.document_words else doc.kid(by, "pobj")
    return i if writer is None else writer


def beside(doc: Document, i: int) -> list[int]:
    """The others who say it with a source: the army and the ministry. No more than eight."""
    others: list[int] = []
    last = i
    while len(others) < 8:
        k = doc.kid(last, "conj")
        if k is None or doc.pos[k] not in ("NOUN", "PROPN"):
            break
        others.append(k)
        last = k
    return others


def _quoting(doc: Document, i: int, words: SpeakerWords) -> int:
    """The verb that quotes a saying (was quoted by X as saying), or the saying itself."""
    above = doc.head[doc.head[i]]
    return above if doc.dep[i] == "pcomp" and doc.lemma[above] in words.citing else i


def _passes(doc: Document, k: int, words: SpeakerWords) -> bool:
    """Whether a dependent leads on to who is told: not what the speaker cites, nor a clause with a subject."""
    cites = doc.lemma[k] in words.citing and doc.tag[k] == "VBG"
    return doc.dep[k] in _DOWN and not cites and not any(doc.dep[g] in ("nsubj", "nsubjpass") for g in doc.kids[k])
