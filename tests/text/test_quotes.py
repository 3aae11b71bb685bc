from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly import languages
from reportedly.records import Span
from reportedly.text.quotes import Quotation, quotations

ENGLISH = languages.find("en")
assert ENGLISH


def found(text: str) -> tuple[Quotation, ...]:
    return quotations(text, Span(0, len(text)), ENGLISH.quotes)


def words(text: str) -> list[str]:
    return [q.inner.of(text) for q in found(text)]


def test_straight_curly_and_doubled_marks() -> None:
    assert words("\"Yes,\" he said. “No,” she said. ''Perhaps,'' they said.") == ["Yes,", "No,", "Perhaps,"]


def test_an_open_quotation_runs_to_the_end_of_its_paragraph() -> None:
    (quotation,) = found("“We sailed at dawn. Nobody slept.")
    assert quotation.open
    assert quotation.inner.end == len("“We sailed at dawn. Nobody slept.")


def test_apostrophes_do_not_quote() -> None:
    assert words("The crew's ship isn't the owners' pride") == []


def test_single_marks_quote_around_words() -> None:
    assert words("Minister calls ferry 'unsafe at any speed' again") == ["unsafe at any speed"]


@given(st.text(alphabet="ab \"'“”‘’«»`.", max_size=200))
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [q.span for q in found(text)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
