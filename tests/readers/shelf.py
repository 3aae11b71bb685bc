"""Valid samples of every format, of an invented event, and short ways to read them."""

import gzip
import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from reportedly.errors import Unreachable
from reportedly.readers import opening
from reportedly.readers.base import Response, Source
from reportedly.records import Page, Rejection, Where
from reportedly.settings import Settings

TEXT = b"Crane falls in Tarn harbour\n\nA crane fell on the quay on Tuesday, the port authority said.\n"
JSONL = b'{"id": "tc-1", "text": "A crane fell.", "publisher": "Tarn Courier"}\n{"text": "Nobody was hurt."}\n'
RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Tarn Courier</title><language>en</language>
<item><title>Crane falls</title><link>https://courier.example/crane</link>
<pubDate>Tue, 20 Feb 2024 14:00:00 +0100</pubDate><description>&lt;p&gt;A crane fell.&lt;/p&gt;</description></item>
</channel></rss>
"""
HTML = (
    b"<!doctype html><html><head><title>Crane falls</title></head><body><p>A crane fell on the quay.</p></body></html>"
)


def http(body: bytes, *headers: str, status: str = "200 OK", kind: str = "text/plain; charset=utf-8") -> bytes:
    head = "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers))
    return f"{head}\r\n".encode() + body


def record(message: bytes, url: str = "https://courier.example/crane", *headers: str, kind: str = "response") -> bytes:
    lines = (
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2024-02-20T13:00:00Z",
        *headers,
        f"Content-Length: {len(message)}",
    )
    return "".join(f"{line}\r\n" for line in lines).encode() + b"\r\n" + message + b"\r\n\r\n"


WARC = record(b"software: test\r\n", kind="warcinfo") + record(http(TEXT))


def pdf(*pages: Sequence[str], **options: object) -> bytes:
    """A PDF of pages of lines, the same bytes each time."""
    file = io.BytesIO()
    drawn = canvas.Canvas(file, pagesize=A4, invariant=True, **options)
    for lines in pages:
        text = drawn.beginText(60, 750)
        for line in lines:
            text.textLine(line)
        drawn.drawText(text)
        drawn.showPage()
    drawn.save()
    return file.getvalue()


SAMPLES = {
    "text": TEXT,
    "jsonl": JSONL,
    "feed": RSS,
    "html": HTML,
    "warc": WARC,
    "pdf": pdf(["Crane falls in Tarn harbour", "", "A crane fell on the quay on Tuesday."]),
}
PACKED = gzip.compress(WARC, mtime=0)


def no_network(url: str) -> Response:
    raise Unreachable("there is no network in this test")


def source(data: bytes, path: str = "file") -> Source:
    return Source(where=Where(path=path), stream=io.BytesIO(data))


def read(*inputs: object, stdin: bytes = b"", settings: Settings | None = None) -> list[Page | Rejection]:
    """What opening makes of paths."""
    named = [str(given) for given in inputs]
    return list(opening.distinct(opening.pages(named, settings or Settings(), no_network, io.BytesIO(stdin))))


def pages(items: Sequence[Page | Rejection]) -> list[Page]:
    return [item for item in items if isinstance(item, Page)]


def reasons(items: Sequence[Page | Rejection]) -> dict[str, str]:
    return {item.input: item.reason for item in items if isinstance(item, Rejection)}
