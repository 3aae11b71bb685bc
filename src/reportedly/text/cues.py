"""The words by which a language attributes: cues with the complements that hold their content."""

from reportedly.records import Record

Frames = dict[str, tuple[str, ...]]
"""A cue's lemma with its frames, the first that fits counting. A frame joins complement labels with "+": `np+of` is
content made of an object and an "of" phrase (accuse X of Y). `subj` says that the subject is content too (X is
expected to Y)."""


class CueWords(Record):
    """What attributes in one language.

    `active` and `passive` are verbs with frames; `sourced` are pairs of words that stand before a source (according
    to), the second by the first.
    """

    active: Frames
    passive: Frames
    sourced: dict[str, str]
