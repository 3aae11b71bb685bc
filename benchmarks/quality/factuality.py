"""How sure a text is of its events, on the corpora of Stanovsky et al. (2017): mean absolute error and Pearson's r.

Their texts are single sentences, tokenised; each goes through the command as a report of its own. An event that the
command does not name counts as surely happened, +3, which is what most are.
"""

import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from benchmarks.quality.measure import Measure, corpus_hash, reportedly

CORPORA = {"UW dev": "data/factuality/uw.dev.jsonl", "MEANTIME dev": "data/factuality/meantime.dev.jsonl"}
SURE = 3.0


class Target(msgspec.Struct):
    """A word that tells of an event, as its place among the words of the text, and how sure people were."""

    span1: tuple[int, int]
    label: float


class Sentence(msgspec.Struct):
    text: str
    targets: list[Target]


class Event(msgspec.Struct):
    start: int
    end: int
    value: float


class Line(msgspec.Struct):
    events: list[Event]


def measure(shared: Path | None) -> Iterator[Measure]:
    """Error and correlation on each corpus; nothing without the data."""
    for name, path in CORPORA.items() if shared else ():
        assert shared
        gold = [msgspec.json.decode(line, type=Sentence) for line in (shared / path).read_bytes().splitlines()]
        yield from scores(name, gold, told([sentence.text for sentence in gold]), corpus_hash([shared / path]))


def told(texts: Sequence[str]) -> list[Line]:
    """What the command says of each text."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "given.jsonl"
        rows = ({"id": str(number), "text": text, "language": "en"} for number, text in enumerate(texts))
        given.write_bytes(b"\n".join(map(msgspec.json.encode, rows)) + b"\n")
        lines = reportedly("statements", given, "--events").splitlines()
    return [msgspec.json.decode(line, type=Line) for line in lines]


def scores(name: str, gold: Sequence[Sentence], lines: Sequence[Line], corpus: str) -> Iterator[Measure]:
    """The two figures of one corpus."""
    pairs = [pair for sentence, line in zip(gold, lines, strict=True) for pair in matched(sentence, line)]
    labels = [label for label, _ in pairs]
    values = [SURE if value is None else value for _, value in pairs]
    errors = [abs(label - value) for label, value in zip(labels, values, strict=True)]
    always = statistics.fmean(abs(label - SURE) for label in labels)
    missing = sum(value is None for _, value in pairs)
    detail = f"{len(pairs)} events, {missing} of them not found; always certain: {always:.3f}"
    error = statistics.fmean(errors)
    yield Measure(name=f"{name}: factuality error", value=error, corpus=corpus, better="lower", detail=detail)
    yield Measure(name=f"{name}: factuality r", value=statistics.correlation(labels, values), corpus=corpus)


def matched(sentence: Sentence, line: Line) -> Iterator[tuple[float, float | None]]:
    """The label of each target with the value that the command gave to a word that it shares a sign with."""
    starts = [0]
    for word in sentence.text.split(" "):
        starts.append(starts[-1] + len(word) + 1)
    for target in sentence.targets:
        start, end = starts[target.span1[0]], starts[target.span1[1]] - 1
        yield target.label, next((e.value for e in line.events if e.start < end and start < e.end), None)
