"""What a model is to the rest: two small protocols. Adapters live beside this file, one each.

An adapter module offers `load() -> Parser | Embedder` and `digest() -> str`; the digest pins the files it uses and
goes into the keys of finished work. Loading checks the files against pinned hashes and never opens a connection.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

from reportedly.records import Record, Span

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Vectors: TypeAlias = "npt.NDArray[np.float32]"


class Token(Record):
    """A word of a parse. `head` is the index of its governor in the same parse; a root is its own head.

    `pos` is a Universal POS tag, `tag` the Penn Treebank tag, `dep` the dependency label (ClearNLP's, as spaCy's
    English models give it).
    """

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


class Parse(Record):
    """A parsed text: its tokens in order (white space left out), and each sentence as `[first, last)` token."""

    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]


class Parser(Protocol):
    """Finds the words, sentences and syntax of a text."""

    def parse(self, texts: Sequence[str]) -> Iterable[Parse]:
        """One parse per text, in order; offsets are code points of that text."""
        ...


class Embedder(Protocol):
    """Turns texts into vectors whose dot product says how alike they are."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """An (n, d) array of unit vectors, one row per text."""
        ...
