"""Cuts a text by its marks alone: into sentences, and into pieces that a model can take."""

import re
from collections.abc import Iterator

from reportedly.records import Span

_LINE = re.compile(r"[^\n\r]+")
_BREAKS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?][\"'”’)\]]?\s"), re.compile(r"\s"))

_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)")
_TITLE = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,3}\.$")
"""A full stop after one to three letters of which the first is a capital may end "Mr." and "U.S."."""


def sentences(text: str, part: Span) -> Iterator[Span]:
    """The sentences of a part of a text, without the white space around them: what a reader compares two texts by.

    A mark ends one where a space and no small letter follow, unless it may belong to a title, an initial or an
    abbreviation. So does a line end. Linear in the text's length.
    """
    for line in _LINE.finditer(text, part.start, part.end):
        start = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            if not _goes_on(text, start, stop, line.end()):
                yield from _trimmed(text, start, stop.end())
                start = stop.end()
        yield from _trimmed(text, start, line.end())


def _goes_on(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether the sentence goes on behind a mark: a small letter follows, or a title stands before it."""
    if text[stop.end() : min(end, stop.end() + 8)].lstrip()[:1].islower():
        return True
    title = _TITLE.search(text[max(start, stop.end() - 5) : stop.end()])
    return title is not None and title[0][0].isupper()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    shown = text[start:end]
    begin, stop = start + len(shown) - len(shown.lstrip()), start + len(shown.rstrip())
    if begin < stop:
        yield Span(begin, stop)


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
