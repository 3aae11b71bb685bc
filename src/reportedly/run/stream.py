"""Work on one report after another, in the order of the input, with no more in memory than the workers hold."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from itertools import chain, islice
from typing import TypeVar

from reportedly.run.local import WORTH_A_POOL, pool

In = TypeVar("In")
Out = TypeVar("Out")

CHUNK = 8
AHEAD = 4
"""Chunks that may wait for each worker."""


def ordered(work: Callable[[list[In]], list[Out]], items: Iterable[In], workers: int) -> Iterator[Out]:
    """What `work` makes of chunks of the items, in their order. A short input is done in this process."""
    rest = iter(items)
    first = list(islice(rest, WORTH_A_POOL))
    if workers == 1 or len(first) < WORTH_A_POOL:
        for chunk in _chunks(chain(first, rest)):
            yield from work(chunk)
        return
    processes = pool(workers)
    try:
        waiting: deque[Future[list[Out]]] = deque()
        for chunk in _chunks(chain(first, rest)):
            waiting.append(processes.submit(work, chunk))
            if len(waiting) > AHEAD * workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        processes.shutdown(wait=True, cancel_futures=True)


def _chunks(items: Iterable[In]) -> Iterator[list[In]]:
    rest = iter(items)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
