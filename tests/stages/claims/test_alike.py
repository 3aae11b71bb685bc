"""Which statements are known as one when pairs of them are judged."""

from dataclasses import fields

import numpy as np

from reportedly.records import Quantity, Span
from reportedly.stages.claims.alike import first_alike
from reportedly.stages.claims.known import Facts, Proposition


def facts(id_: str, at: int = 0, name: str = "orrin") -> Facts:
    """Facts of "Orrin hit three piers", which stands somewhere in some report."""
    told = {
        "id": id_,
        "report": f"of {id_}",
        "text": "hit three piers",
        "weights": {"pier": 2.0, "hit": 1.0},
        "acts": frozenset({"hit"}),
        "names": frozenset({name}),
        "quantities": (Quantity(span=Span(at, at + 5), low=3.0, high=3.0, unit="piers", approximate=False),),
        "propositions": (Proposition("hit", frozenset({"pier"}), frozenset()),),
    }
    return Facts(**{field.name: told.get(field.name, ()) for field in fields(Facts)})  # type: ignore[arg-type]


def test_the_same_facts_elsewhere_are_known_as_one_and_other_facts_are_not() -> None:
    found = [facts("a"), facts("b", at=90), facts("c", name="selk")]
    assert first_alike(found, np.ones((3, 2), dtype=np.float32)) == [0, 0, 2]


def test_another_vector_makes_another() -> None:
    vectors = np.array([[1, 0], [0, 1], [1, 0]], dtype=np.float32)
    assert first_alike([facts("a"), facts("b"), facts("c")], vectors) == [0, 1, 0]
