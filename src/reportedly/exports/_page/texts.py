"""Every report's text with the used passages marked, what stands elsewhere in the same words, and the chrome apart."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportedly.exports._dates import spoken
from reportedly.exports._footnote import citation, passage
from reportedly.exports._names import address
from reportedly.exports._page.context import Context
from reportedly.exports._page.marks import Range, Token, tokens
from reportedly.exports._wording import listed
from reportedly.records import Copy, Report, Segment, SegmentKind, Statement

LENDERS = 2
FOLD = 6  # so many lines of chrome in a row are folded


@dataclass(frozen=True, slots=True)
class Block:
    """One segment of a text, or a run of chrome."""

    kind: SegmentKind
    label: str
    lines: tuple[tuple[Token, ...], ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what is known of a report; `link` only where it may be opened."""

    name: str
    value: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One passage's footnote, to be followed by the report's citation; `claim` is the first that it belongs to."""

    number: int
    statement: str
    passage: str
    claim: str
    claim_number: int


@dataclass(frozen=True, slots=True)
class TextView:
    """One report, whole, or (without the publishers' texts) with its footnotes only. `title` where no block shows it.

    `citation` is what all its footnotes have in common.
    """

    anchor: str
    outlet: str
    title: str
    language: str
    facts: tuple[Fact, ...]
    copies: tuple[str, ...]
    blocks: tuple[Block, ...]
    citation: str
    notes: tuple[Note, ...]


def texts(context: Context, *, with_text: bool) -> tuple[TextView, ...]:
    """The reports in the story's order."""
    used: dict[str, list[tuple[Statement, str]]] = defaultdict(list)
    seen: set[str] = set()
    for claim in context.claims:
        for statement in context.index.of(claim):
            if statement.id not in seen:
                seen.add(statement.id)
                used[statement.report].append((statement, claim.id))
    return tuple(_view(context, report, used[report.id], with_text) for report in context.reports)


def _view(context: Context, report: Report, used: Sequence[tuple[Statement, str]], with_text: bool) -> TextView:
    ranges = [r for statement, claim in used for r in _ranges(context, statement, claim)] if with_text else []
    blocks = _blocks(report, [*_same(context, report), *ranges]) if with_text else ()
    return TextView(
        anchor=report.id,
        outlet=context.outlets[report.id],
        title="" if any(block.kind == "title" for block in blocks) else report.title or "untitled",
        language=report.language,
        facts=tuple(_facts(report)),
        copies=tuple(_copy(context, copy) for copy in context.index.copies(report)),
        blocks=blocks,
        citation=citation(report),
        notes=tuple(sorted((_note(context, report, *each) for each in used), key=lambda note: note.number)),
    )


def _note(context: Context, report: Report, statement: Statement, claim: str) -> Note:
    return Note(context.notes[statement.id], statement.id, passage(report, statement), claim, context.numbers[claim])


def _facts(report: Report) -> Iterable[Fact]:
    yield Fact("published", spoken(report.published) if report.published else "no date given")
    if report.modified:
        yield Fact("modified", spoken(report.modified))
    if report.byline:
        yield Fact("by", report.byline)
    agencies = dict.fromkeys(credit.name for credit in report.agencies)
    if agencies:
        yield Fact("credits", listed(list(agencies)))
    pictures = dict.fromkeys(credit.name for credit in report.picture_credits)
    if pictures:
        yield Fact("pictures", listed(list(pictures)))
    url = report.url or report.where.url
    yield Fact("address", url or "not known", address(report))
    if report.where.path:
        yield Fact("file", report.where.path)
    yield Fact("captured", report.captured or "not known")
    yield Fact("SHA-256", report.sha256)


def _copy(context: Context, copy: Copy) -> str:
    why = f": {'; '.join(copy.why)}" if copy.why else ""
    share = f"{round(100 * copy.share)} % of its words are the same words as in {context.outlets[copy.of]}"
    return f"{share}{why}" if copy.directed else f"{share}; who has them from whom is not known{why}"


def _ranges(context: Context, statement: Statement, claim: str) -> list[Range]:
    """The fragments of a statement; the first carries its anchor, the last the number of its claim."""
    kind = _kind(context, claim)
    fragments = [Range(span.start, span.end, kind) for span in sorted(statement.content)]
    fragments[0] = replace(fragments[0], anchor=statement.id)
    fragments[-1] = replace(fragments[-1], claim=claim, number=context.numbers[claim])
    return fragments


def _kind(context: Context, claim: str) -> str:
    """Whether other reports carry the claim too: `used`, or `alone`."""
    return "used" if context.carried(context.index.claims[claim]) > 1 else "alone"


def _same(context: Context, report: Report) -> list[Range]:
    """Passages that stand elsewhere, those that touch joined, each with the names of those that have them too."""
    spans = sorted((p.here, copy.of) for copy in context.index.copies(report) for p in copy.passages)
    joined: list[tuple[int, int, dict[str, None]]] = []
    for span, lender in spans:
        if joined and span.start < joined[-1][1]:
            start, end, lenders = joined.pop()
            joined.append((start, max(end, span.end), {**lenders, lender: None}))
        else:
            joined.append((span.start, span.end, {lender: None}))
    return [
        Range(start, end, "same", label=f"same words as {listed([context.outlets[key] for key in lenders], LENDERS)}")
        for start, end, lenders in joined
    ]


def _blocks(report: Report, ranges: Sequence[Range]) -> tuple[Block, ...]:
    """The segments as blocks, those of chrome that follow each other as one."""
    inside = _clipped(report.segments, ranges)
    blocks: list[Block] = []
    for chrome, run in groupby(enumerate(report.segments), key=lambda pair: pair[1].kind == "chrome"):
        lines = [(s, tokens(report.text, s.start, s.end, inside.get(number, ()))) for number, s in run]
        if chrome:
            blocks.append(Block("chrome", "set aside", tuple(line for _, line in lines), len(lines) >= FOLD))
        else:
            blocks += [Block(s.kind, str(s.paragraph or s.kind), (line,)) for s, line in lines]
    return tuple(blocks)


def _clipped(segments: Sequence[Segment], ranges: Sequence[Range]) -> dict[int, list[Range]]:
    """The ranges by the number of the segment, cut where they go over into the next."""
    inside: dict[int, list[Range]] = defaultdict(list)
    starts = [segment.start for segment in segments]
    for given in ranges:
        rest = given
        for number in range(max(0, bisect_right(starts, given.start) - 1), len(segments)):
            segment = segments[number]
            if segment.start >= given.end:
                break
            if segment.end <= rest.start:
                continue
            last = segment.end >= given.end
            part = replace(rest, start=max(rest.start, segment.start), end=min(given.end, segment.end))
            inside[number].append(part if last else replace(part, claim=""))
            rest = replace(rest, start=segment.end, anchor="")
    return inside
