from datetime import date

import pytest

from reportedly.text.periods import period


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2024-02-18", date(2024, 2, 18), date(2024, 2, 18), "day"),
        ("2024-02-18T10:30", date(2024, 2, 18), date(2024, 2, 18), "time"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("2024-W07-WE", date(2024, 2, 17), date(2024, 2, 18), "weekend"),
        ("2024-W07", date(2024, 2, 12), date(2024, 2, 18), "week"),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31), "quarter"),
        ("2024-H2", date(2024, 7, 1), date(2024, 12, 31), "half"),
        ("2023-SU", date(2023, 6, 1), date(2023, 8, 31), "season"),
    ],
)
def test_values_are_stretches_of_days(value: str, first: date, last: date, precision: str) -> None:
    assert period(value) == (first, last, precision)


@pytest.mark.parametrize("value", ["P2W", "XXXX-02-18", "PAST_REF", "2024-02-30", "2024-13", "", "2024-W60", "0000"])
def test_what_is_not_wholly_known_is_none(value: str) -> None:
    assert period(value) is None


def test_a_month_holds_and_meets_its_days() -> None:
    month, day, other = period("2024-02"), period("2024-02-18"), period("2024-03-01")
    assert month is not None
    assert day is not None
    assert other is not None
    assert month.holds(day)
    assert not day.holds(month)
    assert day.overlaps(month)
    assert not month.overlaps(other)
