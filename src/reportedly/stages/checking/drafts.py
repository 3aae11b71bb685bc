"""A draft as a report: every line of a pasted text is part of it, and an undated one is read as of the reports."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from reportedly.records import Report, Segment
from reportedly.stages.when import published

_LINE = re.compile(r"\S(?:[^\r\n\v\f\x85\u2028\u2029]*\S)?")
_MARK = re.compile(r"(?:#{1,6}|[-*+•–—>]|\d{1,3}[.)])\s+")
UNDATED = "the draft has no date: its days are read as of {day}, the day of the latest report"


def drafted(report: Report, reports: tuple[Report, ...], date: str | None) -> tuple[Report, tuple[str, ...]]:
    """The draft, dated and in a language, and what must be told of how it was read.

    A page's own labels stand; of plain text, which the labels of scraped pages do not fit, each line is a paragraph
    without the sign that makes it a heading or an item of a list.
    """
    notes = []
    day = date or report.published
    if not day:
        day = max((known for each in reports if (known := published(each.published).day)), default=None)
        notes += [UNDATED.format(day=day)] if day else []
    languages = sorted(each.language for each in reports)
    language = max(languages, key=languages.count) if report.language == "und" and languages else report.language
    twins = [each for each in reports if each.text.split() == report.text.split()]
    notes += [f"{twin.where} has the same words as the draft" for twin in twins]
    plain = report.media_type.startswith("text/") and "html" not in report.media_type
    segments = tuple(_lines(report.text)) if plain else report.segments
    return replace(report, published=day, language=language, segments=segments, dateline=None), tuple(notes)


def _lines(text: str) -> Iterator[Segment]:
    for paragraph, line in enumerate(_LINE.finditer(text), 1):
        mark = _MARK.match(text, line.start(), line.end())
        start = mark.end() if mark and mark.end() < line.end() else line.start()
        yield Segment(start=start, end=line.end(), kind="body", paragraph=paragraph)
