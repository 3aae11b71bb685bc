"""Whom a definite description takes up by name: the minister, his sister, the company, the 45-year-old."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.speakers.discourse import Discourse
from reportedly.stages.statements.speakers.kinds import Kinds
from reportedly.stages.statements.speakers.lexicon import Lexicon, Sort
from reportedly.stages.statements.speakers.mentions import Names
from reportedly.stages.statements.speakers.profiles import Profile, Profiles

_NAMES_BACK = 200  # names; keeps the search linear on a list of names
_NAMES_AFTER = 40
_LONGEST = 14  # words of a description
_MEDIA = ("state media", "news agency", "outlet")
_UNSURE = 0.2  # of the prominence of a name that may be a person's


class Found(NamedTuple):
    """The name that a description means, and what tells so."""

    name: str
    why: str


class Descriptions:
    """Matches descriptions with the names of one report."""

    def __init__(self, doc: Document, names: Names, profiles: Profiles, lexicon: Lexicon, kinds: Kinds) -> None:
        self._doc, self._names, self._profiles = doc, names, profiles
        self._lexicon, self._kinds = lexicon, kinds
        self._starts = [named.first for named in names.all]

    def definite(self, i: int) -> bool:
        """Whether a phrase takes up somebody known: the minister, his sister; in short, leader of Vestland."""
        doc, first = self._doc, self._doc.first[i]
        office = doc.tag[i] == "NN" and doc.lemma[i] in self._lexicon.titles and doc.tag[first] not in ("DT", "CD")
        return office or doc.tag[first] == "PRP$" or doc.word[first] in self._lexicon.definite

    def sort(self, i: int) -> Sort:
        """What sort of referent a noun tells."""
        word, lexicon = self._doc.lemma[i], self._lexicon
        human = word in lexicon.humans or word in lexicon.titles or lexicon.sex({word}) != ""
        body = word in lexicon.bodies or word in lexicon.firms or self._kinds.medium(word)
        return "thing" if human == body else "person" if human else "body"

    def described(self, i: int, owner: str) -> Found | None:
        """The last name before a definite phrase that is described so; never the one whose it is."""
        doc, first = self._doc, self._doc.first[i]
        owned = doc.tag[first] == "PRP$"
        phrase = range(max(first, i - _LONGEST), i + 1)
        words = {doc.word[i]} if owned else {doc.word[k] for k in phrase if doc.pos[k] not in ("PUNCT", "DET")}
        sort = self.sort(i)
        for profile in self._before(first):
            fits = sort == "thing" or profile.sort in (sort, "unknown")
            if fits and profile.name != owner and words <= profile.words:
                return Found(profile.name, f"“{self._text(first, i)}” is {profile.name}, who is described so")
        later = self._after(i) if len(words) > 1 and not owned else ()
        for profile in later:
            if profile.sort == sort == "person" and words <= profile.words:
                return Found(profile.name, f"“{self._text(first, i)}” is {profile.name}, who is described so later on")
        return None

    def aged(self, i: int) -> Found | None:
        """The last person before a phrase of whom the report gives the age that it names: the 45-year-old."""
        doc, first = self._doc, self._doc.first[i]
        ages = {doc.word[k] for k in range(max(first, i - _LONGEST), i) if doc.pos[k] == "NUM"}
        for profile in self._before(first) if ages and self.sort(i) == "person" else ():
            if ages <= profile.words and profile.sort in ("person", "unknown"):
                return Found(profile.name, f"“{self._text(first, i)}” is {profile.name}, whose age it is")
        return None

    def spoken_of(self, i: int, discourse: Discourse) -> Found | None:
        """The most prominent name that a noun for any person or any body can mean: the driver, the company."""
        doc, lemma = self._doc, self._doc.lemma[i]
        generic = lemma in self._lexicon.humans or lemma in self._lexicon.firms
        sort, sex = self.sort(i), self._lexicon.sex({lemma})
        longest = 3 if sort == "person" else 1
        bare = doc.last[i] == i and doc.first[i] >= i - longest and doc.tag[doc.first[i]] == "DT"
        aged = sort == "person" and any(doc.pos[k] == "NUM" for k in range(doc.first[i], i))
        if not generic or doc.tag[i] not in ("NN", "JJ") or not (bare or aged):
            return None
        best, name = 0.0, ""
        for one in discourse.before(i):
            fits = one.name and not one.many and not (sex and one.sex and sex != one.sex)
            fits = fits and (sort == "person" or self._commercial(one.name))
            share = 1.0 if one.sort == sort else _UNSURE if one.sort == "unknown" else 0.0
            score = share * discourse.prominence(one, i)
            if fits and score > best and doc.head[one.last] != doc.head[i]:
                best, name = score, one.name
        return Found(name, f"“{self._text(doc.first[i], i)}” is {name}, spoken of before it") if name else None

    def _commercial(self, name: str) -> bool:
        """Whether "the company" can mean a name: it is called so, or nothing tells another kind of body."""
        profile = self._profiles[name]
        if self._kinds.of(name, profile.words, person=False, named=True) != "organisation":
            return False
        called = not self._lexicon.firms.isdisjoint(profile.words)
        return called or self._lexicon.bodies.isdisjoint(name.lower().split())

    def medium(self, i: int) -> Found | None:
        """The press body that "the outlet" or "the newspaper" means: the last one named."""
        if not self._kinds.medium(self._doc.word[i]) or i - self._doc.first[i] > 1:
            return None
        for profile in self._before(self._doc.first[i]):
            if self._kinds.of(profile.name, profile.words, person=False, named=True) in _MEDIA:
                return Found(profile.name, f"“the {self._doc.word[i]}” is {profile.name}, the last named before it")
        return None

    def _before(self, i: int) -> Iterator[Profile]:
        """The profiles of the names before a word, the nearest first."""
        before = bisect_left(self._starts, i)
        for named in reversed(self._names.all[max(0, before - _NAMES_BACK) : before]):
            yield self._profiles[self._names.meant(named)[0]]

    def _after(self, i: int) -> Iterator[Profile]:
        """The profiles of the names after a word, the nearest first."""
        after = bisect_left(self._starts, i)
        for named in self._names.all[after : after + _NAMES_AFTER]:
            yield self._profiles[self._names.meant(named)[0]]

    def _text(self, first: int, last: int) -> str:
        return " ".join(self._doc.span(first, last).of(self._doc.text).split())
