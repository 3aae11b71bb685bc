"""Floors: what was reached once must be reached again. They only rise; lowering one takes an explicit flag."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from benchmarks.quality.measure import Measure

FILE = Path(__file__).with_name("floors.toml")
SLACK = 1e-6
HEAD = """\
# What `python -m benchmarks.quality` holds each figure against; written by `--update`, which only raises.
# `corpus` hashes the input: a floor is not held against another input, and says so.
"""


class Floor(msgspec.Struct, frozen=True):
    """The least (or, where less is better, the most) that a figure may be, on the corpus of this hash."""

    value: float
    corpus: str


def load(path: Path = FILE) -> dict[str, Floor]:
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, Floor]) if path.exists() else {}


def worse(measure: Measure, than: float) -> bool:
    """Whether the figure is worse than a floor."""
    return measure.value > than + SLACK if measure.better == "lower" else measure.value < than - SLACK


def broken(measures: Sequence[Measure], floors: Mapping[str, Floor]) -> list[str]:
    """One line for each figure that is below its floor, or that was measured on another input than its floor."""
    lines = []
    for measure in measures:
        floor = floors.get(measure.name)
        if floor and floor.corpus != measure.corpus:
            lines.append(f"{measure.name}: the input has changed since its floor was set; --update sets a new one")
        elif floor and worse(measure, floor.value):
            lines.append(f"{measure.name}: {measure.value:.4f}, but its floor is {floor.value:.4f}")
    return lines


def raised(measures: Sequence[Measure], floors: Mapping[str, Floor], *, allow_lower: bool) -> dict[str, Floor]:
    """The floors after a run: each at the better of what it was and what was reached; anew for another input."""
    new = dict(floors)
    for measure in measures:
        floor = floors.get(measure.name)
        if floor and floor.corpus == measure.corpus and worse(measure, floor.value) and not allow_lower:
            continue
        new[measure.name] = Floor(rounded(measure), measure.corpus)
    return new


def rounded(measure: Measure) -> float:
    """The figure to three places, on its easier side: another processor may differ in the last bits of a vector."""
    thousandths = measure.value * 1000
    whole = math.ceil(thousandths - SLACK) if measure.better == "lower" else math.floor(thousandths + SLACK)
    return whole / 1000


def save(floors: Mapping[str, Floor], path: Path = FILE) -> None:
    tables = (f'["{name}"]\nvalue = {f.value:g}\ncorpus = "{f.corpus}"\n' for name, f in sorted(floors.items()))
    path.write_text(HEAD + "\n" + "\n".join(tables), encoding="utf-8")
