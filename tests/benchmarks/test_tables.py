import pytest

from benchmarks import tables

TEXT = "before\n<!-- t: begin -->\nold\n<!-- t: end -->\nafter\n"


def test_only_what_stands_between_the_marks_is_replaced() -> None:
    assert tables.replace(TEXT, "t", "new\n") == "before\n<!-- t: begin -->\nnew\n<!-- t: end -->\nafter\n"


def test_missing_marks_are_an_error() -> None:
    with pytest.raises(ValueError, match="no marks called other"):
        tables.replace(TEXT, "other", "new\n")


def test_a_table_has_a_rule_under_its_heads() -> None:
    assert tables.table(("a", "b"), [("1", "2")]) == "| a | b |\n| --- | ---: |\n| 1 | 2 |\n"
