"""Streams of items: their order, how far ahead they are taken up, how soon results are out, what becomes of faults."""

import itertools
import os
import time
from collections.abc import Iterator

import pytest

from reportedly.errors import Stop
from reportedly.run.stream import AHEAD, FULL, ordered


@pytest.mark.parametrize("workers", [1, 2])
def test_results_are_in_the_order_of_the_input(workers: int) -> None:
    assert list(ordered(str.upper, ["c", "b", "a"] * 20, workers)) == ["C", "B", "A"] * 20


def test_a_slow_item_does_not_let_later_ones_pass() -> None:
    assert list(ordered(_slept, [0.3, 0.0, 0.1], 2)) == [0.3, 0.0, 0.1]


def test_an_empty_input_is_no_result() -> None:
    assert list(ordered(str.upper, [], 2)) == []


def test_no_more_is_taken_up_than_the_workers_hold() -> None:
    taken = itertools.count()
    results = ordered(abs, (next(taken) for _ in iter(int, 1)), 2)
    for done in range(50):
        assert next(results) == done
    assert next(taken) <= 50 + 2 * AHEAD + 2
    results.close()  # type: ignore[attr-defined]


def test_heavy_items_wait_until_there_is_room() -> None:
    taken = itertools.count()
    results = ordered(abs, (next(taken) for _ in iter(int, 1)), 2, weight=lambda item: FULL)
    assert next(results) == 0
    assert next(taken) <= 3
    results.close()  # type: ignore[attr-defined]


def test_a_result_is_out_while_the_input_pauses() -> None:
    out: list[int] = []

    def paused() -> Iterator[int]:
        yield 1
        deadline = time.monotonic() + 30
        while not out and time.monotonic() < deadline:
            time.sleep(0.01)
        yield 2 if out else -1

    for result in ordered(abs, paused(), 2):
        out.append(result)
    assert out == [1, 2]


def test_an_error_of_the_input_is_raised() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise Stop("no more")

    results = ordered(abs, broken(), 2)
    with pytest.raises(Stop, match="no more"):
        list(results)


def test_a_worker_that_dies_stops_the_stream_and_says_why() -> None:
    with pytest.raises(Stop, match="killed"):
        list(ordered(os._exit, [1, 1, 1], 2))


def _slept(seconds: float) -> float:
    time.sleep(seconds)
    return seconds
