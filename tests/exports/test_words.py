"""Dates, names, standings and footnotes: the small words that every format uses."""

import msgspec
import pytest

from reportedly.exports._dates import ordinal, spoken, time
from reportedly.exports._footnote import footnote
from reportedly.exports._names import address, file, names, outlet
from reportedly.exports._wording import counted, listed, origins_range, quoted, standing, who
from reportedly.records import Certainty, Frame, Report, Stance, Statement, Where

from .invented import event

ACCOUNT = event().accounts[0]
REPORT = ACCOUNT.reports[0]
STATEMENT = ACCOUNT.statements[0]


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2031", "2031"),
        ("2031-03", "March 2031"),
        ("2031-03-04", "4 March 2031"),
        ("2031-03-04T08:10", "4 March 2031, 08:10"),
        ("2031-03-04T08:10:59Z", "4 March 2031, 08:10 (UTC)"),
        ("2031-03-04T08:10:59.123+05:30", "4 March 2031, 08:10 (UTC+05:30)"),
        ("2031-13-04", "2031-13-04"),
        ("2031-W07", "week of 10 February 2031"),
        ("2031-Q3", "third quarter of 2031"),
        ("2031-H2", "second half of 2031"),
        ("2030-FA", "autumn 2030"),
        ("2031-W07-WE", "weekend of 15 February 2031"),
        ("2031-W60", "2031-W60"),
        ("2031-03-04TNI", "4 March 2031, night"),
        ("some day", "some day"),
    ],
)
def test_times_are_said_as_exactly_as_they_are_known(moment: str, said: str) -> None:
    assert spoken(moment) == said


def test_a_time_of_day_needs_one() -> None:
    assert time("2031-03-04T08:10Z") == "08:10 (UTC)"
    assert time("2031-03-04") == time("yesterday") == ""


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("2031", "2031-03"), ("2031-03", "2031-03-02"), ("2031-W09", "2031-03-01"), ("2031-W09", "2031-W09-WE"),
     ("2031-W09-WE", "2031-03-02T08:10")],
)  # fmt: skip
def test_times_are_ordered_by_their_first_day(earlier: str, later: str) -> None:
    first, second = ordinal(earlier), ordinal(later)
    assert first is not None
    assert second is not None
    assert first < second


@pytest.mark.parametrize("moment", ["some day", "2031-13", "2031-02-30", ""])
def test_what_is_no_date_has_no_place(moment: str) -> None:
    assert ordinal(moment) is None


def place(report: Report, **changes: object) -> Report:
    return msgspec.structs.replace(report, **changes)


def test_outlets_are_called_by_what_is_known_of_them() -> None:
    nameless = place(REPORT, publisher=None)
    assert outlet(nameless) == "npa.example"
    assert outlet(place(nameless, url=None)) == outlet(place(nameless, url="http://[")) == ""


def test_a_report_has_the_name_of_its_file() -> None:
    assert file(place(REPORT, where=Where(path="in\\a folder\\x.txt"))) == "x.txt"
    assert file(place(REPORT, where=Where(path="in/a folder/x.txt", given="7"))) == "x.txt"
    assert file(place(REPORT, where=Where(given="7"))) == "7"
    assert file(place(REPORT, where=Where(url="https://npa.example/"))) == ""


def test_a_second_report_of_an_outlet_is_told_apart() -> None:
    twice = (place(REPORT, id="a"), place(REPORT, id="b"))
    assert names(twice) == {"a": "Northern Press Agency", "b": "Northern Press Agency (2)"}


def test_a_report_of_an_outlet_that_is_not_known_goes_by_its_number() -> None:
    nameless = [place(REPORT, id=key, publisher=None, url=None) for key in "ac"]
    assert names((nameless[0], place(REPORT, id="b"), nameless[1])) == {
        "a": "Report 1", "b": "Northern Press Agency", "c": "Report 3",
    }  # fmt: skip


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "http://[", "https://", "http://a b.example", "//x.example",
            "https://x.example/\u202e", "ftp://x.example", "", None],
)  # fmt: skip
def test_only_plain_web_addresses_may_be_opened(url: str | None) -> None:
    assert address(place(REPORT, url=url)) is None


