"""Offices: who speaks for a body or heads it, that body, and who holds an office that a text names alone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.stages.origins.around import Around
from reportedly.stages.origins.rules import Claimed, Edge
from reportedly.stages.origins.sources import Source
from reportedly.text.names import is_person, key
from reportedly.text.naming import compact


def office(claim: Claimed) -> Iterator[Edge]:
    """Who speaks for or heads a body or person, and that body or person: a spokesman and his principal."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, source in enumerate(claim.sources):
        if source.known and holder(source, claim.around):
            for word in source.telling:
                by_word[word].append(at)
    for b, source in enumerate(claim.sources):
        whose = frozenset() if _alone(source, claim.around) else principal(source, claim.around)
        rarest = min(whose, key=lambda word: (len(by_word.get(word, ())), word), default="")
        for a in by_word.get(rarest, ()):
            by = claim.sources[a]
            if a != b and whose <= by.telling and not whose <= claim.around.telling(by.name):
                speaks = not by.titles.isdisjoint(claim.around.spokesmen)
                if speaks or not is_person(source.name, claim.around.people):
                    yield Edge(a, b, f"{by.name} {'speaks for' if speaks else 'heads'} {source.name}")


def one_office(claim: Claimed) -> Iterator[Edge]:
    """Who speaks for a body, who else speaks for it or heads it, and the body: all speak as that body.

    A spokesman for "the trade ministry" speaks for "Lindoria's trade ministry" too, if no other such body is here.
    """
    by_body: dict[frozenset[str], list[int]] = defaultdict(list)
    by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
    for at, source in enumerate(claim.sources):
        if body := served(source, claim.around):
            if body not in by_body:
                for word in body:
                    by_word[word].append(body)
            by_body[body].append(at)
    for body, members in by_body.items():
        rarest = min(body, key=lambda word: (len(by_word[word]), word))
        longer = [other for other in by_word[rarest] if _abroad(body, other, claim.around)]
        yield from _as_one(claim, members)
        if len(longer) == 1:
            yield from _as_one(claim, [*members, *by_body[longer[0]]], named=False)


def _abroad(body: frozenset[str], other: frozenset[str], around: Around) -> bool:
    """Whether a body's description says all that the other says but names that no text writes small: of a place."""
    return body < other and not body.isdisjoint(around.common) and around.common.isdisjoint(other - body)


def _as_one(claim: Claimed, members: Sequence[int], *, named: bool = True) -> Iterator[Edge]:
    """Ties to the first spokesman; without one, where the body is `named` alike, of each head to the first body."""
    speaking = [at for at in members if not claim.sources[at].titles.isdisjoint(claim.around.spokesmen)]
    bodies = [at for at in members if named and is_body(claim.sources[at], claim.around)]
    for hub in (speaking or bodies)[:1]:
        for b in members:
            if b != hub and (speaking or b not in bodies):
                one, other = claim.sources[hub].name, claim.sources[b].name
                yield Edge(hub, b, f"{one} and {other} speak for the same body")


def title(claim: Claimed) -> Iterator[Edge]:
    """The holder of an office without a name, and the only person whom the story names with that title: "the judge"."""
    for a, source in enumerate(claim.sources):
        fits = holders(source, claim.around)
        if len(fits) == 1:
            for b in claim.names.exactly(fits[0]):
                yield Edge(a, b, f"“{source.name}”: {fits[0]} is the only one named with that title")


def holders(source: Source, around: Around) -> Sequence[str]:
    """The people of the story who can hold the office by which a source without a name is called."""
    return [name for name in around.bearers.get(_alone(source, around), ()) if _fits(source, name, around)]


def _alone(source: Source, around: Around) -> str:
    """The office that a source is called by without a name: "minister" of "the trade minister"; else nothing."""
    found = head(source, around) if source.known and source.name.split()[-1].islower() else ""
    return found if found in around.heads else ""


def _fits(source: Source, name: str, around: Around) -> bool:
    """Whether a description can be of a person: it adds no more to the titles than a place, where they have none."""
    theirs = around.telling(" ".join(sorted(around.titles[compact(name)] - set(key(name).split()))))
    mine = around.telling(source.name)
    return around.common.isdisjoint(mine - theirs) and not (mine - theirs and theirs - mine - around.common)


def principal(source: Source, around: Around) -> frozenset[str]:
    """The words by which a title would name a source: of a person the last of the name."""
    if not source.known or source.kind not in ("official", "organisation", "person"):
        return frozenset()
    return around.telling(source.name.split()[-1] if is_person(source.name, around.people) else source.name)


def holder(source: Source, around: Around) -> bool:
    """Whether the story names it with a title of those who speak for somebody or head a body."""
    return not source.titles.isdisjoint(around.spokesmen | around.heads)


def is_body(source: Source, around: Around) -> bool:
    """Whether it is a state, a ministry, a company: neither a person nor the holder of an office."""
    body = source.known and source.kind in ("official", "organisation")
    return body and not is_person(source.name, around.people) and not holder(source, around)


def head(source: Source, around: Around) -> str:
    """The noun that says what a description is of, lower case: "ministry" of "the energy ministry of Kesh"."""
    words = key(source.name).split()
    last = next((i for i, word in enumerate(words) if i and word in around.words.links), len(words))
    return words[last - 1]


def served(source: Source, around: Around) -> frozenset[str]:
    """The telling words of the body for which somebody speaks, or which it is, without the name and the office."""
    if not source.known or not (holder(source, around) or is_body(source, around)):
        return frozenset()
    own = set(key(source.name).split()) if is_person(source.name, around.people) else set()
    words = source.titles if holder(source, around) else key(source.name).split()
    told = {word.removesuffix("'s") for word in words if word not in own}
    return around.telling(" ".join(sorted(told - around.spokesmen - around.heads - around.bodies)))
