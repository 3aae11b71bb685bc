"""Two timelines that must not be mixed: when things are reported to have happened, and when reports came out."""

from dataclasses import dataclass

from reportedly.exports._dates import day, spoken, time
from reportedly.exports._page.context import Context
from reportedly.exports._wording import counted


@dataclass(frozen=True, slots=True)
class MomentView:
    """Something reported to have happened, and by whom it is said."""

    when: str
    iso: str
    words: str
    says: str
    claim: str
    number: int


@dataclass(frozen=True, slots=True)
class Publication:
    """A report as it came out; `when` is the time of day, where it is known."""

    report: str
    outlet: str
    title: str
    when: str
    modified: str


@dataclass(frozen=True, slots=True)
class Day:
    """The reports of one day."""

    name: str
    count: str
    publications: tuple[Publication, ...]


def moments(context: Context) -> tuple[MomentView, ...]:
    """Events by the time that is reported of them."""
    views = []
    for moment in sorted(context.account.timeline, key=lambda m: (m.when, context.numbers[m.claim])):
        claim = context.index.claims[moment.claim]
        sayers = context.sayers(claim)
        said = "; ".join(filter(None, [sayers.says, sayers.denies and f"denied by {sayers.denies}"]))
        number = context.numbers[claim.id]
        views.append(MomentView(spoken(moment.when), moment.when, claim.text, said, claim.id, number))
    return tuple(views)


def days(context: Context) -> tuple[Day, ...]:
    """Publications by day, in the story's order; those without a date last."""
    groups: dict[str, list[Publication]] = {}
    for report in sorted(context.reports, key=lambda r: (r.published is None, day(r.published or ""))):
        view = Publication(
            report=report.id,
            outlet=context.outlets[report.id],
            title=report.title or "",
            when=time(report.published or ""),
            modified=spoken(report.modified) if report.modified else "",
        )
        groups.setdefault(day(report.published or ""), []).append(view)
    return tuple(
        Day(spoken(key) if key else "No date given", counted(len(views), "report"), tuple(views))
        for key, views in groups.items()
    )
