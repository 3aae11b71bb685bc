"""Statements that no feature can tell apart: what is known of one pair of them is known of all such pairs.

A dispatch that 300 outlets print gives 300 statements with the same facts. They are judged once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass

import msgspec

from reportedly.models.base import Vectors
from reportedly.stages.claims.known import Facts

_OWN = ("id", "report", "span")
"""What tells apart two statements of the same facts: whose they are, and where they stand."""


def first_alike(found: Sequence[Facts], vectors: Vectors) -> list[int]:
    """For each statement, by index, the first one that has the same facts and the same vector."""
    first: dict[object, int] = {}
    return [first.setdefault((_plain(facts), vectors[index].tobytes()), index) for index, facts in enumerate(found)]


def _plain(value: object) -> object:
    """A value that is equal for equal facts."""
    if isinstance(value, msgspec.Struct):
        return tuple(_plain(getattr(value, name)) for name in value.__struct_fields__ if name not in _OWN)
    if is_dataclass(value) and not isinstance(value, type):
        return tuple(_plain(getattr(value, field.name)) for field in fields(value) if field.name not in _OWN)
    if isinstance(value, Mapping):
        return tuple(sorted(value.items()))
    return tuple(_plain(each) for each in value) if isinstance(value, tuple) else value
