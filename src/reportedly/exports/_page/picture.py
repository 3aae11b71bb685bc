"""The flow as a drawing: three columns, laid out so that it stays readable whatever the number of reports.

Reports with the same sources are drawn as one; sources beyond the most used are drawn as one, and said to be.
All coordinates are in pixels of a drawing `WIDTH` wide.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from math import log2

from reportedly.exports._page.flow import Flow, Tie, TieKind
from reportedly.exports._page.routes import MARGIN, Routes
from reportedly.exports._wording import counted, listed

WIDTH = 960
LINES = 60  # ties of a kind that are drawn; those of the fewest statements are left to the table
MOST = 14  # nodes of a column; further ones are drawn as one
_BOX = 250
_HEIGHT = 26
_GAPS = (10, 20, 10)  # below a box, by column; lines pass through those of the middle one
_TOP = 26 + MARGIN
_LETTERS = 34
_CREDIT = 5  # a credit or shared words stand for a whole report: as telling as so many statements
_LEFT = (0, (WIDTH - _BOX) // 2, WIDTH - _BOX)
_KINDS: dict[TieKind, str] = {"names": "gives as its source", "credits": "credits", "shares": "has the same words as"}


@dataclass(frozen=True, slots=True)
class Box:
    """A node: `label` fits its width, `title` is whole; a `report` looks unlike a source."""

    key: str
    label: str
    title: str
    report: bool
    x: int
    y: int
    width: int = _BOX
    height: int = _HEIGHT


@dataclass(frozen=True, slots=True)
class Line:
    """A tie: an SVG path, how thick, and what it stands for in words."""

    path: str
    kind: TieKind
    width: float
    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, with the heads of its columns and a sentence for what is drawn as one."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    heads: tuple[tuple[int, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class _Node:
    key: str
    label: str
    title: str
    report: bool
    column: int
    weight: int


def picture(given: Flow) -> Picture | None:
    """The drawing, or None where no report names, credits or shares anything."""
    if not given.ties:
        return None
    columns = _columns(given)
    groups, reports_note = _grouped(given, columns)
    nodes, sources_note = _nodes(given, columns, groups)
    ties = _joined(given.ties, groups)
    strongest = sorted(ties, key=lambda tie: -tie.count)
    drawn = [tie for kind in _KINDS for tie in [t for t in strongest if t.kind == kind][:LINES]]
    ties_note = f"{len(drawn)} of {len(ties)} ties are drawn, the strongest." if len(drawn) < len(ties) else ""
    order = _ordered(nodes, ties)
    height = max(len(column) * (_HEIGHT + gap) for column, gap in zip(order, _GAPS, strict=True))
    boxes = {
        node.key: _box(node, row * height // len(column) + (height // len(column) - _HEIGHT) // 2)
        for column in order
        for row, node in enumerate(column)
    }
    heads = ("named as sources", "passed on through", "reports")
    return Picture(
        width=WIDTH,
        height=_TOP + height + MARGIN,
        boxes=tuple(boxes.values()),
        lines=_lines(drawn, boxes),
        heads=tuple((_LEFT[n], heads[n]) for n in range(3) if order[n]),
        note=" ".join(note for note in (reports_note, sources_note, ties_note) if note),
    )


def _columns(given: Flow) -> dict[str, int]:
    """0 for what only gives, 1 for what takes and gives, 2 for reports that only take."""
    gives = {tie.source for tie in given.ties}
    takes = {tie.target for tie in given.ties}
    reports = set(given.reports)
    column = {}
    for key in given.names:
        if key in gives:
            column[key] = 1 if key in takes or key in reports else 0
        elif key in takes:
            column[key] = 2
    return column


def _grouped(given: Flow, columns: dict[str, int]) -> tuple[dict[str, str], str]:
    """The drawn node of each node: reports of the right column by their sources, small sources by their column."""
    into: dict[str, set[tuple[str, TieKind]]] = defaultdict(set)
    for tie in given.ties:
        into[tie.target].add((tie.source, tie.kind))
    alike: dict[frozenset[tuple[str, TieKind]], list[str]] = defaultdict(list)
    for key in given.names:
        if columns.get(key) == 2:
            alike[frozenset(into[key])].append(key)
    groups = {key: keys[0] for keys in alike.values() for key in keys}
    drawn = sorted(alike.values(), key=lambda keys: -len(keys))
    for keys in drawn[MOST:]:
        groups.update(dict.fromkeys(keys, "more:2"))
    joined = sum(len(keys) for keys in drawn[MOST:])
    note = f"{counted(joined, 'report')} with other sources are drawn as one." if joined else ""
    return groups, note


def _nodes(given: Flow, columns: dict[str, int], groups: dict[str, str]) -> tuple[list[_Node], str]:
    """What is drawn; fills `groups` for the sources that are drawn as one."""
    weight: dict[str, int] = defaultdict(int)
    for tie in given.ties:
        weight[tie.source] += tie.count if tie.kind == "names" else _CREDIT
    joined = 0
    for column in (0, 1):
        ranked = sorted((k for k, c in columns.items() if c == column), key=lambda k: (-weight[k], given.names[k]))
        for place, key in enumerate(ranked):
            groups[key] = key if place < MOST else f"more:{column}"
        joined += max(0, len(ranked) - MOST)
    members: dict[str, list[str]] = defaultdict(list)
    for key, drawn in groups.items():
        members[drawn].append(key)
    nodes = [_node(given, columns, drawn, keys, weight) for drawn, keys in members.items()]
    note = f"{counted(joined, 'further source')} are drawn as one." if joined else ""
    return nodes, note


def _node(given: Flow, columns: dict[str, int], drawn: str, keys: list[str], weight: dict[str, int]) -> _Node:
    names = [given.names[key] for key in keys]
    column = columns[keys[0]]
    title = listed(names, 40)
    if drawn.startswith("more:"):
        reports = all(key in given.reports for key in keys)
        label = counted(len(names), "other report" if reports else "other source")
    elif len(names) > 1:
        label = f"{counted(len(names), 'report')}: {names[0]} …"
    else:
        label = names[0]
    short = label if len(label) <= _LETTERS else label[: _LETTERS - 1] + "…"
    return _Node(drawn, short, title, keys[0] in given.reports, column, sum(weight[key] for key in keys))


def _joined(ties: tuple[Tie, ...], groups: dict[str, str]) -> list[Tie]:
    """Ties between what is drawn; those of nodes drawn as one are added up."""
    added: dict[tuple[str, str, TieKind], Tie] = {}
    for tie in ties:
        key = (groups[tie.source], groups[tie.target], tie.kind)
        known = added.get(key)
        count = tie.count + (known.count if known else 0)
        added[key] = Tie(key[0], key[1], tie.kind, count, known.reason if known else tie.reason)
    return [tie for tie in added.values() if tie.source != tie.target]


def _ordered(nodes: list[_Node], ties: list[Tie]) -> list[list[_Node]]:
    """Each column in an order that lets few lines cross: sorted by the mean place of the neighbours, three times."""
    columns = [sorted((n for n in nodes if n.column == c), key=lambda n: (-n.weight, n.key)) for c in range(3)]
    near: dict[str, list[str]] = defaultdict(list)
    for tie in ties:
        near[tie.source].append(tie.target)
        near[tie.target].append(tie.source)
    for _ in range(3):
        for number in (2, 1, 0):
            place = {node.key: row / len(column) for column in columns for row, node in enumerate(column)}
            columns[number].sort(key=_mean_place(near, place))
    return columns


def _mean_place(near: dict[str, list[str]], place: dict[str, float]) -> Callable[[_Node], tuple[float, str]]:
    return lambda node: (sum(place[k] for k in near[node.key]) / max(1, len(near[node.key])), node.key)


def _box(node: _Node, down: int) -> Box:
    return Box(node.key, node.label, node.title, node.report, _LEFT[node.column], _TOP + down)


def _lines(drawn: list[Tie], boxes: dict[str, Box]) -> tuple[Line, ...]:
    routes = Routes(box for box in boxes.values() if box.x == _LEFT[1])
    placed = sorted(
        drawn, key=lambda tie: (boxes[tie.source].y + boxes[tie.target].y, tie.source, tie.target, tie.kind)
    )
    return tuple(_line(tie, boxes, routes) for tie in placed)


def _line(tie: Tie, boxes: dict[str, Box], routes: Routes) -> Line:
    a, b = boxes[tie.source], boxes[tie.target]
    said = counted(tie.count, "statement") if tie.kind == "names" else tie.reason
    title = f"{b.title} {_KINDS[tie.kind]} {a.title} ({said})"
    return Line(routes.path(a, b), tie.kind, round(min(5, 1 + log2(tie.count) / 1.6), 1), title)
