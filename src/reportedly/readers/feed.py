"""Feeds (RSS, Atom, JSON Feed): each entry's linked page; where that cannot be had, what the feed itself says."""

import re
from collections.abc import Iterator
from html import escape

import msgspec

from reportedly.errors import Refused, Unreachable
from reportedly.readers._choice import choose
from reportedly.readers._entries import Entry, Feed, parse
from reportedly.readers.base import Fetch, Source, answered, member, page, whole
from reportedly.records import Page, Rejection
from reportedly.settings import Settings

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
MEDIA_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/xml",
    "text/xml",
)
MADE_BY = "feed@1"

_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_PAGE_TYPE = "text/html"


def sniff(head: bytes) -> bool:
    """Whether a feed's outermost element, or a JSON Feed's version, is there."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return b"jsonfeed.org/version" in head
    return start.startswith(b"<") and bool(_ROOT.search(start)) and b"<html" not in start.lower()


def pages(source: Source, settings: Settings, fetch: Fetch) -> Iterator[Page | Rejection]:
    """The page that each entry links to, once; if it cannot be had, a Rejection that says so and the entry's own text.

    Raises Refused when the source is no feed or has no entries.
    """
    feed = parse(whole(source, settings.max_bytes), source.where.url)
    if not feed.entries:
        raise Refused("this feed has no entries")
    seen: set[str] = set()
    for number, entry in enumerate(feed.entries, start=1):
        key = entry.link or f"{entry.title}\n{entry.content}"
        if key in seen:
            continue
        seen.add(key)
        where = member(source.where, entry.link or number)
        try:
            yield from _linked(entry.link, settings, fetch)
        except Refused as refusal:
            stage = "fetch" if isinstance(refusal, Unreachable) else "read"
            yield Rejection(input=entry.link or str(where), stage=stage, reason=str(refusal))
            if entry.content:
                told = msgspec.structs.replace(source, encoding="utf-8")
                place = msgspec.structs.replace(where, url=entry.link) if entry.link else where
                yield page(MADE_BY, _PAGE_TYPE, told, _as_html(entry, feed), where=place)


def _linked(link: str | None, settings: Settings, fetch: Fetch) -> list[Page | Rejection]:
    """What stands at the link, known by its address."""
    if not link:
        raise Refused("this entry links to no page; what the feed itself says is used")
    response = fetch(link)
    head = response.data[:4096]
    if not head:
        raise Refused("it is empty")
    if sniff(head):
        raise Refused("the link leads to another feed, not to a page")
    reader = choose(head, link.partition("?")[0], response.media_type, guess=True)
    return list(reader.pages(answered(response), settings, fetch))


def _as_html(entry: Entry, feed: Feed) -> bytes:
    """The entry as a page: its text, and what the feed says of it where pages say it of themselves."""
    told = {
        "og:site_name": feed.title,
        "author": entry.author,
        "article:published_time": entry.published,
        "og:url": entry.link,
    }
    metas = "".join(
        f'<meta {"property" if ":" in name else "name"}="{name}" content="{escape(value)}">\n'
        for name, value in told.items()
        if value
    )
    language = f' lang="{escape(feed.language)}"' if feed.language else ""
    title = escape(entry.title or "")
    heading = f"<h1>{title}</h1>\n" if title else ""
    return (
        f'<!doctype html>\n<html{language}>\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n{metas}</head>\n'
        f"<body>\n<article>\n{heading}{entry.content}\n</article>\n</body>\n</html>\n"
    ).encode("utf-8", errors="replace")
