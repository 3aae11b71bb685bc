"""The JSON read back explains as the records do."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import Misuse
from reportedly.exports import json as export
from reportedly.exports import md
from reportedly.exports._explain import explain, rows
from reportedly.exports._read import read

from .invented import event


def test_what_is_read_back_explains_as_what_was_written() -> None:
    back = read(export.render(event(), with_text=True))
    assert rows(back) == rows(event())
    for row in rows(back):
        assert explain(back, row.id) == explain(event(), row.id)


def test_it_is_written_again_as_it_was() -> None:
    body = export.render(event(), with_text=True)
    again, first = (json.loads(export.render(given, with_text=True)) for given in (read(body), event()))
    for story, other in zip(again["stories"], first["stories"], strict=True):
        assert story["claims"] == other["claims"]
        assert story["discrepancies"] == other["discrepancies"]


def test_without_texts_the_passages_are_still_there() -> None:
    back = read(export.render(event(), with_text=False))
    for row in rows(back):
        assert explain(back, row.id).passages == explain(event(), row.id).passages
    assert md.render(back, with_text=False)


def broken(change: str) -> Any:
    body = json.loads(export.render(event(), with_text=True))
    story = body["stories"][0]
    if change == "statement of no report":
        story["claims"][0]["statements"][0]["report"] = "report-0"
    elif change == "discrepancy of no claim":
        story["discrepancies"][0]["claim"] = "claim-0"
    elif change == "link to a statement without a name":
        story["claims"][0]["links"][0]["b"] = ""
    elif change == "claim without statements":
        story["claims"][0]["statements"] = []
    elif change == "statement without words":
        story["claims"][0]["statements"][0]["content"] = []
    elif change == "words beyond the text":
        story["reports"][0]["text"] = None
        for statement in story["claims"][0]["statements"]:
            statement["content"] = [[10**12, 10**12 + 5]]
    elif change == "version of itself":
        report = story["reports"][0]["id"]
        made = {"report": report, "earlier": report, "ordered": True, "why": [], "trivial": 0, "changes": []}
        story["versions"] = [made]
    return body


@pytest.mark.parametrize(
    "change",
    [
        "statement of no report", "discrepancy of no claim", "claim without statements", "statement without words",
        "version of itself", "words beyond the text", "link to a statement without a name",
    ],
)  # fmt: skip
def test_parts_that_do_not_fit_are_refused(change: str) -> None:
    with pytest.raises(Misuse, match="its parts do not fit together"):
        read(json.dumps(broken(change)).encode())


BODY = export.render(event(), with_text=True)


@given(st.integers(0, len(BODY) - 2))
def test_a_dossier_that_is_cut_anywhere_is_refused(end: int) -> None:
    with pytest.raises(Misuse):
        read(BODY[:end])


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to every value."""
    pairs: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, inner in pairs for found in places(inner, (*path, key)))]


PLACES = places(json.loads(BODY))[1:]


@given(st.sampled_from(PLACES), st.sampled_from([None, -1, 10**30, "", "claim-0", [], {}, True, [[5, 1]]]))
def test_any_other_value_anywhere_is_read_or_refused(place: tuple[str | int, ...], value: Any) -> None:
    body = json.loads(BODY)
    inner = body
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    try:
        back = read(json.dumps(body).encode())
    except Misuse:
        return
    for row in rows(back):
        explain(back, row.id)
