"""Every rule family in its order: verbs, verbless phrases; then quotations, which join what those found."""

from reportedly.stages.statements import phrases, quoting, verbs
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.document import Document
from reportedly.text.cues import CueWords


def attributions(doc: Document, cues: CueWords) -> list[Attribution]:
    """All that is attributed in a document, before anything is known of the speakers."""
    found = [*verbs.find(doc, cues), *phrases.find(doc, cues)]
    return quoting.link(doc, found, cues)
