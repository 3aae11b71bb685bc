"""Acts that a noun tells, with the participants that its verb would have: Vestland's delivery of a ferry to Osk."""

from collections.abc import Iterator, Set
from typing import NamedTuple

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.syntax import is_verb, subject
from reportedly.text.acts import ActWords

_CORE = frozenset(("agent", "patient", "to", "from"))
_WAYS = ("to", "from")
_DONE = ("compound", "amod", "nmod")
_OVER = ("dobj", "attr", "pobj")


class Nominal(NamedTuple):
    """A noun of an act: the verb that it stands for, and its participants as (role, head word)."""

    noun: int
    verb: str
    roles: tuple[tuple[str, int], ...]


class Nominals:
    """Looks for nouns of acts. `words` are those of the report's language."""

    def __init__(self, doc: Document, words: ActWords) -> None:
        self._doc, self._verbs, self._reaching = doc, words.nouns, words.reaching
        self._things, self._light = frozenset(words.things), frozenset(words.light)
        self._background = frozenset(words.background)
        self._done_by, self._done_to = frozenset(words.done_by), frozenset(words.done_to)

    def find(self, i: int) -> Nominal | None:
        """The act that a word tells, where the text says more of it than the word."""
        doc, noun = self._doc, self._doc.lemma[i]
        verb = self._verbs.get(noun)
        if verb is None or doc.pos[i] != "NOUN" or doc.dep[i] == "compound" or self._circumstance(i):
            return None
        around = tuple(self._around(i))
        if _CORE.isdisjoint(name for name, _ in around if name != "agent" or noun not in self._things):
            return None
        lent = self._lent(i) if all(name != "agent" for name, _ in around) else None
        return Nominal(i, verb, around if lent is None else (("agent", lent), *around))

    def _circumstance(self, i: int) -> bool:
        """Whether the act is only when or where something else happened: during the visit, at the port’s opening."""
        doc, over = self._doc, self._doc.head[i]
        return doc.dep[i] == "pobj" and doc.word[over] in self._background and is_verb(doc, doc.head[over])

    def _around(self, i: int) -> Iterator[tuple[str, int]]:
        """Who takes part: doer and done-to first, by whom the noun's "of" and owner bring in; then prepositions."""
        doc, noun = self._doc, self._doc.lemma[i]
        owner = doc.kid(i, "poss")
        of, by = self._under(i, {"of"}), self._under(i, {"by"})
        made = next((k for k in doc.kids[i] if k < i and doc.dep[k] in _DONE and doc.pos[k] == "NOUN"), None)
        if noun in self._done_by:
            pairs = [("agent", of if of is not None else owner)]
        else:
            patient = of if of is not None else made
            owned = "patient" if noun in self._done_to and patient is None else "agent"
            pairs = [("agent", by), (owned, owner), ("patient", patient)]
        yield from ((name, k) for name, k in pairs if k is not None)
        beyond = [] if of is None else [k for k in doc.kids[of] if doc.word[k] in _WAYS]  # delivery of ferries to Osk
        for k in (*doc.kids[i], *beyond):
            inner = doc.kid(k, "pobj") if doc.dep[k] == "prep" and doc.word[k] not in ("of", "by") else None
            if inner is not None:
                yield "patient" if doc.word[k] == self._reaching.get(noun) else doc.word[k], inner

    def _under(self, i: int, prepositions: Set[str]) -> int | None:
        doc = self._doc
        found = (
            doc.kid(k, "pobj") for k in doc.kids[i] if doc.dep[k] in ("prep", "agent") and doc.word[k] in prepositions
        )
        return next((k for k in found if k is not None), None)

    def _lent(self, i: int) -> int | None:
        """The subject of the light verb whose object a noun is: Vestland *made* a delivery; the sale *is* a breach."""
        doc, over = self._doc, self._doc.head[i]
        if doc.dep[i] not in _OVER or not is_verb(doc, over) or doc.lemma[over] not in self._light:
            return None
        return subject(doc, over)
