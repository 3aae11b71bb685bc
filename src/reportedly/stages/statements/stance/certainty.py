"""How sure the words are of a proposition, and of what sign (FactBank; Saurí & Pustejovsky 2009)."""

from collections.abc import Sequence, Set

from reportedly.records import Certainty, Polarity, Stance
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.propositions import Proposition
from reportedly.stages.statements.rules.attribution import Attribution
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
        self.abilities = set(words.abilities)
        self.negatives, self.failures = set(words.negatives), set(words.failures)
        self.doubts, self.acts = set(words.doubts), tuple(words.acts)
        self.conceivable, self.undecided = set(words.conceivable), set(words.undecided)
        self.untrue, self.unfinished, self.feelings = set(words.untrue), set(words.unfinished), set(words.feelings)
        self.perceived = set(words.perceived)
        self.raising, self.presupposing = set(words.raising), set(words.presupposing)


def weaker(a: Certainty, b: Certainty) -> Certainty:
    """The less sure of two."""
    return _SCALE[min(_SCALE.index(a), _SCALE.index(b))]


def of_words(doc: Document, proposition: Proposition, scale: Scale) -> Stance:
    """The stance of a proposition's own words: its modals, hedges, negation; a question or a condition is unknown."""
    head = proposition.head
    near = [head, *doc.kids[head], *(g for k in doc.kids[head] if doc.dep[k] in _CARRIERS for g in doc.kids[k])]
    forms = {doc.word[i] for i in near}
    doubt = _doubt(doc, head, scale)
    certainty: Certainty = "certain"
    if forms & scale.probable or doubt is not None or _suspected(doc, head, scale):
        certainty = "probable"
    if forms & scale.possible or _supposing(doc, head, scale) or _modal(doc, head, scale):
        certainty = "possible"
    if forms & scale.undecided or _open(doc, proposition, scale) or (doubt is not None and _denied(doc, doubt, scale)):
        return Stance(certainty="unknown", polarity="+" if doubt is not None else _sign(doc, head, scale))
    return Stance(certainty=certainty, polarity="+" if _felt(doc, head, scale) else _sign(doc, head, scale))


_CARRIERS = ("acomp", "attr", "dobj", "xcomp", "nsubj", "nsubjpass", "prep", "oprd")


def _open(doc: Document, proposition: Proposition, scale: Scale) -> bool:
    """Whether a proposition is asked or supposed, not said."""
    head = proposition.head
    if _conditional(doc, head, scale):
        return True
    sentence = doc.sentences[doc.sentence[head]]
    return doc.word[sentence.end - 1] == "?" and doc.head[head] == head


def _supposing(doc: Document, head: int, scale: Scale) -> bool:
    """Whether a clause holds on a condition, or is called possible (it is possible that)."""
    if any(doc.dep[k] == "advcl" and _conditional(doc, k, scale) for k in doc.kids[head]):
        return True
    return any(doc.dep[k] == "acomp" and doc.word[k] in scale.conceivable for k in doc.kids[head])


def _modal(doc: Document, head: int, scale: Scale) -> bool:
    """Whether a modal makes a verb possible: its own, or that of the verb it is joined to (could sink or burn).

    What cannot be is no mere possibility.
    """
    while True:
        helps = [k for k in doc.kids[head] if doc.dep[k] in ("aux", "nsubj", "nsubjpass")]
        if helps or doc.dep[head] != "conj":
            unable = any(doc.dep[k] == "neg" for k in doc.kids[head])
            return any(doc.word[k] in scale.modals and not (unable and doc.word[k] in scale.abilities) for k in helps)
        head = doc.head[head]


def _conditional(doc: Document, head: int, scale: Scale) -> bool:
    """Whether a clause opens with a word of condition."""
    return any(doc.dep[k] == "mark" and doc.word[k] in scale.conditions for k in doc.kids[head])


def _doubt(doc: Document, head: int, scale: Scale) -> int | None:
    """The noun by which what is told is in doubt: fears grow that X; there are signs that X; found no proof that X."""
    for k in doc.kids[head]:
        if doc.dep[k] in _NAMING and doc.lemma[k] in scale.doubts:
            over = doc.kids[k] + (doc.kids[head] if doc.dep[k] in ("nsubj", "nsubjpass") else [])
            told = any(doc.dep[g] in ("ccomp", "acl") and g > k for g in over)
            if told and (doc.dep[k] != "dobj" or _denied(doc, k, scale)):
                return k
    return None


_NAMING = ("nsubj", "nsubjpass", "dobj", "attr")


def _denied(doc: Document, noun: int, scale: Scale) -> bool:
    """Whether there is none of what a noun names, by its own words or those of its verb."""
    around = (*doc.kids[noun], *(k for k in doc.kids[doc.head[noun]] if doc.dep[k] == "neg"))
    return any(doc.word[k] in scale.negatives for k in around)


def _felt(doc: Document, head: int, scale: Scale) -> bool:
    """Whether a clause tells what somebody feels about another clause: a denied feeling does not deny that clause."""
    feeling = next((k for k in (head, *doc.kids[head]) if doc.word[k] in scale.feelings), None)
    return feeling is not None and any(doc.dep[k] in ("advcl", "ccomp") for k in (*doc.kids[head], *doc.kids[feeling]))


