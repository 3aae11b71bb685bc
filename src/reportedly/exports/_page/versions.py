"""What was changed between two readings of one report, both wordings side by side with a word diff."""

from dataclasses import dataclass

from reportedly.exports._dates import spoken
from reportedly.exports._index import segment_at
from reportedly.exports._page.context import Context
from reportedly.exports._page.worddiff import Piece, variants
from reportedly.exports._wording import counted
from reportedly.records import Change, Report, Span, Version


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of one reading: its words cut into what is alike and what differs, its place, and what opens it."""

    report: str
    pieces: tuple[Piece, ...]
    place: str
    span: Span
    anchor: str

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change; a side that is None has no such sentence."""

    kind: str
    aspects: tuple[str, ...]
    why: str
    before: Passage | None
    after: Passage | None


@dataclass(frozen=True, slots=True)
class VersionView:
    """A report read again. `earlier` and `later` name its readings, `when` and `since` are their times where known."""

    anchor: str
    outlet: str
    title: str
    earlier: str
    later: str
    when: str
    since: str
    ordered: bool
    why: str
    changes: tuple[ChangeView, ...]
    trivial: str


def versions(context: Context) -> tuple[VersionView, ...]:
    """Every version of the story, in its order."""
    return tuple(_view(context, version) for version in context.account.versions)


def _view(context: Context, version: Version) -> VersionView:
    earlier, later = context.index.reports[version.earlier], context.index.reports[version.report]
    return VersionView(
        anchor=version.id or f"{earlier.id}-{later.id}",
        outlet=context.outlets[context.index.reading_of(later.id)],
        title=later.title or earlier.title or "untitled",
        earlier=context.outlets[earlier.id],
        later=context.outlets[later.id],
        when=_when(earlier),
        since=_when(later),
        ordered=version.ordered,
        why=_sentence("; ".join(version.why)),
        changes=tuple(_change(context, change, earlier, later) for change in version.changes),
        trivial=_trivial(version.trivial),
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _trivial(number: int) -> str:
    if not number:
        return ""
    told = counted(number, "difference that says", "differences that say")
    return f"{told} nothing (marks, spelling, order, page furniture)"


def _when(report: Report) -> str:
    for name, moment in (("captured", report.captured), ("modified", report.modified), ("published", report.published)):
        if moment:
            return f"{name} {spoken(moment)}"
    return "time not known"


def _change(context: Context, change: Change, earlier: Report, later: Report) -> ChangeView:
    sides = [(report, span) for report, span in ((earlier, change.before), (later, change.after)) if span]
    cut = variants([" ".join(span.of(report.text).split()) for report, span in sides])
    shown = [_passage(context, report, span, pieces) for (report, span), pieces in zip(sides, cut, strict=True)]
    return ChangeView(
        kind=change.kind,
        aspects=change.aspects,
        why=change.why,
        before=shown[0] if change.before else None,
        after=shown[-1] if change.after else None,
    )


def _passage(context: Context, report: Report, span: Span, pieces: tuple[Piece, ...]) -> Passage:
    segment = segment_at(report, span)
    place = f"paragraph {segment.paragraph}" if segment and segment.paragraph else segment.kind if segment else ""
    anchor = next((s.id for s in context.noted(report) if span.overlap(s.span)), report.id)
    return Passage(report.id, pieces, place, span, anchor)
