import time

import pytest
from msgspec.structs import replace

from reportedly.records import Report, Where
from reportedly.stages.versions.identity import address, readings
from reportedly.stages.versions.order import UNKNOWN, steps
from tests.stages.making import report

TEXT = "The bridge at Vell was closed on Monday after a crack was found in its third arch. Carts must go round by Orsk."
OTHER = (
    "A cattle fair opened in Norrin under heavy rain, and the mayor gave a cup to the owner of the largest bull there."
)


def at(url: str | None, text: str = TEXT, **given: str | None) -> Report:
    made = replace(report("Post", text, url=url), media_type="text/html", where=Where(url=url))
    return replace(made, id=f"{made.id}-{url}", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        "http://post.example/news/bridge/",
        "https://www.post.example/news/bridge?utm_source=letter&fbclid=x1",
        "https://post.example:443/news/bridge#comments",
        "https://POST.example/news/bridge/index.html",
    ],
)
def test_an_address_is_one_however_a_reader_came_to_it(other: str) -> None:
    first, then = at("https://post.example/news/bridge"), at(other, TEXT + " The crack is a metre long.")
    (found,) = readings([first, then])
    assert found.why == "the same address"
    assert set(found.reports) == {first, then}


@pytest.mark.parametrize(
    "other",
    [
        "https://post.example/news/bridge-2",
        "https://post.example/news/bridge?page=2",
        "https://echo.example/news/bridge",
        "https://post.example/news/bridge#/live/17",
    ],
)
def test_another_page_is_another_report(other: str) -> None:
    assert readings([at("https://post.example/news/bridge"), at(other, TEXT + " It is old.")]) == []


@pytest.mark.parametrize(
    "url", [None, "", "https://post.example/", "https://post.example/?utm_id=2", "http://[", "x:y"]
)
def test_front_pages_and_what_is_no_address_tie_nothing(url: str | None) -> None:
    assert address(at(url)) is None


def test_lines_of_a_file_at_one_address_are_several_reports() -> None:
    lines = [replace(at(f"https://post.example/all.jsonl#{n}"), media_type="application/jsonl") for n in (1, 2)]
    assert readings(lines) == []


def given(name: str, text: str, publisher: str | None) -> Report:
    return replace(report(name, text), where=Where(given="17"), publisher=publisher, id=f"report-{name}")


def test_an_id_of_one_outlet_is_one_report_whatever_it_says() -> None:
    (found,) = readings([given("a", TEXT, "Post"), given("b", "This article has been withdrawn.", "Post")])
    assert found.why == "the same id of one outlet"


def test_an_id_of_no_outlet_must_share_words() -> None:
    assert readings([given("a", TEXT, None), given("b", OTHER, None)]) == []
    (found,) = readings([given("a", TEXT, None), given("b", TEXT.replace("Monday", "Tuesday"), None)])
    assert found.why == "the same id, and much the same words"
    assert readings([given("a", TEXT, "Post"), given("b", TEXT + " So it is.", "Echo")]) == []


def test_a_file_written_over_is_one_report() -> None:
    first, then = (
        replace(report("Post", text), where=Where(path="bridge.txt"))
        for text in (TEXT, TEXT + " It was built in 1804.")
    )
    assert len(readings([first, then])) == 1
    assert readings([first, replace(report("Post", OTHER), where=Where(path="bridge.txt"))]) == []


def test_many_reports_under_one_id_take_linear_time() -> None:
    words = [f"word{n}" for n in range(40)]
    several = [
        replace(given("x", " ".join(f"{word}{n}" for word in words), None), id=f"report-{n:05}") for n in range(2000)
    ]
    start = time.process_time()
    assert readings(several) == []
    assert time.process_time() - start < 5


def test_the_order_is_that_of_capture_then_of_change_then_of_publication() -> None:
    late = at("https://post.example/a", captured="2031-05-05T08:00:01+00:00", modified="2031-05-01")
    early = at("https://post.example/a", OTHER, captured="2031-05-05T08:00:00+00:00", modified="2031-05-02")
    for readings_ in ([late, early], [early, late]):
        (step,) = steps(readings_)
        assert (step.earlier, step.later, step.ordered, step.why) == (early, late, True, "captured later")
    (step,) = steps([replace(late, captured=None), early])
    assert (step.later, step.why) == (early, "its page says that it was changed later")
    (step,) = steps(
        [replace(late, modified=None, captured=None, published="2031-05-03"), replace(early, published="2031-05-02")]
    )
    assert step.why == "its date of publication is later"


def test_where_nothing_tells_the_order_is_that_of_the_ids_and_said_to_be_so() -> None:
    one, other = at("https://post.example/a"), at("https://post.example/a", OTHER)
    for readings_ in ([one, other], [other, one]):
        (step,) = steps(readings_)
        assert (step.earlier.id, step.ordered, step.why) == (min(one.id, other.id), False, UNKNOWN)
