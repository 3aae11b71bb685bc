"""One visit: from the address that was named, over redirects, to the page; robots.txt is asked at every hop."""

from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from reportedly.errors import Unreachable
from reportedly.fetch.addresses import Resolve
from reportedly.fetch.connection import Answer, Deadline, Rules, get
from reportedly.fetch.robots import Robots
from reportedly.readers._http import content_type
from reportedly.readers.base import Response
from reportedly.settings import Settings

_MOST_REDIRECTS = 5
_MOVED = {301, 302, 303, 307, 308}
_KEPT = "!#$%&'()*+,/:;=?@[]~"
"""Signs that stand in addresses as they are; any other that is no letter or digit is escaped."""

Check = Callable[[str, Deadline], None]


class Visitor:
    """Visits pages for one run, and remembers what each host's robots.txt allows."""

    def __init__(self, settings: Settings, lookup: Resolve, allowed: Callable[[str], bool]) -> None:
        self._seconds = settings.fetch_timeout
        self._rules = Rules(user_agent=settings.user_agent, allowed=allowed, resolve=lookup, limit=settings.max_bytes)
        self._robots = Robots(settings.user_agent, lambda url, deadline: self._follow(url, deadline, _unchecked)[1])

    def fetch(self, url: str) -> Response:
        """The page at `url`, or at the end of its redirects. Raises Unreachable."""
        url, answer = self._follow(url, Deadline(self._seconds), self._robots.check)
        if answer.status != HTTPStatus.OK:
            raise Unreachable(f"the server answered with status {_named(answer.status)}")
        media_type, encoding = content_type(answer.headers.get("content-type"))
        return Response(
            url=url,
            data=answer.body,
            media_type=media_type,
            encoding=encoding,
            captured=datetime.now(UTC).isoformat(timespec="seconds"),
        )

    def _follow(self, url: str, deadline: Deadline, check: Check) -> tuple[str, Answer]:
        """The address at the end of the redirects, and its answer."""
        visited: list[str] = []
        url = normal(url)
        while len(visited) <= _MOST_REDIRECTS:
            if url in visited:
                raise Unreachable("its redirects go round in a circle")
            visited.append(url)
            check(url, deadline)
            answer = get(url, self._rules, deadline)
            target = answer.headers.get("location")
            if answer.status not in _MOVED or not target:
                return url, answer
            url = normal(_joined(url, target))
        raise Unreachable(f"it redirects more than {_MOST_REDIRECTS} times")


def _unchecked(url: str, deadline: Deadline) -> None:
    """What a robots.txt itself is held against: nothing."""


def normal(url: str) -> str:
    """The address as it is asked for: ASCII only, without fragment. Raises Unreachable where it is none for the web."""
    try:
        parts = urlsplit(url.strip())
        if parts.scheme not in ("http", "https"):
            raise Unreachable("only http and https addresses are fetched")
        if not parts.hostname:
            raise Unreachable("the address names no host")
        if parts.username is not None or parts.password is not None:
            raise Unreachable("the address holds a user name or password, which are not sent; leave them out")
        path, query = quote(parts.path, _KEPT) or "/", quote(parts.query, _KEPT)
        return urlunsplit((parts.scheme, _host(parts.hostname, parts.port), path, query, ""))
    except ValueError:
        raise Unreachable("it is not a valid address") from None


def _host(name: str, port: int | None) -> str:
    """Host and port as they stand in an address. Raises ValueError for a name that no host can have."""
    name = name if name.isascii() else name.encode("idna").decode()
    bracketed = f"[{name}]" if ":" in name else quote(name, safe=".-_")
    return f"{bracketed}:{port}" if port else bracketed


def _joined(url: str, target: str) -> str:
    """Where a Location header leads; its bytes are UTF-8 where they are not ASCII."""
    try:
        return urljoin(url, target.encode("latin-1").decode("utf-8", errors="replace"))
    except ValueError:
        raise Unreachable("it redirects to what is not a valid address") from None


def _named(status: int) -> str:
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)
