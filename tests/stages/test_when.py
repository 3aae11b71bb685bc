import pytest

from reportedly.stages.when import Published, published


@pytest.mark.parametrize(
    ("text", "day", "start"),
    [
        ("2031-03-10", "2031-03-10", None),
        ("2031-03-10T09:20", "2031-03-10", None),
        ("2031-03-10T01:00+05:30", "2031-03-10", "2031-03-09T19:30:00+00:00"),
        ("0001-01-01T00:00+14:00", None, None),
        ("March 2031", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_time_is_known_as_exactly_as_it_is_printed(text: str | None, day: str | None, start: str | None) -> None:
    found = published(text)
    assert (found.day, found.start) == (day, start)


def test_nothing_is_before_what_is_not_known() -> None:
    assert not Published().before(published("2031-03-10"))
    assert not published("2031-03-10").before(Published())


def test_moments_count_before_printed_days() -> None:
    west, east = published("2031-03-09T23:00-08:00"), published("2031-03-10T01:00+09:00")
    assert east.before(west)
    assert not west.before(east)
