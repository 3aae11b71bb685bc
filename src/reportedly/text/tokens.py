"""Words, digits and marks of a text, and what stands at a place among them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reportedly.records import Span

__all__ = ["DASHES", "Phrases", "Token", "by_first", "glued", "lower", "phrase_at", "tokens"]

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


Phrases = Mapping[str, Sequence[tuple[str, ...]]]
"""Phrases as rows of tokens, by their first."""


def by_first(phrases: Iterable[str]) -> Phrases:
    """Phrases whose tokens are parted by spaces, for `phrase_at`."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return found


def phrase_at(line: Sequence[Token], at: int, phrases: Phrases) -> int:
    """How many words at `at` are the longest of the phrases that stands there; 0 for none."""
    best = 0
    for parts in phrases.get(lower(line, at), ()):
        if len(parts) > best and all(lower(line, at + i) == part for i, part in enumerate(parts)):
            best = len(parts)
    return best


def lower(line: Sequence[Token], at: int) -> str:
    """The word at a place, lower case; empty beyond either end."""
    return line[at].lower if 0 <= at < len(line) else ""


def glued(line: Sequence[Token], at: int) -> bool:
    """Whether no space stands before word `at`."""
    return 0 < at < len(line) and line[at - 1].end == line[at].start
