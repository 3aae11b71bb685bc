from reportedly.records import Span
from reportedly.text.tokens import by_first, glued, lower, phrase_at, tokens


def test_words_digits_and_marks_are_tokens() -> None:
    line = tokens("The mill's 1,250.5 US$-looms, 3 p.m.")
    assert [token.text for token in line] == [
        "The", "mill's", "1,250.5", "US", "$", "-", "looms", ",", "3", "p", ".", "m", ".",
    ]  # fmt: skip
    assert [lower(line, 0), lower(line, -1), lower(line, 99)] == ["the", "", ""]
    assert [glued(line, i) for i in (0, 1, 4, 7)] == [False, False, True, True]


def test_a_part_of_a_text_keeps_its_offsets() -> None:
    assert [(token.start, token.text) for token in tokens("one two three", Span(4, 7))] == [(4, "two")]


def test_the_longest_phrase_counts() -> None:
    line = tokens("or so more")
    assert phrase_at(line, 0, by_first(["or", "or so", "or less"])) == 2
    assert phrase_at(line, 1, by_first(["or so"])) == 0
