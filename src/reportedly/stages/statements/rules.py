"""Every rule family in its order: verbs, nouns and adjectives, phrases; then quotations, which join their results."""

from reportedly.stages.statements import nominal, phrases, quoting, verbs
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.document import Document
from reportedly.text.cues import CueWords


def attributions(doc: Document, cues: CueWords) -> list[Attribution]:
    """All that is attributed in a document, before anything is known of the speakers."""
    found = [*verbs.find(doc, cues), *nominal.find(doc, cues), *phrases.find(doc, cues)]
    return quoting.link(doc, found, cues)
