"""Finds the names in a report and gives each its fullest form there."""

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.records import Mention, Span
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.speakers.lexicon import Sex, lexicon
from reportedly.text.names import KnownNames, NameRules, NameWords, acronym, key, untitled


class Named(NamedTuple):
    """A name where it stands: its first, last and head word, as written, and the words of its description."""

    first: int
    last: int
    head: int
    name: str


class Names:
    """The names of one report. `at` gives the name that a word belongs to; `meant` the fullest form of a place."""

    def __init__(self, doc: Document, words: NameWords) -> None:
        self._doc, self._rules, self._lexicon = doc, NameRules(words), lexicon(words)
        every = tuple(_runs(doc, words))
        body = [n for n in every if not self._heading(n)]
        self._written = {key(n.name): n.name for n in reversed(body)}
        self._known = KnownNames(dict.fromkeys(self._written[key(n.name)] for n in body), self._rules)
        self._fits: dict[str, tuple[str, ...]] = {}
        self.all = tuple(n for n in every if key(n.name) in self._written and not self._office(n))
        self.at: dict[int, Named] = {i: n for n in self.all for i in range(n.first, n.last + 1)}
        self._sexes: dict[str, set[Sex]] = {}
        for named in self.all:
            self._sexes.setdefault(named.name, set()).add(self._sex(named))
        self._bearer = self._bearers()
        self._meant: dict[int, tuple[str, str]] = {}
        self._person: dict[str, bool] = {}

    def _heading(self, named: Named) -> bool:
        doc = self._doc
        return doc.segments[doc.segment[doc.sentence[named.first]]].kind == "title"

    def _office(self, named: Named) -> bool:
        """Whether a name is an office without its holder (the President), not the short form of somebody's name."""
        words = key(named.name).split()
        return all(word in self._lexicon.titles for word in words) and self.fits(named.name) == (named.name,)

    def _bearers(self) -> dict[str, str]:
        """Who goes by a short name that several share: the one who alone was named when it was first used."""
        bearer: dict[str, str] = {}
        seen: set[str] = set()
        for named in self.all:
            if not self._heading(named):
                before = [full for full in self.fits(named.name) if full in seen]
                if len(before) == 1 and before != [named.name]:
                    bearer.setdefault(named.name, before[0])
                elif before:
                    bearer.setdefault(named.name, "")
                seen.add(self._written[key(named.name)])
        return bearer

    def fits(self, name: str) -> tuple[str, ...]:
        """The full names of this report that a name can stand for; itself where it stands for no other."""
        name = self._written.get(key(name), name)
        if name not in self._fits:
            self._fits[name] = self._known.fullest(name) or (name,)
        return self._fits[name]

    def meant(self, named: Named) -> tuple[str, str]:
        """The fullest form of a name at one place, and why it is that.

        Of a family whose members share the short form it is the one whom the title before it fits ("Mrs Voss"); where
        that tells none apart, the name stays short: two members of a family are never made one.
        """
        if named.first not in self._meant:
            self._meant[named.first] = self._resolve(named)
        return self._meant[named.first]

    def _resolve(self, named: Named) -> tuple[str, str]:
        name = self._written.get(key(named.name), named.name)
        fits = self.fits(name)
        if fits == (name,):
            return name, ""
        if len(fits) == 1:
            how = "stands for" if acronym(fits[0]) == name else "is short for"
            return fits[0], f"“{name}” {how} {fits[0]} in this report"
        sex = self._title_sex(named)
        left = [full for full in fits if sex in self._sexes.get(full, ())] if sex else []
        if len(left) == 1:
            return left[0], f"“{name}” is {left[0]}, by the title before it"
        bearer = self._bearer.get(name, "")
        if bearer and not (sex and self._sexes.get(bearer, {sex}).isdisjoint({sex, ""})):
            return bearer, f"“{name}” is {bearer}, who was so called before another of the name was told of"
        return name, f"“{name}” could be {' or '.join(fits)}"

    def _title_sex(self, named: Named) -> Sex:
        """The sex that the words before a name tell: Mrs, spokesman."""
        doc = self._doc
        near = range(max(doc.first[named.head], named.first - 3), named.first)
        return self._lexicon.sex({doc.word[i].rstrip(".") for i in near if doc.pos[i] != "PRON"})

    def _sex(self, named: Named) -> Sex:
        """The sex that the title before a name tells, or its given name."""
        return self._title_sex(named) or self._lexicon.given(named.name)

    def person(self, name: str) -> bool:
        """Whether a full name looks like a person's."""
        if name not in self._person:
            self._person[name] = self._rules.person(name)
        return self._person[name]

    def within(self, doc: Document, spans: tuple[Span, ...]) -> tuple[Mention, ...]:
        """The names inside some spans of the text, in order."""
        found = []
        for span in spans:
            seen = -1
            for i in doc.within(span):
                named = self.at.get(i)
                if named is not None and named.first != seen and i == named.first:
                    seen = named.first
                    found.append(Mention(name=self.meant(named)[0], span=doc.span(named.first, named.last)))
        return tuple(found)


