"""Overlapping spans of a text as properly nested tokens, in one pass: a template only has to print them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from typing import Literal

Kind = Literal["text", "open", "close"]


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch to be marked. `kind` is the style; `anchor` is set on its first part, `claim` shown after its last."""

    start: int
    end: int
    kind: str
    anchor: str = ""
    claim: str = ""
    number: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """Text, or the opening or closing of a range's part."""

    kind: Kind
    text: str = ""
    range: Range | None = None


def tokens(text: str, start: int, end: int, ranges: Iterable[Range]) -> tuple[Token, ...]:
    """`text[start:end]` with the ranges, all inside it, opened and closed in a nested way.

    A range that crosses the end of one that is open is cut there; its second part goes on without an anchor.
    """
    pending = [(r.start, -r.end, number, r) for number, r in enumerate(ranges) if r.end > r.start]
    heapify(pending)
    serial = len(pending)
    out: list[Token] = []
    open_ranges: list[Range] = []
    position = start

    def advance(to: int) -> None:
        nonlocal position
        while open_ranges and open_ranges[-1].end <= to:
            closing = open_ranges.pop()
            _text(out, text, position, closing.end)
            position = max(position, closing.end)
            out.append(Token("close", range=closing))
        _text(out, text, position, to)
        position = max(position, to)

    while pending:
        *_, current = heappop(pending)
        advance(current.start)
        if open_ranges and open_ranges[-1].end < current.end:
            cut = open_ranges[-1].end
            serial += 1
            heappush(pending, (cut, -current.end, serial, replace(current, start=cut, anchor="")))
            current = replace(current, end=cut, claim="")
        open_ranges.append(current)
        out.append(Token("open", range=current))
    advance(end)
    return tuple(out)


def _text(out: list[Token], text: str, start: int, end: int) -> None:
    if end > start:
        out.append(Token("text", text[start:end]))
