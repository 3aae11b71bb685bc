"""One quotation in several wordings, and one quotation of two speakers."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from reportedly.records import Speaker, Value
from reportedly.stages.discrepancies.telling import Difference, Telling, value
from reportedly.stages.origins.sources import same_name
from reportedly.text.telling import Predicates, stems

FEWEST = 4
"""Words that a quotation must have to be known again in another wording."""
ALIKE = 0.6
"""The share of the shorter quotation's words that stand, in their order, in the other one."""


class Quoted(NamedTuple):
    """A quotation, its words' stems, and who tells it."""

    telling: Telling
    words: str
    stems: tuple[str, ...]


def quotations(tellings: Sequence[Telling], words: Predicates) -> Iterator[Difference]:
    """Wordings of one quotation of which neither is a part of the other."""
    found = _quoted(tellings)
    apart = [(a, b) for a, b in _across(found) if _alike(a, b) and not _part(a.stems, b.stems)]
    if not apart:
        return
    involved = [q for q in found if any(q in pair for pair in apart)]
    first, then = apart[0]
    yield Difference(
        "quotation",
        "conflict",
        _values(involved),
        f"“{first.words}” and “{then.words}” are one quotation in two wordings",
    )


def speakers(tellings: Sequence[Telling], words: Predicates) -> Iterator[Difference]:
    """One quotation that two reports give to two speakers, neither of whom passes the other's words on."""
    for a, b in _across(_quoted(tellings)):
        one, other = a.telling.statement.speakers, b.telling.statement.speakers
        if one and other and _alike(a, b) and not (_among(one[-1], other) or _among(other[-1], one)):
            why = f"the words “{min(a.words, b.words, key=len)}” are given to {one[-1].name} and to {other[-1].name}"
            held = (value(one[-1].name, [a.telling]), value(other[-1].name, [b.telling]))
            yield Difference("speaker", "conflict", held, why)
            return


def _quoted(tellings: Sequence[Telling]) -> list[Quoted]:
    return [
        Quoted(telling, telling.words(span).strip("“”\"'‘’ ,."), found)
        for telling in tellings
        for span in telling.statement.quotations
        if len(found := stems(span.of(telling.report.text))) >= FEWEST
    ]


def _across(found: Sequence[Quoted]) -> Iterator[tuple[Quoted, Quoted]]:
    """Pairs of different reports; of equal wordings only the first two, which keeps a much copied one cheap."""
    kept: dict[tuple[object, ...], Quoted] = {}
    for quoted in found:
        names = tuple(speaker.name for speaker in quoted.telling.statement.speakers)
        kept.setdefault((quoted.stems, names), quoted)
    for a, b in combinations(kept.values(), 2):
        if a.telling.report.id != b.telling.report.id:
            yield a, b


def _alike(a: Quoted, b: Quoted) -> bool:
    blocks = SequenceMatcher(None, a.stems, b.stems, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= ALIKE * min(len(a.stems), len(b.stems))


def _part(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one wording stands in the other, word for word."""
    short, long = sorted((a, b), key=len)
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _among(speaker: Speaker, others: Sequence[Speaker]) -> bool:
    return any(same_name(speaker.name, other.name) for other in others)


def _values(found: Sequence[Quoted]) -> tuple[Value, ...]:
    by_words: dict[tuple[str, ...], list[Quoted]] = {}
    for quoted in found:
        by_words.setdefault(quoted.stems, []).append(quoted)
    return tuple(value(each[0].words, [q.telling for q in each]) for each in by_words.values())
