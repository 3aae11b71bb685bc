"""Words in quotation marks that are not those of the reports."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from reportedly.records import Remark, Report, Statement
from reportedly.stages.checking.matching import Told
from reportedly.stages.checking.values import values
from reportedly.stages.claims.known import runs
from reportedly.text.telling import stems

FEWEST = 2
"""Words in quotation marks that are taken for somebody's words; one alone may be a name or a doubt."""
ALIKE = 0.5
"""The share of the shorter one's words by which a quotation is known again in another wording."""
ONE_WORD = 0.8
"""How alike the letters of two words must be to be two spellings of one."""
_CUT = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_EDGES = "“”\"'‘’ ,."


class Quoted(NamedTuple):
    """A quotation of a report."""

    told: Told
    words: str
    stems: tuple[str, ...]


class Quotations:
    """The quotations of the reports by runs of their words, and the words of whole reports."""

    def __init__(self, statements: Sequence[Statement], reports: Mapping[str, Report]) -> None:
        self._runs: dict[tuple[str, ...], list[Quoted]] = defaultdict(list)
        for statement in statements:
            told = Told(statement, reports[statement.report])
            for words in (told.words(span) for span in statement.quotations):
                quoted = Quoted(told, words.strip(_EDGES), stems(words))
                for run in runs(quoted.stems):
                    self._runs[run].append(quoted)
        self._texts = [_joined(stems(report.text)) for report in reports.values()]

    def like(self, words: tuple[str, ...]) -> list[Quoted]:
        """The quotations that share a run of words, and have much else in common; the likest first."""
        near = {id(quoted): quoted for run in sorted(runs(words)) for quoted in self._runs.get(run, ())}
        rated = [(_share(words, quoted.stems), quoted) for quoted in near.values()]
        return [quoted for share, quoted in sorted(rated, key=lambda pair: -pair[0]) if share >= ALIKE]

    def stand(self, words: tuple[str, ...]) -> bool:
        """Whether the words stand in some report, in their order and but for how they are spelt."""
        joined = _joined(words)
        return any(joined in text for text in self._texts) or any(_spelt(words, q.stems) for q in self.like(words))


def quotations(draft: Told, known: Quotations) -> Iterator[Remark]:
    """A remark for each quotation of the draft that no report has in these words."""
    for span in draft.statement.quotations:
        words = draft.words(span).strip(_EDGES)
        parts = [found for part in _CUT.split(words) if len(found := stems(part)) >= FEWEST]
        if all(known.stand(part) for part in parts):
            continue
        alike = [quoted for part in parts for quoted in known.like(part)]
        if alike:
            why = f"the draft quotes “{words}”, the reports “{alike[0].words}”"
        else:
            why = f"the words “{words}” are not found in these reports"
        yield Remark(
            bearing="quotation", words=words, values=values((other.told, other.words) for other in alike), why=why
        )


def _joined(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _share(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """The share of the shorter one's words that stand in the other one, in their order."""
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, min(len(a), len(b)))


def _spelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two wordings differ only in how words are spelt ("organise", "organize")."""
    pairs = zip(a, b, strict=False)
    return len(a) == len(b) and all(x == y or SequenceMatcher(None, x, y).ratio() >= ONE_WORD for x, y in pairs)
