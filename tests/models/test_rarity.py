import pytest

from reportedly.models._rarity import rarity


def test_common_words_weigh_nothing_and_unknown_ones_most() -> None:
    weigh = rarity()
    assert weigh("the") == weigh("said") == weigh("a") == weigh("7") == 0
    assert 0 < weigh("week") < weigh("harbour") < weigh("turbine") < weigh("vessnigrad") < 6


@pytest.mark.parametrize(("word", "like"), [("didn't", "didn"), ("harbour's", "harbour")])
def test_what_follows_an_apostrophe_does_not_count(word: str, like: str) -> None:
    assert rarity()(word) == rarity()(like)
