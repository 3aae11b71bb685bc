"""What an event's own negation, auxiliaries, adverbs and adjectives make of how sure it is."""

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.syntax import is_verb
from reportedly.text.events import ANY, EventWords


class Modifiers:
    """Changes grounds into values. A word must be asked for after the word that it is joined to."""

    def __init__(self, doc: Document, words: EventWords) -> None:
        self._doc = doc
        self._forms = {word: found for (kind, word), found in words.lookup().items() if kind == "form"}
        self._objects = {word: found for (kind, word), found in words.lookup().items() if kind == "object"}
        self._negatives, self._limits = frozenset(words.negatives), frozenset(words.limits)
        self._lent: dict[int, list[int]] = {}

    def change(self, i: int, ground: float) -> float:
        """The value of an event, by its ground and its own modifiers."""
        doc = self._doc
        near = self._near(i)
        found = [self._forms.get(doc.word[k]) or self._forms.get(" ".join(doc.word[k : k + 2])) for k in near]
        denied = any(self._negates(k) for k in near)
        if is_verb(doc, i):
            subject, thing = doc.kid(i, "nsubj", "nsubjpass"), doc.kid(i, "dobj")
            denied |= subject is not None and (doc.word[subject] in self._negatives or self.none(subject))
            found += [] if thing is None else [self._objects.get(doc.word[k]) for k in doc.kids[thing]]
        value = -ground if denied else ground
        listed = [signature for signature in found if signature]
        for signature in listed or ([self._forms[ANY]] if denied else []):
            value = signature.at(value)
        return value

    def none(self, i: int) -> bool:
        """Whether a noun stands for none of its kind."""
        doc = self._doc
        return any(doc.dep[k] in ("det", "preconj") and doc.word[k] in self._negatives for k in doc.kids[i])

    def _near(self, i: int) -> list[int]:
        """What may change how sure an event is: its own words, and those that a conjunct lends (may sink or burn)."""
        doc, head = self._doc, self._doc.head[i]
        near = [k for k in doc.kids[i] if doc.dep[k] in (*_LENT, "advmod", "amod")]
        near += [g for k in near if doc.dep[k] == "advmod" for g in doc.kids[k]]  # no longer
        if doc.dep[i] == "conj":
            near += [k for k in doc.kids[head] if doc.dep[k] == "cc"]  # nor
            alike = doc.tag[head] == doc.tag[i] or {doc.tag[head], doc.tag[i]} == {"VBD", "VBN"}
            if alike and doc.kid(i, *_STARTS) is None:
                near += self._lent.get(head, [])
        self._lent[i] = [k for k in near if doc.dep[k] in _LENT]
        return near

    def _negates(self, k: int) -> bool:
        """Whether a word negates (but not: not only)."""
        doc = self._doc
        limited = k + 1 < len(doc.word) and doc.word[k + 1] in self._limits
        return doc.word[k] in self._negatives and not limited


_LENT = ("aux", "neg", "det", "preconj")
_STARTS = ("aux", "nsubj", "nsubjpass", "det", "poss")
