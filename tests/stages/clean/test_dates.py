import pytest

from reportedly import languages
from reportedly.stages.clean.dates import stamps

LANGUAGE = languages.find("en")
assert LANGUAGE is not None
WORDS = LANGUAGE.page


@pytest.mark.parametrize(
    ("line", "value", "role"),
    [
        ("Updated March 3rd, 2025 at 14:00 IST", "2025-03-03T14:00:00+05:30", "updated"),
        ("3 March 2025 - 09:20", "2025-03-03T09:20", ""),
        ("March 3, 2025", "2025-03-03", ""),
        ("Published 9:20 PM EST, Mon March 3, 2025", "2025-03-03T21:20:00-05:00", "published"),
        ("2025-03-03T10:11:12Z", "2025-03-03T10:11:12+00:00", ""),
        ("3/31/2025 5pm", "2025-03-31T17:00", ""),
        ("31/3/2025", "2025-03-31", ""),
        ("01.05.2025, 18:20", "2025-05-01T18:20", ""),
    ],
)
def test_a_line_gives_its_time_no_more_exactly_than_it_says(line: str, value: str, role: str) -> None:
    assert [(s.value, s.role) for s in stamps(line, WORDS)] == [(value, role)]


@pytest.mark.parametrize("line", ["31 February 2025", "03/04/2025", "version 1.2.3", "in May", "3 March 25:99"])
def test_what_is_no_day_or_may_be_two_gives_none(line: str) -> None:
    assert list(stamps(line, WORDS)) == []


def test_a_countrys_domain_decides_an_ambiguous_zone() -> None:
    assert [s.value for s in stamps("3 March 2025 14:00 IST", WORDS, "ie")] == ["2025-03-03T14:00:00+01:00"]


def test_two_times_of_a_line_are_told_apart() -> None:
    found = list(stamps("Published 3 May 2025 10:00 GMT | Updated 4 May 2025", WORDS))
    assert [(s.value, s.role) for s in found] == [("2025-05-03T10:00:00+00:00", "published"), ("2025-05-04", "updated")]
