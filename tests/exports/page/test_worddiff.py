from reportedly.exports._page.worddiff import LONGEST, Piece, variants


def test_words_that_differ_are_told_apart() -> None:
    first, second = variants(["We opened it because it rained", "we opened it since it rained."])
    assert first == (Piece("We opened it", False), Piece("because", True), Piece("it rained", False))
    assert second == (Piece("we opened it", False), Piece("since", True), Piece("it rained.", False))


def test_a_word_more_differs_on_its_side_only() -> None:
    first, second = variants(["a small gate", "a gate"])
    assert [piece.text for piece in first if piece.differs] == ["small"]
    assert not any(piece.differs for piece in second)


def test_the_first_of_three_is_marked_where_any_other_departs() -> None:
    first, *_ = variants(["the old gate broke", "the new gate broke", "the old gate failed"])
    assert [piece.text for piece in first if piece.differs] == ["old", "broke"]


def test_what_is_too_long_to_compare_is_left_whole() -> None:
    long = "word " * (LONGEST + 1)
    assert variants([long, "short"]) == [(Piece(long, False),), (Piece("short", False),)]


def test_what_has_few_words_in_common_is_left_whole() -> None:
    texts = ["the dam held", "nobody knows whether it held"]
    assert variants(texts) == [(Piece(text, False),) for text in texts]


def test_nothing_is_nothing() -> None:
    assert variants([]) == []
