"""The reports of a story, one a line: what each is called on the page, and what is known of it."""

import re
from dataclasses import dataclass

from reportedly.exports._dates import spoken
from reportedly.exports._names import file, outlet
from reportedly.exports._page.context import Context
from reportedly.exports._wording import listed
from reportedly.records import Report

FEW = 20  # so many reports are listed unfolded


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report; what is not known is empty. `words` counts those of its title, standfirst and body."""

    report: str
    name: str
    outlet: str
    file: str
    title: str
    when: str
    credits: str
    words: int
    sha256: str


def reports(context: Context) -> tuple[ReportRow, ...]:
    """The reports in the story's order."""
    return tuple(_row(context, report) for report in context.reports)


def _row(context: Context, report: Report) -> ReportRow:
    return ReportRow(
        report=report.id,
        name=context.outlets[report.id],
        outlet=outlet(report),
        file=file(report),
        title=report.title or "",
        when=spoken(report.published) if report.published else "",
        credits=listed(list(dict.fromkeys(credit.name for credit in report.agencies))),
        words=_words(report),
        sha256=report.sha256,
    )


def _words(report: Report) -> int:
    told = (segment.span.of(report.text) for segment in report.segments if segment.kind in _TOLD)
    return sum(len(re.findall(r"\S+", text)) for text in told)


_TOLD = {"title", "standfirst", "body"}
