"""The measure of times, on invented reports."""

import io
import tarfile
from pathlib import Path

import pytest

from benchmarks.quality import times
from benchmarks.quality.timex import Annotated, Timex, meantime, timeml

TIMEML = """<TimeML><DCT><TIMEX3 value="2031-05-14">May 14</TIMEX3></DCT><TEXT>
It <EVENT>burned</EVENT> on <TIMEX3 type="DATE" value="2031-05-13">Tuesday</TIMEX3>, for <TIMEX3 type="DURATION"
value="PT2H">two <SIGNAL>hours</SIGNAL></TIMEX3>.</TEXT></TimeML>"""
MEANTIME = """<Document><token sentence="0" t_id="1">Mill</token><token sentence="0" t_id="2">burns</token>
<token sentence="1" t_id="3">May</token><token sentence="1" t_id="4">14</token>
<token sentence="2" t_id="5">On</token><token sentence="2" t_id="6">Tuesday</token>
<token sentence="2" t_id="7">.</token>
<token sentence="9" t_id="8">Today</token>
<TIMEX3 type="DATE" value="2031-05-14"><token_anchor t_id="3"/><token_anchor t_id="4"/></TIMEX3>
<TIMEX3 type="DATE" value="2031-05-13"><token_anchor t_id="6"/></TIMEX3></Document>"""


def archive(folder: Path, name: str, content: str) -> Path:
    path = folder / "corpus.tar"
    with tarfile.open(path, "w") as files:
        member = tarfile.TarInfo(name)
        member.size = len(content.encode())
        files.addfile(member, io.BytesIO(content.encode()))
    return path


def test_timeml_keeps_the_text_and_the_places_of_times(tmp_path: Path) -> None:
    (report,) = timeml(archive(tmp_path, "a.tml", TIMEML))
    assert report.text == "\nIt burned on Tuesday, for two hours."
    assert [(report.text[t.start : t.end], t.type, t.value) for t in report.gold] == [
        ("Tuesday", "DATE", "2031-05-13"),
        ("two hours", "DURATION", "PT2H"),
    ]
    assert times.score([report], times.ours) == (1, 1, 1, 1)


def test_meantime_leaves_out_the_dateline_and_what_is_not_annotated(tmp_path: Path) -> None:
    (report,) = meantime(archive(tmp_path, "intra_cross-doc_annotation/a.xml", MEANTIME))
    assert (report.text, report.published) == ("Mill burns On Tuesday.", "2031-05-14")
    assert times.score([report], times.ours).value == 1


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([Timex(0, 4, "DATE", "x")], (1, 1, 1, 1)),
        ([Timex(2, 6, "DATE", "y")], (0, 1, 1, 0)),
        ([Timex(5, 6, "DATE", "x")], (0, 0, 0, 0)),
        ([Timex(0, 2, "TIME", "x"), Timex(2, 4, "DATE", "x")], (0, 2 / 3, 0, 2 / 3)),
        ([], (0, 0, 0, 0)),
    ],
)
def test_scores_after_tempeval(found: list[Timex], expected: tuple[float, ...]) -> None:
    report = Annotated("a", "....", "", (Timex(0, 4, "DATE", "x"),))
    assert times.score([report], lambda *_: found) == pytest.approx(expected)
