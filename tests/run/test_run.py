"""A run over the bundled example: the same bytes whatever the order, the workers or the cache; nothing done twice."""

import io
import json
import random
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from reportedly import api, demo
from reportedly.records import Dossier, Page, Report, Statement
from reportedly.run import local
from reportedly.settings import Settings
from reportedly.store import Store


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """The example's reports as JSONL, so that their order can be changed."""
    with demo.folder() as folder:
        texts = [(folder / name).read_text(encoding="utf-8") for name in demo.REPORTS if name.endswith(".txt")]
    lines = [{"id": f"r{n}", "text": text} for n, text in enumerate(texts)]
    lines += [{"id": f"other{n}", "text": OTHER.format(n=n, town=town)} for n, town in enumerate(("Ostrava", "Brunn"))]
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


OTHER = """The mayor of {town} opened {n}3 new tram stops on Friday.

"Nobody should wait in the rain," Mayor Hana Kolber said. The trams of {town} carry 40{n} people an hour.
"""


def dossier(inputs: Sequence[Path], cache: Path | None = None, workers: int = 1) -> Dossier:
    with api.session(Settings(workers=workers), cache=cache) as session:
        session.read([str(path) for path in inputs], io.BytesIO())
        return session.dossier()


def content(made: Dossier) -> bytes:
    return msgspec.json.encode(made)


def test_the_order_of_the_input_changes_nothing(reports: Path, tmp_path: Path) -> None:
    lines = reports.read_text(encoding="utf-8").splitlines(keepends=True)
    random.Random(5).shuffle(lines)
    shuffled = tmp_path / "shuffled.jsonl"
    shuffled.write_text("".join(lines), encoding="utf-8")
    assert content(dossier([reports])) == content(dossier([shuffled]))


