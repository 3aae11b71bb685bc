from msgspec.structs import replace

from reportedly.records import Certainty, Claim, Discrepancy, Report, Statement, Version
from reportedly.settings import Settings
from reportedly.stages import discrepancies
from reportedly.stages.base import Tools
from tests.stages.making import account, report, statement


def differences(reports: list[Report], told: list[Statement]) -> dict[str, Discrepancy]:
    claim = Claim(id="claim", made_by="test", story="story", text="", statements=tuple(s.id for s in told), links=())
    found = discrepancies.run(replace(account(reports, told), claims=(claim,)), Tools(Settings()))
    return {each.kind: each for each in found}


def two(a: str, b: str, first: str | None = None, then: str | None = None) -> list[Report]:
    return [report("Post", a, first), report("Echo", b, then)]


def counts(a: str, b: str, first: str | None = None, then: str | None = None) -> Discrepancy | None:
    reports = two(a, b, first, then)
    return differences(reports, [statement(r, r.text) for r in reports]).get("number")


def test_numbers_that_leave_none_in_common_conflict() -> None:
    found = counts("38 crates of mussels", "83 crates of mussels")
    assert found is not None
    assert (found.relation, [v.value for v in found.values]) == ("conflict", ["38", "83"])


def test_a_bound_far_from_a_number_is_shown_without_a_verdict() -> None:
    found = counts("tens of millions of mussels died", "more than one million mussels died")
    assert found is not None
    assert found.relation == "unclear"
    assert counts("up to 1,000 mussels", "between 500 and 900 mussels") is not None
    assert counts("about 1,200 mussels", "1,200 mussels") is None


def test_a_rounded_number_is_a_rounding() -> None:
    found = counts("198 million crowns", "almost 200 million crowns")
    assert found is not None
    assert found.relation == "rounding"


def test_a_later_number_may_be_an_update() -> None:
    found = counts("38 crates", "45 crates", "2031-02-01", "2031-02-03")
    assert found is not None
    assert found.relation == "update"


def test_numbers_of_other_things_do_not_differ() -> None:
    assert counts("38 crates", "11 barrels") is None
    assert counts("38 crates", "38 crates") is None
    assert counts("38 crates in 12 rows and 40 crates", "39 crates") is None


def times(a: str, b: str) -> Discrepancy | None:
    reports = [
        report("Post", f"the bridge fell on {a}", "2027-06-04"),
        report("Echo", f"the bridge fell on {b}", "2027-06-04"),
    ]
    return differences(
        reports, [statement(r, r.text, frames=[("fall", {"agent": "the bridge"})]) for r in reports]
    ).get("time")


def test_days_that_do_not_meet_conflict() -> None:
    found = times("Thursday", "Wednesday")
    assert found is not None
    assert [v.value for v in found.values] == ["Thursday (2027-06-03)", "Wednesday (2027-06-02)"]
    assert times("Thursday", "June 3") is None
    assert times("Thursday", "the weekend before June 2027") is None


def said(a: str, b: str, by: str = "Edda Strom", or_by: str = "Edda Strom") -> dict[str, Discrepancy]:
    reports = two(f"“{a}” and more", f"“{b}” and more")
    speakers = (by, or_by)
    told = [
        statement(r, r.text.removesuffix(" and more"), [(name, "person")])
        for r, name in zip(reports, speakers, strict=True)
    ]
    return differences(reports, told)


def test_one_quotation_in_two_wordings() -> None:
    found = said("Nobody had warned us that the cables were worn", "No one ever warned us that the cables were worn")
    assert found.keys() == {"quotation"}


def test_a_shortened_or_respelt_quotation_is_no_discrepancy() -> None:
    assert said("we will stay at the gate until evening", "stay at the gate until evening") == {}
    assert said("we will organise a vote on it at once", "we will organize a vote on it at once") == {}
    assert said("nothing here is the same at all", "we left before the others came") == {}


def test_one_quotation_of_two_speakers() -> None:
    words = "I cannot carry out such a policy"
    assert said(words, words, or_by="Jon Arden").keys() == {"speaker"}
    assert said(words, words, or_by="Strom") == {}


def hedged(*told: tuple[str, Certainty]) -> Discrepancy | None:
    reports = [report(name, text) for name, (text, _) in zip(("Post", "Echo", "Star"), told, strict=False)]
    frames = [("break", {"agent": "the haul"})]
    made = [statement(r, r.text, sure=sure, frames=frames) for r, (_, sure) in zip(reports, told, strict=True)]
    return differences(reports, made).get("certainty")


