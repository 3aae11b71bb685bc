"""Which of those spoken of a pronoun of the third person means: agreement, what syntax forbids, then prominence."""

from collections.abc import Mapping, Set

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.syntax import subject
from reportedly.stages.statements.speakers.discourse import Discourse, Referent
from reportedly.stages.statements.speakers.lexicon import Lexicon, Sex

_TELLING = 4.0  # added for who says what the pronoun stands in: the ministry said that it …
_OWNER = 3.0  # for the subject of a clause in which something is "his"
_PARALLEL = 1.0  # for a subject, if the pronoun is one
_AGREES = 1.0  # for a person who is known to be of the pronoun's sex
_UNSURE = 0.4  # share of the prominence of what may or may not be of the pronoun's kind
_DEEP = 8  # steps up a tree


class Pronouns:
    """Finds antecedents in one report. `sources` are the words to which somebody's words are given."""

    def __init__(self, doc: Document, lexicon: Lexicon, discourse: Discourse, sources: Set[int]) -> None:
        self._doc, self._lexicon, self._discourse, self._sources = doc, lexicon, discourse, sources
        self._third = lexicon.things | lexicon.groups

    def third(self, i: int) -> bool:
        """Whether a word is a pronoun of the third person."""
        known = self._doc.word[i] in self._third or self._sex(i) != ""
        return known and self._doc.tag[i] in ("PRP", "PRP$")

    def antecedent(self, i: int, speaker: Referent | None, at: Mapping[int, Referent]) -> Referent | None:
        """What a pronoun means, or None. `speaker` says the quotation around it; `at` is what the words before mean."""
        doc = self._doc
        verb = self._verb(i)
        if verb is None or self._empty(i, verb):
            return None
        top = subject(doc, verb)
        own = None if top is None or top == i else at.get(top)
        beside = not self._reflexive(i) and doc.tag[i] == "PRP" and verb in (doc.head[i], doc.head[doc.head[i]])
        barred = {speaker} | {at[k] for k in (*doc.kids[verb], -1 if top is None else top) if beside and k in at}
        told = at.get(self._telling(i))
        best, chosen = 0.0, None
        for one in self._discourse.before(i):
            fit = 0.0 if one in barred else self._fit(i, one, told=one is told)
            if fit:
                score = fit * self._discourse.prominence(one, i) + _TELLING * (one is told)
                score += _AGREES * (one.sex != "") + _OWNER * (one is own and doc.head[i] != verb)
                score += _PARALLEL * (self._leads(i) and self._leads(one.last))
                if score > best:
                    best, chosen = score, one
        return own if own is not None and self._reflexive(i) and self._fit(i, own) else chosen

    def _fit(self, i: int, one: Referent, *, told: bool = False) -> float:
        """How far a referent agrees with a pronoun in kind, number and sex: 1, 0, or between where it is not known."""
        doc, word = self._doc, self._doc.word[i]
        inside = doc.quoted[one.last] >= 0 and doc.quoted[i] != doc.quoted[one.last]
        share = _UNSURE if inside else 1.0
        if word in self._lexicon.groups:
            body = (one.sort == "body" and i in self._sources) or (told and (one.sort != "person" or not one.sure))
            return share * (1.0 if one.many else _UNSURE if body else 0.0)
        if one.many:
            return 0.0
        if word in self._lexicon.things:
            source = i in self._sources and one.sort in ("thing", "place")
            aside = i not in self._sources and one.last in self._sources and not told
            unsure = source or aside or one.sort == "unknown"
            person = one.sort == "person" and (one.sure or not told)
            return 0.0 if person else share * (_UNSURE if unsure else 1.0)
        if one.sort not in ("person", "unknown") or (one.sex and one.sex != self._sex(i)):
            return 0.0
        return share * (1.0 if one.sort == "person" else _UNSURE)

    def _sex(self, i: int) -> Sex:
        return self._lexicon.sex({self._doc.word[i]})

    def _reflexive(self, i: int) -> bool:
        return self._doc.word[i].endswith(("self", "selves"))

    def _leads(self, i: int) -> bool:
        return self._doc.dep[i] in ("nsubj", "nsubjpass")

    def _verb(self, i: int) -> int | None:
        """The verb of the clause in which a word stands."""
        doc = self._doc
        for _ in range(_DEEP):
            i = doc.head[i]
            if doc.pos[i] in ("VERB", "AUX"):
                return i
        return None

    def _empty(self, i: int, verb: int) -> bool:
        """Whether "it" stands for nothing but a clause that follows: it is likely that …; it rained."""
        doc = self._doc
        if doc.word[i] not in self._lexicon.things or not self._leads(i):
            return False
        clause = doc.kid(verb, "ccomp", "xcomp", "csubj", "advcl")
        return doc.lemma[verb] == "be" and doc.kid(verb, "acomp") is not None and clause is not None

    def _telling(self, i: int) -> int:
        """The subject of the verb in whose content a word stands, or -1: what others say of themselves."""
        doc = self._doc
        for _ in range(_DEEP):
            head = doc.head[i]
            if doc.dep[i] == "ccomp":
                top = subject(doc, head)
                return -1 if top is None or top >= i else top
            if head == i:
                return -1
            i = head
        return -1
