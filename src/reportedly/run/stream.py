"""Work on one item after another, in the order of the input, with no more in memory than the workers hold."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, TypeVar

from reportedly.errors import Stop
from reportedly.run.local import FEWER, KILLED, end, pool

In = TypeVar("In")
Out = TypeVar("Out")

AHEAD = 4
"""Items that may wait for each worker."""

FULL = 32_000_000
"""Weight of waiting items at which no other is taken up until one is done."""


def ordered(
    work: Callable[[In], Out], items: Iterable[In], workers: int, weight: Callable[[In], int] = lambda item: 0
) -> Iterator[Out]:
    """What `work` makes of each item, in their order, each as soon as it and all before it are done.

    One worker is this process. Raises Stop when another one dies.
    """
    if workers == 1:
        yield from map(work, items)
        return
    processes = pool(workers)
    try:
        yield from _spread(lambda item: processes.submit(work, item), iter(items), AHEAD * workers, weight)
    except BrokenProcessPool as error:
        raise Stop(f"{KILLED}; what was written is whole: run the rest {FEWER}") from error
    finally:
        end(processes)


def _spread(
    submit: Callable[[In], Future[Out]], items: Iterator[In], most: int, weight: Callable[[In], int]
) -> Iterator[Out]:
    """Takes up items while it waits for results, so that a slow input holds back no result."""
    coming: Future[list[In]] | None = _next(items)
    waiting: deque[tuple[Future[Out], int]] = deque()
    while coming or waiting:
        room = len(waiting) < most and sum(heavy for _, heavy in waiting) < FULL
        awaited: list[Future[Any]] = [future for future, _ in list(waiting)[:1]]
        wait([*awaited, coming] if coming and room else awaited, return_when=FIRST_COMPLETED)
        if coming and room and coming.done():
            taken = coming.result()
            waiting += [(submit(item), weight(item)) for item in taken]
            coming = _next(items) if taken else None
        while waiting and waiting[0][0].done():
            yield waiting.popleft()[0].result()


def _next(items: Iterator[In]) -> Future[list[In]]:
    """The next item, when there is one: a list of it alone, or an empty one at the end.

    A thread of its own waits for it, which does not outlive the program where the input never comes.
    """
    found: Future[list[In]] = Future()

    def read() -> None:
        try:
            found.set_result(list(islice(items, 1)))
        except BaseException as error:  # raised where the result is asked for
            found.set_exception(error)

    threading.Thread(target=read, daemon=True).start()
    return found
