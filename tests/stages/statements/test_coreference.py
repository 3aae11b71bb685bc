"""Who a speaker is: short names, pronouns, descriptions, within one report."""

from types import SimpleNamespace
from typing import cast

import pytest

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.speakers.discourse import Discourse, Referent
from tests.stages.statements.test_statements import attributed, statements


def last(*paragraphs: str) -> list[str]:
    """The chain of the last attributed statement."""
    return attributed(*paragraphs)[-1][0]


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("Lena Aran leads the port. Aran said the ferry sank.",), "Lena Aran"),
        (
            ("The Central Bank of Osmar (CBO) met on Monday.", "The CBO said the rate would rise."),
            "Central Bank of Osmar",
        ),
        (("The Osmar Port Authority met.", "OSMAR officials left. It said the ferry sank."), "Osmar Port Authority"),
        (("Lena C. Aran leads the port. Lena Aran said the ferry sank.",), "Lena C. Aran"),
    ],
)
def test_a_short_name_is_the_full_one(paragraphs: tuple[str, ...], speaker: str) -> None:
    assert last(*paragraphs) == [speaker]


FAMILY = "Ivo Marek and his sister Dana Marek own the ferry."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{FAMILY} Marek said it was safe.", "Marek"),
        (f"{FAMILY} Mr Marek said it was safe.", "Ivo Marek"),
        (f"{FAMILY} Mrs Marek said it was safe.", "Dana Marek"),
        (f"{FAMILY} His sister said it was safe.", "Dana Marek"),
        ("Ivo Marek owns the ferry. Marek left. His sister Dana Marek sold it. Marek said it was safe.", "Ivo Marek"),
    ],
)
def test_members_of_a_family_are_never_made_one(text: str, speaker: str) -> None:
    assert last(text) == [speaker]


def test_a_name_that_two_share_says_so() -> None:
    (found,) = (s for s in statements(f"{FAMILY} Marek said it was safe.") if s.speakers)
    assert found.speakers[0].why == "“Marek” could be Ivo Marek or Dana Marek"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lena Aran met Ivo Marek on Monday. She said the ferry sank.", "Lena Aran"),
        ("Lena Aran met Ivo Marek on Monday. He said the ferry sank.", "Ivo Marek"),
        ("The harbour ministry closed the port. It said the ferry sank.", "harbour ministry"),
        ("A fisherman met the crew. He said the ferry sank.", "fisherman"),
        ("The boatmen met Ivo Marek. They said the ferry sank.", "boatmen"),
        ("Ivo Marek met Tomas Voss. Marek left early. He said the ferry sank.", "Ivo Marek"),
    ],
)
def test_a_pronoun_agrees_with_whom_it_means(text: str, speaker: str) -> None:
    assert last(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lena Aran, 45, runs the port. Ivo Marek, 51, runs the ferry. The 45-year-old said it sank.", "Lena Aran"),
        ("Foreign minister Lena Aran met Ivo Marek. The minister said the ferry sank.", "Lena Aran"),
        (
            "Vestland's harbour ministry met. The port closed. The ministry said the ferry sank.",
            "Vestland's harbour ministry",
        ),
        ("Belharbour Holdings owns the ferry. The company said it sank.", "Belharbour Holdings"),
        ("Lena Aran won the race. The swimmer said the water was cold.", "Lena Aran"),
        ("A senior port official left. The official said the ferry sank.", "senior port official"),
    ],
)
def test_a_description_takes_up_whom_it_fits(text: str, speaker: str) -> None:
    assert last(text) == [speaker]


def test_who_says_a_quotation_is_not_he_in_it() -> None:
    (found,) = (s for s in statements("Lena Aran met Ivo Marek. “He lies,” Tomas Voss said.") if s.speakers)
    assert found.frames[0].roles[0].entity == "Ivo Marek"


def test_i_in_a_quotation_is_who_says_it() -> None:
    (found,) = (s for s in statements("“I think that the ferry sank,” Lena Aran said.") if len(s.speakers) == 1)
    assert found.speakers[0].name == "Lena Aran"


def test_the_evidence_is_told() -> None:
    found = [s for s in statements("Lena Aran left. She said the ferry sank.") if s.speakers]
    assert found[0].speakers[0].why == "“she” is Lena Aran, named before it"


def test_two_that_are_joined_are_both_meant() -> None:
    assert last("Lena Aran and Ivo Marek own the ferry. They said it sank.") == ["Lena Aran and Ivo Marek"]


@pytest.mark.parametrize("unit", ["He said that ", "Ana Voss ", "the man ", "His sister's ", "Mr X and "])
def test_work_grows_with_the_length_of_a_report(unit: str) -> None:
    assert len(statements(unit * 2000 + "left.")) < 2000


def test_a_place_is_no_company() -> None:
    paragraphs = ("The mayor of Osk met reporters. The ferry passed an inspection, the operator said.",)
    assert last(*paragraphs) == ["operator"]


def test_a_referent_that_comes_later_is_no_more_prominent_for_being_far() -> None:
    doc = SimpleNamespace(sentence=[0, 5000])
    later = Referent("Mara Voss", 1, "person")
    later.weight = 3.0
    assert Discourse(cast(Document, doc)).prominence(later, 0) == 3.0