def _suspected(doc: Document, head: int, scale: Scale) -> bool:
    """Whether an act that a clause tells of is suspected: a rise in suspected shipments."""
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
        count += doc.dep[k] == "acomp" and doc.word[k] in scale.untrue
    count += doc.dep[head] == "xcomp" and doc.lemma[doc.head[head]] in scale.failures
    count += _fails(doc, head, scale)
    return "-" if count % 2 else "+"


def _fails(doc: Document, head: int, scale: Scale) -> bool:
    """Whether what its infinitive tells of did not come about: failed to sail, has yet to sail."""
    short = doc.lemma[head] in scale.failures or any(doc.word[k] in scale.unfinished for k in doc.kids[head])
    return short and any(doc.dep[k] == "xcomp" and doc.word[doc.first[k]] == "to" for k in doc.kids[head])


def of_content(doc: Document, one: Attribution, inside: Sequence[Proposition], scale: Scale) -> Stance:
    """The stance of an attributed content: that of its first proposition, under that of its cue."""
    first = next((clause for clause in inside if doc.pos[clause.head] != "PUNCT"), None)  # a mark may hang on nothing
    inner = Stance(certainty="certain") if first is None else of_words(doc, first, scale)
    if one.predicate is None:
        return inner
    cue = _denying(doc, one.predicate, scale)
    lemma, negated = doc.lemma[cue], _negated(doc, cue, scale)
    told = doc.kid(cue, "oprd") is not None or _perceived(doc, cue, scale)  # called it a gift: says that it is one
    certainty = weaker(inner.certainty, "certain" if told else scale.cues.get(lemma, "certain"))
    polarity = inner.polarity
    if not one.source:
        if lemma not in scale.factives and not told:  # is said to have sunk: nobody stands for it
            certainty = weaker(certainty, "probable")
        certainty = weaker(certainty, of_words(doc, Proposition(one.predicate, ()), scale).certainty)
    if lemma in scale.denials:
        polarity = "+" if negated or polarity == "-" else "-"
    if negated and lemma in scale.raising:  # does not think that X: thinks that not X
        return Stance(certainty=certainty, polarity="+" if polarity == "-" else "-")
    if negated and one.source and lemma not in scale.presupposing:
        certainty = "unknown"
    return Stance(certainty=certainty, polarity=polarity)


def _denying(doc: Document, i: int, scale: Scale) -> int:
    """A cue; for a noun of saying that a verb denies (rejected claims that X), the verb."""
    head = doc.head[i]
    return head if doc.dep[i] == "dobj" and doc.lemma[head] in scale.denials else i


def _perceived(doc: Document, i: int, scale: Scale) -> bool:
    """Whether a cue tells that an act was witnessed: was seen boarding the ferry; not: is seen as a threat."""
    return doc.lemma[i] in scale.perceived and any(
        doc.dep[k] in ("xcomp", "ccomp") and doc.tag[k] == "VBG" for k in doc.kids[i]
    )


def is_nobody(doc: Document, i: int, negatives: Set[str]) -> bool:
    """Whether a noun phrase means that there is none: nobody, no one, no official."""
    return doc.word[i] in negatives or any(doc.dep[k] == "det" and doc.word[k] == "no" for k in doc.kids[i])


def _negated(doc: Document, i: int, scale: Scale) -> bool:
    """Whether a cue is negated, by its subject too, or joined to a verb that is (has not confirmed or denied)."""
    while doc.dep[i] == "conj" and doc.kid(i, "nsubj") is None:
        if any(doc.dep[k] == "neg" for k in doc.kids[i]):
            return True
        i = doc.head[i]
    if any(doc.dep[k] == "nsubj" and is_nobody(doc, k, scale.negatives) for k in doc.kids[i]):
        return True
    return any(doc.dep[k] in ("neg", "preconj") and doc.word[k] != "both" for k in doc.kids[i])


def of_outlet(doc: Document, one: Attribution, said: Stance, scale: Scale) -> Stance:
    """What the outlet commits to: nothing, unless the cue presupposes its content or nobody else is named."""
    factive = one.predicate is not None and doc.lemma[one.predicate] in scale.factives and said.certainty != "unknown"
    return said if factive or not one.source else Stance(certainty="unknown", polarity=said.polarity)


def of_own_voice(doc: Document, proposition: Proposition, said: Stance) -> Stance:
    """What the outlet commits to in its own voice: what it says, but to no title with a word in quotation marks."""
    segment = doc.segments[doc.segment[doc.sentence[proposition.head]]]
    if segment.kind == "title" and any(doc.quoted[i] >= 0 and not _names(doc, i) for i in proposition.words):
        return Stance(certainty="unknown", polarity=said.polarity)
    return said


def _names(doc: Document, i: int) -> bool:
    """Whether a quoted word is of a name or the title of a work, or no word at all."""
    return doc.pos[i] in ("PROPN", "PUNCT", "DET", "ADP", "NUM")
