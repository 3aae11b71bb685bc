"""How sure the words are of a proposition, and of what sign (FactBank; Saurí & Pustejovsky 2009)."""

from collections.abc import Sequence

from reportedly.records import Certainty, Polarity, Stance
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.propositions import Proposition
from reportedly.text.cues import StanceWords

_SCALE: tuple[Certainty, ...] = ("unknown", "possible", "probable", "certain")


class Scale:
    """The stance words of a language, as sets."""

    def __init__(self, words: StanceWords) -> None:
        self.cues: dict[str, Certainty] = dict.fromkeys(words.unknown_cues, "unknown")
        self.cues |= dict.fromkeys(words.possible_cues, "possible")
        self.cues |= dict.fromkeys(words.probable_cues, "probable")
        self.denials, self.factives = set(words.denials), set(words.factives)
        self.probable, self.possible = set(words.probable), set(words.possible)
        self.modals, self.conditions = set(words.modals), set(words.conditions)
        self.negatives, self.failures = set(words.negatives), set(words.failures)
        self.doubts, self.acts = set(words.doubts), tuple(words.acts)


def weaker(a: Certainty, b: Certainty) -> Certainty:
    """The less sure of two."""
    return _SCALE[min(_SCALE.index(a), _SCALE.index(b))]


def of_words(doc: Document, proposition: Proposition, scale: Scale) -> Stance:
    """The stance of a proposition's own words: its modals, hedges, negation; a question or a condition is unknown."""
    head = proposition.head
    near = [head, *doc.kids[head], *(g for k in doc.kids[head] if doc.dep[k] in _CARRIERS for g in doc.kids[k])]
    forms = {doc.word[i] for i in near}
    certainty: Certainty = "certain"
    if forms & scale.probable or _doubted(doc, head, scale):
        certainty = "probable"
    supposed = any(doc.dep[k] == "advcl" and _conditional(doc, k, scale) for k in doc.kids[head])
    if forms & scale.possible or supposed or _modal(doc, head, scale):
        certainty = "possible"
    if _open(doc, proposition, scale):
        certainty = "unknown"
    return Stance(certainty=certainty, polarity=_sign(doc, head, scale))


_CARRIERS = ("acomp", "attr", "dobj", "xcomp", "nsubj", "nsubjpass", "prep", "oprd")


def _open(doc: Document, proposition: Proposition, scale: Scale) -> bool:
    """Whether a proposition is asked or supposed, not said."""
    head = proposition.head
    if _conditional(doc, head, scale):
        return True
    sentence = doc.sentences[doc.sentence[head]]
    return doc.word[sentence.end - 1] == "?" and doc.head[head] == head


def _modal(doc: Document, head: int, scale: Scale) -> bool:
    """Whether a modal makes a verb possible: its own, or that of the verb it is joined to (could sink or burn)."""
    while True:
        helps = [k for k in doc.kids[head] if doc.dep[k] in ("aux", "nsubj", "nsubjpass")]
        if helps or doc.dep[head] != "conj":
            return any(doc.word[k] in scale.modals for k in helps)
        head = doc.head[head]


def _conditional(doc: Document, head: int, scale: Scale) -> bool:
    """Whether a clause opens with a word of condition."""
    return any(doc.dep[k] == "mark" and doc.word[k] in scale.conditions for k in doc.kids[head])


def _doubted(doc: Document, head: int, scale: Scale) -> bool:
    """Whether what is told is itself in doubt: fears grow that X; a rise in suspected shipments."""
    top = doc.kid(head, "nsubj", "nsubjpass")
    if (
        top is not None
        and doc.lemma[top] in scale.doubts
        and any(doc.dep[k] in ("ccomp", "acl") for k in doc.kids[head] + doc.kids[top])
    ):
        return True
    things = [k for k in doc.kids[head] if doc.dep[k] in _THINGS]
    for k in things:
        if len(things) > _FEW:
            break
        things += [g for g in doc.kids[k] if doc.dep[g] in _THINGS]
    acts = (k for k in things if doc.lemma[k].endswith(scale.acts))
    return any(doc.dep[g] == "amod" and doc.word[g] in scale.probable for k in acts for g in doc.kids[k])


_THINGS = ("dobj", "attr", "nsubjpass", "prep", "pobj", "conj")
_FEW = 20


def _sign(doc: Document, head: int, scale: Scale) -> Polarity:
    """Minus for an odd number of negations on the predicate, its subject or object, or the verb that it completes."""
    count = sum(doc.dep[k] == "neg" or doc.word[k] in scale.negatives for k in doc.kids[head])
    for k in doc.kids[head]:
        if doc.dep[k] in ("nsubj", "nsubjpass", "dobj", "attr"):
            count += any(doc.dep[g] == "det" and doc.word[g] == "no" for g in doc.kids[k])
        if doc.dep[k] == "prep":  # on no list
            count += any(doc.word[d] == "no" for g in doc.kids[k] for d in doc.kids[g] if doc.dep[d] == "det")
    count += doc.dep[head] == "xcomp" and doc.lemma[doc.head[head]] in scale.failures
    return "-" if count % 2 else "+"


def of_content(doc: Document, one: Attribution, inside: Sequence[Proposition], scale: Scale) -> Stance:
    """The stance of an attributed content: that of its first proposition, under that of its cue."""
    inner = of_words(doc, inside[0], scale) if inside else Stance(certainty="certain")
    if one.predicate is None:
        return inner
    lemma = doc.lemma[one.predicate]
    negated = _negated(doc, one.predicate)
    certainty = weaker(inner.certainty, scale.cues.get(lemma, "certain"))
    if not one.source:
        if lemma not in scale.factives:  # is said to have sunk: nobody stands for it
            certainty = weaker(certainty, "probable")
        certainty = weaker(certainty, of_words(doc, Proposition(one.predicate, ()), scale).certainty)
    polarity = inner.polarity
    if lemma in scale.denials:
        polarity = "+" if negated or polarity == "-" else "-"
    if negated and one.source:
        certainty = "unknown"
    return Stance(certainty=certainty, polarity=polarity)


def _negated(doc: Document, i: int) -> bool:
    """Whether a cue is negated itself or with the verb that it is joined to (has not confirmed or denied)."""
    while doc.dep[i] == "conj" and doc.kid(i, "nsubj") is None:
        if any(doc.dep[k] == "neg" for k in doc.kids[i]):
            return True
        i = doc.head[i]
    return any(doc.dep[k] in ("neg", "preconj") and doc.word[k] != "both" for k in doc.kids[i])


def of_outlet(doc: Document, one: Attribution, said: Stance, scale: Scale) -> Stance:
    """What the outlet commits to: nothing, unless the cue presupposes its content or nobody else is named."""
    factive = one.predicate is not None and doc.lemma[one.predicate] in scale.factives and said.certainty != "unknown"
    return said if factive or not one.source else Stance(certainty="unknown", polarity=said.polarity)
