"""What each command does, says and answers, as a user meets it."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli import main

REPORT = """Two boats collide off Tarrow

The ferry Alma and a trawler collided off Tarrow on Monday, the coast guard said.

"Nobody was hurt," coast guard spokeswoman Petra Lind told reporters. The trawler may have lost its radar.
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("REPORTEDLY_WORKERS", "1")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "tarrow.txt"
    path.parent.mkdir()
    path.write_text(REPORT, encoding="utf-8")
    return path


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(("suffix", "sign"), [("html", "<!doctype html>"), ("json", "{"), ("md", "#")])
def test_dossier_writes_what_the_name_asks_for(report: Path, tmp_path: Path, suffix: str, sign: str) -> None:
    out = tmp_path / f"dossier.{suffix}"
    result = run("dossier", report, "-o", out)
    assert result.exit_code == 0, result.output
    assert out.read_text(encoding="utf-8").lower().startswith(sign)
    assert "1 report, 1 story" in result.stderr


def test_dossier_without_a_name_goes_to_stdout(report: Path) -> None:
    assert run("dossier", report).stdout.startswith("#")


def test_csv_is_a_folder_of_tables(report: Path, tmp_path: Path) -> None:
    assert run("dossier", report, "--format", "csv", "-o", tmp_path / "tables").exit_code == 0
    assert "claims.csv" in os.listdir(tmp_path / "tables")
    assert run("dossier", report, "--format", "csv").exit_code == 2


def test_no_text_leaves_the_full_text_out(report: Path) -> None:
    story = json.loads(run("dossier", report, "--format", "json", "--no-text").stdout)["stories"][0]
    assert REPORT not in json.dumps(story)
    assert not story["reports"][0]["text"]


def test_standard_input_is_a_report() -> None:
    result = run("dossier", "-", "--format", "json", stdin=REPORT)
    assert json.loads(result.stdout)["stories"][0]["reports"][0]["text"] == REPORT


def test_some_refused_is_status_1_and_the_rest_is_done(report: Path) -> None:
    (report.parent / "empty.txt").write_bytes(b"")
    result = run("dossier", report.parent, "--format", "json")
    assert result.exit_code == 1
    assert "refused empty.txt: " in result.stderr
    made = json.loads(result.stdout)
    assert len(made["stories"]) == 1
    assert [r["input"] for r in made["rejections"]] == ["empty.txt"]


