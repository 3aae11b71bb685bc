from pathlib import Path

from benchmarks.quality import floors
from benchmarks.quality.floors import Floor
from benchmarks.quality.measure import Measure


def figure(value: float, corpus: str = "a", better: str = "higher") -> Measure:
    return Measure(name="x", value=value, corpus=corpus, better=better)


def test_a_figure_below_its_floor_breaks_it() -> None:
    assert floors.broken([figure(0.5)], {"x": Floor(0.5, "a")}) == []
    assert "its floor is 0.5000" in floors.broken([figure(0.49)], {"x": Floor(0.5, "a")})[0]


def test_where_less_is_better_a_floor_is_the_most() -> None:
    assert floors.broken([figure(0, better="lower")], {"x": Floor(0, "a")}) == []
    assert floors.broken([figure(1, better="lower")], {"x": Floor(0, "a")})


def test_another_input_is_not_held_against_the_floor_and_says_so() -> None:
    assert "the input has changed" in floors.broken([figure(0.9, corpus="b")], {"x": Floor(0.5, "a")})[0]


def test_floors_rise_and_do_not_go_down_unless_allowed() -> None:
    held = {"x": Floor(0.5, "a")}
    assert floors.raised([figure(0.6)], held, allow_lower=False)["x"].value == 0.6
    assert floors.raised([figure(0.4)], held, allow_lower=False)["x"].value == 0.5
    assert floors.raised([figure(0.4)], held, allow_lower=True)["x"].value == 0.4
    assert floors.raised([figure(0.4, corpus="b")], held, allow_lower=False)["x"] == Floor(0.4, "b")


def test_a_floor_is_rounded_to_its_easier_side() -> None:
    assert floors.raised([figure(0.62849)], {}, allow_lower=False)["x"].value == 0.628
    assert floors.raised([figure(0.0001, better="lower")], {}, allow_lower=False)["x"].value == 0.001
    assert floors.broken([figure(0.62849)], floors.raised([figure(0.62849)], {}, allow_lower=False)) == []


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    held = {"a: b F1": Floor(0.123, "abc"), "c": Floor(0.0, "d")}
    floors.save(held, tmp_path / "floors.toml")
    assert floors.load(tmp_path / "floors.toml") == held
