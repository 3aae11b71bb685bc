"""One quotation in several wordings, and one quotation of two speakers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations, groupby, product
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import Speaker
from reportedly.stages.claims.known import WORDING
from reportedly.stages.discrepancies.telling import Difference, Telling, innermost, reports, value
from reportedly.text.names import key
from reportedly.text.naming import same_name
from reportedly.text.telling import stems

FEWEST = 4
"""Words that a quotation must have to be known again in another wording."""
ALIKE = 0.6
"""The share of the shorter quotation's words that stand, in their order, in the other one."""
OF_ONE = 0.5
"""The same, where both are given to one speaker."""
ONE_WORD = 0.8
"""How alike the letters of two words must be to be two spellings of one."""


class Quoted(NamedTuple):
    """A quotation, its words' stems, and who tells it."""

    telling: Telling
    words: str
    stems: tuple[str, ...]

    @property
    def speaker(self) -> str:
        speakers = self.telling.statement.speakers
        return speakers[-1].name if speakers else ""


_GAP = "…"
_ELLIPSIS = re.compile(r"\[?(?:…|\.\s?\.\s?\.)\]?")

Wording = list[Quoted]
"""Quotations of which the first holds all others word for word: what is left out of a quotation changes no word."""


def quotations(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """Wordings of one quotation of which neither is a part of the other."""
    wordings = _wordings(tellings)
    apart = [(a, b) for a, b in combinations(wordings, 2) if _across(a, b) and _alike(a[0], b[0])]
    if apart:
        differing = {id(wording) for pair in apart for wording in pair}
        values = tuple(
            value(wording[0].words, [quoted.telling for quoted in wording])
            for wording in wordings
            if id(wording) in differing
        )
        why = f"“{apart[0][0][0].words}” and “{apart[0][1][0].words}” are one quotation in two wordings"
        yield Difference("quotation", "conflict", values, why)


def speakers(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """One quotation that two reports give to two speakers, neither of whom passes the other's words on."""
    wordings = _wordings(tellings)
    for a, b in [*((each, each) for each in wordings), *combinations(wordings, 2)]:
        if a is not b and not _alike(a[0], b[0]):
            continue
        for one, other in product(_by_speaker(a), _by_speaker(b)):
            if _across(one, other) and not (_names(other, _speaker(one)) or _names(one, _speaker(other))):
                held = tuple(value(each[0].speaker, [q.telling for q in each]) for each in (one, other))
                words = min(one[0].words, other[0].words, key=len)
                why = f"the words “{words}” are given to {held[0].value} and to {held[1].value}"
                yield Difference("speaker", "conflict", held, why)
                return


def _wordings(tellings: Sequence[Telling]) -> list[Wording]:
    """The wordings of a claim by who has them first; each quotation in the longest that holds it."""
    found = [
        Quoted(telling, telling.words(span).strip("“”\"'‘’ ,."), stemmed)
        for telling in innermost(tellings)
        for span in telling.statement.quotations
        if len(stemmed := _stems(span.of(telling.report.text))) >= FEWEST
    ]
    by_words: dict[tuple[str, ...], Wording] = defaultdict(list)
    for quoted in found:
        by_words[quoted.stems].append(quoted)
    wordings: list[Wording] = []
    for each in sorted(by_words, key=lambda words: (-len(words), words)):
        same = next((w for w in wordings if _part(each, w[0].stems) or _spelt(each, w[0].stems)), None)
        if same is None:
            wordings.append(list(by_words[each]))
        else:
            same += by_words[each]
    place = {id(telling): number for number, telling in enumerate(tellings)}
    return sorted(wordings, key=lambda wording: min(place[id(quoted.telling)] for quoted in wording))


def _stems(words: str) -> tuple[str, ...]:
    """The stems of quoted words, with a mark where "..." tells that some were left out."""
    parts = [stems(part) for part in _ELLIPSIS.split(words)]
    return tuple(word for number, part in enumerate(parts) for word in ((_GAP,) if number else ()) + part)


def _across(a: Wording, b: Wording) -> bool:
    """Whether two reports are needed to have both."""
    return len(reports(q.telling for q in (*a, *b))) > 1 and reports(q.telling for q in a) != reports(
        q.telling for q in b
    )


def _alike(a: Quoted, b: Quoted) -> bool:
    """Whether two quotations are one: most words of the shorter stand in the other, some of them in a row."""
    blocks = SequenceMatcher(None, a.stems, b.stems, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    of_one = bool(a.speaker) and same_name(a.speaker, b.speaker)
    least = (OF_ONE if of_one else ALIKE) * min(len(a.stems), len(b.stems))
    return max(block.size for block in blocks) >= WORDING and shared >= least


def _spelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two wordings differ only in how words are spelt ("organise", "organize")."""
    pairs = zip(a, b, strict=False)
    return len(a) == len(b) and all(x == y or SequenceMatcher(None, x, y).ratio() >= ONE_WORD for x, y in pairs)


def _part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one wording stands in the other, word for word, but for what "…" stands for."""
    at = 0
    for piece in _pieces(short):
        found = next((i for i in range(at, len(long) - len(piece) + 1) if long[i : i + len(piece)] == piece), None)
        if found is None:
            return False
        at = found + len(piece)
    return True


def _pieces(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The runs of words between the gaps."""
    for gap, run in groupby(words, key=_GAP.__eq__):
        if not gap:
            yield tuple(run)


def _by_speaker(wording: Wording) -> list[Wording]:
    """The quotations of a wording that have a speaker, by who it is."""
    found: list[Wording] = []
    for quoted in wording:
        if not _is_named(quoted.telling):
            continue
        same = next((each for each in found if _one(each[0].speaker, quoted.speaker)), None)
        if same is None:
            found.append([quoted])
        else:
            same.append(quoted)
    return found


def _is_named(telling: Telling) -> bool:
    """Whether the report names somebody in particular where the words are given; a "he" may be read wrongly."""
    for speaker in telling.statement.speakers[-1:]:
        mention = speaker.mention.of(telling.report.text) if speaker.mention else speaker.name
        named = speaker.name != speaker.name.lower() and speaker.kind not in ("unnamed", "unknown", "document")
        return named and not set(key(mention).split()).isdisjoint(key(speaker.name).split())
    return False


def _one(a: str, b: str) -> bool:
    """Whether two names are of one, as far as a reader can tell: also "Mike Venn" and "Michael J. Venn"."""
    return same_name(a, b) or key(a).split()[-1:] == key(b).split()[-1:]


def _speaker(wording: Wording) -> Speaker:
    return wording[0].telling.statement.speakers[-1]


def _names(wording: Wording, speaker: Speaker) -> bool:
    """Whether a telling of the wording names a speaker too, as one of its speakers or in its words."""
    tellings = [quoted.telling for quoted in wording]
    if any(_one(speaker.name, other.name) for telling in tellings for other in telling.statement.speakers):
        return True
    return any(speaker.name in telling.said for telling in tellings)
