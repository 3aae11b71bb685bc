"""The dossier as Markdown with footnotes: the page's account for a terminal, a wiki or a draft.

The publishers' texts are no part of it, with or without `with_text`: every quoted passage has its footnote instead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.exports._page.chronology import Day
from reportedly.exports._page.claims import ClaimView, Wording
from reportedly.exports._page.context import Said
from reportedly.exports._page.differences import DifferenceView
from reportedly.exports._page.flow import Sources
from reportedly.exports._page.matrix import Matrix
from reportedly.exports._page.page import Page, page
from reportedly.exports._page.reports import ReportRow
from reportedly.exports._page.story import StoryView
from reportedly.exports._page.versions import VersionView
from reportedly.exports._page.worddiff import Piece
from reportedly.exports._wording import quoted
from reportedly.records import Dossier

SUFFIX = ".md"
MEDIA_TYPE = "text/markdown"

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&^=@])|(?<=www)(\.)|(:)(?=//)")
_STARTS = re.compile(r"^(\d*)([.)+-])")
_ADDRESS = re.compile(r"(https?://[^\s<>]*[^\s<>;,.])")


def render(dossier: Dossier, *, with_text: bool) -> bytes:
    """UTF-8 Markdown (CommonMark with tables and footnotes). Words of reports are escaped."""
    view = page(dossier, with_text=with_text)
    notes = _Notes()
    lines = list(_page(view, notes))
    return ("\n".join([*lines, *notes.lines()]).rstrip() + "\n").encode("utf-8", "replace")


@dataclass
class _Notes:
    """Footnotes in the order in which they are first called."""

    numbers: dict[str, int] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)

    def call(self, said: Said) -> str:
        if said.anchor not in self.numbers:
            self.numbers[said.anchor] = len(self.texts) + 1
            self.texts.append(said.footnote)
        return f"[^{self.numbers[said.anchor]}]"

    def lines(self) -> Iterator[str]:
        if self.texts:
            yield ""
        for number, text in enumerate(self.texts, 1):
            yield f"[^{number}]: {_linked(text)}"


def plain(text: str) -> str:
    """Words that Markdown and HTML will show as they are, on one line."""
    one_line = " ".join(text.split())
    return _STARTS.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", one_line))


def _linked(text: str) -> str:
    """Words as they are, but for http and https addresses, which become links."""
    parts = _ADDRESS.split(text)
    return "".join(f"<{part}>" if number % 2 else _kept(part) for number, part in enumerate(parts))


def _kept(part: str) -> str:
    """`plain`, with the spaces at its ends."""
    return f"{' ' * part.startswith(' ')}{plain(part)}{' ' * part.endswith(' ')}"


def _page(view: Page, notes: _Notes) -> Iterator[str]:
    if view.level == 2:
        yield f"# {plain(view.title)}"
        yield ""
    for story in view.stories:
        yield from _story(story, "#" * view.level, notes)
    yield from ("## What was not used", "")
    for rejection in view.rejections:
        yield f"- {plain(rejection.input)} ({plain(rejection.stage)}): {plain(rejection.reason)}"
    if not view.rejections:
        yield "Every input was used."
    yield from ("", f"Made with {plain(view.made_by)}.")


def _story(story: StoryView, rank: str, notes: _Notes) -> Iterator[str]:
    yield from (f"{rank} {plain(story.title)}", "", plain(" · ".join(story.summary.counts)), "")
    yield from (plain(story.summary.aside), "", f"{rank}# What is reported, in short", "")
    if not story.summary.sentences:
        yield "No claim was found in these texts."
    by_source = {said.anchor: said for view in _every(story) for w in view.wordings for said in w.said}
    for s in story.summary.sentences:
        denied = f" ({plain(s.denies)})" if s.says and s.denies else ""
        sayer = plain(s.says or s.denies)
        yield f"**{sayer}:** {plain(quoted(s.words))}{denied}{notes.call(by_source[s.source])} ({plain(s.note)})."
    yield from _reports(story.reports, rank)
    yield from ("", f"{rank}# What is claimed, and by whom", "")
    for view in (*story.shared, *story.rest):
        yield from _claim(view, rank, notes)
    yield from _alone(story, rank, notes)
    yield from _matrix(story.matrix, rank)
    yield from _differences(story.differences, rank, notes)
    yield from _versions(story.versions, rank)
    yield from _sources(story.sources, rank)
    yield from _times(story, rank)


def _reports(rows: tuple[ReportRow, ...], rank: str) -> Iterator[str]:
    yield from ("", f"{rank}# The reports", "")
    yield from ("| | Report | Title | File | Published | Credits | Words |", "|---|---|---|---|---|---|---|")
    for number, row in enumerate(rows, 1):
        known = (row.name, row.title or "untitled", row.file, row.when or "no date given", row.credits or "none found")
        yield f"| {number} | {' | '.join(plain(cell) for cell in known)} | {row.words:,} |"


def _every(story: StoryView) -> Iterator[ClaimView]:
    yield from story.shared
    yield from story.rest
    for group in story.alone:
        yield from group.claims


def _claim(view: ClaimView, rank: str, notes: _Notes) -> Iterator[str]:
    yield from (f"{rank}## {view.number}. {plain(view.says or view.denies)}: {plain(quoted(view.words))}", "")
    denied = f"; {plain(view.denies)}" if view.says and view.denies else ""
    yield from (f"{plain(view.carried)}; {plain(view.origins)}{denied}.", "")
    for wording in view.wordings:
        yield _wording(wording, notes)
    yield ""
    for origin in view.origin_views:
        why = f" ({plain('; '.join(origin.why))})" if origin.why else ""
        yield f"- Origin: {plain(origin.name)} ({origin.kind}), {origin.seen}: {plain(origin.outlets)}{why}"
    if view.origin_range:
        yield f"- {plain(view.origin_range)}"
    for difference in view.differences:
        yield f"- Differs in {plain(difference.label)}"
    for each in view.together:
        yield f"- One claim, {plain(each.reports)}: {plain('; '.join(each.why))}"
    if view.absent:
        yield f"- Not found in the text of {plain(view.absent)}"
    yield ""


def _wording(wording: Wording, notes: _Notes) -> str:
    outlets = ", ".join(f"{plain(said.outlet)}{notes.call(said)}{_since(said)}" for said in wording.said)
    who = plain(wording.who or "in its own voice")
    return f"- *{wording.standing.word}:* {plain(quoted(wording.words))}, {who}: {outlets}"


def _since(said: Said) -> str:
    return f" ({said.since})" if said.since else ""


def _alone(story: StoryView, rank: str, notes: _Notes) -> Iterator[str]:
    if story.alone:
        yield from (f"{rank}# What only one report has", "")
    for group in story.alone:
        yield from (f"{rank}## {plain(group.outlet)}", "")
        for view in group.claims:
            for wording in view.wordings:
                yield _wording(wording, notes)
        yield ""


def _matrix(view: Matrix, rank: str) -> Iterator[str]:
    yield from (f"{rank}# Which report says what", "")
    columns = [plain(column.outlet) for column in view.columns]
    yield f"| Claim | {' | '.join(columns)} |"
    yield f"|---|{'---|' * len(columns)}"
    for row in view.rows:
        cells = [", ".join(dict.fromkeys(cell.standing.word for cell in cells)) for cells in row.cells]
        yield f"| {row.number}. {plain(row.words)} | {' | '.join(cells)} |"
    if view.rows_left or view.columns_left:
        left = f"{view.rows_left} more claims and {view.columns_left} more reports are not in this table"
        yield from ("", f"{left}; the claims above list all reports that carry them.")
    yield ""


def _differences(views: tuple[DifferenceView, ...], rank: str, notes: _Notes) -> Iterator[str]:
    yield from (f"{rank}# Where reports differ", "")
    if not views:
        yield from ("No difference was found.", "")
    for view in views:
        yield from (f"{rank}## {view.kind.capitalize()} ({view.relation}: {view.meaning})", "")
        yield from (f"On claim {view.number}, {plain(quoted(view.words))}", "")
        for side in view.sides:
            outlets = ", ".join(f"{plain(said.outlet)}{notes.call(said)}" for said in side.said)
            yield f"- {_pieces(side.pieces)}: {outlets}"
        yield from ("", f"Why: {plain(view.why)}", "") if view.why else ("",)


def _versions(views: tuple[VersionView, ...], rank: str) -> Iterator[str]:
    if views:
        yield from (f"{rank}# What was changed between versions", "")
    for view in views:
        yield from (f"{rank}## {plain(view.title)}", "")
        yield from (plain(f"{view.earlier}, {view.when}; {view.later}, {view.since}. {view.why}"), "")
        for change in view.changes:
            sides = [side for side in (change.before, change.after) if side]
            words = " → ".join(f"{_marked(side.pieces)} ({plain(side.place)})" for side in sides)
            yield f"- *{change.kind}:* {words}: {plain(change.why)}"
        if view.trivial or not view.changes:
            yield f"- {plain(view.trivial or 'nothing was changed that says something')}"
        yield ""


def _marked(pieces: tuple[Piece, ...]) -> str:
    """Words with those that differ in bold."""
    return " ".join(f"**{plain(piece.text)}**" if piece.differs else plain(piece.text) for piece in pieces)


def _pieces(pieces: tuple[Piece, ...]) -> str:
    """A value, the words of it in bold that differ; all of it where it is not compared word for word."""
    compared = any(piece.differs for piece in pieces)
    return _marked(pieces) if compared else f"**{' '.join(plain(piece.text) for piece in pieces)}**"


def _sources(views: tuple[Sources, ...], rank: str) -> Iterator[str]:
    yield from (f"{rank}# Who has it from whom", "")
    yield from (
        "| Report | Gives as its source (statements) | Credits | Same words as | Own voice |",
        "|---|---|---|---|---|",
    )
    for view in views:
        told = [plain("; ".join(items)) or "none found" for items in (view.named, view.credits, view.shares)]
        yield f"| {plain(view.outlet)} | {' | '.join(told)} | {view.own} |"
    yield ""


def _times(story: StoryView, rank: str) -> Iterator[str]:
    yield from (f"{rank}# When", "", f"{rank}## Events, as reported", "")
    for moment in story.moments:
        otherwise = " (dated otherwise in another telling: see where reports differ)" if moment.differs else ""
        yield f"- {plain(moment.when)}: {plain(moment.says)}: {plain(quoted(moment.words))}{otherwise}"
    if not story.moments:
        yield "No report dates what it tells in a way that could be read."
    yield from ("", f"{rank}## Publications", "")
    for day in story.days:
        yield from _day(day)
    yield ""


def _day(day: Day) -> Iterator[str]:
    for p in day.publications:
        title = f": {plain(p.title)}" if p.title else ""
        yield f"- {plain(f'{day.name} {p.when}'.strip())}, {plain(p.outlet)}{title}"
