import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import languages
from reportedly.text.number_words import NumberWords
from reportedly.text.numbers import quantities


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
    ("text", "found", "bounds", "unit", "approximate"),
    [
        ("a dozen or so divers", "a dozen or so", (12, 12), "diver", True),
        ("a dozen eggs", "a dozen", (12, 12), "egg", False),
        ("two dozen reservists", "two dozen", (24, 24), "reservist", False),
        ("half a dozen barges", "half a dozen", (6, 6), "barge", False),
        ("between 3 and 5 tonnes of salt", "between 3 and 5", (3, 5), "ton", False),
        ("from 30 to 40 yachts", "from 30 to 40", (30, 40), "yacht", False),
        ("dozens of kilns", "dozens", (24, 99), "kiln", True),
        ("dozens more kilns", "dozens", (24, 99), "kiln", True),
        ("hundreds of thousands of postcards", "hundreds of thousands", (2e5, 999_000), "postcard", True),
        ("several hundred weavers", "several hundred", (300, 1900), "weaver", True),
        ("a few thousand weavers", "a few thousand", (2000, 9000), "weaver", True),
        ("a few looms", "a few", (2, 9), "loom", True),
        ("a couple of looms", "a couple of", (2, 3), "loom", True),
        ("well over 100 looms", "well over 100", (100, None), "loom", True),
        ("just under 5 percent", "just under 5 percent", (None, 5), "%", True),
        ("some 200 looms", "some 200", (200, 200), "loom", True),
        ("about a third of the orchard", "about a third", (1 / 3, 1 / 3), "orchard", True),
        ("two-thirds of voters", "two-thirds", (2 / 3, 2 / 3), "voter", False),
        ("three-quarters of the harvest", "three-quarters", (0.75, 0.75), "harvest", False),
        ("a quarter of the harvest", "a quarter", (0.25, 0.25), "harvest", False),
        ("half of the looms", "half", (0.5, 0.5), "loom", False),
        ("$200,000", "$200,000", (2e5, 2e5), "dollar", False),
        ("US$3.5bn", "US$3.5bn", (3.5e9, 3.5e9), "dollar", False),
        ("€40m", "€40m", (4e7, 4e7), "euro", False),
        ("£5 million", "£5 million", (5e6, 5e6), "pound", False),
        ("5 million pounds", "5 million", (5e6, 5e6), "pound", False),
        ("20 cents", "20", (20, 20), "cent", False),
        ("1.5 million euros", "1.5 million euros", (1.5e6, 1.5e6), "euro", False),
        ("at least $1 billion", "at least $1 billion", (1e9, None), "dollar", True),
        ("$10 to $12", "$10 to $12", (10, 12), "dollar", False),
        ("$1.2-1.4 million", "$1.2-1.4 million", (1.2e6, 1.4e6), "dollar", False),
        ("minus 12 degrees", "minus 12", (-12, -12), "degree", False),
        ("-12 degrees Celsius", "-12", (-12, -12), "degree", False),
        ("no more than 15 looms", "no more than 15", (None, 15), "loom", True),
        ("up to three looms", "up to three", (None, 3), "loom", True),
        ("nearly two hundred and fifty looms", "nearly two hundred and fifty", (250, 250), "loom", True),
        ("thirty-two looms", "thirty-two", (32, 32), "loom", False),
        ("one hundred thousand looms", "one hundred thousand", (1e5, 1e5), "loom", False),
        ("a hundred looms", "a hundred", (100, 100), "loom", False),
        ("more than a million looms", "more than a million", (1e6, None), "loom", True),
        ("more than 40% of looms", "more than 40%", (40, None), "%", True),
        ("2.5 percentage points", "2.5 percentage points", (2.5, 2.5), "percentage point", False),
        ("200-odd looms", "200-odd", (200, 200), "loom", True),
        ("200 or so looms", "200 or so", (200, 200), "loom", True),
        ("20 or more looms", "20 or more", (20, None), "loom", True),
        ("20-plus looms", "20-plus", (20, None), "loom", True),
        ("three or four looms", "three or four", (3, 4), "loom", False),
        ("a 30-metre barge", "30", (30, 30), "metre", False),
        ("a 12-kilometre road", "12", (12, 12), "kilometre", False),
        ("6ft", "6", (6, 6), "ft", False),
        ("300,000 people", "300,000", (3e5, 3e5), "person", False),
        ("1 000 000 looms", "1 000 000", (1e6, 1e6), "loom", False),
        ("ten times the price", "ten", (10, 10), "time", False),
        ("approximately 1,200 tonnes of grain", "approximately 1,200", (1200, 1200), "ton", True),
        ("an additional 40 looms", "40", (40, 40), "loom", False),
        ("the 12 looms", "12", (12, 12), "loom", False),
        ("40 armoured vehicles", "40", (40, 40), "vehicle", False),
        ("a total of 16 looms", "16", (16, 16), "loom", False),
        ("as many as 300 looms", "as many as 300", (None, 300), "loom", True),
        ("not less than 4 looms", "not less than 4", (4, None), "loom", True),
        ("roughly 10,000 to 12,000 looms", "roughly 10,000 to 12,000", (10000, 12000), "loom", True),
        ("millions of shells", "millions", (2e6, 999_999_999), "shell", True),
        (
            "two million three hundred thousand looms",
            "two million three hundred thousand",
            (2.3e6, 2.3e6),
            "loom",
            False,
        ),
        ("1.25 billion crowns", "1.25 billion", (1.25e9, 1.25e9), "crown", False),
        ("0.5 percent", "0.5 percent", (0.5, 0.5), "%", False),
        ("3½ tonnes", "3½", (3.5, 3.5), "ton", False),
        ("2 1/2 tonnes", "2 1/2", (2.5, 2.5), "ton", False),
        ("1/3 of the looms", "1/3", (1 / 3, 1 / 3), "loom", False),
        ("scores of barges", "scores", (40, 199), "barge", True),
        ("fewer than 50 looms", "fewer than 50", (None, 50), "loom", True),
        ("more than half of the looms", "more than half", (0.5, None), "loom", True),
        ("about half the looms", "about half", (0.5, 0.5), "loom", True),
        ("at least two-thirds of the members", "at least two-thirds", (2 / 3, None), "member", True),
        ("an estimated 2,000 goats", "an estimated 2,000", (2000, 2000), "goat", True),
        ("somewhere between 20 and 25 goats", "between 20 and 25", (20, 25), "goat", False),
        ("$3 billion to $4 billion", "$3 billion to $4 billion", (3e9, 4e9), "dollar", False),
        ("up to $40m", "up to $40m", (None, 4e7), "dollar", True),
        ("A$12 million", "A$12 million", (1.2e7, 1.2e7), "Australian dollar", False),
        ("1.3 trillion yen", "1.3 trillion yen", (1.3e12, 1.3e12), "yen", False),
        ("12 million barrels of oil", "12 million", (1.2e7, 1.2e7), "barrel", False),
        ("a record 4,500 visitors", "4,500", (4500, 4500), "visitor", False),
        ("three other looms", "three", (3, 3), "loom", False),
        ("another 14 looms", "14", (14, 14), "loom", False),
        ("16-20 looms", "16-20", (16, 20), "loom", False),
        ("6 to 7 percent", "6 to 7 percent", (6, 7), "%", False),
        ("5% to 7%", "5% to 7%", (5, 7), "%", False),
        ("between 5% and 7%", "between 5% and 7%", (5, 7), "%", False),
        ("between $5 and $7", "between $5 and $7", (5, 7), "dollar", False),
        ("a six-month-old goat", "six-month-old", (6, 6), "month old", False),
        ("62-year-old Oran Feld", "62-year-old", (62, 62), "year old", False),
        ("aged 62", "62", (62, 62), "", False),
        ("two hundred goats", "two hundred", (200, 200), "goat", False),
        ("hundreds of goats", "hundreds", (200, 999), "goat", True),
        ("tens of thousands of goats", "tens of thousands", (20000, 99000), "goat", True),
        ("thousands more goats", "thousands", (2000, 999_999), "goat", True),
        ("as much as 40 percent", "as much as 40 percent", (None, 40), "%", True),
        ("exactly 12 goats", "12", (12, 12), "goat", False),
        ("0 goats", "0", (0, 0), "goat", False),
        ("zero goats", "zero", (0, 0), "goat", False),
        ("a 5.4-magnitude quake", "5.4", (5.4, 5.4), "magnitude", False),
        ("seven of the goats", "seven", (7, 7), "", False),
        ("100-200 km", "100-200", (100, 200), "km", False),
        ("1,000-2,000 goats", "1,000-2,000", (1000, 2000), "goat", False),
        ("over one and a half million goats", "over one and a half million", (1.5e6, None), "goat", True),
        ("two and a half tonnes", "two and a half", (2.5, 2.5), "ton", False),
        ("1.5-2 million goats", "1.5-2 million", (1.5e6, 2e6), "goat", False),
        ("a million and a half goats", "a million and a half", (1.5e6, 1.5e6), "goat", False),
        ("400 square kilometres", "400 square kilometres", (400, 400), "square kilometre", False),
        ("several goats", "several", (3, 19), "goat", True),
    ],
)
def test_phrases_of_the_gold_set(
    text: str, found: str, bounds: tuple[float | None, float | None], unit: str, approximate: bool, words: NumberWords
) -> None:
    (quantity,) = quantities(text, words)
    assert (quantity.span.of(text), quantity.unit, quantity.approximate) == (found, unit, approximate)
    for value, bound in zip((quantity.low, quantity.high), bounds, strict=True):
        assert value == (bound if bound is None else pytest.approx(bound))


@pytest.mark.parametrize(
    "text",
    [
        "HS Code 86 through to 89 regardless", "in 2019", "the 2023 visit", "from 2019 to 2021", "February 20th, 2024",
        "the 18th ship", "an S-400 and a B52", "at 14:00", "10 a.m.", "a 3-0 win", "mid-2022", "9/11",
        "one of the best", "Resolution 1718", "1.2.3", "1,2,3x",
        "no looms", "both looms", "twice", "Resolution 2397", "in its 40th year", "Room 101", "by 12:30", "12,5 goats",
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

    for unit in ("between 5 and ", "million ", "1,", "$-", "two hundred and ", "1/2 ", "000 ", "5% to "):
        short, long = seconds(unit * 500), seconds(unit * 5_000)
        assert long < 40 * short + 0.2, unit


@pytest.mark.parametrize("unit", ["7", "1,", "barges "])
def test_two_megabytes_of_anything_are_read(unit: str, words: NumberWords) -> None:
    start = time.perf_counter()
    quantities(unit * (2_000_000 // len(unit)), words)
    assert time.perf_counter() - start < 60
