"""Predicates with their deep participants, so that a passive equals its active and a gift has one recipient."""

from collections.abc import Sequence

from reportedly.records import Frame, Role
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.nominals import Nominals
from reportedly.stages.statements.propositions import Proposition
from reportedly.stages.statements.rules.syntax import agent, is_verb, passive, subject
from reportedly.stages.statements.speakers.entities import Entities
from reportedly.text.acts import ActWords


class Frames:
    """The frames of one report. `entities` resolve its words, `acts` are its language's nouns of acts."""

    def __init__(self, doc: Document, entities: Entities, acts: ActWords) -> None:
        self._doc, self._entities, self._nominals = doc, entities, Nominals(doc, acts)
        self._partitive = frozenset(acts.partitive)

    def of(self, propositions: Sequence[Proposition], speaker: str | None) -> tuple[Frame, ...]:
        """One frame for each verb with a clause of its own inside the propositions, that of the head first in each;
        then one for each noun that tells an act.

        `speaker` is whom "I" means inside quotation marks.
        """
        doc = self._doc
        words = dict.fromkeys(i for p in propositions for i in (p.head, *p.words))
        heads = {p.head for p in propositions}
        verbs = [i for i in words if _predicates(doc, i, i in heads)]
        told = {noun for i in verbs if (noun := _told(doc, i)) is not None}
        nouns = (found for i in words if i not in told and (found := self._nominals.find(i)) is not None)
        clauses = [self._frame(i, speaker) for i in verbs]
        return (*clauses, *(self._made(one.noun, one.verb, one.roles, speaker) for one in nouns))

    def _frame(self, i: int, speaker: str | None) -> Frame:
        """The frame of a verb; of "is a breach of the treaty" that of the act, with what the noun adds."""
        doc, told, roles = self._doc, _told(self._doc, i), _participants(self._doc, i)
        act = None if told is None else self._nominals.find(told)
        if act is not None:
            known = {name for name, _ in roles}
            return self._made(i, act.verb, (*roles, *(role for role in act.roles if role[0] not in known)), speaker)
        return self._made(i, doc.lemma[i if told is None else told], roles, speaker)

    def _made(self, i: int, predicate: str, heads: Sequence[tuple[str, int]], speaker: str | None) -> Frame:
        doc = self._doc
        meant = ((name, k, self._counted(_antecedent(doc, k))) for name, k in heads)
        roles = tuple(
            Role(name=name, span=doc.under(k), head=doc.lemma[what], entity=self._entity(what, speaker))
            for name, k, what in meant
        )
        negated = any(doc.dep[k] == "neg" for k in doc.kids[i])
        return Frame(predicate=predicate, span=doc.span(i, i), negated=negated, roles=roles)

    def _counted(self, k: int) -> int:
        """What an amount is of: the shells, of tens of millions of shells."""
        doc = self._doc
        for _ in range(_DEEP):
            of = doc.kid(k, "prep") if doc.lemma[k] in self._partitive else None
            inner = doc.kid(of, "pobj") if of is not None and doc.word[of] == "of" else None
            if inner is None:
                break
            k = inner
        return k

    def _entity(self, k: int, speaker: str | None) -> str | None:
        """The name of a participant. An office without an article (Vestland leader) stands for the state as often as
        for its holder."""
        doc = self._doc
        if speaker and self._entities.oneself(k):
            return speaker
        found = self._entities.of(k)
        if found.named:
            office = doc.pos[k] == "NOUN" and found.why and doc.tag[doc.first[k]] not in ("DT", "PRP$", "NNP")
            return None if office else found.name
        return found.name if found.why else None


def _predicates(doc: Document, i: int, head: bool) -> bool:
    """Whether a word is the predicate of a clause: the head of a proposition, or a clause that it holds."""
    return is_verb(doc, i) and (head or doc.dep[i] in _CLAUSES)


_DEEP = 3  # tens of millions of rounds of shells
_CLAUSES = ("relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "pcomp", "parataxis", "csubj")


def _told(doc: Document, i: int) -> int | None:
    """The noun or adjective of "is a breach", "is illegal"."""
    return doc.kid(i, "attr", "acomp") if doc.lemma[i] == "be" else None


def _antecedent(doc: Document, k: int) -> int:
    """The noun that a relative pronoun takes up; any other word itself."""
    verb = doc.head[k]
    relative = doc.tag[k] in ("WDT", "WP") and doc.dep[verb] == "relcl" and doc.head[verb] < k
    return doc.head[verb] if relative else k


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
