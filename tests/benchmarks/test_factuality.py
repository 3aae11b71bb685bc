"""An event is matched by where it stands; one that is not found counts as surely happened."""

import pytest

from benchmarks.quality.__main__ import shown
from benchmarks.quality.factuality import Event, Line, Sentence, Target, scores
from benchmarks.quality.measure import Measure

GOLD = [
    Sentence("It did n't sink .", [Target((3, 4), -2.0)]),
    Sentence("It sails or burns .", [Target((1, 2), 1.0), Target((3, 4), 3.0)]),
]
TOLD = [Line([Event(0, 2, 3.0), Event(11, 15, -3.0)]), Line([Event(12, 17, 2.0)])]


def test_the_error_counts_what_is_not_found_as_sure() -> None:
    error, _ = scores("invented", GOLD, TOLD, "")
    assert error.value == pytest.approx((1 + 2 + 1) / 3)
    assert "1 of them not found" in error.detail


def test_an_error_is_shown_with_its_places_and_a_count_without() -> None:
    assert shown(Measure(name="error", value=0.4416, corpus="", better="lower")) == "0.442"
    assert shown(Measure(name="lines", value=3, corpus="", better="lower")) == "3"
