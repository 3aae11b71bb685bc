from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.text.shingles import SHINGLE, WINDOW, fingerprints, words

RUN = st.lists(st.text("abcdefgh", min_size=1, max_size=3), min_size=SHINGLE + WINDOW - 1, max_size=20)
REST = st.lists(st.text("uvwxyz", min_size=1, max_size=3), max_size=20)


def test_words_are_casefolded_and_say_where_they_stand() -> None:
    text = "The MAYOR’s cat — 12,500 straße_9 船が"
    found = words(text, [Span(0, len(text))])
    assert found.forms == ("the", "mayor's", "cat", "12", "500", "strasse", "9", "船", "が")
    assert [span.of(text) for span in found.spans][1] == "MAYOR’s"


def test_only_the_parts_asked_for_are_read() -> None:
    assert words("one two three", [Span(4, 7)]).forms == ("two",)


@settings(deadline=None)
@given(RUN, REST, REST, REST, REST)
def test_texts_that_share_a_long_run_share_a_fingerprint(
    run: list[str], a: list[str], b: list[str], c: list[str], d: list[str]
) -> None:
    one, two = (fingerprints(forms, lambda _: 1.0, 0.0) for forms in ((*a, *run, *b), (*c, *run, *d)))
    assert set(one) & set(two)


def test_shingles_that_weigh_too_little_leave_no_fingerprint() -> None:
    forms = ("a", "spokesman", "for", "the", "company", "said")
    assert fingerprints(forms, lambda _: 1.0, SHINGLE + 0.5) == ()
    assert fingerprints(forms, lambda _: 1.0, SHINGLE - 0.5) != ()


def test_a_text_shorter_than_a_shingle_has_none() -> None:
    assert fingerprints(("one", "two"), lambda _: 1.0, 0.0) == ()
