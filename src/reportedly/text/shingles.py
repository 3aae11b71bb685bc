"""Words of a text as they are compared, and fingerprints of the word runs that two texts may share."""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence

from reportedly.records import Record, Span

_NO_SPACES = "぀-ヿ㐀-䶿一-鿿豈-﫿"
"""Kana and Han: written without spaces, so that each character counts as a word."""
_WORD = re.compile(rf"[{_NO_SPACES}]|[^\W_{_NO_SPACES}]+(?:['’][^\W_{_NO_SPACES}]+)*")

SHINGLE = 5
"""Words to a shingle."""
WINDOW = 4
"""Of so many shingles in a row, one is kept: any shared run of SHINGLE + WINDOW - 1 words shares a fingerprint."""


class Words(Record):
    """The words of a text in order: casefolded, one form of apostrophe, with where each stands."""

    forms: tuple[str, ...]
    spans: tuple[Span, ...]


def words(text: str, parts: Iterable[Span]) -> Words:
    """The words that stand in `parts` of `text`. Linear in the text's length."""
    spans = tuple(Span(*match.span()) for part in parts for match in _WORD.finditer(text, part.start, part.end))
    forms = tuple(text[span.start : span.end].casefold().replace("’", "'") for span in spans)
    return Words(forms=forms, spans=spans)


def fingerprints(forms: Sequence[str], weigh: Callable[[str], float], least: float) -> tuple[int, ...]:
    """Hashes of a sample of the text's shingles, sorted, without those whose words weigh less than `least` together.

    The sample is winnowing (Schleimer, Wilkerson & Aiken 2003): the smallest hash of every `WINDOW` shingles in a row,
    so that two texts which share a run choose the same of its shingles. Hashes are 60 bits of BLAKE2b.
    """
    weights = [weigh(form) for form in forms]
    hashes = [
        _hash(forms[at : at + SHINGLE]) if sum(weights[at : at + SHINGLE]) >= least else None
        for at in range(len(forms) - SHINGLE + 1)
    ]
    kept = set()
    for at in range(max(1, len(hashes) - WINDOW + 1)):
        telling = [value for value in hashes[at : at + WINDOW] if value is not None]
        if telling:
            kept.add(min(telling))
    return tuple(sorted(kept))


def _hash(forms: Sequence[str]) -> int:
    digest = hashlib.blake2b("\n".join(forms).encode(errors="surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 4
