"""Fetching, against real servers on this machine."""

import gzip
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.errors import Unreachable
from reportedly.fetch import fetcher
from reportedly.readers.base import Fetch
from reportedly.settings import Settings

pytestmark = pytest.mark.enable_socket  # of this machine only

LOCAL = Settings(fetch_private=True, fetch_timeout=3.0, max_bytes=100_000)
Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def server(**pages: Answer) -> Iterator[tuple[str, list[str]]]:
    """A server of pages by name, and the list of what was asked of it; `robots` answers for robots.txt."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            answer = pages.get(self.path.strip("/").split("?")[0].removesuffix(".txt"), missing)
            try:
                answer(self)
            except OSError:
                self.close_connection = True

        def log_message(self, *args: object) -> None:
            """Keeps the test's output clean."""

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.daemon_threads = True
    thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}", asked
    finally:
        running.shutdown()
        running.server_close()
        thread.join()


def page(body: bytes, status: int = 200, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def to(target: str) -> Answer:
    return page(b"", status=302, Location=target)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b"drop ")
        handler.wfile.flush()
        time.sleep(0.05)


def dripping_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(200):
        handler.wfile.write(f"X-{number}: drop\r\n".encode())
        handler.wfile.flush()
        time.sleep(0.05)


missing = page(b"no such page", status=404)


def refusal(url: str, settings: Settings = LOCAL) -> str:
    return refusal_of(fetcher(settings), url)


def refusal_of(fetch: Fetch, url: str) -> str:
    with pytest.raises(Unreachable) as caught:
        fetch(url)
    return str(caught.value)


def test_a_page_comes_with_its_type_charset_and_time() -> None:
    with server(a=page("Grüße".encode("cp1252"), Content_Type='text/HTML; charset="windows-1252"')) as (url, asked):
        got = fetcher(LOCAL)(f"{url}/a?q=1#part")
    assert (got.url, got.media_type, got.encoding) == (f"{url}/a?q=1", "text/html", "windows-1252")
    assert got.data.decode("cp1252") == "Grüße"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", got.captured)
    assert asked == ["/robots.txt", "/a?q=1"]


def test_an_address_with_other_letters_is_escaped() -> None:
    with server(**{"caf%C3%A9": page(b"words")}) as (url, _):
        assert fetcher(LOCAL)(f"{url}/café").data == b"words"


def test_redirects_are_followed_and_the_last_address_is_told() -> None:
    with server(a=to("/b"), b=to("c"), c=page(b"words")) as (url, _):
        assert fetcher(LOCAL)(f"{url}/a").url == f"{url}/c"


def test_redirects_in_a_circle_end() -> None:
    with server(a=to("/b"), b=to("/a")) as (url, _):
        assert refusal(f"{url}/a") == "its redirects go round in a circle"


def test_more_than_five_redirects_end() -> None:
    with server(**{f"p{n}": to(f"/p{n + 1}") for n in range(9)}) as (url, asked):
        assert refusal(f"{url}/p0") == "it redirects more than 5 times"
    assert len([path for path in asked if path != "/robots.txt"]) == 6


def test_a_private_address_is_not_asked() -> None:
    with server(a=page(b"secret")) as (url, asked):
        assert "private network" in refusal(f"{url}/a", replace(LOCAL, fetch_private=False))
    assert asked == []


def test_a_redirect_to_a_private_address_is_not_followed() -> None:
    with server(secret=page(b"secret")) as (inner, inner_asked):
        target = inner.replace("127.0.0.1", "127.0.0.2")
        with server(a=to(f"{target}/secret")) as (url, _):
            fetch = fetcher(LOCAL, allowed=lambda address: address == "127.0.0.1")
            with pytest.raises(Unreachable, match="private network"):
                fetch(f"{url}/a")
    assert inner_asked == []


