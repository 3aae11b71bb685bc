"""One quotation in several wordings, and one quotation of two speakers."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import Speaker, Value
from reportedly.stages.claims.known import WORDING
from reportedly.stages.discrepancies.telling import Difference, Telling, value
from reportedly.stages.origins.sources import same_name
from reportedly.text.telling import stems

FEWEST = 4
"""Words that a quotation must have to be known again in another wording."""
ALIKE = 0.6
"""The share of the shorter quotation's words that stand, in their order, in the other one."""


ONE_WORD = 0.8
"""How alike the letters of two words must be to be two spellings of one."""


class Quoted(NamedTuple):
    """A quotation, its words' stems, and who tells it."""

    telling: Telling
    words: str
    stems: tuple[str, ...]


def quotations(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """Wordings of one quotation of which neither is a part of the other."""
    found = _quoted(tellings)
    apart = [
        (a, b) for a, b in _across(found) if _alike(a, b) and not (_part(a.stems, b.stems) or _spelt(a.stems, b.stems))
    ]
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


def speakers(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """One quotation that two reports give to two speakers, neither of whom passes the other's words on."""
    for a, b in _across(_quoted(tellings)):
        one, other = a.telling.statement.speakers, b.telling.statement.speakers
        if one and other and _alike(a, b) and not (_named(one[-1], b.telling) or _named(other[-1], a.telling)):
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
    """Whether two quotations are one: most words of the shorter stand in the other, some of them in a row."""
    blocks = SequenceMatcher(None, a.stems, b.stems, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    return max(block.size for block in blocks) >= WORDING and shared >= ALIKE * min(len(a.stems), len(b.stems))


def _spelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two wordings differ only in how words are spelt ("organise", "organize")."""
    pairs = zip(a, b, strict=False)
    return len(a) == len(b) and all(x == y or SequenceMatcher(None, x, y).ratio() >= ONE_WORD for x, y in pairs)


def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return _part(a, b) or _spelt(a, b)


def _part(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one wording stands in the other, word for word."""
    short, long = sorted((a, b), key=len)
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _named(speaker: Speaker, telling: Telling) -> bool:
    """Whether a telling names a speaker too, as one of its speakers or in its words."""
    if any(same_name(speaker.name, other.name) for other in telling.statement.speakers):
        return True
    return any(speaker.name in telling.words(span) for span in telling.statement.content)


def _values(found: Sequence[Quoted]) -> tuple[Value, ...]:
    by_words: dict[tuple[str, ...], list[Quoted]] = {}
    for quoted in found:
        by_words.setdefault(quoted.stems, []).append(quoted)
    return tuple(value(each[0].words, [q.telling for q in each]) for each in by_words.values())
