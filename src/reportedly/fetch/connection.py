"""One request over a connection to an address that was checked, within a deadline and a size.

This module imports the HTTP library; `fetch` imports it only when something is fetched.
"""

import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus

import httpcore2 as http
import msgspec

from reportedly.errors import Refused, Unreachable
from reportedly.fetch.addresses import Resolve
from reportedly.readers._http import unpacked


class Deadline:
    """A moment after which nothing is waited for any more."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds until then, above zero. Raises Unreachable when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise Unreachable(f"it did not answer in full within {self.seconds:.3g} seconds")
        return left

    def within(self, seconds: float) -> "Deadline":
        """The earlier of this deadline and one in `seconds`."""
        return Deadline(min(seconds, self.left()))


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What binds every request: who asks, which addresses may be asked, and how large an answer may be."""

    user_agent: str
    allowed: Callable[[str], bool]
    resolve: Resolve
    limit: int


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one request, its body unpacked. Header names are in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes = b""


class _Timed(http.NetworkStream):
    """A connection of which every step ends at the deadline, so that a slow drip cannot outlast it."""

    def __init__(self, inner: http.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> http.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left())
        return _Timed(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


class _Checked(http.NetworkBackend):
    """Connects to the very address that was checked: the name is resolved once, so it cannot change in between.

    The Host header and the TLS certificate still go by the name.
    """

    def __init__(self, rules: Rules, deadline: Deadline) -> None:
        self._rules = rules
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[http.SOCKET_OPTION] | None = None,
    ) -> http.NetworkStream:
        found = self._rules.resolve(host, port, self._deadline.left())
        allowed = [address for address in found if self._rules.allowed(address)]
        if not allowed:
            raise Unreachable(f"{host} is an address of this machine or of a private network, which are not asked")
        for address in allowed[:-1]:
            try:
                return self._connect(address, port, self._deadline.left() / 2)
            except (http.ConnectError, http.ConnectTimeout):
                continue
        return self._connect(allowed[-1], port, self._deadline.left())

    def _connect(self, address: str, port: int, seconds: float) -> http.NetworkStream:
        return _Timed(http.SyncBackend().connect_tcp(address, port, timeout=seconds), self._deadline)


def get(url: str, rules: Rules, deadline: Deadline) -> Answer:
    """The answer to one GET request, redirects not followed; its body is read for status 200 only.

    Raises Unreachable with one sentence that tells why there is no answer.
    """
    headers = [(b"User-Agent", rules.user_agent.encode()), (b"Accept", b"*/*"), (b"Accept-Encoding", b"gzip, deflate")]
    with _explained(deadline), _pool(rules, deadline) as pool, pool.stream("GET", url, headers=headers) as response:
        told = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
        if response.status != HTTPStatus.OK:
            return Answer(status=response.status, headers=told)
        body = unpacked(_steady(response.iter_stream(), deadline), told.get("content-encoding"), rules.limit)
        return Answer(status=response.status, headers=told, body=body)


def _pool(rules: Rules, deadline: Deadline) -> http.ConnectionPool:
    return http.ConnectionPool(ssl_context=_trust(), network_backend=_Checked(rules, deadline))


@cache
def _trust() -> ssl.SSLContext:
    """Certificates as the system trusts them; loading them takes a while."""
    return http.default_ssl_context()


def _steady(chunks: Iterable[bytes], deadline: Deadline) -> Iterator[bytes]:
    """The same chunks, as long as there is time: one answer can be many chunks that came at once."""
    for chunk in chunks:
        deadline.left()
        yield chunk


@contextmanager
def _explained(deadline: Deadline) -> Iterator[None]:
    """Turns what the HTTP library raises into Unreachable, with a sentence for people."""
    try:
        yield
    except Refused as refusal:
        raise Unreachable(str(refusal)) from None
    except http.TimeoutException:
        raise Unreachable(f"it did not answer in full within {deadline.seconds:.3g} seconds") from None
    except http.ConnectError as error:
        raise Unreachable(f"no connection could be made: {_last_words(error)}") from None
    except (http.NetworkError, http.ProtocolError, http.UnsupportedProtocol) as error:
        raise Unreachable(f"the connection broke off: {_last_words(error)}") from None


def _last_words(error: Exception) -> str:
    """An error's message without number and file of the library's source."""
    return str(error).split("] ", 1)[-1].split(" (_ssl.c", 1)[0].rstrip(".") or "no reason is known"
