from typing import Literal

import msgspec
import pytest

from reportedly.exports._index import Index, segment_at
from reportedly.records import Claim, Frame, Span, Stance, Statement

from .invented import event

ACCOUNT = event().accounts[0]
CLAIM = ACCOUNT.claims[0]
SAYS, DENIES = "A flood gate at the Orvane dam failed early on Tuesday", "No gate failed"


def index_of(changed: dict[str, Statement], text: str) -> tuple[Index, Claim]:
    claim = msgspec.structs.replace(CLAIM, text=text)
    statements = tuple(changed.get(s.id, s) for s in ACCOUNT.statements)
    return Index(msgspec.structs.replace(ACCOUNT, statements=statements, claims=(claim, *ACCOUNT.claims[1:]))), claim


def signed(statement: Statement, polarity: Literal["+", "-"], negated: bool) -> Statement:
    frame = Frame(predicate="fail", span=statement.span, negated=negated, roles=())
    stance = Stance(certainty="certain", polarity=polarity)
    return msgspec.structs.replace(statement, stance=stance, frames=(frame,))


def test_the_voice_of_a_claim_is_the_statement_that_words_it() -> None:
    index = Index(ACCOUNT)
    assert index.voice(CLAIM).id == CLAIM.statements[0]
    assert index.voice(msgspec.structs.replace(CLAIM, id="x", text="No  gate\nfailed")).id == CLAIM.statements[5]
    assert index.voice(msgspec.structs.replace(CLAIM, id="y", text="nobody’s words")).id == CLAIM.statements[0]


def test_a_denial_denies_and_an_assertion_does_not() -> None:
    index = Index(ACCOUNT)
    assert [index.denies(s, CLAIM) for s in index.of(CLAIM)] == [False] * 4 + [True, True, False]


def test_a_claim_worded_as_a_negation_is_not_denied_by_those_who_negate() -> None:
    last = ACCOUNT.statements[5]
    index, claim = index_of({last.id: signed(last, "-", negated=True)}, DENIES)
    assert not any(index.denies(s, claim) for s in index.of(claim))


@pytest.mark.parametrize(("text", "denies"), [(SAYS, True), (f"“{DENIES},” it said", False)])
def test_words_that_stand_in_the_claim_do_not_deny_it(text: str, denies: bool) -> None:
    last = ACCOUNT.statements[5]
    index, claim = index_of({last.id: signed(last, "-", negated=True)}, text)
    assert index.denies(index.statements[last.id], claim) is denies


def test_a_place_outside_all_segments_has_none() -> None:
    report = ACCOUNT.reports[0]
    first = report.segments[0]
    assert segment_at(report, Span(first.start, first.end)) == first
    assert segment_at(report, Span(first.end, first.end + 1)) is None
