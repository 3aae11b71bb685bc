"""What hosts ask of automatic visitors: robots.txt after RFC 9309, asked for once per host and run."""

from collections.abc import Callable
from urllib.parse import urlsplit

import msgspec
from protego import Protego

from reportedly.errors import Unreachable
from reportedly.fetch.connection import Answer, Deadline

_LIMIT = 512_000
"""Bytes of a robots.txt that count; RFC 9309 asks for at least 500 KiB."""
_SECONDS = 10.0

Ask = Callable[[str, Deadline], Answer]


class Verdict(msgspec.Struct, frozen=True):
    """A host's rules; None where there are none. Or why they could not be had, which forbids everything."""

    rules: Protego | None = None
    failure: str | None = None


class Robots:
    """Remembers what each host allows to one user agent."""

    def __init__(self, user_agent: str, ask: Ask) -> None:
        self._user_agent = user_agent
        self._ask = ask
        self._verdicts: dict[str, Verdict] = {}

    def check(self, url: str, deadline: Deadline) -> None:
        """Raises Unreachable when the host of `url` does not want it fetched, or does not say."""
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        verdict = self._verdicts.get(host)
        if verdict is None:
            verdict = self._verdicts[host] = self._fetched(f"{host}/robots.txt", deadline.within(_SECONDS))
        if verdict.failure:
            raise Unreachable(
                f"{verdict.failure}; its robots.txt was asked for first, and nothing is fetched without it"
            )
        if verdict.rules and not verdict.rules.can_fetch(url, self._user_agent):
            raise Unreachable(f"its robots.txt does not allow {self._user_agent} to fetch this address")

    def _fetched(self, url: str, deadline: Deadline) -> Verdict:
        try:
            answer = self._ask(url, deadline)
        except Unreachable as error:
            return Verdict(failure=str(error))
        if answer.status >= 500:
            return Verdict(failure=f"the server answered with status {answer.status}")
        if answer.status != 200:
            return Verdict()
        return Verdict(rules=Protego.parse(answer.body[:_LIMIT].decode("utf-8", errors="replace")))
