"""What reports are called on a page: by their outlet, or by their number in the story; never by an id or a file."""

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from reportedly.records import Report, Version


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


def names(reports: Iterable[Report], versions: Iterable[Version] = ()) -> dict[str, str]:
    """A name per report id, the reports in the story's order.

    The second report of an outlet is “Dale Herald (2)”; the third report of the story, where its outlet is not known,
    is “Report 3”. A report that was read again is “Dale Herald, version 2”.
    """
    seen: Counter[str] = Counter()
    given: dict[str, str] = {}
    again = read_again(versions)
    for number, report in enumerate(reports, 1):
        if report.id in again:
            continue
        name = outlet(report)
        seen[name] += bool(name)
        given[report.id] = (f"{name} ({seen[name]})" if seen[name] > 1 else name) or f"Report {number}"
    given |= {key: f"{given[first]}, version {number}" for key, (first, number) in again.items() if first in given}
    return given


def read_again(versions: Iterable[Version]) -> dict[str, tuple[str, int]]:
    """For each later reading of a report the first one, and its number."""
    earlier = {version.report: version.earlier for version in versions}
    found: dict[str, tuple[str, int]] = {}
    for report in earlier:
        passed = [report]
        while earlier.get(passed[-1], "") in earlier and earlier[passed[-1]] not in found:
            passed.append(earlier[passed[-1]])
        for later in reversed(passed):
            first, number = found.get(earlier[later], (earlier[later], 1))
            found[later] = (first, number + 1)
    return found


def address(report: Report) -> str | None:
    """The report's address when it is one that may be opened: http or https, and nothing else."""
    url = report.url or report.where.url or ""
    safe = url.lower().startswith(("http://", "https://")) and url.isprintable() and " " not in url and _host(url)
    return url if safe else None
