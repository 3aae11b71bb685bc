"""Rule family: a verb with complements that its cue entry lists as content (say that, be expected to)."""

from collections.abc import Iterator, Sequence

from reportedly.records import Span
from reportedly.stages.statements.attribution import Attribution, runs, subtree, without
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.syntax import agent, complements, is_verb, passive, subject
from reportedly.text.cues import CueWords

_SAID = {"that", "wh", "subj"}
_MEANT = {"to", "np-to"}  # an intention: that somebody has it, the outlet says itself


def find(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """Every verb outside quotation marks whose complements fill one of its frames."""
    for i, lemma in enumerate(doc.lemma):
        if doc.quoted[i] >= 0 or not is_verb(doc, i) or doc.dep[i] in ("aux", "auxpass"):
            continue
        is_passive = passive(doc, i)
        frames = (cues.passive if is_passive else cues.active).get(lemma)
        if frames:
            found = _fill(doc, i, is_passive, frames)
            if found:
                yield found


def _fill(doc: Document, i: int, is_passive: bool, frames: Sequence[str]) -> Attribution | None:
    parts = complements(doc, i)
    top = subject(doc, i)
    if top is not None:
        parts["subj"] = [top]
    for frame in frames:
        labels = frame.split("+")
        if all(label in parts for label in labels):
            break
    else:
        return None
    source = agent(doc, i) if is_passive else None if "subj" in labels else top
    heads = [k for label in labels for k in parts[label]]
    content = tuple(span for k in heads for span in _words_under(doc, k, i))
    clausal = bool(_SAID.intersection(labels)) or ("that" in frames and not _MEANT.intersection(labels))
    spans = () if source is None else source_spans(doc, source, i)
    voice = "passive " if is_passive else ""
    return Attribution(
        f"verb {voice}{doc.lemma[i]} {frame}", i, source, cue_spans(doc, i), spans, without(content, spans), clausal
    )


def _words_under(doc: Document, k: int, cue: int) -> tuple[Span, ...]:
    """The content under a word; where it runs around its own cue (X, he said, Y), its parts."""
    if not doc.first[k] <= cue <= doc.last[k]:
        return (doc.under(k),)
    if doc.head[k] == cue:
        return runs(doc, subtree(doc, k))
    return without((doc.under(k),), (doc.under(cue),))


def source_spans(doc: Document, source: int, cue: int) -> tuple[Span, ...]:
    """The whole noun phrase of a source, without the clause of the cue where that stands inside it."""
    return without((doc.under(source),), (doc.under(cue),) if doc.first[source] <= cue <= doc.last[source] else ())


def cue_spans(doc: Document, i: int) -> tuple[Span, ...]:
    """The verb with its auxiliaries, negation and particle."""
    words = [i] + [k for k in doc.kids[i] if doc.dep[k] in ("aux", "auxpass", "neg", "prt")]
    return runs(doc, words)