@pytest.mark.parametrize("name", ["missing.txt", "nothing/", "empty.txt", "noise.txt"])
def test_nothing_done_is_status_3_and_names_the_input(tmp_path: Path, name: str) -> None:
    (tmp_path / "nothing").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 50)
    result = run("dossier", tmp_path / name)
    assert result.exit_code == 3
    assert name.rstrip("/") in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments", [["dossier"], ["dossier", "x.txt", "--format", "docx"], ["dossier", "x.txt", "-o", "x.docx"], ["nope"]]
)
def test_a_wrong_command_line_is_status_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_wrong_environment_is_status_2(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_MAX_BYTES", "many")
    result = run("dossier", report)
    assert result.exit_code == 2
    assert "REPORTEDLY_" in result.stderr


def jsonl(*reports: dict[str, object]) -> str:
    return "".join(json.dumps(report) + "\n" for report in reports)


def test_statements_writes_a_line_for_each_line_read() -> None:
    given = jsonl({"id": "a", "text": REPORT}, {"id": "b"}, {"id": "c", "text": REPORT})
    result = run("statements", "-", stdin=given)
    first, second, third = lines(result)
    assert result.exit_code == 1
    assert (first["id"], second["id"], third["id"]) == ("a", "b", "c")
    assert first["attributions"] == third["attributions"]
    speakers = [s for a in first["attributions"] for s in a["speakers"]]  # type: ignore[attr-defined, index]
    assert any("Petra Lind" in speaker for speaker in speakers)
    assert second["refused"]


def test_statements_with_events_says_how_sure_each_is() -> None:
    text = "The ferry did not sink, Mara Voss said on Monday."
    ((line),) = lines(run("statements", "-", "--events", stdin=jsonl({"id": "a", "text": text})))
    found = {text[e["start"] : e["end"]]: e for e in line["events"]}  # type: ignore[attr-defined, index, misc]
    assert found["said"]["value"] == 3
    assert found["sink"]["polarity"] == "-"
    assert [(text[t["start"] : t["end"]], t["type"], t["value"]) for t in line["times"]] == [  # type: ignore[attr-defined, index, misc]
        ("Monday", "DATE", "XXXX-WXX-1")
    ]
    assert "attributions" in line
    assert "events" not in lines(run("statements", "-", stdin=jsonl({"id": "a", "text": text})))[0]


def test_stories_writes_a_line_for_each_line_read() -> None:
    other = {"id": "b", "text": "The price of barley fell to a record low on Friday, traders in Ulmen said."}
    rows = lines(run("stories", "-", stdin=jsonl({"id": "a", "text": REPORT}, other, {"id": "c", "text": REPORT})))
    assert [row["id"] for row in rows] == ["a", "b", "c"]
    assert rows[0]["story"] == rows[2]["story"] != rows[1]["story"]


def test_copies_give_both_places() -> None:
    text = " ".join(
        f"The {thing} of the old mill at Hannik was painted by {who} in the wet autumn after the great flood."
        for thing, who in (("door", "Orla Benn"), ("roof", "two of her cousins"), ("weathercock", "nobody at all"))
    )
    rows = lines(run("copies", "-", stdin=jsonl({"id": "a", "text": text}, {"id": "b", "text": text})))
    (copy,) = [copy for row in rows for copy in row["copies"]]  # type: ignore[attr-defined]
    start, end, there, there_end = copy["passages"][0]
    assert text[start:end] == text[there:there_end]
    assert copy["share"] > 0.9


def test_same_tells_why_and_names_a_line_that_is_no_pair() -> None:
    pairs = [
        {
            "id": 1,
            "a": "The guard seized 38 crates on Thursday.",
            "b": "On Thursday 38 crates were seized by the guard.",
        },
        {"id": 2, "a": "The guard seized 38 crates.", "b": "Barley fell to a record low."},
    ]
    result = run("same", "-", stdin=jsonl(*pairs) + "nonsense\n")
    first, second, third = lines(result)
    assert (first["same"], second["same"], third["same"]) == (True, False, None)
    assert first["why"]
    assert result.exit_code == 1
    assert "refused line 3" in result.stderr


def test_a_project_is_found_from_below_and_lists_its_stories(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("init", tmp_path / "case").exit_code == 0
    (tmp_path / "case" / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "case" / "deep")
    assert run("add", report).exit_code == 0
    assert "1 report, 1 story" in run("run").stderr
    (row,) = lines(run("list", "--json"))
    assert row["title"] == "Two boats collide off Tarrow"
    assert json.loads(run("export", "--format", "json").stdout)["stories"][0]["id"] == row["id"]
    assert run("verify").exit_code == 0


def test_no_project_says_how_to_make_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("run")
    assert result.exit_code == 2
    assert "reportedly init" in result.stderr


def test_doctor_names_each_check() -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert all(name in result.stdout for name in ("parser", "embedder", "cache"))
    assert [row["ok"] for row in lines(run("doctor", "--json"))] == [True, True, True]


def test_the_cache_is_private_and_can_be_cleared(report: Path, tmp_path: Path) -> None:
    run("dossier", report)
    store = next((tmp_path / "cache").rglob("manifest.jsonl")).parent
    assert store.stat().st_mode & 0o077 == 0
    assert str(store) in run("cache", "show").stdout.replace("\n", "")
    assert run("cache", "clear").exit_code == 0
    assert not store.exists()


def test_no_cache_keeps_nothing(report: Path, tmp_path: Path) -> None:
    run("dossier", report, "--no-cache")
    assert not list((tmp_path / "cache").rglob("*"))


def test_the_demo_runs_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("demo")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "reportedly-demo.html").exists()


def test_the_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["$schema"]
