"""Weak evidence that two sources may be one root: shown with its reason, never enough by itself to make them one."""

from collections import defaultdict
from collections.abc import Iterator

from reportedly.stages.origins.around import MEDIA
from reportedly.stages.origins.offices import holders, served
from reportedly.stages.origins.rules import Claimed, Edge
from reportedly.stages.origins.speakers import described
from reportedly.stages.when import published
from reportedly.text.naming import compact


def only_through(claim: Claimed) -> Iterator[Edge]:
    """A speaker whose words the story has only through one other, who is a source here too."""
    for a, source in enumerate(claim.sources):
        through = claim.around.through.get(compact(source.name), ()) if source.known else ()
        for b in claim.names.like(through[0]) if len(through) == 1 else ():
            if a != b and not source.carriers:
                yield Edge(a, b, f"elsewhere {claim.sources[b].name} is who reports what {source.name} says")


def together(claim: Claimed) -> Iterator[Edge]:
    """Several who say it together: whether on one occasion, and one for the other, is not told."""
    first: dict[str, int] = {}
    for a, source in enumerate(claim.sources):
        for told in source.told if not source.own else ():
            b = first.setdefault(told.statement.id, a)
            if a != b:
                statement = told.statement.id
                why = f"{claim.sources[b].name} and {source.name} say it together"
                yield Edge(b, a, why, (statement, statement))


def one_state(claim: Claimed) -> Iterator[Edge]:
    """State media, and an official of that state, whose words they may be passing on."""
    officials: dict[str, list[int]] = defaultdict(list)
    for a, source in enumerate(claim.sources):
        if source.known and source.kind == "official":
            for word in sorted(served(source, claim.around)):
                officials[word].append(a)
    for b, source in enumerate(claim.sources):
        if source.known and source.kind == "state media":
            for a in sorted({a for word in source.telling for a in officials.get(word, ())}):
                official = claim.sources[a]
                if served(official, claim.around) <= source.telling:
                    yield Edge(a, b, f"{source.name} are media of the state for which {official.name} speaks")


def short_name(claim: Claimed) -> Iterator[Edge]:
    """A short name, or an office without a name, that can stand for several of the speakers."""
    for a, source in enumerate(claim.sources):
        longer = claim.names.longer(source.name) if source.known else ()
        fits = holders(source, claim.around)
        held = [b for name in fits for b in claim.names.exactly(name)] if len(fits) > 1 else []
        for b in (*longer, *held):
            if len(longer) > 1 or held:
                yield Edge(a, b, f"“{source.name}” may be {claim.sources[b].name}")


def described_elsewhere(claim: Claimed) -> Iterator[Edge]:
    """A description that names nobody ("state media"), and the only such source that other reports name for it."""
    for a, b, here in described(claim):
        if not here:
            yield Edge(
                a, b, f"“{claim.sources[a].name}” may be {claim.sources[b].name}, the only such source named here"
            )


def rare_value(claim: Claimed) -> Iterator[Edge]:
    """A number that few share where most have another: a rare error may have one root, a shared truth need not."""
    holders: dict[str, dict[tuple[float, float], list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for at, source in enumerate(claim.sources):
        for told in source.told:
            for quantity in told.statement.quantities:
                if quantity.low is not None and quantity.low == quantity.high and not quantity.approximate:
                    words = quantity.span.of(told.report.text)
                    holders[quantity.unit][quantity.low, quantity.high].append((at, words))
    for unit in sorted(holders):
        counts = {value: len({at for at, _ in held}) for value, held in holders[unit].items()}
        most = max(counts.values())
        for value, held in sorted(holders[unit].items()):
            if 2 * counts[value] <= most:
                (first, words), *others = dict.fromkeys(held)
                for b in sorted({at for at, _ in others} - {first}):
                    yield Edge(first, b, f"both have “{words}”, where most have another number")


def cites(claim: Claimed) -> Iterator[Edge]:
    """Own words of a report, and an outlet that told it earlier and that the report names for other things."""
    publishers: dict[str, list[int]] = defaultdict(list)
    for at, source in enumerate(claim.sources):
        if source.own and (by := source.told[0].report.publisher):
            publishers[compact(by)].append(at)
    for a, source in enumerate(claim.sources):
        report = source.told[0].report
        for speaker in claim.around.named.get(report.id, ()) if source.own else ():
            if claim.around.media.get(compact(speaker.name), speaker.kind) in MEDIA:
                for b in publishers.get(compact(speaker.name), ()):
                    other = claim.sources[b].told[0].report
                    if a != b and not published(report.published).before(published(other.published)):
                        yield Edge(a, b, f"{source.name} names {speaker.name} as its source for other things")
