from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.sentences import pieces


def test_a_cut_falls_at_an_empty_line_where_there_is_one() -> None:
    text = "First line here.\n\nSecond one. Third."
    assert next(span.of(text) for span in pieces(text, 24)) == "First line here.\n\n"


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(1, 50))
def test_pieces_cover_the_text_in_order(text: str, limit: int) -> None:
    spans = list(pieces(text, limit))
    assert "".join(span.of(text) for span in spans) == text
    assert all(0 < len(span) <= limit for span in spans)
