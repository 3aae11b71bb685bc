"""`reportedly check`, as a standards desk meets it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli import main

REPORT = """Two boats collide off Tarrow

The ferry Alma and a trawler collided off Tarrow on Monday, the coast guard said.

"Nobody was hurt," coast guard spokeswoman Petra Lind told reporters. The trawler may have lost its radar.
"""
DRAFT = "The coast guard said a ferry and a trawler collided off Tarrow. The trawler lost its radar. Why?\n"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("REPORTEDLY_WORKERS", "1")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "tarrow.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)], input=stdin)


def test_a_table_of_sentences(report: Path) -> None:
    result = run("-", "--against", report, stdin=DRAFT)
    assert result.exit_code == 0, result.output
    for word in ("supported", "stronger", "nothing to check"):
        assert word in result.stdout
    assert "3 sentences: " in result.stderr


def test_json_is_a_line_a_sentence_with_spans_of_draft_and_report(report: Path) -> None:
    lines = [json.loads(line) for line in run("-", "--against", report, "--json", stdin=DRAFT).stdout.splitlines()]
    assert [line["bearing"] for line in lines] == ["supported", "stronger", "nothing to check"]
    assert [DRAFT[line["start"] : line["end"]] for line in lines] == [line["text"] for line in lines]
    passage = lines[1]["propositions"][0]["passages"][0]
    assert " ".join(REPORT[s:e] for s, e in passage["spans"]) == passage["text"]
    assert lines[0]["propositions"][0]["origins"] == {"low": 1, "high": 1, "names": ["coast guard"]}


def test_a_page_opens_the_passages_and_escapes_all_words(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "check.html"
    draft = DRAFT + "<script>alert(1)</script> The trawler sank.\n"
    assert run("-", "--against", report, "-o", out, stdin=draft).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert "<mark>The trawler may have lost its radar" in page
    assert "<script" not in page
    assert "stronger than its sources" in page


def test_paths_after_the_first_are_reports_too(report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The harbour of Tarrow was closed for a week.\n", encoding="utf-8")
    result = run("-", "--against", report, other, "--json", stdin="The harbour of Tarrow was closed for a week.\n")
    assert json.loads(result.stdout)["bearing"] == "supported"


@pytest.mark.parametrize(
    ("draft", "status", "said"),
    [
        ("", 3, "the draft - cannot be read: it is empty"),
        (" \n", 3, "nothing but white space"),
        (b"\x7fELF\x00\x01\x02\x00", 3, "the draft - cannot be read"),
    ],
)
def test_a_draft_that_cannot_be_read_is_told(report: Path, draft: str, status: int, said: str) -> None:
    result = run("-", "--against", report, stdin=draft)
    assert result.exit_code == status
    assert said in result.stderr


def test_reports_that_cannot_be_read(report: Path, tmp_path: Path) -> None:
    assert run("-", "--against", tmp_path / "none.txt", stdin=DRAFT).exit_code == 3
    assert run("-", "--against", report, tmp_path / "none.txt", stdin=DRAFT).exit_code == 1


def test_what_makes_no_sense_is_misuse(report: Path) -> None:
    assert run("-", "--against", "-", stdin=DRAFT).exit_code == 2
    assert run(report, "--against", report, "--format", "pdf").exit_code == 2
    assert run(report, "--against", report, "--date", "Monday").exit_code == 2
