"""Time expressions with their values, by the definitions of TempEval-3 (UzZaman et al. 2013).

The rules were worked out on one half of the TimeML reports and are measured on the other as well, which nobody read.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality.measure import Measure, corpus_hash
from benchmarks.quality.timex import Annotated, Timex, meantime, timeml
from reportedly import languages
from reportedly.text.times import times

Tagger = Callable[[str, str], Sequence[Timex]]
"""Text and time of publication to the expressions in the text, in order."""


class Score(NamedTuple):
    """F1 of exact spans, of spans that overlap, and of the latter with the right type or value (to the character)."""

    strict: float
    relaxed: float
    type: float
    value: float


def measure(shared: Path | None) -> Iterator[Measure]:
    """Value F1 and relaxed F1 on either half of TimeML's training corpora and on MEANTIME; nothing without the data."""
    if not shared:
        return
    tbaq, wikinews = shared / "data/timex/tbaq.tar.xz", shared / "data/meantime/meantime-en.tar.xz"
    halves = list(timeml(tbaq))
    yield from measures("TimeML, unread half", tbaq, [report for report in halves if not was_read(report)])
    yield from measures("TimeML, read half", tbaq, [report for report in halves if was_read(report)])
    yield from measures("MEANTIME", wikinews, list(meantime(wikinews)))


def measures(name: str, archive: Path, reports: Sequence[Annotated]) -> Iterator[Measure]:
    reached, corpus = score(reports, ours), corpus_hash([archive])
    count = sum(len(report.gold) for report in reports)
    detail = f"type {reached.type:.3f}; {count} expressions in {len(reports)} reports"
    yield Measure(name=f"{name}: values of times F1", value=reached.value, corpus=corpus, detail=detail)
    detail = f"strict {reached.strict:.3f}"
    yield Measure(name=f"{name}: times found F1", value=reached.relaxed, corpus=corpus, detail=detail)


def ours(text: str, published: str) -> list[Timex]:
    language = languages.find("en")
    assert language
    return [
        Timex(t.span.start, t.span.end, t.type, t.value)
        for t in times(text, published, language.times, language.numbers)
    ]


def was_read(report: Annotated) -> bool:
    """Whether a report belongs to the half that the rules were worked out on: its name alone tells."""
    return hashlib.sha256(report.name.encode()).digest()[0] % 2 == 0


def score(reports: Iterable[Annotated], tagger: Tagger) -> Score:
    """The figures of all reports together."""
    all_of_both = exact = near = typed = valued = 0
    for report in reports:
        found = tagger(report.text, report.published)
        pairs = list(matched(report.gold, found))
        all_of_both, near = all_of_both + len(report.gold) + len(found), near + len(pairs)
        exact += sum(a[:2] == b[:2] for a, b in pairs)
        typed += sum(a.type == b.type for a, b in pairs)
        valued += sum(a.value == b.value for a, b in pairs)
    return Score(*(2 * right / (all_of_both or 1) for right in (exact, near, typed, valued)))


def matched(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterator[tuple[Timex, Timex]]:
    """Pairs that overlap, each expression in one pair at most; both sides are in order."""
    left, right = iter(gold), iter(found)
    a, b = next(left, None), next(right, None)
    while a and b:
        if a.end <= b.start:
            a = next(left, None)
        elif b.end <= a.start:
            b = next(right, None)
        else:
            yield a, b
            a, b = next(left, None), next(right, None)
