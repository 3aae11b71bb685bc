"""Predicates with their deep participants, so that a passive equals its active and a gift has one recipient."""

from reportedly.records import Frame, Role
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.propositions import Proposition
from reportedly.stages.statements.syntax import agent, is_verb, passive, subject


def frames(doc: Document, propositions: list[Proposition]) -> tuple[Frame, ...]:
    """One frame for each proposition that has a predicate, in text order."""
    return tuple(frame for p in propositions if (frame := _frame(doc, p)) is not None)


def _frame(doc: Document, proposition: Proposition) -> Frame | None:
    i = proposition.head
    if not is_verb(doc, i):
        return None
    roles: list[Role] = []
    core = subject(doc, i)
    if passive(doc, i):
        _add(doc, roles, "patient", core)
        _add(doc, roles, "agent", agent(doc, i))
    else:
        _add(doc, roles, "agent", core)
        _add(doc, roles, "patient", doc.kid(i, "dobj"))
    for k in doc.kids[i]:
        if doc.dep[k] == "dative":
            _add(doc, roles, "recipient", doc.kid(k, "pobj") if doc.pos[k] == "ADP" else k)
        elif doc.dep[k] == "prep" and doc.word[k] != "by":
            _add(doc, roles, doc.word[k], doc.kid(k, "pobj"))
    negated = any(doc.dep[k] == "neg" for k in doc.kids[i])
    return Frame(predicate=doc.lemma[i], span=doc.span(i, i), negated=negated, roles=tuple(roles))


def _add(doc: Document, roles: list[Role], name: str, i: int | None) -> None:
    if i is not None:
        roles.append(Role(name=name, span=doc.under(i), head=doc.lemma[i]))
