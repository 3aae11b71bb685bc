"""Drafts with planted faults against the reports of the invented events: what `reportedly check` bears out and catches.

Beside it stands what checkers over retrieved sentences do: a sentence is borne out when the nearest sentence of any
report has a cosine above a threshold, which is set on the sentences that are not held back, to the best it can reach.
"""

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from benchmarks.quality import annotation
from benchmarks.quality.events import CASES, reports_of
from benchmarks.quality.measure import Measure, corpus_hash
from reportedly import api, models
from reportedly.records import Bearing, Dossier, DraftCheck

DRAFTS = Path(__file__).with_name("drafts")
TRUE, NOTHING = "true", "nothing"
RIGHT = {TRUE: "supported", NOTHING: "nothing to check", "invented": "not found"}
SILENT = ("supported", "nothing to check")
HELD = "held "


class Line(NamedTuple):
    """A sentence of a draft with its gold kinds, of which the first counts and any is right; `held` back or not."""

    kinds: tuple[str, ...]
    text: str
    held: bool


class Result(NamedTuple):
    """A sentence, what the product finds, and the cosine of the nearest sentence of the reports."""

    line: Line
    bearing: str
    cosine: float

    @property
    def flagged(self) -> bool:
        return self.bearing not in SILENT

    @property
    def right(self) -> bool:
        return self.bearing in {RIGHT.get(kind, kind) for kind in self.line.kinds}


def measure(shared: Path | None) -> Iterator[Measure]:
    """All figures; they need nothing but the repository."""
    found: list[Result] = []
    files: list[Path] = []
    for path in sorted(DRAFTS.glob("*.txt")):
        reports = reports_of(CASES / path.stem / "annotation.txt", _account(path.stem))
        found += results(lines(path.read_text(encoding="utf-8")), reports)
        files += [path, *reports]
    yield from figures(found, corpus_hash(files))


def _account(event: str) -> annotation.Account:
    return annotation.read(CASES / event / "annotation.txt")


def lines(text: str) -> list[Line]:
    """The sentences of a file: `held` before the kinds says that a sentence is held back."""
    found = []
    for line in text.splitlines():
        names, bar, sentence = line.partition(" | ")
        if bar and not line.startswith("#"):
            kinds = names.removeprefix(HELD)
            found.append(Line(tuple(kinds.split(", ")), sentence.strip(), kinds != names))
    return found


def results(draft: Sequence[Line], reports: Sequence[Path]) -> list[Result]:
    """Each sentence checked as a draft of its own: nothing before it tells who "the ministry" is."""
    with api.session() as session:
        session.read([str(path) for path in reports], io.BytesIO())
        dossier = session.dossier()
    bearings = [worst(api.check("-", dossier, stdin=io.BytesIO(line.text.encode()))) for line in draft]
    return [Result(*row) for row in zip(draft, bearings, nearest(draft, dossier), strict=True)]


def worst(check: DraftCheck) -> str:
    """The worst bearing of a draft's sentences."""
    return max((sentence.bearing for sentence in check.sentences), key=get_args(Bearing).index)


def nearest(draft: Sequence[Line], dossier: Dossier) -> list[float]:
    """The cosine of each sentence of the draft with the nearest sentence of any report."""
    texts = [
        sentence
        for account in dossier.accounts
        for report in account.reports
        for segment in report.segments
        if segment.kind != "chrome"
        for sentence in re.split(r"(?<=[.!?”])\s+", segment.span.of(report.text))
    ]
    embedder = models.embedder("minilm")
    cosines = embedder.embed([line.text for line in draft]) @ embedder.embed(texts).T
    return [float(row.max()) for row in cosines]


def figures(found: Sequence[Result], corpus: str) -> Iterator[Measure]:
    """Shares over all sentences, over those held back, by kind of fault; then of the baseline."""
    for name, rows in {"check": found, "check, held back": [r for r in found if r.line.held]}.items():
        yield _share(f"{name}: true sentences supported", _of(rows, TRUE), "right", corpus)
        yield _share(f"{name}: faults caught", faults(rows), "flagged", corpus)
        yield _share(f"{name}: faults called by their kind", faults(rows), "right", corpus)
    yield _share("check: nothing to check", _of(found, NOTHING), "right", corpus)
    for kind in dict.fromkeys(row.line.kinds[0] for row in faults(found)):
        yield _share(f"check: {kind}, caught", _of(found, kind), "flagged", corpus)
    least = threshold([row for row in found if not row.line.held])
    near = [row._replace(bearing=SILENT[0] if row.cosine >= least else "not found") for row in found]
    detail = f"cosine {least:.2f}"
    yield _share("nearest sentence: true sentences supported", _of(near, TRUE), "right", corpus, detail)
    yield _share("nearest sentence: faults caught", faults(near), "flagged", corpus, detail)


def threshold(found: Sequence[Result]) -> float:
    """The cosine that best tells true sentences from faults: both shares counted alike."""
    true, wrong = [r.cosine for r in _of(found, TRUE)], [r.cosine for r in faults(found)]

    def both(least: float) -> float:
        return sum(c >= least for c in true) / len(true) + sum(c < least for c in wrong) / len(wrong)

    return max(sorted({*true, *wrong}), key=both)


def faults(found: Sequence[Result]) -> list[Result]:
    return [row for row in found if row.line.kinds[0] not in (TRUE, NOTHING)]


def _of(found: Sequence[Result], kind: str) -> list[Result]:
    return [row for row in found if row.line.kinds[0] == kind]


def _share(name: str, rows: Sequence[Result], what: str, corpus: str, note: str = "") -> Measure:
    counted = sum(bool(getattr(row, what)) for row in rows)
    by_kind = sum(row.right for row in rows)
    told = [f"{counted} of {len(rows)}", f"{by_kind} by their kind" if what == "flagged" and not note else note]
    return Measure(name=name, value=counted / len(rows), corpus=corpus, detail=", ".join(filter(None, told)))
