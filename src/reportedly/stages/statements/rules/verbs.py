"""Rule family: a verb with complements that its cue entry lists as content (say that, be expected to)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules import contents
from reportedly.stages.statements.rules.attribution import Attribution, without
from reportedly.stages.statements.rules.sources import cue_spans, source_spans, speaking_subject
from reportedly.stages.statements.rules.syntax import agent, complements, is_verb, passive
from reportedly.text.cues import CueWords

_TOLD = contents.SAID | {"oprd"}  # called the gift a sign of trust
_MEANT = {"to", "np-to"}  # an intention: that somebody has it, the outlet says itself


def find(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """Every verb outside quotation marks whose complements fill one of its frames."""
    words = _Words.of(cues)
    for i, lemma in enumerate(doc.lemma):
        if doc.quoted[i] >= 0 or not is_verb(doc, i) or doc.dep[i] in ("aux", "auxpass"):
            continue
        is_passive = passive(doc, i)
        frames = (cues.passive if is_passive else cues.active).get(lemma)
        found = _fill(doc, i, frames, words) if frames else None
        if found is None and lemma in words.expressive and _in_full(doc, i, is_passive):
            found = _fill(doc, i, ("subj",) if is_passive else ("np",), words)
        if found is not None and not found.clausal and _supposed(doc, found):
            found = None
        if found is None and lemma in words.said:
            found = _inserted(doc, i, is_passive)
        if found is not None and (
            found.speaker is None or doc.word[found.speaker] not in words.nobody or lemma in words.speech
        ):
            yield found


class _Words(NamedTuple):
    """The cues of a language that are looked up word by word, as sets; `said` are verbs with a clause as content."""

    said: frozenset[str]
    expressive: frozenset[str]
    speech: frozenset[str]
    nobody: frozenset[str]
    relating: frozenset[str]

    @classmethod
    def of(cls, cues: CueWords) -> "_Words":
        said = (lemma for lemma, frames in cues.active.items() if "that" in frames)
        return cls(*map(frozenset, (said, cues.expressive, cues.speech, cues.nobody, cues.relating)))


def _fill(doc: Document, i: int, frames: Sequence[str], words: _Words) -> Attribution | None:
    parts = complements(doc, i)
    if not parts.keys() & contents.SAID:
        parts |= contents.misplaced(doc, i)
    is_passive = passive(doc, i)
    top = speaking_subject(doc, i, words.said)
    if top is not None:
        parts["subj"] = [top]
    frame = next((frame for frame in frames if all(label in parts for label in frame.split("+"))), None)
    if frame is None:
        return None
    labels = contents.with_object(frame.split("+"), parts)
    source = agent(doc, i) if is_passive else None if "subj" in labels else top
    heads = [k for label in labels for k in parts[label]]
    heads = heads[:1] + [k for k in heads[1:] if not contents.says_itself(doc, k, words.said)]
    if len(heads) == 1 and doc.dep[heads[0]] == "prep":  # the preposition belongs to the cue: focus on
        heads = doc.kids[heads[0]]
    heads = [*heads, *contents.following(doc, i, heads, words.relating)] if "np" in labels else heads
    if doc.dep[heads[-1]] in ("ccomp", "xcomp"):
        heads += [j for j in doc.kids[i] if contents.goes_with(doc, j, heads[-1], i)]
    content = contents.content(doc, i, heads, words.said)
    clausal = bool(_TOLD.intersection(labels)) or ("that" in frames and not _MEANT.intersection(labels))
    clausal = clausal or any(doc.dep[k] == "pcomp" and doc.lemma[k] in words.said for h in heads for k in doc.kids[h])
    spans = () if source is None else source_spans(doc, source, i)
    rule = f"verb {'passive ' if is_passive else ''}{doc.lemma[i]} {frame}"
    return Attribution(rule, i, source, cue_spans(doc, i), spans, without(content, spans), clausal)


def _supposed(doc: Document, one: Attribution) -> bool:
    """Whether a deed other than saying is only somebody's to do: asked her to back it, blamed for opposing it."""
    i, source = one.predicate, one.speaker
    if i is None or doc.pos[doc.head[i]] == "ADP":
        return True
    if source is None:
        return "subj" not in one.rule and not passive(doc, i)
    return doc.dep[source] == "dobj" or doc.tag[source] == "WDT"


def _in_full(doc: Document, i: int, is_passive: bool) -> bool:
    """Whether a main clause with a finite verb has an object of at least three words, or of quoted ones, and a doer."""
    thing = doc.kid(i, "nsubjpass" if is_passive else "dobj")
    if is_passive and agent(doc, i) is None:
        return False
    if thing is None or doc.dep[i] not in ("ROOT", "conj", "advcl"):
        return False
    quoted = any(doc.quoted[k] >= 0 for k in range(doc.first[thing], doc.last[thing] + 1))
    finite = contents.form_of(doc, i) in ("VBD", "VBZ", "VBP")
    return quoted or (finite and doc.last[thing] - doc.first[thing] >= 2)


def _inserted(doc: Document, i: int, is_passive: bool) -> Attribution | None:
    """A cue without a complement that comments on the clause around it (X, he said, Y; as Z reported, X)."""
    head, dep = doc.head[i], doc.dep[i]
    marked = doc.word[doc.first[i]] == "as"
    if head == i or not (dep == "parataxis" or (dep == "advcl" and marked)):
        return None
    if any(doc.dep[k] in ("ccomp", "xcomp") or (doc.dep[k] == "dobj" and dep == "advcl") for k in doc.kids[i]):
        return None
    source = agent(doc, i) if is_passive else doc.kid(i, "nsubj")
    if source is None:
        return None
    spans, cue = source_spans(doc, source, i), cue_spans(doc, i)
    content = without((doc.under(head),), (doc.under(i),))
    return Attribution(f"inserted {doc.lemma[i]}", i, source, cue, spans, content)
