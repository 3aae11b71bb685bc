from collections.abc import Sequence
from itertools import pairwise
from time import process_time

import pytest
from msgspec.structs import replace

from reportedly.records import Account, Change, Claim, Copy, Passage, Report, Roots, Statement, Version
from reportedly.settings import Settings
from reportedly.stages import origins
from reportedly.stages.base import Tools
from tests.stages.making import account, report, statement

TEXT = "The dam at Orle broke. “The dam at Orle broke in the night,” said the speaker. The dam at Orle did not break."


def roots(
    reports: list[Report],
    told: list[Statement],
    *copies: Copy,
    beside: Sequence[Statement] = (),
    versions: tuple[Version, ...] = (),
) -> Roots:
    """The roots of a claim of the statements `told`; `beside` are others of the story."""
    claim = Claim(
        id="claim", made_by="test", story="story", text="", statements=tuple(s.id for s in told), links=()
    )  # fmt: skip
    whole = replace(account(reports, [*told, *beside]), claims=(claim,), copies=copies, versions=versions)
    (found,) = origins.run(whole, Tools(Settings()))
    return found


def counted(found: Roots) -> tuple[int, int]:
    return found.count.low, found.count.high


@pytest.fixture
def three() -> list[Report]:
    return [report(name, TEXT) for name in ("Post", "Echo", "Star")]


def test_one_speaker_in_two_spellings_is_one_origin(three: list[Report]) -> None:
    names = ("Ama Soo-tan", "Ama Sootan", "Soo-tan")
    found = roots(
        three, [statement(r, "The dam at Orle broke", [(n, "person")]) for r, n in zip(three, names, strict=True)]
    )
    assert counted(found) == (1, 1)
    assert found.origins[0].why


def test_two_parties_are_two_origins(three: list[Report]) -> None:
    by = (("Brenn Water Board", "organisation"), ("Tolva News", "state media"))
    found = roots(three, [statement(r, "The dam at Orle broke", [b]) for r, b in zip(three, by, strict=False)])  # type: ignore[list-item]
    assert counted(found) == (2, 2)
    assert found.why == ("no tie found among these 3 reports",)


def test_own_words_without_a_tie_raise_only_the_upper_end(three: list[Report]) -> None:
    told = [statement(three[0], "The dam at Orle broke", [("Ana Holt", "official")])]
    told += [statement(r, "The dam at Orle broke") for r in three[1:]]
    found = roots(three, told)
    assert counted(found) == (1, 3)
    assert [o.kind for o in found.origins] == ["official", "unknown", "unknown"]


def test_the_same_words_in_two_reports_are_one_origin(three: list[Report]) -> None:
    told = [statement(r, "The dam at Orle broke") for r in three[:2]]
    span = told[0].span
    copy = Copy(
        id="copy", made_by="test", report=three[1].id, of=three[0].id, share=0.5,
        passages=(Passage(here=span, there=span),), directed=False, why=(),
    )  # fmt: skip
    assert counted(roots(three, told)) == (1, 2)
    found = roots(three, told, copy)
    assert counted(found) == (1, 1)
    assert found.origins[0].why[0] == "Echo has the same words as Post"


def test_an_agency_credit_ties_words_and_a_picture_credit_none() -> None:
    credited = [report("Post", TEXT, agencies=["Landpress"]), report("Echo", TEXT, agencies=["Landpress"])]
    found = roots(credited, [statement(r, "The dam at Orle broke") for r in credited])
    assert counted(found) == (1, 1)
    assert (found.origins[0].name, found.origins[0].kind, found.origins[0].seen) == ("Landpress", "news agency", True)
    pictures = [
        replace(r, agencies=(), picture_credits=tuple(replace(c, place="caption") for c in r.agencies))
        for r in credited
    ]
    assert counted(roots(pictures, [statement(r, "The dam at Orle broke") for r in pictures])) == (1, 2)


def test_a_spokesman_and_his_principal_are_one_origin() -> None:
    text = "The dam at Orle broke, Water Board spokesman Ivo Tell said. The dam at Orle broke, the Water Board said."
    one, other = report("Post", text), report("Echo", text)
    told = [
        statement(one, "The dam at Orle broke", [("Ivo Tell", "official")], source="Water Board spokesman Ivo Tell"),
        statement(other, "The dam at Orle broke", [("Water Board", "official")], source="the Water Board"),
    ]
    found = roots([one, other], told)
    assert counted(found) == (1, 1)
    assert found.origins[0].why == ("Ivo Tell speaks for Water Board",)


