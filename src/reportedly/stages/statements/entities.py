"""Who a noun phrase or pronoun stands for within its report: a name where there is one, else the description."""

from bisect import bisect_left
from typing import NamedTuple

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.kinds import Kinds
from reportedly.stages.statements.mentions import Named, Names
from reportedly.text.names import NameWords

_LOOK_BACK = 4  # sentences; beyond that a pronoun's antecedent is a guess
_NAMES_BACK = 200  # names; keeps the search linear on a list of names
_OPENING = 3  # words before a pronoun that takes up the sentence before
_LONGEST = 14  # words of a description that is shown
_MEDIA = ("state media", "news agency", "outlet")


class Entity(NamedTuple):
    """What a word stands for. `words` are lower-case words of its name and descriptions; `why` how it was found."""

    name: str
    why: str
    words: frozenset[str]
    named: bool
    person: bool


class Entities:
    """Resolves the words of one report. `names` are its names."""

    def __init__(self, doc: Document, names: Names, words: NameWords, kinds: Kinds) -> None:
        self._doc, self._names, self._kinds = doc, names, kinds
        self._starts = [named.first for named in names.all]
        self._male, self._female = frozenset(words.male), frozenset(words.female)
        self._titles, self._titled = frozenset(words.titles), set[str]()
        self._selves = frozenset(words.selves)
        self._things, self._groups = frozenset(words.things), frozenset(words.groups)
        self._described: dict[str, set[str]] = {}
        self._people: list[tuple[int, str]] = []
        self._others: list[tuple[int, str]] = []
        self._nouns: dict[str, list[int]] = {}
        for named in names.all:
            self._note(named)
        for i, tag in enumerate(doc.tag):
            if tag in ("NN", "NNS") and doc.first[i] < i:
                self._nouns.setdefault(doc.lemma[i], []).append(i)

    def _note(self, named: Named) -> None:
        """Remembers where a name stands and which words describe it there."""
        doc, full = self._doc, self._names.full(named.name)[0]
        words = self._described.setdefault(full, set(full.lower().split()))
        near = range(max(doc.first[named.head], named.first - 8), named.first)
        words.update(doc.word[i] for i in near if doc.pos[i] not in ("VERB", "PUNCT"))
        for k in doc.kids[named.head]:
            if doc.dep[k] == "appos":
                words.update(doc.word[doc.first[k] : min(doc.last[k] + 1, doc.first[k] + 8)])
        if doc.dep[named.head] == "appos":
            top = doc.head[named.head]
            words.update(doc.word[max(doc.first[top], top - 4) : top + 1])
        title = doc.word[named.first - 1].rstrip(".") if named.first > doc.first[named.head] else ""
        if title in self._titles or title.removesuffix("s") in self._titles:
            self._titled.add(full)
        (self._people if self._person(full) else self._others).append((named.head, full))

    def _person(self, full: str) -> bool:
        """Whether a full name is a person's, by its form, its title or the words that describe it."""
        described = self._described.get(full, set())
        titled = full in self._titled and len(full.split()) == 1 and not full.isupper()
        return self._names.person(full) or titled or bool(described & (self._male | self._female))

    def of(self, i: int) -> Entity:
        """What the phrase headed by a word stands for."""
        doc, word = self._doc, self._doc.word[i]
        if doc.tag[i] in ("WP", "WDT") or (word == "that" and doc.dep[doc.head[i]] == "relcl"):
            verb = doc.head[i]
            return self.of(doc.head[verb]) if doc.dep[verb] == "relcl" else self._plain(i)
        if doc.pos[i] == "PRON" or doc.tag[i] == "PRP":
            return self._pronoun(i)
        named = self._names.at.get(i) or self._apposed(i) or self._agency(i)
        if named is not None:
            return self._name(*self._names.full(named.name))
        return self._missed(i) or self._definite(i) or self._plain(i)

    def oneself(self, i: int) -> bool:
        """Whether a word is a speaker's for himself, inside quotation marks."""
        return self._doc.quoted[i] >= 0 and self._doc.word[i] in self._selves

    def _missed(self, i: int) -> Entity | None:
        """A short name that the tagger took for a common noun: capitalised, and short for a name of the report."""
        written = self._doc.text[self._doc.start[i] : self._doc.end[i]]
        full, why = self._names.full(written) if written[0].isupper() else ("", "")
        return self._name(full, why) if why else None

    def _name(self, full: str, why: str) -> Entity:
        words = frozenset(self._described.get(full, ())) | frozenset(full.lower().split())
        agency = self._kinds.same_agency(full)
        if agency is not None and agency != full:
            full, why = agency, f"{full} is {agency}"
        return Entity(full, why, words, True, self._person(full))

    def _apposed(self, i: int) -> Named | None:
        """The name set beside a common noun: the spokesman, Tomas Averell; her brother Radu."""
        k = self._doc.kid(i, "appos")
        return None if k is None else self._names.at.get(k)

    def _agency(self, i: int) -> Named | None:
        """The name that a press body's common noun carries: the official KCNA news agency."""
        if not self._kinds.medium(self._doc.word[i]):
            return None
        near = (k for k in self._doc.kids[i] if k < i and self._doc.dep[k] in ("compound", "nmod", "appos"))
        return next((named for k in near if (named := self._names.at.get(k)) is not None), None)

    def _pronoun(self, i: int) -> Entity:
        word = self._doc.word[i]
        if word in self._male or word in self._female:
            sex = self._male if word in self._male else self._female
            found = self._telling(i, sex) or self._person_before(i, sex)
            return self._plain(i) if found is None else self._name(found, f"“{word}” is {found}, named before it")
        if word not in self._things and word not in self._groups:
            return self._plain(i)
        plural = word in self._groups
        told = self._thing(self._governing(i), plural)
        named = None if plural or told is not None else self._nearest(self._others, i)
        if named is not None:
            return self._name(named, f"“{word}” is {named}, named before it")
        told = told or self._thing(self._subject_before(i), plural)
        return self._plain(i) if told is None else told._replace(why=f"“{word}” is {told.name}, named before it")

    def _governing(self, i: int) -> int | None:
        """The subject of the verb in whose content a word stands (the ministry said that it …): most often the same."""
        doc = self._doc
        for _ in range(8):
            head = doc.head[i]
            if doc.dep[i] == "ccomp":
                top = doc.kid(head, "nsubj")
                return top if top is not None and top < i else None
            if head == i:
                return None
            i = head
        return None

    def _telling(self, i: int, sex: frozenset[str]) -> str | None:
        """The person that says what a pronoun stands in, unless known to be of the other sex."""
        top = self._governing(i)
        if top is None or self._doc.pos[top] == "PRON" or (self._doc.quoted[i] >= 0 and self._doc.quoted[top] < 0):
            return None
        found = self.of(top)
        other = (self._male | self._female) - sex
        return found.name if found.named and found.person and (not found.words & other or found.words & sex) else None

    def _thing(self, top: int | None, plural: bool) -> Entity | None:
        """What a noun stands for, if "it" or "they" can mean it."""
        if top is None or self._doc.pos[top] not in ("NOUN", "PROPN"):
            return None
        many = self._doc.tag[top] in ("NNS", "NNPS") or self._doc.kid(top, "conj") is not None
        found = self.of(top)
        fits = many or (found.named and not found.person) if plural else not many and not found.person
        return found if fits else None

    def _subject_before(self, i: int) -> int | None:
        """The subject of the sentence before that of a word that is the first of its own."""
        doc = self._doc
        here = doc.sentence[i]
        if here == 0 or i - doc.sentences[here].start > _OPENING:
            return None
        before = doc.sentences[here - 1]
        root = next((k for k in range(before.start, before.end) if doc.head[k] == k), None)
        return None if root is None else doc.kid(root, "nsubj", "nsubjpass")

    def _person_before(self, i: int, sex: frozenset[str]) -> str | None:
        """The person that a pronoun means: a subject of its own sentence so far, else of the nearest one before."""
        doc, other = self._doc, (self._male | self._female) - sex
        here = doc.sentence[i]
        fallback = None
        best: dict[int, str] = {}
        before = bisect_left(self._people, (i, ""))
        for at, name in reversed(self._people[max(0, before - _NAMES_BACK) : before]):
            if doc.sentence[at] < here - _LOOK_BACK:
                break
            words = self._described[name]
            if (words & other and not words & sex) or (doc.quoted[at] >= 0 and doc.quoted[i] < 0):
                continue
            fallback = fallback or name
            if doc.dep[at] in ("nsubj", "nsubjpass"):
                best[doc.sentence[at]] = name
        return best[max(best)] if best else fallback

    def _nearest(self, places: list[tuple[int, str]], i: int) -> str | None:
        """The last subject among the places before a word, within reach."""
        doc = self._doc
        before = bisect_left(places, (i, ""))
        for at, name in reversed(places[max(0, before - _NAMES_BACK) : before]):
            if doc.sentence[at] < doc.sentence[i] - _LOOK_BACK:
                return None
            if doc.dep[at] in ("nsubj", "nsubjpass", "pobj") and doc.quoted[at] < 0:
                return name
        return None

    def _definite(self, i: int) -> Entity | None:
        """What "the ministry", "the Russian president" or "his sister" refers back to."""
        doc = self._doc
        first = doc.first[i]
        owned = doc.dep[first] == "poss" or doc.pos[first] == "PRON"
        if doc.word[first] != "the" and not owned:
            return None
        words = {doc.word[i]} if owned else {doc.word[k] for k in range(max(first, i - _LONGEST), i + 1)} - {"the"}
        before = bisect_left(self._starts, first)
        for named in reversed(self._names.all[max(0, before - _NAMES_BACK) : before]):
            full = self._names.full(named.name)[0]
            if words <= self._described[full]:
                phrase = " ".join(doc.text[doc.start[first] : doc.end[i]].split())
                return self._name(full, f"“{phrase}” is {full}, who is described so")
        if len(words) > 1:
            return None
        return self._medium_before(i, before) or self._described_before(i, first)

    def _medium_before(self, i: int, before: int) -> Entity | None:
        """The press body that a bare "the outlet" or "the newspaper" means: the last one named."""
        word = self._doc.word[i]
        if not self._kinds.medium(word):
            return None
        for named in reversed(self._names.all[max(0, before - _NAMES_BACK) : before]):
            full = self._names.full(named.name)[0]
            if self._kinds.of(full, self._described[full], person=False, named=True) in _MEDIA:
                return self._name(full, f"“the {word}” is {full}, the last named before it")
        return None

    def _described_before(self, i: int, first: int) -> Entity | None:
        """The longer description that a bare "the …" takes up again."""
        earlier = self._nouns.get(self._doc.lemma[i], [])
        at = bisect_left(earlier, first) - 1
        if at < 0 or earlier[at] - self._doc.first[earlier[at]] <= 1:
            return None
        before = self._plain(earlier[at])
        return before._replace(why=f"“the {self._doc.word[i]}” is the {before.name}, described before it")

    def _plain(self, i: int) -> Entity:
        """The description itself: its words up to the head, with the phrases that say whose or of what."""
        doc = self._doc
        first, last = doc.first[i], i
        while first < i and (doc.pos[first] in ("DET", "ADV", "PUNCT") or doc.word[first] in ("the", "a", "an")):
            first += 1
        for k in doc.kids[i]:
            if k > i and doc.dep[k] == "prep" and doc.word[k] in ("for", "of", "at", "from", "in", "with"):
                last = max(last, doc.last[k])
        first, last = max(first, i - _LONGEST), min(last, i + _LONGEST)
        name = " ".join(doc.text[doc.start[first] : doc.end[last]].split())
        return Entity(name, "", frozenset(doc.word[first : last + 1]), False, False)
