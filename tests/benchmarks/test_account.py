"""The scorer, on a dossier small enough to score by hand; and beside the scorer of the shared folder, where it is."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from benchmarks.quality.account import Score, Scored, as_sure, same_name

SHARED = Path(__file__).parents[2].parent / "shared/score/claims.py"
GOLD: dict[str, Any] = {
    "documents": [
        {"id": 0, "file": "a.txt", "sentences": [(0, 10, "title"), (11, 40, "body"), (41, 60, "chrome")]},
        {"id": 1, "file": "b.txt", "sentences": [(0, 30, "body"), (31, 60, "body")]},
    ],
    "claims": [
        {
            "id": "shut",
            "evidence": [
                {"document": 0, "start": 11, "end": 40, "sources": ["mayor"], "certainty": "certain"},
                {"document": 1, "start": 0, "end": 30, "sources": [], "certainty": "hedged"},
            ],
            "origins": {"names": ["Mayor Ida Rand"], "low": 1, "high": 2},
        },
        {"id": "open", "evidence": [{"document": 1, "start": 31, "end": 60, "sources": ["council"]}]},
    ],
    "discrepancies": [{"claim": "shut", "slot": "certainty", "values": {"is": [0], "may be": [1]}}],
}
for document in GOLD["documents"]:
    document["sentences"] = [{"start": s, "end": e, "kind": k} for s, e, k in document["sentences"]]


def statement(name: str, span: tuple[int, int], speakers: list[str], certainty: str) -> dict[str, Any]:
    start, end = span
    place = {"id": name, "report": f"report {name[0]}", "start": start, "end": end}
    return place | {"speakers": speakers, "certainty": certainty, "polarity": "+"}


def dossier() -> dict[str, Any]:
    """One claim over both documents, one made of chrome, and the difference in certainty."""
    segments = {"a": [(0, 10, "title"), (11, 60, "body")], "b": [(0, 30, "body"), (31, 60, "chrome")]}
    reports = [
        {
            "id": f"report {name}",
            "path": f"{name}.txt",
            "segments": [{"start": s, "end": e, "kind": k} for s, e, k in rows],
        }
        for name, rows in segments.items()
    ]
    said = [statement("a1", (11, 40), ["Ida Rand", "Mayor"], "certain"), statement("b1", (0, 28), [], "certain")]
    claims = [
        {"id": "c1", "statements": said, "origins": [{"name": "Ida Rand"}], "origin_count": {"low": 1, "high": 2}},
        {
            "id": "c2",
            "statements": [statement("a2", (41, 60), [], "certain")],
            "origins": [],
            "origin_count": {"low": 0, "high": 1},
        },
    ]
    values = [{"value": "is", "statements": ["a1"]}, {"value": "may be", "statements": ["b1"]}]
    differences = [{"id": "d1", "claim": "c1", "kind": "certainty", "values": values}]
    return {"stories": [{"id": "s", "reports": reports, "claims": claims, "discrepancies": differences}]}


def test_scores_are_what_one_counts_by_hand() -> None:
    scored = Scored(GOLD, dossier())
    assert scored.body() == Score(right=3, predicted=4, gold=4)
    assert scored.chrome() == 1
    assert scored.alignment() == Score(1, 1, 1)
    assert scored.speakers() == Score(2, 2, 2)
    assert scored.certainty() == Score(1, 2, 2)
    assert scored.origins() == Score(1, 1, 1)
    assert scored.discrepancies() == Score(1, 1, 1)


def test_sides_that_share_a_document_do_not_meet_two_values() -> None:
    mixed = dossier()
    mixed["stories"][0]["discrepancies"][0]["values"][0]["statements"].append("b1")
    assert Scored(GOLD, mixed).discrepancies().right == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Ida Rand", "Mayor Ida Rand", True), ("Korea", "Korean ministry", True), ("Ida Rand", "Ivo Rand", False)],
)
def test_names_meet_when_one_holds_the_telling_words_of_the_other(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.skipif(not SHARED.exists(), reason="the shared scorer is not here")
def test_it_agrees_with_the_shared_scorer() -> None:
    spec = importlib.util.spec_from_file_location("claims", SHARED)
    assert spec
    assert spec.loader
    theirs = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(theirs)
    score, scored = theirs.score(GOLD, dossier()), Scored(GOLD, dossier())
    assert score["chrome"] == scored.chrome()
    assert (score["body"]["F1"], score["alignment"]["F1"]) == (round(scored.body().f1, 3), scored.alignment().f1)
    for name in ("speakers", "certainty", "origins", "discrepancies"):
        found: Score = getattr(scored, name)()
        assert score[name] == f"{found.right} of {found.gold}"


def test_a_negative_sentence_asserts_a_negative_claim_and_a_denial_does_not() -> None:
    negative = {"certainty": "certain", "polarity": "-", "rule": "verb say that"}
    denial = negative | {"rule": "verb deny that"}
    assert as_sure({"certainty": "certain"}, [negative])
    assert not as_sure({"certainty": "certain"}, [denial])
    assert as_sure({"certainty": "denied"}, [denial])