def _runs(doc: Document, words: NameWords) -> Iterator[Named]:
    """Every maximal run of capitalised proper nouns inside a sentence, its leading titles left out."""
    bodies, titles, calendar = set(words.bodies), set(words.titles), set(words.calendar)
    parts, joins = set(words.parts), set(words.joins)
    callings = {*words.firms, *words.humans} - bodies
    for sentence in doc.sentences:
        i = sentence.start
        while i < sentence.end:
            if not _proper(doc, i):
                i += 1
                continue
            end = last = _run_end(doc, i, sentence.end, parts, joins, bodies)
            while i < last and doc.word[last].rstrip(".") in calendar:
                last -= 1
            first = i + untitled([doc.word[k] for k in range(i, last + 1)], titles)
            if first == sentence.start < last and doc.word[first] in callings and _proper(doc, first + 1):
                first += 1  # Carmaker Orvel: the capital is the sentence's
            if doc.word[last] in bodies:
                first = _adjectives(doc, first, sentence.start)
            if any(doc.word[k].rstrip(".") not in calendar and doc.word[k].isalnum() for k in range(first, last + 1)):
                name = " ".join(doc.span(first, last).of(doc.text).split())
                yield Named(first, last, _head(doc, first, last), name)
            i = end + 1


def _proper(doc: Document, i: int) -> bool:
    """Whether a word can be part of a name: a proper noun that is written with a capital."""
    return doc.pos[i] == "PROPN" and doc.text[doc.start[i]].isupper()


def _adjectives(doc: Document, first: int, start: int) -> int:
    """The first word of a body's name with its capitalised adjectives: Korean in Korean Central News Agency."""
    while first > start and doc.pos[first - 1] == "ADJ" and doc.text[doc.start[first - 1]].isupper():
        first -= 1
    return first


def _run_end(doc: Document, i: int, end: int, parts: set[str], joins: set[str], bodies: set[str]) -> int:
    """The last word of the run that starts at `i`: proper nouns, parts after a hyphen, and small joins after a body."""
    last = i
    while last + 1 < end:
        k = last + 1
        if _proper(doc, k):
            last = k
        elif doc.word[k] == "-" and k + 1 < end and doc.start[k] == doc.end[last] and doc.end[k] == doc.start[k + 1]:
            if doc.word[k + 1] in parts or doc.pos[k + 1] in ("VERB", "ADJ", "ADV"):
                break
            last = k + 1
        elif doc.word[k] in joins and k + 1 < end and _proper(doc, k + 1) and doc.word[last] in bodies:
            last = k + 1
        else:
            break
    return last


def _head(doc: Document, first: int, last: int) -> int:
    """The word of a run on which the others depend."""
    return next((i for i in range(last, first - 1, -1) if not first <= doc.head[i] <= last), last)