def test_certainty_is_a_row_of_its_own_with_the_words_that_hedge() -> None:
    found = hedged(
        ("the haul breaks the ban", "certain"),
        ("the haul may break the ban", "possible"),
        ("the haul reportedly breaks the ban", "probable"),
    )
    assert found is not None
    assert [v.value for v in found.values] == ["without a hedge", "as probable (“reportedly”)", "as possible (“may”)"]
    assert hedged(("the haul may break the ban", "possible"), ("the haul might break the ban", "possible")) is None


def test_a_hedge_that_is_not_seen_makes_no_row() -> None:
    assert hedged(("the haul breaks the ban", "certain"), ("the haul breaks the ban", "possible")) is None
    assert hedged(("the haul breaks the ban", "certain"), ("the haul can break the ban", "possible")) is None


def test_a_report_that_hedges_in_one_sentence_and_not_in_another_differs_from_itself() -> None:
    post = report("Post", "the haul breaks the ban. Perhaps the haul may break the ban.")
    echo = report("Echo", "the haul breaks the ban")
    frames = [("break", {"agent": "the haul"})]
    told = [
        statement(post, "the haul breaks the ban", frames=frames),
        statement(post, "the haul may break the ban", sure="possible", frames=frames),
        statement(echo, "the haul breaks the ban", frames=frames),
    ]
    found = differences([post, echo], told)["certainty"]
    assert [v.value for v in found.values] == ["without a hedge", "with and without a hedge"]
    assert found.itself == (post.id,)
    assert found.why.startswith("Post differs from itself: ")


def test_a_denial_differs_from_the_claim_and_another_wording_of_the_speaker_does_not() -> None:
    reports = two("the mill shut", "the mill shut")
    frames = [("shut", {"agent": "the mill"})]
    made = statement(reports[0], "the mill shut", [("Ana Holt", "person")], frames=frames)
    denial = statement(reports[1], "the mill shut", [("Fenner", "organisation")], sign="-", frames=frames)
    found = differences(reports, [made, denial])["polarity"]
    assert [v.value for v in found.values] == ["told", "denied by Fenner"]
    again = statement(reports[1], "the mill shut", [("Ana Holt", "person")], sign="-", frames=frames)
    assert differences(reports, [made, again]) == {}


def test_another_name_in_the_same_role_differs_and_another_spelling_does_not() -> None:
    def named(a: str, b: str) -> dict[str, Discrepancy]:
        reports = two(f"the board chose {a} on the day", f"the board chose {b} on the day")
        told = [
            statement(r, r.text, frames=[("choose", {"agent": "board", "patient": name})])
            for r, name in zip(reports, (a, b), strict=True)
        ]
        return differences(reports, told)

    assert named("Petra Vance", "Milan Reeve").keys() == {"person"}
    assert named("Petra Vance-Holm", "Petra Vance Holm") == {}
    assert named("Petra Vance", "Vance") == {}


def test_one_report_alone_makes_no_discrepancy() -> None:
    one = report("Post", "38 crates. 83 crates.")
    assert differences([one], [statement(one, "38 crates"), statement(one, "83 crates")]) == {}


def read_again(*texts: str, ordered: bool = True) -> tuple[str, str]:
    """How two readings of one report, and one of another where there is a third text, are said to differ."""
    reports = [report(name, text) for name, text in zip(("Post", "Post", "Echo"), texts, strict=False)]
    version = Version(
        id="version", made_by="test", report=reports[1].id, earlier=reports[0].id, ordered=ordered, why=(), changes=(),
        trivial=0,
    )  # fmt: skip
    told = [statement(r, r.text) for r in reports]
    claim = Claim(id="claim", made_by="test", story="story", text="", statements=tuple(s.id for s in told), links=())
    whole = replace(account(reports, told), claims=(claim,), versions=(version,))
    (found,) = discrepancies.run(whole, Tools(Settings()))
    return found.relation, found.why


def test_what_a_later_reading_has_in_its_place_is_an_update() -> None:
    relation, why = read_again("38 crates of mussels", "83 crates of mussels")
    assert (relation, why) == ("update", "the later version of Post differs from the earlier one")
    assert read_again("38 crates of mussels", "83 crates of mussels", "83 crates of mussels")[0] == "update"


def test_a_reading_brought_up_to_date_still_differs_from_others() -> None:
    relation, why = read_again("38 crates of mussels", "83 crates of mussels", "12 crates of mussels")
    assert relation == "conflict"
    assert why.endswith("; the later version of Post differs from the earlier one")


def test_readings_without_an_order_are_no_update() -> None:
    relation, why = read_again("38 crates of mussels", "83 crates of mussels", ordered=False)
    assert relation == "unclear"
    assert why.endswith("nothing tells which is the later")


def test_a_value_that_one_report_gave_up_and_another_holds_is_no_update() -> None:
    relation, why = read_again("38 crates of mussels", "83 crates of mussels", "38 crates of mussels")
    assert relation == "conflict"
    assert why.endswith("; the later version of Post differs from the earlier one")


