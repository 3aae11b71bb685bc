"""Which reports tell of one event, on BASIL and ECB+: B-cubed F1 (Bagga & Baldwin 1998) with one fixed setting."""

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.quality.measure import Measure, corpus_hash, reportedly

CORPORA = {"BASIL open": "data/basil/open.jsonl", "ECB+ topics 1–35": "data/ecbplus/reports.jsonl"}


def measure(shared: Path | None) -> Iterator[Measure]:
    """B-cubed F1 of each corpus; nothing without the data."""
    for name, path in CORPORA.items() if shared else ():
        assert shared
        corpus = shared / path
        rows = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines() if line.strip()]
        gold = {row["id"]: row["event"] for row in rows}
        found = {line["id"]: line["story"] for line in map(json.loads, grouped(rows).splitlines())}
        precision, recall = b_cubed(gold, found)
        yield Measure(
            name=f"{name}: B-cubed F1",
            value=2 * precision * recall / (precision + recall),
            corpus=corpus_hash([corpus]),
            detail=f"P {precision:.3f}, R {recall:.3f}, {len(gold)} reports",
        )


def grouped(rows: list[dict[str, str]]) -> bytes:
    """The stories that the command finds; it is not shown the gold."""
    with tempfile.TemporaryDirectory() as folder:
        blind = Path(folder) / "reports.jsonl"
        lines = (json.dumps({k: v for k, v in row.items() if k != "event"}, ensure_ascii=False) for row in rows)
        blind.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return reportedly("stories", blind, "--no-cache")


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str | None]) -> tuple[float, float]:
    """Precision and recall, averaged over reports. A report without a story is one of its own."""
    alone = {report: found.get(report) or f"alone {report}" for report in gold}
    expected, predicted = members(gold), members(alone)
    shared = {r: len(expected[gold[r]] & predicted[alone[r]]) for r in gold}
    precision = sum(shared[r] / len(predicted[alone[r]]) for r in gold) / len(gold)
    recall = sum(shared[r] / len(expected[gold[r]]) for r in gold) / len(gold)
    return precision, recall


def members(group_of: Mapping[str, str]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for report, group in group_of.items():
        groups[group].add(report)
    return groups
