"""What is known of a statement when it is held against others: everything that the features compare."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.records import Quantity, Speaker, Time

WORDING = 3
"""Words in a row by which a quotation is known again."""


class Part(NamedTuple):
    """One who takes part in an act, by the stem that tells most of it; `named`: the stem is of a name."""

    act: str
    role: str
    stem: str
    named: bool


@dataclass(frozen=True, slots=True, eq=False)
class Proposition:
    """One act with the telling stems of those who take part in it, and the roles with the stems of names in them."""

    act: str
    parts: frozenset[str]
    named: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """One statement, laid open: everything that the features compare.

    `weights` are its telling stems with how much each tells, `length` their Euclidean norm; `acts` the families of its
    predicates; `parts` who takes part in which role of which act; `names` the stems of its
    names; `said` its telling stems that are no part of any name in the story; `quoted` the stems of each quotation;
    `speakers` who says it; `planned`: it speaks of what is to come; `alone`: its words can be read by
    themselves; `propositions` who does what to whom, one for each act.
    """

    id: str
    report: str
    text: str
    weights: Mapping[str, float]
    length: float
    acts: frozenset[str]
    parts: frozenset[Part]
    names: frozenset[str]
    said: frozenset[str]
    quoted: tuple[tuple[str, ...], ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    speakers: tuple[Speaker, ...]
    planned: bool
    alone: bool
    propositions: tuple[Proposition, ...]


def runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Every run of WORDING words; of a shorter text, all of it."""
    last = max(1, len(words) - WORDING + 1)
    return frozenset(words[i : i + WORDING] for i in range(last)) if words else frozenset()