def test_workers_change_nothing(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = content(dossier([reports], workers=1))
    monkeypatch.setattr(local, "WORTH_A_POOL", 1)
    assert content(dossier([reports], workers=2)) == alone


def test_a_second_run_does_nothing_and_gives_the_same(reports: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = content(dossier([reports], cache))
    lines = (cache / "manifest.jsonl").read_bytes()
    assert content(dossier([reports], cache)) == first
    assert (cache / "manifest.jsonl").read_bytes() == lines


def test_an_addition_redoes_no_report(reports: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    dossier([reports], cache)
    before = set(Store(cache).manifest.keys("statements"))
    with open(reports, "a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "late", "text": OTHER.format(n=7, town="Tabor")}) + "\n")
    dossier([reports], cache)
    assert len(set(Store(cache).manifest.keys("statements")) - before) == 1


def test_vectors_are_kept_by_report_and_made_of_none_that_is_alone(reports: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    with open(reports, "a", encoding="utf-8") as file:
        file.write(
            json.dumps({"id": "alone", "text": "Whales passed the Cape of Orrin.\n\nNobody had seen any."}) + "\n"
        )
    accounts = dossier([reports], cache).accounts
    together = [report for account in accounts if len(account.reports) > 1 for report in account.reports]
    assert any(len(account.reports) == 1 for account in accounts)
    before = set(Store(cache).manifest.keys("meanings"))
    assert len(before) == len(together)
    text = "".join(line["text"] for line in map(json.loads, reports.read_text("utf-8").splitlines()[:1]))
    with open(reports, "a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "late", "text": text}) + "\n")
    after = dossier([reports], cache).accounts
    assert len(set(Store(cache).manifest.keys("meanings")) - before) == 1
    assert all(not account.meanings for account in after)


def test_an_addition_redoes_only_the_stories_it_touches(reports: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    stories = len(dossier([reports], cache).accounts)
    assert stories > 1
    before = set(Store(cache).manifest.keys("claims"))
    with open(reports, "a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "late", "text": OTHER.format(n=7, town="Tabor")}) + "\n")
    after = dossier([reports], cache)
    assert len(set(Store(cache).manifest.keys("claims")) - before) <= 1 + len(after.accounts) - stories


def test_every_statement_opens_its_words(reports: Path) -> None:
    for account in dossier([reports]).accounts:
        texts = {report.id: report.text for report in account.reports}
        for statement in account.statements:
            assert statement.span.of(texts[statement.report]).strip()


def test_the_same_words_of_two_outlets_are_two_reports(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    line = {"text": OTHER.format(n=1, town="Tabor")}
    path.write_text(json.dumps({"id": "a", **line}) + "\n" + json.dumps({"id": "b", **line}) + "\n", encoding="utf-8")
    (account,) = dossier([path]).accounts
    assert len(account.reports) == 2


def test_a_report_in_a_language_without_a_file_is_kept_and_told(tmp_path: Path) -> None:
    path = tmp_path / "german.jsonl"
    text = "Die Bürgermeisterin eröffnete am Freitag drei neue Haltestellen. Das sagte ihr Sprecher am Abend."
    path.write_text(json.dumps({"id": "a", "text": text, "language": "de"}) + "\n", encoding="utf-8")
    made = dossier([path])
    assert len(made.accounts[0].reports) == 1
    assert [(r.input, r.stage) for r in made.rejections] == [("a", "statements")]


def test_a_fault_in_a_stage_costs_one_report_and_says_so(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportedly.stages import PIPELINE, statements
    from reportedly.stages.base import Tools

    real = statements.STAGE.run

    def faulty(report: Report, tools: Tools) -> list[Statement]:
        if report.where.given == "r0":
            raise ZeroDivisionError("planted")
        return [made for made in real(report, tools) if isinstance(made, Statement)]

    planted = tuple(msgspec.structs.replace(s, run=faulty) if s is statements.STAGE else s for s in PIPELINE)
    monkeypatch.setattr("reportedly.run.task.PIPELINE", planted)
    made = dossier([reports])
    assert [r.input for r in made.rejections] == ["r0"]
    assert "ZeroDivisionError: planted" in made.rejections[0].reason
    assert sum(len(account.reports) for account in made.accounts) == 4


def test_a_fault_in_grouping_is_told_too(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportedly.stages import PIPELINE, stories
    from reportedly.stages.base import Tools

    real = stories.STAGE.features

    def faulty(report: Report, tools: Tools) -> object:
        if report.where.given == "r0":
            raise ZeroDivisionError("planted")
        return real(report, tools)

    planted = tuple(msgspec.structs.replace(s, features=faulty) if s is stories.STAGE else s for s in PIPELINE)
    monkeypatch.setattr("reportedly.run.task.PIPELINE", planted)
    made = dossier([reports])
    assert [(r.input, r.stage) for r in made.rejections] == [("r0", "stories")]
    assert sum(len(account.reports) for account in made.accounts) == 3


def test_a_project_keeps_pages_refusals_and_stories(reports: Path, tmp_path: Path) -> None:
    project = api.Project.init(tmp_path / "case")
    project.add([str(reports)])
    (tmp_path / "empty.txt").write_bytes(b"")
    project.add([str(tmp_path / "empty.txt")])
    made = api.Project.find(tmp_path / "case").dossier()
    assert sum(len(account.reports) for account in made.accounts) == 4
    assert [r.input for r in made.rejections] == ["empty.txt"]
    assert project.verify() > 0


def test_reading_again_adds_nothing(reports: Path, tmp_path: Path) -> None:
    project = api.Project.init(tmp_path / "case")
    project.add([str(reports)])
    project.add([str(reports)])
    assert len(list(Store(project.home).manifest.keys("read"))) == 4
    assert len(Store(project.home).load(Page, list(Store(project.home).manifest.keys("read")))) == 4


def test_a_dossier_tells_how_far_statements_were_compared(reports: Path, tmp_path: Path) -> None:
    told = json.loads(dossier([reports], tmp_path / "cache").settings)
    assert told["statements_compared"] == {"nearest": 16, "sharing_words_of_at_most": 10}
    assert told["tellings_compared"] == {"values": 48, "rivals": 24}
