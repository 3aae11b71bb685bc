"""What was changed between versions, a row for each change."""

from collections.abc import Iterator

from msgspec.structs import replace

from reportedly.exports._page.context import Context
from reportedly.exports._page.versions import Passage, VersionView, versions
from reportedly.records import Dossier, Record, Span

NOTHING = "nothing was changed that says something"


class Place(Record):
    """A sentence of one reading: its words, and `[start, end)` in code points of the report's text."""

    report: str
    words: str
    place: str
    span: Span


class ChangeRow(Record):
    """One change. `kind` is empty, and both sides are None, for a version without one; `trivial` counts the others."""

    story: str
    outlet: str
    title: str
    ordered: bool
    kind: str
    aspects: tuple[str, ...]
    why: str
    before: Place | None
    after: Place | None
    trivial: str


def rows(dossier: Dossier) -> tuple[ChangeRow, ...]:
    """Every change of every version, in the order of stories and texts."""
    views = ((account.story.id, view) for account in dossier.accounts for view in versions(Context(account)))
    return tuple(row for story, view in views for row in _rows(story, view))


def _rows(story: str, view: VersionView) -> Iterator[ChangeRow]:
    common = ChangeRow(
        story=story, outlet=view.outlet, title=view.title, ordered=view.ordered, kind="", aspects=(), why=NOTHING,
        before=None, after=None, trivial=view.trivial,
    )  # fmt: skip
    for c in view.changes:
        before, after = _place(c.before), _place(c.after)
        yield replace(common, kind=c.kind, aspects=c.aspects, why=c.why, before=before, after=after)
    if not view.changes:
        yield common


def _place(passage: Passage | None) -> Place | None:
    if passage is None:
        return None
    return Place(report=passage.report, words=passage.text, place=passage.place, span=passage.span)