def test_one_amount_in_two_measures_is_a_matter_of_units() -> None:
    found = counts("the pipe runs 10 miles", "the pipe runs 16 km")
    assert found is not None
    assert found.relation == "unit"
    apart = counts("the pipe runs 10 miles", "the pipe runs 40 km")
    assert apart is not None
    assert apart.relation == "conflict"


def test_numbers_that_say_what_they_cover_may_count_other_things() -> None:
    found = counts("12 boats in the harbour", "40 boats in the province")
    assert found is not None
    assert found.relation == "scope"


def test_those_counted_besides_others_are_counted_apart() -> None:
    assert counts("three boats sank", "three more boats sank") is None
    assert counts("three boats sank", "nine more boats sank") is None


def test_a_number_from_somebody_else_brings_nothing_up_to_date() -> None:
    reports = two("38 crates", "45 crates", "2031-02-01", "2031-02-03")
    names = ("Ana Holt", "Jon Arden")
    told = [statement(r, r.text, [(name, "person")]) for r, name in zip(reports, names, strict=True)]
    assert differences(reports, told)["number"].relation == "conflict"


def test_weekdays_of_reports_without_a_date_are_compared() -> None:
    reports = two("the bridge fell on Monday", "the bridge fell on Thursday")
    told = [statement(r, r.text, frames=[("fall", {"agent": "the bridge"})]) for r in reports]
    assert differences(reports, told)["time"].relation == "conflict"


def test_places_behind_the_same_words_differ_unless_one_report_knows_both() -> None:
    def told(a: str, b: str) -> dict[str, Discrepancy]:
        reports = two(a, b)
        made = [statement(r, r.text, frames=[("build", {"patient": "mill", "near": r.text[20:25]})]) for r in reports]
        return differences(reports, made)

    assert told("the mill went up near Solby", "the mill went up near Varn").keys() == {"place"}
    assert told("the mill went up near Solby", "the mill went up near Varn, not far from Solby") == {}


def test_acts_that_exclude_each_other() -> None:
    reports = two("Vance sold the boat", "Vance gave the boat away")
    frames = [[(act, {"agent": "Vance", "patient": "the boat"})] for act in ("sell", "give")]
    told = [statement(r, r.text, frames=frame) for r, frame in zip(reports, frames, strict=True)]
    assert differences(reports, told).keys() == {"act"}


def test_what_dots_leave_out_changes_no_word_of_a_quotation() -> None:
    assert said("we will stay at the gate until the pay is right", "we will stay ... until the pay is right") == {}


def test_of_several_numbers_of_one_thing_those_that_no_other_report_gives_are_compared() -> None:
    found = counts("three counts of fraud and one count of theft", "five counts of fraud and one count of theft")
    assert found is not None
    assert [v.value for v in found.values] == ["three", "five"]
    assert counts("three counts of fraud", "five counts of theft and one count of arson") is None


def test_how_long_one_act_took_is_compared() -> None:
    def told(a: str, b: str) -> Discrepancy | None:
        reports = two(f"the ship drifted for {a}", f"the ship drifted for {b}")
        acts = [("drift", {"agent": "the ship", "for": words}) for words in (a, b)]
        tellings = [statement(r, r.text, frames=[act]) for r, act in zip(reports, acts, strict=True)]
        return differences(reports, tellings).get("number")

    found = told("nine hours", "twenty hours")
    assert found is not None
    assert found.relation == "conflict"
    converted = told("two days", "48 hours")
    assert converted is not None
    assert converted.relation == "unit"


def test_a_day_is_not_held_against_a_year_nor_one_phrase_against_itself() -> None:
    def told(a: str, b: str) -> Discrepancy | None:
        reports = [
            report("Post", f"the firm was founded {a}", "2027-06-04"),
            report("Echo", f"the firm was closed {b}", "2026-06-04"),
        ]
        acts = ("found", "close")
        tellings = [statement(r, r.text, frames=[(act, {})]) for r, act in zip(reports, acts, strict=True)]
        return differences(reports, tellings).get("time")

    assert told("on Friday", "last year") is None
    assert told("a year earlier", "a year earlier") is None


def test_what_people_are_told_to_think_is_hedged() -> None:
    reports = two("the fire killed nine hens", "the fire is feared to have killed nine hens")
    told = [
        statement(reports[0], reports[0].text, frames=[("kill", {"agent": "the fire"})]),
        statement(reports[1], reports[1].text, frames=[("fear", {"patient": "the fire"}), ("kill", {})]),
    ]
    assert "as probable" in differences(reports, told)["certainty"].values[1].value
