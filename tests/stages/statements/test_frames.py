"""Predicates with their participants: of verbs, and of nouns that tell an act."""

import pytest

from tests.stages.statements.test_statements import statements


def roles(text: str, predicate: str) -> dict[str, str]:
    """The participants of the first frame of a predicate; empty where there is none."""
    frames = [frame for statement in statements(text) for frame in statement.frames if frame.predicate == predicate]
    return {role.name: role.entity or role.head for role in frames[0].roles} if frames else {}


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        (
            "Vestland's delivery of two ferries to Osk surprised the council.",
            "deliver",
            {"agent": "Vestland", "patient": "ferry", "to": "Osk"},
        ),
        ("The sale could be a violation of the port treaty.", "violate", {"agent": "sale", "patient": "treaty"}),
        ("The sale constitutes a breach of the treaty.", "breach", {"agent": "sale", "patient": "treaty"}),
        ("Mara Voss paid a visit to Osk.", "visit", {"agent": "Mara Voss", "patient": "Osk"}),
        ("The council announced the resignation of Ana Dorn.", "resign", {"agent": "Ana Dorn"}),
        ("Police confirmed the arrest of Ana Dorn.", "arrest", {"patient": "Ana Dorn"}),
        ("An attack on the port by gunmen was reported.", "attack", {"agent": "gunman", "patient": "port"}),
    ],
)
def test_a_noun_tells_an_act_with_its_participants(text: str, predicate: str, expected: dict[str, str]) -> None:
    assert roles(text, predicate) == expected


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The gift was expensive.", "give"),
        ("Vestland sent it as a gift for the king.", "give"),
        ("Mara Voss fell ill during a visit to Osk.", "visit"),
        ("The development of trade went on.", "gift"),
    ],
)
def test_a_thing_or_a_circumstance_is_no_act(text: str, predicate: str) -> None:
    assert roles(text, predicate) == {}


def test_a_relative_pronoun_stands_for_its_noun_and_an_amount_for_what_there_is() -> None:
    assert roles("Osk sold a ferry, which violates the treaty.", "violate")["agent"] == "ferry"
    assert roles("The ship carried tens of millions of shells.", "carry")["patient"] == "shell"
