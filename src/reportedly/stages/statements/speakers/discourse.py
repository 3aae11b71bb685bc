"""Who and what a report has spoken of so far, and how prominently: what a pronoun chooses among.

After Lappin & Leass (1994): a subject weighs more than an object, every mention adds, and each sentence halves.
"""

from collections.abc import Hashable, Iterator

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.speakers.lexicon import Sex, Sort

_LOOK_BACK = 4  # sentences; beyond that a pronoun's antecedent is a guess
_REACH = 120  # referents; keeps the search linear on a list of names
_DECAY = 0.5  # of what is left of a mention's weight, a sentence later
_WEIGHTS = {"nsubj": 3.0, "nsubjpass": 3.0, "dobj": 2.0, "dative": 2.0, "ROOT": 2.0}


class Referent:
    """One who, or a thing that, a report speaks of: a name, or a description by its head word.

    `last` is its last mention, `weight` its prominence as of the sentence of that; `sure` says that more than the form
    of the name tells its sort.
    """

    __slots__ = ("head", "last", "many", "name", "sex", "sort", "sure", "weight")

    def __init__(
        self, name: str, head: int, sort: Sort, sex: Sex = "", *, many: bool = False, sure: bool = True
    ) -> None:
        self.name, self.head, self.sort, self.sex, self.many = name, head, sort, sex, many
        self.last, self.sure = head, sure
        self.weight = 0.0


class Discourse:
    """The referents of one report up to a word, the last mentioned last."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._known: dict[Hashable, Referent] = {}

    def mention(self, i: int, referent: Referent) -> None:
        """Notes that a word means a referent."""
        known = self._known.pop(self._key(referent), referent)
        known.weight = self.prominence(known, i) + self._weight(i)
        known.last = i
        self._known[self._key(known)] = known

    def prominence(self, referent: Referent, i: int) -> float:
        """How prominent a referent is still at a word."""
        return referent.weight * _DECAY ** max(0, self._doc.sentence[i] - self._doc.sentence[referent.last])

    def before(self, i: int) -> Iterator[Referent]:
        """The referents that a pronoun can reach, the last mentioned first."""
        for number, referent in enumerate(reversed(self._known.values())):
            if number == _REACH or self._doc.sentence[referent.last] < self._doc.sentence[i] - _LOOK_BACK:
                return
            yield referent

    def _key(self, referent: Referent) -> Hashable:
        return referent.name or referent.head

    def _weight(self, i: int) -> float:
        """What one mention adds, by its part in the clause; a heading's counts half."""
        doc = self._doc
        top = i
        while doc.dep[top] == "conj" and doc.head[top] != top:
            top = doc.head[top]
        heading = doc.segments[doc.segment[doc.sentence[i]]].kind == "title"
        return _WEIGHTS.get(doc.dep[top], 1.0) * (0.5 if heading else 1.0)
