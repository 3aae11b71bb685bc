"""Web pages. The text is all that the page shows, in document order, one block a line; nothing is dropped.

What no browser shows (scripts, styles, templates, hidden elements) is no text. Each block carries the element that it
stands in, and whether an extractor takes it for the article.

The extractor is resiliparse's. On the pages of tests/pages, by lines, the extractors alone reach

    extractor                precision  recall  F1     pages/s on full-size pages
    resiliparse 2.0          .36        .96     .53    430
    trafilatura 2.3          .51        .95     .66     32
    trafilatura 2.3, fast    .51        .95     .66     46
    jusText 3.0             1.00        .05     .09

so none decides alone: what the extractor leaves out is good evidence of chrome, and the fastest one, whose tree the
reader walks anyway, leaves out hardly any of the article. Blocks are labelled when the page is cleaned.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.errors import Refused
from reportedly.readers import _decode
from reportedly.readers._html_meta import meta_of
from reportedly.readers._html_walk import Walk
from reportedly.readers.base import Block, Document, Fetch, Source, page, whole
from reportedly.records import Page, Rejection
from reportedly.settings import Settings

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

SUFFIXES = (".html", ".htm", ".xhtml", ".xht", ".shtml")
MEDIA_TYPES = ("text/html", "application/xhtml+xml")
MADE_BY = "html@1"

_SNIFFED = re.compile(
    rb"^(?:\s|<!--[^>]{0,400}-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|title|meta|script|link|div|article|h1)\b",
    re.IGNORECASE,
)
_CHARSET = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|^\s*<\?xml[^>]{0,100}?encoding=[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)
_ATTRIBUTE = r"""[\s/]*+(?:=[^\s/>=]*+|[^\s/>=]++)(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_ELEMENT = re.compile(rf"(?P<kept><[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{0,1000}}+)(?:{_ATTRIBUTE})*+")
"""An element's start, of which the first thousand attributes are kept: the parser's time grows with their square.

It matches every element, also those that have fewer, so that none is looked at twice.
"""
_HEAD = 4096
_DEEPEST = 500
"""Levels of nesting up to which the extractor is asked: its time grows with their square."""


def sniff(head: bytes) -> bool:
    """Whether the first element is one that pages begin with."""
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if plain.startswith((b"\xff\xfe", b"\xfe\xff")):
        plain = plain[2:].replace(b"\0", b"")
    return bool(_SNIFFED.match(plain))


def pages(source: Source, settings: Settings, fetch: Fetch) -> Iterator[Page | Rejection]:
    """One page. Raises Refused when the source is empty, too large or binary."""
    data = whole(source, settings.max_bytes)
    if _decode.is_binary(data):
        raise Refused("it is a binary file, not a web page")
    yield page(MADE_BY, MEDIA_TYPES[0], source, data)


def document(page: Page) -> Document:
    """The page's visible text with its blocks and metadata. Raises Refused where nothing is visible.

    The encoding is that of the byte order mark, of HTTP, of the page's own declaration, or detected, in that order.
    """
    from resiliparse.parse.html import HTMLTree, traverse_dom

    text, encoding = _decode.decode(page.data, page.encoding or _declared(page.data))
    walk = Walk()
    tree = HTMLTree.parse(_ELEMENT.sub(r"\g<kept>", text.replace("\0", "")))
    root = tree.document
    if root is not None:
        traverse_dom(root, walk.visit)
    walk.close()
    if not walk.lines:
        raise Refused("the page shows no text; its words may be in frames, pictures or scripts")
    heading = next((line for line, tag in walk.lines if tag == "h1"), None)
    return Document(
        text="\n".join(line for line, _ in walk.lines),
        encoding=encoding,
        blocks=tuple(_blocks(walk, _extracted(tree) if walk.deepest <= _DEEPEST else None)),
        meta=meta_of(walk.facts, heading, page.where.url),
    )


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii") if found else None


def _extracted(tree: "HTMLTree") -> frozenset[str]:
    """The lines that the extractor takes for the article."""
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(tree, main_content=True, list_bullets=False, alt_texts=False)
    return frozenset(_letters(line) for line in text.split("\n"))


def _blocks(walk: Walk, extracted: frozenset[str] | None) -> Iterator[Block]:
    at = 0
    for line, tag in walk.lines:
        inside = None if extracted is None else _letters(line) in extracted
        yield Block(start=at, end=at + len(line), tag=tag, inside=inside)
        at += len(line) + 1


def _letters(line: str) -> str:
    return "".join(line.split())
