"""Do two statements say the same? The features of the claims stage, applied to two texts outside any story."""

import hashlib
import math
from collections.abc import Sequence

from reportedly.records import Record, Report, Segment, Span, Statement, Where, content_id
from reportedly.stages import statements as reading
from reportedly.stages.base import Tools
from reportedly.stages.claims.background import beyond
from reportedly.stages.claims.context import vectors
from reportedly.stages.claims.facts import facts, vocabulary
from reportedly.stages.claims.features import Judgement, judge, near_meaning
from reportedly.stages.claims.wording import says_something
from reportedly.text.sentences import sentences

ALIKE = 0.5
"""The cosine from which two phrases rather mean the same than not; the usual one for vectors of this kind."""
SHARPLY = 12.0
"""How fast a verdict on phrases becomes sure as their cosine leaves ALIKE."""


class Same(Record):
    """Whether two texts say the same; `score` from 0 to 1, .5 being undecided; `why` the reasons, strongest first."""

    same: bool
    score: float
    why: tuple[str, ...]


def same(a: str, b: str, tools: Tools) -> Same:
    """Holds two texts, each a statement or a sentence of several, against each other in any order.

    Sentences say the same when one proposition of each does. A phrase has no proposition of its own ("until July"):
    it is held against the other text by its wording alone. What is asked says nothing, unless it is all that there is.
    Raises ModelMissing, and Refused where English has no language file.
    """
    reports = [_report(_asserted(text), side) for side, text in zip("ab", sorted((a, b)), strict=True)]
    if not all(report.text.strip() for report in reports):
        return Same(same=False, score=0.0, why=())
    found = [_statements(report, tools) for report in reports]
    whole = all(_is_whole(made, report, tools) for made, report in zip(found, reports, strict=True))
    best = _sentences(found, reports, tools) if whole else _phrases(reports, tools)
    return Same(same=best.score > 0, score=round(1 / (1 + math.exp(-best.score)), 4), why=best.why)


def _asserted(text: str) -> str:
    """A text without its questions; all of it where it holds nothing else."""
    cut = (span.of(text).rpartition("? ")[2] for span in sentences(text, Span(0, len(text))))
    return " ".join(sentence for sentence in cut if not sentence.endswith("?")) or text


def _is_whole(made: Sequence[Statement], report: Report, tools: Tools) -> bool:
    """Whether somebody or something that is told does an act, or two take part in it."""
    empty = vocabulary(report, tools).empty
    for frame in (frame for statement in made for frame in statement.frames):
        told = [role for role in frame.roles if role.entity or role.head not in empty]
        if len(told) > 1 or any(role.name == "agent" for role in told):
            return True
    return False


def _sentences(found: Sequence[Sequence[Statement]], reports: Sequence[Report], tools: Tools) -> Judgement:
    by_id = {report.id: report for report in reports}
    every = [*found[0], *found[1]]
    held, _ = facts(every, by_id, tools)
    known = vectors(every, [by_id[statement.report] for statement in every], [True] * len(every), tools)
    first = len(found[0])
    pairs = ((i, j) for i in range(first) for j in range(first, len(held)))
    return max(judge(held[i], held[j], beyond(float(known[i] @ known[j]))) for i, j in pairs)


def _phrases(reports: Sequence[Report], tools: Tools) -> Judgement:
    one, other = tools.embedder.embed([report.text for report in reports])
    score = SHARPLY * (float(one @ other) - ALIKE)
    return Judgement(score, (near_meaning.__doc__ or "",) if score > 0 else ())


def _statements(report: Report, tools: Tools) -> list[Statement]:
    made = [s for s in reading.STAGE.run(report, tools) if isinstance(s, Statement)]
    words = vocabulary(report, tools)
    return [s for s in made if says_something(s, report, words)] or made


def _report(text: str, side: str) -> Report:
    """A report of one paragraph; `side` keeps two equal texts two reports."""
    where = Where(given=side)
    return Report(
        id=content_id("report", side, text), made_by="same", page="", where=where,
        sha256=hashlib.sha256(text.encode()).hexdigest(), captured=None, media_type="text/plain", url=None,
        publisher=None, title=None, byline=None, published=None, modified=None, language="en", dateline=None,
        agencies=(), picture_credits=(), text=text,
        segments=(Segment(start=0, end=len(text), kind="body", paragraph=1),),
    )  # fmt: skip
