from pathlib import Path

import pytest

from reportedly.errors import ModelMissing
from reportedly.models import spacy


def test_offsets_and_heads_hold_with_odd_spaces() -> None:
    text = "Mara Voss  said the ferry\u00a0sank. Nobody replied."
    (parse,) = spacy.load().parse([text])
    assert [text[t.start : t.end] for t in parse.tokens][:4] == ["Mara", "Voss", "said", "the"]
    assert all(0 <= token.head < len(parse.tokens) for token in parse.tokens)
    assert sum(len(sentence) for sentence in parse.sentences) == len(parse.tokens)


def test_one_parse_for_each_text_also_for_empty_and_long_ones() -> None:
    parses = list(spacy.load().parse(["", "word " * 3000, "  \n"]))
    assert [len(parse.tokens) for parse in parses] == [0, 3000, 0]


def test_altered_files_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(spacy, "_folder", lambda package: tmp_path)
    spacy.load.cache_clear()
    with pytest.raises(ModelMissing, match="pip install"):
        spacy.load()
    spacy.load.cache_clear()
