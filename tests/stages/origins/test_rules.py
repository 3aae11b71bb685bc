"""Each rule that ties sources, on both sides: what it ties, and what it leaves apart."""

from time import process_time

import pytest
from msgspec.structs import replace

from reportedly.records import Report, Roots, Segment, Speaker, Statement
from reportedly.stages.origins.merging import RULES
from tests.stages.making import Said, report, statement
from tests.stages.origins.test_origins import counted, roots

BROKE = "The dam at Orle broke"
OUTLETS = ("Post", "Echo", "Star")


def said(of: Report, by: Said, phrase: str = "") -> Statement:
    return statement(of, BROKE, [by], source=phrase or by[0])


def told(*by: tuple[str, Said]) -> Roots:
    """The roots of one sentence, given in each report to one speaker, whom the report brings in by a phrase."""
    reports = [report(OUTLETS[i], f"{BROKE}, {phrase} said.") for i, (phrase, _) in enumerate(by)]
    return roots(reports, [said(r, who, phrase) for r, (phrase, who) in zip(reports, by, strict=True)])


def rules(found: Roots) -> set[str]:
    return {tie.rule for tie in found.ties}


def test_every_rule_has_an_explanation() -> None:
    assert all(len(rule.explanation) > 40 for rule in RULES)


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (("Ama Soo-tan", ("Ama Soo-tan", "person")), ("Soo-tan", ("Soo-tan", "person")), "same speaker"),
        (("Tolva Press Office", ("Tolva Press Office", "official")), ("TPO", ("TPO", "official")), "same speaker"),
        (
            ("the energy ministry of Kesh", ("energy ministry of Kesh", "official")),
            ("the energy ministry", ("energy ministry", "official")),
            "same body",
        ),
        (
            ("Kesh's energy ministry", ("Kesh's energy ministry", "official")),
            ("Kesh", ("Kesh", "official")),
            "part",
        ),
        (
            ("Water Board spokesman Ivo Tell", ("Ivo Tell", "official")),
            ("the Water Board", ("Water Board", "organisation")),
            "office",
        ),
        (
            ("union leader Greta Haim", ("Greta Haim", "official")),
            ("the union", ("union", "organisation")),
            "office",
        ),
        (
            ("Brenn spokesman Ivo Tell", ("Ivo Tell", "official")),
            ("Mayor Anna Brenn", ("Anna Brenn", "official")),
            "office",
        ),
        (
            ("harbour ministry spokeswoman Una Reld", ("Una Reld", "official")),
            ("harbour minister Tor Askel", ("Tor Askel", "official")),
            "one office",
        ),
        (
            ("Ivo Tell, a spokesman for the harbour ministry", ("Ivo Tell", "official")),
            ("Oslen's harbour ministry", ("Oslen's harbour ministry", "official")),
            "one office",
        ),
        (
            ("the energy ministry of Kesh", ("energy ministry of Kesh", "official")),
            ("Kesh's energy ministry", ("Kesh's energy ministry", "official")),
            "same body",
        ),
        (("Judge Una Reld", ("Una Reld", "official")), ("the judge", ("judge", "official")), "title"),
        (
            ("President Ivo Tell", ("Ivo Tell", "official")),
            ("Oslen's president", ("Oslen's president", "official")),
            "title",
        ),
        (
            ("the Brenn Institute", ("Brenn Institute", "organisation")),
            ("the Brenn Institute's report", ("Brenn Institute's report", "document")),
            "authored",
        ),
        (
            ("a survey of the dam", ("survey of the dam", "document")),
            ("a survey of the dam", ("survey of the dam", "document")),
            "same description",
        ),
        (
            ("Dessan radio", ("Dessan radio", "state media")),
            ("Dessan state radio", ("Dessan state radio", "state media")),
            "same description",
        ),
    ],
)  # fmt: skip
def test_who_is_one_is_tied(one: tuple[str, Said], other: tuple[str, Said], rule: str) -> None:
    found = told(one, other)
    assert counted(found) == (1, 1)
    assert rule in rules(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Anna Brenn", ("Anna Brenn", "person")), ("Tor Brenn", ("Tor Brenn", "person"))),
        (
            ("the energy ministry of Kesh", ("energy ministry of Kesh", "official")),
            ("the energy ministry of Adria", ("energy ministry of Adria", "official")),
        ),
        (
            ("harbour ministry spokeswoman Una Reld", ("Una Reld", "official")),
            ("finance minister Tor Askel", ("Tor Askel", "official")),
        ),
        (("mayor Una Reld", ("Una Reld", "official")), ("the union", ("union", "organisation"))),
        (("the mayor", ("mayor", "official")), ("the coast guard", ("coast guard", "organisation"))),
        (
            ("Oslen's president Ivo Tell", ("Ivo Tell", "official")),
            ("Kesh's president", ("Kesh's president", "official")),
        ),
        (
            ("the harbour ministry of Oslen", ("harbour ministry of Oslen", "official")),
            ("harbour minister Ivo Tell", ("Ivo Tell", "official")),
        ),
        (
            ("Ivo Tell, a spokesman for the army of Oslen", ("Ivo Tell", "official")),
            ("the harbour ministry of Oslen", ("harbour ministry of Oslen", "official")),
        ),
    ],
)
def test_two_parties_stay_two(one: tuple[str, Said], other: tuple[str, Said]) -> None:
    assert counted(told(one, other)) == (2, 2)


