"""Dates as formats write them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.readers._dates import iso


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024", "2024"),
        ("2024-02", "2024-02"),
        ("2024-02-20", "2024-02-20"),
        ("2024-02-20T09:20", "2024-02-20T09:20"),
        ("2024-02-20 09:20:11.123Z", "2024-02-20T09:20:11+00:00"),
        ("2024-02-20T14:00:00+0530", "2024-02-20T14:00:00+05:30"),
        ("Tue, 20 Feb 2024 14:00:00 +0530", "2024-02-20T14:00:00+05:30"),
        ("Tue, 20 Feb 2024 14:00:00 GMT", "2024-02-20T14:00:00+00:00"),
        ("D:20240220091500+05'30'", "2024-02-20T09:15:00+05:30"),
        ("D:20240220", "2024-02-20"),
        ("2024-02-31", None),
        ("2024-13", None),
        ("D:20240231", None),
        ("last Tuesday", None),
        ("", None),
    ],
)
def test_dates_are_as_exact_as_they_are_written(written: str, read: str | None) -> None:
    assert iso(written) == read


@given(st.one_of(st.text(), st.from_regex(r"D:\d{4,14}[Z+-]?[\d']*"), st.from_regex(r"\d{4}-\d\d-\d\d.*")))
def test_any_text_is_a_date_or_none(written: str) -> None:
    read = iso(written)
    assert read is None or len(read) < 10 or datetime.fromisoformat(read)


@given(st.datetimes(min_value=datetime(1000, 1, 1)))
def test_iso_is_kept(moment: datetime) -> None:
    written = moment.isoformat(timespec="seconds")
    assert iso(written) == written
