import hashlib

import pytest

from reportedly.errors import Refused
from reportedly.records import Page, Report, Where
from reportedly.settings import Settings
from reportedly.stages.base import Tools
from reportedly.stages.clean import STAGE

TEXT = """Skip to content
World / Harbours

Ferry to Port Alder runs aground, all passengers safe

12 March 2025 - 18:40
by Ines Corvo

The ferry on the sandbank off Port Alder. Picture: MARA LIND/REUTERS

PORT ALDER (Reuters) - A ferry with 212 people on board ran aground off Port Alder on Wednesday, the coastguard said.

ADVERTISEMENT

Nobody was hurt, a spokeswoman told reporters, and the passengers were brought ashore in small boats by evening.

Reuters

Most Read
1.
Harbour board defends dredging contract
World
2 days ago
"""


def page(text: str, path: str = "a.txt") -> Page:
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    return Page(
        id="page-1", made_by="text@1", where=Where(path=path), data=data, sha256=digest, media_type="text/plain"
    )


def cleaned(text: str, path: str = "a.txt") -> Report:
    [report] = STAGE.run(page(text, path), Tools(Settings()))
    assert isinstance(report, Report)
    return report


def test_labels_a_scraped_page() -> None:
    report = cleaned(TEXT)
    assert [s.kind for s in report.segments] == [
        *("chrome", "chrome", "title", "chrome", "credit", "caption", "body", "chrome", "body", "credit"),
        *("chrome",) * 5,
    ]
    assert [s.paragraph for s in report.segments if s.kind == "body"] == [1, 2]


def test_finds_what_the_page_says_of_itself() -> None:
    report = cleaned(TEXT)
    assert report.title == "Ferry to Port Alder runs aground, all passengers safe"
    assert report.byline == "Ines Corvo"
    assert report.published == "2025-03-12T18:40"
    assert report.modified is None
    assert report.language == "en"
    assert report.dateline is not None
    assert report.dateline.of(report.text) == "PORT ALDER (Reuters)"
    assert [(c.name, c.place) for c in report.agencies] == [("Reuters", "dateline"), ("Reuters", "tail")]
    assert [c.name for c in report.picture_credits] == ["Reuters"]


def test_segments_cover_all_that_is_not_white_space() -> None:
    report = cleaned(TEXT)
    covered = "".join(report.text[s.start : s.end] for s in report.segments)
    assert "".join(covered.split()) == "".join(report.text.split())
    assert all(a.end <= b.start for a, b in zip(report.segments, report.segments[1:], strict=False))


def test_a_report_is_known_by_its_text_and_where_it_is_from() -> None:
    assert cleaned(TEXT).id == cleaned(TEXT).id
    assert cleaned(TEXT, "b.txt").id != cleaned(TEXT, "a.txt").id


def test_refuses_a_page_without_text() -> None:
    with pytest.raises(Refused):
        cleaned("  \n ")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Journalism like this needs readers like you. Subscribe today to help us tell more of it.", "chrome"),
        ("“Help us keep the ferries running and subscribe today to the harbour fund,” the mayor told a crowd.", "body"),
    ],
)
def test_an_appeal_amid_the_text_is_chrome_and_a_speaker_s_appeal_is_not(line: str, kind: str) -> None:
    report = cleaned(TEXT.replace("ADVERTISEMENT", line))
    assert [s.kind for s in report.segments if s.span.of(report.text) == line] == [kind]


@pytest.mark.parametrize("text", ["Mara Voss succeeded Theo Brandt as chairman.", "“ It sank . ”", "Ferry sinks"])
def test_a_single_line_is_the_report(text: str) -> None:
    (segment,) = cleaned(text).segments
    assert segment.kind == "body"


def test_a_short_title_above_the_outlets_name_and_date_stays_the_title() -> None:
    report = cleaned(
        "Two lost at sea\n\nTarn Courier, October 4\n\n"
        "Two sailors were lost at sea off Port Alder on Friday, the coastguard said.\n\n"
        "Nobody on the shore saw the boat go down, a spokeswoman told reporters in the evening.\n"
    )
    assert [s.kind for s in report.segments][:2] == ["title", "chrome"]
    assert (report.title, report.publisher) == ("Two lost at sea", "Tarn Courier")
