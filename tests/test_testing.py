"""The fakes that we ship keep the promises of the protocols."""

import numpy as np
import pytest

from reportedly.errors import Unreachable
from reportedly.records import Span
from reportedly.testing import FakeEmbedder, FakeFetch, FakeParser, page, report

TEXT = "Crane falls\n\nA crane fell. Nobody was hurt"


def test_a_fake_fetch_knows_its_pages_and_tells_what_was_asked() -> None:
    fetch = FakeFetch({"https://a.example/": b"words"})
    assert fetch("https://a.example/").data == b"words"
    with pytest.raises(Unreachable):
        fetch("https://b.example/")
    assert fetch.asked == ["https://a.example/", "https://b.example/"]


def test_a_fake_parse_covers_every_word_once() -> None:
    (parse, empty) = FakeParser().parse([TEXT, ""])
    words = [TEXT[token.start : token.end] for token in parse.tokens]
    assert words == ["Crane", "falls", "A", "crane", "fell", ".", "Nobody", "was", "hurt"]
    assert parse.sentences == (Span(0, 6), Span(6, 9))
    assert all(
        sentence.start <= parse.tokens[i].head < sentence.end
        for sentence in parse.sentences
        for i in sentence_of(sentence)
    )
    assert empty.tokens == empty.sentences == ()


def sentence_of(sentence: Span) -> range:
    return range(sentence.start, sentence.end)


def test_fake_vectors_are_as_alike_as_words_are() -> None:
    same, alike, other, none = FakeEmbedder().embed(["a crane fell", "a crane rose", "nobody was hurt", ""])
    assert float(same @ same) == pytest.approx(1.0)
    assert 0 < float(same @ alike) < 1
    assert float(same @ other) < float(same @ alike)
    assert not none.any()
    assert none.dtype == np.float32


def test_a_report_is_labelled_line_by_line() -> None:
    made = report(TEXT, publisher="Tarn Courier", title="Crane falls")
    assert [(segment.kind, segment.span.of(TEXT)) for segment in made.segments] == [
        ("title", "Crane falls"),
        ("body", "A crane fell. Nobody was hurt"),
    ]
    assert made.sha256 == page(TEXT).sha256
    assert made == report(TEXT, publisher="Tarn Courier", title="Crane falls")
