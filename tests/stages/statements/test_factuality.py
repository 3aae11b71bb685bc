import time

import pytest

from reportedly.languages import find
from reportedly.records import EventMention
from reportedly.settings import Settings
from reportedly.stages.base import Tools
from reportedly.stages.statements import analyse, events
from tests.stages.making import report

TOOLS = Tools(Settings())


def mentions(text: str) -> dict[str, EventMention]:
    found = events(analyse(report("r", text), TOOLS))
    return {mention.span.of(text): mention for mention in found}


@pytest.mark.parametrize(
    ("text", "word", "low", "high"),
    [
        ("The ferry sank.", "sank", 2.8, 3),
        ("The ferry did not sink.", "sink", -3, -2.5),
        ("Nobody boarded the ferry.", "boarded", -3, -2.5),
        ("Neither the crew nor the port knew.", "knew", -3, -2.5),
        ("The ferry may sink or burn.", "burn", 1, 2),
        ("The ferry could sink.", "sink", 1, 2),
        ("The ferry could not sail.", "sail", -3, -2),
        ("The ferry reportedly sank.", "sank", 2, 2.8),
        ("Mara Voss said the ferry sank.", "sank", 2.5, 3),
        ("Mara Voss thinks the ferry sank.", "sank", 1.5, 2.4),
        ("Mara Voss did not know that the ferry sank.", "sank", 2, 3),
        ("The crew managed to leave.", "leave", 2.5, 3),
        ("The crew did not manage to leave.", "leave", -3, -1.5),
        ("The crew failed to leave.", "leave", -3, -1.5),
        ("The crew refused to leave.", "leave", -3, -1.5),
        ("The crew may have refused to leave.", "leave", -1.5, -0.1),
        ("The crew wanted to leave.", "leave", 0.5, 1.5),
        ("The crew plans to leave.", "leave", 1.5, 2.4),
        ("The crew left to find water.", "find", 1, 2.4),
        ("The crew left without finding water.", "finding", -3, -1.5),
        ("The crew will drown if the ferry goes down.", "goes", 0.5, 1.5),
        ("Did the crew leave?", "leave", 0.5, 1.5),
        ("Leave the ferry at once.", "Leave", 0.5, 2),
        ("“Did the crew leave?”", "leave", 0.5, 1.5),
        ("Voss demanded that the crew leave.", "leave", 0.5, 1.5),
        ("Voss asked whether the crew had left.", "left", 0.5, 1.5),
        ("It is unlikely that the crew left.", "left", -1, 0.5),
        ("The crew was not able to leave.", "leave", -3, -1.5),
        ("The crew is not going to leave.", "leave", -3, -1.5),
        ("The crew no longer works.", "works", -3, -2),
        ("The ferry not only sank but burned.", "sank", 2.5, 3),
        ("The crew has not eaten or slept.", "slept", -3, -2),
        ("The crew has yet to leave.", "leave", -3, -0.5),
        ("Ossian denied that the ferry sank.", "sank", -1, 0.5),
        ("Voss called for an inquiry.", "inquiry", 0.5, 1.5),
        ("Voss condemned the attack.", "attack", 2.5, 3),
        ("Voss did not attend the ceremony.", "ceremony", 2.5, 3),
        ("The guards prevented an attack.", "attack", -1, 0.5),
        ("Voss made no comment.", "comment", -3, -1),
        ("There was no explosion.", "explosion", -3, -2),
        ("Voss called for a series of strikes.", "strikes", 0.5, 2.4),
        ("Voss spoke of the possibility of a strike.", "strike", 0.5, 1.5),
        ("A possible sale angered Ossian.", "sale", 0.5, 1.5),
        ("The ferry failed to dock and left the port.", "left", 2.8, 3),
        ("The crew wants to see the man who sold the ferry.", "sold", 2.5, 3),
    ],
)
def test_how_sure_an_event_is(text: str, word: str, low: float, high: float) -> None:
    assert low <= mentions(text)[word].value <= high


def test_value_and_steps_agree() -> None:
    for mention in mentions("Voss denied that she may have failed to stop the sale, which angered Ossian.").values():
        steps = ("unknown", "possible", "probable", "certain")
        assert steps.index(mention.stance.certainty) == round(abs(mention.value))
        assert -3 <= mention.value <= 3


def test_a_clause_said_by_somebody_in_another_sentence_is_not_the_outlets() -> None:
    text = "“The ferry sank. It was old,” Mara Voss said."
    assert mentions(text)["sank"].value < mentions("The ferry sank.")["sank"].value


def test_plain_nouns_are_no_events() -> None:
    assert set(mentions("The government of Vestland sold a building.")) == {"sold"}


def test_every_kind_of_signature_says_what_holds_for_other_words() -> None:
    english = find("en")
    assert english
    assert {kind for kind, word in english.events.lookup() if word == "*"} == {"that", "to", "noun", "form"}


@pytest.mark.parametrize("unit", ["and went ", "wants to ", "the sale of ", "sank or burned and "])
def test_long_chains_take_linear_time(unit: str) -> None:
    started = time.perf_counter()
    mentions(unit * 4000)
    assert time.perf_counter() - started < 20
