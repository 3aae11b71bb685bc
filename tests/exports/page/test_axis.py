from reportedly.exports._page.axis import AXIS, axis
from reportedly.exports._page.chronology import Day, MomentView, Publication


def moment(iso: str, number: int) -> MomentView:
    return MomentView(iso, iso, "it rained", "Vantage", f"claim-{number}", number)


def day(iso: str, *numbers: int) -> Day:
    came = tuple(Publication(f"report-{n}", n, f"Outlet {n}", "", "", "") for n in numbers)
    return Day(iso, iso or "No date given", "", came)


def test_events_and_publications_of_one_day_are_one_point() -> None:
    [point] = axis([moment("2031-03-04", 1)], [day("2031-03-04", 1, 2)]).points
    assert [mark.label for mark in point.left] == ["1"]
    assert [mark.label for mark in point.right] == ["1", "2"]
    assert point.left[0].x < AXIS < point.right[0].x


def test_points_follow_time_and_longer_times_are_longer() -> None:
    made = axis([moment("2019", 1), moment("2031-03-04", 2)], [day("2031-03-05", 1)])
    first, second, third = (point.y for point in made.points)
    assert second - first > third - second > 0
    assert third < made.end < made.height


def test_what_has_no_date_stands_off_the_axis() -> None:
    made = axis([], [day("2031-03-05", 1), day("", 2)])
    assert [p.report for p in made.undated] == ["report-2"]
    assert len(made.points) == 1


def test_marks_that_have_no_room_are_counted() -> None:
    [point] = axis([moment("2031", n) for n in range(9)], [day("2031", *range(7))]).points
    assert (len(point.left), point.more_left) == (4, 5)
    assert (len(point.right), point.more_right) == (4, 3)
    assert (len(point.events), len(point.publications)) == (9, 7)


def test_nothing_is_an_empty_axis() -> None:
    assert axis([], []).points == ()
