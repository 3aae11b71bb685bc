"""Plain text as scraped or saved. The text is exactly what the file holds; each line that is not blank is a block.

Nothing marks plain text, so `sniff` claims nothing: it is what a file is read as when its name says so, or when
no other reader knows it and the user named the very file.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from reportedly.errors import Refused
from reportedly.readers import _decode
from reportedly.readers.base import Block, Document, Fetch, Source, page, whole
from reportedly.records import Page, Rejection
from reportedly.settings import Settings

SUFFIXES = (".txt", ".text", ".md")
MEDIA_TYPES = ("text/plain", "text/markdown")
MADE_BY = "text@1"

_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")


def sniff(head: bytes) -> bool:
    """Never: see above."""
    return False


def pages(source: Source, settings: Settings, fetch: Fetch) -> Iterator[Page | Rejection]:
    """One page. Raises Refused when the source is empty, too large, binary, or in an encoding that cannot be told."""
    data = whole(source, settings.max_bytes)
    text, encoding = _decode.decode(data, source.encoding)
    if not text.strip():
        raise Refused("it holds nothing but white space")
    yield replace(page(MADE_BY, MEDIA_TYPES[0], source, data), encoding=encoding)


def document(page: Page) -> Document:
    """The text as it stands in the file."""
    text, encoding = _decode.decode(page.data, page.encoding)
    return Document(text=text, encoding=encoding, blocks=lines(text))


def lines(text: str) -> tuple[Block, ...]:
    """One block per line that is not blank, without the white space around it."""
    return tuple(Block(start=found.start(), end=found.end()) for found in _LINE.finditer(text))
