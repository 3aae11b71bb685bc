"""Names of people, bodies and places as strings: keys, titles, and which full name a short one stands for."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from reportedly.records import Record


class NameWords(Record):
    """What one language's names are made of; all lower case.

    titles       words before a person's name that are not part of it
    bodies       words that make a name that of a body, not of a person
    places       countries, capitals and continents
    joins        words inside a name that are written small (Bank of …)
    calendar     months and days, which are no names
    parts        what follows a hyphen after a name without being part of it (Russia-made)
    male, female words (titles, relations, pronouns) that tell a person's sex
    selves       pronouns by which a speaker means himself
    allies       those by which he means himself and others
    things, groups   pronouns for one thing or body, and for several
    given_male, given_female   given names that most often tell a person's sex
    humans       nouns for any one person (driver); not the titles, of which each has one holder
    firms        nouns for any one body (company)
    definite     words that open a phrase for somebody known (the minister)
    locating     prepositions before a place
    localities   nouns whose "of" brings in a place (the mayor of Osk)
    """

    titles: tuple[str, ...]
    bodies: tuple[str, ...]
    places: tuple[str, ...]
    joins: tuple[str, ...]
    calendar: tuple[str, ...]
    parts: tuple[str, ...]
    male: tuple[str, ...]
    female: tuple[str, ...]
    selves: tuple[str, ...]
    allies: tuple[str, ...]
    things: tuple[str, ...]
    groups: tuple[str, ...]
    given_male: tuple[str, ...]
    given_female: tuple[str, ...]
    humans: tuple[str, ...]
    firms: tuple[str, ...]
    definite: tuple[str, ...]
    locating: tuple[str, ...]
    localities: tuple[str, ...]


@lru_cache(1 << 14)  # the same few names and words come again and again
def key(name: str) -> str:
    """One form for the ways of writing one name: lower case, hyphens as spaces, no points and no leading article."""
    plain = name.lower().replace("-", " ").replace("‑", " ").replace(".", "").replace("’", "'")
    words = plain.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


def untitled(words: Sequence[str], titles: Iterable[str]) -> int:
    """How many words of a name come before the person's own: all up to its last title, never all of them."""
    known = set(titles)
    return max((n + 1 for n, word in enumerate(words[:-1]) if word.lower().rstrip(".") in known), default=0)


def acronym(name: str) -> str:
    """The capitals of a name of several words: Korean Central News Agency is KCNA. Empty for a single word."""
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""


class NameRules:
    """What the words of a language tell of a name: whether it is a person's, and what it can be short for."""

    def __init__(self, words: NameWords) -> None:
        self._bodies, self._places = frozenset(words.bodies), frozenset(key(place) for place in words.places)

    def person(self, name: str) -> bool:
        """Whether a name of two to four words looks like a person's: no word of a body, no place, not in capitals."""
        form = key(name)
        if not 2 <= len(name.split()) <= 4 or name.isupper() or form in self._places:
            return False
        return self._bodies.isdisjoint(form.split()) and not any(sign.isdigit() for sign in name)

    def stands_for(self, short: str, full: str) -> bool:
        """Whether `short` can be a short form of `full`: its acronym, its first or last words, for a body its first."""
        if acronym(full) == short and len(short) > 1:
            return True
        few, many = _split(short.lower()), _split(full.lower())
        if not few or len(few) >= len(many) or key(short) in self._places or key(full) in self._places:
            return False
        if self.person(full):
            middle = len(few) > 1 and (few[0], few[-1]) == (many[0], many[-1])
            return middle or many[-len(few) :] == few or many[: len(few)] == few
        national = many[-len(few) :] == few and " ".join(many[: -len(few)]).replace(".", "") in self._places
        return national or (many[: len(few)] == few and len(few[0]) > 3 and not self.person(short))

    def fullest(self, short: str, known: Sequence[str]) -> tuple[str, ...]:
        """Of `known` names those that `short` can stand for, in order; of names nested in each other the longest.

        A word that is the surname of one and the given name of another is the surname: so papers write.
        """
        fitting = [full for full in known if self.stands_for(short, full)]
        few = _split(short.lower())
        surname = [full for full in fitting if self.person(full) and _split(full.lower())[-len(few) :] == few]
        fitting = surname or fitting
        return tuple(full for full in fitting if not any(self.stands_for(full, other) for other in fitting))


_rules = cache(NameRules)


def is_person(name: str, words: NameWords) -> bool:
    """Whether a name of two to four words looks like a person's: no word of a body, no place, not in capitals."""
    return _rules(words).person(name)


class KnownNames:
    """Names that a text holds, in order, looked up by what a short form of them can begin or end with."""

    def __init__(self, names: Iterable[str], rules: NameRules) -> None:
        self._rules = rules
        self._by_part: dict[str, list[str]] = {}
        for name in names:
            parts = _split(name.lower())
            if len(parts) > 1:
                for part in dict.fromkeys((parts[0], parts[-1], acronym(name).lower())):
                    self._by_part.setdefault(part, []).append(name)

    def fullest(self, short: str) -> tuple[str, ...]:
        """The known names that `short` can stand for. Of a family of more than `_FAMILY` names the first ones count."""
        parts = _split(short.lower())
        if not parts:
            return ()
        near = [name for part in dict.fromkeys((parts[0], parts[-1])) for name in self._by_part.get(part, ())[:_FAMILY]]
        return self._rules.fullest(short, tuple(dict.fromkeys(near)))


_FAMILY = 30  # keeps a hostile list of namesakes linear; no report names so many


def _split(name: str) -> list[str]:
    """The words of a name, hyphens apart, without what tells a son from his father (Jr., III)."""
    words = name.replace("-", " ").split()
    return words[:-1] if len(words) > 2 and words[-1].rstrip(".").lower() in _GENERATIONS else words


_GENERATIONS = frozenset(["jr", "sr", "ii", "iii", "iv"])


class SpeakerWords(Record):
    """What tells the kind of a speaker; all lower case. Names first (`state_media`, `outlets`), then words of a name
    or description, in the order of the fields.

    outlet_endings   last words of an outlet's name
    citing           verbs by which one source names another
    authored         prepositions before the author of a document
    withheld         phrases for a name that is withheld
    reasons          phrases for the reason why
    """

    state_media: tuple[str, ...]
    state_words: tuple[str, ...]
    media_words: tuple[str, ...]
    placed_words: tuple[str, ...]
    outlets: tuple[str, ...]
    outlet_words: tuple[str, ...]
    outlet_endings: tuple[str, ...]
    document_words: tuple[str, ...]
    official_words: tuple[str, ...]
    unnamed_words: tuple[str, ...]
    citing: tuple[str, ...]
    authored: tuple[str, ...]
    withheld: tuple[str, ...]
    reasons: tuple[str, ...]
