from hypothesis import given
from hypothesis import strategies as st

from reportedly.exports._page.marks import Range, Token, tokens

TEXT = "The quick gate failed before the slow one opened."

spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


def shown(ranges: list[Range]) -> str:
    """Tokens as a reader of this test would write them."""
    out = []
    for token in tokens(TEXT, 0, len(TEXT), ranges):
        name = token.range.anchor if token.range else ""
        out.append({"text": token.text, "open": f"<{name}>", "close": ">"}[token.kind])
    return "".join(out)


def test_spans_inside_each_other_are_nested() -> None:
    outer, inner = Range(0, 21, "used", anchor="a"), Range(4, 9, "used", anchor="b")
    assert shown([inner, outer]) == "<a>The <b>quick> gate failed> before the slow one opened."


def test_spans_that_cross_are_cut_and_keep_one_anchor() -> None:
    left, right = Range(0, 14, "used", anchor="a"), Range(10, 21, "used", anchor="b", claim="c")
    assert shown([left, right]) == "<a>The quick <b>gate>><> failed> before the slow one opened."
    closed = [t.range.claim for t in tokens(TEXT, 0, 49, [left, right]) if t.kind == "close" and t.range]
    assert closed == ["", "", "c"]


def test_equal_spans_are_both_there() -> None:
    assert shown([Range(4, 9, "used", anchor="a"), Range(4, 9, "used", anchor="b")]).count("quick") == 1


@given(st.lists(spans, max_size=8))
def test_any_spans_give_the_text_once_and_close_what_they_open(given_spans: list[list[int]]) -> None:
    ranges = [Range(a, b, "used", anchor=str(n)) for n, (a, b) in enumerate(given_spans)]
    made = tokens(TEXT, 0, len(TEXT), ranges)
    assert "".join(token.text for token in made) == TEXT
    stack: list[Token] = []
    for token in made:
        if token.kind == "open":
            stack.append(token)
        elif token.kind == "close":
            assert stack.pop().range == token.range
    assert not stack
    anchors = [t.range.anchor for t in made if t.kind == "open" and t.range and t.range.anchor]
    assert sorted(anchors) == sorted(r.anchor for r in ranges if r.end > r.start)


@given(st.lists(spans, max_size=8))
def test_each_letter_is_marked_by_the_spans_that_hold_it(given_spans: list[list[int]]) -> None:
    ranges = [Range(a, b, "used", claim=str(n)) for n, (a, b) in enumerate(given_spans)]
    depth, depths = 0, []
    for token in tokens(TEXT, 0, len(TEXT), ranges):
        depth += {"open": 1, "close": -1, "text": 0}[token.kind]
        depths += [depth] * len(token.text)
    assert depths == [sum(r.start <= place < r.end for r in ranges) for place in range(len(TEXT))]
