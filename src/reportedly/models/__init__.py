"""Models behind protocols. `parser` and `embedder` load an adapter by its name in the catalogue."""

from typing import cast

from reportedly import catalog
from reportedly.models.base import Embedder, Parser


def parser(name: str) -> Parser:
    """Raises Misuse for an unknown name, ModelMissing when its files are not the pinned ones."""
    return cast(Parser, catalog.load("models", name).load())


def embedder(name: str) -> Embedder:
    """Raises Misuse for an unknown name, ModelMissing when its files are not the pinned ones."""
    return cast(Embedder, catalog.load("models", name).load())


def digest(name: str) -> str:
    """What pins the model's files; part of the key of all work done with it."""
    return str(catalog.load("models", name).digest())
