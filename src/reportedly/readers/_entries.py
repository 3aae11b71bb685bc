"""The entries of a feed: RSS 0.9 to 2.0, Atom, JSON Feed.

Parsed with lxml, which resolves no entity, opens nothing and takes linear time, rather than with feedparser, which
needs minutes for 2 MB of broken markup inside one entry.
"""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import msgspec

from reportedly.errors import Refused
from reportedly.readers._dates import iso
from reportedly.records import Record

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

_CONTENT = ("encoded", "content", "description", "summary", "abstract")
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")
_OTHERS = ("search.yahoo.com/mrss", "itunes.com", "purl.org/rss/1.0/modules/slash")
"""Name spaces whose titles and descriptions are those of pictures and podcasts."""


class Entry(Record):
    """One entry as the feed gives it. `content` is HTML; `published` is ISO 8601."""

    link: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    content: str | None = None


class Feed(Record):
    """A feed's own title and language, and its entries in its order."""

    title: str | None
    language: str | None
    entries: tuple[Entry, ...]


def parse(data: bytes, base: str | None) -> Feed:
    """The feed in `data`; links are joined to `base`, the feed's address. Raises Refused when it is none."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _from_json(data, base or "")
    return _from_xml(data, base or "")


def _from_xml(data: bytes, base: str) -> Feed:
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or _name(root) not in ("rss", "RDF", "feed"):
        raise Refused("it is no RSS or Atom feed")
    head = next((child for child in root if _name(child) == "channel"), root)
    parents = (root,) if head is root else (head, root)
    items = (item for parent in parents for item in parent if _name(item) in ("item", "entry"))
    return Feed(
        title=_text(head, ("title",)),
        language=_text(head, ("language",)) or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        entries=tuple(_entry(item, base) for item in items),
    )


def _entry(item: "_Element", base: str) -> Entry:
    return Entry(
        link=_link(item, base),
        title=_text(item, ("title",)),
        author=_text(item, ("creator", "author")),
        published=next((date for name in _DATES if (date := iso(_text(item, (name,)) or ""))), None),
        content=next(_contents(item), None),
    )


def _link(item: "_Element", base: str) -> str | None:
    """Where the entry leads: RSS writes it as text, Atom as `href`; else an identifier that is an address."""
    links = [child for child in item if _name(child) == "link"]
    found = [link.get("href") or _words(link) for link in links if link.get("rel", "alternate") == "alternate"]
    named = _text(item, ("guid", "id")) or ""
    found += [named] if named.startswith(("http://", "https://")) else []
    return next((_absolute(base, link) for link in found if link), None)


def _absolute(base: str, link: str) -> str:
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return link.strip()


def _contents(item: "_Element") -> Iterator[str]:
    """The entry's own texts as HTML, the fullest first."""
    from lxml import etree

    for name in _CONTENT:
        for child in item:
            if _name(child) != name:
                continue
            if child.get("type") == "xhtml":
                yield "".join(etree.tostring(inner, encoding="unicode") for inner in child)
            elif words := _words(child):
                yield f"<p>{escape(words)}</p>" if child.get("type") == "text" else words


def _text(item: "_Element", names: tuple[str, ...]) -> str | None:
    """The words of the first child of one of these names that has any."""
    for name in names:
        for child in item:
            if _name(child) == name and (words := _words(child)):
                return words
    return None


def _words(element: "_Element") -> str:
    return "".join(str(part) for part in element.itertext()).strip()


def _name(element: "_Element") -> str:
    """An element's name without its name space; empty for comments, and for name spaces that mean other things."""
    tag = element.tag
    if not isinstance(tag, str) or any(other in tag for other in _OTHERS):
        return ""
    return tag.rpartition("}")[2]


class _JsonItem(msgspec.Struct):
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    date_published: str | None = None


class _JsonFeed(msgspec.Struct):
    items: list[_JsonItem]
    title: str | None = None
    language: str | None = None


def _from_json(data: bytes, base: str) -> Feed:
    try:
        feed = msgspec.json.decode(data, type=_JsonFeed)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Refused("it is no JSON Feed") from None
    return Feed(title=feed.title, language=feed.language, entries=tuple(_json_entry(i, base) for i in feed.items))


def _json_entry(item: _JsonItem, base: str) -> Entry:
    link = item.url or item.external_url
    text = f"<p>{escape(item.content_text)}</p>" if item.content_text else None
    return Entry(
        link=_absolute(base, link) if link else None,
        title=item.title,
        published=iso(item.date_published or ""),
        content=item.content_html or text,
    )
