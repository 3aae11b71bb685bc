"""What each statement of a report means, as a vector: worked out report by report, and kept.

It is most of what claims cost, and depends on nothing but the report. So it is spread over all workers, and a story
that gets a report more computes no vector again. What is alone in its story is compared with nothing, and needs none.
"""

from collections.abc import Iterator, Sequence

from reportedly.records import Meanings, Report, Statement
from reportedly.stages.base import MemberStage, Tools
from reportedly.stages.claims.context import vectors
from reportedly.stages.claims.facts import vocabulary
from reportedly.stages.claims.wording import says_something

VERSION = "1"
MADE_BY = f"meanings@{VERSION}"


def run(report: Report, statements: Sequence[Statement], tools: Tools) -> Iterator[Meanings]:
    """The vectors of those statements that can be claims, if there are any. Raises ModelMissing."""
    words = vocabulary(report, tools) if statements else None
    told = [statement for statement in statements if words and says_something(statement, report, words)]
    if told:
        rows = vectors(told, [report] * len(told), [True] * len(told), tools)
        yield Meanings(
            id=report.id,
            made_by=MADE_BY,
            statements=tuple(statement.id for statement in told),
            vectors=rows.astype("<f2").tobytes(),
        )


STAGE = MemberStage[Statement, Meanings](
    name="meanings",
    version=VERSION,
    needs=(Report, Statement),
    makes=Meanings,
    uses=("embedder", "languages"),
    run=run,
)
