import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import languages
from reportedly.text.times import TimeWords, times

PUBLISHED = "2031-05-14T08:00:00+02:00"  # a Wednesday


@pytest.fixture(scope="module")
def words() -> TimeWords:
    language = languages.find("en")
    assert language is not None
    return language.times


@pytest.mark.parametrize(
    ("text", "found", "kind", "value"),
    [
        ("said on Tuesday.", "Tuesday", "DATE", "2031-05-13"),
        ("Wednesday's vote", "Wednesday", "DATE", "2031-05-14"),
        ("last Wednesday", "last Wednesday", "DATE", "2031-05-07"),
        ("will meet on Friday", "Friday", "DATE", "2031-05-16"),
        ("on Monday morning", "Monday morning", "TIME", "2031-05-12TMO"),
        ("over the weekend", "the weekend", "DATE", "2031-W19-WE"),
        ("last September", "last September", "DATE", "2030-09"),
        ("In September he", "September", "DATE", "2030-09"),
        ("last May", "last May", "DATE", "2030-05"),
        ("in May", "May", "DATE", "2031-05"),
        ("mid-2022", "mid-2022", "DATE", "2022"),
        ("on Feb. 18", "Feb. 18", "DATE", "2031-02-18"),
        ("on 18 February", "18 February", "DATE", "2031-02-18"),
        ("February 20th, 2024", "February 20th, 2024", "DATE", "2024-02-20"),
        ("earlier this month", "earlier this month", "DATE", "2031-05"),
        ("two weeks ago", "two weeks ago", "DATE", "2031-W18"),
        ("three days ago", "three days ago", "DATE", "2031-05-11"),
        ("in 2019", "2019", "DATE", "2019"),
        ("in the 1990s", "the 1990s", "DATE", "199"),
        ("for three years", "three years", "DURATION", "P3Y"),
        ("a two-week trip", "two-week", "DURATION", "P2W"),
        ("for several hours", "several hours", "DURATION", "PTXH"),
        ("every Sunday", "every Sunday", "SET", "XXXX-WXX-7"),
        ("at 10:30 a.m. on Monday", "10:30 a.m. on Monday", "TIME", "2031-05-12T10:30"),
        ("yesterday", "yesterday", "DATE", "2031-05-13"),
        ("last summer", "last summer", "DATE", "2030-SU"),
    ],
)
def test_times_are_read_and_anchored(text: str, found: str, kind: str, value: str, words: TimeWords) -> None:
    (moment,) = times(text, PUBLISHED, words)
    assert (moment.span.of(text), moment.type, moment.value) == (found, kind, value)


@pytest.mark.parametrize(
    "text", ["he may march", "a 40-year-old", "cost 2,019 crowns", "Sun and sat", "Marching", "99:99"]
)
def test_other_words_are_no_times(text: str, words: TimeWords) -> None:
    assert times(text, PUBLISHED, words) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [("on Tuesday", "XXXX-WXX-2"), ("on Feb. 18", "XXXX-02-18"), ("yesterday", "XXXX-XX-XX"), ("in 2019", "2019")],
)
def test_without_publication_time_the_value_stays_open(text: str, value: str, words: TimeWords) -> None:
    assert [t.value for t in times(text, None, words)] == [value]
    assert [t.value for t in times(text, "unknown", words)] == [value]


@given(
    st.text(alphabet="0123456789:.- adeflmnorstuyTMF\n", max_size=200),
    st.sampled_from([None, "0001-01-01", "9999-12-31"]),
)
def test_any_text_gives_ordered_spans_inside_it(text: str, published: str | None) -> None:
    language = languages.find("en")
    assert language is not None
    spans = [t.span for t in times(text + " 9 decades ago, 9999 weeks ago, next year", published, language.times)]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_time_grows_with_length_only(words: TimeWords) -> None:
    def seconds(text: str) -> float:
        start = time.perf_counter()
        times(text, PUBLISHED, words)
        return time.perf_counter() - start

    for unit in ("the last ", "12 ", "early ", "May ", "will ", "2019-", "every two "):
        short, long = seconds(unit * 2_000), seconds(unit * 20_000)
        assert long < 40 * short + 0.2, unit
