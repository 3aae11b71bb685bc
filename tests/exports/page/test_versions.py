"""A report that was read again, in every export: one report, its versions side by side."""

import csv
import io
import json

from msgspec.structs import replace

from reportedly.exports import csv as tables
from reportedly.exports import html, md
from reportedly.exports import json as whole
from reportedly.exports._page.claims import claims
from reportedly.exports._page.context import Context
from reportedly.exports._page.story import story
from reportedly.records import Account, Change, Dossier, Tie, Version
from tests.exports.invented import event, span


def again() -> Dossier:
    """The invented event, whose third report is taken for a later version of the second."""
    account = event().accounts[0]
    earlier, later = account.reports[1:3]
    changes = (
        Change(
            before=span(earlier, "Some 1,200 people left fourteen villages below the dam"),
            after=span(later, "More than 12,000 people were brought to safety"),
            kind="hardened", aspects=("number",), why="“Some 1,200” became “More than 12,000”",
        ),
        Change(
            before=span(earlier, "Buses carried the last of them from Lower Sarn at four in the morning."), after=None,
            kind="removed", aspects=(), why="not found in the later version",
        ),
    )  # fmt: skip
    version = Version(
        id="version-1", made_by="test", report=later.id, earlier=earlier.id, ordered=True,
        why=("the same address", "captured later"), changes=changes, trivial=2,
    )  # fmt: skip
    return replace(event(), accounts=(replace(account, versions=(version,)), *event().accounts[1:]))


def account() -> Account:
    return again().accounts[0]


def test_the_two_are_one_report_under_one_name() -> None:
    context, before = Context(account()), Context(event().accounts[0])
    earlier, later = account().reports[1:3]
    assert context.outlets[later.id] == f"{context.outlets[earlier.id]}, version 2"
    assert len(before.reports) == len(context.reports)
    view = story(account(), with_text=True)
    assert view.summary.counts[0] == f"{len(context.reports) - 1} reports in {len(context.reports)} versions"
    assert all(claim.carried.endswith(f"of {len(context.reports) - 1} reports") for claim in view.shared)


def test_what_is_gone_is_said_beside_it() -> None:
    context = Context(account())
    told = {
        said.since
        for view in (*story(account(), with_text=True).shared, *story(account(), with_text=True).rest)
        for wording in view.wordings
        for said in wording.said
        if said.report == account().reports[1].id
    }
    assert "told otherwise in the later version" in told
    assert context.carried(context.claims[0]) < len(context.reports)


def test_page_and_markdown_show_both_wordings() -> None:
    page = html.render(again(), with_text=True).decode()
    assert 'id="version-1"' in page
    assert "What was changed between versions" in page
    assert page.count("2 differences that say nothing (marks, spelling, order, page furniture)") == 1
    assert "What was changed between versions" not in html.render(event(), with_text=True).decode()
    text = md.render(again(), with_text=True).decode()
    assert "- *removed:* Buses carried the last of them from Lower Sarn at four in the morning" in text
    assert "not found in the later version" in text


def test_json_and_csv_have_the_places() -> None:
    (version,) = json.loads(whole.render(again(), with_text=True))["stories"][0]["versions"]
    assert (version["ordered"], version["trivial"]) == (True, 2)
    first, removed = version["changes"]
    assert removed["after"] is None
    start, end = first["before"]
    body = tables.tables(again(), with_text=True)["versions.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(body, newline="")))
    assert [row["kind"] for row in rows] == ["hardened", "removed"]
    assert (rows[0]["before_start"], rows[0]["before_end"]) == (str(start), str(end))


def test_a_reason_names_the_reports_that_it_ties() -> None:
    given = account()
    claim = next(c for c in given.claims if len(c.statements) > 1 and Context(given).index.roots(c).origins)
    a, b = claim.statements[:2]
    origin = replace(Context(given).index.roots(claim).origins[0], statements=(a, b), why=("the same speaker: Marren",))
    tie = Tie(
        a=a, b=b, between=("Marren", "Marren"), rule="same_speaker", strength="firm", why="the same speaker: Marren"
    )
    roots = replace(Context(given).index.roots(claim), origins=(origin,), ties=(tie,))
    context = Context(replace(given, roots=(roots,)))
    view = next(view for view in claims(context) if view.anchor == claim.id)
    names = [context.outlets[context.index.statements[key].report] for key in (a, b)]
    assert view.origin_views[0].why == (f"the same speaker: Marren ({names[0]} and {names[1]})",)
