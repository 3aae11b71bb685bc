import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import languages
from reportedly.records import Span, Time
from reportedly.text.times import times
from reportedly.text.times.values import MEANINGS

PUBLISHED = "2031-05-14T08:00:00+02:00"  # a Wednesday


def read(text: str, published: str | None = PUBLISHED) -> tuple[Time, ...]:
    language = languages.find("en")
    assert language is not None
    return times(text, published, language.times, language.numbers)


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
        ("this summer", "this summer", "DATE", "2031-SU"),
        ("Friday, Oct. 13, 2028", "Friday, Oct. 13, 2028", "DATE", "2028-10-13"),
        ("the 9th of June 2029", "the 9th of June 2029", "DATE", "2029-06-09"),
        ("the week of March 6", "the week of March 6", "DATE", "2031-W10"),
        ("on 2031-02-18", "2031-02-18", "DATE", "2031-02-18"),
        ("in early March", "early March", "DATE", "2031-03"),
        ("is due to open in June", "June", "DATE", "2031-06"),
        ("this September", "this September", "DATE", "2031-09"),
        ("the third quarter of 2029", "the third quarter of 2029", "DATE", "2029-Q3"),
        ("third-quarter sales", "third-quarter", "DATE", "2030-Q3"),
        ("last year's first quarter", "last year's first quarter", "DATE", "2030-Q1"),
        ("the second half of 2030", "the second half of 2030", "DATE", "2030-H2"),
        ("fiscal 2022", "2022", "DATE", "2022"),
        ("the early 1990s", "the early 1990s", "DATE", "199"),
        ("in the '80s", "80s", "DATE", "198"),
        ("the nineties", "the nineties", "DATE", "199"),
        ("the 20th century", "the 20th century", "DATE", "19"),
        ("nineteen ninety-one", "nineteen ninety-one", "DATE", "1991"),
        ("next weekend", "next weekend", "DATE", "2031-W20-WE"),
        ("on Christmas Eve", "Christmas Eve", "DATE", "2030-12-24"),
        ("last night", "last night", "TIME", "2031-05-13TNI"),
        ("tonight", "tonight", "TIME", "2031-05-14TNI"),
        ("yesterday evening", "yesterday evening", "TIME", "2031-05-13TEV"),
        ("at 4 in the afternoon", "4 in the afternoon", "TIME", "2031-05-14T16:00"),
        ("at 9.15pm", "9.15pm", "TIME", "2031-05-14T21:15"),
        ("nearly two years ago", "nearly two years ago", "DATE", "2029"),
        ("ten days from now", "ten days from now", "DATE", "2031-05-24"),
        ("at 4 p.m. EDT on Monday", "4 p.m. EDT on Monday", "TIME", "2031-05-12T16:00-04:00"),
        ("at 14:30 GMT", "14:30 GMT", "TIME", "2031-05-14T14:30Z"),
        ("must close by August", "August", "DATE", "2031-08"),
        ("has opened in August", "August", "DATE", "2030-08"),
        ("valid until Oct. 5", "Oct. 5", "DATE", "2031-10-05"),
        ("in the year ended March 31", "the year", "DURATION", "P1Y"),
        ("for 2 1/2 years", "2 1/2 years", "DURATION", "P2Y6M"),
        ("for almost a decade", "almost a decade", "DURATION", "P1E"),
        ("the past four months", "the past four months", "DURATION", "P4M"),
        ("in recent weeks", "recent weeks", "DURATION", "PXW"),
        ("two crowns a day", "a day", "SET", "P1D"),
        ("on Sundays", "Sundays", "SET", "XXXX-WXX-7"),
        ("each morning", "each morning", "SET", "XXXX-XX-XXTMO"),
        ("now", "now", "DATE", "PRESENT_REF"),
        ("as in the past, they", "the past", "DATE", "PAST_REF"),
        ("in the near future", "near future", "DATE", "FUTURE_REF"),
    ],
)
def test_times_are_read_and_anchored(text: str, found: str, kind: str, value: str) -> None:
    moment, *_ = read(text)
    assert (moment.span.of(text), moment.type, moment.value) == (found, kind, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened in 2019. Two years earlier, it burned.", "2017"),
        ("It opened in 2019. The following year it burned.", "2020"),
        ("He left on March 3. That night the mill burned.", "2031-03-03TNI"),
        ("He left on March 3. The same day the mill burned.", "2031-03-03"),
        ("He left on March 3, 2030, and died three days later.", "2030-03-06"),
        ("The mill lost money in the third quarter of 2030, but not a year earlier.", "2029-Q3"),
        ("Third-quarter sales, unlike a year ago, beat the fourth quarter of 2031.", "2029-Q3"),
        ("The mill lost money in the third quarter of 2030. In the 2028 quarter it did not.", "2028-Q3"),
    ],
)
def test_some_times_hang_on_the_one_told_before(text: str, value: str) -> None:
    assert read(text)[1].value == value


