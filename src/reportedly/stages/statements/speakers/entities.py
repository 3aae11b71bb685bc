"""Who a noun phrase or pronoun stands for within its report: a name where there is one, else the description."""

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import Attribution
from reportedly.stages.statements.speakers.descriptions import Descriptions
from reportedly.stages.statements.speakers.discourse import Discourse, Referent
from reportedly.stages.statements.speakers.kinds import Kinds
from reportedly.stages.statements.speakers.lexicon import Sort, lexicon
from reportedly.stages.statements.speakers.mentions import Named, Names
from reportedly.stages.statements.speakers.profiles import Profiles
from reportedly.stages.statements.speakers.pronouns import Pronouns
from reportedly.text.names import NameWords

_LONGEST = 14  # words of a description that is shown
_DEEP = 8  # steps from one mention to what it takes up


class Entity(NamedTuple):
    """What a word stands for. `words` are lower-case words of its name and descriptions; `why` how it was found."""

    name: str
    why: str
    words: frozenset[str]
    named: bool
    sort: Sort

    @property
    def agent(self) -> bool:
        """Whether it is somebody or a body, not a thing."""
        return self.sort in ("person", "body")


class Entities:
    """Resolves the words of one report, read from its start to its end. `found` tells who speaks which quotation."""

    def __init__(
        self, doc: Document, names: Names, words: NameWords, kinds: Kinds, found: Sequence[Attribution] = ()
    ) -> None:
        self._doc, self._names, self._kinds, self._lexicon = doc, names, kinds, lexicon(words)
        self._profiles = Profiles(doc, names, self._lexicon)
        self._descriptions = Descriptions(doc, names, self._profiles, self._lexicon, kinds)
        self._discourse = Discourse(doc)
        self._speaker = _speakers(doc, found)
        sources = {one.speaker for one in found if one.speaker is not None}
        self._pronouns = Pronouns(doc, self._lexicon, self._discourse, sources)
        self._referents: dict[str, Referent] = {}
        self._at: dict[int, Referent] = {}
        self._why: dict[int, str] = {}
        self._nouns: dict[str, int] = {}
        for i in range(len(doc.word)):
            self._read(i)

    def _read(self, i: int) -> None:
        """Takes up what a word means, if it stands for somebody or something."""
        doc = self._doc
        named = self._names.at.get(i)
        if named is not None:
            referent = self._refer(self._names.meant(named)[0]) if named.head == i else None
        elif self._pronouns.third(i):
            referent = self._pronouns.antecedent(i, self._at.get(self._speaker.get(doc.quoted[i], -1)), self._at)
        elif doc.tag[i] in _NOUNS and doc.pos[i] != "PRON" and (doc.dep[i] not in _INSIDE or self._employer(i)):
            referent = self._described(i)
        else:
            return
        if referent is not None:
            self._at[i] = referent
            self._discourse.mention(i, referent)
            if named is not None and doc.dep[i] != "conj" and doc.kid(i, "conj") is not None:
                self._discourse.mention(i, Referent("", i, referent.sort, many=True))

    def _refer(self, full: str) -> Referent:
        """The one referent of a full name."""
        if full not in self._referents:
            profile = self._profiles[full]
            self._referents[full] = Referent(
                full, -1, profile.sort, profile.sex, many=profile.plural, sure=profile.sure
            )
        return self._referents[full]

    def _described(self, i: int) -> Referent | None:
        """What a phrase with a common noun means: somebody named, somebody described before, or somebody new."""
        doc, telling = self._doc, self._descriptions
        apposed = self._apposed(i) or self._agency(i)
        full = self._missed(i) if apposed is None else self._names.meant(apposed)[0]
        if full is not None:
            return self._refer(full)
        if doc.dep[i] == "appos":
            return self._at.get(doc.head[i])
        lemma, found = doc.lemma[i], None
        if telling.definite(i):
            owner = self._at.get(doc.first[i])
            found = telling.described(i, owner.name if owner else "") or telling.aged(i) or telling.medium(i)
            before = self._nouns.get(lemma) if found is None and i - doc.first[i] <= 1 else None
            if before is not None and doc.tag[i].endswith("S") == doc.tag[before].endswith("S"):
                return self._at[before]
            found = found or telling.spoken_of(i, self._discourse)
        if found is not None:
            self._why[i] = found.why
            return self._refer(found.name)
        self._nouns[lemma] = i
        many = doc.tag[i] == "NNS" or doc.kid(i, "conj") is not None
        return Referent("", i, telling.sort(i), self._lexicon.sex({lemma}), many=many)

    def of(self, i: int) -> Entity:
        """What the phrase headed by a word stands for."""
        doc = self._doc
        if doc.tag[i] in ("WP", "WDT") or (doc.word[i] == "that" and doc.dep[doc.head[i]] == "relcl"):
            verb = doc.head[i]
            return self.of(doc.head[verb]) if doc.dep[verb] == "relcl" else self._plain(i)
        if self.oneself(i):
            return self.voice(i)
        named, referent = self._names.at.get(i), self._at.get(i)
        if named is not None:
            return self._name(*self._names.meant(named))
        if referent is None or referent.head == i:
            return self._plain(i)
        if referent.name:
            why = (
                f"“{doc.word[i]}” is {referent.name}, named before it" if doc.pos[i] == "PRON" else self._why.get(i, "")
            )
            return self._name(referent.name, why)
        longer = referent.head - doc.first[referent.head] > 1
        return (
            self._taken_up(i, referent.head)
            if longer or referent.sort != "thing" or doc.pos[i] == "PRON"
            else self._plain(i)
        )

    def _taken_up(self, i: int, head: int) -> Entity:
        """A description, for a word that takes it up: the harbour master … the master … he."""
        entity = self._several(head, i)
        phrase = self._doc.word[i] if self._doc.pos[i] == "PRON" else f"the {self._doc.word[i]}"
        return entity._replace(why=f"“{phrase}” is the {entity.name}, described before it")

    def voice(self, i: int) -> Entity:
        """Who speaks, where a word is given somebody's words: for "I" and "we" in a quotation, who says that."""
        doc = self._doc
        speaker = self._speaker.get(doc.quoted[i])
        meant = doc.word[i] in self._lexicon.selves or doc.word[i] in self._lexicon.allies
        if speaker is None or not meant:
            return self._plain(i) if meant else self.of(i)
        found = self.of(speaker)
        return found._replace(why=f"“{doc.word[i]}” is {found.name}, who says it")

    def oneself(self, i: int) -> bool:
        """Whether a word is a speaker's for himself, inside quotation marks."""
        return self._doc.quoted[i] >= 0 and self._doc.word[i] in self._lexicon.selves

    def _several(self, head: int, before: int) -> Entity:
        """A described one, or all joined with it before a word that takes them up, which may be joined too."""
        members, doc = [head], self._doc
        for k in members:
            joined = (c for c in doc.kids[k] if doc.dep[c] == "conj" and c < before)
            members.extend(islice(joined, _MEMBERS - len(members)))
        every = [self._plain(head) if k == head and k not in self._names.at else self.of(k) for k in members]
        words = frozenset(word for one in every for word in one.words)
        return (
            every[0]
            if len(every) == 1
            else Entity(" and ".join(e.name for e in every), "", words, False, every[0].sort)
        )

    def _missed(self, i: int) -> str | None:
        """The full name for a short one that the tagger took for a common noun: it is written with a capital."""
        written = self._doc.text[self._doc.start[i] : self._doc.end[i]]
        fits = self._names.fits(written) if written[0].isupper() else ()
        return fits[0] if len(fits) == 1 and fits[0] != written else None

    def _name(self, full: str, why: str) -> Entity:
        profile = self._profiles[full]
        words = frozenset(profile.words)
        agency = self._kinds.same_agency(full)
        if agency is not None and agency != full:
            full, why = agency, f"{full} is {agency}"
        return Entity(full, why, words, True, profile.sort)

    def _employer(self, i: int) -> bool:
        """Whether a noun tells for which body somebody speaks: a foreign ministry spokesman."""
        compound = self._doc.dep[i] == "compound" and self._descriptions.sort(i) == "body"
        return compound and self._descriptions.sort(self._doc.head[i]) == "person"

    def _apposed(self, i: int) -> Named | None:
        """The name set beside a common noun: the spokesman, Tomas Averell; her brother Radu."""
        k = self._doc.kid(i, "appos")
        return self._misapposed(i) if k is None else self._names.at.get(k)

    def _misapposed(self, i: int) -> Named | None:
        """An office's holder whom the parser set beside the place of the office: the mayor of Osk, Ada Brin."""
        doc = self._doc
        place = doc.kid(prep, "pobj") if (prep := doc.kid(i, "prep")) is not None else None
        k = doc.kid(place, "appos") if place is not None else None
        if k is None or place not in self._names.at or self._descriptions.sort(i) != "person":
            return None
        named = self._names.at.get(k)
        return (
            named
            if named is not None and doc.word[doc.first[k] - 1] == "," and self._names.person(named.name)
            else None
        )

    def _agency(self, i: int) -> Named | None:
        """The name that a press body's common noun carries: the official KCNA news agency."""
        if not self._kinds.medium(self._doc.word[i]) or self._doc.tag[i] != "NN":
            return None
        near = (k for k in self._doc.kids[i] if k < i and self._doc.dep[k] in ("compound", "nmod", "appos"))
        found = next((named for k in near if (named := self._names.at.get(k)) is not None), None)
        placed = self._doc.word[i] in self._kinds.placed and found is not None and not self._kinds.press(found.name)
        return None if placed else found

    def _plain(self, i: int) -> Entity:
        """The description itself: its words up to the head, with the phrases that say whose or of what."""
        doc = self._doc
        first, last = doc.first[i], i
        while doc.dep[i] == "compound" and first > doc.first[doc.head[i]] and doc.pos[first - 1] in _PARTS:
            first -= 1
        while first < i and (doc.pos[first] in ("DET", "ADV", "PUNCT") or doc.word[first] in ("the", "a", "an")):
            first += 1
        for k in doc.kids[i]:
            told = doc.dep[k] == "prep" and doc.word[k] in ("for", "of", "at", "from", "in", "with")
            if k > i and (told or doc.dep[k] == "amod" or (doc.dep[k] == "acl" and doc.tag[k] in ("VBN", "VBD"))):
                last = max(last, doc.last[k])
        clause = (k for k in range(i + 1, last + 1) if doc.word[k] in _BREAKS or doc.tag[k] in ("WP", "WDT"))
        last = next(clause, last + 1) - 1
        first, last = max(first, i - _LONGEST), min(last, i + _LONGEST)
        name = " ".join(doc.text[doc.start[first] : doc.end[last]].split())
        return Entity(name, "", frozenset(doc.word[first : last + 1]), False, self._descriptions.sort(i))


def _speakers(doc: Document, found: Sequence[Attribution]) -> dict[int, int]:
    """The word that speaks each quotation, by the quotation's number: of several the one of the smallest content."""
    speakers: dict[int, int] = {}
    for one in sorted(found, key=lambda one: -one.size):
        if one.speaker is not None:
            numbers = {doc.quoted[i] for span in one.content for i in doc.within(span)}
            for number in numbers - {-1, doc.quoted[one.speaker]}:
                speakers[number] = one.speaker
    return speakers


_NOUNS = ("NN", "NNS", "JJ", "NNP", "NNPS")
_INSIDE = ("compound", "amod", "nmod", "npadvmod", "attr", "acomp", "advmod", "quantmod", "nummod", "oprd")
_PARTS = ("ADJ", "NOUN", "PROPN", "PART")
_BREAKS = (",", ";", ":", "(", ")", "–", "—")
_MEMBERS = 8  # of those joined by "and" that are named together
