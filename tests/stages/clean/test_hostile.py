"""Text that no newspaper prints: it is labelled or refused with a reason, in time linear in its length."""

import hashlib
import time

import pytest

from reportedly.errors import Refused
from reportedly.records import Page, Report, Where
from reportedly.settings import Settings
from reportedly.stages.base import Tools
from reportedly.stages.clean import STAGE

TOOLS = Tools(Settings())
LONG = 2_000_000
PATIENCE = 30.0  # processor seconds, many times what any of these takes; what is quadratic takes far more

ONE_LINE = {
    "letters": "a" * LONG,
    "words": "word " * (LONG // 5),
    "wide": "x" + " " * LONG + "x",
    "punctuation": "?!.,;:-" * (LONG // 7),
    "brackets": "(" * LONG,
    "accents": "a" + "\u0301" * (LONG // 2),
    "marks of direction": "\u202e\u200f\u2067word " * (LONG // 8),
    "stops": "." * LONG,
}
MANY_LINES = {
    "letters": "a\n",
    "numbers": "1. 2. 3. 18:40 12/03/2025 \n",
    "punctuation": "?!.,;:-" * 12 + "\n",
    "brackets": "(" * 119 + "\n",
    "dashes": " - " * 40 + "\n",
    "dates": "3 March 2020 " * 9 + "\n",
    "credits": "Photo: Reuters/AFP, " * 6 + "\n",
    "right to left": "غرقت السفينة قبالة الساحل يوم الاثنين.\n",
    "returns": "line\r",
}


def run(text: str) -> Report:
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    page = Page(
        id="page-1", made_by="text@1", where=Where(path="a.txt"), data=data, sha256=digest, media_type="text/plain"
    )
    [report] = STAGE.run(page, TOOLS)
    assert isinstance(report, Report)
    return report


def check(text: str) -> None:
    start = time.process_time()
    report = run(text)
    assert time.process_time() - start < PATIENCE
    assert report.text == text
    covered = "".join(report.text[s.start : s.end] for s in report.segments)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("name", sorted(ONE_LINE))
def test_one_line_of_two_megabytes(name: str) -> None:
    check(ONE_LINE[name])


@pytest.mark.parametrize("name", sorted(MANY_LINES))
def test_thousands_of_lines(name: str) -> None:
    check(MANY_LINES[name] * 4000)


def test_a_few_control_characters_stay_in_the_text() -> None:
    prose = "The harbour was closed on Monday, the coastguard said, and two ferries turned back to Port Alder.\n"
    check((prose * 10 + "\x07\x1b[0m\x7f\u2028\x85\n") * 20)


def test_more_lines_than_a_report_has_are_refused() -> None:
    with pytest.raises(Refused, match="more than the 100,000 lines"):
        run("a\n" * 200_000)
