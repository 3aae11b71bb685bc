"""Cuts a long text into pieces that a model can take, at the best place that each piece offers."""

import re
from collections.abc import Iterator

from reportedly.records import Span

_BREAKS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?][\"'”’)\]]?\s"), re.compile(r"\s"))


def pieces(text: str, limit: int) -> Iterator[Span]:
    """Spans that cover `text` in order, none longer than `limit` code points (at least 1).

    A cut falls at the last empty line of the piece; else at its last line end, sentence end or white space; else,
    in a run of letters without any, at `limit`. Linear in the text's length.
    """
    start = 0
    while len(text) - start > limit:
        end = start + _cut(text[start : start + limit])
        yield Span(start, end)
        start = end
    if start < len(text):
        yield Span(start, len(text))


def _cut(window: str) -> int:
    """Where to end a piece: the last break of the best kind in the second half of the window."""
    half = len(window) // 2
    for kind in _BREAKS:
        ends = [match.end() for match in kind.finditer(window, half)]
        if ends:
            return ends[-1]
    return len(window)


def worded(text: str) -> bool:
    """Whether a text holds words: it is short, or at least one in five of its signs is a letter or digit."""
    return len(text) < _SHORT or sum(map(str.isalnum, text)) * 5 >= len(text)


_SHORT = 200  # code points; below that anything is parsed
