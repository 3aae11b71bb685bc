"""Where an outlet's own words come from: somebody whom it names, a text that it shares, an agency, its publisher."""

from collections import defaultdict
from collections.abc import Iterator

from reportedly.records import Copy
from reportedly.stages.origins.around import credited, dispatch, outlet
from reportedly.stages.origins.publishers import family
from reportedly.stages.origins.rules import Claimed, Edge
from reportedly.stages.origins.sources import PASSING_ON, Source, Told


def same_report(claim: Claimed) -> Iterator[Edge]:
    """An outlet's own words, and the speaker to whom it gives the same in the same report; of several, one.

    A description in a headline ("expert: …") is of the speaker whom the report then names.
    """
    speakers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, source in enumerate(claim.sources):
        if not source.own:
            for place in sorted({(told.report.id, told.statement.stance.polarity) for told in source.told}):
                speakers[place].append(at)
    for a, source in enumerate(claim.sources):
        if source.own or (not source.known and all(_in_title(told) for told in source.told)):
            signs = {told.statement.stance.polarity for told in source.told}
            here = [b for sign in sorted(signs) for b in speakers.get((source.told[0].report.id, sign), ())]
            here = [b for b in here if b != a and (source.own or claim.sources[b].known)]
            if here and source.own:
                b = min(here, key=lambda b: (not claim.sources[b].first_hand, b))
                yield Edge(a, b, f"{source.name} gives it to {claim.sources[b].name} in the same report")
            elif len(set(here)) == 1:
                yield Edge(
                    a, here[0], f"“{source.name}” in the headline is {claim.sources[here[0]].name} in the report"
                )


def headline(claim: Claimed) -> Iterator[Edge]:
    """What an outlet tells in its headline alone, and the only source of the claim whom the report itself names."""
    for a, source in enumerate(claim.sources):
        if source.own and all(_in_title(told) for told in source.told):
            signs = {told.statement.stance.polarity for told in source.told}
            named = (speaker.name for speaker in claim.around.named.get(source.told[0].report.id, ()))
            here = {b for name in named for b in claim.names.exactly(name)}
            if len(here) == 1:
                (b,) = here
                if not signs.isdisjoint(told.statement.stance.polarity for told in claim.sources[b].told):
                    yield Edge(a, b, f"{claim.sources[b].name} is the only such source in the report of {source.name}")


def _in_title(told: Told) -> bool:
    span = told.statement.span
    return any(s.kind in ("title", "standfirst") and s.span.overlap(span) for s in told.report.segments)


def copied(claim: Claimed) -> Iterator[Edge]:
    """The same words in two reports. Words that two speakers say are theirs, not a copy."""
    by_report: dict[str, list[int]] = defaultdict(list)
    for at, source in enumerate(claim.sources):
        for report in source.reports:
            by_report[report].append(at)
    for a, source in enumerate(claim.sources):
        for report in source.reports:
            for copy in claim.around.copies.get(report, ()):
                for b in by_report.get(copy.of, ()):
                    both = None if source.known and claim.sources[b].known else _shared(copy, source, claim.sources[b])
                    if both and a != b:
                        here, there = outlet(both[0].report), outlet(both[1].report)
                        told = (both[0].statement.id, both[1].statement.id)
                        yield Edge(a, b, f"{here} has the same words as {there}", told)


def _shared(copy: Copy, borrower: Source, lender: Source) -> tuple[Told, Told] | None:
    """Statements of the two that lie in one passage of a copy by at least half."""
    for mine in borrower.told:
        if mine.report.id == copy.report:
            for theirs in lender.told:
                if theirs.report.id == copy.of and _covers(copy, mine, theirs):
                    return mine, theirs
    return None


def _covers(copy: Copy, mine: Told, theirs: Told) -> bool:
    here, there = mine.statement.span, theirs.statement.span
    return any(
        2 * passage.here.overlap(here) >= len(here) and 2 * passage.there.overlap(there) >= len(there)
        for passage in copy.passages
    )


def agency(claim: Claimed) -> Iterator[Edge]:
    """Own words of a report, and the agency that it credits or the outlet that published it, as a speaker elsewhere."""
    for a, source in enumerate(claim.sources):
        if source.own:
            report = source.told[0].report
            for b in (b for name in credited(report) for b in claim.names.like(name)):
                yield Edge(a, b, f"{source.name} credits {claim.sources[b].name}")
            for b in claim.names.like(source.name):
                yield Edge(a, b, f"{claim.sources[b].name} published it")


def cited_report(claim: Claimed) -> Iterator[Edge]:
    """An outlet or agency that another report names as its source, and whoever its own report has it from."""
    for a, source in enumerate(claim.sources):
        for told in source.told:
            for name in _published_by(told):
                for b in claim.names.like(name):
                    if a != b and claim.sources[b].kind in PASSING_ON:
                        yield Edge(
                            b, a, f"the report of {claim.sources[b].name} is here, and has it from {source.name}"
                        )


def _published_by(told: Told) -> Iterator[str]:
    """The outlet of a report, and the agency whose dispatch it is."""
    names = (told.report.publisher, dispatch(told.report))
    yield from dict.fromkeys(name for name in names if name)


def same_agency(claim: Claimed) -> Iterator[Edge]:
    """Own words of two reports that are credited to one agency. Who credits several has them from one of these."""
    crediting: dict[str, list[int]] = defaultdict(list)
    for at, source in enumerate(claim.sources):
        for name in credited(source.told[0].report) if source.own else ():
            crediting[name].append(at)
    first: dict[str, int] = {}
    for at, source in enumerate(claim.sources):
        names = credited(source.told[0].report) if source.own else ()
        if names:
            likeliest = min(names, key=lambda name: (-len(crediting[name]), name))
            here = first.setdefault(likeliest, at)
            if here != at:
                yield Edge(here, at, f"{claim.sources[here].name} and {source.name} both credit {likeliest}")


def publisher(claim: Claimed) -> Iterator[Edge]:
    """Own words of two reports of one outlet, or of outlets of one publisher family."""
    first: dict[str, int] = {}
    for at, source in enumerate(claim.sources):
        report = source.told[0].report
        if not source.own:
            continue
        for shared, why in (
            (f"outlet {report.publisher}" if report.publisher else None, f"both are by {report.publisher}"),
            (family(report), "{} and {} belong to {}"),
        ):
            here = first.setdefault(shared, at) if shared else at
            if here != at:
                yield Edge(here, at, why.format(claim.sources[here].name, source.name, shared))
