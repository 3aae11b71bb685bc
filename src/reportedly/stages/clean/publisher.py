"""The outlet's name, where only the visible lines tell it: pasted text has no metadata."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from reportedly.text.page import PageWords

_WORD = r"[^\W\d_a-z](?:[\w'’&-]|\.(?=\w))*"
_NAME = rf"(?P<name>(?:[Tt]he )?{_WORD}(?: (?:of|and|&|{_WORD})){{0,4}})"
_LONGEST = 400


def publisher_of(lines: Iterable[str], words: PageWords) -> str | None:
    """The name that page furniture gives most often ("© 2031 X", "Follow X on …"), the first of equals; or None."""
    frames = _frames(words.publisher_frames)
    names = (m["name"] for line in lines for frame in frames for m in frame.finditer(line[:_LONGEST]))
    return next((name for name, _ in Counter(names).most_common(1)), None)


@cache
def _frames(frames: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Each frame with a name in its gap; the frame's own words in any case, the name as it is written."""
    parts = (frame.partition("{}") for frame in frames)
    return tuple(re.compile(f"{_words(before)}{_NAME}{_words(after)}") for before, _, after in parts)


def _words(part: str) -> str:
    """A pattern for the words of a frame; `#` stands for a year or years, which may be missing."""
    body = re.escape(part).replace(r"\#\ ", r"(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s+)?").replace(r"\ ", r"\s+")
    return f"(?i:{body})"
