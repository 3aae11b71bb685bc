"""The chain of speakers of an attribution, outermost first."""

from collections.abc import Sequence

from reportedly.records import Speaker, content_id
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.entities import Entities
from reportedly.stages.statements.kinds import Kinds


def chains(
    doc: Document, found: Sequence[Attribution], entities: Entities, kinds: Kinds, report: str
) -> list[tuple[Speaker, ...]]:
    """Who speaks each attribution: those whose content holds its cue, then a medium that was told, then its source."""
    own = [_own(doc, one, entities, kinds, report) for one in found]
    outer = _outer(doc, found)
    out: list[tuple[Speaker, ...]] = [()] * len(found)
    for number in sorted(range(len(found)), key=lambda n: -found[n].size):
        above = out[outer[number]] if outer[number] >= 0 else ()
        fresh = tuple(s for s in own[number] if s.id not in {a.id for a in above})
        out[number] = (*above, *fresh)
    return out


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


def _own(doc: Document, one: Attribution, entities: Entities, kinds: Kinds, report: str) -> tuple[Speaker, ...]:
    if one.speaker is None:
        return ()
    speaker = _speaker(doc, one.speaker, entities, kinds, report)
    told = None if one.predicate is None else doc.kid(one.predicate, "dobj", "dative")
    if told is None or not (kinds.medium(doc.word[told]) or doc.pos[told] == "PROPN"):
        return (speaker,)
    medium = _speaker(doc, told, entities, kinds, report)
    return (medium, speaker) if medium.kind in ("state media", "news agency", "outlet") else (speaker,)


def _speaker(doc: Document, i: int, entities: Entities, kinds: Kinds, report: str) -> Speaker:
    entity = entities.voice(i)
    kind = kinds.of(entity.name, entity.words, person=entity.sort == "person", named=entity.named)
    first = i
    while first > doc.first[i] and doc.dep[first - 1] == "compound":
        first -= 1
    return Speaker(
        id=content_id("speaker", entity.name.lower(), *(() if entity.named else (report,))),
        name=entity.name,
        kind=kind,
        mention=doc.span(first, i),
        why=entity.why,
    )
