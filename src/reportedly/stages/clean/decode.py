"""Bytes into a document, by the reader whose pages carry this media type."""

from functools import cache
from types import ModuleType

from reportedly import catalog
from reportedly.errors import Refused
from reportedly.readers.base import Document
from reportedly.records import Page


def decode(page: Page) -> Document:
    """The page's visible text. Raises Refused where no reader knows its media type, or the reader cannot use it."""
    document: Document = _reader(page.media_type).document(page)
    return document


@cache
def _reader(media_type: str) -> ModuleType:
    for name in catalog.names("readers"):
        module = catalog.load("readers", name)
        if hasattr(module, "document") and module.MEDIA_TYPES[0] == media_type:
            return module
    raise Refused(f"no reader decodes {media_type}")
