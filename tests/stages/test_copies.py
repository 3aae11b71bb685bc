"""Copies between invented reports, whose borrowed words are known because the tests put them there."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.records import Copy, Report, Span
from reportedly.stages.copies import STAGE
from reportedly.stages.copies.ties import LEAST_EQUAL

from .groups import report, run

DISPATCH = (
    "The freighter Halcyon Marrow left the harbour of Vessnigrad shortly before dawn on Thursday with forty crates of "
    "turbine blades in its hold, according to the port authority's register.",
    "Two customs inspectors who had asked to open the crates were turned away at the gangway, the register shows.",
    "Prime Minister Odalys Brennick called the shipment an ordinary favour between neighbours and said that no treaty "
    "had been touched by it.",
)
OTHER = (
    "Farmers around Quillon Marsh have begun to cut their barley three weeks early after a summer without rain.",
    "The cooperative expects a harvest of nine thousand tonnes, its lowest since the flood, said Imke Tarrow.",
)
QUOTED = (
    "“We shall build the bridge over the Sarn with granite from our own quarries, whatever Vessnigrad may offer us”"
)


def found(*reports: Report) -> list[Copy]:
    return run(STAGE, reports)


def words_of(copy: Copy, reports: tuple[Report, ...]) -> list[str]:
    text = next(one.text for one in reports if one.id == copy.report)
    return [passage.here.of(text) for passage in copy.passages]


def test_the_same_paragraph_is_found_with_both_spans() -> None:
    lender = report("early", *DISPATCH, published="2031-03-06T06:00+00:00")
    borrower = report("late", OTHER[0], DISPATCH[1], OTHER[1], DISPATCH[2], published="2031-03-06T09:00+00:00")
    (copy,) = found(lender, borrower)
    assert (copy.report, copy.of, copy.directed) == (borrower.id, lender.id, True)
    for passage in copy.passages:
        assert passage.here.of(borrower.text) == passage.there.of(lender.text)
    assert {DISPATCH[1][:-1], DISPATCH[2][:-1]} == set(words_of(copy, (lender, borrower)))
    own = len(" ".join((*OTHER, *DISPATCH[1:])).split())
    assert copy.share == pytest.approx(len(" ".join(DISPATCH[1:]).split()) / own, abs=0.05)
    assert "same words as" in copy.why[0]
    assert copy.made_by == STAGE.made_by


@pytest.mark.parametrize(("changed", "least"), [(0, 1.0), (3, 0.95), (6, 0.9)])
def test_an_edited_copy_is_found_whole(changed: int, least: float) -> None:
    text = " ".join(DISPATCH)
    words = text.replace("favour", "favor").replace("Thursday", "Friday").split()
    for number in range(changed):
        words[(number + 1) * len(words) // (changed + 2)] = f"otherwise{number}"
    copies = found(report("a", text), report("b", " ".join(words)))
    assert len(copies) == 1
    assert copies[0].share >= least


def test_words_taken_out_split_nothing_that_stays_near() -> None:
    shorter = DISPATCH[0].replace("shortly before dawn ", "")
    (copy,) = found(report("a", DISPATCH[0]), report("b", shorter))
    assert len(copy.passages) == 1


def test_reports_of_the_same_matter_in_other_words_are_no_copies() -> None:
    retold = (
        "A cargo ship sailed from Vessnigrad early on Thursday carrying turbine parts, port records say.",
        "Customs officers wanted to look inside but were not let aboard. Ms Brennick spoke of a normal favour.",
    )
    assert found(report("a", *DISPATCH), report("b", *retold)) == []


def test_captions_credits_and_chrome_never_count() -> None:
    page = report("a", OTHER[0], DISPATCH[0], DISPATCH[1], kinds={1: "caption", 2: "chrome"})
    assert found(page, report("b", *DISPATCH)) == []


def test_a_caption_in_the_middle_cuts_the_passage_in_two() -> None:
    page = report("a", DISPATCH[0], "Picture: the Halcyon Marrow", DISPATCH[1], kinds={1: "caption"})
    both = page, report("b", *DISPATCH)
    (copy,) = found(*both)
    assert len(copy.passages) == 2
    caption = page.segments[1].span
    assert all(passage.here.overlap(caption) == 0 for passage in copy.passages if copy.report == page.id)
    assert all(passage.there.overlap(caption) == 0 for passage in copy.passages if copy.of == page.id)


def test_only_a_quotation_in_common_is_said_to_be_one() -> None:
    one = report("a", f"{QUOTED}, Mr Ostrander told a crowd of miners in the rain.", *OTHER)
    two = report("b", f"On Monday the candidate was blunt. {QUOTED}, he said.", "Nobody on the square objected.")
    (copy,) = found(one, two)
    assert "only quotations" in copy.why[0]
    (prose,) = found(report("a", *DISPATCH), report("b", *DISPATCH))
    assert "only quotations" not in prose.why[0]


@pytest.mark.parametrize("signed", [(), ("Northwire",)])
def test_the_agency_lends_to_those_who_credit_it_whatever_the_times_say(signed: tuple[str, ...]) -> None:
    wire = report("wire", *DISPATCH, publisher="northwire.example", agencies=signed, published="2031-03-06T12:00Z")
    paper = report("paper", *DISPATCH, OTHER[0], publisher="Vess Post", agencies=("Northwire",),
                   published="2031-03-06T08:00Z")  # fmt: skip
    (copy,) = found(wire, paper)
    assert (copy.report, copy.of, copy.directed) == (paper.id, wire.id, True)
    assert "credits Northwire" in copy.why[1]


def test_two_that_credit_one_agency_need_not_have_it_from_each_other() -> None:
    one = report("a", *DISPATCH, publisher="Vess Post", agencies=("Northwire",), published="2031-03-05")
    two = report("b", *DISPATCH, publisher="Sarn Echo", agencies=("Northwire",), published="2031-03-07")
    (copy,) = found(one, two)
    assert not copy.directed
    assert "both credit Northwire" in copy.why[1]


@pytest.mark.parametrize(
    ("one", "two", "directed"),
    [
        ("2031-03-06", "2031-03-07", True),
        ("2031-03-06", "2031-03-06", False),
        ("2031-03-06", "2031-03-06T18:00Z", False),
        ("2031-03-06T08:00+09:00", "2031-03-06T01:00+01:00", True),
        ("2031-03-06T08:00", "2031-03-06T09:00", False),
        (None, "2031-03-06", False),
        ("spring", "2031-03-06", False),
    ],
)
def test_only_what_is_surely_earlier_lends(one: str | None, two: str, directed: bool) -> None:
    first, second = report("one", *DISPATCH, published=one), report("two", *DISPATCH, published=two)
    (copy,) = found(first, second)
    assert copy.directed is directed
    if directed:
        assert copy.of == first.id


def test_a_notice_in_many_unrelated_reports_is_no_copy() -> None:
    notice = (
        "The Sarn Echo is published by the Quillon Foundation, whose trustees have no part in choosing what it prints."
    )
    matters = [
        "Skaters crossed the frozen lagoon at Ulmstad for the first time in a decade. Bakers sold chestnuts there, "
        "and a brass band played until its valves froze. The mayor asked children to keep away from the sluice gate.",
        "The brewery of Pennhollow closed its cellars after a dispute over wages. Coopers and maltsters had walked out "
        "in autumn. A liquidator will sell the copper kettles and the dray horses before the fiscal year ends.",
        "A comet named after the astronomer Brisenna will be visible from the southern islands. Its tail shines green "
        "with carbon vapour. Telescopes on Mount Orrach measured an orbit of eleven centuries.",
        "Surgeons at the Tamsin clinic replaced a hip with a joint made of coral. The patient walked within a week. "
        "Anaesthetists had practised on plaster models, and the implant is said to outlast titanium.",
    ]
    pages = [report(str(number), matter, notice) for number, matter in enumerate(matters)]
    assert found(*pages) == []
    assert len(found(*pages[:2])) == 1


def test_a_dispatch_that_everybody_prints_gives_one_tie_each() -> None:
    pages = [report(str(number), *DISPATCH, published=f"2031-03-06T08:{number % 60:02}Z") for number in range(60)]
    copies = found(*pages)
    assert len(copies) == 59
    assert {copy.of for copy in copies} == {pages[0].id}


def test_each_passage_is_tied_to_its_own_lender() -> None:
    north = report("north", *DISPATCH, published="2031-03-05")
    south = report("south", *OTHER, QUOTED, published="2031-03-05")
    mixed = report("mixed", DISPATCH[0], OTHER[1], QUOTED, published="2031-03-08")
    copies = found(north, south, mixed)
    assert {(copy.report, copy.of) for copy in copies} == {(mixed.id, north.id), (mixed.id, south.id)}


@pytest.mark.parametrize(
    "text", ["", "—", "word", "la " * 20_000, "x" * 500_000, "港で船が衝突した。" * 200, "ab\u0301 \u202e\ud800 " * 50]
)
def test_any_text_gets_through(text: str) -> None:
    copies = found(report("a", text), report("b", text), report("c", *DISPATCH))
    assert all(0 < copy.share <= 1 for copy in copies)


def test_words_without_spaces_between_them_are_compared_too() -> None:
    text = "ヴェスニグラード港を木曜日の夜明け前に出港した貨物船は四十箱のタービン翼を積んでいたと港湾局は発表した。"
    (copy,) = found(report("a", text), report("b", text + "農家は大麦の刈り取りを始めた。"))
    assert copy.passages[0].here == Span(0, len(text) - 1)


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(shuffler: random.Random) -> None:
    pages = [
        report("a", *DISPATCH), report("b", *DISPATCH[1:], *OTHER), report("c", *OTHER, DISPATCH[0]),
        report("d", *DISPATCH, agencies=("Northwire",), publisher="Northwire"), report("e", *OTHER),
    ]  # fmt: skip
    expected = found(*pages)
    shuffler.shuffle(pages)
    assert found(*pages) == expected
    assert expected


def test_what_any_reporter_writes_is_no_copy() -> None:
    stock = "a spokesman for the company did not immediately return a call for comment on this"
    assert len(stock.split()) >= LEAST_EQUAL
    assert found(report("a", f"{stock} Ulmstad."), report("b", f"In Quillon {stock} Friday.")) == []