def test_who_passes_words_on_and_the_speaker_are_one_origin(three: list[Report]) -> None:
    told = [
        statement(three[0], "The dam at Orle broke", [("Tolva News", "state media"), ("Ana Holt", "official")]),
        statement(three[1], "The dam at Orle broke", [("Tolva News", "state media")]),
    ]
    assert counted(roots(three, told)) == (1, 1)


def test_own_words_never_tie_two_speakers_together(three: list[Report]) -> None:
    told = [
        statement(three[0], "The dam at Orle broke"),
        statement(three[0], "The dam at Orle broke in the night", [("Ana Holt", "official")]),
        statement(three[0], "dam at Orle broke in the night", [("Weather Office", "official")]),
    ]
    assert counted(roots(three, told)) == (2, 2)


def test_a_denial_is_named_and_not_counted(three: list[Report]) -> None:
    told = [
        statement(three[0], "The dam at Orle broke", [("Ana Holt", "official")]),
        statement(three[1], "The dam at Orle did not break", [("Water Board", "official")], sign="-"),
    ]
    found = roots(three, told)
    assert counted(found) == (1, 1)
    assert "it denies the claim, and is not counted" in found.origins[1].why


def test_a_description_joins_the_only_such_source_that_its_report_names(three: list[Report]) -> None:
    told = [
        statement(three[0], "The dam at Orle broke", [("Tolva News", "state media")]),
        statement(three[1], "The dam at Orle broke", [("state media", "state media")]),
    ]
    found = roots(three, told)
    assert counted(found) == (1, 2)
    assert [tie.rule for tie in found.ties] == ["description elsewhere"]
    other = statement(three[1], "The dam at Orle did not break", [("Tolva News", "state media")])
    found = roots(three, told, beside=[other])
    assert counted(found) == (1, 1)
    assert found.origins[0].why == ("“state media”: Tolva News is the only such source it names",)


def test_an_origin_that_published_its_own_text_is_seen(three: list[Report]) -> None:
    other = report("Tolva News", TEXT)
    told = [statement(r, "The dam at Orle broke", [("Tolva News", "state media")]) for r in (three[0], other)]
    assert roots([three[0], other], told).origins[0].seen
    assert (
        not roots([three[0], three[1]], [statement(three[0], "The dam at Orle broke", [("Ana Holt", "person")])])
        .origins[0]
        .seen
    )


def test_the_whole_account_is_read_in_any_order(three: list[Report]) -> None:
    told = [statement(r, "The dam at Orle broke") for r in three]
    whole: Account = account(three[::-1], told[::-1])
    assert whole.reports[0].publisher == "Star"
    assert counted(roots(three[::-1], told)) == counted(roots(three, told))


def later(one: Report, other: Report, *changes: Change) -> Version:
    return Version(
        id="version", made_by="test", report=other.id, earlier=one.id, ordered=True, why=(), changes=changes, trivial=0
    )


def test_two_readings_of_one_report_are_one_origin(three: list[Report]) -> None:
    one, other, star = three
    told = [statement(r, "The dam at Orle broke") for r in three]
    found = roots(three, told, versions=(later(one, other),))
    assert counted(found) == (1, 2)
    assert [set(origin.reports) for origin in found.origins] == [{one.id, other.id}, {star.id}]
    assert "two versions of one report of Post count once" in found.origins[0].why


def test_a_speaker_in_the_place_of_another_is_no_second_origin(three: list[Report]) -> None:
    one, other = three[:2]
    told = [statement(one, "The dam at Orle broke", [("Ama Soo", "person")])]
    told.append(statement(other, "The dam at Orle broke", [("Odo Falk", "person")]))
    span = told[0].span
    change = Change(before=span, after=span, kind="changed", aspects=("speaker",), why="")
    assert counted(roots(three[:2], told)) == (2, 2)
    found = roots(three[:2], told, versions=(later(one, other, change),))
    assert counted(found) == (1, 1)
    assert [origin.name for origin in found.origins] == ["Odo Falk"]


def test_what_a_later_reading_no_longer_says_the_earlier_one_goes_on_saying(three: list[Report]) -> None:
    told = [statement(three[0], "The dam at Orle broke", [("Ama Soo", "person")])]
    told.append(statement(three[1], "The dam at Orle broke", [("Odo Falk", "person")]))
    assert counted(roots(three[:2], told, versions=(later(*three[:2]),))) == (2, 2)


def test_a_report_read_a_thousand_times_is_counted_in_little_time() -> None:
    read = [replace(report("Post", TEXT), id=f"report-{n:04}") for n in range(1000)]
    versions = tuple(later(one, other) for one, other in pairwise(read))
    told = [statement(r, "The dam at Orle broke") for r in read]
    start = process_time()
    found = roots(read, told, versions=versions)
    assert process_time() - start < 10
    assert counted(found) == (1, 1)
    assert len(found.origins[0].statements) == 1000
