"""How sure the words of a statement are, and what the outlet itself commits to."""

import pytest

from reportedly.records import Statement
from tests.stages.statements.test_statements import STAGE, TOOLS, report, statements


def stance(text: str, *, own: bool) -> tuple[str, str, str, str]:
    """Certainty and polarity of the words, then of the outlet: of what it says itself, or of what it attributes."""
    found = next(s for s in statements(text) if s.own_voice == own)
    return found.stance.certainty, found.stance.polarity, found.outlet.certainty, found.outlet.polarity


@pytest.mark.parametrize(
    ("text", "certainty", "polarity"),
    [
        ("The sale violates the port treaty.", "certain", "+"),
        ("The sale could be a violation of the port treaty.", "possible", "+"),
        ("The ferry was reportedly sold to Vestland.", "probable", "+"),
        ("Vestland is suspected of selling shells.", "probable", "+"),
        ("There is no evidence that the ferry was sold.", "unknown", "+"),
        ("Inspectors found no proof that the ferry was sold.", "unknown", "+"),
        ("Mara Voss would not be surprised if the ferry was sold.", "possible", "+"),
        ("Did Ossian sell the ferry?", "unknown", "+"),
        ("If Ossian sold the ferry, it breached the treaty.", "possible", "+"),
        ("It is unclear whether the ferry sank.", "unknown", "+"),
        ("It is possible that the ferry sank.", "possible", "+"),
        ("It is likely that the ferry sank.", "probable", "+"),
        ("The ferry is unlikely to sail.", "probable", "-"),
        ("Ossian has yet to sell the ferry.", "certain", "-"),
        ("Ossian failed to sell the ferry.", "certain", "-"),
        ("Ossian did not fail to sell the ferry.", "certain", "+"),
        ("Ossian hardly noticed the ferry.", "certain", "-"),
    ],
)
def test_the_outlet_commits_to_what_it_says_itself(text: str, certainty: str, polarity: str) -> None:
    assert stance(text, own=True) == (certainty, polarity) * 2


@pytest.mark.parametrize(
    ("text", "certainty", "polarity"),
    [
        ("Mara Voss said the ferry may have sunk.", "possible", "+"),
        ("Mara Voss said Ossian had not sold the ferry.", "certain", "-"),
        ("Mara Voss said there was no evidence that the ferry was sold.", "unknown", "+"),
        ("Mara Voss asked whether Ossian sold the ferry.", "unknown", "+"),
        ("Mara Voss believes the ferry sank.", "probable", "+"),
        ("Mara Voss does not believe the ferry sank.", "probable", "-"),
        ("Mara Voss doubts that the ferry sank.", "possible", "+"),
        ("Mara Voss hopes the ferry will sail.", "unknown", "+"),
        ("Ossian denied that it sold the ferry.", "certain", "-"),
        ("Ossian denied selling the ferry.", "certain", "-"),
        ("Ossian rejected claims that it sold the ferry.", "certain", "-"),
        ("Ossian did not deny that it sold the ferry.", "unknown", "+"),
        ("Ossian has not confirmed or denied that it sold the ferry.", "unknown", "+"),
        ("Ossian has neither confirmed nor denied that it sold the ferry.", "unknown", "+"),
        ("Mara Voss did not confirm that the ferry sank.", "unknown", "+"),
    ],
)
def test_the_outlet_does_not_commit_to_what_others_say(text: str, certainty: str, polarity: str) -> None:
    assert stance(text, own=False) == (certainty, polarity, "unknown", polarity)


@pytest.mark.parametrize("verb", ["revealed", "admitted", "confirmed", "acknowledged", "did not know"])
def test_the_outlet_commits_to_what_is_presupposed(verb: str) -> None:
    assert stance(f"Mara Voss {verb} that the ferry sank.", own=False) == ("certain", "+") * 2


@pytest.mark.parametrize(("words", "polarity"), [("is believed", "+"), ("is not believed", "-")])
def test_a_belief_that_nobody_is_named_for_is_the_outlets(words: str, polarity: str) -> None:
    assert stance(f"The ferry {words} to have sunk.", own=False) == ("probable", polarity) * 2


@pytest.mark.parametrize(
    ("title", "certainty"),
    [
        ("Ossian sends Vestland a ‘gift’", "unknown"),
        ("Ferry “sank after explosion”", "unknown"),
        ("Ferry ‘Orrin Star’ sinks", "certain"),
        ("Ossian sends Vestland a gift", "certain"),
    ],
)
def test_the_outlet_does_not_commit_to_a_title_with_a_word_in_quotation_marks(title: str, certainty: str) -> None:
    (found,) = STAGE.run(report(title, kind="title"), TOOLS)
    assert isinstance(found, Statement)
    assert (found.stance.certainty, found.outlet.certainty) == ("certain", certainty)


def test_what_is_neither_confirmed_nor_denied_leaves_no_stump() -> None:
    assert all(not s.own_voice for s in statements("Ossian has neither confirmed nor denied that it sold the ferry."))


@pytest.mark.parametrize("words", ["“We do not sell weapons,” Voss said.", "“It never left the port,” Voss said."])
def test_a_quotation_in_the_negative_is_negative(words: str) -> None:
    (found,) = (s for s in statements(words) if not s.own_voice)
    assert found.stance.polarity == "-"


def test_what_cannot_be_is_certain_and_what_may_not_be_is_possible() -> None:
    (cannot,) = (s for s in statements("Voss said the port cannot open.") if not s.own_voice)
    (may_not,) = (s for s in statements("Voss said the port may not open.") if not s.own_voice)
    assert (cannot.stance.certainty, cannot.stance.polarity) == ("certain", "-")
    assert (may_not.stance.certainty, may_not.stance.polarity) == ("possible", "-")


def test_what_was_seen_being_done_is_no_hedge() -> None:
    (witnessed,) = (s for s in statements("She was seen boarding the ferry.") if not s.own_voice)
    (held_for,) = (s for s in statements("The sale is seen as breaching the treaty.") if not s.own_voice)
    assert (witnessed.stance.certainty, held_for.stance.certainty) == ("certain", "probable")


@pytest.mark.parametrize("text", ["Nobody said that the ferry sank.", "No one told us that the ferry sank."])
def test_what_nobody_says_has_no_speaker_and_is_left_open(text: str) -> None:
    (found,) = (s for s in statements(text) if not s.own_voice)
    assert (found.speakers, found.stance.certainty) == ((), "unknown")


def test_a_participle_behind_its_noun_is_not_the_verb_of_the_clause() -> None:
    (found,) = (
        s for s in statements("Vestland said the ferry gifted to Osk could be a breach of the treaty.") if s.speakers
    )
    assert found.stance.certainty == "possible"
    assert len(found.content) == 1
