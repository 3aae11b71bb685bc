"""One story's page, put together."""

from dataclasses import dataclass

from reportedly.exports._dates import spoken
from reportedly.exports._page.axis import Axis, axis
from reportedly.exports._page.chronology import Day, MomentView, days, moments
from reportedly.exports._page.claims import ClaimView, claims
from reportedly.exports._page.context import Context
from reportedly.exports._page.differences import DifferenceView, differences
from reportedly.exports._page.flow import Sources, flow, sources
from reportedly.exports._page.matrix import Matrix, matrix
from reportedly.exports._page.picture import Picture, picture
from reportedly.exports._page.reports import ReportRow, reports
from reportedly.exports._page.summary import Summary, summary
from reportedly.exports._page.texts import TextView, texts
from reportedly.exports._page.versions import VersionView, versions
from reportedly.records import Account

FIRST = 40  # claims that are shown unfolded


@dataclass(frozen=True, slots=True)
class Alone:
    """What only one report has."""

    report: str
    outlet: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """Everything that is shown of one story. `shared` are claims of several reports, `rest` those beyond the first.

    `headline` is the outlet whose headline the title is.
    """

    anchor: str
    title: str
    headline: str
    span: str
    summary: Summary
    reports: tuple[ReportRow, ...]
    shared: tuple[ClaimView, ...]
    rest: tuple[ClaimView, ...]
    alone: tuple[Alone, ...]
    alone_count: int
    matrix: Matrix
    differences: tuple[DifferenceView, ...]
    versions: tuple[VersionView, ...]
    picture: Picture | None
    sources: tuple[Sources, ...]
    moments: tuple[MomentView, ...]
    days: tuple[Day, ...]
    axis: Axis
    texts: tuple[TextView, ...]


def story(account: Account, *, with_text: bool) -> StoryView:
    """The view of one account."""
    context = Context(account)
    views = claims(context)
    shared = [view for view in views if view.reports > 1]
    alone = _alone(context, [view for view in views if view.reports == 1])
    tied = flow(context)
    told, printed = moments(context), days(context)
    return StoryView(
        anchor=account.story.id,
        title=account.story.title,
        headline=_headline(context),
        span=_span(account),
        summary=summary(context, views),
        reports=reports(context),
        shared=tuple(shared[:FIRST]),
        rest=tuple(shared[FIRST:]),
        alone=alone,
        alone_count=sum(len(group.claims) for group in alone),
        matrix=matrix(context),
        differences=differences(context),
        versions=versions(context),
        picture=picture(tied),
        sources=sources(context, tied),
        moments=told,
        days=printed,
        axis=axis(told, printed),
        texts=texts(context, with_text=with_text),
    )


def _headline(context: Context) -> str:
    """Whose headline the story's title is; nothing where no report has exactly these words as its title."""
    title = context.account.story.title
    return next((context.outlets[report.id] for report in context.reports if report.title == title), "")


def _span(account: Account) -> str:
    start, end = account.story.start, account.story.end
    if start is None or end is None:
        return ""
    return spoken(start) if start == end else f"{spoken(start)} to {spoken(end)}"


def _alone(context: Context, views: list[ClaimView]) -> tuple[Alone, ...]:
    groups: dict[str, list[ClaimView]] = {report.id: [] for report in context.reports}
    for view in views:
        groups[context.index.reading_of(view.wordings[0].said[0].report)].append(view)
    return tuple(Alone(key, context.outlets[key], tuple(group)) for key, group in groups.items() if group)
