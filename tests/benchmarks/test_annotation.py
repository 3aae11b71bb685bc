from pathlib import Path

import pytest

from benchmarks.quality import annotation

WRITTEN = """\
# a comment
== one.txt | One
title Bridge shut
    shut certain
chrome Menu
body The bridge is shut, the mayor said.
    shut certain < mayor
body It may reopen.
    open hedged ?

== two.txt | Two
body The bridge is not shut.
    shut denied

claim shut | The bridge is shut | 1-2 | mayor; council
claim open | It reopens
differ shut | polarity | shut: one | not: two
"""
TEXTS = {
    "one.txt": "Bridge shut\n\nMenu\nThe bridge is\nshut, the mayor said. It may reopen.",
    "two.txt": "The bridge is not shut.",
}


def account(folder: Path, text: str = WRITTEN) -> annotation.Account:
    file = folder / "annotation.txt"
    file.write_text(text, encoding="utf-8")
    return annotation.read(file)


def test_words_become_offsets_whatever_the_white_space(tmp_path: Path) -> None:
    gold = annotation.gold(account(tmp_path), TEXTS)
    one = gold["documents"][0]
    spans = [(s["kind"], TEXTS["one.txt"][s["start"] : s["end"]]) for s in one["sentences"]]
    assert spans == [
        ("title", "Bridge shut"),
        ("chrome", "Menu"),
        ("body", "The bridge is\nshut, the mayor said."),
        ("body", "It may reopen."),
    ]


def test_evidence_has_sources_and_certainty(tmp_path: Path) -> None:
    shut, reopen = annotation.gold(account(tmp_path), TEXTS)["claims"]
    assert [(e["document"], e["sources"], e["certainty"]) for e in shut["evidence"]] == [
        (0, [], "certain"),
        (0, ["mayor"], "certain"),
        (1, [], "denied"),
    ]
    assert shut["origins"] == {"names": ["mayor", "council"], "low": 1, "high": 2}
    assert reopen["evidence"][0]["sources"] is None
    assert "origins" not in reopen


def test_differences_name_documents(tmp_path: Path) -> None:
    (differ,) = annotation.gold(account(tmp_path), TEXTS)["discrepancies"]
    assert differ == {"claim": "shut", "slot": "polarity", "values": {"shut": [0], "not": [1]}}


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ("body The words", "words before the first report"),
        ("== one.txt | One\nbody Words\n    shut sure", "certainty must be one of"),
        ("== one.txt", "not enough values"),
        ("shape round", "no such keyword: shape"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, wrong: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=rf"annotation.txt:\d+: .*{complaint}"):
        account(tmp_path, wrong)


def test_a_unit_that_is_not_in_the_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not found: Menu"):
        annotation.gold(account(tmp_path), TEXTS | {"one.txt": "Bridge shut"})
