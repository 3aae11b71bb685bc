"""Discrepancies listed on the five seed reports, each judged by a reader: which of those listed are there?

`judged.json` holds no words: a report is the start of its hash, a statement its offsets. What is listed and was never
judged counts as not there, until somebody has read it.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.quality.account import Json
from benchmarks.quality.measure import Measure, corpus_hash, reportedly

JUDGED = Path(__file__).with_name("judged.json")
SHORT = 12
"""Hex digits of a report's hash that name it."""

Place = tuple[str, int, int]


def measure(shared: Path | None) -> Iterator[Measure]:
    """The share of the listed discrepancies that a reader found true; nothing without the reports."""
    if not shared:
        return
    reports = sorted((shared / "seeds").iterdir())
    dossier = json.loads(reportedly("dossier", *reports, "--format", "json", "--no-cache"))
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    listed = list(places(dossier))
    true = sum(any(row["true"] and same(kind, sides, row) for row in judged) for kind, sides in listed)
    yield Measure(
        name="seeds: listed discrepancies judged true",
        value=true / len(listed) if listed else 1.0,
        corpus=corpus_hash([JUDGED, *reports]),
        detail=f"{true} of {len(listed)}",
    )


def places(dossier: Json) -> Iterator[tuple[str, list[list[Place]]]]:
    """Each discrepancy's kind and, value by value, where its statements stand."""
    for story in dossier["stories"]:
        digest = {report["id"]: report["sha256"][:SHORT] for report in story["reports"]}
        at = {s["id"]: (digest[s["report"]], s["start"], s["end"]) for c in story["claims"] for s in c["statements"]}
        for found in story["discrepancies"]:
            yield found["kind"], [[at[held] for held in value["statements"]] for value in found["values"]]


def same(kind: str, sides: list[list[Place]], row: Json) -> bool:
    """Whether a discrepancy is the judged one: of its kind, and two of its sides meet two of the judged sides."""
    met = {
        number
        for side in sides
        for number, judged in enumerate(row["values"])
        if any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in side for b in judged)
    }
    return kind == row["kind"] and len(met) > 1
