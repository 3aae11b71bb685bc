"""What the words of a proposition tell: crude stems, and predicates that say the same from one side or the other."""

import re
from functools import cache, lru_cache

from reportedly.records import Record

__all__ = ["ClaimWords", "Predicates", "stem", "stems"]


class ClaimWords(Record):
    """How one language says the same thing in several ways. Words are lemmas, lower case.

    families     predicates (verbs, and nouns made of them) that tell of the same kind of act
    short        names of two words, and what they are called for short ("united", "nations", "un")
    synonyms     nouns and adjectives for one kind of thing, and names that stand for a country ("Moscow")
    converses    those whose doer is what the family's other words bring in as recipient or with "from" ("receive")
    contrasts    pairs of lists of predicates: who did one of the first did not, by that, one of the second (sell, give)
    light        verbs that say only that the act is done which their object names ("constitute a breach")
    plans        words by which an act is planned or wished for, not done
    empty        words that say nothing of what a proposition is about
    pointing     words that, first in a clause, point at what was said before it or hang it on another
    """

    families: tuple[tuple[str, ...], ...]
    short: tuple[tuple[str, str, str], ...]
    synonyms: tuple[tuple[str, ...], ...]
    converses: tuple[str, ...]
    contrasts: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    light: tuple[str, ...]
    plans: tuple[str, ...]
    empty: tuple[str, ...]
    pointing: tuple[str, ...]


class Predicates:
    """`ClaimWords` as look-up tables."""

    def __init__(self, words: ClaimWords) -> None:
        self._family: dict[str, str] = {}
        for family in words.families:
            for word in family:
                self._family.setdefault(word, family[0])
        self.act_stems = frozenset(stem(word) for word in self._family)
        self._synonym: dict[str, str] = {}
        for synonyms in words.synonyms:
            for word in synonyms:
                self._synonym.setdefault(stem(word), stem(synonyms[0]))
        self._short = {(stem(first), stem(second)): stem(short) for first, second, short in words.short}
        self.converses = frozenset(words.converses)
        self.light = frozenset(words.light)
        self.plans = frozenset(words.plans)
        self.empty = frozenset(words.empty)
        self.pointing = frozenset(words.pointing)
        self.empty_stems = frozenset(stem(word) for word in words.empty)

    def family(self, lemma: str) -> str:
        """The first word of the lemma's family (of its singular's, if it has none); the lemma itself failing both."""
        return self._family.get(lemma) or self._family.get(lemma.removesuffix("s"), lemma)

    def is_act(self, lemma: str) -> bool:
        """Whether the lemma, or its singular, is of a family of acts."""
        return lemma in self._family or lemma.removesuffix("s") in self._family

    def stems(self, text: str) -> tuple[str, ...]:
        """The stems of a text's words in order, each as the first of its synonyms."""
        found: list[str] = []
        for word in stems(text):
            short = self._short.get((found[-1], word)) if found else None
            if short is None:
                found.append(word)
            else:
                found[-1] = short
        return tuple(self._synonym.get(word, word) for word in found)


predicates = cache(Predicates)

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_SUFFIXES = (
    ("icans", "ica"), ("ican", "ica"), ("ians", "ia"), ("ian", "ia"), ("eans", "ea"), ("ean", "ea"),
    ("ations", ""), ("ation", ""), ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ied", "y"), ("ies", "y"),
    ("ions", ""), ("ion", ""), ("ers", ""), ("ed", ""), ("es", ""), ("er", ""), ("ly", ""), ("s", ""), ("e", ""),
)  # fmt: skip
_SHORTEST = 4


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A crude stem, so that "shipping", "shipped" and "shipment" meet; never shorter than four letters."""
    for suffix, ending in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) + len(ending) >= _SHORTEST and not word.endswith("ss"):
            word = word[: -len(suffix)] + ending
            break
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words in order, case, possessive endings and hyphens set aside."""
    found = []
    for match in _WORD.finditer(text.casefold()):
        word = match[0].replace("’", "'").removesuffix("'s").replace("-", "").replace(".", "")
        found.append(stem(word))
    return tuple(found)
