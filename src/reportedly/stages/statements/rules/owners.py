"""Whose a saying or thought is that a noun names: her claim, the claim by X, they voiced concern, there is no doubt."""

from typing import NamedTuple

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.syntax import is_verb, subject
from reportedly.text.cues import CueClass, CueWords


class Owned(NamedTuple):
    """The head word of the owner, None for nobody's, and the words of the cue."""

    owner: int | None
    cue: tuple[int, ...]


def owned(doc: Document, i: int, label: str, meaning: CueClass, cues: CueWords) -> Owned | None:
    """Whose the noun is, None where the text does not tell; `label` is that of the complement that holds the content.

    "voiced her concern" is the subject's, as is any "her" of an object, since it hardly ever means somebody else.
    """
    genitive = doc.kid(i, "poss")
    if meaning.side:
        return _by_verb(doc, i, label, meaning, cues) if doc.dep[i] == "attr" else None
    if genitive is not None and not (doc.dep[i] == "dobj" and doc.tag[genitive] == "PRP$"):
        free = doc.dep[i] in _FREE or label in meaning.held
        return Owned(genitive, (i,)) if free else None
    of = next((k for k in doc.kids[i] if doc.dep[k] == "prep" and doc.word[k] in cues.owning), None)
    named = None if of is None else doc.kid(of, "pobj")
    return _by_verb(doc, i, label, meaning, cues) if named is None else Owned(named, (i,))


_FREE = ("nsubj", "nsubjpass", "ROOT")  # where no verb can take up the noun as its subject's


def _by_verb(doc: Document, i: int, label: str, meaning: CueClass, cues: CueWords) -> Owned | None:
    """Whose a noun is by the verb over it: its subject's, or nobody's where it only is there or is stirred up."""
    over = _verb_over(doc, i)
    who = None if over is None else subject(doc, over[0])
    if over is None or who is None:
        return None
    held = label in meaning.held
    person = doc.pos[who] in ("PROPN", "PRON") and doc.word[who] not in cues.impersonal
    verb = doc.lemma[over[0]]
    match doc.dep[i]:
        case "attr":
            nobody, takes = held and doc.kid(over[0], "expl") is not None, meaning.side
        case "dobj":
            stirs = verb in cues.arousing and not (person and verb in cues.light)
            hers = person and doc.kid(i, "poss") is not None
            nobody, takes = held and stirs, not stirs and (held or hers or verb in cues.light)
        case _:
            nobody = held and doc.word[over[1]] in cues.amid
            takes = held and person and label in ("that", "of")
    cue = (i,) if nobody and doc.dep[i] == "pobj" else (*over, i)
    return Owned(None if nobody else who, cue) if nobody or takes else None


def _verb_over(doc: Document, i: int) -> tuple[int, ...] | None:
    """The verb that a noun is the object or predicate of, with a preposition between them."""
    head = doc.head[i]
    if doc.dep[i] in ("dobj", "attr") and is_verb(doc, head):
        return (head,)
    if doc.dep[i] == "pobj" and is_verb(doc, doc.head[head]):
        return (doc.head[head], head)
    return None
