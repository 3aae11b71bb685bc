from pathlib import Path

import pytest

from reportedly import demo
from tools import demo_pdf


def test_the_folder_holds_the_reports_and_nothing_else() -> None:
    with demo.folder() as folder:
        assert tuple(sorted(path.name for path in folder.iterdir())) == demo.REPORTS


@pytest.mark.parametrize("name", demo.REPORTS)
def test_no_report_is_empty_and_no_address_is_real(name: str) -> None:
    with demo.folder() as folder:
        data = (folder / name).read_bytes()
    assert len(data) > 1000
    for address in data.decode("latin-1").split("https://")[1:]:
        host = address.split("/")[0].split('"')[0]
        assert host.endswith(".example") or host == "schema.org"


def test_the_pdf_is_what_its_script_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # which the script sets anew, and this test puts back
    monkeypatch.setattr(demo_pdf, "OUT", tmp_path / "again.pdf")
    demo_pdf.main()
    with demo.folder() as folder:
        assert (tmp_path / "again.pdf").read_bytes() == (folder / "meridian-review.pdf").read_bytes()
