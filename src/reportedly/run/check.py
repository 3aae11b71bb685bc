"""A draft against reports: reads the draft as any report is read, and holds it against the accounts of the others."""

from collections.abc import Iterable

from reportedly.errors import Misuse, Refused, Stop
from reportedly.records import Account, DraftCheck, Page, Rejection, Report
from reportedly.run.task import tools_for
from reportedly.settings import Settings
from reportedly.stages import checking, clean, statements
from reportedly.stages.checking.drafts import drafted
from reportedly.stages.when import published


def check_draft(
    pages: Iterable[Page | Rejection], accounts: tuple[Account, ...], settings: Settings, date: str | None
) -> DraftCheck:
    """Holds a draft, which is one page, against the accounts; `date` is its ISO date where it has none itself.

    Raises Stop where the draft cannot be read, Misuse where it is several or `date` is none, and ModelMissing.
    """
    if date and not published(date).day:
        raise Misuse(f"{date!r} is no date; write it as 2024-02-20")
    page = _only(pages)
    tools = tools_for(settings)
    reports = tuple(report for account in accounts for report in account.reports)
    try:
        made = next(report for report in clean.STAGE.run(page, tools) if isinstance(report, Report))
        report, notes = drafted(made, reports, date)
        analysis = statements.analyse(report, tools)
    except Refused as refusal:
        raise Stop(f"the draft {page.where} cannot be checked: {refusal}") from refusal
    return checking.check(analysis, notes, accounts, tools)


def _only(pages: Iterable[Page | Rejection]) -> Page:
    found = list(pages)
    refused = [item for item in found if isinstance(item, Rejection)]
    if refused:
        raise Stop(f"the draft {refused[0].input} cannot be read: {refused[0].reason}")
    if len(found) != 1:
        raise Misuse(f"a draft is one text; this one holds {len(found)}")
    page = found[0]
    assert isinstance(page, Page)
    return page