def test_a_web_address_may_be_opened() -> None:
    assert address(REPORT) == "https://npa.example/orvane"


def put(certainty: Certainty, outlet_certainty: Certainty, attributed: bool, polarity: str = "+") -> Statement:
    return msgspec.structs.replace(
        STATEMENT,
        stance=msgspec.convert({"certainty": certainty, "polarity": polarity}, Stance),
        outlet=Stance(certainty=outlet_certainty),
        speakers=STATEMENT.speakers if attributed else (),
    )


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (put("certain", "certain", False), "unhedged"),
        (put("possible", "possible", False), "hedged"),
        (put("unknown", "unknown", False), "hedged"),
        (put("certain", "unknown", True), "quoted"),
        (put("probable", "unknown", True), "quoted, hedged"),
        (put("certain", "certain", True), "unhedged"),
    ],
)
def test_what_a_report_does_with_a_claim(statement: Statement, word: str) -> None:
    assert standing(statement, denies=False).word == word
    assert standing(statement, denies=True).word == ("negated" if statement.own_voice else "denied")


def test_words_may_carry_their_sign_themselves() -> None:
    told = put("certain", "unknown", True, "-")
    negated = Frame(predicate="fail", span=STATEMENT.span, negated=True, roles=())
    assert put("certain", "certain", False, "-").worded == "-"
    assert told.worded == put("certain", "certain", False).worded == "+"
    assert msgspec.structs.replace(told, frames=(negated,)).worded == "-"


def test_speakers_are_told_from_the_inside_out() -> None:
    inner, outer = ACCOUNT.statements[2].speakers[0], ACCOUNT.statements[4].speakers[0]
    assert who(msgspec.structs.replace(STATEMENT, speakers=(outer, inner))) == "Tomas Quell, through Hydrane"
    assert who(msgspec.structs.replace(STATEMENT, speakers=())) == ""
    assert who(msgspec.structs.replace(STATEMENT, speakers=(), cue=STATEMENT.content)) == "a source that is not named"


def test_lists_counts_and_ranges_are_plain_english() -> None:
    assert listed([]) == ""
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed(["A", "B", "C", "D"], 3) == "A, B, C and D"
    assert listed(["A", "B", "C", "D", "E"], 3) == "A, B, C and 2 others"
    assert (counted(1, "report"), counted(1200, "story", "stories")) == ("1 report", "1,200 stories")
    assert (origins_range(2, 2), origins_range(1, 3), origins_range(0, 3)) == (
        "2 origins", "1 to 3 origins", "up to 3 origins",
    )  # fmt: skip


def test_quotation_marks_do_not_meet_their_own_kind() -> None:
    assert quoted("no gate") == "“no gate”"
    assert quoted("“no gate”") == "“no gate”"
    assert quoted("“No gate,” … “no water.”") == "“No gate,” … “no water.”"
    assert quoted('"no" "gate"') == '"no" "gate"'
    assert quoted("“no” and “gate”") == "‘\u200a“no” and “gate”\u200a’"
    assert quoted("he said “no gate”") == "‘he said “no gate”\u200a’"
    assert quoted("“no gate” and") == "‘\u200a“no gate” and’"
    assert quoted("no “gate") == "‘no “gate’"


def test_a_footnote_says_what_is_not_known() -> None:
    bare = place(REPORT, url=None, where=Where(), captured=None, published=None, title=None, byline=None, agencies=())
    assert footnote(bare, msgspec.structs.replace(STATEMENT, speakers=())) == (
        "“A flood gate at the Orvane dam failed early on Tuesday”, in the outlet’s own voice, paragraph 1; "
        "Northern Press Agency, untitled, date of publication not known; address not known; time of capture not known; "
        f"SHA-256 {REPORT.sha256}."
    )
