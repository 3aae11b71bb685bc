"""Who a source is by the words that name it: somebody in particular or nobody, the same as another, a body's voice."""

import re

from reportedly.records import Record
from reportedly.text.names import acronym, key

__all__ = ["OriginWords", "compact", "ends", "indefinite", "named", "same_name", "telling"]


class OriginWords(Record):
    """Words of one language that tell who stands behind a statement; all lower case.

    spokesmen    who speaks for somebody ("spokesman", "press secretary")
    heads        who leads a body, and speaks as it ("minister", "director")
    bodies       words for a body that tell nothing of which one ("ministry", "office")
    people       single people and groups without a name ("official", "diplomats")
    media        words of descriptions of media that name none ("state media")
    indefinite   words that open a description of nobody in particular ("a", "two")
    links        prepositions that hang a place or a body on a description ("officials in …")
    """

    spokesmen: tuple[str, ...]
    heads: tuple[str, ...]
    bodies: tuple[str, ...]
    people: tuple[str, ...]
    media: tuple[str, ...]
    indefinite: tuple[str, ...]
    links: tuple[str, ...]

    @property
    def generic(self) -> frozenset[str]:
        """The words of descriptions that tell nobody apart: "state media", "the ministry", "officials"."""
        return frozenset((*self.spokesmen, *self.heads, *self.bodies, *self.people, *self.media))


def compact(name: str) -> str:
    """A name's letters alone, so that hyphens, spaces and case make no difference."""
    return key(name).replace(" ", "")


_SHORTEST = 4
"""Letters that a short form of a name must have: a shorter last word ("Un", "Lee") is too many people's."""


def ends(name: str) -> tuple[str, ...]:
    """What a name can be called besides: its acronym, and its last words, each compact; not the name itself."""
    words = key(name).split()
    tails = ("".join(words[at:]) for at in range(1, len(words)))
    short = acronym(name).lower()
    return tuple(
        tail for tail in (*((short,) if len(short) > 1 else ()), *tails) if tail == short or len(tail) >= _SHORTEST
    )


def same_name(a: str, b: str) -> bool:
    """Whether two names are one: equal but for case, hyphens and spaces, an acronym, or one the end of the other."""
    mine, theirs = compact(a), compact(b)
    return bool(mine and theirs) and (mine == theirs or mine in ends(b) or theirs in ends(a))


def named(name: str, words: OriginWords) -> bool:
    """Whether a name or description can be somebody in particular: a name, a body, the holder of an office.

    "Interior ministry", "the governor" and "Kremlin spokesman" are; "officials", "Corvaine diplomats", "a trader",
    "the spokesman" and "state media" name nobody.
    """
    known = re.findall(r"[\w’'-]+", name)
    if not known:
        return False
    head = next((at for at, word in enumerate(known) if at and word.lower() in words.links), len(known))
    last = known[head - 1]
    if last.lower() in words.people or (last.islower() and (last in words.media or _plural(last, words))):
        return False
    bare = key(name)
    return bare not in words.spokesmen and not all(word in words.media for word in bare.split())


def _plural(word: str, words: OriginWords) -> bool:
    return word.endswith("s") and not word.endswith("ss") and word not in words.bodies and word not in words.heads


def indefinite(phrase: str, words: OriginWords) -> bool:
    """Whether the words with which a text brings a source in open like those for nobody in particular ("a trader")."""
    first = phrase.split(maxsplit=1)[:1]
    return bool(first) and first[0].lower() in words.indefinite


def telling(phrase: str) -> frozenset[str]:
    """The words of a name or title, cut to five letters, so that Korea and Korean meet; without the smallest words."""
    return frozenset(word[:5] for word in re.findall(r"\w+", key(phrase)) if len(word) > 2 and word not in _SMALL)


_SMALL = frozenset({"the", "and", "for", "its", "his", "her", "told", "said"})
