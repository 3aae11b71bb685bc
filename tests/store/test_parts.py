from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import records
from reportedly.errors import StoreError
from reportedly.records import (
    Frame,
    Mention,
    Page,
    Quantity,
    Record,
    Rejection,
    Role,
    Span,
    Speaker,
    Stance,
    Statement,
    Time,
    Where,
)
from reportedly.store import parts
from reportedly.store.schema import columns

STATEMENT = Statement(
    id="statement-1",
    made_by="statements@1",
    report="report-1",
    content=(Span(4, 9), Span(12, 30)),
    cue=(Span(1, 2),),
    source=(),
    speakers=(Speaker(id="speaker-1", name='Ines "Nena" O\'Dell', kind="official", mention=Span(0, 3), why="she"),),
    quotations=(),
    stance=Stance(certainty="probable"),
    outlet=Stance(certainty="unknown", polarity="-"),
    rule="said",
    frames=(
        Frame(
            predicate="seize",
            span=Span(4, 9),
            negated=True,
            roles=(Role(name="agent", span=Span(4, 5), head="guard"),),
        ),
    ),
    mentions=(Mention(name="Port Ansel", span=Span(5, 6)),),
    quantities=(Quantity(span=Span(6, 7), low=1e6, high=None, unit="shell", approximate=True),),
    times=(Time(span=Span(8, 9), type="DATE", value="2031-05-06"),),
)
PAGE = Page(
    id="page-1",
    made_by="read@1",
    where=Where(path="a/ü'x.txt"),
    data=bytes(range(256)),
    sha256="00",
    media_type="text/plain",
)


@pytest.mark.parametrize("record", [STATEMENT, PAGE], ids=lambda r: type(r).__name__)
def test_a_record_comes_back_as_it_was(record: Record, tmp_path: Path) -> None:
    part = parts.write(tmp_path, type(record), [("k1", record), ("k2", record)])
    assert list(parts.read(tmp_path, type(record), [part.file], ["k2"])) == [("k2", record)]


@given(st.text(), st.text())
def test_any_text_comes_back(name: str, reason: str) -> None:
    import tempfile

    record = Rejection(input=name, stage="read", reason=reason)
    with tempfile.TemporaryDirectory() as folder:
        part = parts.write(Path(folder), Rejection, [("k", record)])
        assert list(parts.read(Path(folder), Rejection, [part.file], ["k"])) == [("k", record)]


def test_every_record_type_has_a_table_form() -> None:
    kinds = [k for k in vars(records).values() if isinstance(k, type) and issubclass(k, Record) and k is not Record]
    assert all(columns(kind) for kind in kinds)


def test_the_same_rows_are_the_same_file(tmp_path: Path) -> None:
    first = parts.write(tmp_path, Page, [("k", PAGE)])
    assert parts.write(tmp_path, Page, [("k", PAGE)]) == first
    assert [entry.name for entry in tmp_path.iterdir()] == [first.file]


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"the store .* cannot be used"):
        parts.write(tmp_path / "missing", Page, [("k", PAGE)])


def test_a_missing_part_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be used"):
        list(parts.read(tmp_path, Page, ["gone.parquet"], ["k"]))
