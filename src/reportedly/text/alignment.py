"""The word runs that two texts share, a few changed words apart."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportedly.records import Record

SEED = 4
"""Words in a row that must be equal for an alignment to start."""
PLACES = 4
"""A seed is tried at the first so many places of the other text where it stands: a refrain is not tried at each."""
SKIP = 3
"""Words that may be changed, added or left out between two equal runs, on each side."""
RESUME = 2
"""Words that must be equal for an alignment to go on after such a gap."""

_GAPS = sorted(((i, j) for i in range(SKIP + 1) for j in range(SKIP + 1) if i or j), key=lambda gap: (sum(gap), gap))


class Same(Record):
    """`length` words from word `a` of one text on are those from word `b` of the other on."""

    a: int
    b: int
    length: int


class Run(Record):
    """A shared run: stretches of equal words, in order, at most SKIP words apart in either text."""

    same: tuple[Same, ...]

    @property
    def a_start(self) -> int:
        return self.same[0].a

    @property
    def a_end(self) -> int:
        return self.same[-1].a + self.same[-1].length

    @property
    def b_start(self) -> int:
        return self.same[0].b

    @property
    def b_end(self) -> int:
        return self.same[-1].b + self.same[-1].length

    @property
    def equal(self) -> int:
        """How many words are the same."""
        return sum(same.length for same in self.same)


def shared_runs(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[Run, ...]:
    """Runs of `a` that stand in `b`, in the order of `a`, not overlapping in `a`.

    Greedy from left to right: the fullest of the alignments that start at a word is taken whole. Linear in the length
    of both texts, times PLACES where they repeat themselves.
    """
    places = _places(b)
    runs: list[Run] = []
    floor = 0
    for at in [at for at, seed in enumerate(_seeds(a)) if seed in places]:
        if at >= floor:
            starts = places[a[at : at + SEED]]
            runs.append(max((_grow(a, b, (at, start), floor) for start in starts), key=lambda run: run.equal))
            floor = runs[-1].a_end
    return tuple(runs)


def _seeds(forms: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every SEED words in a row."""
    return zip(*(forms[skipped:] for skipped in range(SEED)), strict=False)


@lru_cache(maxsize=16)
def _places(b: tuple[str, ...]) -> dict[tuple[str, ...], list[int]]:
    """Where each seed stands, the first PLACES of them."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at, seed in enumerate(_seeds(b)):
        known = places.get(seed)
        if known is None:
            places[seed] = [at]
        elif len(known) < PLACES:
            known.append(at)
    return places


def _grow(a: Sequence[str], b: Sequence[str], start: tuple[int, int], floor: int) -> Run:
    """The alignment through a pair of equal words, grown both ways; it takes no word of `a` before `floor`."""
    i, j = start
    right = _walk(a, b, (i, j), (len(a), len(b)))
    left = _walk(a, b, (i - 1, j - 1), (floor - 1, -1))
    return Run(same=(*reversed(left), *right))


def _walk(a: Sequence[str], b: Sequence[str], start: tuple[int, int], stop: tuple[int, int]) -> list[Same]:
    """Equal stretches from `start` towards `stop` (excluded), forwards or backwards, at most SKIP words apart."""
    step = 1 if stop[0] >= start[0] else -1
    found: list[Same] = []
    at: tuple[int, int] | None = start
    while at is not None:
        i, j = at
        while i != stop[0] and j != stop[1] and a[i] == b[j]:
            i, j = i + step, j + step
        if i != at[0]:
            first = at if step > 0 else (i + 1, j + 1)
            found.append(Same(a=first[0], b=first[1], length=abs(i - at[0])))
        at = _resume(a, b, (i, j), stop)
    return found


def _resume(
    a: Sequence[str], b: Sequence[str], start: tuple[int, int], stop: tuple[int, int]
) -> tuple[int, int] | None:
    """The nearest place after a gap where RESUME words are equal again, or None."""
    (i, j), step = start, 1 if stop[0] >= start[0] else -1
    room_a, room_b = abs(stop[0] - i), abs(stop[1] - j)
    if set(_near(a, i, step)).isdisjoint(_near(b, j, step)):
        return None
    for in_a, in_b in _GAPS:
        if in_a + RESUME > room_a or in_b + RESUME > room_b:
            continue
        x, y = i + step * in_a, j + step * in_b
        if a[x] == b[y] and all(a[x + step * k] == b[y + step * k] for k in range(1, RESUME)):
            return x, y
    return None


def _near(words: Sequence[str], at: int, step: int) -> Sequence[str]:
    """The word at a place and the SKIP words after it, or before it."""
    return words[at : at + SKIP + 1] if step > 0 else words[max(0, at - SKIP) : at + 1]
