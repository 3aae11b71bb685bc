"""Sources of one claim into origins: whichever firm ties join go back to one root; weak ones are kept beside them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportedly.records import Tie
from reportedly.stages.origins import hints, offices, speakers, voices
from reportedly.stages.origins.around import Around
from reportedly.stages.origins.rules import Claimed, Edge, Names, Rule
from reportedly.stages.origins.sources import PASSING_ON, Source, Told
from reportedly.stages.when import DATE

PART = Rule("part", "firm", speakers.part)
RULES: tuple[Rule, ...] = (
    Rule("same speaker", "firm", speakers.same_speaker),
    Rule("same body", "firm", speakers.same_body),
    Rule("same quotation", "firm", speakers.same_quotation),
    Rule("chain", "firm", speakers.chain),
    Rule("office", "firm", offices.office),
    Rule("one office", "firm", offices.one_office),
    Rule("title", "firm", offices.title),
    Rule("authored", "firm", speakers.authored),
    Rule("same description", "firm", speakers.same_description),
    PART,
    Rule("description", "firm", speakers.description),
    Rule("same report", "firm", voices.same_report),
    Rule("headline", "firm", voices.headline),
    Rule("same words", "firm", voices.copied),
    Rule("agency", "firm", voices.agency),
    Rule("cited report", "firm", voices.cited_report),
    Rule("same agency", "firm", voices.same_agency),
    Rule("publisher", "firm", voices.publisher),
    Rule("together", "weak", hints.together),
    Rule("one state", "weak", hints.one_state),
    Rule("only through", "weak", hints.only_through),
    Rule("short name", "weak", hints.short_name),
    Rule("description elsewhere", "weak", hints.described_elsewhere),
    Rule("rare value", "weak", hints.rare_value),
    Rule("cites", "weak", hints.cites),
)
"""Every rule that ties two sources, the firmest first: of several reasons for one merge the first is given."""

Found = tuple[Rule, Edge]


class Component(NamedTuple):
    """Sources that go back to one root, in the claim's order, and the ties that join them.

    `lowest` is one number for all components that weak ties may make one.
    """

    sources: tuple[Source, ...]
    ties: tuple[Tie, ...]
    lowest: int


class Graph(NamedTuple):
    """The origins of one claim, and the weak ties between them."""

    components: tuple[Component, ...]
    hints: tuple[Tie, ...]


def graph(sources: Sequence[Source], around: Around) -> Graph:
    """The sources merged, in the order of their first statements. Each rule looks its pairs up.

    Speakers are tied to each other first. An outlet's or agency's words, a description that names nobody, and a whole
    whose parts are named then join one origin at most: they never tie two speakers together.
    """
    claim = Claimed(sources, Names(sources), around)
    edges = [(rule, edge) for rule in RULES for edge in rule.find(claim)] if len(sources) > 1 else []
    wholes = {edge.a for rule, edge in edges if rule is PART}
    anchors = {at for at, source in enumerate(sources) if source.known and source.kind not in PASSING_ON} - wholes
    forest = Forest(len(sources), anchors)
    firm = [(rule, edge) for rule, edge in edges if rule.strength == "firm"]
    joined = [*_join(forest, firm, anchors), *_join(forest, firm)]
    weak = [(rule, edge) for rule, edge in edges if rule.strength == "weak"]
    doubled = _doubled(weak, forest)
    _join(forest, doubled)
    joined += [(rule, edge) for rule, edge in doubled if forest.find(edge.a) == forest.find(edge.b)]
    left = [(rule, edge) for rule, edge in weak if forest.find(edge.a) != forest.find(edge.b)]
    return Graph(tuple(_components(sources, forest, joined, left)), tuple(_tie(sources, each) for each in left))


class Forest:
    """Disjoint sets of indices, each under its smallest. A set with an anchor is somebody in particular."""

    def __init__(self, size: int, anchors: Iterable[int]) -> None:
        self._root = list(range(size))
        self._anchored = set(anchors)

    def find(self, i: int) -> int:
        while self._root[i] != i:
            self._root[i] = self._root[self._root[i]]
            i = self._root[i]
        return i

    def join(self, a: int, b: int, *, anchored: bool) -> bool:
        """Joins two sets, unless both are anchored and `anchored` does not allow it; whether it did."""
        here, there = sorted((self.find(a), self.find(b)))
        if here == there or (not anchored and {here, there} <= self._anchored):
            return False
        self._root[there] = here
        if there in self._anchored:
            self._anchored.add(here)
        return True


def _join(forest: Forest, edges: Sequence[Found], anchors: set[int] | None = None) -> list[Found]:
    """The edges that join: of `anchors` those between two of them, else those that tie no two somebodies together."""
    return [
        (rule, edge)
        for rule, edge in edges
        if (anchors is None or {edge.a, edge.b} <= anchors)
        and forest.join(edge.a, edge.b, anchored=anchors is not None)
    ]


def _doubled(weak: Sequence[Found], forest: Forest) -> list[Found]:
    """The weak ties between two sets that different rules tie: two hints of different kinds are more than one."""
    between: dict[tuple[int, int], list[Found]] = defaultdict(list)
    for rule, edge in weak:
        here, there = sorted((forest.find(edge.a), forest.find(edge.b)))
        between[here, there].append((rule, edge))
    return [each for _, held in sorted(between.items(), key=lambda pair: pair[0]) if _kinds(held) > 1 for each in held]


def _kinds(held: Sequence[Found]) -> int:
    return len({rule.name for rule, _ in held})


def _components(
    sources: Sequence[Source], forest: Forest, joined: Sequence[Found], left: Sequence[Found]
) -> Iterator[Component]:
    members: dict[int, list[int]] = defaultdict(list)
    for at in range(len(sources)):
        members[forest.find(at)].append(at)
    ties: dict[int, list[Tie]] = defaultdict(list)
    for root, held in members.items():
        ties[root] = [tie for at in held for tie in _itself(sources[at])]
    for each in joined:
        ties[forest.find(each[1].a)].append(_tie(sources, each))
    for _, edge in left:
        forest.join(edge.a, edge.b, anchored=sources[edge.a].known and sources[edge.b].known)
    for root, held in sorted(members.items()):
        yield Component(tuple(sources[at] for at in held), tuple(ties[root]), forest.find(root))


def _tie(sources: Sequence[Source], found: Found) -> Tie:
    rule, edge = found
    one, other = sources[edge.a], sources[edge.b]
    a, b = edge.told or (one.told[0].statement.id, other.told[0].statement.id)
    return Tie(a=a, b=b, between=(one.name, other.name), rule=rule.name, strength=rule.strength, why=edge.why)


def _itself(source: Source) -> Iterator[Tie]:
    """What ties a speaker's statements in several reports: that they are one speaker's, on whatever occasions."""
    first: dict[str, Told] = {}
    for told in source.told if source.known else ():
        first.setdefault(told.report.id, told)
    for one, other in pairwise(first.values()):
        days = {told.report.published[:DATE] for told in (one, other) if told.report.published}
        later = ", in reports of different days: one root, on however many occasions" if len(days) > 1 else ""
        yield Tie(
            a=one.statement.id, b=other.statement.id, between=(source.name, source.name), rule=RULES[0].name,
            strength="firm", why=f"the same speaker: {source.name}{later}",
        )  # fmt: skip
