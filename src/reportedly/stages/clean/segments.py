"""Labelled lines as segments of the text."""

from collections.abc import Iterator, Sequence

from reportedly.records import Segment
from reportedly.stages.clean.credit import tail_of
from reportedly.stages.clean.labels import State
from reportedly.stages.clean.view import View


def segments_of(view: View, states: Sequence[State]) -> tuple[Segment, ...]:
    """A segment for every line; a paragraph that ends with an agency credit gives one more for the credit."""
    return tuple(_segments(view, states))


def _segments(view: View, states: Sequence[State]) -> Iterator[Segment]:
    paragraph = 0
    for line, state in zip(view.lines, states, strict=True):
        if state.kind != "body":
            yield Segment(start=line.start, end=line.end, kind=state.kind)
            continue
        paragraph += 1
        tail = tail_of(line.text, view.words)
        end = line.start + len(line.text[: tail.start].rstrip()) if tail else line.end
        yield Segment(start=line.start, end=end, kind="body", paragraph=paragraph)
        if tail:
            yield Segment(start=line.start + tail.start, end=line.end, kind="credit")
