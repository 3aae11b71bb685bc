"""Do two statements say the same? The features of the claims stage, applied to two texts outside any story."""

import hashlib
import math

from reportedly.records import Record, Report, Segment, Statement, Where, content_id
from reportedly.stages import statements
from reportedly.stages.base import Tools
from reportedly.stages.claims.facts import facts, vocabulary
from reportedly.stages.claims.features import judge
from reportedly.stages.claims.wording import says_something


class Same(Record):
    """Whether two texts say the same; `score` from 0 to 1, .5 being undecided; `why` the reasons, strongest first."""

    same: bool
    score: float
    why: tuple[str, ...]


def same(a: str, b: str, tools: Tools) -> Same:
    """Holds two texts, each a statement or a sentence of several, against each other in any order.

    Sentences say the same when one proposition of each does. Texts in which nothing is said are not the same. Raises
    ModelMissing, and Refused where English has no language file.
    """
    reports = [_report(text, side) for side, text in zip("ab", sorted((a, b)), strict=True)]
    found = [_statements(report, tools) for report in reports]
    if not all(found):
        return Same(same=False, score=0.0, why=())
    by_id = {report.id: report for report in reports}
    held, vectors = facts([*found[0], *found[1]], by_id, tools)
    first = len(found[0])
    best = max(
        judge(held[i], held[j], float(vectors[i] @ vectors[j])) for i in range(first) for j in range(first, len(held))
    )
    return Same(same=best.score > 0, score=round(1 / (1 + math.exp(-best.score)), 4), why=best.why)


def _statements(report: Report, tools: Tools) -> list[Statement]:
    made = [s for s in statements.STAGE.run(report, tools) if isinstance(s, Statement)]
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
