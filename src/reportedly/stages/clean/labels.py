"""A label for every line: the best path through a page's regions, given what each line says for itself.

A page runs head, top, article, tail: menus; title, standfirst, byline and pictures; the paragraphs with what stands
between them; and what follows. A path never goes back. It is found by dynamic programming (Viterbi 1967), in time
linear in the number of lines.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from reportedly.records import SegmentKind
from reportedly.stages.clean.evidence import weigh
from reportedly.stages.clean.view import View
from reportedly.stages.clean.vocabulary import agencies, byline
from reportedly.text.page import line_start

Region = Literal["head", "top", "article", "tail"]


class State(NamedTuple):
    """A label in a region."""

    region: Region
    kind: SegmentKind


_ORDER: Mapping[Region, int] = {"head": 0, "top": 1, "article": 2, "tail": 3}
STATES = (
    State("head", "chrome"), State("head", "credit"), State("head", "caption"),
    State("top", "title"), State("top", "standfirst"),
    State("top", "chrome"), State("top", "credit"), State("top", "caption"),
    State("article", "body"), State("article", "chrome"), State("article", "caption"), State("article", "credit"),
    State("tail", "chrome"), State("tail", "credit"),
)  # fmt: skip
_STARTS = tuple(0.0 if s.region == "head" else -0.5 if s.kind in {"title", "body"} else float("-inf") for s in STATES)
_ENDS_BEFORE = {"title": -2.0, "standfirst": -2.0}


def _may_follow(a: State, b: State) -> bool:
    """No way back; one title, straight after the head; an article begins with a paragraph."""
    if _ORDER[a.region] > _ORDER[b.region]:
        return False
    if a.region == b.region:
        return b.kind != "title"
    if b.region == "top":
        return b.kind == "title"
    if b.region == "article":
        return b.kind == "body"
    return a.kind != "title"


def _move(a: State, b: State) -> float:
    """What going from one state to the next costs, whatever the lines are."""
    costs = (
        (a.kind == "standfirst" and b.kind == "body", -0.6),
        (a.kind == "body" and b == State("article", "credit"), -2.0),
        (b == State("tail", "credit") and a.kind != "body", -2.0),
        (a.region == "head" and b.region == "article", -0.3),
        (a.kind == b.kind == "standfirst", -0.6),
        (a.kind == b.kind, 0.3),
        (a.region == b.region == "article" and a.kind != b.kind, -0.3),
        (b.region == "tail" and a.region != "tail", -1.0),
    )
    return sum(cost for holds, cost in costs if holds)


_STEPS = tuple(tuple((p, _move(a, b)) for p, a in enumerate(STATES) if _may_follow(a, b)) for b in STATES)
"""For each state, the states that may come before it, by their place in `STATES`, with what the step costs."""


def _closing(view: View, i: int) -> float:
    """How strongly a line says that the article is over: many paragraphs must follow to outweigh it."""
    line = view.lines[i]
    if len(line.words) <= 12 and line_start(view.words.comment_closers).match(line.text[:200]):
        return 8.0
    if len(line.words) <= 40 and line_start(view.words.closers).match(line.text[:200]):
        return 4.0
    if line_start(view.words.sign_offs).match(line.text[:200]) and byline(view, i):
        return 3.0
    return 2.0 if agencies(view, i) else 0.0


_PROOF = {"credit": 0.5, "caption": 2.0}
"""Labels that no line gets for want of another: below this score it counts against them."""


def _emissions(view: View, i: int) -> list[float]:
    """What line i says for each state."""
    scores = weigh(view, i)
    closing = _closing(view, i)
    emitted = []
    for state in STATES:
        score = scores.get(state.kind, 0.0)
        if state.region == "tail":
            score = closing + (max(score, 0.0) if state.kind == "chrome" else score)
        if score < _PROOF.get(state.kind, float("-inf")):
            score -= 2.0
        emitted.append(score)
    return emitted


def labels(view: View) -> tuple[State, ...]:
    """The state of each line. A single line without markup is the report: nothing stands beside it to tell it by."""
    if not view.lines:
        return ()
    if len(view.lines) == 1 and not view.lines[0].tag:
        return (State("article", "body"),)
    scores = [a + b for a, b in zip(_STARTS, _emissions(view, 0), strict=True)]
    back: list[bytes] = []
    for i in range(1, len(view.lines)):
        row, reached = _step(scores)
        back.append(row)
        scores = [a + b for a, b in zip(reached, _emissions(view, i), strict=True)]
    final = [s + _ENDS_BEFORE.get(state.kind, 0.0) for s, state in zip(scores, STATES, strict=True)]
    at = final.index(max(final))
    path = [at]
    for row in reversed(back):
        at = row[at]
        path.append(at)
    return tuple(STATES[s] for s in reversed(path))


def _step(scores: Sequence[float]) -> tuple[bytes, list[float]]:
    """For each state the best one to come from, as an index a byte, and the score with which it is reached."""
    row, reached = bytearray(), []
    for steps in _STEPS:
        best, score = 0, float("-inf")
        for origin, cost in steps:
            value = scores[origin] + cost
            if value > score:
                best, score = origin, value
        row.append(best)
        reached.append(score)
    return bytes(row), reached
