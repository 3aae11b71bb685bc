"""The engine on one machine: processes, each of which loads the models once."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from math import ceil
from multiprocessing.connection import wait as wait_for
from types import TracebackType
from typing import Self

from reportedly.errors import Stop
from reportedly.run.task import Task, perform
from reportedly.store import Batch

WORTH_A_POOL = 24
"""Jobs from which starting processes (about two seconds each, for the models) pays; once started, they do all."""

LARGEST_TASK = 32
"""Jobs whose results are committed at one go; a killed run does at most so many again, for each worker."""


KILLED = "a worker process was killed, perhaps for want of memory"
FEWER = "with fewer workers (REPORTEDLY_WORKERS=1)"


def cores() -> int:
    """How many processes this machine runs side by side."""
    return os.cpu_count() or 1


def pool(workers: int) -> ProcessPoolExecutor:
    """Processes that start alike on every system, leave Ctrl-C to their parent and die with it."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_settle)


def end(processes: ProcessPoolExecutor) -> None:
    """Ends a pool at once, whatever its processes are at; one that is idle has nothing to lose."""
    for process in list((processes._processes or {}).values()):
        process.terminate()
    processes.shutdown(wait=True, cancel_futures=True)


class Local:
    """Does tasks in this process, or in `workers` of its own when there are many. Use it in a `with` block."""

    def __init__(self, workers: int) -> None:
        self.workers = workers or cores()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._pool:
            end(self._pool)

    def share(self, jobs: int) -> int:
        """Tasks small enough that no worker waits long for the last of another."""
        return max(1, min(LARGEST_TASK, jobs if self._alone(jobs) else ceil(jobs / (4 * self.workers))))

    def map(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, tuple[Batch, ...]]]:
        """Each task with its batches, as they finish. Raises Stop when a worker dies."""
        if self._alone(sum(len(task.jobs) for task in tasks)):
            for task in tasks:
                yield task, perform(task)
            return
        try:
            yield from self._spread(tasks)
        except BrokenProcessPool as error:
            raise Stop(f"{KILLED}; finished work is kept: run again, {FEWER}") from error

    def _alone(self, jobs: int) -> bool:
        return self.workers == 1 or (jobs < WORTH_A_POOL and self._pool is None)

    def _spread(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, tuple[Batch, ...]]]:
        if not self._pool:
            self._pool = pool(self.workers)
        waiting: dict[Future[tuple[Batch, ...]], Task] = {self._pool.submit(perform, task): task for task in tasks}
        while waiting:
            done, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                yield waiting.pop(future), future.result()


def _settle() -> None:
    """A worker leaves Ctrl-C to its parent, and dies with it however the parent ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)
