"""Sources of one claim into origins: whichever a rule ties go back to one root."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from reportedly.stages.origins.publishers import family
from reportedly.stages.origins.sources import Source, credited
from reportedly.stages.origins.ties import Around, tie
from reportedly.text.names import key


class Component(NamedTuple):
    """Sources that go back to one root, in the order of the claim's statements, and the reason of each merge."""

    sources: tuple[Source, ...]
    why: tuple[str, ...]


def components(found: Sequence[Source], around: Around) -> list[Component]:
    """The sources merged, in the order of their first statements. Cost grows with sources times distinct names.

    Speakers are tied to each other first. An outlet's own words, and a description that names nobody, then join one
    origin at most: they never tie two speakers together.
    """
    forest = _Forest(len(found), {i for i, source in enumerate(found) if source.known})
    pairs = sorted(set(_pairs(found, around)))
    for firm in (True, False):
        for a, b in pairs:
            if firm == (found[a].known and found[b].known) and forest.may_join(a, b, firm):
                reason = tie(found[a], found[b], around)
                if reason:
                    forest.join(a, b, reason)
    members: dict[int, list[Source]] = defaultdict(list)
    for i, source in enumerate(found):
        members[forest.find(i)].append(source)
    return [Component(tuple(each), tuple(dict.fromkeys(forest.why[i]))) for i, each in sorted(members.items())]


class _Forest:
    """Disjoint sets of indices, each under its smallest, with the reasons that joined it."""

    def __init__(self, size: int, known: Iterable[int]) -> None:
        self._root = list(range(size))
        self._known = set(known)
        self.why: dict[int, list[str]] = defaultdict(list)

    def find(self, i: int) -> int:
        while self._root[i] != i:
            self._root[i] = self._root[self._root[i]]
            i = self._root[i]
        return i

    def may_join(self, a: int, b: int, firm: bool) -> bool:
        """Whether two are apart; unless `firm`, also whether at most one side holds somebody in particular."""
        here, there = self.find(a), self.find(b)
        return here != there and (firm or not {here, there} <= self._known)

    def join(self, a: int, b: int, reason: str) -> None:
        here, there = sorted((self.find(a), self.find(b)))
        self._root[there] = here
        if there in self._known:
            self._known.add(here)
        self.why[here].extend((*self.why.pop(there, ()), reason))


def _pairs(found: Sequence[Source], around: Around) -> Iterator[tuple[int, int]]:
    """Pairs worth a look: those that share a key, those of a copy, and every named speaker with every other source."""
    shared: dict[tuple[str, ...], list[int]] = defaultdict(list)
    speakers: dict[str, int] = {}
    own: dict[str, list[int]] = defaultdict(list)
    for i, source in enumerate(found):
        for group in _keys(source):
            shared[group].append(i)
        if source.own:
            own[source.report.id].append(i)
        else:
            speakers.setdefault(key(source.name), i)
    for indices in shared.values():
        yield from pairwise(indices)
    for borrower, indices in own.items():
        for copy in around.copies.get(borrower, ()):
            yield from ((min(a, b), max(a, b)) for a in indices for b in own.get(copy.of, ()))
    yield from combinations(speakers.values(), 2)
    yield from ((min(i, j[0]), max(i, j[0])) for i in speakers.values() for j in own.values())


def _keys(source: Source) -> Iterator[tuple[str, ...]]:
    """What a source may share with others that a rule would tie it to."""
    yield ("report", source.report.id)
    for words in sorted(source.quoted):
        yield ("quotation", *words)
    if not source.own:
        yield ("speaker", key(source.name).replace(" ", ""))
        return
    for agency in credited(source.report):
        yield ("agency", agency)
    shared = family(source.report)
    if shared:
        yield ("family", shared)
    if source.hearsay:
        yield ("hearsay",)
