"""Claims explained and versions listed, from a project and from a dossier that somebody sent."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli import main
from reportedly.exports import json as export
from tests.exports.invented import event
from tests.run.test_versions import AFTER, BEFORE, html, warc


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "dossier.json"
    path.write_bytes(export.render(event(), with_text=True))
    return path


def test_a_claim_is_explained_in_full(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    result = run("show", "1", "--from", dossier)
    assert result.exit_code == 0, result.output
    for part in (
        "Claim 1 of", "Who says it, and how surely", "Where it comes from: ", "Where the reports differ on it",
        "Not found in the text of", "SHA-256 ", "paragraph 1, characters ",
    ):  # fmt: skip
        assert part in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_it_fits_the_terminal(dossier: Path, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    shown = run("show", "1", "--from", dossier).stdout
    assert max(map(len, shown.splitlines())) <= int(width)


def test_without_a_name_all_claims_are_listed(dossier: Path) -> None:
    listed = [json.loads(line) for line in run("show", "--from", dossier, "--json").stdout.splitlines()]
    assert [row["number"] for row in listed] == list(range(1, len(event().accounts[0].claims) + 1))
    assert "claim" in run("show", "--from", dossier).stdout


def shown(dossier: Path, wanted: str) -> dict[str, object]:
    result = run("show", wanted, "--from", dossier, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, object] = json.loads(result.stdout)
    return found


def test_a_claim_goes_by_many_names(dossier: Path) -> None:
    account = event().accounts[0]
    discrepancy = account.discrepancies[0]
    for name in (
        discrepancy.claim,
        discrepancy.claim[:-4],
        discrepancy.claim.removeprefix("claim-")[:8],
        discrepancy.id,
    ):
        assert shown(dossier, name)["id"] == discrepancy.claim
    statement = next(c for c in account.claims if c.id == discrepancy.claim).statements[0]
    assert shown(dossier, statement)["id"] == discrepancy.claim
    assert shown(dossier, "1")["number"] == 1
    assert shown(dossier, "dam WAS inspected")["words"]


def test_json_has_each_passage_with_its_place_and_hash(dossier: Path) -> None:
    texts = {report.id: report for report in event().accounts[0].reports}
    passages = shown(dossier, "1")["passages"]
    assert isinstance(passages, list)
    for passage in passages:
        report = texts[passage["report"]]
        assert report.text[passage["start"] : passage["end"]].split()[0] in passage["words"]
        assert passage["sha256"] == report.sha256


def test_what_means_several_is_listed_and_asked_for(dossier: Path) -> None:
    result = run("show", "gate", "--from", dossier)
    assert result.exit_code == 2
    assert "claims are meant by 'gate': name one of them by its id" in result.stderr
    assert "claim-" in result.stdout.replace("\n", "")
    report = event().accounts[0].reports[0].id
    assert run("show", report, "--from", dossier).exit_code == 0


@pytest.mark.parametrize("wanted", ["claim-ffffffffffff", "99", "turnips of Norrin", "", "   ", "\x1b[31m"])
def test_what_means_nothing_is_said(dossier: Path, wanted: str) -> None:
    result = run("show", wanted, "--from", dossier)
    assert result.exit_code == 2
    assert "no claim has the id, the number or the words" in result.stderr
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "no whole dossier"),
        (b"# A page", "no whole dossier"),
        (b"\xff\xfe", "no whole dossier"),
        (b"[" * 100_000, "no whole dossier"),
        (b'{"a": 1}', "no dossier of version 1"),
        (b'{"format": "reportedly/dossier", "version": 2}', "no dossier of version 1"),
        (b'{"format": "reportedly/dossier", "version": 1}', "no whole dossier"),
    ],
)
def test_a_file_that_is_no_dossier_is_named(tmp_path: Path, body: bytes, told: str) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(body)
    result = run("show", "--from", path)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "`reportedly dossier PATH… -o FILE.json` writes one" in result.stderr


def test_a_cut_dossier_and_a_missing_one_are_refused(dossier: Path, tmp_path: Path) -> None:
    body = dossier.read_bytes()
    dossier.write_bytes(body[: len(body) // 2])
    assert "no whole dossier" in run("show", "--from", dossier).stderr
    assert "cannot be read (No such file" in run("show", "--from", tmp_path / "none.json").stderr


def test_a_dossier_comes_by_standard_input(dossier: Path) -> None:
    assert run("show", "1", "--from", "-", stdin=dossier.read_text(encoding="utf-8")).exit_code == 0


def test_an_empty_project_says_so(tmp_path: Path) -> None:
    run("init", tmp_path)
    result = run("show", "1", "--project", tmp_path)
    assert result.exit_code == 2
    assert "there is no claim yet" in result.stderr
    assert run("show", "--project", tmp_path / "elsewhere").exit_code == 2


def test_versions_are_listed_from_files_and_from_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("REPORTEDLY_WORKERS", "1")
    monkeypatch.setenv("COLUMNS", "200")
    archive = tmp_path / "a.warc"
    captures = (("2031-05-06T08:00:00Z", html(AFTER)), ("2031-05-05T08:00:00Z", html(BEFORE)))
    archive.write_bytes(warc("https://post.example/ferry", *captures))
    run("init", tmp_path / "case")
    assert run("add", archive, "--project", tmp_path / "case").exit_code == 0
    told = run("versions", "--project", tmp_path / "case")
    assert told.stdout == run("versions", archive).stdout
    assert "softened" in told.stdout
    rows = [json.loads(line) for line in run("versions", archive, "--json").stdout.splitlines()]
    assert [(row["kind"], row["after"]["words"]) for row in rows] == [("changed", AFTER[1]), ("softened", AFTER[2])]
    shown = run("show", "captain", "--project", tmp_path / "case")
    assert "told otherwise in the later version" in " ".join(shown.stdout.split())
    page = run("versions", "--project", tmp_path / "case", "--json").stdout
    assert page == run("versions", archive, "--json").stdout


def test_reports_read_once_have_no_versions(dossier: Path) -> None:
    result = run("versions", "--from", dossier)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no report was read more than once" in result.stderr
