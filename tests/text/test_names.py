import pytest

from reportedly import languages
from reportedly.text.names import NameRules, acronym, key, untitled

ENGLISH = languages.find("en")
assert ENGLISH
RULES = NameRules(ENGLISH.names)


def test_key_joins_ways_of_writing() -> None:
    assert key("The Ossian-Vale Agency") == key("Ossian Vale Agency")


def test_acronym_of_a_name() -> None:
    assert acronym("Vestland Central News Agency") == "VCNA"


def test_titles_come_before_a_name() -> None:
    assert untitled(["prime", "minister", "mara", "voss"], ENGLISH.names.titles) == 2


@pytest.mark.parametrize(
    ("short", "full", "stands"),
    [
        ("Voss", "Mara Voss", True),
        ("Mara", "Mara Voss", True),
        ("VCNA", "Vestland Central News Agency", True),
        ("Ilan Voss", "Mara Voss", False),
        ("Russia", "Russia Today", False),
    ],
)
def test_short_forms(short: str, full: str, stands: bool) -> None:
    assert RULES.stands_for(short, full) is stands


def test_one_family_is_two_people() -> None:
    assert RULES.fullest("Voss", ("Mara Voss", "Ilan Voss")) == ("Mara Voss", "Ilan Voss")
