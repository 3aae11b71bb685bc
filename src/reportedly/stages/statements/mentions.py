"""Finds the names in a report and gives each its fullest form there."""

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.records import Mention, Span
from reportedly.stages.statements.document import Document
from reportedly.text.names import KnownNames, NameRules, NameWords, acronym, key, untitled


class Named(NamedTuple):
    """A name where it stands: its first, last and head word, as written, and the words of its description."""

    first: int
    last: int
    head: int
    name: str


class Names:
    """The names of one report. `at` gives the name that a word belongs to; `full` and `why` its fullest form."""

    def __init__(self, doc: Document, words: NameWords) -> None:
        self._rules = NameRules(words)
        every = tuple(_runs(doc, words))
        body = [n for n in every if doc.segments[doc.segment[doc.sentence[n.first]]].kind != "title"]
        first = {key(n.name): n.name for n in reversed(body)}
        self.all = tuple(n for n in every if key(n.name) in first)
        self._known = KnownNames(dict.fromkeys(first[key(n.name)] for n in body), self._rules)
        self.at: dict[int, Named] = {i: n for n in self.all for i in range(n.first, n.last + 1)}
        self._full: dict[str, tuple[str, str]] = {}
        self._written = first
        self._person: dict[str, bool] = {}

    def full(self, name: str) -> tuple[str, str]:
        """The fullest form of a name in this report, and why it is that; a name that two share goes to the first."""
        if name not in self._full:
            self._full[name] = self._resolve(self._written.get(key(name), name))
        return self._full[name]

    def _resolve(self, name: str) -> tuple[str, str]:
        fits = self._known.fullest(name)
        if not fits:
            return name, ""
        if len(fits) == 1:
            how = "stands for" if acronym(fits[0]) == name else "is short for"
            return fits[0], f"“{name}” {how} {fits[0]} in this report"
        others = ", ".join(fits[1:])
        return fits[0], f"“{name}” could be {fits[0]} or {others}; the report names {fits[0]} first"

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
                    found.append(Mention(name=self.full(named.name)[0], span=doc.span(named.first, named.last)))
        return tuple(found)


def _runs(doc: Document, words: NameWords) -> Iterator[Named]:
    """Every maximal run of capitalised proper nouns inside a sentence, its leading titles left out."""
    bodies, titles, calendar = set(words.bodies), set(words.titles), set(words.calendar)
    parts, joins = set(words.parts), set(words.joins)
    for sentence in doc.sentences:
        i = sentence.start
        while i < sentence.end:
            if not _proper(doc, i):
                i += 1
                continue
            last = _run_end(doc, i, sentence.end, parts, joins, bodies)
            first = i + untitled([doc.word[k] for k in range(i, last + 1)], titles)
            if doc.word[last] in bodies:
                first = _adjectives(doc, first, sentence.start)
            if any(doc.word[k].rstrip(".") not in calendar and doc.word[k].isalnum() for k in range(first, last + 1)):
                name = " ".join(doc.span(first, last).of(doc.text).split())
                yield Named(first, last, _head(doc, first, last), name)
            i = last + 1


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
