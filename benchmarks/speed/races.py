"""The races: each stage's seconds beside those of what a user would pick instead, on the same texts."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.speed import corpus, rivals
from benchmarks.speed.rivals import Race

FEW = 50
"""Reports up to which a rival that compares all pairs word by word is waited for."""
PAGE_COPIES = 10

Stages = Mapping[str, float]
"""Seconds of each stage, by its name."""


def run(ours: Mapping[int, Stages], shared: Path | None) -> Iterator[Race]:
    """Every race once. `ours` are the stages' seconds by number of reports: all that they do, beyond the rival too."""
    with tempfile.TemporaryDirectory() as folder:
        for count in (count for count in ours if count >= FEW):
            path = Path(folder) / f"{count}.jsonl"
            corpus.write(path, count, shared)
            texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
            yield from over_texts(ours[count], texts)
        yield over_pages(Path(folder))


def over_texts(ours: Stages, texts: list[str]) -> Iterator[Race]:
    amount = f"{len(texts)} reports"
    theirs = rivals.seconds(rivals.parsed(texts, rivals.pipeline()))
    yield Race("statements", amount, "spaCy's small pipeline alone", ours["statements"], theirs)
    if len(texts) <= FEW:
        theirs = rivals.seconds(lambda: rivals.matching_blocks(texts))
        yield Race("copies", amount, "difflib, all pairs", ours["copies"], theirs)
    theirs = rivals.seconds(lambda: rivals.shingle_jaccard(texts))
    yield Race("copies", amount, "shared shingles, all pairs", ours["copies"], theirs)
    theirs = rivals.seconds(lambda: rivals.tf_idf(texts))
    yield Race("stories", amount, "TF-IDF, all pairs", ours["stories"], theirs)


def timed(reports: Path) -> dict[str, Any]:
    """What `benchmarks.speed.stages` measures, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.speed.stages", str(reports)]
    measured: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return measured


def over_pages(folder: Path) -> Race:
    """The example's and the tests' HTML pages, several times over, each time with another address in it."""
    pages = folder / "pages"
    pages.mkdir()
    sources = [*sorted(corpus.EXAMPLE.glob("*.html")), *sorted((corpus.ROOT / "tests/pages").rglob("*.html"))]
    for source in sources:
        for copy in range(PAGE_COPIES):
            body = source.read_bytes() + f"<!-- {copy} -->".encode()
            (pages / f"{source.stem}-{copy}.html").write_bytes(body)
    read = [path.read_bytes() for path in sorted(pages.iterdir())]
    ours = timed(pages)["stages"]["clean"]
    theirs = rivals.seconds(rivals.extracted(read))
    return Race("clean", f"{len(read)} HTML pages", "trafilatura with metadata", ours, theirs)
