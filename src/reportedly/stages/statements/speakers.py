"""Who a source is: its name within the report, its kind, and why."""

from reportedly.records import Speaker, content_id
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.document import Document


def speaker(doc: Document, one: Attribution) -> tuple[Speaker, ...]:
    """The speakers of an attribution, outermost first; none where it names no source."""
    if one.speaker is None:
        return ()
    i = one.speaker
    first = i
    while first > doc.first[i] and doc.dep[first - 1] == "compound":
        first -= 1
    span = doc.span(first, i)
    name = " ".join(span.of(doc.text).split())
    return (Speaker(id=content_id("speaker", name.lower()), name=name, kind="unknown", mention=span),)
