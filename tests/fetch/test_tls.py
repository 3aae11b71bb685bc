"""Certificates go by the name that was asked for, although the connection goes to the address that was checked."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from reportedly.errors import Unreachable
from reportedly.fetch import connection, fetcher
from reportedly.settings import Settings

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(shutil.which("openssl") is None, reason="a certificate is made with the openssl command"),
]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b"" if self.path == "/robots.txt" else b"words"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keeps the test's output clean."""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for news.example, and its key, that nobody else signed."""
    folder = tmp_path_factory.mktemp("tls")
    cert, key = folder / "cert.pem", folder / "key.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert]
    subject = ["-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"]
    subprocess.run([*made, *subject], check=True, capture_output=True)
    return cert, key


@pytest.fixture
def port(certificate: tuple[Path, Path]) -> Iterator[int]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    running.socket = context.wrap_socket(running.socket, server_side=True)
    thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield running.server_port
    running.shutdown()
    running.server_close()
    thread.join()


def fetched(url: str) -> bytes:
    fetch = fetcher(Settings(fetch_private=True, fetch_timeout=5.0), lookup=lambda *_: ["127.0.0.1"])
    return fetch(url).data


def test_a_certificate_that_nobody_signed_is_refused(port: int) -> None:
    with pytest.raises(Unreachable, match="certificate verify failed: self-signed certificate"):
        fetched(f"https://news.example:{port}/")


def test_a_trusted_certificate_must_be_for_the_name(
    port: int, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    context = ssl.create_default_context(cafile=certificate[0])
    monkeypatch.setattr(connection, "_trust", lambda: context)
    assert fetched(f"https://news.example:{port}/") == b"words"
    with pytest.raises(Unreachable, match="Hostname mismatch"):
        fetched(f"https://other.example:{port}/")