def test_a_state_joins_one_of_its_parts_and_ties_them_not() -> None:
    names = ("Kesh's energy ministry", "Kesh's navy", "Kesh")
    assert counted(told(*((name, (name, "official")) for name in names))) == (2, 2)


def test_a_short_name_for_two_is_neither_for_sure() -> None:
    found = told(*((name, (name, "person")) for name in ("Anna Brenn", "Tor Brenn", "Brenn")))
    assert counted(found) == (1, 3)
    assert rules(found) == {"short name"}


@pytest.mark.parametrize(
    "phrase", ["officials", "a trader", "a spokesman", "a study", "two diplomats", "Kesh officials"]
)
def test_nobody_in_particular_raises_only_the_upper_end_and_is_not_the_same_in_two_reports(phrase: str) -> None:
    name = phrase.removeprefix("a ")
    assert counted(told((phrase, (name, "official")), (phrase, (name, "official")))) == (1, 2)


def test_the_minister_among_two_is_neither_for_sure() -> None:
    phrases = ("harbour minister Una Reld", "energy minister Tor Askel")
    found = told(
        *((p, (p.split("minister ")[1], "official")) for p in phrases), ("the minister", ("minister", "official"))
    )
    assert counted(found) == (1, 3)
    assert rules(found) == {"short name"}


def test_a_headline_is_of_the_only_source_in_its_report() -> None:
    one = report("Post", f"{BROKE}\n\nThe dam gave way, Ana Holt said.")
    one = replace(one, segments=(Segment(start=0, end=len(BROKE), kind="title", paragraph=1),))
    other = report("Echo", f"{BROKE}, Ana Holt said.")
    held = [statement(one, BROKE), said(other, ("Ana Holt", "person"))]
    inside = statement(one, "The dam gave way", [("Ana Holt", "person")])
    assert counted(roots([one, other], held)) == (1, 2)
    found = roots([one, other], held, beside=[inside])
    assert counted(found) == (1, 1)
    assert rules(found) == {"headline"}


def test_a_name_is_the_agency_that_the_story_shows_it_to_be() -> None:
    one, other = (
        report("Post", f"{BROKE}, Ana Holt said.", agencies=["Landpress"]),
        report("Echo", f"{BROKE}, Landpress said."),
    )
    held = [said(one, ("Ana Holt", "person")), said(other, ("Landpress", "unknown"))]
    found = roots([one, other], held)
    assert counted(found) == (1, 1)
    assert rules(found) == {"cited report"}


def test_several_who_speak_together_are_several_sources() -> None:
    one = report("Post", f"{BROKE}, the mayor and the navy said.")
    both = said(one, ("mayor", "official"), "the mayor and the navy")
    both = replace(both, speakers=(*both.speakers, Speaker(id="navy", name="navy", kind="official", beside=True)))
    found = roots([one], [both])
    assert counted(found) == (1, 2)
    assert [tie.why for tie in found.ties] == ["mayor and navy say it together"]


