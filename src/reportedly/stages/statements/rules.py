"""Every rule family in its order: verbs, nouns and adjectives, phrases; then quotations, which join their results."""

from collections.abc import Sequence

from reportedly.stages.statements import nominal, phrases, quoting, verbs
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.document import Document
from reportedly.text.cues import CueWords

DEEPEST = 8  # sayings inside each other; people write three


def attributions(doc: Document, cues: CueWords) -> tuple[list[Attribution], int]:
    """All that is attributed in a document, before anything is known of the speakers, and how many are left out.

    Left out is what stands inside more than `DEEPEST` others: without a bound the work on "he said that he said that
    …" would grow with the square of its length.
    """
    found = [*verbs.find(doc, cues), *nominal.find(doc, cues), *phrases.find(doc, cues)]
    shallow = _shallow(doc, found)
    return quoting.link(doc, shallow, cues), len(found) - len(shallow)


def _shallow(doc: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, in their order, without those whose content begins inside too many others."""
    depth = [0] * (len(doc.word) + 1)
    kept: set[int] = set()
    for number in sorted(range(len(found)), key=lambda n: (-found[n].size, n)):
        words = [i for span in found[number].content for i in doc.within(span)]
        if not words or depth[words[0]] < DEEPEST:
            kept.add(number)
            for i in words:
                depth[i] += 1
    return [one for number, one in enumerate(found) if number in kept]
