import json
from typing import Any

import jsonschema
import pytest

from reportedly.exports import json as export
from reportedly.exports._schema import schema
from reportedly.records import Dossier

from .invented import event

STORY_KEYS = {"id", "title", "start", "end", "reports", "claims", "discrepancies", "timeline", "findings"}
CLAIM_KEYS = {"id", "text", "statements", "origins", "origin_count"}
STATEMENT_KEYS = {"id", "report", "start", "end", "speakers", "quote", "certainty", "polarity", "outlet", "rule"}
REPORT_KEYS = {
    "id", "sha256", "captured", "publisher", "title", "byline", "published", "language", "agencies", "text",
    "segments", "copies",
}  # fmt: skip


def written(dossier: Dossier, with_text: bool = True) -> Any:
    return json.loads(export.render(dossier, with_text=with_text))


def test_the_keys_that_were_promised_are_there() -> None:
    body = written(event())
    assert (body["format"], body["version"]) == ("reportedly/dossier", 1)
    story = body["stories"][0]
    assert story.keys() >= STORY_KEYS
    assert story["claims"][0].keys() >= CLAIM_KEYS
    assert story["claims"][0]["statements"][0].keys() >= STATEMENT_KEYS
    assert all(report.keys() >= REPORT_KEYS for report in story["reports"])
    assert story["findings"] == []
    assert body["rejections"][0] == {"input": "empty.txt", "stage": "read", "reason": "the file is empty"}


def test_every_span_leads_to_its_words() -> None:
    story = written(event())["stories"][0]
    texts = {report["id"]: report["text"] for report in story["reports"]}
    statements = [statement for claim in story["claims"] for statement in claim["statements"]]
    assert len(statements) == len(event().accounts[0].statements)
    for statement in statements:
        text = texts[statement["report"]]
        assert statement["words"] == [text[start:end] for start, end in statement["content"]]
        assert statement["start"] == min(start for start, _ in statement["content"])
    copy = story["reports"][1]["copies"][0]
    for start, end, there, until in copy["passages"]:
        assert texts[story["reports"][1]["id"]][start:end] == texts[copy["of"]][there:until]


@pytest.mark.parametrize("with_text", [True, False])
def test_it_follows_its_schema(with_text: bool) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(written(event(), with_text), schema())


def test_the_schema_sees_what_is_wrong() -> None:
    body = written(event())
    body["stories"][0]["claims"][0]["statements"][0]["certainty"] = "sure"
    with pytest.raises(jsonschema.ValidationError, match="sure"):
        jsonschema.validate(body, schema())


def test_texts_can_be_left_out_and_the_words_of_statements_stay() -> None:
    body = export.render(event(), with_text=False).decode()
    assert "turnips" not in body
    assert "Some 1,200 people left fourteen villages below the dam" in body
    assert all(report["text"] is None for report in json.loads(body)["stories"][0]["reports"])


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert export.render(event(), with_text=True) == export.render(event(), with_text=True)


def test_an_empty_dossier_is_a_dossier() -> None:
    empty = Dossier(made_by="reportedly 0.1.0", settings="{}", accounts=(), rejections=())
    body = written(empty)
    assert (body["stories"], body["rejections"], body["settings"]) == ([], [], {})
    jsonschema.validate(body, schema())
