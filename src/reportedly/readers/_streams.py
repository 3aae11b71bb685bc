"""Streams that can be looked into before they are read."""

import gzip
import io
from collections.abc import Callable
from typing import BinaryIO, cast

HEAD = 4096
_GZIP = b"\x1f\x8b"


class _Replayed(io.RawIOBase):
    """A stream that was read a little: first what was taken from it, then the rest."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        taken = self._head[: len(buffer)] or _some(self._rest, len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


def peeked(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The first 4 kB of a stream and the stream from its start; of gzip data, both unpacked."""
    head, stream = _peek(stream)
    if head.startswith(_GZIP):
        return _peek(cast(BinaryIO, _Unpacked(fileobj=stream)))
    return head, stream


class _Unpacked(gzip.GzipFile):
    """Unpacked gzip data. To seek in them means to unpack them all, so they are not seekable."""

    def seekable(self) -> bool:
        return False


def _peek(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    head = b""
    while len(head) < HEAD and not _whole_object(head) and (more := _some(stream, HEAD - len(head))):
        head += more
    if stream.seekable():
        stream.seek(0)
        return head, stream
    return head, cast(BinaryIO, io.BufferedReader(_Replayed(head, stream)))


def _some(stream: BinaryIO, most: int) -> bytes:
    """What a stream has at hand, without waiting for more: a pipe may pause between two lines. Empty at its end."""
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    return read(most)


def _whole_object(head: bytes) -> bool:
    """Whether this looks like a line of JSON, whole: enough to know it by, before the next one comes."""
    return head.startswith(b"{") and head.endswith(b"}\n")
