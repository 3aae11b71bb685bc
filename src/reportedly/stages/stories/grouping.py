"""From likeness between reports to stories: average linkage (Sokal & Michener 1958) over the pairs that are alike."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportedly.records import Story, content_id
from reportedly.stages.stories.likeness import Alike
from reportedly.stages.stories.traits import Trait

MADE_BY = "stories@1"
SAME = 0.22
"""Two groups are one story when their reports are, on average, as alike as this."""


def merge(traits: Sequence[Trait], pairs: Sequence[Alike]) -> Iterable[Story]:
    """Every report in one story; stories by the time of their earliest report. A function of the set of both.

    The readings of one report stay together: the fullest speaks for them, so that a page that was cut down to a notice
    is not lost to its story.
    """
    read = _readings(traits)
    ordered = sorted((several[0] for several in read), key=_order)
    numbers = {trait.id: number for number, trait in enumerate(ordered)}
    links = {
        (min(a, b), max(a, b)): pair.score
        for pair in pairs
        if pair.one in numbers and pair.two in numbers
        for a, b in [(numbers[pair.one], numbers[pair.two])]
    }
    of = {several[0].id: several for several in read}
    made = []
    for group in agglomerate(len(ordered), links):
        title = next(
            (ordered[group[place]].title for place in _central(group, links) if ordered[group[place]].title), ""
        )
        made.append((sorted((each for number in group for each in of[ordered[number].id]), key=_order), title))
    return [_story(reports, title) for reports, title in sorted(made, key=lambda story: _order(story[0][0]))]


def _readings(traits: Sequence[Trait]) -> list[list[Trait]]:
    """The reports, each with its other readings behind the one that has most words."""
    by_mark: dict[str, list[Trait]] = defaultdict(list)
    for trait in traits:
        by_mark[trait.mark or trait.id].append(trait)
    return [sorted(several, key=lambda trait: (-len(trait.terms.forms), trait.id)) for several in by_mark.values()]


def _order(trait: Trait) -> tuple[str, str, str]:
    return (trait.when.start or trait.when.day or "~", trait.captured, trait.id)


def agglomerate(count: int, links: dict[tuple[int, int], float]) -> list[list[int]]:
    """Groups of the numbers below `count`: the two most alike are joined until none are as alike as SAME.

    `links` holds likeness by (lower, higher) number; what it lacks is 0. Two groups are as alike as their members are
    on average. Ties go to the lowest numbers, so that the result depends on nothing else. n log n in the links.
    """
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), score in sorted(links.items()):
        sums[a][b] = sums[b][a] = score
    members = {number: [number] for number in range(count)}
    heap = [(-score, a, b, 1, 1) for (a, b), score in links.items() if score >= SAME]
    heapq.heapify(heap)
    while heap:
        _, a, b, size_a, size_b = heapq.heappop(heap)
        if len(members.get(a, ())) != size_a or len(members.get(b, ())) != size_b:
            continue
        members[a] += members.pop(b)
        _join(sums, a, b)
        for other, total in sums[a].items():
            low, high = min(a, other), max(a, other)
            mean = total / (len(members[a]) * len(members[other]))
            if mean >= SAME:
                heapq.heappush(heap, (-mean, low, high, len(members[low]), len(members[high])))
    return [sorted(group) for _, group in sorted(members.items())]


def _join(sums: dict[int, dict[int, float]], a: int, b: int) -> None:
    """Adds what `b` has in common with others to what `a` has."""
    del sums[a][b], sums[b][a]
    for other, score in sums.pop(b).items():
        del sums[other][b]
        sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + score


def _central(group: Sequence[int], links: dict[tuple[int, int], float]) -> list[int]:
    """Places in the group, the report that is most like all the others first; ties go to the earlier."""
    ties = [sum(links.get((min(a, b), max(a, b)), 0.0) for b in group if b != a) for a in group]
    return sorted(range(len(group)), key=lambda place: (-round(ties[place], 9), place))


def _story(reports: Sequence[Trait], title: str) -> Story:
    """The story of these reports, the earliest first."""
    days = [trait.when.day for trait in reports if trait.when.day]
    return Story(
        id=content_id("story", reports[0].id),
        made_by=MADE_BY,
        title=title,
        reports=tuple(trait.id for trait in reports),
        start=min(days, default=None),
        end=max(days, default=None),
    )
