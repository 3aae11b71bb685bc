"""Words of one language for acts that are told by a noun: the delivery of a ferry to Vestland."""

from reportedly.records import Record


class ActWords(Record):
    """Nouns that tell an act as its verb does. Words are lemmas, lower case.

    nouns      the verb of each noun
    things     those of the nouns that mostly name a thing ("gift"): an act only where it is told whose and to whom
    done_by    nouns whose "of", or owner where nothing else is told, is who does it ("the arrival of the ferry")
    done_to    nouns whose owner is whom it is done to ("his arrest")
    reaching   the preposition, other than "of", of whom or what it is done to ("an attack on the port")
    background prepositions by which a verb is given the act only as its circumstance ("during the visit")
    partitive  words for an amount, whose "of" brings in what there is ("tens of millions of shells")
    light      verbs that lend their subject to such a noun as its doer ("paid a visit to", "is a breach of")
    """

    nouns: dict[str, str]
    things: tuple[str, ...]
    done_by: tuple[str, ...]
    done_to: tuple[str, ...]
    reaching: dict[str, str]
    background: tuple[str, ...]
    partitive: tuple[str, ...]
    light: tuple[str, ...]
