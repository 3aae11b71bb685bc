"""The dossier as a folder of tables, complete: one CSV file per kind of record, joined by ids.

A cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end) gets a `'` in
front; take it away to have the words as they are. Lists stand in one cell, an item a line.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping

from reportedly.exports._footnote import footnote, place
from reportedly.exports._index import Index, words
from reportedly.exports._names import names
from reportedly.exports._wording import standing, who
from reportedly.records import Dossier, Report, Span

SUFFIX = ""
MEDIA_TYPE = "text/csv"

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def tables(dossier: Dossier, *, with_text: bool) -> Mapping[str, bytes]:
    """Every table by its file name. `with_text` adds the publishers' texts to `segments.csv`."""
    indexes = [Index(account) for account in dossier.accounts]
    made = {
        f"{name}.csv": _table(header, (row for index in indexes for row in rows(index)))
        for name, (header, rows) in _TABLES.items()
    }
    made["segments.csv"] = _table(
        ("story", "report", "start", "end", "kind", "paragraph", "text"),
        (row for index in indexes for row in _segments(index, with_text)),
    )
    rejected = ((r.input, r.stage, r.reason) for r in dossier.rejections)
    made["rejections.csv"] = _table(("input", "stage", "reason"), rejected)
    return made


def _table(header: tuple[str, ...], rows: Iterable[Row]) -> bytes:
    """UTF-8 with a byte order mark, without which a spreadsheet takes it for another encoding."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows(tuple(_safe(cell) for cell in row) for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell.replace("\0", "\ufffd") if isinstance(cell, str) else cell


def _lines(items: Iterable[str]) -> str:
    return "\n".join(items)


def _stories(index: Index) -> Iterator[Row]:
    story = index.account.story
    yield story.id, story.title, story.start, story.end, len(index.reports), len(index.claims)


def _reports(index: Index) -> Iterator[Row]:
    outlets = names(index.in_order, index.account.versions)
    for report in index.in_order:
        yield (index.account.story.id, report.id, outlets[report.id], *_source(report))


def _source(report: Report) -> Row:
    agencies = _lines(dict.fromkeys(credit.name for credit in report.agencies))
    return (
        report.publisher, report.title, report.byline, report.published, report.modified, report.language, agencies,
        report.url, report.where.path, report.where.given, report.captured, report.sha256,
    )  # fmt: skip


def _segments(index: Index, with_text: bool) -> Iterator[Row]:
    for report in index.in_order:
        for s in report.segments:
            text = s.span.of(report.text) if with_text else None
            yield index.account.story.id, report.id, s.start, s.end, s.kind, s.paragraph, text


def _claims(index: Index) -> Iterator[Row]:
    for claim in index.account.claims:
        roots, held = index.roots(claim), index.once(s.report for s in index.of(claim))
        counts = (held, roots.count.low, roots.count.high)
        yield index.account.story.id, claim.id, claim.text, *counts, len(index.discrepancies(claim))


def _statements(index: Index) -> Iterator[Row]:
    claim_of = {key: claim for claim in index.account.claims for key in claim.statements}
    outlets = names(index.in_order, index.account.versions)
    for s in index.account.statements:
        report = index.report(s)
        claim = claim_of.get(s.id)
        denies = index.denies(s, claim) if claim else s.stance.polarity != s.worded
        yield (
            index.account.story.id, claim.id if claim else None, s.id, s.report, outlets[s.report],
            s.span.start, s.span.end, place(report, s), words(report, s), who(s),
            _lines(speaker.name for speaker in s.speakers),
            standing(s, denies=denies).word, s.stance.certainty, s.stance.polarity, s.outlet.certainty,
            s.outlet.polarity, bool(s.quotations), s.rule, footnote(report, s),
        )  # fmt: skip


def _origins(index: Index) -> Iterator[Row]:
    for claim in index.account.claims:
        for origin in index.roots(claim).origins:
            held = (_lines(origin.reports), _lines(origin.statements))
            yield index.account.story.id, claim.id, origin.name, origin.kind, origin.seen, *held, _lines(origin.why)


def _discrepancies(index: Index) -> Iterator[Row]:
    for d in index.account.discrepancies:
        for value in d.values:
            held = _lines(value.statements)
            yield index.account.story.id, d.id, d.claim, d.kind, d.relation, value.value, held, d.why


def _copies(index: Index) -> Iterator[Row]:
    for copy in index.account.copies:
        for p in copy.passages:
            spans = (p.here.start, p.here.end, p.there.start, p.there.end)
            common = (copy.report, copy.of, copy.share, copy.directed)
            yield index.account.story.id, *common, *spans, _lines(copy.why)


def _versions(index: Index) -> Iterator[Row]:
    """A row for each change, and one without a change for a version that has none."""
    story = index.account.story.id
    for v in index.account.versions:
        common = (story, v.report, v.earlier, v.ordered, _lines(v.why), v.trivial)
        earlier, later = index.reports[v.earlier], index.reports[v.report]
        for change in v.changes:
            sides = (*_side(earlier, change.before), *_side(later, change.after))
            yield *common, change.kind, _lines(change.aspects), change.why, *sides
        if not v.changes:
            yield *common, None, None, None, *_side(earlier, None), *_side(later, None)


def _side(report: Report, span: Span | None) -> Row:
    return (span.start, span.end, " ".join(span.of(report.text).split())) if span else (None, None, None)


def _timeline(index: Index) -> Iterator[Row]:
    for moment in index.account.timeline:
        text = index.claims[moment.claim].text
        differing = " ".join(moment.discrepancies)
        yield index.account.story.id, moment.when, moment.precision, moment.claim, text, differing


_TABLES: dict[str, tuple[tuple[str, ...], Callable[[Index], Iterator[Row]]]] = {
    "stories": (("story", "title", "start", "end", "reports", "claims"), _stories),
    "reports": (
        ("story", "report", "name", "publisher", "title", "byline", "published", "modified", "language", "agencies",
         "url", "path", "given", "captured", "sha256"),
        _reports,
    ),
    "claims": (("story", "claim", "text", "reports", "origins_low", "origins_high", "discrepancies"), _claims),
    "statements": (
        ("story", "claim", "statement", "report", "outlet", "start", "end", "place", "words", "who", "speakers",
         "standing", "certainty", "polarity", "outlet_certainty", "outlet_polarity", "quote", "rule", "footnote"),
        _statements,
    ),
    "origins": (("story", "claim", "name", "kind", "seen", "reports", "statements", "why"), _origins),
    "discrepancies": (
        ("story", "discrepancy", "claim", "kind", "relation", "value", "statements", "why"),
        _discrepancies,
    ),
    "copies": (
        ("story", "report", "of", "share", "directed", "start", "end", "there_start", "there_end", "why"),
        _copies,
    ),
    "versions": (
        ("story", "report", "earlier", "ordered", "versions_why", "trivial", "kind", "aspects", "why",
         "before_start", "before_end", "before", "after_start", "after_end", "after"),
        _versions,
    ),
    "timeline": (("story", "when", "precision", "claim", "text", "discrepancies"), _timeline),
}  # fmt: skip
