"""Which statements meet, and which cannot miss each other."""

from dataclasses import fields
from itertools import combinations

import numpy as np

from reportedly.models.base import Vectors
from reportedly.stages.claims.candidates import NEIGHBOURS, RARE, candidates
from reportedly.stages.claims.known import Facts


def told(text: str, *words: str) -> Facts:
    given = {"id": text, "report": text, "text": text, "weights": dict.fromkeys(words, 1.0)}
    return Facts(**{field.name: given.get(field.name, ()) for field in fields(Facts)})  # type: ignore[arg-type]


def two_heaps(size: int) -> Vectors:
    """So many vectors near one direction, then as many near another that is at right angles to it."""
    rows = np.zeros((2 * size, 2 + size), dtype=np.float32)
    rows[:size, 0] = rows[size:, 1] = 1
    rows[np.arange(2 * size), 2 + np.arange(2 * size) % size] = 0.1
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_in_a_story_of_few_wordings_every_pair_meets() -> None:
    count = NEIGHBOURS + 1
    found = [told(f"wording {number}") for number in range(count)]
    assert candidates(found, np.eye(count, dtype=np.float32)) == list(combinations(range(count), 2))


def test_those_far_apart_meet_over_a_word_that_few_have_and_miss_each_other_over_a_common_one() -> None:
    size = 2 * NEIGHBOURS
    vectors = two_heaps(size)
    common = ["harbour"] * (RARE + 1) + [""] * (size - RARE - 1)
    found = [told(f"wording {n}", *([common[n % size]] if common[n % size] else [])) for n in range(2 * size)]
    assert (0, size) not in candidates(found, vectors)
    found[0], found[size] = told("wording 0", "harbour", "quoin"), told(f"wording {size}", "harbour", "quoin")
    assert (0, size) in candidates(found, vectors)


def test_equal_wordings_are_one_neighbour_and_all_meet_in_a_row() -> None:
    found = [told("the quay is shut")] * 40 + [told("the pier is closed")]
    vectors = np.ones((41, 2), dtype=np.float32) / np.float32(2**0.5)
    assert candidates(found, vectors) == [(0, 1), (0, 40), *((n, n + 1) for n in range(1, 39))]
