"""Whom pronouns, descriptions and short names mean, on GUM and ECB+: the name that the product gives to each.

A mention that its report names elsewhere, and more fully, should get a name of the one it means; a mention of one whom
the report never names should get none. Half of the documents served to write the rules; the figures are of the others.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality import mentions
from benchmarks.quality.measure import Measure, corpus_hash
from benchmarks.quality.mentions import Marked, Sample
from benchmarks.quality.reading import THIRD, Reading
from reportedly.models.base import Parser
from reportedly.settings import Settings
from reportedly.stages.base import Tools
from reportedly.text.names import acronym, key

CORPORA: dict[str, tuple[Callable[[Path], Iterator[Sample]], tuple[str, ...]]] = {
    "GUM": (mentions.gum, (mentions.GUM,)),
    "ECB+": (mentions.ecbplus, (mentions.ECB,)),
}
KINDS = ("pronoun", "description", "short name")


class Answer(NamedTuple):
    """What became of one mention: `named` tells whether its report names whom it means, `given` whether we do."""

    kind: str
    source: bool
    named: bool
    given: bool
    right: bool


def measure(shared: Path | None) -> Iterator[Measure]:
    """The F1 of names given to all mentions of a corpus, and to its sources; nothing without the data."""
    for corpus, (samples, files) in CORPORA.items() if shared else ():
        assert shared
        found, plain = answers(held_back(samples(shared)), Tools(Settings()).parser)
        digest = corpus_hash(shared / file for file in files)
        for title, wanted in (("who is meant", False), ("who a source is", True)):
            mine, base = ([a for a in every if a.source or not wanted] for every in (found, plain))
            yield Measure(
                name=f"{corpus}: {title}, F1",
                value=f1(mine),
                corpus=digest,
                detail=f"{told(mine)}; the nearest name before: {f1(base):.3f}",
            )


def held_back(samples: Iterable[Sample], part: int = 1) -> Iterator[Sample]:
    """The documents that did not serve to write the rules (part 0: those that did), by a hash of their names."""
    return (s for s in samples if hashlib.sha256(s.name.encode()).digest()[0] % 2 == part)


def answers(samples: Iterable[Sample], parser: Parser) -> tuple[list[Answer], list[Answer]]:
    """Those of the product, and those of naming the nearest name before, whatever it is."""
    mine, plain = [], []
    for sample in samples:
        reading = Reading(sample, parser)
        names = _names(sample, reading)
        for marked in sample.marked:
            kind = _kind(marked, reading, names) if marked.agent else None
            if kind is None or not (sample.complete or marked.whom in names):
                continue
            for out, given in ((mine, reading.given(marked)), (plain, reading.nearest(marked))):
                out.append(_answer(marked, kind, given, names, reading))
    return mine, plain


def _answer(marked: Marked, kind: str, given: str, names: Mapping[str, set[str]], reading: Reading) -> Answer:
    named = marked.whom in names
    right = named and bool(given) and _belongs(given, marked, kind, names, reading)
    return Answer(kind, reading.source(marked), named, bool(given), right)


def _names(sample: Sample, reading: Reading) -> dict[str, set[str]]:
    """The names that each one who is meant goes by in the report."""
    names: dict[str, set[str]] = {}
    for marked in sample.marked:
        name = reading.proper(marked)
        if name:
            names.setdefault(marked.whom, set()).add(name)
    return names


def _kind(marked: Marked, reading: Reading, names: Mapping[str, set[str]]) -> str | None:
    """What sort of mention it is; None for one that needs no other: a full name, "I" and "who", a name set beside."""
    word, own = reading.word(marked), reading.proper(marked)
    if word:
        return "pronoun" if word in THIRD else None
    if not own:
        return "description" if reading.definite(marked) and not reading.names_itself(marked) else None
    longer = any(_shorter(own, name) for name in names[marked.whom])
    return "short name" if longer else None


def _shorter(name: str, other: str) -> bool:
    mine, theirs = set(key(name).split()), set(key(other).split())
    return mine < theirs or acronym(other) == name


def _belongs(given: str, marked: Marked, kind: str, names: Mapping[str, set[str]], reading: Reading) -> bool:
    """Whether a name is that of whom the mention means, more than of anybody else; for a short name a longer."""
    if kind == "short name" and key(given) == key(reading.proper(marked)):
        return False
    best = {whom: max(_likeness(given, name) for name in own) for whom, own in names.items()}
    return best[marked.whom] > 0 and best[marked.whom] >= max(best.values())


def _likeness(a: str, b: str) -> float:
    """Words shared of words had; 1 for a name and its acronym."""
    mine, theirs = set(key(a).split()), set(key(b).split())
    return 1.0 if acronym(a) == b or acronym(b) == a else len(mine & theirs) / len(mine | theirs)


def f1(found: Iterable[Answer]) -> float:
    """Of right names among those given and among those wanted."""
    count = Counter(name for a in found for name in ("right", "given", "named") if getattr(a, name))
    return 2 * count["right"] / max(1, count["given"] + count["named"])


def told(found: list[Answer]) -> str:
    """Precision, recall and size, and the F1 of each kind."""
    right, given, named = (sum(getattr(a, name) for a in found) for name in ("right", "given", "named"))
    kinds = ", ".join(f"{kind}s {f1(a for a in found if a.kind == kind):.3f}" for kind in KINDS)
    return f"P {right / max(1, given):.3f}, R {right / max(1, named):.3f}, {len(found)} mentions ({kinds})"
