"""A draft's sentences against two invented reports: what these bear out, and each kind of departure."""

from collections.abc import Sequence
from functools import cache

import pytest

from reportedly import testing
from reportedly.records import Account, Bearing, Checked, DraftCheck, Report, Statement, Story
from reportedly.settings import Settings
from reportedly.stages import checking, statements
from reportedly.stages.base import Tools
from reportedly.stages.checking.drafts import drafted

LEDGER = testing.report(
    "The dam at Ormond leaked on Monday, and 98 houses were flooded, Mayor Ida Rand said.\n"
    "“We had no warning from the company,” Rand told reporters.\n"
    "The company Tessel may have opened a gate too late, two engineers said.\n"
    "Tessel denied that it had opened the gate.\n"
    "Tessel owns four dams in the valley.\n",
    publisher="Ormond Ledger",
    published="2031-03-05",
)
POST = testing.report(
    "The Ormond dam leaked on Monday.\nThe mayor will visit the dam on Friday, her spokesman Karl Voss said.\n",
    publisher="Valley Post",
    published="2031-03-05",
)


@cache
def tools() -> Tools:
    return Tools(Settings())


def account(*reports: Report) -> Account:
    made = [s for r in reports for s in statements.STAGE.run(r, tools()) if isinstance(s, Statement)]
    story = Story(
        id="story", made_by="test", title="Ormond", reports=tuple(r.id for r in reports), start=None, end=None
    )
    return Account(story=story, reports=reports, statements=tuple(made))


@cache
def held() -> Account:
    return account(LEDGER, POST)


def check(text: str, accounts: Sequence[Account] | None = None, date: str | None = None) -> DraftCheck:
    accounts = (held(),) if accounts is None else accounts
    reports = tuple(report for each in accounts for report in each.reports)
    draft, notes = drafted(testing.report(text, publisher="draft"), reports, date)
    return checking.check(statements.analyse(draft, tools()), notes, accounts, tools())


def first(text: str) -> Checked:
    return check(text).sentences[0]


@pytest.mark.parametrize(
    ("sentence", "bearing"),
    [
        ("The dam at Ormond sprang a leak on Monday.", "supported"),
        ("Mayor Ida Rand said that about 100 houses were flooded.", "supported"),
        ("Mayor Ida Rand said that more than 90 houses were flooded.", "supported"),
        ("“We had no warning from the company,” the mayor said.", "supported"),
        ("Two engineers said Tessel may have opened a gate too late.", "supported"),
        ("A bakery in Ormond was robbed at noon.", "not found"),
        ("Karl Voss said that 98 houses were flooded.", "speaker"),
        ("Tessel opened a gate too late, two engineers said.", "stronger"),
        ("Tessel perhaps owns four dams in the valley.", "weaker"),
        ("Mayor Ida Rand said that 340 houses were flooded.", "number"),
        ("Tessel owns nine dams in the valley.", "number"),
        ("The Ormond dam leaked on Saturday.", "time"),
        ("The company Gorvane owns four dams in the valley.", "name"),
        ("“We had no help from the company,” Rand told reporters.", "quotation"),
        ("Tessel confirmed that it had opened the gate.", "opposite"),
        ("The mayor will visit the dam on Friday.", "own voice"),
        ("Who is to blame?", "nothing to check"),
        ("Good morning!", "nothing to check"),
    ],
)
def test_each_sentence_has_its_bearing(sentence: str, bearing: Bearing) -> None:
    assert first(sentence).bearing == bearing


def test_support_names_its_statements_and_counts_origins() -> None:
    assertion = first("The dam at Ormond leaked on Monday.").assertions[0]
    assert {e.report for e in assertion.evidence if e.supports} == {LEDGER.id, POST.id}
    assert assertion.roots is not None
    assert (assertion.roots.count.low, assertion.roots.count.high) == (1, 2)


def test_a_remark_shows_the_draft_s_words_and_those_of_the_reports() -> None:
    remark = first("Tessel owns nine dams in the valley.").assertions[0].remarks[0]
    assert remark.words == "nine"
    assert [v.value for v in remark.values] == ["four"]


def test_what_other_reports_have_stands_aside() -> None:
    other = testing.report("The Ormond dam leaked on Tuesday.\n", publisher="Dale Echo", published="2031-03-05")
    assertion = check("The Ormond dam leaked on Monday.", [account(LEDGER, POST, other)]).sentences[0].assertions[0]
    assert assertion.bearing == "supported"
    assert other.id not in {e.report for e in assertion.evidence if e.supports}
    assert [(r.bearing, [v.value for v in r.values]) for r in assertion.aside] == [("time", ["Tuesday"])]


def test_a_sentence_takes_the_worst_of_its_propositions() -> None:
    sentence = first("Tessel owns nine dams in the valley, and the mayor will visit the dam on Friday, Karl Voss said.")
    assert "number" in [a.bearing for a in sentence.assertions]
    assert sentence.bearing == "number"


def test_an_act_that_no_passage_tells_is_not_found_beside_one_that_is() -> None:
    assertion = first("The Ormond dam leaked on Monday while a bakery was robbed by clowns.").assertions[-1]
    assert "not found" in {assertion.bearing, *(remark.bearing for remark in assertion.remarks)}


def test_no_line_of_a_pasted_draft_is_left_out() -> None:
    text = "# The dam\n\nHere is a summary:\n\n- The dam at Ormond leaked on Monday.\n1. Who is to blame?\n***\n"
    covered = {i for sentence in check(text).sentences for i in range(sentence.span.start, sentence.span.end)}
    assert "".join(sign for i, sign in enumerate(text) if i not in covered).split() == ["#", "-", "1."]


def test_an_undated_draft_is_read_as_of_the_latest_report() -> None:
    assert check("The dam leaked.").notes == (
        "the draft has no date: its days are read as of 2031-03-05, the day of the latest report",
    )
    assert check("The dam leaked.", date="2031-03-09").notes == ()


def test_a_draft_with_the_words_of_a_report_is_told() -> None:
    assert "Valley Post.txt has the same words as the draft" in check(POST.text).notes


def test_without_reports_nothing_is_found() -> None:
    sentence = check("The dam at Ormond leaked on Monday.", accounts=()).sentences[0]
    assert sentence.bearing == "not found"


def test_the_order_of_reports_does_not_matter() -> None:
    text = "The dam leaked on Monday. Tessel owns nine dams. Tessel opened a gate, two engineers said."
    there, back = check(text), check(text, [account(POST, LEDGER)])
    assert there.sentences == back.sentences
