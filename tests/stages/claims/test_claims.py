"""The claims of small invented events, from their texts: what says the same, whatever the order of the reports."""

from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from benchmarks.quality import annotation
from reportedly.records import Account, Claim, Report, Segment, Statement
from reportedly.settings import Settings
from reportedly.stages import claims, statements
from reportedly.stages.base import Tools
from reportedly.stages.claims.same import same
from tests.stages.making import account, report

CASES = Path(__file__).parents[2] / "cases"
EVENTS = ("kesh-turbines", "oslin-mill", "tarn-bridge", "velmora-minister")


@cache
def tools() -> Tools:
    return Tools(Settings())


@cache
def told(event: str) -> Account:
    read = annotation.read(CASES / event / "annotation.txt")
    reports = []
    for file, (outlet, units) in read.reports.items():
        text = (CASES / event / file).read_text(encoding="utf-8")
        spans = annotation.spans(units, text)
        segments = tuple(
            Segment(start=start, end=end, kind=unit.kind)  # type: ignore[arg-type]
            for unit, (start, end) in zip(units, spans, strict=True)
        )
        reports.append(replace(report(outlet, text), segments=segments))
    return account(reports, [s for r in reports for s in statements.STAGE.run(r, tools()) if isinstance(s, Statement)])


def together(found: list[Claim], event: Account, a: str, b: str) -> bool:
    """Whether some claim holds a statement with the words `a` and one, of another report, with the words `b`."""
    reports = {r.id: r for r in event.reports}
    by_id = {s.id: s for s in event.statements}

    def words(held: str) -> tuple[Report, str]:
        of = reports[by_id[held].report]
        return of, by_id[held].span.of(of.text)

    return any(
        words(x)[0].id != words(y)[0].id and a in words(x)[1] and b in words(y)[1]
        for claim in found
        for x in claim.statements
        for y in claim.statements
    )


@pytest.mark.parametrize(
    ("event", "a", "b"),
    [
        ("kesh-turbines", "Kesh has sold 40 wind turbines", "Adria bought 40 wind turbines"),
        ("kesh-turbines", "could harm cranes", "will kill cranes"),
        ("kesh-turbines", "198 million crowns", "almost 200 million"),
        ("tarn-bridge", "footbridge over the river Tarn collapsed", "fell into the river Tarn"),
        ("tarn-bridge", "its work had caused the collapse", "poor work by Halberd caused"),
        ("tarn-bridge", "Nobody had warned", "No one ever warned"),
        ("velmora-minister", "resigned on Tuesday", "has quit"),
        ("oslin-mill", "About 1,200 workers", "Some 900 workers"),
    ],
)
def test_what_says_the_same_is_one_claim(event: str, a: str, b: str) -> None:
    assert together(list(claims.run(told(event), tools())), told(event), a, b)


@pytest.mark.parametrize(
    ("event", "a", "b"),
    [
        ("kesh-turbines", "sold 40 wind turbines", "cable"),
        ("tarn-bridge", "questioned two managers", "had warned"),
        ("velmora-minister", "visit the central bank", "join the investment bank"),
    ],
)
def test_what_shares_words_only_stays_apart(event: str, a: str, b: str) -> None:
    assert not together(list(claims.run(told(event), tools())), told(event), a, b)


@pytest.mark.parametrize("event", EVENTS)
def test_claims_do_not_depend_on_order(event: str) -> None:
    there = told(event)
    back = replace(there, reports=there.reports[::-1], statements=there.statements[::-1])
    assert list(claims.run(back, tools())) == list(claims.run(there, tools()))


def test_links_give_their_reasons_and_join_the_claim() -> None:
    for claim in claims.run(told("tarn-bridge"), tools()):
        assert len(claim.links) == len(claim.statements) - 1
        assert all(link.why or link.score < 1 for link in claim.links)
        assert {link.b for link in claim.links} == set(claim.statements[1:])


def test_an_account_without_statements_has_no_claims() -> None:
    assert list(claims.run(account([report("A", "")], []), tools())) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The mayor opened the bridge on Monday.", "On Monday the bridge was opened by the mayor.", True),
        ("The minister gave the envoy a horse.", "The envoy received a horse from the minister.", True),
        ("The minister gave the envoy a horse.", "The envoy gave the minister a horse.", False),
        ("Brenn attacked Tolva.", "Tolva attacked Brenn.", False),
        ("Ilka Rost said that Anna Vale would resign.", "Anna Vale said that Ilka Rost would resign.", False),
        ("Anna Vale has resigned.", "Ilka Rost has resigned.", False),
        ("Vale has resigned.", "Anna Vale, the minister, has quit.", True),
        ("Brenn will attack Tolva.", "Brenn attacked Tolva.", True),
        ("Anna Vale plans to resign.", "Ilka Rost has resigned.", False),
        ("Nine people died in the fire at the mill.", "The fire at the mill killed 14 people.", True),
        ("Brenn sent weapons to Tolva.", "Brenn denies sending weapons to Tolva.", True),
        ("Rain is expected in the north.", "The bank was robbed.", False),
        ("", "The bank was robbed.", False),
        ("until the end of July", "to the end of July", True),
        ("until the end of July", "because of the strike", False),
        ("Why did the ferry stop? because of the strike", "Why did the ferry stop? a broken engine", False),
    ],
)
def test_same(a: str, b: str, expected: bool) -> None:
    found = same(a, b, tools())
    assert found.same is expected
    assert same(b, a, tools()) == found


def test_a_claim_is_worded_by_words_that_stand_alone() -> None:
    first = report("first", "The guard stopped the ferry Alma off Tarrow on Monday, which may breach the harbour law.")
    second = report(
        "second", "On Monday the ferry Alma was stopped off Tarrow by the guard. It may breach the harbour law."
    )
    reports = [first, second]
    told_of = [s for r in reports for s in statements.STAGE.run(r, tools()) if isinstance(s, Statement)]
    worded = [
        claim.text.casefold()
        for claim in claims.STAGE.run(account(reports, told_of), tools())
        if len(claim.statements) > 1
    ]
    assert any("the guard" in text for text in worded)
    assert not any(text.startswith(("which", "it ")) for text in worded if "ferry" in text)
