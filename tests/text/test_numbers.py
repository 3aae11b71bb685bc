import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import languages
from reportedly.text.numbers import NumberWords, quantities


@pytest.fixture(scope="module")
def words() -> NumberWords:
    language = languages.find("en")
    assert language is not None
    return language.numbers


@pytest.mark.parametrize(
    ("text", "found", "low", "high", "unit"),
    [
        ("more than one million crates", "more than one million", 1e6, None, "crate"),
        ("tens of millions of pine seedlings", "tens of millions", 2e7, 9.9e7, "seedling"),
        ("a $200,000 painted boat", "$200,000", 200_000, 200_000, "dollar"),
        ("$2.5 million was paid", "$2.5 million", 2.5e6, 2.5e6, "dollar"),
        ("$1-2 billion", "$1-2 billion", 1e9, 2e9, "dollar"),
        ("between 20 and 30 people fled", "between 20 and 30", 20, 30, "person"),
        ("10-15 ships", "10-15", 10, 15, "ship"),
        ("about 12% of voters", "about 12%", 12, 12, "%"),
        ("3 per cent", "3 per cent", 3, 3, "%"),
        ("the 40-year-old mayor", "40-year-old", 40, 40, "year old"),
        ("four new foreign lorries, including a tanker", "four", 4, 4, "lorry"),
        ("half a million homes", "half a million", 500_000, 500_000, "home"),
        ("at least 12 miners", "at least 12", 12, None, "miner"),
        ("up to 500km away", "up to 500", None, 500, "km"),
        ("2 to 3 million doses", "2 to 3 million", 2e6, 3e6, "dose"),
        ("twenty-five goats", "twenty-five", 25, 25, "goat"),
        ("one man drowned", "one", 1, 1, "man"),
        ("1,500 or more weavers", "1,500 or more", 1500, None, "weaver"),
        ("over 2000 weavers", "over 2000", 2000, None, "weaver"),
    ],
)
def test_numbers_are_read(
    text: str, found: str, low: float | None, high: float | None, unit: str, words: NumberWords
) -> None:
    (quantity,) = quantities(text, words)
    assert (quantity.span.of(text), quantity.low, quantity.high, quantity.unit) == (found, low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "HS Code 86 through to 89 regardless", "in 2019", "the 2023 visit", "from 2019 to 2021", "February 20th, 2024",
        "the 18th ship", "an S-400 and a B52", "at 14:00", "10 a.m.", "a 3-0 win", "mid-2022", "9/11",
        "one of the best", "Resolution 1718", "1.2.3", "1,2,3x",
    ],
)  # fmt: skip
def test_names_years_and_ordinals_are_no_quantities(text: str, words: NumberWords) -> None:
    assert quantities(text, words) == ()


def test_words_that_hedge_are_marked(words: NumberWords) -> None:
    assert [q.approximate for q in quantities("nearly 30 carts, 12 mules", words)] == [True, False]


@given(st.text(alphabet="0123456789,.-–$% abmillionthousandof\n", max_size=300))
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    language = languages.find("en")
    assert language is not None
    spans = [q.span for q in quantities(text, language.numbers)]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_time_grows_with_length_only(words: NumberWords) -> None:
    def seconds(text: str) -> float:
        start = time.perf_counter()
        quantities(text, words)
        return time.perf_counter() - start

    for unit in ("between 5 and ", "million ", "1,", "$-", "two hundred and "):
        short, long = seconds(unit * 2_000), seconds(unit * 20_000)
        assert long < 40 * short + 0.2, unit
