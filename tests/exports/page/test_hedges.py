import msgspec

from exports.invented import event, report, span, statement
from reportedly.exports._page.context import Context
from reportedly.exports._page.differences import differences
from reportedly.exports._page.hedges import hedges
from reportedly.records import Claim, Discrepancy

GIVEN = report("x.txt", None, (("body", "A gate may possibly have failed. Quell is believed to be ill."),), None, None)


def test_hedges_are_the_words_of_the_statement() -> None:
    assert hedges(GIVEN, statement(GIVEN, "A gate may possibly have failed", (), "possible")) == ("may", "possibly")


def test_a_cue_hedges_where_the_words_do_not() -> None:
    made = statement(GIVEN, "to be ill", (), "probable")
    assert hedges(GIVEN, msgspec.structs.replace(made, cue=(span(GIVEN, "is believed"),))) == ("is believed",)
    assert hedges(GIVEN, made) == ()


def test_what_is_certain_has_no_hedge_and_other_languages_no_words() -> None:
    assert hedges(GIVEN, statement(GIVEN, "A gate may possibly have failed")) == ()
    other = msgspec.structs.replace(GIVEN, language="xx")
    assert hedges(other, statement(GIVEN, "A gate may possibly have failed", (), "possible")) == ()


def test_a_difference_in_certainty_names_the_words_that_hedge() -> None:
    account = event().accounts[0]
    claim: Claim = account.claims[0]
    sure, hedged = claim.statements[0], claim.statements[3]
    body = {"id": "d", "made_by": "test", "claim": claim.id, "kind": "certainty", "relation": "unclear",
            "why": "", "itself": [],
            "values": [{"value": "without a hedge", "statements": [sure]},
                       {"value": "as probable", "statements": [hedged]}]}  # fmt: skip
    context = Context(msgspec.structs.replace(account, discrepancies=(msgspec.convert(body, Discrepancy),)))
    [view] = differences(context)
    assert view.meaning == "reports put it with different certainty"
    marked = [piece.text for piece in view.sides[1].said[0].excerpt.pieces if piece.kind == "seen"]
    assert marked == ["reportedly"]
