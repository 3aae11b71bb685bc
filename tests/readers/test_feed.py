"""Feeds."""

import time

import pytest

from reportedly.errors import Refused
from reportedly.readers import feed
from reportedly.readers._entries import Entry, parse
from reportedly.records import Page, Rejection, Where
from reportedly.settings import Settings
from reportedly.testing import CAPTURED, FakeFetch
from tests.readers.shelf import RSS, TEXT, pages, reasons, source

URL = "https://courier.example/crane"
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Tarn Courier</title>
<entry><title>Crane falls</title><link rel="enclosure" href="https://courier.example/crane.mp3"/>
<link href="/crane"/><updated>2024-02-20T13:00:00Z</updated><author><name>Ada Lind</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A crane fell.</p></div></content></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tarn Courier</title><dc:language>en</dc:language></channel>
<item><title>Crane falls</title><link>https://courier.example/crane</link><dc:date>2024-02-20T13:00:00Z</dc:date>
<dc:creator>Ada Lind</dc:creator><description>A crane fell.</description></item></rdf:RDF>"""
JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "Tarn Courier", "language": "en", "items": [
{"id": 1, "url": "https://courier.example/crane", "title": "Crane falls", "content_text": "A <crane> fell.",
"date_published": "2024-02-20T13:00:00Z"}]}"""


def items(data: bytes, fetch: FakeFetch) -> list[Page | Rejection]:
    return list(feed.pages(source(data, "feed.xml"), Settings(), fetch))


def item(*inner: str) -> str:
    return f"<item>{''.join(inner)}</item>"


def rss(*entries: str) -> bytes:
    return f'<rss version="2.0"><channel>{"".join(entries)}</channel></rss>'.encode()


@pytest.mark.parametrize("data", [RSS, ATOM, RDF, JSON])
def test_every_kind_of_feed_is_known_and_read(data: bytes) -> None:
    assert feed.sniff(data[:4096])
    read = parse(data, "https://courier.example/feed")
    (entry,) = read.entries
    assert (read.title, read.language) == ("Tarn Courier", "en")
    assert (entry.link, entry.title) == (URL, "Crane falls")
    assert (entry.published or "").startswith("2024-02-20T1")
    assert "crane" in (entry.content or "")


def test_the_fullest_content_is_taken_and_that_of_pictures_is_not() -> None:
    data = (
        b'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">'
        b"<channel><item><media:title>Photo</media:title><media:description>A photo</media:description>"
        b"<description>Short</description><content:encoded><![CDATA[<p>All of it</p>]]></content:encoded></item>"
        b"</channel></rss>"
    )
    assert parse(data, None).entries == (Entry(content="<p>All of it</p>"),)


def test_the_linked_page_is_the_page() -> None:
    (page,) = items(RSS, FakeFetch({URL: TEXT}))
    assert isinstance(page, Page)
    assert (page.where, page.data, page.captured) == (Where(url=URL), TEXT, CAPTURED)


def test_a_link_that_does_not_answer_gives_the_words_of_the_feed_and_a_row() -> None:
    found = items(RSS, FakeFetch({}))
    assert found[0] == Rejection(input=URL, stage="fetch", reason="the server answered with status 404 (Not Found)")
    (page,) = pages(found)
    assert page.where == Where(path=f"feed.xml#{URL}", url=URL)
    words = page.data.decode()
    assert "<p>A crane fell.</p>" in words
    assert '<meta property="article:published_time" content="2024-02-20T14:00:00+01:00">' in words
    assert '<meta property="og:site_name" content="Tarn Courier">' in words
    assert '<html lang="en">' in words


def test_what_a_feed_says_cannot_leave_its_place_in_the_page() -> None:
    title = "&quot;&gt;&lt;/title&gt;&lt;script&gt;"
    data = rss(item(f"<title>{title}</title><link>{URL}</link><description>Words</description>"))
    (page,) = pages(items(data, FakeFetch({})))
    assert b"<script>" not in page.data


@pytest.mark.parametrize(("body", "reason"), [(b"", "it is empty"), (RSS, "another feed"), (bytes(500), "binary")])
def test_a_link_to_no_page_is_a_row(body: bytes, reason: str) -> None:
    found = items(RSS, FakeFetch({URL: body}, media_type="application/octet-stream"))
    assert reason in reasons(found)[URL]
    assert len(pages(found)) == 1


def test_an_entry_without_link_or_words_is_a_row() -> None:
    found = items(rss(item("<title>Only this</title>")), FakeFetch({}))
    assert list(reasons(found)) == ["feed.xml#1"]
    assert not pages(found)


def test_an_entry_that_comes_twice_is_fetched_once() -> None:
    fetch = FakeFetch({URL: TEXT})
    entry = item(f"<link>{URL}</link>")
    assert len(items(rss(entry, entry), fetch)) == 1
    assert fetch.asked == [URL]


def test_an_identifier_that_is_an_address_is_a_link() -> None:
    assert parse(rss(item(f"<guid>{URL}</guid>")), None).entries[0].link == URL


@pytest.mark.parametrize(
    "data", [b"<rss>", rss(), b"<page/>", b"words", b'{"version": "https://jsonfeed.org/version/1"}']
)
def test_what_is_no_feed_or_has_no_entries_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        items(data, FakeFetch({}))


def test_entities_are_not_resolved() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    outer = '<!ENTITY a0 "boom"><!ENTITY file SYSTEM "file:///etc/hostname">'
    data = f"<!DOCTYPE rss [{outer}{levels}]>".encode() + rss(
        item("<title>&a11;</title><description>&file;</description>")
    )
    started = time.perf_counter()
    assert len(repr(parse(data, None))) < 1000
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    "inner",
    [
        "<",
        "&",
        "<a>",
        "&lt;a &lt;!-- ",
        "<item><title>x",
        "<item>",
        "]]>",
        "<content type='xhtml'>",
        "<title>x</title>",
    ],
)
def test_two_megabytes_of_broken_markup_take_no_time(inner: str) -> None:
    started = time.perf_counter()
    parse(rss("<item><title>", inner * (2_000_000 // len(inner))), None)
    assert time.perf_counter() - started < 5
