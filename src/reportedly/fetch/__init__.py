"""The one place that opens a network connection: limits, robots, no private addresses.

Proxies of the environment are not used: behind one, the address that is checked would not be the one that is asked.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from reportedly.fetch.addresses import Resolve, is_public, resolve
from reportedly.readers.base import Fetch, Response
from reportedly.settings import Settings

if TYPE_CHECKING:
    from reportedly.fetch.visit import Visitor


def fetcher(settings: Settings, *, lookup: Resolve = resolve, allowed: Callable[[str], bool] | None = None) -> Fetch:
    """A function that gets one URL, after robots.txt, or raises Unreachable with one sentence that says why not.

    `settings.fetch_timeout` covers all redirects together, `max_bytes` the body as sent and as unpacked. `lookup`
    resolves names; `allowed` tells of a numeric address whether it may be asked, and is given only where
    `settings.fetch_private` is too coarse.
    """
    may_ask = allowed or (_any if settings.fetch_private else is_public)

    @cache
    def visitor() -> "Visitor":
        from reportedly.fetch.visit import Visitor  # brings the HTTP library, which costs a fifth of a second

        return Visitor(settings, lookup, may_ask)

    def fetch(url: str) -> Response:
        return visitor().fetch(url)

    return fetch


def _any(address: str) -> bool:
    return True
