"""Origins: how many independent roots stand behind a claim, with a reason for every merge.

Roots are counted, not pages. What cannot be told apart counts towards the upper end of the range only; a source that
denies the claim is named, and does not stand behind it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from reportedly.records import (
    Account,
    Claim,
    Copy,
    Report,
    Roots,
    SpeakerKind,
    Statement,
    Story,
    Version,
    content_id,
)
from reportedly.stages.base import StoryStage, Tools
from reportedly.stages.origins.counting import count, origin
from reportedly.stages.origins.merging import components
from reportedly.stages.origins.readings import Readings, with_earlier
from reportedly.stages.origins.sources import Source, described, sources
from reportedly.stages.origins.ties import Around

VERSION = "1"
MADE_BY = f"origins@{VERSION}"


def run(account: Account, tools: Tools) -> Iterator[Roots]:
    """The roots of each claim of one story, in the order of the claims."""
    reports = {report.id: report for report in account.reports}
    statements = {statement.id: statement for statement in account.statements}
    titles = described(account.statements, reports)
    copies, read = _by_borrower(account), Readings(account.versions)
    told_by = len(reports) - len(account.versions)
    for claim in account.claims:
        told = [statements[held] for held in claim.statements]
        language = tools.language(reports[told[0].report].language)
        assert language is not None, "statements come only from languages that have a file"
        standing, spoken = read.once(told)
        found = sources(standing, reports, language.claims, titles)
        roots = _roots(claim, found, Around(copies=copies, words=language.claims, only=_only(found)), told_by)
        yield replace(roots, origins=tuple(with_earlier(o, spoken, reports, statements) for o in roots.origins))


def _by_borrower(account: Account) -> Mapping[str, tuple[Copy, ...]]:
    found: dict[str, list[Copy]] = defaultdict(list)
    for copy in account.copies:
        found[copy.report].append(copy)
    return {report: tuple(copies) for report, copies in found.items()}


def _only(found: list[Source]) -> dict[SpeakerKind, str]:
    """For each kind of speaker the one that is named, where just one is."""
    named: dict[SpeakerKind, set[str]] = defaultdict(set)
    for source in found:
        if source.known:
            named[source.kind].add(source.name)
    return {kind: min(names) for kind, names in named.items() if len(names) == 1}


def _roots(claim: Claim, found: list[Source], around: Around, reports: int) -> Roots:
    merged = components(found, around)
    counted = count(merged)
    origins = tuple(origin(component, reports) for component in merged)
    why = (f"no tie found among these {reports} reports",) if counted.high > 1 else ()
    return Roots(
        id=content_id("roots", claim.id, [(o.name, o.statements) for o in origins]),
        made_by=MADE_BY,
        claim=claim.id,
        origins=origins,
        count=counted,
        why=why,
    )


STAGE: StoryStage[Roots] = StoryStage(
    name="origins",
    version=VERSION,
    needs=(Story, Report, Copy, Version, Statement, Claim),
    makes=Roots,
    uses=("languages",),
    field="roots",
    run=run,
)
