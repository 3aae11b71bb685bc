"""Parts on disk, the manifest that makes them count, and people's decisions."""

from reportedly.store.manifest import Batch
from reportedly.store.parts import Row, name_of
from reportedly.store.store import Store, write_batch

__all__ = ["Batch", "Row", "Store", "name_of", "write_batch"]
