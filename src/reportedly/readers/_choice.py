"""Which reader reads what: by content first, then by name or media type."""

from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Protocol, cast

from reportedly import catalog
from reportedly.errors import Misuse, Refused
from reportedly.readers._decode import is_binary
from reportedly.readers.base import Document, Fetch, Source
from reportedly.records import Page, Rejection
from reportedly.settings import Settings


class Reader(Protocol):
    """A reader module, as `base` describes it; `Decoder` adds `document`."""

    SUFFIXES: tuple[str, ...]
    MEDIA_TYPES: tuple[str, ...]

    def sniff(self, head: bytes) -> bool: ...

    def pages(self, source: Source, settings: Settings, fetch: Fetch) -> Iterator[Page | Rejection]: ...


class Decoder(Reader, Protocol):
    """A reader whose pages carry its own media type, and which can decode them."""

    def document(self, page: Page) -> Document: ...


@cache
def readers() -> tuple[Reader, ...]:
    """All readers of the catalogue, in the order of their names."""
    return tuple(cast(Reader, catalog.load("readers", name)) for name in catalog.names("readers"))


def choose(head: bytes, name: str, media_type: str | None, *, guess: bool) -> Reader:
    """The reader for content that begins with `head`, under that name and media type.

    Content decides; a name or type decides where content tells nothing, or too much. What nobody knows is read as
    text if it has no suffix, or if `guess` allows it, and is not binary. Raises Refused otherwise.
    """
    suffix = PurePosixPath(name.lower()).suffix
    sniffed = [reader for reader in readers() if reader.sniff(head)]
    told = [reader for reader in readers() if suffix in reader.SUFFIXES or media_type in reader.MEDIA_TYPES]
    agreed = [reader for reader in sniffed if reader in told]
    for reader in agreed or sniffed or told:
        return reader
    if is_binary(head):
        raise Refused("it is a binary file that no reader knows; save it as text, HTML or PDF")
    if suffix and not guess:
        raise Refused(f"no reader knows {suffix} files; known are {', '.join(suffixes())}")
    return cast(Reader, catalog.load("readers", "text"))


def suffixes() -> list[str]:
    """Every suffix that suggests a reader, sorted."""
    return sorted({suffix for reader in readers() for suffix in reader.SUFFIXES})


def decoder(media_type: str) -> Decoder:
    """The reader whose pages carry this media type. Raises Misuse when there is none."""
    for reader in readers():
        if reader.MEDIA_TYPES[0] == media_type and hasattr(reader, "document"):
            return cast(Decoder, reader)
    raise Misuse(f"no reader decodes pages of the type {media_type!r}")
