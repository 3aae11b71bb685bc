"""Whole dossiers against hand-made accounts: the five seed reports, the bundled example, every case of the tests."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.quality import annotation
from benchmarks.quality.account import Json, Score, Scored
from benchmarks.quality.measure import ROOT, Measure, corpus_hash, reportedly

DEMO = ROOT / "src/reportedly/demo/reports"
CASES = ROOT / "tests/cases"


def measure(shared: Path | None) -> Iterator[Measure]:
    """Every event of which a hand-made account is at hand."""
    if shared:
        gold_file = shared / "score/seeds.open.json"
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        yield from event("seeds", sorted((shared / "seeds").iterdir()), gold_file, lambda _: gold)
    for path in sorted(CASES.glob("*/annotation.txt")):
        account = annotation.read(path)
        yield from event(path.parent.name, reports_of(path, account), path, partial(annotated, account))


def reports_of(path: Path, account: annotation.Account) -> list[Path]:
    """The reports of an annotation: they lie beside it, those of the example in the package."""
    return [beside if (beside := path.parent / file).exists() else DEMO / file for file in account.reports]


def event(name: str, reports: Sequence[Path], gold_file: Path, gold: Callable[[Json], Json]) -> Iterator[Measure]:
    """The measures of one event; `gold` gives its account for a dossier of the reports."""
    dossier = json.loads(reportedly("dossier", *reports, "--format", "json", "--no-cache"))
    yield from compared(name, dossier, gold(dossier), corpus_hash([gold_file, *reports]))


def compared(name: str, dossier: Json, gold: Json, corpus: str) -> Iterator[Measure]:
    """The measures of a dossier beside its gold account."""
    scored = Scored(gold, dossier)
    yield Measure(name=f"{name}: one story", value=float(len(dossier["stories"]) == 1), corpus=corpus)
    yield Measure(name=f"{name}: statements on chrome", value=scored.chrome(), corpus=corpus, better="lower")
    f1 = {"body": scored.body(), "alignment": scored.alignment()}
    for what, score in f1.items():
        detail = f"P {score.precision:.3f}, R {score.recall:.3f}"
        yield Measure(name=f"{name}: {what} F1", value=score.f1, corpus=corpus, detail=detail)
    shares = {"speakers": scored.speakers(), "certainty": scored.certainty(), "origins": scored.origins()}
    for what, score in (shares | {"discrepancies": scored.discrepancies()}).items():
        yield Measure(name=f"{name}: {what}", value=score.recall, corpus=corpus, detail=told(score))


def told(score: Score) -> str:
    return f"{score.right} of {score.gold}"


def annotated(account: annotation.Account, dossier: Json) -> Json:
    """The annotation as a gold account, its offsets those of the dossier's texts."""
    texts = {Path(r["path"]).name: r["text"] for story in dossier["stories"] for r in story["reports"]}
    return annotation.gold(account, texts)
