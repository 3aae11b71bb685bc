"""What a report says of a source whose name it withholds: that it does, and why."""

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.records import Span
from reportedly.stages.statements.document import Document
from reportedly.text.names import SpeakerWords

_LONGEST = 40  # words of a source


class Withheld(NamedTuple):
    """Where a report says that a name is withheld, and where it gives the reason."""

    said: Span
    reason: Span | None


def withheld(doc: Document, i: int, words: SpeakerWords) -> Withheld | None:
    """What the clauses on the head word of a source say of its name: officials who spoke on condition of anonymity."""
    for k in range(i + 1, min(doc.last[i], i + _LONGEST) + 1):
        if doc.dep[k] in ("relcl", "acl", "advcl"):
            clause = doc.under(k)
            if _first(doc, clause, words.withheld) is not None:
                at = _first(doc, clause, words.reasons)
                return Withheld(clause, None if at is None else Span(at, clause.end))
    return None


def _first(doc: Document, clause: Span, phrases: Iterable[str]) -> int | None:
    """Where the first of some phrases stands in a clause."""
    text = clause.of(doc.text).lower()
    found = [at for phrase in phrases if (at := text.find(phrase)) >= 0]
    return clause.start + min(found) if found else None
