"""How drafts with planted faults are read and scored."""

from benchmarks.quality.check import DRAFTS, Line, Result, figures, lines, threshold

FILE = "# a note | not a sentence\n\ntrue | A.\ntrue | B.\nheld true | C.\nname, speaker | D said so.\n"


def test_a_sentence_has_kinds_and_may_be_held_back() -> None:
    assert [(line.kinds, line.held) for line in lines(FILE)] == [
        (("true",), False), (("true",), False), (("true",), True), (("name", "speaker"), False),
    ]  # fmt: skip


def test_figures_count_what_is_flagged_and_what_is_called_right() -> None:
    rows = [
        Result(Line(("true",), "a", False), "supported", 0.9),
        Result(Line(("true",), "b", True), "number", 0.8),
        Result(Line(("invented",), "c", False), "not found", 0.2),
        Result(Line(("name", "speaker"), "d", True), "speaker", 0.7),
        Result(Line(("time",), "e", True), "supported", 0.95),
        Result(Line(("nothing",), "f?", False), "nothing to check", 0.1),
    ]
    values = {m.name: round(m.value, 3) for m in figures(rows, "corpus")}
    assert values["check: true sentences supported"] == 0.5
    assert values["check: faults caught"] == 0.667
    assert values["check, held back: faults called by their kind"] == 0.5
    assert values["check: time, caught"] == 0
    assert threshold([r for r in rows if not r.line.held]) == 0.9
    assert values["nearest sentence: faults caught"] == 0.667


def test_drafts_hold_enough_of_every_kind() -> None:
    kinds = [line.kinds[0] for path in DRAFTS.glob("*.txt") for line in lines(path.read_text(encoding="utf-8"))]
    assert kinds.count("true") >= 60
    assert all(kinds.count(kind) >= 10 for kind in set(kinds) - {"nothing"})
