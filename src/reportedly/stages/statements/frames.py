"""Predicates with their deep participants, so that a passive equals its active and a gift has one recipient."""

from collections.abc import Sequence

from reportedly.records import Frame, Role
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.propositions import Proposition
from reportedly.stages.statements.rules.syntax import agent, is_verb, passive, subject
from reportedly.stages.statements.speakers.entities import Entities


def frames(
    doc: Document, propositions: Sequence[Proposition], entities: Entities, speaker: str | None
) -> tuple[Frame, ...]:
    """One frame for each verb with a clause of its own inside the propositions, that of the head first in each.

    `speaker` is whom "I" means inside quotation marks.
    """
    heads = dict.fromkeys(i for p in propositions for i in (p.head, *p.words) if _predicates(doc, i, p.head))
    return tuple(_frame(doc, i, entities, speaker) for i in heads)


def _predicates(doc: Document, i: int, head: int) -> bool:
    """Whether a word is the predicate of a clause: the head of the proposition, or a clause that it holds."""
    return is_verb(doc, i) and (i == head or doc.dep[i] in _CLAUSES)


_CLAUSES = ("relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "pcomp", "parataxis", "csubj")


def _frame(doc: Document, i: int, entities: Entities, speaker: str | None) -> Frame:
    heads = _participants(doc, i)
    roles = tuple(
        Role(
            name=name,
            span=doc.under(k),
            head=doc.lemma[k],
            entity=speaker if speaker and entities.oneself(k) else _entity(doc, entities, k),
        )
        for name, k in heads
    )
    top = _predicate(doc, i)
    negated = any(doc.dep[k] == "neg" for k in doc.kids[i])
    return Frame(predicate=doc.lemma[top], span=doc.span(i, i), negated=negated, roles=roles)


def _predicate(doc: Document, i: int) -> int:
    """The verb itself; of "is a violation" or "is illegal" the noun or adjective."""
    if doc.lemma[i] != "be":
        return i
    told = doc.kid(i, "attr", "acomp")
    return i if told is None else told


def _participants(doc: Document, i: int) -> list[tuple[str, int]]:
    """Roles with their head words: the deep subject and object first, then recipient and prepositions in text order."""
    core = subject(doc, i)
    pairs: list[tuple[str, int | None]]
    if passive(doc, i):
        pairs = [("agent", agent(doc, i)), ("patient", core)]
        given = doc.kid(i, "dobj", "oprd")  # Kim was given a car: the car is the patient
        if given is not None and doc.kid(i, "dobj") is not None:
            pairs = [("agent", agent(doc, i)), ("patient", given), ("recipient", core)]
    else:
        pairs = [("agent", core), ("patient", doc.kid(i, "dobj"))]
    for k in doc.kids[i]:
        if doc.dep[k] == "dative":
            pairs.append(("recipient", doc.kid(k, "pobj") if doc.pos[k] == "ADP" else k))
        elif doc.dep[k] == "prep" and doc.word[k] != "by":
            pairs.append((doc.word[k], doc.kid(k, "pobj")))
    return [(name, k) for name, k in pairs if k is not None]


def _entity(doc: Document, entities: Entities, k: int) -> str | None:
    """The name of a participant. An office without an article (Vestland leader) stands for the state as often as for
    its holder."""
    found = entities.of(k)
    if found.named:
        office = doc.pos[k] == "NOUN" and found.why and doc.tag[doc.first[k]] not in ("DT", "PRP$", "NNP")
        return None if office else found.name
    return found.name if found.why else None
