import itertools
import re
from dataclasses import dataclass

from exports.crowd import crowd
from exports.invented import event
from reportedly.exports._page.context import Context
from reportedly.exports._page.flow import flow
from reportedly.exports._page.picture import Picture, picture
from reportedly.exports._page.routes import Routes


@dataclass(frozen=True)
class Placed:
    x: int
    y: int
    width: int = 100
    height: int = 20


MIDDLE = [Placed(200, y) for y in (0, 40, 80)]


def drawn(reports: int) -> Picture:
    account = (crowd(reports, 2 * reports) if reports else event()).accounts[0]
    made = picture(flow(Context(account)))
    assert made is not None
    return made


def lanes(path: str) -> list[int]:
    """The heights at which a line passes straight through the middle column."""
    return [int(y) for y in re.findall(r"L\d+ (-?\d+)C", path)]


def test_a_line_past_the_middle_goes_through_a_gap() -> None:
    path = Routes(MIDDLE).path(Placed(0, 40), Placed(400, 40))
    [lane] = lanes(path)
    assert not any(box.y <= lane <= box.y + box.height for box in MIDDLE)


def test_lines_through_one_gap_are_set_apart() -> None:
    routes = Routes(MIDDLE)
    heights = [lanes(routes.path(Placed(0, 20), Placed(400, 20)))[0] for _ in range(3)]
    assert len(set(heights)) == 3
    assert all(20 < height < 40 for height in heights)


def test_neighbours_are_joined_directly_and_members_of_a_column_by_an_arc() -> None:
    routes = Routes(MIDDLE)
    assert "L" not in routes.path(Placed(0, 40), MIDDLE[0])
    assert routes.path(MIDDLE[0], MIDDLE[2]).startswith("M300 10C344 10")


def test_without_a_middle_column_lines_are_direct() -> None:
    assert "L" not in Routes([]).path(Placed(0, 40), Placed(400, 40))


def test_no_line_of_a_picture_runs_behind_a_box() -> None:
    for reports in (0, 30, 300):
        made = drawn(reports)
        columns = sorted({box.x for box in made.boxes})
        middle = [box for box in made.boxes if len(columns) == 3 and box.x == columns[1]]
        for line, box in itertools.product(made.lines, middle):
            assert not any(box.y <= lane <= box.y + box.height for lane in lanes(line.path)), line.title
