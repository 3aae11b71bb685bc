"""Who said what, on the development part of PolNeAR, scored by the scorer beside the data."""

import importlib.util
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from benchmarks.quality.measure import Measure, corpus_hash, reportedly

RESAMPLED = 1000


def measure(shared: Path | None) -> Iterator[Measure]:
    """Attribution F1 with a bootstrap interval over documents; nothing without the data."""
    if not shared:
        return
    gold = shared / "data/polnear/dev.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        predicted.write_bytes(reportedly("statements", gold))
        yield from scores(load(shared / "score/attribution.py"), gold, predicted)


def load(path: Path) -> ModuleType:
    """A scorer, by its path."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(scorer: ModuleType, gold: Path, predicted: Path) -> Iterator[Measure]:
    """The headline figures; a scorer's percentages become shares."""
    found, _ = scorer.score(scorer.read(gold), scorer.read(predicted), rounds=RESAMPLED)
    corpus = corpus_hash([gold])
    low, high = found["bootstrap95"]["attribution F1"]
    f1 = found["attribution"]
    detail = f"P {f1['P'] / 100:.3f}, R {f1['R'] / 100:.3f}, {found['docs']} reports"
    yield Measure(
        name="PolNeAR dev: attribution F1",
        value=f1["F1"] / 100,
        low=low / 100,
        high=high / 100,
        corpus=corpus,
        detail=detail,
    )
    detection = found["detection"]
    detail = f"P {detection['P'] / 100:.3f}, R {detection['R'] / 100:.3f}"
    yield Measure(name="PolNeAR dev: content found F1", value=detection["F1"] / 100, corpus=corpus, detail=detail)
    tokens = found["tokens"]["content"]
    detail = f"P {tokens['P'] / 100:.3f}, R {tokens['R'] / 100:.3f}"
    yield Measure(name="PolNeAR dev: words of contents F1", value=tokens["F1"] / 100, corpus=corpus, detail=detail)
    for kind in ("direct", "mixed", "indirect"):
        recall = found["by_type"][kind]["attribution_recall"]
        detail = f"{recall['right']} of {recall['of']}"
        yield Measure(name=f"PolNeAR dev: recall, {kind}", value=recall["pct"] / 100, corpus=corpus, detail=detail)
