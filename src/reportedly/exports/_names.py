"""What reports are called on a page: by their outlet, told apart by number, never by an id."""

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from reportedly.records import Report


def outlet(report: Report) -> str:
    """Who published it: the publisher, else the host of its address, else the name of its file."""
    if report.publisher:
        return report.publisher
    host = _host(report.url or report.where.url or "")
    return host.removeprefix("www.") or report.where.given or _file(report) or "an outlet that is not named"


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # an address that is none, such as `http://[`
        return ""


def _file(report: Report) -> str:
    return (report.where.path or "").replace("\\", "/").rsplit("/", 1)[-1]


def names(reports: Iterable[Report]) -> dict[str, str]:
    """A name per report id; the second report of an outlet is “Dale Herald (2)”."""
    seen: Counter[str] = Counter()
    given = {}
    for report in reports:
        name = outlet(report)
        seen[name] += 1
        given[report.id] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return given


def address(report: Report) -> str | None:
    """The report's address when it is one that may be opened: http or https, and nothing else."""
    url = report.url or report.where.url or ""
    safe = url.lower().startswith(("http://", "https://")) and url.isprintable() and " " not in url and _host(url)
    return url if safe else None
