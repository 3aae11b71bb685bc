"""What was read: the bytes as received, and the report found in them."""

from typing import Literal

from reportedly.records.base import Record, Span

SegmentKind = Literal["title", "standfirst", "body", "caption", "credit", "chrome"]
CreditPlace = Literal["byline", "dateline", "tail", "inline", "caption"]


class Where(Record):
    """Where a page came from. One of the three tells it apart from every other page of the same words.

    `path` is relative to the folder that the user named (never absolute); a member of a container adds `#` and its
    number or name. `given` is the id that a JSONL line brought along.
    """

    path: str | None = None
    url: str | None = None
    given: str | None = None

    def __str__(self) -> str:
        return next((name for name in (self.given, self.path, self.url) if name is not None), "-")


class Page(Record):
    """Bytes as received. `captured` is an ISO 8601 time, known for fetched pages and WARC records only."""

    id: str
    made_by: str
    where: Where
    data: bytes
    sha256: str
    media_type: str
    encoding: str | None = None
    captured: str | None = None


class Segment(Record):
    """A labelled stretch of a report's text. `paragraph` counts body paragraphs from 1, as a footnote cites them."""

    start: int
    end: int
    kind: SegmentKind
    paragraph: int | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Credit(Record):
    """Words that tell where a text (or, when `place` is caption, a picture) comes from."""

    name: str
    span: Span
    place: CreditPlace


class Report(Record):
    """One published text of one outlet: the decoded text, unchanged, with every part of it labelled.

    Segments are in text order, do not overlap, and cover all that is not white space. `published` and `modified` are
    ISO 8601 strings as exact as the page is: `2024-02-20`, `2024-02-20T09:20`, `2024-02-20T14:00:00+05:30`.
    `language` is an ISO 639-1 code, or `und`. `extra` is JSON: keys of a JSONL line that mean nothing to us, kept.
    """

    id: str
    made_by: str
    page: str
    where: Where
    sha256: str
    captured: str | None
    media_type: str
    url: str | None
    publisher: str | None
    title: str | None
    byline: str | None
    published: str | None
    modified: str | None
    language: str
    dateline: Span | None
    agencies: tuple[Credit, ...]
    picture_credits: tuple[Credit, ...]
    text: str
    segments: tuple[Segment, ...]
    extra: str = "{}"


class Rejection(Record):
    """What a reader or a stage refused, and why. `stage` is `read`, `fetch` or a stage's name."""

    input: str
    stage: str
    reason: str
