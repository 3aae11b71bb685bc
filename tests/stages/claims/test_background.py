import numpy as np
import pytest

from reportedly.stages.claims.background import SHARED, apart, beyond


def test_what_all_share_is_taken_away() -> None:
    rows = np.array([[1.0, 0.1 * n, 0.0] for n in range(-3, 4)] + [[0.0, 0.0, 0.0]], dtype=np.float32)
    moved = apart(rows)
    assert float(moved[0] @ moved[6]) < float(rows[0] @ rows[6])
    assert np.linalg.norm(moved[:7], axis=1) == pytest.approx(1.0)
    assert not moved[7].any()


def test_where_nothing_is_known_nothing_is_moved() -> None:
    assert not apart(np.zeros((2, 3), dtype=np.float32)).any()


def test_a_cosine_outside_a_story_counts_from_what_stories_share() -> None:
    assert beyond(SHARED) == 0.0
    assert beyond(1.0) == 1.0
