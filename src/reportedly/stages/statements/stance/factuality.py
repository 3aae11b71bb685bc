"""How sure a text lets its reader be that each event happened, from −3 to +3 (de Marneffe et al. 2012).

Sureness goes down the tree of a sentence. A word has a `ground`: how sure the text is of it before its own negation
and auxiliaries count. These turn the ground into the `value` of its event, and the value, by the signature of the
word, is the ground of what it governs: of "may refuse to go", "may" lowers "refuse", and "refuse" denies "go".
What is presupposed (the strike; the man who sold it; because it sank) has a ground of its own.
"""

from collections.abc import Iterable

from reportedly.records import Certainty, EventMention, Span, Stance
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import Attribution
from reportedly.stages.statements.rules.syntax import is_verb
from reportedly.stages.statements.stance.modifiers import Modifiers
from reportedly.text.events import ANY, SURE, EventWords, Kind, Signature

_STEPS: tuple[Certainty, ...] = ("unknown", "possible", "probable", "certain")


def events(doc: Document, found: Iterable[Attribution], words: EventWords) -> list[EventMention]:
    """Every verb, noun of an act and predicative adjective of a document, in text order."""
    grounds = Grounds(doc, found, words)
    return [_mention(doc.span(i, i), grounds.value[i]) for i in range(len(doc.word)) if grounds.event[i]]


def _mention(span: Span, value: float) -> EventMention:
    stance = Stance(certainty=_STEPS[round(abs(value))], polarity="-" if value < 0 else "+")
    return EventMention(span=span, stance=stance, value=value)


