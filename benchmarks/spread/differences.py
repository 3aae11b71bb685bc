"""Where the reports of a claim differ, as their words show it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from benchmarks.spread.roots import Evidence
from benchmarks.spread.world import World, type_of

ROUNDED = ("about ", "more than ", "some ")


class Difference(NamedTuple):
    """A kind of docs/origins.md, its relation, and who holds which value, by id of the report."""

    kind: str
    relation: str
    values: Mapping[str, Sequence[str]]


def differences(evidence: Sequence[Evidence], world: World) -> Iterator[Difference]:
    """All differences among the evidence of one claim."""
    told = [each for each in evidence if each.sentence.telling.stance != "denied"]
    for slot in world.kind.slots:
        held = _held((each.sentence.slots.get(slot, ""), each.report.id) for each in told)
        if len(held) > 1:
            yield Difference(type_of(world.kind, slot), _relation(held, told), held)
    yield from _quotations(told)
    yield from _two("speaker", ((_speaker(e, world), e.report.id) for e in told if e.sentence.telling.quote))
    yield from _two("certainty", ((e.sentence.telling.stance, e.report.id) for e in told))
    stances = ((("denied" if e.sentence.telling.stance == "denied" else "told"), e.report.id) for e in evidence)
    yield from _two("polarity", stances)


def _quotations(told: Sequence[Evidence]) -> Iterator[Difference]:
    held = _held((each.sentence.telling.quote, each.report.id) for each in told)
    if len(held) > 1:
        longest = max(held, key=len)
        relation = "detail" if all(words in longest for words in held) else "conflict"
        yield Difference("quotation", relation, held)


def _two(kind: str, told: Iterator[tuple[str, str]]) -> Iterator[Difference]:
    held = _held(told)
    if len(held) > 1:
        yield Difference(kind, "conflict", held)


def _held(told: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    held: dict[str, list[str]] = defaultdict(list)
    for value, report in told:
        if value and report not in held[value]:
            held[value].append(report)
    return {value: reports for value, reports in held.items() if reports}


def _speaker(evidence: Evidence, world: World) -> str:
    source = evidence.sentence.telling.source
    return world.sources[source].name if source else ""


def _relation(held: Mapping[str, Sequence[str]], told: Sequence[Evidence]) -> str:
    exact = [value for value in held if not value.startswith(ROUNDED)]
    if len(exact) < len(held):
        return "rounding" if len(exact) < 2 else "conflict"
    mended = {each.report.id for each in told if each.report.relation == "correction"}
    return "update" if any(mended & set(reports) for reports in held.values()) else "conflict"
