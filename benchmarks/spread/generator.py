"""Stories without end, each made on its own: story k is the same however many are asked."""

import itertools
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from benchmarks.spread.chance import Chance
from benchmarks.spread.gold import Seen
from benchmarks.spread.layout import laid_out
from benchmarks.spread.model import kinds, spread
from benchmarks.spread.names import Namer
from benchmarks.spread.spreading import Story
from benchmarks.spread.world import happen


class Made(NamedTuple):
    """A story: the lines of its reports, in order of publication, and its line of gold."""

    reports: tuple[Mapping[str, str], ...]
    gold: Mapping[str, Any]


def stories(seed: int, first: int = 0, count: int | None = None) -> Iterator[Made]:
    """Stories from number `first`, `count` of them or without end; one at a time is held in memory."""
    numbers = itertools.count(first) if count is None else range(first, first + count)
    return (story(seed, number) for number in numbers)


def story(seed: int, number: int) -> Made:
    """Story `number`; kinds of events take turns."""
    chance = Chance(seed, number)
    namer = Namer(chance)
    kind = kinds()[number % len(kinds())]
    world = happen(kind, namer, chance)
    told = Story(f"s{seed}-{number:06}", world, namer, chance)
    told.grow()
    pages = [(r, laid_out(r, world, chance)) for r in told.reports if r.seen]
    lines = [page.line for _, page in pages]
    gold = Seen(told.name, world, pages).account() | {"chatter": []}
    if chance.happens(spread().chatter):
        line, about = _chatter(told, namer, chance)
        lines.append(line)
        gold["chatter"] = [{"report": line["id"], "about": about}]
    return Made(tuple(sorted(lines, key=lambda line: (line["published"], line["id"]))), gold)


def _chatter(told: Story, namer: Namer, chance: Chance) -> tuple[Mapping[str, str], str]:
    """One report of an event of another kind, in the same places and of the same days."""
    kind = chance.other(kinds(), told.world.kind)
    happened = happen(kind, namer, chance, beside=told.world)
    other = Story(f"{told.name}-other", happened, namer, chance)
    other.grow()
    report = next(each for each in other.reports if each.seen)
    return laid_out(report, happened, chance).line, kind.about
