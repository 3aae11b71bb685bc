"""Ways of the picture's lines: from box to box, and through the gaps of the column between them, never behind a box."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Protocol

SPREAD = 3  # pixels between two lines of one gap
MARGIN = 14  # above the first box and below the last


class Placed(Protocol):
    """A box, by the place of its corner and its size."""

    @property
    def x(self) -> int: ...
    @property
    def y(self) -> int: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...


class Routes:
    """Draws lines one after the other; those that take the same gap are set apart as far as it is wide."""

    def __init__(self, between: Iterable[Placed]) -> None:
        column = sorted(between, key=lambda box: box.y)
        self._left = min((box.x for box in column), default=0)
        self._right = max((box.x + box.width for box in column), default=0)
        self._gaps = [(a.y + a.height, b.y) for a, b in pairwise(column)]
        if column:
            end = column[-1].y + column[-1].height
            self._gaps = [(column[0].y - MARGIN, column[0].y), *self._gaps, (end, end + MARGIN)]
        self._taken: Counter[int] = Counter()

    def path(self, a: Placed, b: Placed) -> str:
        """An SVG path from the side of `a` that faces `b`; within a column, an arc on its right side."""
        y1, y2 = a.y + a.height // 2, b.y + b.height // 2
        if a.x == b.x:
            x = a.x + a.width
            out = x + 24 + min(70, abs(y2 - y1) // 4)  # so that arcs of different lengths lie beside each other
            return f"M{x} {y1}C{out} {y1} {out} {y2} {x} {y2}"
        x1, x2 = (a.x + a.width, b.x) if a.x < b.x else (a.x, b.x + b.width)
        if self._gaps and x1 < self._left and self._right < x2:
            lane = self._lane((y1 + y2) // 2)
            there, on = _curve(x1, y1, self._left, lane), _curve(self._right, lane, x2, y2)
            return f"M{x1} {y1}{there}L{self._right} {lane}{on}"
        return f"M{x1} {y1}{_curve(x1, y1, x2, y2)}"

    def _lane(self, wanted: int) -> int:
        """The height at which to pass: in the nearest gap, beside those that pass there already."""
        number = min(range(len(self._gaps)), key=lambda n: abs(sum(self._gaps[n]) // 2 - wanted))
        top, bottom = self._gaps[number]
        taken = self._taken[number]
        self._taken[number] += 1
        room = max(1, (bottom - top) // (2 * SPREAD))
        step = (taken + 1) // 2 % room * SPREAD
        return (top + bottom) // 2 + (step if taken % 2 else -step)


def _curve(x1: int, y1: int, x2: int, y2: int) -> str:
    bend = (x1 + x2) // 2
    return f"C{bend} {y1} {bend} {y2} {x2} {y2}"
