"""What a report says of itself, gathered from its labelled lines and its metadata."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from reportedly.readers.base import Meta
from reportedly.records import Credit, CreditPlace, Record, Span
from reportedly.stages.clean import credit
from reportedly.stages.clean.dates import Stamp, stamps
from reportedly.stages.clean.labels import State
from reportedly.stages.clean.lines import Line
from reportedly.stages.clean.publisher import masthead_of, publisher_of
from reportedly.stages.clean.view import View


class Found(Record):
    """Fields of a Report that come from its lines."""

    title: str | None
    publisher: str | None
    byline: str | None
    published: str | None
    modified: str | None
    dateline: Span | None
    agencies: tuple[Credit, ...]
    picture_credits: tuple[Credit, ...]


def find(view: View, states: Sequence[State], meta: Meta, url: str | None) -> Found:
    """Metadata first, then the lines; a line's time replaces the metadata's where it is the same day, more exactly."""
    labelled = tuple(zip(view.lines, states, strict=True))
    titles = [line.text for line, state in labelled if state.kind == "title"]
    bylines = [
        credit.byline_of(line.text, view.words)
        for line, state in labelled
        if state.kind == "credit" and state.region != "tail" and credit.is_byline(line.text, view.words)
    ]
    published, modified = times(view, labelled, meta, url)
    dateline, opening = _dateline(view, labelled)
    furniture = [line.text for line, state in labelled if state.kind == "chrome"]
    above = [line.text for line, state in labelled if state.kind in {"chrome", "credit"} and state.region in _ABOVE]
    return Found(
        title=meta.title or (" ".join(titles[0].split()) if titles else None),
        publisher=meta.publisher or publisher_of(furniture, view.words) or masthead_of(above, view.words) or _host(url),
        byline=meta.byline or (bylines[0] if bylines else None),
        published=published,
        modified=modified,
        dateline=dateline,
        agencies=tuple(sorted((*opening, *_agencies(view, labelled)), key=lambda c: c.span)),
        picture_credits=tuple(
            owner
            for line, state in labelled
            if state.kind == "caption"
            for owner in credit.picture_credits(line.text, line.start, view.words)
        ),
    )


_ABOVE = ("head", "top")


def _host(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


def times(
    view: View, labelled: Sequence[tuple[Line, State]], meta: Meta, url: str | None
) -> tuple[str | None, str | None]:
    """When it was published, and changed if at another time.

    A line's own word ("Published …") goes before a bare date, and that before "Updated …", which alone stands for
    the publication of this version.
    """
    domain = (_host(url) or "").rpartition(".")[2]
    found: list[Stamp] = []
    bare: list[Stamp] = []
    for line, state in labelled:
        if state.kind in {"chrome", "credit"} and len(line.words) <= 30:
            here = list(stamps(line.text, view.words, domain))
            found += here
            bare += [s for s in here if s.role == "" and state.region != "tail"]
    said = _exact([s for s in found if s.role == "published"] or bare)
    changed = _exact([s for s in found if s.role == "updated"])
    published = _exacter(meta.published, _exact([*found])) or _exacter(said, _exact(bare)) or changed
    modified = meta.modified or changed
    return published, modified if modified != published else None


def _exact(found: Sequence[Stamp]) -> str | None:
    """The first time, or a more exact one of the same day."""
    if not found:
        return None
    return max((s.value for s in found if s.value[:10] == found[0].value[:10]), key=len)


def _exacter(first: str | None, other: str | None) -> str | None:
    if first and other and other.startswith(first[:10]) and len(other) > len(first):
        return other
    return first


def _dateline(view: View, labelled: Sequence[tuple[Line, State]]) -> tuple[Span | None, tuple[Credit, ...]]:
    """The dateline of the first paragraph, with spans of the whole text."""
    first = next((line for line, state in labelled if state.kind == "body" and len(line.words) > 8), None)
    got = credit.dateline_of(first.text, view.words) if first else None
    if not first or not got:
        return None, ()
    span, named = got
    moved = tuple(
        Credit(name=c.name, span=Span(first.start + c.span.start, first.start + c.span.end), place=c.place)
        for c in named
    )
    return Span(first.start + span.start, first.start + span.end), moved


def _agencies(view: View, labelled: Sequence[tuple[Line, State]]) -> Iterator[Credit]:
    """Agencies of bylines, of credit lines, and of the ends of paragraphs."""
    for line, state in labelled:
        if state.kind == "credit":
            place: CreditPlace = "byline" if state.region in {"head", "top"} else "tail"
            yield from credit.agency_credits(line.text, line.start, place, view.words)
        elif state.kind == "body" and (tail := credit.tail_of(line.text, view.words)):
            yield from credit.agency_credits(tail.of(line.text), line.start + tail.start, "tail", view.words)
