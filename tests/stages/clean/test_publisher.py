import pytest

from reportedly import languages
from reportedly.stages.clean.publisher import masthead_of, publisher_of

LANGUAGE = languages.find("en")
assert LANGUAGE is not None
WORDS = LANGUAGE.page


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["© 2031 The Kellmoor Courier. All rights reserved."], "The Kellmoor Courier"),
        (["Copyright 2029-2031, Strait Today"], "Strait Today"),
        (["3. Skip to more TVK sites"], "TVK"),
        (["Follow Lantern Online on Facebook"], "Lantern Online"),
        (["Stay updated with the latest news on IslandWire. Download our app."], "IslandWire"),
        (["© 2031 Ferry Media", "Follow Strait Today on X", "Download the Strait Today app"], "Strait Today"),
        (["Follow us on Facebook", "© 2031", "Most read"], None),
        (["download the free app"], None),
    ],
)
def test_the_name_that_page_furniture_gives(lines: list[str], name: str | None) -> None:
    assert publisher_of(lines, WORDS) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Tarn Courier", "Tarn Courier"),
        ("The Orrel Evening Post", "The Orrel Evening Post"),
        ("Tarn Courier, 4 May 2031", "Tarn Courier"),
        ("Osk Today | 09:30", "Osk Today"),
        ("Courier", None),
        ("Tarn Courier wins a prize", None),
        ("the tarn courier", None),
        ("Latest News", None),
        ("Latest news", None),
    ],
)
def test_a_line_above_the_title_that_is_an_outlets_name(line: str, name: str | None) -> None:
    assert masthead_of(["Skip to content", line], WORDS) == name


def test_hostile_lines_take_no_time() -> None:
    hostile = ["© " * 100_000, "Aa " * 100_000, "follow " + "A" * 200_000]
    assert publisher_of(hostile, WORDS) is None
    assert masthead_of(hostile, WORDS) is None
