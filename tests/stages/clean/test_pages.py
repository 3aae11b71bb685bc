"""Invented pages of different make-up, each as scraped text and as HTML, against a gold label per line."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reportedly.records import Page, Report, Where
from reportedly.settings import Settings
from reportedly.stages.base import Tools
from reportedly.stages.clean import STAGE

PAGES = Path(__file__).parents[2] / "pages"
GOLD = sorted(PAGES.glob("*.gold"))
ARTICLE = {"title", "standfirst", "body"}
TOOLS = Tools(Settings())


def gold(path: Path) -> list[tuple[str, str]]:
    rows = [line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [(kind, text) for kind, text in rows]


def cleaned(path: Path, form: str) -> Report:
    if form == "html":
        data, media_type = path.with_suffix(".html").read_bytes(), "text/html"
    else:
        lines = path.read_text(encoding="utf-8").splitlines()
        data, media_type = "\n".join(line.partition("\t")[2] for line in lines).encode(), "text/plain"
    page = Page(id="p", made_by="test", where=Where(path=path.stem), data=data, sha256="0" * 64, media_type=media_type)
    [report] = STAGE.run(page, TOOLS)
    assert isinstance(report, Report)
    return report


def found(report: Report, want: Sequence[tuple[str, str]]) -> list[str]:
    """The kind of the segment that each gold line begins with."""
    kinds, at = [], 0
    for _, line in want:
        at = report.text.index(line, at)
        kinds.append(next(s.kind for s in report.segments if s.start <= at < s.end))
        at += len(line)
    return kinds


@pytest.mark.parametrize(("form", "body_floor", "label_floor"), [("text", 0.97, 0.96), ("html", 0.97, 0.97)])
def test_labels_reach_their_floors(form: str, body_floor: float, label_floor: float) -> None:
    hit = predicted = wanted = right = lines = 0
    for path in GOLD:
        want = gold(path)
        kinds = found(cleaned(path, form), want)
        for (kind, _), got in zip(want, kinds, strict=True):
            hit += kind in ARTICLE and got in ARTICLE
            predicted += got in ARTICLE
            wanted += kind in ARTICLE
            right += kind == got
            lines += 1
    assert len(GOLD) >= 12
    assert 2 * hit / (predicted + wanted) >= body_floor
    assert right / lines >= label_floor


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_segments_cover_the_page_in_order(path: Path, form: str) -> None:
    report = cleaned(path, form)
    covered = "".join(report.text[s.start : s.end] for s in report.segments)
    assert "".join(covered.split()) == "".join(report.text.split())
    assert all(a.end <= b.start for a, b in zip(report.segments, report.segments[1:], strict=False))
    numbers = [s.paragraph for s in report.segments if s.kind == "body"]
    assert numbers == list(range(1, len(numbers) + 1))


AGENCIES = {
    "wire": [("Reuters", "dateline")],
    "broadcaster": [("AFP", "tail"), ("Reuters", "tail")],
    "newswire-asia": [("PTI", "tail")],
    "german": [("dpa", "tail"), ("AFP", "tail")],
    "paywalled-daily": [],
    "plain-dispatch": [],
}


@pytest.mark.parametrize("name", sorted(AGENCIES))
def test_agencies_credited_for_the_text(name: str) -> None:
    report = cleaned(PAGES / f"{name}.gold", "text")
    assert [(c.name, c.place) for c in report.agencies] == AGENCIES[name]


PUBLISHED = {
    "newswire-asia": ("2025-09-03T22:35:00+05:30", "2025-09-04T00:10:00+05:30"),
    "live-blog": ("2025-04-12T08:00:00+02:00", None),
    "mostly-chrome": ("2025-04-19T11:20:00+02:00", None),
    "tabloid": ("2025-04-10T07:30", "2025-04-10T09:14"),
    "ministry": ("2025-04-11", None),
    "plain-dispatch": (None, None),
}


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_times_are_as_exact_as_the_page(name: str) -> None:
    report = cleaned(PAGES / f"{name}.gold", "text")
    assert (report.published, report.modified) == PUBLISHED[name]
