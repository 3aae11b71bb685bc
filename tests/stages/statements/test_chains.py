"""Chains of speakers, outermost first, their kinds, and sources whose names are withheld."""

import pytest

from reportedly.records import Speaker
from tests.stages.statements.test_statements import statements


def chain(text: str) -> tuple[Speaker, ...]:
    """The longest chain of a text."""
    return max((s.speakers for s in statements(text)), key=len)


def names(text: str) -> list[str]:
    return [speaker.name for speaker in chain(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VCNA reported that Mara Voss said the ferry sank.", ["VCNA", "Mara Voss"]),
        ("Mara Voss told Vestland media that the ferry sank.", ["Vestland media", "Mara Voss"]),
        ("Mara Voss told the Osmar Herald the ferry sank.", ["Osmar Herald", "Mara Voss"]),
        (
            "Mara Voss told the Osmar Herald's radio programme that the ferry sank.",
            ["Osmar Herald", "Mara Voss"],
        ),
        ("Mara Voss told reporters the ferry sank.", ["Mara Voss"]),
        ("Mara Voss told the media that the ferry sank.", ["Mara Voss"]),
        ("Mara Voss was quoted by the agency VCNA as saying that the ferry sank.", ["VCNA", "Mara Voss"]),
        ("Mara Voss said in a statement carried by state media that the ferry sank.", ["state media", "Mara Voss"]),
        ("Mara Voss said in an interview with the Osmar Herald that the ferry sank.", ["Osmar Herald", "Mara Voss"]),
        ("The Osmar Herald quoted Mara Voss as saying that the ferry sank.", ["Osmar Herald", "Mara Voss"]),
        ("State radio cited the mayor as saying the road was flooded.", ["State radio", "mayor"]),
    ],
)
def test_who_passes_it_on_is_outside(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry sank, according to a report by the Osmar Herald, citing the harbour ministry.",
            ["Osmar Herald", "harbour ministry"],
        ),
        (
            "The Osmar Herald, citing the harbour ministry, reported that the ferry sank.",
            ["Osmar Herald", "harbour ministry"],
        ),
        ("The ferry sank, according to the Osmar Herald, which cited Mara Voss.", ["Osmar Herald", "Mara Voss"]),
        ("The ferry sank, VCNA said, quoting Mara Voss.", ["VCNA", "Mara Voss"]),
        ("The ferry sank, state media said, citing the harbour ministry.", ["state media", "harbour ministry"]),
    ],
)
def test_whom_a_source_cites_is_inside(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army and the harbour ministry said the ferry sank.", ["army", "harbour ministry"]),
        ("Osmar and Vestland state media reported that the ferry sank.", ["Osmar state media", "Vestland state media"]),
    ],
)
def test_two_sources_of_one_phrase_stand_beside_each_other(text: str, expected: list[str]) -> None:
    assert names(text) == expected
    assert [speaker.beside for speaker in chain(text)] == [False, True]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A spokesman for the harbour ministry said the ferry sank.", "official"),
        ("The state-run Osmar Post said the ferry sank.", "state media"),
        ("The Osmar Courier said the ferry sank.", "outlet"),
        ("The ferry sank, according to an inspection report.", "document"),
        ("Two people briefed on the trip said the ferry sank.", "unnamed"),
        ("Mara Voss said the ferry sank.", "person"),
        ("Belharbour Holdings said the ferry sank.", "organisation"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert chain(text)[-1].kind == kind


def test_a_source_without_a_name_keeps_its_description_and_the_reason() -> None:
    reason = "because they feared for their jobs"
    text = f"The ferry sank, according to two officials who spoke on condition of anonymity {reason}."
    (speaker,) = chain(text)
    assert (speaker.name, speaker.kind) == ("two officials", "unnamed")
    assert speaker.withheld is not None
    assert speaker.reason is not None
    assert speaker.withheld.of(text).startswith("who spoke on condition of anonymity")
    assert speaker.reason.of(text) == reason


def test_a_name_may_be_withheld_without_a_reason() -> None:
    found = [s.speakers for s in statements("Two officials who asked not to be named said the ferry sank.")]
    (speaker,) = (every[0] for every in found if every and every[0].withheld is not None)
    assert speaker.reason is None


def test_people_who_ask_not_to_be_named_keep_their_description() -> None:
    (said,) = (
        s
        for s in statements("Two people briefed on the trip, who asked not to be named, said that it failed.")
        if "say" in s.rule
    )
    assert [speaker.name for speaker in said.speakers] == ["Two people briefed on the trip"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Osmar state radio announced that the ferry sank.", ["Osmar state radio"]),
        ("The ferry sank, Osmar radio said.", ["Osmar radio"]),
        ("Everybody was brought ashore, the mayor of Osk, Tora Brin, said.", ["Tora Brin"]),
        ("Operator Ossian Lines said the ferry was inspected in August.", ["Ossian Lines"]),
        ("Union Bank said the ferry was insured.", ["Union Bank"]),
    ],
)
def test_a_name_is_neither_its_place_nor_its_calling(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_what_only_quotes_or_calls_is_no_proposition_of_the_outlet() -> None:
    for text in (
        "The minister was quoted as saying that the mill would close.",
        "Mara Voss called the ferry “a gift”.",
    ):
        assert [s.own_voice for s in statements(text)] == [False]


def test_what_somebody_calls_a_thing_is_said_for_certain() -> None:
    (said,) = statements("Mara Voss called the ferry “a sign of trust between two nations”.")
    assert said.stance.certainty == "certain"
