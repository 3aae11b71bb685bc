"""Which statements can be one claim with any of another report, told before anything dear is computed."""

from collections.abc import Iterator, Sequence

from reportedly.stages.claims.known import Facts, runs

FEWEST = 2
"""Telling words and acts that a statement must share with other reports to be worth a vector; or quoted words."""


def comparable(found: Sequence[Facts]) -> list[bool]:
    """For each statement whether other reports have some of its telling words, its acts, or words of its quotations."""
    holder: dict[object, str | None] = {}
    for facts in found:
        for key in keys(facts):
            holder[key] = facts.report if holder.get(key, facts.report) == facts.report else None
    return [_shares(facts, holder) for facts in found]


def _shares(facts: Facts, holder: dict[object, str | None]) -> bool:
    if any(holder[run] is None for quotation in facts.quoted for run in runs(quotation)):
        return True
    return sum(holder[key] is None for key in (*facts.weights, *(("act", act) for act in facts.acts))) >= FEWEST


def keys(facts: Facts) -> Iterator[object]:
    """What a statement can share with another: telling words, acts, runs of quoted words."""
    yield from facts.weights
    yield from (("act", act) for act in facts.acts)
    for quotation in facts.quoted:
        yield from runs(quotation)