def test_a_report_that_is_named_as_the_source_is_no_further_root() -> None:
    first, second = report("Post", f"{BROKE}, Ana Holt said."), report("Echo", f"{BROKE}, the Post reported.")
    held = [said(first, ("Ana Holt", "person")), said(second, ("Post", "outlet"), "the Post")]
    found = roots([first, second], held)
    assert counted(found) == (1, 1)
    assert "the report of Post is here, and has it from Ana Holt" in found.origins[0].why
    other = report("Star", "")
    assert counted(roots([other, second], [held[1]])) == (1, 1)


def test_who_credits_several_agencies_ties_them_not() -> None:
    held_by = (["Landpress"], ["Northwire"], ["Landpress", "Northwire"])
    reports = [report(name, BROKE, agencies=held) for name, held in zip(OUTLETS, held_by, strict=True)]
    assert counted(roots(reports, [statement(r, BROKE) for r in reports])) == (1, 2)


def test_outlets_of_one_family_are_one_for_their_own_words_only() -> None:
    urls = ("https://www.smh.com.au/1", "https://www.theage.com.au/1")
    pair = [report(name, BROKE, url=url) for name, url in zip(OUTLETS, urls, strict=False)]
    assert counted(roots(pair, [statement(r, BROKE) for r in pair])) == (1, 1)
    speakers = (("Ana Holt", "person"), ("Tor Askel", "person"))
    assert counted(roots(pair, [statement(r, BROKE, [by]) for r, by in zip(pair, speakers, strict=True)])) == (2, 2)  # type: ignore[list-item]


def test_state_media_and_an_official_of_the_state_may_be_one() -> None:
    found = told(
        ("Kesh's state news agency DTA", ("DTA", "state media")), ("Kesh spokesman Ivo Tell", ("Ivo Tell", "official"))
    )
    assert counted(found) == (1, 2)
    assert rules(found) == {"one state"}


def test_a_rare_number_is_a_weak_tie() -> None:
    texts = ["38 crates were found."] * 4 + ["83 crates were found."] * 2
    reports = [report(f"Outlet {i}", text) for i, text in enumerate(texts)]
    found = roots(reports, [statement(r, r.text) for r in reports])
    assert counted(found) == (1, 6)
    assert [(tie.rule, tie.strength, tie.between) for tie in found.ties] == [
        ("rare value", "weak", ("Outlet 4", "Outlet 5"))
    ]


def test_two_weak_ties_of_different_kinds_make_one_root() -> None:
    texts = ["38 crates were found."] * 4 + ["83 crates were found."] * 2
    reports = [report(f"Outlet {i}", text, f"2030-01-0{i + 1}") for i, text in enumerate(texts)]
    elsewhere = statement(reports[5], "crates", [("Outlet 4", "outlet")])
    found = roots(reports, [statement(r, r.text) for r in reports], beside=[elsewhere])
    assert counted(found) == (1, 5)
    assert "Outlet 5 names Outlet 4 as its source for other things" in found.origins[-1].why


def test_what_is_left_open_is_not_counted() -> None:
    one, other = report("Post", f"{BROKE}, Ana Holt said."), report("Echo", f"{BROKE}, the mayor was asked.")
    asked = statement(other, BROKE, [("mayor", "official")], sure="unknown")
    found = roots([one, other], [said(one, ("Ana Holt", "person")), asked])
    assert counted(found) == (1, 1)
    assert found.origins[1].why[0] == "it leaves it open, and is not counted"


def test_ties_lead_to_statements_of_the_claim() -> None:
    found = told(("Ana Holt", ("Ana Holt", "person")), ("Holt", ("Holt", "person")))
    held = {statement for origin in found.origins for statement in origin.statements}
    assert found.ties
    assert all({tie.a, tie.b} <= held for tie in found.ties)


def test_a_thousand_reports_cost_no_thousand_times_as_much_as_ten() -> None:
    def seconds(count: int) -> float:
        reports = [report(f"Outlet {i}", f"{BROKE}, Anna Brenn{i} said.") for i in range(count)]
        held = [said(r, (f"Anna Brenn{i}", "person")) if i % 2 else statement(r, BROKE) for i, r in enumerate(reports)]
        start = process_time()
        assert counted(roots(reports, held)) == (count // 2, count)
        return process_time() - start

    seconds(10)
    assert seconds(2000) < 20 * seconds(200) + 0.5
