"""Both timelines on one axis that runs down the page: events on its left, publications on its right.

Time is drawn by the logarithm of the days between two points, so that a week beside ten years stays legible; the
drawing says so. All coordinates are in pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from reportedly.exports._dates import ordinal
from reportedly.exports._page.chronology import Day, MomentView, Publication

AXIS = 270
WIDTH = 420
_TOP = 44
_STEP = 30  # between two points that touch
_STRETCH = 5  # more for each doubling of the days between them
_MARK = 28
_ROW = 4  # marks beside each other; further ones are counted


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim or a report on the axis: its number, where it leads, and what it stands for in words."""

    x: int
    label: str
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Point:
    """One time, with what is reported of it and what came out then; the marks that have no room are counted."""

    y: int
    when: str
    events: tuple[MomentView, ...]
    publications: tuple[Publication, ...]
    left: tuple[Mark, ...]
    right: tuple[Mark, ...]
    more_left: int
    more_right: int


@dataclass(frozen=True, slots=True)
class Axis:
    """The points from the earliest to the latest; what has no date comes last, off the axis."""

    height: int
    end: int
    points: tuple[Point, ...]
    undated: tuple[Publication, ...]


def axis(moments: Sequence[MomentView], days: Sequence[Day]) -> Axis:
    """The timelines in one."""
    events: dict[str, list[MomentView]] = {}
    for moment in moments:
        events.setdefault(moment.iso, []).append(moment)
    printed = {each.iso: each for each in days if each.iso}
    keys = sorted({*events, *printed}, key=lambda iso: (ordinal(iso) or 0, iso))
    points, y = [], _TOP
    for number, iso in enumerate(keys):
        y += _gap(keys[number - 1], iso) if number else 0
        points.append(_point(y, events.get(iso, []), printed.get(iso)))
    undated = tuple(p for each in days if not each.iso for p in each.publications)
    return Axis(y + _TOP // 2, y + 8, tuple(points), undated)


def _gap(earlier: str, later: str) -> int:
    apart = max(0, (ordinal(later) or 0) - (ordinal(earlier) or 0))
    return _STEP + round(_STRETCH * log2(1 + apart))


def _point(y: int, events: Sequence[MomentView], printed: Day | None) -> Point:
    publications = printed.publications if printed else ()
    left = [
        Mark(AXIS - _MARK * n, str(e.number), e.claim, f"Claim {e.number}: {e.words}")
        for n, e in enumerate(events[:_ROW], 1)
    ]
    right = [
        Mark(AXIS + _MARK * n, str(p.number), p.report, f"{p.outlet} {p.title}".rstrip())
        for n, p in enumerate(publications[:_ROW], 1)
    ]
    when = events[0].when if events else printed.name if printed else ""
    more = (max(0, len(events) - _ROW), max(0, len(publications) - _ROW))
    return Point(y, when, tuple(events), publications, tuple(left), tuple(right), *more)
