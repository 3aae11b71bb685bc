import re

import pytest

from reportedly.exports import md
from reportedly.records import Dossier

from .invented import event


def written(with_text: bool = True) -> str:
    return md.render(event(), with_text=with_text).decode()


def test_it_tells_the_whole_account() -> None:
    text = written()
    for heading in (
        "# Flood gate fails at Orvane dam, 1,200 leave their homes",
        "## What is reported, in short",
        "## The reports",
        "## What is claimed, and by whom",
        "## What only one report has",
        "## Which report says what",
        "## Where reports differ",
        "## Who has it from whom",
        "## When",
        "## What was not used",
    ):
        assert f"\n{heading}\n" in f"\n{text}"


def test_every_statement_has_its_footnote_and_every_call_its_note() -> None:
    text = written()
    notes = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    called = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert notes == [str(number) for number in range(1, len(event().accounts[0].statements) + 1)]
    assert called == set(notes)


def test_a_footnote_says_where_the_words_can_be_found() -> None:
    note = next(line for line in written().splitlines() if line.startswith("[^1]: "))
    assert note.startswith(
        "[^1]: “A flood gate at the Orvane dam failed early on Tuesday”, Reservoir Authority, paragraph 1"
    )
    for part in ("credits NPA", "by Ada Tarn", "4 March 2031, 08:10 (UTC+01:00)", "paragraph 1",
                 "<https://npa.example/orvane>", "captured 2031-03-05T07:00:00Z", "SHA-256 "):  # fmt: skip
        assert part in note


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("<script>", r"\<script\>"),
        ("[a](javascript:x)", r"\[a\](javascript:x)"),
        ("1. not a list", r"1\. not a list"),
        ("- nor here", r"\- nor here"),
        ("# no heading\nat all", r"\# no heading at all"),
        ("https://x.example www.y.example a@b.example", r"https\://x.example www\.y.example a\@b.example"),
        ("1,200 people (some)", "1,200 people (some)"),
    ],
)
def test_words_are_shown_as_they_are(words: str, shown: str) -> None:
    assert md.plain(words) == shown


def test_no_markup_of_a_report_survives() -> None:
    assert not re.search(r"(?<!\\)<(?!https?://)", written())


def test_publishers_texts_are_no_part_of_it() -> None:
    assert "turnips" not in written(with_text=True)
    assert written(with_text=True) == written(with_text=False)


def test_nothing_reported_is_said_to_be_nothing() -> None:
    empty = Dossier(made_by="reportedly 0.1.0", settings="{}", accounts=(), rejections=())
    assert "Every input was used." in md.render(empty, with_text=True).decode()
