"""The words by which a language attributes: cues with the complements that hold their content."""

from collections.abc import Mapping

from reportedly.records import Record

Frames = dict[str, tuple[str, ...]]
"""A cue's lemma with its frames, the first that fits counting. A frame joins complement labels with "+": `np+of` is
content made of an object and an "of" phrase (accuse X of Y). `subj` says that the subject is content too (X is
expected to Y)."""


class CueClass(Record):
    """Nouns or adjectives of one meaning, and the complements that hold what is said, thought or wanted.

    `frames` has one label each. `held` are those whose content may be nobody's (there is no doubt that X; it is clear
    that X), and that of nouns is somebody's wherever they stand (embraced the notion that X); `side` nouns are persons,
    by what they are for or against (is a critic of X).
    """

    words: tuple[str, ...]
    frames: tuple[str, ...]
    held: tuple[str, ...] = ()
    side: bool = False


class CueWords(Record):
    """What attributes in one language.

    active, passive     verbs with frames
    nouns, adjectives   classes by meaning
    speech              verbs that bring in quotations
    expressive          verbs whose object is content where a main clause tells it in so many words
    light               verbs that give a noun their subject as its owner (make a claim)
    arousing            verbs that give it none (face doubts); listed as light too: none but a person (raise doubts)
    amid                prepositions that give it none (despite doubts)
    owning              prepositions that name its owner (a claim by)
    impersonal          pronouns that mean no person
    sourced             pairs of words that stand before a source (according to), the second by the first
    viewed              nouns with an owner who thinks a clause, by their preposition (in her view)
    written             nouns that say a clause themselves, by their preposition (under the law)
    labels              words that stand before a colon and name no source
    nobody              what names no source outside quotation marks (I think, you know)
    """

    active: Frames
    passive: Frames
    nouns: dict[str, CueClass]
    adjectives: dict[str, CueClass]
    speech: tuple[str, ...]
    expressive: tuple[str, ...]
    light: tuple[str, ...]
    arousing: tuple[str, ...]
    amid: tuple[str, ...]
    owning: tuple[str, ...]
    impersonal: tuple[str, ...]
    sourced: dict[str, str]
    viewed: dict[str, tuple[str, ...]]
    written: dict[str, tuple[str, ...]]
    labels: tuple[str, ...]
    nobody: tuple[str, ...]
    relating: tuple[str, ...]


class StanceWords(Record):
    """What makes words less than certain, by the scale of FactBank. Lemmas of cues first, then forms in the text.

    probable_cues, possible_cues, unknown_cues   how sure a content is that the cue brings in
    denials      cues whose content is denied
    factives     cues that commit the outlet too
    presupposing factives that do so denied as well (did not know that X)
    raising      cues whose denial is the content's (does not think that X)
    perceived    verbs of the senses, which with an act tell that it was witnessed (was seen boarding)
    probable, possible   adverbs, adjectives and verbs in the content or over it
    conceivable  predicates of a clause that may be so (it is possible that X)
    undecided    words that leave open what they stand with (it is unclear whether X)
    untrue       predicates of a clause that is not, or hardly, so
    feelings     predicates of who feels something about a clause
    modals       auxiliaries that make a thing possible
    hedges       words, in any form, by which a telling is seen to hedge
    abilities    those of them whose denial is certain (cannot)
    backshifted  those of them that only tell afterwards what somebody said with another one (said that it would)
    conditions   words that open a condition or an open question
    negatives    words that negate the predicate they stand with
    failures     verbs whose infinitive did not happen
    unfinished   words that do the same to the infinitive after them (has yet to)
    doubts       nouns whose clause is feared or guessed, not known
    acts         ends of nouns that tell of an act (a suspected shipment), not of its doer (a suspected thief)
    """

    probable_cues: tuple[str, ...]
    possible_cues: tuple[str, ...]
    unknown_cues: tuple[str, ...]
    denials: tuple[str, ...]
    factives: tuple[str, ...]
    presupposing: tuple[str, ...]
    raising: tuple[str, ...]
    perceived: tuple[str, ...]
    probable: tuple[str, ...]
    possible: tuple[str, ...]
    conceivable: tuple[str, ...]
    undecided: tuple[str, ...]
    untrue: tuple[str, ...]
    feelings: tuple[str, ...]
    modals: tuple[str, ...]
    hedges: tuple[str, ...]
    abilities: tuple[str, ...]
    backshifted: tuple[str, ...]
    conditions: tuple[str, ...]
    negatives: tuple[str, ...]
    failures: tuple[str, ...]
    unfinished: tuple[str, ...]
    doubts: tuple[str, ...]
    acts: tuple[str, ...]


def classes(meanings: Mapping[str, CueClass]) -> dict[str, list[CueClass]]:
    """The classes of each word, in the order of the language file."""
    found: dict[str, list[CueClass]] = {}
    for meaning in meanings.values():
        for word in meaning.words:
            found.setdefault(word, []).append(meaning)
    return found
