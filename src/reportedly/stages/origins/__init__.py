"""Origins: how many independent roots stand behind a claim, as a graph with a reason on every tie.

Roots are counted, not pages. What cannot be told apart counts towards the upper end of the range only; a source that
denies the claim is named, and does not stand behind it.
"""

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from reportedly.records import Account, Claim, Copy, Report, Roots, Statement, Story, Version, content_id
from reportedly.stages.base import StoryStage, Tools
from reportedly.stages.origins.around import Around, around
from reportedly.stages.origins.counting import count, origin
from reportedly.stages.origins.merging import graph
from reportedly.stages.origins.readings import Readings, with_earlier
from reportedly.stages.origins.sources import sources

VERSION = "2"
MADE_BY = f"origins@{VERSION}"


def run(account: Account, tools: Tools) -> Iterator[Roots]:
    """The roots of each claim of one story, in the order of the claims."""
    statements = {statement.id: statement for statement in account.statements}
    stories: dict[str, Around] = {}
    reports, read = {report.id: report for report in account.reports}, Readings(account.versions)
    for claim in account.claims:
        told = [statements[held] for held in claim.statements]
        code = reports[told[0].report].language
        if code not in stories:
            language = tools.language(code)
            assert language is not None, "statements come only from languages that have a file"
            stories[code] = around(account, language)
        standing, spoken = read.once(told)
        roots = _roots(claim, standing, stories[code])
        yield replace(roots, origins=tuple(with_earlier(o, spoken, reports, statements) for o in roots.origins))


def _roots(claim: Claim, told: list[Statement], story: Around) -> Roots:
    found = graph(sources(told, story), story)
    denies = _denies(claim, told, story.reports)
    counted = count(found.components, denies)
    reports = story.told_by
    origins = tuple(origin(component, reports, denies) for component in found.components)
    ties = (*(tie for component in found.components for tie in component.ties), *found.hints)
    why = (f"no tie found among these {reports} reports",) if counted.high > 1 else ()
    if found.hints:
        why = (*why, *dict.fromkeys(f"weak: {tie.why}" for tie in found.hints))
    return Roots(
        id=content_id("roots", claim.id, [(o.name, o.statements) for o in origins]),
        made_by=MADE_BY,
        claim=claim.id,
        origins=origins,
        count=counted,
        why=why,
        ties=ties,
    )


def _denies(claim: Claim, told: list[Statement], reports: Mapping[str, Report]) -> Callable[[Statement], bool]:
    """Whether a statement denies the claim as it is worded: a claim in the negative is told by those who negate."""
    voiced = (
        s for s in told if _bare(" ".join(span.of(reports[s.report].text) for span in s.content)) == _bare(claim.text)
    )
    if next(voiced, told[0]).worded == "-" or all(s.stance.polarity == "-" and s.worded == "-" for s in told):
        return lambda statement: False
    return lambda statement: statement.stance.polarity == "-"


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


STAGE: StoryStage[Roots] = StoryStage(
    name="origins",
    version=VERSION,
    needs=(Story, Report, Copy, Version, Statement, Claim),
    makes=Roots,
    uses=("languages",),
    field="roots",
    run=run,
)
