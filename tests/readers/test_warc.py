"""Web archives."""

import gzip

import brotli
import pytest

from reportedly.readers import warc
from reportedly.records import Page, Rejection, Where
from reportedly.settings import Settings
from tests.readers.shelf import TEXT, WARC, http, no_network, pages, read, reasons, record, source

URL = "https://courier.example/crane"


def items(data: bytes, limit: int = 1_000_000) -> list[Page | Rejection]:
    return list(warc.pages(source(data, "crawl.warc"), Settings(max_bytes=limit), no_network))


def chunked(body: bytes) -> bytes:
    parts = [body[:10], body[10:]]
    return b"".join(b"%x;note=1\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def test_a_page_is_known_by_file_and_address_and_captured_then() -> None:
    (page,) = pages(items(WARC))
    assert page.where == Where(path=f"crawl.warc#{URL}", url=URL)
    assert (page.data, page.media_type, page.captured) == (TEXT, "text/plain", "2024-02-20T13:00:00+00:00")


def test_the_charset_of_the_answer_is_kept() -> None:
    (page,) = pages(items(record(http("Тарн".encode("koi8-r"), kind="text/plain; charset=koi8-r"))))
    assert page.encoding == "koi8-r"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(TEXT), ["Content-Encoding: gzip"]),
        (brotli.compress(TEXT), ["Content-Encoding: br"]),
        (chunked(TEXT), ["Transfer-Encoding: chunked"]),
        (chunked(gzip.compress(TEXT)), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (TEXT, ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
    ],
)
def test_bodies_are_unpacked(body: bytes, headers: list[str]) -> None:
    (page,) = pages(items(record(http(body, *headers))))
    assert page.data == TEXT


@pytest.mark.parametrize(
    "other",
    [
        record(http(TEXT), kind="revisit"),
        record(http(TEXT), kind="request"),
        record(b"text", "dns:courier.example"),
        record(http(b"\x89PNG", kind="image/png")),
        record(http(b"gone", status="404 Not Found", kind="image/png")),
        record(http(b"User-agent: *"), "https://courier.example/robots.txt"),
    ],
)
def test_what_is_no_page_is_passed_over(other: bytes) -> None:
    assert items(other + WARC) == items(WARC)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (record(http(b"gone", status="404 Not Found"), "https://x.example/"), "the server answered with status 404"),
        (record(b"nonsense", "https://x.example/"), "the archive holds no HTTP answer for it"),
        (record(http(b""), "https://x.example/"), "it is empty"),
        (record(http(b"y" * 2000), "https://x.example/"), "larger than 1,000 bytes"),
        (record(http(gzip.compress(b"y" * 2000), "Content-Encoding: gzip"), "https://x.example/"), "larger than"),
        (record(http(brotli.compress(b"y" * 10**7), "Content-Encoding: br"), "https://x.example/"), "larger than"),
        (record(http(gzip.compress(TEXT)[:-9], "Content-Encoding: gzip"), "https://x.example/"), "cut short"),
        (record(http(chunked(TEXT)[:40], "Transfer-Encoding: chunked"), "https://x.example/"), "cut short"),
        (record(http(TEXT, "Content-Encoding: odd"), "https://x.example/"), "'odd' is not known"),
        (record(http(TEXT), "https://x.example/", "WARC-Truncated: length"), "only a part of it"),
        (record(http(bytes(500)), "https://x.example/"), "binary"),
    ],
)
def test_a_bad_record_is_named_and_the_rest_done(bad: bytes, reason: str) -> None:
    found = items(bad + WARC, limit=1000)
    assert [page.data for page in pages(found)] == [TEXT]
    assert reason in reasons(found)["crawl.warc#https://x.example/"]


@pytest.mark.parametrize("lost", [1, 40, 150, 300])
def test_what_was_read_before_a_cut_is_kept(lost: int) -> None:
    cut = WARC + record(http(TEXT * 3), "https://courier.example/next")[: -4 - lost]
    found = read("-", stdin=cut)
    assert [page.data for page in pages(found)] == [TEXT]
    assert reasons(found) == {"-": "the archive is cut short; what came before is kept"}


def test_what_was_read_before_damage_is_kept() -> None:
    found = read("-", stdin=WARC + b"no record\r\n\r\n" + WARC)
    assert [page.data for page in pages(found)] == [TEXT]
    assert reasons(found) == {"-": "the archive is damaged from here on; what came before is kept"}


def test_what_was_read_before_packed_damage_is_kept() -> None:
    members = gzip.compress(WARC) + gzip.compress(record(http(TEXT * 100)))[:-20]
    found = read("-", stdin=members)
    assert [page.data for page in pages(found)] == [TEXT]
    assert list(reasons(found)) == ["-"]


def test_one_endless_header_is_damage() -> None:
    found = read("-", stdin=b"WARC/1.0\r\nX: " + b"a" * 3_000_000)
    assert reasons(found) == {"-": "the archive is damaged from here on; what came before is kept"}


def test_the_same_capture_twice_is_one_page() -> None:
    found = read("-", stdin=WARC + WARC)
    assert (len(pages(found)), len(reasons(found))) == (1, 1)
