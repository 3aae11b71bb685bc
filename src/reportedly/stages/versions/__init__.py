"""Versions: one report read again with another text, and what was changed in it.

Two readings of a report are one report wherever reports are counted. Their order is that of their capture or of what
the page says of its changes, never that of their arrival.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.models._rarity import rarity
from reportedly.records import Account, Report, Statement, Story, Version, content_id
from reportedly.stages.base import StoryStage, Tools
from reportedly.stages.versions.changes import Comparison, Reading, compared
from reportedly.stages.versions.identity import readings
from reportedly.stages.versions.order import Step, steps

VERSION = "1"
MADE_BY = f"versions@{VERSION}"


def run(account: Account, tools: Tools) -> Iterator[Version]:
    """The versions of one story: of each report that was read more than once, every reading but the first."""
    found = readings(account.reports)
    if not found:
        return
    statements = _by_report(account.statements)
    for same in found:
        for step in steps(same.reports):
            yield _version(step, same.why, statements, tools)


def _by_report(statements: Sequence[Statement]) -> Mapping[str, Sequence[Statement]]:
    held: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda s: (s.span, s.id)):
        held[statement.report].append(statement)
    return held


def _version(step: Step, why: str, statements: Mapping[str, Sequence[Statement]], tools: Tools) -> Version:
    earlier, later = (_reading(report, statements) for report in (step.earlier, step.later))
    language = tools.language(step.later.language)
    changes, trivial = compared(Comparison(earlier, later, language, rarity()))
    return Version(
        id=content_id("version", step.earlier.id, step.later.id),
        made_by=MADE_BY,
        report=step.later.id,
        earlier=step.earlier.id,
        ordered=step.ordered,
        why=(why, step.why),
        changes=changes,
        trivial=trivial,
    )


def _reading(report: Report, statements: Mapping[str, Sequence[Statement]]) -> Reading:
    return Reading(report, statements.get(report.id, ()))


STAGE: StoryStage[Version] = StoryStage(
    name="versions",
    version=VERSION,
    needs=(Story, Report, Statement),
    makes=Version,
    uses=("languages",),
    field="versions",
    run=run,
)
