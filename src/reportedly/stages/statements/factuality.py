"""How sure a text lets its reader be that each event happened, from −3 to +3 (de Marneffe et al. 2012)."""

from reportedly.records import Certainty, EventMention, Stance
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.syntax import is_verb
from reportedly.text.cues import StanceWords


def events(doc: Document, words: StanceWords) -> list[EventMention]:
    """Every verb of a document, in text order."""
    return [
        _mention(doc, i, -3.0 if any(doc.dep[k] == "neg" for k in doc.kids[i]) else 3.0)
        for i in range(len(doc.word))
        if is_verb(doc, i) and doc.dep[i] not in ("aux", "auxpass")
    ]


def _mention(doc: Document, i: int, value: float) -> EventMention:
    sure = min(_STEPS, key=lambda step: abs(abs(value) - step))
    stance = Stance(certainty=_STEPS[sure], polarity="-" if value < 0 else "+")
    return EventMention(span=doc.span(i, i), stance=stance, value=value)


_STEPS: dict[float, Certainty] = {3.0: "certain", 2.0: "probable", 1.0: "possible", 0.0: "unknown"}
