import pytest

from reportedly import languages
from reportedly.stages.clean.publisher import publisher_of

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


def test_hostile_lines_take_no_time() -> None:
    assert publisher_of(["© " * 100_000, "Aa " * 100_000, "follow " + "A" * 200_000], WORDS) is None
