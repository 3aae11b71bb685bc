"""Two timelines that must not be mixed: when things are reported to have happened, and when reports came out."""

from dataclasses import dataclass

from reportedly.exports._dates import day, ordinal, spoken, time
from reportedly.exports._page.context import Context
from reportedly.exports._wording import counted


@dataclass(frozen=True, slots=True)
class MomentView:
    """Something reported to have happened, and by whom it is said; `differs` leads to where it is dated otherwise."""

    when: str
    iso: str
    words: str
    says: str
    claim: str
    number: int
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """A report as it came out; `number` is its place in the story, `when` the time of day where it is known."""

    report: str
    number: int
    outlet: str
    title: str
    when: str
    modified: str


@dataclass(frozen=True, slots=True)
class Day:
    """The reports of one day; `iso` is empty for those without a date."""

    iso: str
    name: str
    count: str
    publications: tuple[Publication, ...]


def moments(context: Context) -> tuple[MomentView, ...]:
    """Events by the time that is reported of them."""
    views = []
    for moment in context.account.timeline:
        claim = context.index.claims[moment.claim]
        sayers = context.sayers(claim)
        said = "; ".join(filter(None, [sayers.says, sayers.denies]))
        number = context.numbers[claim.id]
        differs = moment.discrepancies[0] if moment.discrepancies else ""
        heading = context.heading(claim)
        views.append(MomentView(spoken(moment.when), moment.when, heading, said, claim.id, number, differs))
    return tuple(sorted(views, key=lambda view: (ordinal(view.iso) or 0, view.iso, view.number)))


def days(context: Context) -> tuple[Day, ...]:
    """Publications by day, in the story's order; those without a date last."""
    groups: dict[str, list[Publication]] = {}
    numbered = enumerate(context.reports, 1)
    for number, report in sorted(numbered, key=lambda n: (n[1].published is None, day(n[1].published or ""), n[0])):
        view = Publication(
            report=report.id,
            number=number,
            outlet=context.outlets[report.id],
            title=report.title or "",
            when=time(report.published or ""),
            modified=spoken(report.modified) if report.modified else "",
        )
        groups.setdefault(day(report.published or ""), []).append(view)
    return tuple(
        Day(key, spoken(key) if key else "No date given", counted(len(views), "report"), tuple(views))
        for key, views in groups.items()
    )
