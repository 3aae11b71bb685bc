"""The network in whole numbers: what it must keep of the one in fractions, and of the bytes of others."""

import numpy as np
import onnxruntime
import pytest

from reportedly.models._integers import in_integers
from reportedly.models.minilm import WEIGHTS, MiniLM, load

TEXTS = (
    "The ferry struck the pier at Olvaston, and nobody was hurt.",
    "Nobody was hurt when a boat hit the quay in Olvaston.",
    "Bread prices fell again in the second quarter, the bureau of Drosk said on Tuesday.",
    "She denied it.",
)


def in_fractions() -> MiniLM:
    embedder = load()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    vars(embedder)["_session"] = onnxruntime.InferenceSession(WEIGHTS.path().read_bytes(), options)
    return embedder


def test_vectors_and_cosines_are_those_of_the_fractions_but_for_a_little() -> None:
    whole, exact = load().embed(TEXTS), in_fractions().embed(TEXTS)
    assert (whole * exact).sum(axis=1).min() > 0.97
    assert np.abs(whole @ whole.T - exact @ exact.T).max() < 0.06


def test_all_products_with_fixed_weights_are_replaced() -> None:
    made = in_integers(WEIGHTS.path().read_bytes())
    assert made.count(b"DynamicQuantizeMatMul") == 36
    assert made == in_integers(WEIGHTS.path().read_bytes())


def test_what_has_no_such_products_stays_as_it_is() -> None:
    node = b"\x0a\x01x\x0a\x01y\x12\x01z\x22\x06MatMul"
    model = b"\x08\x0a\x3a" + bytes((len(node) + 2,)) + b"\x0a" + bytes((len(node),)) + node
    assert in_integers(model).startswith(model)


@pytest.mark.parametrize("text", ["", "word " * 5_000])
def test_the_shortest_and_the_longest_text(text: str) -> None:
    assert np.isfinite(load().embed([text])).all()
