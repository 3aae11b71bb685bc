import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.text.alignment import SKIP, shared_runs

LINE = "the old mill on the river sarn burned down last night and nobody was hurt"
TEXT = tuple(LINE.split())


def test_equal_texts_are_one_run() -> None:
    (run,) = shared_runs(TEXT, TEXT)
    assert (run.a_start, run.a_end, run.b_start, run.b_end, run.equal) == (0, len(TEXT), 0, len(TEXT), len(TEXT))


@pytest.mark.parametrize(
    "edited",
    [
        (*TEXT[:6], "x", *TEXT[7:]),
        (*TEXT[:6], *TEXT[7:]),
        (*TEXT[:6], "x", "y", *TEXT[6:]),
        (*TEXT[:2], "x", *TEXT[3:]),
    ],
)
def test_small_edits_do_not_end_a_run(edited: tuple[str, ...]) -> None:
    (run,) = shared_runs(edited, TEXT)
    assert (run.a_start, run.a_end) == (0, len(edited))


def test_a_long_gap_ends_a_run() -> None:
    gap = tuple(f"x{number}" for number in range(SKIP + 1))
    assert len(shared_runs((*TEXT[:7], *gap, *TEXT[7:]), TEXT)) == 2


def test_paragraphs_in_another_order_are_runs_of_their_own() -> None:
    runs = shared_runs((*TEXT[8:], "stop", *TEXT[:8]), TEXT)
    assert [(run.b_start, run.b_end) for run in runs] == [(8, len(TEXT)), (0, 8)]


@settings(deadline=None)
@given(st.lists(st.sampled_from("abc"), max_size=40), st.lists(st.sampled_from("abc"), max_size=40))
def test_runs_hold_equal_words_and_do_not_overlap(a: list[str], b: list[str]) -> None:
    end = 0
    for run in shared_runs(tuple(a), tuple(b)):
        assert run.a_start >= end
        end = run.a_end
        for same in run.same:
            assert a[same.a : same.a + same.length] == b[same.b : same.b + same.length]
        ordered = [(same.a, same.b) for same in run.same]
        assert ordered == sorted(ordered)


def test_a_refrain_of_a_hundred_thousand_words_takes_no_square_of_that() -> None:
    start = time.process_time()
    shared_runs(("la",) * 100_000, ("la",) * 99_999)
    shared_runs(("la", "li") * 50_000, ("la", "li", "lu") * 30_000)
    assert time.process_time() - start < 10