def test_a_name_is_resolved_once_and_the_checked_address_is_asked() -> None:
    """A name server that changes its answer after the check (DNS rebinding) gains nothing."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["127.0.0.2"]])
    with server(a=page(b"words")) as (url, _):
        port = url.rsplit(":", 1)[1]
        fetch = fetcher(LOCAL, lookup=lambda *_: next(answers), allowed=lambda address: address == "127.0.0.1")
        assert fetch(f"http://news.example:{port}/a").data == b"words"
        with pytest.raises(Unreachable, match=r"news\.example is an address"):
            fetch(f"http://news.example:{port}/a")


def test_the_second_address_is_asked_when_the_first_does_not_answer() -> None:
    with server(a=page(b"words")) as (url, _):
        port = url.rsplit(":", 1)[1]
        fetch = fetcher(LOCAL, lookup=lambda *_: ["127.0.0.2", "127.0.0.1"])
        assert fetch(f"http://news.example:{port}/a").data == b"words"


@pytest.mark.parametrize("drip", [dripping, dripping_headers])
def test_a_slow_drip_does_not_outlast_the_limit(drip: Answer) -> None:
    with server(a=drip) as (url, _):
        started = time.monotonic()
        reason = refusal(f"{url}/a", replace(LOCAL, fetch_timeout=0.5))
    assert reason == "it did not answer in full within 0.5 seconds"
    assert time.monotonic() - started < 2


def test_redirects_share_one_time_limit() -> None:
    def slow(target: str) -> Answer:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            time.sleep(0.3)
            to(target)(handler)

        return answer

    with server(**{f"p{n}": slow(f"/p{n + 1}") for n in range(9)}) as (url, _):
        started = time.monotonic()
        assert "within 0.5 seconds" in refusal(f"{url}/p0", replace(LOCAL, fetch_timeout=0.5))
    assert time.monotonic() - started < 2


def test_a_huge_body_is_refused_while_it_comes() -> None:
    with server(a=page(b"x" * 5_000_000)) as (url, _):
        assert "larger than 100,000 bytes" in refusal(f"{url}/a")


@pytest.mark.parametrize("layers", [1, 2])
def test_a_body_that_unpacks_to_too_much_is_refused(layers: int) -> None:
    body = b"0" * 30_000_000
    for _ in range(layers):
        body = gzip.compress(body)
    with server(a=page(body, Content_Encoding=", ".join(["gzip"] * layers))) as (url, _):
        assert "larger than 100,000 bytes" in refusal(f"{url}/a")


def test_a_packed_body_is_unpacked() -> None:
    with server(a=page(gzip.compress(b"words"), Content_Encoding="gzip")) as (url, _):
        assert fetcher(LOCAL)(f"{url}/a").data == b"words"


def test_a_damaged_packed_body_is_refused() -> None:
    with server(a=page(gzip.compress(b"words" * 100)[:-12], Content_Encoding="gzip")) as (url, _):
        assert "damaged or cut short" in refusal(f"{url}/a")


def test_a_body_that_breaks_off_is_refused() -> None:
    def broken(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"only this")

    with server(a=broken) as (url, _):
        assert "the connection broke off" in refusal(f"{url}/a")


def test_robots_are_obeyed_and_asked_for_once() -> None:
    robots = page(b"User-agent: reportedly\nDisallow: /private\n")
    with server(robots=robots, private=page(b"secret"), public=page(b"words")) as (url, asked):
        fetch = fetcher(LOCAL)
        assert fetch(f"{url}/public").data == b"words"
        with pytest.raises(Unreachable, match=r"robots\.txt does not allow reportedly"):
            fetch(f"{url}/private")
    assert asked == ["/robots.txt", "/public"]


def test_robots_are_asked_where_a_redirect_leads() -> None:
    robots = page(b"User-agent: *\nDisallow: /private\n")
    with server(robots=robots, a=to("/private"), private=page(b"secret")) as (url, asked):
        assert "robots.txt" in refusal(f"{url}/a")
    assert "/private" not in asked


def test_robots_that_fail_forbid() -> None:
    with server(robots=page(b"", status=503), a=page(b"words")) as (url, asked):
        assert "status 503; its robots.txt was asked for first" in refusal(f"{url}/a")
    assert asked == ["/robots.txt"]


def test_the_user_agent_is_named() -> None:
    seen: list[str | None] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        seen.append(handler.headers["User-Agent"])
        page(b"words")(handler)

    with server(robots=answer, a=answer) as (url, _):
        fetcher(replace(LOCAL, user_agent="our-archive"))(f"{url}/a")
    assert seen == ["our-archive", "our-archive"]


def test_another_status_is_told() -> None:
    with server() as (url, _):
        assert refusal(f"{url}/a") == "the server answered with status 404 (Not Found)"


def test_no_server_is_told() -> None:
    with server() as (url, _):
        pass
    assert "no connection could be made: Connection refused" in refusal(f"{url}/a")


def test_no_tls_is_told() -> None:
    with server() as (url, _):
        assert "no connection could be made" in refusal(url.replace("http", "https"))


def test_an_unknown_host_is_told() -> None:
    def unknown(host: str, port: int, seconds: float) -> list[str]:
        raise Unreachable(f"the host {host} is not known")

    with pytest.raises(Unreachable, match=r"the host nowhere\.example is not known"):
        fetcher(LOCAL, lookup=unknown)("http://nowhere.example/a")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://news.example/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http:///a", "names no host"),
        ("http://news.example:99999/", "not a valid address"),
        ("http://[::1/", "not a valid address"),
        ("http://me:secret@news.example/", "user name or password"),
    ],
)
def test_other_addresses_are_refused(url: str, reason: str) -> None:
    assert reason in refusal(url)


def test_a_body_of_a_million_parts_is_refused() -> None:
    body = gzip.compress(b"", mtime=0) * 4000
    with server(a=page(body, Content_Encoding="gzip")) as (url, _):
        assert "more than 1,000 parts" in refusal(f"{url}/a")


@given(url=st.one_of(st.text(), st.text().map("http://{}".format), st.text().map("https://news.example:{}".format)))
def test_any_text_is_an_address_or_refused(url: str) -> None:
    def unknown(host: str, port: int, seconds: float) -> list[str]:
        raise Unreachable(f"the host {host} is not known")

    assert refusal_of(fetcher(LOCAL, lookup=unknown), url)
