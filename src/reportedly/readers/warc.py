"""Web archives (WARC, ISO 28500), packed or not: the pages among the responses that they hold.

Read here record by record rather than with fastwarc or warcio: what is needed of the format is small, and hostile
files must neither end the process (fastwarc 2.0 panics on streams that cannot seek), nor fill the memory with one
header line (warcio 1.8), nor write to standard error (the same). Packed records are unpacked by the opener.
"""

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from reportedly.errors import Refused
from reportedly.readers import _http
from reportedly.readers._choice import choose
from reportedly.readers._dates import iso
from reportedly.readers.base import Fetch, Source, member, too_large
from reportedly.records import Page, Rejection
from reportedly.settings import Settings

SUFFIXES = (".warc",)
MEDIA_TYPES = ("application/warc", "application/x-warc")

_PAGE_TYPES = {None, "text/html", "application/xhtml+xml", "text/plain", "application/pdf"}
_CUT = "the archive is cut short; what came before is kept"
_DAMAGED = "the archive is damaged from here on; what came before is kept"
_LONGEST_HEAD = 65_536
_PIECE = 65_536
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})\b")
_LENGTH = re.compile(r"[0-9]{1,15}")
_HEAD_END = re.compile(rb"\r?\n\r?\n")


class _Response(msgspec.Struct, frozen=True):
    """A response as archived: the archive's headers, names in small letters, and the HTTP message."""

    headers: dict[str, str]
    message: bytes


def sniff(head: bytes) -> bool:
    """Whether a record begins."""
    return head.startswith(b"WARC/")


def pages(source: Source, settings: Settings, fetch: Fetch) -> Iterator[Page | Rejection]:
    """The pages in the archive's responses, each known by file and address and captured at the record's date.

    Other records, and responses that are no pages (pictures, scripts), are passed over. A page that was answered
    with another status than 200, or cannot be read, is a Rejection. Raises Refused where the archive breaks off, or
    holds no pages.
    """
    found = False
    for response in _responses(source.stream, settings.max_bytes):
        where = msgspec.structs.replace(
            member(source.where, response.headers["warc-target-uri"]), url=response.headers["warc-target-uri"]
        )
        try:
            for item in _page(response, msgspec.structs.replace(source, where=where), settings, fetch):
                found = True
                yield item
        except Refused as refusal:
            found = True
            yield Rejection(input=str(where), stage="read", reason=str(refusal))
    if not found:
        raise Refused("this archive holds no pages")


def _page(response: _Response, source: Source, settings: Settings, fetch: Fetch) -> Iterator[Page | Rejection]:
    """The page that one response holds, if it is one."""
    url = response.headers["warc-target-uri"]
    status = _STATUS.match(response.message)
    head, _, body = _split(response.message)
    media_type, encoding = _http.content_type(head.get("content-type"))
    if media_type not in _PAGE_TYPES or url.endswith("/robots.txt"):
        return
    if not status:
        raise Refused("the archive holds no HTTP answer for it")
    if status[1] != b"200":
        raise Refused(f"the server answered with status {status[1].decode()}")
    if len(response.message) > settings.max_bytes:
        raise Refused(too_large(settings.max_bytes))
    if "warc-truncated" in response.headers:
        raise Refused("the archive holds only a part of it")
    data = _body(head, body, settings.max_bytes)
    if not data:
        raise Refused("it is empty")
    opened = msgspec.structs.replace(
        source,
        stream=io.BytesIO(data),
        media_type=media_type,
        encoding=encoding,
        captured=iso(response.headers.get("warc-date", "")),
    )
    yield from choose(data[:4096], url.partition("?")[0], media_type, guess=True).pages(opened, settings, fetch)


def _body(head: dict[str, str], body: bytes, limit: int) -> bytes:
    """The body as the server meant it. Archives may keep it unpacked under headers that say it is packed."""
    if "chunked" in head.get("transfer-encoding", "").lower():
        body = _http.dechunked(body)
    coding = head.get("content-encoding", "")
    packed = "gzip" not in coding or body.startswith(b"\x1f\x8b")
    return _http.unpacked([body], coding if packed else None, limit)


def _split(message: bytes) -> tuple[dict[str, str], bytes, bytes]:
    """Headers, names in small letters, the line before them, and what follows them."""
    end = _HEAD_END.search(message[:_LONGEST_HEAD])
    first, *rest = message[: end.start() if end else _LONGEST_HEAD].split(b"\n")
    fields = (line.decode("utf-8", errors="replace").partition(":") for line in rest)
    return (
        {name.strip().lower(): value.strip() for name, _, value in fields},
        first,
        message[end.end() :] if end else b"",
    )


def _responses(stream: BinaryIO, limit: int) -> Iterator[_Response]:
    """The responses of the archive; of one above the limit so much that this can be told."""
    while head := _head(stream):
        headers, version, _ = _split(head)
        length = headers.get("content-length", "")
        if not version.startswith(b"WARC/") or not _LENGTH.fullmatch(length):
            raise Refused(_DAMAGED)
        wanted = headers.get("warc-type") == "response" and headers.get("warc-target-uri", "").startswith("http")
        message = _taken(stream, int(length), limit + 1 if wanted else 0)
        if wanted:
            yield _Response(headers, message)


def _head(stream: BinaryIO) -> bytes:
    """The lines of a record's head, with the empty line that ends it; nothing at the end of the archive."""
    line = stream.readline(_LONGEST_HEAD)
    while line in (b"\r\n", b"\n"):
        line = stream.readline(_LONGEST_HEAD)
    head = bytearray()
    while line not in (b"\r\n", b"\n"):
        head += line
        if not line and not head:
            return b""
        if not line.endswith(b"\n") or len(head) > _LONGEST_HEAD:
            raise Refused(_CUT if len(head) < _LONGEST_HEAD else _DAMAGED)
        line = stream.readline(_LONGEST_HEAD)
    return bytes(head + line)


def _taken(stream: BinaryIO, length: int, keep: int) -> bytes:
    """The first `keep` of `length` bytes; the others are passed by. Raises Refused where there are fewer."""
    kept = bytearray()
    while length:
        piece = stream.read(min(length, _PIECE))
        if not piece:
            raise Refused(_CUT)
        length -= len(piece)
        kept += piece[: max(0, keep - len(kept))]
    return bytes(kept)
