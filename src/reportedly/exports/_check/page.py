"""A checked draft as one page: the draft, sentence by sentence, each opening the passages that it was held against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.exports._check.lines import PassageLine, PropositionLine, RemarkLine, called, sentence_lines
from reportedly.exports._check.table import WORDS, counts, reasons
from reportedly.exports._names import address, file
from reportedly.exports._page.template import asset, environment, policy
from reportedly.exports._page.worddiff import Piece, variants
from reportedly.records import Bearing, DraftCheck, Report

STYLES: Mapping[Bearing, str] = {
    "supported": "unhedged", "weaker": "hedged", "own voice": "hedged", "stronger": "hedged", "not found": "none",
    "nothing to check": "none",
}  # fmt: skip
"""The style of a mark, which is that of a claim's standing in a dossier; what is not here departs."""
DEPARTS = "denied"
AROUND = 240
"""Code points of a report that are shown on either side of a passage."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage where it stands in its report."""

    before: str
    own: str
    after: str
    who: str
    report: str
    place: str
    link: str | None
    supports: bool


@dataclass(frozen=True, slots=True)
class Side:
    """What the draft or some reports have, cut where it differs from the other."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One proposition: what is said of it, what differs, and the passages."""

    words: str
    why: tuple[str, ...]
    sides: tuple[Side, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of the draft."""

    text: str
    style: str
    word: str
    why: str
    told: tuple[Told, ...]


def page(check: DraftCheck) -> bytes:
    """One UTF-8 page: no network, no script. All words of draft and reports are escaped."""
    style = f"{asset('page.css')}\n{asset('check.css')}"
    name = called(check)
    text = (
        environment()
        .get_template("check.html.j2")
        .render(
            title=file(check.draft) or "A draft",
            counts=counts(check),
            notes=check.notes,
            rows=_rows(check),
            reports=[(name[report.id], report.published or "", address(report)) for report in check.reports],
            made_by=check.made_by,
            style=style,
            policy=policy(style),
        )
    )
    return text.encode("utf-8", "replace")


def _rows(check: DraftCheck) -> list[Row]:
    name = called(check)
    reports = {name[report.id]: report for report in check.reports}
    return [
        Row(
            text=line.text,
            style=STYLES.get(line.bearing, DEPARTS),
            word=WORDS[line.bearing],
            why=line.why,
            told=tuple(_told(proposition, check.draft, reports) for proposition in line.propositions),
        )
        for line in sentence_lines(check)
    ]


def _told(line: PropositionLine, draft: Report, reports: Mapping[str, Report]) -> Told:
    return Told(
        words=" … ".join(" ".join(span.of(draft.text).split()) for span in line.spans),
        why=tuple(reasons(line)),
        sides=tuple(side for remark in (*line.remarks, *line.aside) if remark.words for side in _sides(remark)),
        excerpts=tuple(_excerpt(passage, reports[passage.report]) for passage in line.passages),
    )


def _sides(remark: RemarkLine) -> Sequence[Side]:
    """The draft's words and each value of the reports; one with its reports."""
    names = ["the draft", *(", ".join(each.reports) for each in remark.values)]
    pieces = variants([remark.words, *(each.value for each in remark.values)])
    return [Side(name, each) for name, each in zip(names, pieces, strict=True)]


def _excerpt(passage: PassageLine, report: Report) -> Excerpt:
    start, end = passage.spans[0].start, passage.spans[-1].end
    held = next((s for s in report.segments if s.start <= start < s.end), None)
    low, high = (held.start, held.end) if held else (start, end)
    return Excerpt(
        before=_cut(report.text[max(low, start - AROUND) : start], low < start - AROUND, ""),
        own=report.text[start:end],
        after=_cut(report.text[end : min(max(high, end), end + AROUND)], False, "…" if high > end + AROUND else ""),
        who=passage.speakers[-1] if passage.speakers else "in its own voice",
        report=passage.report,
        place=f"{start}–{end}",
        link=address(report),
        supports=passage.supports,
    )


def _cut(text: str, before: bool, after: str) -> str:
    return f"{'…' if before else ''}{text}{after}"
