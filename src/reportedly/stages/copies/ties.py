"""Two reports side by side: which words stand in both, and which of the two has them from the other."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from math import fsum

from reportedly.models._rarity import rarity
from reportedly.records import Passage, Record, Report, Span
from reportedly.stages.base import Tools
from reportedly.stages.copies.lender import Direction, direction
from reportedly.stages.copies.traits import Trait, own_words, stretches
from reportedly.text.alignment import Run, shared_runs
from reportedly.text.quotes import QuoteMarks, quotations
from reportedly.text.shingles import Words

LEAST_EQUAL = 15
"""Words of a passage that must be the same: shorter ones are names with titles and stock phrases."""
LEAST_QUOTED = 10
"""The same for a passage inside quotation marks, where nobody writes the same words by chance."""
LEAST_WEIGHT = 18.0
"""What they must weigh together: four or five that are rare. It keeps out what any reporter writes."""
LEAST_SHARE = 0.7
"""The part of a passage that must be the same words in the same order."""
TELLING = 3.5
"""Words that weigh as much say what a report is about."""
MARKS = QuoteMarks(opens=("“", "„", "«", "``"), closes=("”", "»", "''"), both=('"',), single_opens=(), single_closes=())


class Shared(Record):
    """A shared passage of `words` words of the borrower's, in pieces that no other text interrupts.

    `quoted`: it stands inside quotation marks.
    """

    words: int
    pieces: tuple[Passage, ...]
    quoted: bool


class Tie(Record):
    """Two reports with the same words.

    `words` counts the borrower's own words. `kinship` (0 to 1) says how much the two have to do with each other outside
    the shared words: near 0 for reports of different matters.
    """

    direction: Direction
    words: int
    shared: tuple[Shared, ...]
    kinship: float


def pairs(reports: Sequence[Report], traits: Sequence[Trait], tools: Tools) -> Iterable[Tie]:
    """The ties of the first report of a block with each of the others; none where what they share is too little."""
    hub, *others = zip(reports, traits, strict=True)
    for report, trait in others:
        way = direction(hub[1], trait)
        here, there = sorted((hub[0], report), key=lambda report: report.id == way.lender)
        tie = _tie(way, _side(here), _side(there))
        if tie:
            yield tie


def _tie(way: Direction, borrower: "_Side", lender: "_Side") -> Tie | None:
    """What the two have in common, when it is enough to tell."""
    own = borrower.words
    runs = [run for run in shared_runs(own.forms, lender.words.forms) if _telling(run, own)]
    shared = tuple(passage for run in runs if (passage := _shared(run, borrower, lender)))
    if not shared:
        return None
    return Tie(direction=way, words=len(own.forms), shared=shared, kinship=_kinship(runs, borrower, lender))


def _telling(run: Run, here: Words) -> bool:
    """Whether a run is long, close and telling enough, if it were a quotation."""
    length = max(run.a_end - run.a_start, run.b_end - run.b_start)
    if run.equal < LEAST_QUOTED or run.equal < LEAST_SHARE * length:
        return False
    weigh = rarity()
    same = (here.forms[at] for same in run.same for at in range(same.a, same.a + same.length))
    return sum(map(weigh, same)) >= LEAST_WEIGHT


class _Side:
    """The own words of one report, each with the stretch of text that it stands in."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.words = own_words(report)
        starts = [stretch.start for stretch in stretches(report)]
        self.stretch = [bisect_right(starts, span.start) for span in self.words.spans]

    @cached_property
    def quotes(self) -> list[Span]:
        """What stands inside quotation marks, in order."""
        return sorted(
            quotation.inner
            for segment in self.report.segments
            for quotation in quotations(self.report.text, segment.span, MARKS)
        )

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words that say what the report is about."""
        weigh = rarity()
        return frozenset(form for form in self.words.forms if weigh(form) >= TELLING)

    def span(self, first: int, last: int) -> Span:
        """From word `first` to word `last`, included."""
        return Span(self.words.spans[first].start, self.words.spans[last].end)


_side = lru_cache(256)(_Side)


def _pieces(run: Run, here: _Side, there: _Side) -> Iterator[Passage]:
    """The run, cut where a caption, a credit or chrome interrupts it in either text."""
    equal = [(same.a + k, same.b + k) for same in run.same for k in range(same.length)]
    start = last = equal[0]
    for a, b in equal[1:]:
        if here.stretch[a] != here.stretch[last[0]] or there.stretch[b] != there.stretch[last[1]]:
            yield Passage(here=here.span(start[0], last[0]), there=there.span(start[1], last[1]))
            start = (a, b)
        last = (a, b)
    yield Passage(here=here.span(start[0], last[0]), there=there.span(start[1], last[1]))


def _shared(run: Run, here: _Side, there: _Side) -> Shared | None:
    """The passage of a telling run; None when it is no quotation, and too short for words that are not quoted."""
    pieces = tuple(_pieces(run, here, there))
    quoted = _quoted(here, pieces)
    if run.equal < LEAST_EQUAL and not quoted:
        return None
    return Shared(words=run.a_end - run.a_start, pieces=pieces, quoted=quoted)


def _quoted(side: _Side, pieces: Sequence[Passage]) -> bool:
    """Whether all of the passage, but for a tenth, stands inside quotation marks."""
    covered = 0
    for piece in pieces:
        at = bisect_right(side.quotes, piece.here)
        for quote in side.quotes[max(0, at - 1) :]:
            if quote.start >= piece.here.end:
                break
            covered += piece.here.overlap(quote)
    return covered >= 0.9 * sum(len(piece.here) for piece in pieces)


def _kinship(runs: Sequence[Run], here: _Side, there: _Side) -> float:
    """How much of their telling words outside the runs the two texts have in common (overlap coefficient)."""
    weigh = rarity()
    shared = {form for run in runs for form in here.words.forms[run.a_start : run.a_end]}
    one, two = here.telling - shared, there.telling - shared
    fewer = min(fsum(map(weigh, one)), fsum(map(weigh, two)))
    return fsum(map(weigh, one & two)) / fewer if fewer else 1.0
