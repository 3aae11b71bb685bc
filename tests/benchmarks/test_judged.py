from benchmarks.quality.judged import same

ROW = {"kind": "number", "true": True, "values": [[["a", 0, 10]], [["b", 5, 20]]]}


def test_a_discrepancy_is_the_judged_one_by_kind_and_two_sides() -> None:
    assert same("number", [[("a", 2, 4)], [("b", 0, 6)]], ROW)
    assert not same("time", [[("a", 2, 4)], [("b", 0, 6)]], ROW)
    assert not same("number", [[("a", 2, 4)], [("b", 20, 26)]], ROW)
    assert not same("number", [[("c", 2, 4)], [("b", 0, 6)]], ROW)
