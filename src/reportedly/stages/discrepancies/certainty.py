"""How surely a claim is told: a row of its own, with who hedges and by which words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import Certainty, Span
from reportedly.stages.discrepancies.telling import ALIKE, RIVALS, Difference, Telling, innermost, value
from reportedly.text.telling import stem


class Level(NamedTuple):
    """How surely: its place in the row, and the words for it."""

    rank: int
    words: str


_CERTAIN = "without a hedge"
_BOTH = Level(1, "with and without a hedge")
_RANKS: dict[Certainty, int] = {"probable": 2, "possible": 3}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def certainty(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """The spread from those who tell the claim without a hedge to those who hedge it; who does both stands apart."""
    hedges = frozenset(map(stem, language.stance.hedges))
    made = [t for t in innermost(tellings) if t.statement.worded == t.statement.stance.polarity]
    rated = [(telling, level) for telling in made if (level := _level(telling, hedges, language))]
    plain, hedged = ([t for t, level in rated if (level.rank == 0) is sure] for sure in (True, False))
    met = {id(t) for t in (*_of_one(plain, hedged), *_of_one(hedged, plain))}
    voices: dict[tuple[str, str], list[tuple[Telling, Level]]] = defaultdict(list)
    for telling, level in rated:
        if id(telling) in met:
            voices[telling.voice].append((telling, level))
    levels: dict[Level, list[Telling]] = defaultdict(list)
    mixed: set[str] = set()
    for (report, speaker), voice in voices.items():
        both = len({level.rank == 0 for _, level in voice}) > 1
        mixed |= {report} if both and not speaker else set()
        for telling, level in voice:
            levels[_BOTH if both else level].append(telling)
    if len(levels) > 1 and min(levels) <= _BOTH:
        values = tuple(value(level.words, told) for level, told in sorted(levels.items()))
        yield Difference(
            "certainty", "unclear", values, "some tell it without a hedge, others with one", frozenset(mixed)
        )


def _of_one(some: Sequence[Telling], others: Sequence[Telling]) -> list[Telling]:
    """Those that tell much the same of the same act, or of the same doer, as one of the others."""
    firsts = list({t.said: t for t in others}.values())[:RIVALS]
    return [telling for telling in some if any(_both_of_one(telling, other) for other in firsts)]


def _both_of_one(a: Telling, b: Telling) -> bool:
    others = bool(a.named_doer and b.named_doer) and a.named_doer.isdisjoint(b.named_doer)
    signs = {t.statement.stance.polarity for t in (a, b)}
    if others or len(signs) > 1 or a.quotes_with(b):
        return False
    return bool(a.acts & b.acts or a.doer & b.doer) and a.alike(b) >= ALIKE


def _level(telling: Telling, hedges: frozenset[str], language: Language) -> Level | None:
    """How surely its words tell it, with the hedges among them; None where that is not plain to see.

    "Without a hedge" is said only of words that hold none, for it may be of something else; and who hedges must be
    seen to do so.
    """
    level = telling.statement.stance.certainty
    cue = _words(telling, telling.statement.cue)
    content = _words(telling, telling.statement.content)
    if level == "possible" and cue and _later(telling, content, language):
        return Level(0, _CERTAIN)  # "it would close", he said: it will close, he says
    if level == "certain" and (thought := _thought(telling, hedges)) is not None:
        return Level(_RANKS["probable"], f"as probable (“{thought}”)")
    if level == "certain":
        return None if any(stem(word) in hedges for word in content) else Level(0, _CERTAIN)
    if not telling.predicates.plans.isdisjoint(telling.predicates.stems(" ".join(cue))):
        return None  # what is expected or planned is not told as done
    hearsay = telling.statement.rule.endswith("+to")  # "is said to have gone"
    shown = [" ".join(cue)] if hearsay else [word for word in cue if stem(word) in hedges]
    found = dict.fromkeys((*shown, *(word for word in content if stem(word) in hedges)))
    if level not in _RANKS or not found:
        return None
    return Level(_RANKS[level], f"as {level} ({', '.join(f'“{word}”' for word in found)})")


def _later(telling: Telling, words: Sequence[str], language: Language) -> bool:
    """Whether it only tells afterwards what somebody said will be; not "it would be a breach", which is a judgement."""
    stance, doers = language.stance, {role.name for frame in telling.statement.frames[:1] for role in frame.roles}
    hedges = frozenset(map(stem, stance.hedges))
    if any(stem(word) in hedges or word in stance.conditions for word in words):
        return False
    after = [then for word, then in pairwise(words) if word in stance.backshifted]
    return bool(after) and not (after[0] in telling.predicates.empty and "agent" in doers)


def _thought(telling: Telling, hedges: frozenset[str]) -> str | None:
    """The words that put what is told as what people think, nobody being named who does ("are thought to have")."""
    for frame in telling.statement.frames[:1]:
        if stem(frame.predicate) in hedges and not any(role.name == "agent" for role in frame.roles):
            return telling.words(frame.span)
    return None


def _words(telling: Telling, spans: Sequence[Span]) -> list[str]:
    return _WORD.findall(" ".join(telling.words(span) for span in spans).casefold())
