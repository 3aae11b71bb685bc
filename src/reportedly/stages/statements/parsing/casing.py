"""Headlines In Capitals, as the report's own text writes their words: a parser takes "Vows" for a name."""

import re
from collections import Counter
from collections.abc import Sequence, Set

from reportedly.records import Segment
from reportedly.text.cues import CueWords

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = 0.6  # share of long words with a capital from which on a segment is written like a headline
_LONG = 4  # letters; shorter words stay small in most headlines


def plain(text: str, segments: Sequence[Segment], cues: CueWords) -> list[str]:
    """The text of each segment, of the same length; in those written like a headline, words that are no names small.

    A word is no name when the rest of the report writes it small more often than not, or when it is a verb that cues.
    """
    parts = [segment.span.of(text) for segment in segments]
    headlines = {number for number, part in enumerate(parts) if _headline(part)}
    if not headlines:
        return parts
    seen = Counter(word for number, part in enumerate(parts) if number not in headlines for word in _WORD.findall(part))
    verbs = _forms(cues)
    return [_lowered(part, seen, verbs) if number in headlines else part for number, part in enumerate(parts)]


def _headline(part: str) -> bool:
    words = [word for word in _WORD.findall(part) if len(word) >= _LONG]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)


def _forms(cues: CueWords) -> frozenset[str]:
    """Cues as a headline has them: calls, vows to."""
    return frozenset(form for lemma in (*cues.active, *cues.speech) for form in (lemma, lemma + "s", lemma + "es"))


def _lowered(part: str, seen: Counter[str], verbs: Set[str]) -> str:
    def small(match: re.Match[str]) -> str:
        word = match[0]
        low = word.lower()
        common = seen[low] > seen[word] or (low in verbs and not seen[word])
        return low if match.start() and common and len(low) == len(word) else word

    return _WORD.sub(small, part)
