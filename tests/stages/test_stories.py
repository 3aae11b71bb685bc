"""Stories of invented events, and of two corpora where they are at hand."""

import hashlib
import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.records import Page, Report, Story, Where, content_id
from reportedly.settings import Settings
from reportedly.stages import clean
from reportedly.stages.base import Tools
from reportedly.stages.stories import STAGE

from .groups import report, run

SHARED = Path(__file__).parents[3] / "shared"

UNRELATED = (
    report("ferry", "Forty passengers were lifted off the ferry Ondine, which struck the Sallow Bank on Monday.",
           "The coastguard at Perrin Head said that nobody was hurt and that the hull was holding."),
    report("bank", "Quillon Savings Bank closed eleven branches and blamed the spread of telephone banking.",
           "Its chairwoman, Imke Tarrow, promised that no clerk would lose a pension."),
    report("chess", "Tobiah Renn, aged thirteen, became the youngest grandmaster in the history of Ulmstad.",
           "He beat the reigning champion with a bishop sacrifice on the ninth move."),
    report("virus", "Doctors in Tamsin isolated a new strain of parrot fever in a breeder of budgerigars.",
           "The health ministry asked pet shops to report sick birds."),
    report("tax", "Parliament in Vessnigrad voted by two votes to tax sugar in soft drinks from next spring.",
           "Bottlers had threatened to move their plants across the Sarn."),
)  # fmt: skip


def quake(name: str, published: str | None, day: str, size: str, dead: str, place: str) -> Report:
    return report(
        name,
        f"A strong earthquake of magnitude {size} shook {place} early on {day}, killing at least {dead} people, "
        "officials said.",
        f"Rescuers in {place} were digging through the rubble of collapsed houses in search of survivors. "
        f"The government declared a state of emergency after {day}'s tremor.",
        title=f"Earthquake of magnitude {size} kills {dead} in {place}",
        published=published,
    )


def retold(name: str, published: str | None, day: str, size: str, dead: str, place: str) -> Report:
    return report(
        name,
        f"Houses fell down and {dead} people lost their lives when the earth shook under {place} on {day}.",
        f"Seismologists put the magnitude of the earthquake at {size}. Soldiers were searching the rubble for "
        "survivors, the government said.",
        title=f"{dead} dead as earthquake strikes {place}",
        published=published,
    )


MONDAY = ("2031-03-10", "Monday", "5.4", "12", "Olvaston")


def stories(*reports: Report) -> set[frozenset[str]]:
    """The names of the reports of each story."""
    names = {one.id: str(one.where) for one in reports}
    return {frozenset(names[member] for member in story.reports) for story in run(STAGE, reports)}


def test_unrelated_reports_are_as_many_stories() -> None:
    assert len(stories(*UNRELATED)) == len(UNRELATED)


def test_one_event_told_in_other_words_is_one_story() -> None:
    assert stories(quake("a", *MONDAY), retold("b", *MONDAY), *UNRELATED[:2]) == {
        frozenset("ab"), frozenset({"ferry"}), frozenset({"bank"}),
    }  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        ("2031-03-11", "Tuesday", "6.1", "31", "Olvaston"),
        ("2031-03-10", "Monday", "6.1", "31", "Brennmoor"),
        ("2031-03-11", "Tuesday", "5.4", "3", "Brennmoor"),
        (None, "Tuesday", "6.1", "31", "Brennmoor"),
    ],
)
def test_events_of_one_kind_are_told_apart_by_day_place_and_number(other: tuple[str, str, str, str, str]) -> None:
    found = stories(quake("a", *MONDAY), retold("b", *MONDAY), quake("c", *other), retold("d", *other))
    assert found == {frozenset("ab"), frozenset("cd")}


def test_a_day_of_updates_is_one_story() -> None:
    later = ("2031-03-11", "Monday", "5.4", "14", "Olvaston")
    assert len(stories(quake("a", *MONDAY), retold("b", *later))) == 1


def test_the_same_words_a_month_later_are_another_story() -> None:
    assert len(stories(quake("a", *MONDAY), quake("b", "2031-04-14", *MONDAY[1:]))) == 2


def test_a_story_says_which_reports_in_what_order_and_when() -> None:
    early = quake("z", "2031-03-10T06:00+00:00", *MONDAY[1:])
    late = retold("a", "2031-03-11T23:00+01:00", *MONDAY[1:])
    (story,) = run(STAGE, [late, early])
    assert story == Story(
        id=content_id("story", early.id),
        made_by=STAGE.made_by,
        title="Earthquake of magnitude 5.4 kills 12 in Olvaston",
        reports=(early.id, late.id),
        start="2031-03-10",
        end="2031-03-11",
    )


