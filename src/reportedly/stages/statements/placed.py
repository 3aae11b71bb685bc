"""Things that stand at a span of the text, looked up by the spans that hold them."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from reportedly.records import Span


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


Item = TypeVar("Item", bound=_Spanned)


class Placed(Generic[Item]):
    """Items in text order that do not overlap."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._starts = [item.span.start for item in items]
        self._ends = [item.span.end for item in items]

    def inside(self, spans: Sequence[Span]) -> tuple[Item, ...]:
        """The items that lie wholly in one of the spans, which are in order and do not overlap."""
        found: list[Item] = []
        for span in spans:
            at = bisect_left(self._starts, span.start)
            while at < len(self._items) and self._starts[at] < span.end:
                if self._ends[at] <= span.end:
                    found.append(self._items[at])
                at += 1
        return tuple(found)

    def touching(self, spans: Sequence[Span]) -> tuple[Item, ...]:
        """The items of which any part lies in one of the spans, each once."""
        found: dict[int, Item] = {}
        for span in spans:
            at = bisect_left(self._ends, span.start + 1)
            while at < len(self._items) and self._starts[at] < span.end:
                found[at] = self._items[at]
                at += 1
        return tuple(found.values())
