"""What HTTP servers send and web archives keep: content types, and bodies packed with gzip, deflate or brotli."""

import re
import zlib
from collections.abc import Callable, Iterable, Iterator

from reportedly.errors import Refused
from reportedly.readers.base import too_large

_PIECE = 65_536
_DAMAGED = "its compressed data are damaged or cut short"
_MOST_CODINGS = 3
_MOST_MEMBERS = 1000
"""Members of one gzip body; servers send one. Starting on another costs so much that millions would be an attack."""
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n")
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([^\s\"';,]+)", re.IGNORECASE)


def content_type(header: str | None) -> tuple[str | None, str | None]:
    """Media type, in small letters, and charset of a Content-Type header, each None where it is not told."""
    if not header:
        return None, None
    media_type = header.partition(";")[0].strip().lower()
    charset = _CHARSET.search(header[:1000])
    return media_type if "/" in media_type else None, charset[1] if charset else None


def unpacked(chunks: Iterable[bytes], coding: str | None, limit: int) -> bytes:
    """The body of which `chunks` are the packed bytes, `coding` being the value of its Content-Encoding header.

    Never holds much more than `limit` bytes, whatever the chunks unpack to. Raises Refused when the body is larger,
    damaged, or packed in a way that is not known.
    """
    names = [name for part in (coding or "").lower().split(",") if (name := part.strip()) not in ("", "identity")]
    if len(names) > _MOST_CODINGS or not set(names) <= _LAYERS.keys():
        raise Refused(f"its content encoding {(coding or '')[:60]!r} is not known")
    pieces = _limited(_small(chunks), limit)
    for name in reversed(names):
        pieces = _limited(_LAYERS[name](pieces), limit)
    return b"".join(pieces)


def dechunked(body: bytes) -> bytes:
    """A body without its chunk sizes (RFC 9112, 7.1); as it is when it has none. Raises Refused when it breaks off."""
    pieces: list[bytes] = []
    at = 0
    while True:
        size = _CHUNK.match(body, at)
        if not size and not pieces:
            return body
        if not size or size.end() + int(size[1], 16) > len(body):
            raise Refused(_DAMAGED)
        if int(size[1], 16) == 0:
            return b"".join(pieces)
        at = size.end() + int(size[1], 16)
        pieces.append(body[size.end() : at])
        at += len(b"\r\n")


def _limited(pieces: Iterable[bytes], limit: int) -> Iterator[bytes]:
    """The same pieces; raises Refused as soon as they are more than `limit` bytes."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limit:
            raise Refused(too_large(limit))
        yield piece


def _small(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of at most 64 kB, because unpacking copies what it has not yet used of a piece."""
    for chunk in chunks:
        for start in range(0, len(chunk), _PIECE):
            yield chunk[start : start + _PIECE]


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Unpacks gzip, of one member or more, and deflate, with its zlib header or (against the standard) without."""
    unpacker = None
    members = 0
    for piece in pieces:
        rest = piece
        while rest:
            unpacker = unpacker or zlib.decompressobj(47 if _has_header(rest) else -15)
            try:
                yield unpacker.decompress(rest, _PIECE)
            except zlib.error:
                raise Refused(_DAMAGED) from None
            rest = unpacker.unconsumed_tail
            if unpacker.eof:
                rest = unpacker.unused_data.lstrip(b"\0")
                unpacker = None
                members += 1
                if members > _MOST_MEMBERS:
                    raise Refused(f"it is packed in more than {_MOST_MEMBERS:,} parts, which no server does")
    if unpacker:
        yield from _flushed(unpacker)


def _flushed(unpacker: "zlib._Decompress") -> Iterator[bytes]:
    """What an unpacker still holds although all its input was given."""
    while held := unpacker.decompress(b"", _PIECE):
        yield held
    if not unpacker.eof:
        raise Refused(_DAMAGED)


def _has_header(data: bytes) -> bool:
    """Whether a gzip or zlib header begins, of which perhaps only the first byte is there yet."""
    gzipped, zlibbed = data[0] == 0x1F, data[0] & 0x0F == 8
    return gzipped or (zlibbed and (len(data) == 1 or int.from_bytes(data[:2], "big") % 31 == 0))


def _unbrotlied(pieces: Iterable[bytes]) -> Iterator[bytes]:
    import brotli  # type: ignore[import-untyped]

    unpacker = brotli.Decompressor()
    try:
        for piece in pieces:
            yield unpacker.process(piece, output_buffer_limit=_PIECE)
            while not unpacker.can_accept_more_data():
                yield unpacker.process(b"", output_buffer_limit=_PIECE)
    except brotli.error:
        raise Refused(_DAMAGED) from None
    if not unpacker.is_finished():
        raise Refused(_DAMAGED)


_LAYERS: dict[str, Callable[[Iterable[bytes]], Iterator[bytes]]] = {
    "gzip": _inflated,
    "x-gzip": _inflated,
    "deflate": _inflated,
    "br": _unbrotlied,
}
