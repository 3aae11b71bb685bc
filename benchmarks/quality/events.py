"""Whole dossiers against hand-made accounts: the five seed reports, the bundled example, every case of the tests."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.quality import annotation
from benchmarks.quality.account import Score, Scored
from benchmarks.quality.measure import ROOT, Measure, corpus_hash, reportedly

DEMO = ROOT / "src/reportedly/demo/reports"
CASES = ROOT / "tests/cases"


def measure(shared: Path | None) -> Iterator[Measure]:
    """Every event of which a hand-made account is at hand."""
    if shared:
        gold_file = shared / "score/seeds.open.json"
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        yield from event("seeds", shared / "seeds", gold, gold_file)
    for folder in sorted(path.parent for path in CASES.glob("*/annotation.txt")):
        reports = folder / "reports" if (folder / "reports").is_dir() else DEMO
        yield from event(folder.name, reports, None, folder / "annotation.txt")


def event(name: str, reports: Path, gold: dict[str, Any] | None, gold_file: Path) -> Iterator[Measure]:
    """The measures of one event; a gold that is None is made from the annotation and the dossier's own texts."""
    dossier = json.loads(reportedly("dossier", reports, "--format", "json", "--no-cache"))
    scored = Scored(gold or annotated(gold_file, dossier), dossier)
    corpus = corpus_hash([gold_file, *(path for path in reports.iterdir() if path.is_file())])
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


def annotated(path: Path, dossier: dict[str, Any]) -> dict[str, Any]:
    """The annotation as a gold file, its offsets those of the dossier's texts."""
    texts = {Path(r["path"]).name: r["text"] for story in dossier["stories"] for r in story["reports"]}
    return annotation.gold(annotation.read(path), texts)
