from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly import languages
from reportedly.records import Span
from reportedly.text.quotes import Quotation, quotations, reads_as_sentence

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


def test_a_mark_that_its_place_belies_is_read_by_its_place() -> None:
    assert words("He asked for an “urgent review“ of the port and “new pumps” too.") == ["urgent review", "new pumps"]
    assert words("”Fear. I fear the sea,” Voss said.") == ["Fear. I fear the sea,"]


def test_marks_inside_others_are_passed_over() -> None:
    assert words('"The "fat" ferry sank," Voss said.') == ['The "fat" ferry sank,']


def test_a_mark_too_many_spoils_no_later_quotation() -> None:
    assert words('It is 5" long. "We saw it," Voss said. "It sank."') == ["We saw it,", "It sank."]


def test_a_title_reads_as_no_sentence() -> None:
    assert reads_as_sentence("The ferry sank in the night")
    assert not reads_as_sentence("Songs of the Northern Sea")
    assert not reads_as_sentence("a disgrace to the port")


@given(st.text(alphabet="ab \"'“”‘’«»`.", max_size=200))
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [q.span for q in found(text)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
