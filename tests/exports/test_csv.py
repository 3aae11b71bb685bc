import csv
import io

import pytest

from reportedly.exports import csv as export
from reportedly.exports.base import FileExport, FolderExport

from .invented import event

NAMES = {
    "stories", "reports", "segments", "claims", "statements", "origins", "discrepancies", "copies", "timeline",
    "versions", "rejections",
}  # fmt: skip


def read(name: str, with_text: bool = True) -> list[dict[str, str]]:
    body = export.tables(event(), with_text=with_text)[f"{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(body, newline="")))


def test_every_table_is_there_with_every_row() -> None:
    account = event().accounts[0]
    assert {name.removesuffix(".csv") for name in export.tables(event(), with_text=True)} == NAMES
    assert len(read("reports")) == len(account.reports)
    assert len(read("claims")) == len(account.claims)
    assert len(read("statements")) == len(account.statements)
    assert len(read("discrepancies")) == sum(len(d.values) for d in account.discrepancies)
    assert len(read("copies")) == 2
    assert [row["reason"] for row in read("rejections")] == ["the file is empty", "<b>not</b> text"]


@pytest.mark.parametrize("name", sorted(NAMES))
def test_no_cell_is_a_formula(name: str) -> None:
    for row in read(name):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_guarded_cell_keeps_its_words() -> None:
    assert read("reports")[5]["publisher"] == '\'=HYPERLINK("http://evil.example")'
    assert read("rejections")[1]["input"] == "'=cmd|' /C calc'!A0"


def test_ids_join_the_tables() -> None:
    claims = {row["claim"] for row in read("claims")}
    reports = {row["report"] for row in read("reports")}
    for row in read("statements"):
        assert row["claim"] in claims
        assert row["report"] in reports
        assert row["words"] in row["footnote"]


def test_texts_can_be_left_out() -> None:
    assert any("turnips" in row["text"] for row in read("segments"))
    assert not any(row["text"] for row in read("segments", with_text=False))
    assert any("1,200 people" in row["words"] for row in read("statements", with_text=False))


def test_it_is_a_folder() -> None:
    assert isinstance(export, FolderExport)
    assert not isinstance(export, FileExport)
