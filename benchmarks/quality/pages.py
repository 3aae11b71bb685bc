"""Labels of lines, on the invented pages of `tests/pages`: each as the HTML file, and as text pasted from a browser."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from benchmarks.quality.account import Json, Score, overlap
from benchmarks.quality.annotation import Unit, spans
from benchmarks.quality.measure import ROOT, Measure, corpus_hash, reportedly

PAGES = ROOT / "tests/pages"
ARTICLE = ("title", "standfirst", "body")


def measure(shared: Path | None) -> Iterator[Measure]:
    """Both forms of every page. The pages are the repository's own: `shared` does not matter."""
    gold = {path.stem: units(path) for path in sorted(PAGES.glob("*.gold"))}
    corpus = corpus_hash(path for path in PAGES.iterdir() if path.suffix in (".gold", ".html"))
    yield from scored("pages as HTML", [PAGES / f"{name}.html" for name in gold], gold, corpus)
    with tempfile.TemporaryDirectory() as folder:
        pasted = []
        for name in gold:
            lines = (PAGES / f"{name}.gold").read_text(encoding="utf-8").splitlines()
            pasted.append(Path(folder) / f"{name}.txt")
            pasted[-1].write_text("\n".join(line.partition("\t")[2] for line in lines) + "\n", encoding="utf-8")
        yield from scored("pages as pasted text", pasted, gold, corpus)


def units(path: Path) -> list[Unit]:
    """The lines of a page with their labels; a line of the file is a label, a tab, and the words."""
    rows = (line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [Unit(kind, words) for kind, words in rows]


def scored(name: str, files: Sequence[Path], gold: dict[str, list[Unit]], corpus: str) -> Iterator[Measure]:
    dossier = json.loads(reportedly("dossier", *files, "--format", "json", "--no-cache"))
    reports = {PurePath(r["path"]).stem: r for story in dossier["stories"] for r in story["reports"]}
    pairs = [(unit.kind, label) for page, lines in gold.items() for unit, label in labelled(lines, reports.get(page))]
    right = sum(kind == label for kind, label in pairs)
    detail = f"{right} of {len(pairs)} lines, {len(files)} pages"
    yield Measure(name=f"{name}: labels right", value=right / len(pairs), corpus=corpus, detail=detail)
    article = Score(
        right=sum(kind in ARTICLE and label in ARTICLE for kind, label in pairs),
        predicted=sum(label in ARTICLE for _, label in pairs),
        gold=sum(kind in ARTICLE for kind, _ in pairs),
    )
    detail = f"P {article.precision:.3f}, R {article.recall:.3f}"
    yield Measure(name=f"{name}: body F1", value=article.f1, corpus=corpus, detail=detail)
    slipped = sum(kind == "chrome" and label in ARTICLE for kind, label in pairs)
    yield Measure(name=f"{name}: chrome taken for body, lines", value=slipped, corpus=corpus, better="lower")


def labelled(lines: list[Unit], report: Json | None) -> Iterator[tuple[Unit, str]]:
    """Each line with the label that covers most of it; a page that was set aside has none."""
    if report is None:
        yield from ((line, "") for line in lines)
        return
    for line, place in zip(lines, spans(lines, report["text"]), strict=True):
        shares = [(overlap(place, (s["start"], s["end"])), s["kind"]) for s in report["segments"]]
        yield line, max(shares)[1]
