from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.text.sentences import pieces, sentences


def test_a_cut_falls_at_an_empty_line_where_there_is_one() -> None:
    text = "First line here.\n\nSecond one. Third."
    assert next(span.of(text) for span in pieces(text, 24)) == "First line here.\n\n"


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(1, 50))
def test_pieces_cover_the_text_in_order(text: str, limit: int) -> None:
    spans = list(pieces(text, limit))
    assert "".join(span.of(text) for span in spans) == text
    assert all(0 < len(span) <= limit for span in spans)


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


def test_sentences_end_at_marks_and_line_ends() -> None:
    assert cut("One came. “Two came.” Three? Four\nfive") == ["One came.", "“Two came.”", "Three?", "Four", "five"]


def test_a_title_an_initial_and_a_small_letter_end_no_sentence() -> None:
    text = "Dr. A. Renn of the U.S. Navy said “stop!” and left. He ran."
    assert cut(text) == ["Dr. A. Renn of the U.S. Navy said “stop!” and left.", "He ran."]


@given(st.text(alphabet="aB .!?”\n", max_size=200))
def test_sentences_hold_all_that_is_no_white_space(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
