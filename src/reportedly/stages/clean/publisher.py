"""The outlet's name, where only the visible lines tell it: pasted text has no metadata."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from reportedly.text.page import PageWords, whole_line

_WORD = r"[^\W\d_a-z](?:[\w'’&-]|\.(?=\w))*"
_NAME = rf"(?P<name>(?:[Tt]he )?{_WORD}(?: (?:of|and|&|{_WORD})){{0,4}})"
_LONGEST = 400


def publisher_of(lines: Iterable[str], words: PageWords) -> str | None:
    """The name that page furniture gives most often ("© 2031 X", "Follow X on …"), the first of equals; or None."""
    frames = _frames(words.publisher_frames)
    names = (m["name"] for line in lines for frame in frames for m in frame.finditer(line[:_LONGEST]))
    return next((name for name, _ in Counter(names).most_common(1)), None)


def masthead_of(lines: Iterable[str], words: PageWords) -> str | None:
    """The name that a line above the title consists of, or has before a date ("Tarn Courier, 4 May"); or None."""
    pattern, furniture = _masthead(words.mastheads), whole_line(words.chrome_lines)
    found = (m["name"] for line in lines if (m := pattern.match(line[:_LONGEST].strip())))
    return next((name for name in found if not furniture.match(name)), None)


@cache
def _masthead(endings: tuple[str, ...]) -> re.Pattern[str]:
    """Two to six words with capitals, the last of them an ending; then nothing, or a date."""
    last = "|".join(map(re.escape, endings))
    return re.compile(rf"(?P<name>(?:{_WORD} (?:of |and |& )?){{1,5}}(?=[^a-z])(?i:{last}))(?:[,|–—-]?\s.*\d.*)?$")


@cache
def _frames(frames: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Each frame with a name in its gap; the frame's own words in any case, the name as it is written."""
    parts = (frame.partition("{}") for frame in frames)
    return tuple(re.compile(f"{_words(before)}{_NAME}{_words(after)}") for before, _, after in parts)


def _words(part: str) -> str:
    """A pattern for the words of a frame; `#` stands for a year or years, which may be missing."""
    body = re.escape(part).replace(r"\#\ ", r"(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s+)?").replace(r"\ ", r"\s+")
    return f"(?i:{body})"
