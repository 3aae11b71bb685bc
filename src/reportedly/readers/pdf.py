"""PDF: lines as the page shows them, joined into paragraphs where the layout says so, one paragraph a line.

PDFium (through pypdfium2) reads them. Against pypdf on PDFs of our own - one and two columns, running headers, split
words, a rotated page, encrypted, picture only - both give the same lines in the same order; PDFium takes a third of
the time, marks words split at a line's end, and tells where each character stands, which joining lines needs. It
is the larger of the two (9 MB against 4 MB).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from reportedly.errors import Refused
from reportedly.readers._dates import iso
from reportedly.readers._layout import Line, paragraphs
from reportedly.readers.base import Document, Fetch, Meta, Source, page, whole
from reportedly.readers.text import lines
from reportedly.records import Page, Rejection
from reportedly.settings import Settings

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage  # type: ignore[import-untyped]

SUFFIXES = (".pdf",)
MEDIA_TYPES = ("application/pdf", "application/x-pdf")
MADE_BY = "pdf@1"

_MOST_PAGES = 2000
_MOST_CHARACTERS = 5_000_000
_SPLIT_WORD = "\x02"
"""What PDFium puts in place of a hyphen and line break inside a word."""
_NO_NAME = {"", "untitled", "anonymous", "(anonymous)", "unknown"}


def sniff(head: bytes) -> bool:
    """Whether the header is there; writers may put up to 1 kB before it."""
    return b"%PDF-" in head[:1024]


def pages(source: Source, settings: Settings, fetch: Fetch) -> Iterator[Page | Rejection]:
    """One page record for the whole file. Raises Refused when it is damaged, encrypted, too long or holds no text."""
    data = whole(source, settings.max_bytes)
    with _opened(data) as pdf:
        if not any(text.count_chars() for text, _ in _texts(pdf)):
            raise Refused("it holds pictures only, no text; run character recognition on it first")
    yield page(MADE_BY, MEDIA_TYPES[0], source, data)


def document(page: Page) -> Document:
    """The text of all its pages, headers and footers as lines of their own, with its title and author.

    When the file was made is kept in `extra`: a page printed to PDF is made long after it was published.
    """
    with _opened(page.data) as pdf:
        text = "\n".join(paragraphs(_measured(pdf)))
        told = pdf.get_metadata_dict()
    dates = {"created": iso(told["CreationDate"]), "modified": iso(told["ModDate"])}
    meta = Meta(
        title=_named(told["Title"].removeprefix("Microsoft Word - ")),
        byline=_named(told["Author"]),
        extra=msgspec.json.encode({key: date for key, date in dates.items() if date}).decode(),
    )
    return Document(text=text, encoding="utf-8", blocks=lines(text), meta=meta)


def _named(told: str) -> str | None:
    """A title or author, unless it is what programs write when nobody gave one."""
    name = " ".join(told.split())
    return None if name.lower() in _NO_NAME else name


@contextmanager
def _opened(data: bytes) -> "Iterator[PdfDocument]":
    """The open file; raises Refused when PDFium cannot open it or it has more pages than are read."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        pdf = PdfDocument(data)
    except PdfiumError as error:
        locked = "password" in str(error)
        raise Refused("it is encrypted; save it without a password" if locked else "it is no PDF, or damaged") from None
    try:
        if len(pdf) > _MOST_PAGES:
            raise Refused(f"it has {len(pdf):,} pages; at most {_MOST_PAGES:,} are read, so split it")
        yield pdf
    except PdfiumError:
        raise Refused("one of its pages is damaged") from None
    finally:
        pdf.close()


def _texts(pdf: "PdfDocument") -> "Iterator[tuple[PdfTextPage, int]]":
    """The text of each page, and by how many degrees the page is turned to the right."""
    for leaf in pdf:
        text = leaf.get_textpage()
        yield text, leaf.get_rotation()
        text.close()
        leaf.close()


def _measured(pdf: "PdfDocument") -> list[list[Line]]:
    """The lines of every page. Raises Refused when they are more than any report is."""
    measured = []
    size = 0
    for text, turned in _texts(pdf):
        size += text.count_chars()
        if size > _MOST_CHARACTERS:
            raise Refused(f"it holds more than {_MOST_CHARACTERS:,} characters, which is no report")
        measured.append(list(_lines(text, turned)))
    return measured


def _lines(text: "PdfTextPage", turned: int) -> Iterator[Line]:
    """The lines of one page in the order of the text; a line's box is that of its first and last characters."""
    from pypdfium2 import raw

    letters = [chr(raw.FPDFText_GetUnicode(text.raw, index)) for index in range(text.count_chars())]
    first = 0
    for index, letter in enumerate([*letters, "\n"]):
        if letter not in ("\r", "\n", _SPLIT_WORD):
            continue
        if words := _clean("".join(letters[first:index])):
            seen = [place for place in range(first, index) if not letters[place].isspace()]
            start, end = (_turned(text.get_charbox(place, loose=True), turned) for place in (seen[0], seen[-1]))
            split = letter == _SPLIT_WORD
            yield Line(text=words, left=start[0], bottom=start[1], right=end[2], top=start[3], split=split)
        first = index + 1


def _turned(box: tuple[float, float, float, float], degrees: int) -> tuple[float, float, float, float]:
    """A box of the page as drawn, on the page as shown."""
    left, bottom, right, top = box
    return {
        90: (bottom, -right, top, -left),
        180: (-right, -top, -left, -bottom),
        270: (-top, left, -bottom, right),
    }.get(degrees, box)


def _clean(words: str) -> str:
    """Characters as text: halves of surrogate pairs joined, controls and the like left out."""
    whole_words = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(char for char in whole_words if char.isprintable() or char.isspace()).strip()
