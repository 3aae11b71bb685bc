"""The words of a language for people, bodies and places, as sets, and what they tell."""

from collections.abc import Set
from functools import cache
from typing import Literal

from reportedly.records import Record
from reportedly.text.names import NameWords, key

Sex = Literal["male", "female", ""]
Sort = Literal["person", "body", "place", "thing", "unknown"]


class Lexicon(Record):
    """The words of a language for people and bodies, as sets."""

    male: Set[str]
    female: Set[str]
    titles: Set[str]
    selves: Set[str]
    allies: Set[str]
    things: Set[str]
    groups: Set[str]
    humans: Set[str]
    firms: Set[str]
    definite: Set[str]
    locating: Set[str]
    localities: Set[str]
    bodies: Set[str]
    places: Set[str]
    given_male: Set[str]
    given_female: Set[str]

    def sex(self, words: Set[str]) -> Sex:
        """The sex that some words tell, if all that tell one tell the same."""
        male, female = not self.male.isdisjoint(words), not self.female.isdisjoint(words)
        return "" if male == female else "male" if male else "female"

    def given(self, name: str) -> Sex:
        """The sex that a name's first word tells as a given name."""
        first = name.lower().split()[0]
        return "male" if first in self.given_male else "female" if first in self.given_female else ""


@cache
def lexicon(words: NameWords) -> Lexicon:
    """The sets of a language, made once."""
    same = {name: frozenset(getattr(words, name)) for name in Lexicon.__struct_fields__ if name != "places"}
    return Lexicon(places=frozenset(key(place) for place in words.places), **same)
