"""Which reports are readings of one report: the same address, the same given id, the same file, at another time.

An address is enough, and so is an id that an outlet gave. An id without an outlet or the name of a file may be two
things of two sources ("1", "report.txt"): these must share much of their words, too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from reportedly.readers import jsonl
from reportedly.records import Report, Segment
from reportedly.text.shingles import fingerprints, words

TRACKING = ("utm_", "mtm_", "pk_", "hsa_", "mc_", "at_", "_hs", "vero_", "__twitter")
"""What the names of parameters begin with that tell how a reader came, not what is read."""
TRACKERS = frozenset({
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
    "mkt_tok", "ocid", "cmpid", "ncid", "ito", "smid", "smtyp", "cmp", "oref", "referrer", "feature", "ref_src",
    "ref_url", "_ga", "_gl", "spm", "wt_mc", "wtmc", "xtor", "s_cid", "icid", "guccounter",
})  # fmt: skip
ALIKE = 0.4
"""The share of the shorter text's word runs that stand in the other one, from which on two texts are one, rewritten."""
_MEMBERS = frozenset(jsonl.MEDIA_TYPES)
_COUNTED = ("title", "standfirst", "body")
_INDEXES = ("index.html", "index.htm", "index.php")


class Readings(NamedTuple):
    """Reports that are one, and what shows it."""

    reports: tuple[Report, ...]
    why: str


def readings(reports: Iterable[Report]) -> list[Readings]:
    """Those of the reports that were read more than once, by the smallest id of each. Linear in the texts."""
    ordered = sorted(reports, key=lambda report: report.id)
    forest = {report.id: report.id for report in ordered}
    reasons: dict[str, str] = {}
    for why, together in _alike(ordered):
        first, *others = (_root(forest, report.id) for report in together)
        for other in others:
            if _root(forest, first) != _root(forest, other):
                low, high = sorted((_root(forest, first), _root(forest, other)))
                forest[high] = low
                reasons[low] = reasons.get(low) or reasons.get(high) or why
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in ordered:
        groups[_root(forest, report.id)].append(report)
    return [Readings(tuple(group), reasons[root]) for root, group in groups.items() if len(group) > 1]


def mark(report: Report) -> str | None:
    """What two readings of one report have in common, whatever their words: an address, or an outlet's own id."""
    place = address(report)
    if place:
        return f"address {place}"
    given, outlet = report.where.given, report.publisher
    return f"id {given} of {outlet}" if given and outlet else None


def address(report: Report) -> str | None:
    """The report's web address without what does not tell pages apart: scheme, `www.`, fragment, tracking parameters.

    None for no address, for a front page, which is many reports in one place, and for a line of a file.
    """
    url = report.url or report.where.url
    if not url or (report.media_type in _MEMBERS and url == report.where.url):
        return None
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return None
    kept = sorted((name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(name))
    path = parts.path
    for index in _INDEXES:
        path = path.removesuffix(index)
    path, route = path.rstrip("/"), f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    if not host or not (path or kept or route):
        return None
    served = f":{port}" if port and port not in (80, 443) else ""
    return f"{host}{served}{path}{'?' if kept else ''}{urlencode(kept)}{route}"


def _tracks(name: str) -> bool:
    return name.lower() in TRACKERS or name.lower().startswith(TRACKING)


def _alike(ordered: Sequence[Report]) -> Iterator[tuple[str, Sequence[Report]]]:
    """Reports that are one, several at a time, and why; the strongest reasons first."""
    firm, given, paths = (defaultdict[str, list[Report]](list) for _ in range(3))
    for report in ordered:
        if common := mark(report):
            firm[common].append(report)
        outlet = report.publisher or ""
        if report.where.given:
            given[f"{report.where.given}\n{outlet}"].append(report)
        elif report.where.path:
            paths[f"{report.where.path}\n{outlet}"].append(report)
    for common, same in firm.items():
        yield ("the same address" if common.startswith("address") else "the same id of one outlet"), same
    for why, groups in (
        ("the same id, and much the same words", given),
        ("the same file, and much the same words", paths),
    ):
        for group in groups.values():
            yield from ((why, same) for same in _of_one_text(group))


def _of_one_text(group: Sequence[Report]) -> list[list[Report]]:
    """The reports by text: each joins the first that it has most word runs in common with, if these are enough."""
    if len(group) < 2:
        return []
    found: list[list[Report]] = []
    sizes: list[int] = []
    holder: dict[int, int] = {}
    for report in group:
        prints = _prints(report)
        shared = Counter(holder[each] for each in prints if each in holder)
        best, count = min(shared.items(), key=lambda item: (-item[1], item[0]), default=(-1, 0))
        if count and count >= ALIKE * min(sizes[best], len(prints)):
            found[best].append(report)
            continue
        for each in prints:
            holder.setdefault(each, len(found))
        found.append([report])
        sizes.append(len(prints))
    return found


def _prints(report: Report) -> tuple[int, ...]:
    parts = [segment.span for segment in report.segments if _counts(segment)]
    return fingerprints(words(report.text, parts).forms, lambda word: 1.0, 0.0)


def _counts(segment: Segment) -> bool:
    return segment.kind in _COUNTED


def _root(forest: dict[str, str], name: str) -> str:
    while forest[name] != name:
        forest[name] = forest[forest[name]]
        name = forest[name]
    return name
