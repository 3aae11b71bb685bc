"""Nouns and adjectives that attribute, each in an invented sentence."""

import pytest

from reportedly.records import Statement
from reportedly.settings import Settings
from reportedly.stages.base import Tools
from reportedly.stages.statements import STAGE
from tests.stages.making import report

TOOLS = Tools(Settings())


def said(text: str, family: str) -> list[tuple[str, str]]:
    """Source and content of what the rules of a family find."""
    made = STAGE.run(report("The Vestland Herald", text), TOOLS)
    return [
        (" ".join(c.of(text) for c in s.source), " ".join(c.of(text) for c in s.content))
        for s in made
        if isinstance(s, Statement) and s.rule.startswith(family) and not s.own_voice
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mara Voss's claim that the ferry was safe was wrong.", "Mara Voss's", "that the ferry was safe"),
        ("Mara Voss made the claim that the ferry was safe.", "Mara Voss", "that the ferry was safe"),
        ("Mara Voss embraced the notion that ferries are safe.", "Mara Voss", "that ferries are safe"),
        ("She laid out her plan to close the port.", "She", "to close the port"),
        ("Mara Voss's decision to close the port angered the crews.", "Mara Voss's", "to close the port"),
        ("A warning by Ossian that the port would close came late.", "Ossian", "that the port would close"),
        ("Mara Voss's plan is to close the port.", "Mara Voss's", "to close the port"),
        ("Mara Voss took issue with the plan.", "Mara Voss", "the plan"),
        ("Mara Voss is a critic of the ferry line.", "Mara Voss", "the ferry line"),
        ("Mara Voss expressed disdain for the ferry line.", "Mara Voss", "the ferry line"),
    ],
)
def test_a_noun_gives_its_owner_as_source(text: str, source: str, content: str) -> None:
    assert said(text, "noun") == [(source, content)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("There is no doubt that the ferry sank.", "that the ferry sank"),
        ("The accident raised questions about the safety of ferries.", "the safety of ferries"),
        ("Mara Voss faced questions about the safety of ferries.", "the safety of ferries"),
        ("Mara Voss went aboard despite fears that the ferry would sink.", "that the ferry would sink"),
    ],
)
def test_what_only_is_there_or_is_stirred_up_is_nobodys(text: str, content: str) -> None:
    assert said(text, "noun") == [("", content)]


@pytest.mark.parametrize(
    "text",
    [
        "The attack on the port sank two ferries.",
        "The ferry met with Mara Voss's plan to close the port.",
        "The report of the accident is long.",
    ],
)
def test_a_noun_without_an_owner_attributes_nothing(text: str) -> None:
    assert said(text, "noun") == []


def test_a_noun_inside_what_somebody_rejects_is_part_of_that() -> None:
    found = said("Mara Voss rejected Ossian's claim that the ferry was safe.", "")
    assert ("Mara Voss", "Ossian's claim that the ferry was safe") in found
    assert all(source != "Ossian's" for source, _ in found)


def test_a_thing_is_attributed_once_by_the_noun_rather_than_its_verb() -> None:
    found = said("Mara Voss announced a plan to close the port.", "")
    assert [content for source, content in found if source == "Mara Voss"] == ["to close the port"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mara Voss is critical of the ferry line.", "Mara Voss", "the ferry line"),
        ("Mara Voss remained confident that the ferry was safe.", "Mara Voss", "that the ferry was safe"),
        ("Confident that the ferry was safe, Mara Voss went aboard.", "Mara Voss", "that the ferry was safe"),
        ("Officials angry about the noise left the port.", "Officials", "the noise"),
        ("The crews are tired and wary of the engine.", "The crews", "the engine"),
        ("Ossian has made it clear that the ferry was safe.", "Ossian", "that the ferry was safe"),
        ("The crews were alarmed by the noise of the engine.", "The crews", "the noise of the engine"),
    ],
)
def test_an_adjective_is_said_of_its_source(text: str, source: str, content: str) -> None:
    assert said(text, "adjective") == [(source, content)]


def test_a_mere_it_is_no_source_and_what_is_clear_is_nobodys() -> None:
    assert said("It is certain that the ferry sank.", "adjective") == []
    assert said("It is clear that the ferry sank.", "adjective") == [("", "that the ferry sank")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In Mara Voss's view, the ferry was safe.", "Mara Voss's"),
        ("Under the port treaty, ferries need two engines.", "the port treaty"),
    ],
)
def test_a_view_and_a_law_say_the_clause_that_they_open(text: str, source: str) -> None:
    ((found, content),) = said(text, "phrase")
    assert found == source
    assert content.startswith(text.split(", ", 1)[1][:10])


def test_a_place_says_nothing() -> None:
    assert said("In Ossian, ferries need two engines.", "phrase") == []
