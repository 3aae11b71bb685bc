"""Lines on pages into paragraphs, by where they stand."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from reportedly.records import Record

_CLOSED = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_EDGE = 2
"""Lines at the top and bottom of a page that can be a running header or footer."""
_LOOSE = 1.2
"""A step to the next line larger than this many usual steps begins a paragraph."""


class Line(Record):
    """One line of a page and its box, in points from the page's lower left corner. `split`: it ends inside a word."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    split: bool = False

    @property
    def height(self) -> float:
        return self.top - self.bottom


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of all pages in reading order; lines that run along the pages stay apart.

    A paragraph that goes on in the next column or on the next page is one, and stands where it begins.
    """
    running = _running(pages)
    blocks: list[list[Line]] = []
    body: list[Line] | None = None
    for page in pages:
        step, margins = _usual_step(page), _margins(page)
        for line in page:
            if _pattern(line) in running:
                blocks.append([line])
            elif body and _goes_on(body, line, step, margins):
                body.append(line)
            else:
                body = [line]
                blocks.append(body)
    return ["".join(_joined(block)) for block in blocks]


def _pattern(line: Line) -> tuple[str, int]:
    """What running lines share: their words but for numbers, and their height on the page."""
    return re.sub(r"\d+", "#", line.text), round(line.bottom)


def _running(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """Patterns that stand at the edge of two pages or more."""
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        heights = sorted({line.bottom for line in page})
        edge = {*heights[:_EDGE], *heights[-_EDGE:]}
        counts.update({_pattern(line) for line in page if line.bottom in edge})
    return {pattern for pattern, count in counts.items() if count > 1}


def _usual_step(page: Sequence[Line]) -> float:
    """The usual distance from one line down to the next, in heights of a line; 0 where no lines are below others."""
    steps = [(a.bottom - b.bottom) / a.height for a, b in pairwise(page) if _below(a, b)]
    return median(steps) if steps else 0.0


def _below(above: Line, line: Line) -> bool:
    """Whether a line is of the same size as the one above it and within two lines' distance."""
    return _same_size(above, line) and 0 < above.bottom - line.bottom < 3 * above.height


def _same_size(a: Line, b: Line) -> bool:
    return abs(a.height - b.height) <= 0.15 * max(a.height, b.height)


def _margins(page: Sequence[Line]) -> dict[int, float]:
    """The right edge of every column, by its left edge in steps of half an inch."""
    edges: dict[int, float] = {}
    for line in page:
        column = round(line.left / 36)
        edges[column] = max(edges.get(column, 0.0), line.right)
    return edges


def _goes_on(block: Sequence[Line], line: Line, step: float, margins: dict[int, float]) -> bool:
    """Whether a line belongs to the paragraph before it."""
    last = block[-1]
    if not _same_size(last, line):
        return False
    if last.split:
        return True
    if not _below(last, line) or abs(last.left - line.left) > 6 * line.height:
        return line.text[0].islower() and not _CLOSED.search(last.text)
    if last.bottom - line.bottom > _LOOSE * step * last.height:
        return False
    indented = line.left - last.left > 0.5 * line.height
    margin = margins.get(round(last.left / 36), last.right)
    short = margin - last.right > 0.2 * (margin - last.left) and bool(_CLOSED.search(last.text))
    return not indented and not short


def _joined(block: Sequence[Line]) -> Iterator[str]:
    """The words of the lines with what stands between them: a space, a hyphen, or nothing inside a split word."""
    for line, following in zip(block, [*block[1:], None], strict=True):
        yield line.text
        if following is None:
            break
        if not line.split:
            yield "" if line.text.endswith(("-", "–")) and not line.text.endswith((" -", " –")) else " "
        elif _keeps_hyphen(following.text):
            yield "-"


def _keeps_hyphen(rest: str) -> bool:
    """Whether the hyphen before the rest of a word belongs to it: in `sister-|in-law`, `post-|Soviet`, `mid-|2022`."""
    word = rest.split(" ", 1)[0]
    return "-" in word or not word[:1].islower()
