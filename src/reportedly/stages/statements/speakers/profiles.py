"""What a report tells of each one that it names: the words that describe it, a person's sex, a body or a place."""

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.speakers.lexicon import Lexicon, Sex, Sort
from reportedly.stages.statements.speakers.mentions import Named, Names
from reportedly.text.names import key


class Profile:
    """What is known of one name. `words` are lower-case words of the name and of what stands beside it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.words = set(name.lower().split())
        self.titled = self.apart = self.plural = self.located = self.sure = False
        self.sex: Sex = ""
        self.sort: Sort = "unknown"


class Profiles:
    """The profiles of a report's names, by full name. `names` are its names, `lexicon` its language's words."""

    def __init__(self, doc: Document, names: Names, lexicon: Lexicon) -> None:
        self._doc, self._names, self._lexicon = doc, names, lexicon
        self._by_name: dict[str, Profile] = {}
        for named in names.all:
            self._note(named, self[names.meant(named)[0]])
        for profile in self._by_name.values():
            profile.sex = self._sex(profile)
            profile.sort = self._sort(profile)

    def __getitem__(self, full: str) -> Profile:
        if full not in self._by_name:
            self._by_name[full] = Profile(full)
        return self._by_name[full]

    def _note(self, named: Named, profile: Profile) -> None:
        """Takes up what one place tells: title, appositions, what it is said to be, an article, a plural."""
        doc, head = self._doc, named.head
        near = range(max(doc.first[head], named.first - _NEAR), named.first)
        profile.words.update(doc.word[i] for i in near if doc.pos[i] not in ("VERB", "PUNCT", "PRON"))
        for k in doc.kids[head]:
            if doc.dep[k] == "appos":
                profile.words.update(self._phrase(k))
        if doc.dep[head] == "appos":
            profile.words.update(
                doc.word[i]
                for i in range(max(doc.first[doc.head[head]], named.first - _NEAR), named.first)
                if doc.pos[i] != "PRON"
            )
        if doc.dep[head] == "nsubj" and doc.lemma[doc.head[head]] == "be":
            told = doc.kid(doc.head[head], "attr")
            profile.words.update(() if told is None else self._phrase(told))
        before = doc.word[named.first - 1].rstrip(".") if named.first > doc.first[head] else ""
        profile.titled |= before in self._lexicon.titles or before.removesuffix("s") in self._lexicon.titles
        clause = doc.kid(head, "relcl")
        profile.apart |= before == "the" or (clause is not None and doc.tag[doc.first[clause]] == "WDT")
        profile.located |= self._located(head)
        profile.plural |= doc.tag[named.last] == "NNPS" and doc.word[named.last] not in self._lexicon.bodies

    def _located(self, head: int) -> bool:
        """Whether a name is where something is, or of a place: in Osk, the mayor of Osk."""
        doc, before = self._doc, self._doc.head[head]
        of = doc.word[before] == "of" and doc.lemma[doc.head[before]] in self._lexicon.localities
        return doc.dep[head] == "pobj" and (of or doc.word[before] in self._lexicon.locating)

    def _phrase(self, head: int) -> list[str]:
        """The words of a phrase up to its head, and few after it: the phrase says what somebody is."""
        doc = self._doc
        words = range(max(doc.first[head], head - _NEAR), min(doc.last[head] + 1, head + _NEAR))
        return [doc.word[i] for i in words if doc.pos[i] not in ("PUNCT", "PRON")]

    def _sex(self, profile: Profile) -> Sex:
        return self._lexicon.sex(profile.words) or self._lexicon.given(profile.name)

    def _sort(self, profile: Profile) -> Sort:
        """Whether a name is a person's, a body's or a place's, by its form and by what is said of it."""
        name, lexicon = profile.name.lower().split(), self._lexicon
        single = len(name) == 1
        profile.sure = profile.titled or profile.sex != "" or not lexicon.humans.isdisjoint(profile.words - set(name))
        formed = self._names.person(profile.name) or (single and not profile.name.isupper())
        told: tuple[tuple[bool, Sort], ...] = (
            (key(profile.name) in lexicon.places, "place"),
            (not formed, "body"),
            (profile.titled or profile.sex != "", "person"),
            (profile.located and not profile.apart, "place"),
            (profile.apart or profile.plural or name[-1] in lexicon.bodies, "body"),
            (profile.sure or not single, "person"),
        )
        return next((sort for known, sort in told if known), "unknown")


_NEAR = 8  # words beside a name that describe it
