"""What a reader is: it splits what was received into pages, and later decodes a page into a document.

Splitting (`pages`) belongs to containers too: a JSONL file, a feed, a WARC holds many pages. Decoding (`document`)
belongs to formats that are pages: text, HTML, PDF, one JSONL line. A reader module offers

    SUFFIXES: tuple[str, ...]        file names that suggest it
    MEDIA_TYPES: tuple[str, ...]     media types that it reads; the first is the one its pages carry
    sniff(head: bytes) -> bool       whether the first 4 kB are of this format, whatever the name says
    pages(source: Source, settings: Settings, fetch: Fetch) -> Iterator[Page | Rejection]
    document(page: Page) -> Document         only where its pages carry this reader's first media type

and raises `Refused` when a source or page as a whole cannot be used.
"""

import hashlib
import io
from collections.abc import Callable
from typing import BinaryIO

import msgspec

from reportedly.errors import Refused
from reportedly.records import Page, Record, Where, content_id

Tag = str

MOST_LINES = 100_000
"""Lines of a page, blank ones aside. The longest reports have some thousand; what has more is many reports, or none."""


class Block(Record):
    """One line of a document and what its format says of it.

    `tag` is the nearest telling HTML element (`h1`, `p`, `li`, `figcaption`, `nav` …), empty for plain text.
    `inside` is the extractor's word on whether it belongs to the article; None where nothing was asked.
    """

    start: int
    end: int
    tag: Tag = ""
    inside: bool | None = None


class Meta(Record):
    """What a page says of itself, outside its visible text. `published` and `modified` are ISO 8601."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    extra: str = "{}"


class Document(Record):
    """The visible text of a page, in document order, one block a line, nothing dropped."""

    text: str
    encoding: str
    blocks: tuple[Block, ...] = ()
    meta: Meta = Meta()


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """What was named by the user, opened: a stream of bytes, and where they are from.

    `media_type`, `encoding` and `captured` are what the server or the archive said of it.
    """

    where: Where
    stream: BinaryIO
    media_type: str | None = None
    encoding: str | None = None
    captured: str | None = None


class Response(Record):
    """What came back for a URL: `url` after redirects, `captured` the time of the answer in UTC."""

    url: str
    data: bytes
    media_type: str | None
    encoding: str | None
    captured: str


Fetch = Callable[[str], Response]
"""Gets one URL; raises `Unreachable`. Readers of feeds use it for the pages that a feed links to."""


def answered(response: Response) -> Source:
    """What came back for a URL, as a source: it is known by the address that answered."""
    return Source(
        where=Where(url=response.url),
        stream=io.BytesIO(response.data),
        media_type=response.media_type,
        encoding=response.encoding,
        captured=response.captured,
    )


def whole(source: Source, limit: int) -> bytes:
    """All bytes of a source that is one page. Raises Refused when there are none, or more than `limit`."""
    if source.stream.seekable():
        size = source.stream.seek(0, 2)
        source.stream.seek(0)
        if size > limit:
            raise Refused(too_large(limit))
    data = source.stream.read(limit + 1)
    if len(data) > limit:
        raise Refused(too_large(limit))
    if not data:
        raise Refused("it is empty")
    return data


def too_large(limit: int) -> str:
    """The reason for refusing a page or member of more than `limit` bytes."""
    return f"it is larger than {limit:,} bytes; raise the setting max_bytes to read it"


def few_enough(lines: int) -> None:
    """Raises Refused for more lines than a report has: a page is labelled line by line."""
    if lines > MOST_LINES:
        raise Refused(f"it has more than the {MOST_LINES:,} lines that a report may have; split it into its reports")


def page(made_by: str, media_type: str, source: Source, data: bytes, *, where: Where | None = None) -> Page:
    """The page that `data` are. `where` is for members of a container, which are elsewhere than their source."""
    sha256 = hashlib.sha256(data).hexdigest()
    place = where or source.where
    return Page(
        id=content_id("page", sha256, place),
        made_by=made_by,
        where=place,
        data=data,
        sha256=sha256,
        media_type=media_type,
        encoding=source.encoding,
        captured=source.captured,
    )


def member(where: Where, name: object) -> Where:
    """The place of a part of a container: the container's, with `#` and the part's name or number."""
    if where.path is not None:
        return msgspec.structs.replace(where, path=f"{where.path}#{name}")
    return msgspec.structs.replace(where, url=f"{where.url}#{name}")
