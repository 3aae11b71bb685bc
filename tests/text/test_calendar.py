from datetime import date

import pytest

from reportedly.text import calendar
from reportedly.text.calendar import Way

BASE = date(2031, 5, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("number", "way", "value"),
    [
        (3, "past", "2031-03"),
        (6, "past", "2030-06"),
        (6, "near", "2031-06"),
        (9, "near", "2030-09"),
        (9, "this", "2031-09"),
        (3, "future", "2032-03"),
    ],
)
def test_a_month_lies_where_the_words_look(number: int, way: Way, value: str) -> None:
    assert calendar.month(number, BASE, way, this_counts=True) == value


def test_last_and_next_are_not_the_present_one() -> None:
    assert calendar.month(5, BASE, "past", this_counts=False) == "2030-05"
    assert calendar.month(5, BASE, "future", this_counts=False) == "2032-05"
    assert calendar.weekday(3, BASE, "past", this_counts=False) == "2031-05-07"
    assert calendar.season("SP", BASE, "past", this_counts=False) == "2030"


@pytest.mark.parametrize(
    ("number", "way", "value"),
    [(1, "past", "2031-Q1"), (2, "near", "2031-Q2"), (3, "past", "2030-Q3"), (3, "future", "2031-Q3")],
)
def test_a_quarter_lies_where_the_words_look(number: int, way: Way, value: str) -> None:
    assert calendar.quarter(number, BASE, way) == value


def test_a_day_far_ahead_is_last_years() -> None:
    assert calendar.day_of_month(6, 1, BASE, "near") == "2031-06-01"
    assert calendar.day_of_month(12, 1, BASE, "near") == "2030-12-01"
    assert calendar.day_of_month(12, 1, BASE, "future") == "2031-12-01"
    assert calendar.day_of_month(2, 30, BASE, "near") is None


def test_a_day_at_either_end_of_the_calendar_is_none_to_reckon_from() -> None:
    assert calendar.anchor("2031-05-14T08:00Z") == BASE
    for published in ("0001-01-01", "9999-12-31", "2031-05", "soon", "", None):
        assert calendar.anchor(published) is None
