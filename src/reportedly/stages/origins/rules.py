"""What a rule for ties is, and how one finds the sources that a name can stand for without comparing each with each."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.records import Strength
from reportedly.stages.origins.around import Around
from reportedly.stages.origins.sources import Source
from reportedly.text.naming import compact, ends


class Edge(NamedTuple):
    """Two sources, by their places, that a rule ties, and its reason; `told` are the ids of statements that show it."""

    a: int
    b: int
    why: str
    told: tuple[str, str] | None = None


class Names:
    """The speakers among a claim's sources, looked up by a name of any length."""

    def __init__(self, found: Sequence[Source]) -> None:
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._tails: dict[str, list[int]] = defaultdict(list)
        for at, source in enumerate(found):
            if source.known:
                self._exact[compact(source.name)].append(at)
                for end in ends(source.name):
                    self._tails[end].append(at)

    def like(self, name: str) -> Iterator[int]:
        """Those that bear the name, or a longer or shorter form of it."""
        yield from self._exact.get(compact(name), ())
        yield from self.longer(name)
        for end in ends(name):
            yield from self._exact.get(end, ())

    def exactly(self, name: str) -> Sequence[int]:
        """Those that bear the name itself."""
        return self._exact.get(compact(name), ())

    def longer(self, name: str) -> Sequence[int]:
        """Those of whose names this is the last part or the acronym."""
        return self._tails.get(compact(name), ())


class Claimed(NamedTuple):
    """The sources of one claim and what the story tells of them: all that a rule looks at."""

    sources: Sequence[Source]
    names: Names
    around: Around


@dataclass(frozen=True, slots=True)
class Rule:
    """A named reason to tie two sources. The docstring of `find` explains it to the user."""

    name: str
    strength: Strength
    find: Callable[[Claimed], Iterator[Edge]]

    @property
    def explanation(self) -> str:
        """What the rule ties, in plain words."""
        return " ".join((self.find.__doc__ or "").split())