def test_captions_and_chrome_tie_nothing() -> None:
    menu = (
        "Earthquake in Olvaston: rescuers search rubble; magnitude 5.4 tremor kills twelve, government in Olvaston says"
    )
    page = report("page", menu, UNRELATED[0].text.strip(), menu, kinds={0: "chrome", 2: "caption"})
    assert len(stories(page, quake("a", *MONDAY))) == 2


@pytest.mark.parametrize("text", ["", "—", "7", "x" * 500_000, "la " * 20_000, "港で船が衝突した。", "\ud800 Ώ ß"])
def test_any_text_gets_a_story(text: str) -> None:
    reports = [report("odd", text), report("day", text, published="0001-01-01"), quake("a", *MONDAY)]
    found = run(STAGE, reports)
    assert sorted(member for story in found for member in story.reports) == sorted(one.id for one in reports)


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(shuffler: random.Random) -> None:
    reports = [quake("a", *MONDAY), retold("b", *MONDAY), quake("c", "2031-04-14", *MONDAY[1:]), *UNRELATED]
    expected = run(STAGE, reports)
    shuffler.shuffle(reports)
    assert run(STAGE, reports) == expected


def b_cubed(gold: dict[str, str], found: dict[str, str]) -> float:
    """F1 after Bagga & Baldwin (1998)."""

    def mean(one: dict[str, str], two: dict[str, str]) -> float:
        parts = []
        for item, name in one.items():
            group = [other for other in one if one[other] == name]
            parts.append(sum(two[other] == two[item] for other in group) / len(group))
        return sum(parts) / len(parts)

    precision, recall = mean(found, gold), mean(gold, found)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.parametrize(("corpus", "floor"), [("basil/open.jsonl", 0.985), ("ecbplus/reports.jsonl", 0.9)])
def test_one_setting_serves_both_corpora(corpus: str, floor: float) -> None:
    path = SHARED / "data" / corpus
    if not path.exists():
        pytest.skip("the corpus is not at hand")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    reports = [report(one["id"], *one["text"].split("\n"), published=one.get("published")) for one in lines]
    names = {one.id: str(one.where) for one in reports}
    found = {names[member]: story.id for story in run(STAGE, reports) for member in story.reports}
    assert b_cubed({one["id"]: one["event"] for one in lines}, found) >= floor


def test_five_pages_of_one_event_are_one_story() -> None:
    pages = sorted((SHARED / "seeds").glob("*.txt"))
    if not pages:
        pytest.skip("the pages are not at hand")
    assert len(run(STAGE, [cleaned(path) for path in pages])) == 1


def cleaned(path: Path) -> Report:
    data = path.read_bytes()
    page = Page(
        id=content_id("page", path.name), made_by="test@1", where=Where(path=path.name), data=data,
        sha256=hashlib.sha256(data).hexdigest(), media_type="text/plain",
    )  # fmt: skip
    (found,) = clean.STAGE.run(page, Tools(Settings()))
    assert isinstance(found, Report)
    return found


def test_reports_that_differ_on_day_and_toll_but_name_the_same_people_and_places_are_one_story() -> None:
    one = report(
        "one",
        "A footbridge over the river Mirl collapsed in Osterby on Thursday, killing nine, Mayor Tove Brandt said.",
        "The firm Kettil had repaired the bridge.",
        title="Nine dead as Osterby footbridge collapses",
        published="2031-03-14",
    )
    two = report(
        "two",
        "At least 14 people died when a footbridge in Osterby fell into the river Mirl on Wednesday.",
        "Mayor Tove Brandt blamed the firm Kettil, which repaired the bridge.",
        title="Kettil blamed for Osterby bridge disaster",
        published="2031-03-15",
    )
    assert len(stories(one, two)) == 1


def test_the_title_is_that_of_the_report_most_like_the_others() -> None:
    odd = report(
        "odd", "Oh what a night in Olvaston, where the earth shook on Monday.", title="Gotcha!", published=None
    )
    (story,) = run(STAGE, (odd, quake("a", *MONDAY), retold("b", *MONDAY)))[:1]
    assert "Gotcha!" not in story.title


def test_the_readings_of_one_report_stay_in_one_story() -> None:
    url = "https://post.example/quake"
    full, other = (
        quake("full", "2031-03-04", "Monday", "6.1", "12", "Orsk"),
        quake("b", "2031-03-04", "Monday", "6.1", "12", "Orsk"),
    )
    full = replace(full, url=url, captured="2031-03-04T09:00:00+00:00")
    notice = replace(
        report("notice", "This article has been withdrawn."), url=url, captured="2031-03-05T09:00:00+00:00"
    )
    assert len(run(STAGE, [full, other, replace(notice, url=None)])) == 2
    for order in ([full, other, notice], [notice, other, full]):
        (story,) = run(STAGE, order)
        assert set(story.reports) == {full.id, other.id, notice.id}
