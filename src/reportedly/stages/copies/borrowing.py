"""From ties between two reports to copies: without stock, and without what another tie says already."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.records import Copy, Span, content_id, hull
from reportedly.stages.copies.ties import Shared, Tie
from reportedly.stages.copies.traits import Trait

MADE_BY = "copies@1"
UNRELATED = 0.2
"""Kinship below which two reports are of different matters."""
MOSTLY = 0.5
"""A report that has as much of its text in common with another is of the same matter, whatever else it says."""
STOCK = 3
"""Words that stand in so many reports of different matters are stock: a notice, an author's note."""
TOLD = 0.9
"""A passage of which as much is known from a likelier lender says nothing new."""


def merge(traits: Sequence[Trait], ties: Sequence[Tie]) -> Iterable[Copy]:
    """Copies, sorted by report and lender. A function of the set of ties."""
    ranks = {trait.id: trait.rank for trait in traits}
    by_borrower: dict[str, list[tuple[Tie, tuple[Shared, ...]]]] = defaultdict(list)
    for tie, shared in _without_stock(ties):
        if shared:
            by_borrower[tie.direction.borrower].append((tie, shared))
    for _, held in sorted(by_borrower.items()):
        held.sort(key=lambda pair: (-_words(pair[1]), ranks[pair[0].direction.lender]))
        copies = [_copy(tie, shared) for tie, shared in _news(held)]
        yield from sorted(copies, key=lambda copy: copy.of)


def _without_stock(ties: Sequence[Tie]) -> Iterator[tuple[Tie, tuple[Shared, ...]]]:
    """Each tie with those of its passages that are not stock.

    Every report is tied to the first holder of a passage, so that those who have it are counted there: by where its
    middle stands in the lender's text.
    """
    ends: dict[tuple[str, bool], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for tie in ties:
        for shared in tie.shared:
            there = _there(shared)
            starts, stops = ends[tie.direction.lender, _unrelated(tie)]
            starts.append(there.start)
            stops.append(there.end)
    for starts, stops in ends.values():
        starts.sort()
        stops.sort()

    def holders(lender: str, unrelated: bool, at: int) -> int:
        starts, stops = ends.get((lender, unrelated), ([], []))
        return bisect_right(starts, at) - bisect_left(stops, at)

    for tie in ties:
        kept = []
        for shared in tie.shared:
            there, lender = _there(shared), tie.direction.lender
            middle = (there.start + there.end) // 2
            strangers = holders(lender, True, middle)
            if strangers + 1 < STOCK or strangers < holders(lender, False, middle):
                kept.append(shared)
        yield tie, tuple(kept)


def _unrelated(tie: Tie) -> bool:
    return tie.kinship < UNRELATED and _words(tie.shared) < MOSTLY * tie.words


def _there(shared: Shared) -> Span:
    return hull(tuple(piece.there for piece in shared.pieces))


def _words(shared: Sequence[Shared]) -> int:
    return sum(passage.words for passage in shared)


def _news(held: Sequence[tuple[Tie, tuple[Shared, ...]]]) -> Iterator[tuple[Tie, tuple[Shared, ...]]]:
    """The ties of one borrower, likeliest lender first, without those whose passages are all told by one before."""
    told: list[Span] = []
    for tie, shared in held:
        heres = [hull(tuple(piece.here for piece in passage.pieces)) for passage in shared]
        if all(sum(here.overlap(span) for span in told) >= TOLD * len(here) for here in heres):
            continue
        told = _union(told + heres)
        yield tie, shared


def _union(spans: Iterable[Span]) -> list[Span]:
    """The same places as spans that do not overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _copy(tie: Tie, shared: Sequence[Shared]) -> Copy:
    way = tie.direction
    passages = tuple(sorted((piece for passage in shared for piece in passage.pieces), key=lambda piece: piece.here))
    return Copy(
        id=content_id("copy", way.borrower, way.lender, passages),
        made_by=MADE_BY,
        report=way.borrower,
        of=way.lender,
        share=round(min(1.0, _words(shared) / tie.words), 4),
        passages=passages,
        directed=way.known,
        why=(_same_words(tie, shared), *way.why),
    )


def _same_words(tie: Tie, shared: Sequence[Shared]) -> str:
    """How much is the same, in plain words."""
    count = _words(shared)
    said = f"same words as the other report in {count} of its {tie.words} words"
    if all(passage.quoted for passage in shared):
        return f"{said}, only quotations: both may have heard the speaker"
    return said
