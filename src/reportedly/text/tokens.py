"""Words, digits and marks of a text, and what stands at a place among them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.records import Span

__all__ = ["DASHES", "Token", "glued", "lower", "phrase_at", "tokens"]

DASHES = ("-", "–", "—")


class Token(NamedTuple):
    """A word, a run of digits (with points and commas inside it) or one mark; `start` and `end` are offsets."""

    start: int
    end: int
    text: str
    lower: str


_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")


def tokens(text: str, part: Span | None = None) -> list[Token]:
    """All tokens of a text, or of a part of it, in order; white space and underscores are none."""
    start, end = (part.start, part.end) if part else (0, len(text))
    return [Token(m.start(), m.end(), m[0], m[0].lower()) for m in _TOKEN.finditer(text, start, end)]


def phrase_at(line: Sequence[Token], at: int, phrases: Sequence[str]) -> int:
    """How many words at `at` are the longest of the phrases that stands there; 0 for none."""
    best = 0
    for phrase in phrases:
        parts = phrase.split()
        if len(parts) > best and [lower(line, at + i) for i in range(len(parts))] == parts:
            best = len(parts)
    return best


def lower(line: Sequence[Token], at: int) -> str:
    """The word at a place, lower case; empty beyond either end."""
    return line[at].lower if 0 <= at < len(line) else ""


def glued(line: Sequence[Token], at: int) -> bool:
    """Whether no space stands before word `at`."""
    return 0 < at < len(line) and line[at - 1].end == line[at].start
