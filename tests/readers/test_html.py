from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.errors import Refused
from reportedly.readers import html
from reportedly.readers.base import Document
from reportedly.records import Page, Where

PAGES = Path(__file__).parents[1] / "pages"


def read(data: bytes, encoding: str | None = None, url: str | None = None) -> Document:
    where = Where(path=None if url else "a.html", url=url)
    return html.document(
        Page(
            id="p", made_by="html@1", where=where, data=data, sha256="0" * 64, media_type="text/html", encoding=encoding
        )
    )


def lines(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks]


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda p: p.stem)
def test_all_that_a_page_shows_is_text_in_its_order(path: Path) -> None:
    gold = path.with_suffix(".gold").read_text(encoding="utf-8").splitlines()
    assert lines(read(path.read_bytes())) == [line.split("\t", 1)[1] for line in gold if line]


def test_what_no_browser_shows_is_no_text() -> None:
    page = b"<p>Seen<script>x()</script><style>p{}</style><template>t</template><noscript>n</noscript><p hidden>h"
    assert lines(read(page + b'<p style="display: none">d<p>Also seen')) == ["Seen", "Also seen"]


def test_a_block_carries_its_landmark() -> None:
    page = b"<nav><ul><li>Home</ul></nav><article><header><h1>Title</h1></header><figure><p>Cap</p></figure><p>Text"
    assert [b.tag for b in read(page).blocks] == ["nav", "h1", "figcaption", "p"]


def test_neighbours_that_only_a_style_sheet_parts_do_not_grow_together() -> None:
    assert lines(read(b"<div><span>By A</span><time>Noon</time></div>")) == ["By A Noon"]
    assert lines(read(b"<p><b>W</b>ord and H<sub>2</sub>O")) == ["Word and H2O"]


@pytest.mark.parametrize(
    ("data", "http", "word"),
    [
        (b"\xef\xbb\xbf<meta charset=latin-1><p>caf\xc3\xa9", "iso-8859-1", "café"),
        (b"<meta charset=iso-8859-2><p>caf\xe9 \xb1", "cp1252", "café ±"),
        (b"<meta charset=iso-8859-2><p>\xb3ad", None, "ład"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html><p>\xb3ad</p></html>', None, "ład"),
        (b"<p>caf\xc3\xa9", None, "café"),
    ],
)
def test_encoding_is_the_marks_then_https_then_the_pages(data: bytes, http: str | None, word: str) -> None:
    assert lines(read(data, http))[-1] == word


LINKED = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
 {"@type":"Organization","@id":"#us","name":"The Merrow Herald"},
 {"@type":["NewsArticle"],"headline":"Cable cut","datePublished":"2025-04-27T21:10:00+02:00",
  "dateModified":"2025-04-28","publisher":{"@id":"#us"},"author":[{"name":"A. Reed"},{"name":"B. Moss"}],}]}</script>
<meta property="og:title" content="Another title"><meta name="author" content="Nobody">
<meta property="article:published_time" content="2024-01-01"><link rel="canonical" href="/cable"><p>Text"""


def test_json_ld_goes_before_opengraph_and_bears_a_stray_comma() -> None:
    meta = read(LINKED.encode(), url="https://herald.example/x?y=1").meta
    assert (meta.title, meta.publisher, meta.byline) == ("Cable cut", "The Merrow Herald", "A. Reed, B. Moss")
    assert (meta.published, meta.modified) == ("2025-04-27T21:10:00+02:00", "2025-04-28")
    assert meta.url == "https://herald.example/cable"


def test_broken_json_ld_leaves_the_other_sources() -> None:
    broken = b'<html lang="fr"><script type="application/ld+json">{"headline": </script>'
    meta = read(broken + b'<meta property="og:title" content="T"><p>x').meta
    assert (meta.title, meta.language, meta.url) == ("T", "fr", None)


def test_a_title_element_loses_the_sites_name() -> None:
    assert read(b"<title>Cable cut | The Merrow Herald</title><p>Text").meta.title == "Cable cut"


def hostile() -> Iterator[bytes]:
    yield b"<div>" * 10_000 + b"text"
    yield b"<b><i>x" * 5_000
    yield b"<p " + b"a" * 2_000_000 + b"><p>text"
    yield b"<p>" + b"word " * 400_000
    yield b"<html><head><title>A</title><body><p>cut in the mid"
    yield b"<" * 2_000_000
    yield b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>x"
    yield b"<p>&#xFFFFFFFF; &#0; &bogus; &amp"


@pytest.mark.parametrize("data", list(hostile()), ids=lambda d: d[:12].decode())
def test_hostile_pages_are_read(data: bytes) -> None:
    assert read(data).text


def test_the_extractor_is_not_asked_about_a_bottomless_page() -> None:
    assert read(b"<div>" * 600 + b"text").blocks[0].inside is None
    assert read(b"<article><p>A sentence that stands in an article of a page.").blocks[0].inside is True


def test_no_entity_is_fetched() -> None:
    page = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>a &x; b'
    assert "root:" not in read(page).text


@pytest.mark.parametrize("data", [b"<html><frameset><frame src=a></frameset></html>", b"<script>x", b"<!-- -->"])
def test_refuses_a_page_that_shows_nothing(data: bytes) -> None:
    with pytest.raises(Refused, match="shows no text"):
        read(data)


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"\n<!-- saved --><HTML lang=en>", True),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', True),
        (b"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", True),
        (b'<?xml version="1.0"?><rss>', False),
        (b"Plain words < other words", False),
    ],
)
def test_sniff(head: bytes, known: bool) -> None:
    assert html.sniff(head) is known


def test_attributes_without_end_cost_no_text() -> None:
    crowd = " ".join(f"a{i}=b" for i in range(100_000)).encode()
    assert lines(read(b"<p " + crowd + b">Text<p title='a > b' hidden>h<p>More")) == ["Text", "More"]


def test_a_page_of_more_lines_than_a_report_has_is_refused() -> None:
    with pytest.raises(Refused, match="100,000 lines"):
        read(b"<i>a<p>" * 110_000)
