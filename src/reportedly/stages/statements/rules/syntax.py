"""What stands around a predicate: its subject, its agent, its complements by label."""

from reportedly.stages.statements.document import Document

_CLAUSES = ("ccomp", "xcomp", "advcl", "conj", "pcomp", "dep", "parataxis")


def is_verb(doc: Document, i: int) -> bool:
    """Whether a word is a verb or an auxiliary."""
    return doc.pos[i] in ("VERB", "AUX")


def passive(doc: Document, i: int) -> bool:
    """Whether a verb is passive: it has a passive subject or auxiliary, or is a bare participle on a noun."""
    if any(doc.dep[k] in ("nsubjpass", "auxpass", "csubjpass") for k in doc.kids[i]):
        return True
    bare = doc.tag[i] == "VBN" and doc.dep[i] in ("acl", "advcl")
    return bare and not any(doc.dep[k] in ("aux", "nsubj") for k in doc.kids[i])


def subject(doc: Document, i: int) -> int | None:
    """The head word of what does the deed of a verb; for a verb without a subject of its own, its governor's.

    Follows coordination, participles, infinitives and adjectives upwards, at most eight steps.
    """
    for _ in range(8):
        own = doc.kid(i, "nsubj", "csubj", "nsubjpass", "expl")
        if own is not None:
            return own
        above = _governor(doc, i)
        if above is None or doc.pos[above] in ("NOUN", "PROPN", "PRON", "NUM"):
            return above
        i = above
    return None


def _governor(doc: Document, i: int) -> int | None:
    """Where a verb without a subject has it from: a verb, or the noun that is the subject itself."""
    dep, head = doc.dep[i], doc.head[i]
    if head == i:
        return None
    if dep == "acl" and doc.tag[i] == "VBG" and doc.pos[head] == "NOUN":
        return _issuer(doc, head)
    if dep in ("acl", "relcl"):
        return head
    if dep == "xcomp":
        controller = doc.kid(head, "dobj")
        return head if controller is None else controller
    if doc.pos[head] in ("ADP", "SCONJ"):
        above = doc.head[head]
        return doc.head[above] if doc.pos[above] == "NOUN" and is_verb(doc, doc.head[above]) else above
    return head if dep in _CLAUSES or doc.pos[head] == "ADJ" or doc.pos[i] in ("ADJ", "ADV") else None


def _issuer(doc: Document, noun: int) -> int:
    """The verb by whose subject a thing is made that says something (issued a statement saying); else the thing."""
    verb = doc.head[noun]
    return verb if doc.dep[noun] == "dobj" and is_verb(doc, verb) else noun


def quoted_by(doc: Document, i: int) -> int | None:
    """The verb that quotes another one: she *quoted* him as saying that X; he was *quoted* as saying that X."""
    mark = doc.head[i]
    return doc.head[mark] if doc.dep[i] == "pcomp" and doc.word[mark] == "as" and is_verb(doc, doc.head[mark]) else None


def agent(doc: Document, i: int) -> int | None:
    """The head word of a passive's "by" phrase."""
    by = doc.kid(i, "agent")
    if by is None:
        by = next((k for k in doc.kids[i] if doc.dep[k] == "prep" and doc.word[k] == "by"), None)
    return None if by is None else doc.kid(by, "pobj")


def complements(doc: Document, i: int) -> dict[str, list[int]]:
    """The dependents of a predicate that may be content, by label.

    `that` finite clause, `wh` clause with a question word, `to` infinitive, `ing` participle, `np` object, `iobj`
    second object, `as-is` predicate complement, and each preposition under its own form.
    """
    found: dict[str, list[int]] = {}
    for k in doc.kids[i]:
        label = _label(doc, k)
        if label:
            found.setdefault(label, []).append(k)
    return found


def _label(doc: Document, k: int) -> str:
    dep = doc.dep[k]
    if dep in ("ccomp", "xcomp"):
        return _clause(doc, k)
    if dep == "dative":
        return "iobj" if doc.pos[k] != "ADP" else doc.word[k]
    if dep in ("prep", "agent") and any(doc.dep[g] in ("pobj", "pcomp") for g in doc.kids[k]):
        return doc.word[k]
    if dep == "advcl" and doc.word[doc.first[k]] in ("as", "that"):
        return doc.word[doc.first[k]]
    if dep == "advcl" and doc.word[doc.first[k]] == "for" and _infinitive(doc, k):
        return "for"
    return _NOMINAL.get(dep, "")


_NOMINAL = {"dobj": "np", "oprd": "oprd", "acomp": "acomp", "attr": "attr"}


def _clause(doc: Document, k: int) -> str:
    """Which kind of clause a clausal complement is."""
    if _infinitive(doc, k):
        return "to" if doc.kid(k, "nsubj") is None else "np-to"
    if doc.tag[k] == "VBG" and doc.kid(k, "aux", "nsubj") is None:
        return "ing"
    if doc.word[doc.first[k]] in QUESTION:
        return "wh"
    return "that"


def _infinitive(doc: Document, k: int) -> bool:
    return any(doc.word[j] == "to" and doc.dep[j] == "aux" for j in doc.kids[k])


QUESTION = frozenset(["whether", "if", "how", "why", "what", "who", "when", "where", "which"])
