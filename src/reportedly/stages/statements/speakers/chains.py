"""The chain of speakers of an attribution, outermost first."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.records import Speaker, content_id
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import Attribution
from reportedly.stages.statements.speakers.anonymity import withheld
from reportedly.stages.statements.speakers.entities import Entities
from reportedly.stages.statements.speakers.kinds import Kinds
from reportedly.stages.statements.speakers.relays import author, beside, cited, told
from reportedly.text.names import SpeakerWords

_MEDIA = ("state media", "news agency", "outlet")


class Speakers:
    """Who speaks in one report. `words` are what tells speakers in its language, `report` its id."""

    def __init__(self, doc: Document, entities: Entities, kinds: Kinds, words: SpeakerWords, report: str) -> None:
        self._doc, self._entities, self._kinds, self._words, self._report = doc, entities, kinds, words, report

    def chains(self, found: Sequence[Attribution]) -> list[tuple[Speaker, ...]]:
        """Who speaks each: those whose content holds its cue, who passes it on, its source, whom that cites."""
        own = [self._own(one) for one in found]
        outer = _outer(self._doc, found)
        out: list[tuple[Speaker, ...]] = [()] * len(found)
        for number in sorted(range(len(found)), key=lambda n: -found[n].size):
            above = out[outer[number]] if outer[number] >= 0 else ()
            fresh = tuple(s for s in own[number] if s.id not in {a.id for a in above})
            out[number] = (*above, *fresh)
        return out

    def _own(self, one: Attribution) -> tuple[Speaker, ...]:
        """The links of a chain that one attribution makes by itself."""
        if one.speaker is None:
            return ()
        doc, head = self._doc, author(self._doc, one.speaker, self._words)
        spoken = [*self._shared(head), *(self._speaker(k, together=True) for k in beside(doc, head))]
        media = (self._medium(k) for k in told(doc, one, self._words))
        carrier = [medium for medium in media if medium is not None][:1]
        inner = cited(doc, one, self._words)
        links = [*carrier, *spoken, *([] if inner is None else [self._speaker(inner)])]
        return tuple({speaker.id: speaker for speaker in reversed(links)}.values())[::-1]

    def _shared(self, i: int) -> list[Speaker]:
        """A source, or the two that share its noun: Osmar and Vestland state media."""
        doc, speaker = self._doc, self._speaker(i)
        joined = next(((k, c) for k in doc.kids[i] if k < i and (c := doc.kid(k, "conj")) is not None and c < i), None)
        if joined is None or not self._kinds.medium(doc.word[i]):
            return [speaker]
        rest = doc.span(doc.last[joined[1]] + 1, i).of(doc.text)
        names = [f"{doc.span(doc.first[k], k).of(doc.text)} {rest}" for k in joined]
        return [
            replace(speaker, id=content_id("speaker", name.lower(), self._report), name=name, beside=number > 0)
            for number, name in enumerate(names)
        ]

    def _medium(self, i: int) -> Speaker | None:
        """The press body that a word names; none for "the media" of all the world."""
        doc, first, owner = self._doc, self._doc.first[i], self._doc.kid(i, "poss")
        owned = None if owner is None else self._speaker(owner)  # the Osmar Herald's radio programme
        if owned is not None and owned.kind in _MEDIA:
            return owned
        alone = first == i or (first == i - 1 and doc.pos[first] == "DET")
        if alone and doc.pos[i] == "NOUN" and not self._entities.of(i).named:
            return None
        speaker = self._speaker(i)
        return speaker if speaker.kind in _MEDIA or self._kinds.medium(doc.word[i]) else None

    def _speaker(self, i: int, *, together: bool = False) -> Speaker:
        doc, entity = self._doc, self._entities.voice(i)
        kind = self._kinds.of(entity.name, entity.words, person=entity.sort == "person", named=entity.named)
        secret = None if entity.named else withheld(doc, i, self._words)
        first = i
        while first > doc.first[i] and doc.dep[first - 1] == "compound":
            first -= 1
        return Speaker(
            id=content_id("speaker", entity.name.lower(), *(() if entity.named else (self._report,))),
            name=entity.name,
            kind=kind if secret is None else "unnamed",
            mention=doc.span(first, i),
            why=entity.why,
            beside=together,
            withheld=None if secret is None else secret.said,
            reason=None if secret is None else secret.reason,
        )


def _outer(doc: Document, found: Sequence[Attribution]) -> list[int]:
    """For each attribution the smallest larger one whose content holds its cue, or -1."""
    cover = [-1] * len(doc.word)
    outer = [-1] * len(found)
    for number in sorted(range(len(found)), key=lambda n: (-found[n].size, n)):
        one = found[number]
        if one.predicate is not None:
            outer[number] = cover[one.predicate]
        if one.clausal:
            for span in one.content:
                for i in doc.within(span):
                    cover[i] = number
    return outer
