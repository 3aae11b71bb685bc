"""The words by which a language tells of events, and by which it makes them more or less sure."""

from typing import Literal, get_args

from reportedly.records import Record

SURE = 3.0
"""The value of an event that surely happened; of one that surely did not, its negative."""

ANY = "*"
"""Stands for all words that a kind of signature does not list."""

Kind = Literal["that", "to", "noun", "form", "object", "opens"]


class Signature(Record):
    """What becomes of the events that some words govern (Karttunen 1971; Nairn, Condoravdi & Karttunen 2006).

    `holds` is the value of such an event where the word's own clause is sure, `fails` where that is surely denied:
    "manage to" is about 3 and −3, "know that" 3 and 3, "refuse to" −3 and 3; "want to" leaves it open.

    that     lemmas, for their finite clauses (say that)
    to       lemmas, for their infinitives and participles (manage to, keep -ing)
    noun     lemmas, for the nouns that complete them (seek a truce), with the preposition if one leads there
             (call for), or prepositions alone
    form     forms of auxiliaries, adverbs and adjectives, alone or with the word after them, for the event that they
             stand with (may; a possible sale; has yet to)
    object   determiners of an object, for its verb (made no plans)
    opens    words that open a clause, or a phrase around a participle, for the verb of it (if, without -ing), and the
             sign that ends a question, for its main verb
    """

    holds: float
    fails: float
    that: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()

    def at(self, value: float) -> float:
        """The value of what a word governs, where the word's own is `value`: in proportion between the two ends."""
        return self.fails + (self.holds - self.fails) * (value + SURE) / (2 * SURE)


class EventWords(Record):
    """The events of one language.

    definite     words that say that there is such a thing (the strike)
    negatives    words that negate what they depend on
    limits       words after which a negative does not negate (not only)
    nouns        lemmas of nouns that tell of an event
    endings      ends of other such nouns
    things       nouns with such an end that tell of none
    signatures   how words make events sure; every kind lists `ANY` once, but `object` and `opens`
    """

    definite: tuple[str, ...]
    negatives: tuple[str, ...]
    limits: tuple[str, ...]
    nouns: tuple[str, ...]
    endings: tuple[str, ...]
    things: tuple[str, ...]
    signatures: tuple[Signature, ...]

    def lookup(self) -> dict[tuple[Kind, str], Signature]:
        """The signature of each word, by kind and word."""
        return {
            (kind, word): signature
            for signature in self.signatures
            for kind in get_args(Kind)
            for word in getattr(signature, kind)
        }