@pytest.mark.parametrize(
    "text",
    [
        "he may march", "a 40-year-old", "cost 2,019 crowns", "Sun and sat", "Marching", "99:99", "$1989", "an F-2019",
        "thousands of goats", "three-quarters of it", "as soon as they", "on 9/11 road", "2019%", "that day",
    ],
)  # fmt: skip
def test_other_words_are_no_times(text: str) -> None:
    assert read(text) == ()


def test_a_blank_line_parts_expressions() -> None:
    assert [t.value for t in read("In May\n\n2019")] == ["2031-05", "2019"]
    assert [t.value for t in read("In May\n2019")] == ["2019-05"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("on Tuesday", "XXXX-WXX-2"), ("on Feb. 18", "XXXX-02-18"), ("yesterday", "XXXX-XX-XX"), ("in 2019", "2019")],
)
def test_without_publication_time_the_value_stays_open(text: str, value: str) -> None:
    assert [t.value for t in read(text, None)] == [value]
    assert [t.value for t in read(text, "unknown")] == [value]


def test_what_one_part_dates_the_next_may_refer_to() -> None:
    language = languages.find("en")
    assert language is not None
    text = "Opened in 2019. MENU in 2007. Two years earlier it burned."
    within = [Span(0, 15), Span(30, len(text))]
    made = times(text, PUBLISHED, language.times, language.numbers, within=within)
    assert [(t.span.of(text), t.value) for t in made] == [("2019", "2019"), ("Two years earlier", "2017")]


ENDS = " 9 decades ago, 9999 weeks ago, next year. On 9999-12-31, the following Friday, a year later, that night."
PIECES = [
    *" ,.-\n",
    "2031",
    "1999-12-31",
    "10:30",
    "12",
    "1/2",
    "1990s",
    "3rd",
    "the",
    "of",
    "half",
    "quarter",
    "twenty",
]


@given(
    st.text(alphabet="0123456789:.- adeflmnorstuyTMF\n", max_size=200),
    st.sampled_from([None, "0001-01-01", "9999-12-31"]),
)
def test_any_text_gives_ordered_spans_inside_it(text: str, published: str | None) -> None:
    spans = [t.span for t in read(text + ENDS, published)]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.data())
def test_any_row_of_time_words_gives_ordered_spans(data: st.DataObject) -> None:
    language = languages.find("en")
    assert language is not None
    fields = (getattr(language.times, name) for name in language.times.__struct_fields__ if name != "forms")
    words = [word if isinstance(word, str) else word[0] for field in fields for word in field]
    row = data.draw(st.lists(st.sampled_from([*words, *map(str.title, words), *PIECES]), max_size=12))
    spans = [t.span for t in read(" ".join(row), data.draw(st.sampled_from([None, PUBLISHED, "2024-02-29"])))]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_every_form_means_something() -> None:
    language = languages.find("en")
    assert language is not None
    assert {meaning for meaning, _ in language.times.forms} == MEANINGS.keys()


def test_time_grows_with_length_only() -> None:
    def seconds(text: str) -> float:
        start = time.perf_counter()
        read(text)
        return time.perf_counter() - start

    for unit in ("the last ", "12 ", "early ", "May ", "will ", "2019-", "every two ", "a few ", "1 1/2 ", "10:", "a "):
        short, long = seconds(unit * 500), seconds(unit * 5_000)
        assert long < 40 * short + 0.2, unit


@pytest.mark.parametrize("unit", ["7", "1,", "Monday", "barges "])
def test_two_megabytes_of_anything_are_read(unit: str) -> None:
    start = time.perf_counter()
    read(unit * (2_000_000 // len(unit)))
    assert time.perf_counter() - start < 60
