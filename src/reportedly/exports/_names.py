"""What reports are called on a page: by their outlet, or by their number in the story; never by an id or a file."""

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from reportedly.records import Report


def outlet(report: Report) -> str:
    """Who published it: the publisher, else the host of its address; empty where neither is known."""
    return report.publisher or _host(report.url or report.where.url or "").removeprefix("www.")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # an address that is none, such as `http://[`
        return ""


def file(report: Report) -> str:
    """What the report was read from, without folders: the name of its file, else the id that it brought along."""
    return (report.where.path or "").replace("\\", "/").rsplit("/", 1)[-1] or report.where.given or ""


def names(reports: Iterable[Report]) -> dict[str, str]:
    """A name per report id, the reports in the story's order.

    The second report of an outlet is “Dale Herald (2)”; the third report of the story, where its outlet is not known,
    is “Report 3”.
    """
    seen: Counter[str] = Counter()
    given = {}
    for number, report in enumerate(reports, 1):
        name = outlet(report)
        seen[name] += bool(name)
        given[report.id] = (f"{name} ({seen[name]})" if seen[name] > 1 else name) or f"Report {number}"
    return given


def address(report: Report) -> str | None:
    """The report's address when it is one that may be opened: http or https, and nothing else."""
    url = report.url or report.where.url or ""
    safe = url.lower().startswith(("http://", "https://")) and url.isprintable() and " " not in url and _host(url)
    return url if safe else None