class Grounds:
    """Whether each word of a document, by its index, tells of an event, and its ground and value."""

    def __init__(self, doc: Document, found: Iterable[Attribution], words: EventWords) -> None:
        self._doc, self._words = doc, words
        self._signatures = words.lookup()
        self._modifiers = Modifiers(doc, words)
        self._definite = frozenset(words.definite)
        self._nouns, self._things = frozenset(words.nouns), frozenset(words.things)
        self._cue = {i: one.predicate for one in found if one.clausal for span in one.content for i in doc.within(span)}
        size = len(doc.word)
        self.event = [self._tells(i) for i in range(size)]
        self.ground, self.value = [SURE] * size, [SURE] * size
        self._governor = list(range(size))  # the word above a word, past prepositions
        for sentence in doc.sentences:
            order = [i for i in range(sentence.start, sentence.end) if doc.head[i] == i]
            for i in order:
                self._weigh(i)
                order.extend(doc.kids[i])

    def _tells(self, i: int) -> bool:
        doc, lemma = self._doc, self._doc.lemma[i]
        if doc.pos[i] == "NOUN":
            return lemma in self._nouns or (lemma.endswith(self._words.endings) and lemma not in self._things)
        if doc.pos[i] == "ADJ":
            return doc.dep[i] in ("acomp", "oprd")
        return is_verb(doc, i) and doc.dep[i] not in ("aux", "auxpass")

    def _weigh(self, i: int) -> None:
        """Sets what is known of a word whose head is weighed."""
        doc = self._doc
        head = doc.head[i]
        if head == i:
            self.ground[i] = self._main(i)
        elif doc.dep[i] == "conj":
            head = self._joined(i)
            self._governor[i], self.ground[i] = self._governor[head], self.ground[head]
        else:
            self._governor[i] = self._governor[head] if doc.pos[head] in _LINKS else head
            self.ground[i] = self._clause(i) if is_verb(doc, i) else self._thing(i)
        tells = self.event[i] or is_verb(doc, i)
        self.value[i] = self._modifiers.change(i, self.ground[i]) if tells else self.ground[i]

    def _main(self, i: int) -> float:
        """The ground of the top of a sentence, which may be a question, an order, or said by somebody."""
        doc = self._doc
        end = doc.sentences[doc.sentence[i]].end
        signs = (doc.word[k] for k in range(max(i, end - _CLOSING), end) if doc.pos[k] == "PUNCT")
        asked = next((s for sign in signs if (s := self._find("opens", sign))), None)
        if asked:
            return asked.at(SURE)
        if doc.tag[i] == "VB" and doc.kid(i, "aux", "nsubj") is None:
            return self._governed("to", ANY, SURE)
        cue = self._cue.get(i)
        return SURE if cue is None or cue == i else self._governed("that", doc.lemma[cue], SURE)

    def _joined(self, i: int) -> int:
        """What a word is joined to; for a finite verb a finite one, as in "failed to dock and left"."""
        doc, head = self._doc, self._doc.head[i]
        while doc.tag[i] in _FINITE and self._bare(head):
            head = doc.head[head]
        return head

    def _bare(self, i: int) -> bool:
        """Whether a verb under another word is an infinitive or participle without a finite auxiliary."""
        doc = self._doc
        return (
            doc.tag[i] in ("VB", "VBG")
            and doc.head[i] != i
            and not any(doc.tag[k] in _FINITE for k in doc.kids[i] if doc.dep[k] in ("aux", "auxpass"))
        )

    def _clause(self, i: int) -> float:
        """The ground of a verb under another word."""
        doc, head, dep = self._doc, self._doc.head[i], self._doc.dep[i]
        infinitive = any(doc.word[k] == "to" and doc.dep[k] == "aux" for k in doc.kids[i])
        if dep in ("ccomp", "xcomp") or (dep in _ON_NOUNS and (infinitive or doc.kid(i, "mark") is not None)):
            return self._complement(i, infinitive)
        opens = self._find("opens", "to" if infinitive else doc.word[doc.first[i]])
        if dep in ("advcl", "csubj"):
            if opens:
                return opens.at(self.value[head] if infinitive else self.ground[head])
            return (SURE + self.ground[head]) / 2
        if dep == "pcomp":
            governor = self._governor[i]
            listed = opens or self._find("opens", doc.word[head]) or self._find("to", doc.lemma[governor])
            return listed.at(self.value[governor]) if listed else self.ground[head]
        if dep in _ON_NOUNS or dep == "amod":
            return SURE if self._known(head) else (SURE + self.value[head]) / 2
        return self.ground[head]

    def _complement(self, i: int, infinitive: bool) -> float:
        """The ground of a clause that completes a verb, noun or adjective. A bare verb in it is wished, not told."""
        doc, head = self._doc, self._doc.head[i]
        mark = doc.kid(i, "mark")
        asked = None if mark is None else self._find("that", doc.word[mark])
        if asked:
            return asked.at(self.value[head])
        told = doc.kid(head, "acomp") if doc.lemma[head] == "be" else None
        participle = doc.tag[i] == "VBG" and doc.kid(i, "aux", "nsubj") is None
        wished = doc.tag[i] == "VB" and doc.kid(i, "aux") is None
        kind: Kind = "to" if infinitive or participle or wished or doc.dep[i] == "xcomp" else "that"
        return self._governed(kind, doc.lemma[head if told is None or told == i else told], self.value[head])

    def _thing(self, i: int) -> float:
        """The ground of a noun or adjective. A known thing is sure, unless its governor says otherwise."""
        doc, head, dep, governor = self._doc, self._doc.head[i], self._doc.dep[i], self._governor[i]
        if dep in ("acomp", "attr", "oprd"):
            return SURE if self._modifiers.none(i) else self.value[head]
        if dep == "nsubj":
            return (SURE + self.ground[head]) / 2
        if governor == i or dep not in ("dobj", "pobj", "nsubjpass", "compound"):
            return self.ground[head]
        lemma, of = doc.lemma[governor], doc.word[head]
        listed = self._find("noun", f"{lemma} {of}" if dep == "pobj" else lemma)
        if listed is None and dep != "compound" and self._known(i):
            return SURE
        if listed is None and dep == "pobj":
            listed = self._find("noun", of)
        if listed is None and self.event[i]:
            listed = self._signatures["noun", ANY]
        return listed.at(self.value[governor]) if listed else self.value[governor]

    def _known(self, i: int) -> bool:
        """Whether a noun is definite."""
        doc = self._doc
        return any(doc.dep[k] == "poss" or doc.word[k] in self._definite for k in doc.kids[i])

    def _governed(self, kind: Kind, word: str, value: float) -> float:
        return (self._find(kind, word) or self._signatures[kind, ANY]).at(value)

    def _find(self, kind: Kind, word: str) -> Signature | None:
        return self._signatures.get((kind, word))


_FINITE = ("VBD", "VBZ", "VBP", "MD")
_ON_NOUNS = ("acl", "relcl")
_LINKS = ("ADP", "SCONJ")
_CLOSING = 4  # words at the end of a sentence among which its question mark stands, before quotation marks
