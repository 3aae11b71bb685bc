"""A store: parts, and the manifest that says which of them count."""

import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from reportedly.errors import StoreError
from reportedly.records import Record
from reportedly.store import parts
from reportedly.store.manifest import Batch, Manifest

R = TypeVar("R", bound=Record)


class Store:
    """Finished work in a folder. Made with mode 0700: the material may be confidential."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            (folder / "parts").mkdir(mode=0o700, parents=True, exist_ok=True)
            os.chmod(folder, 0o700)
        except OSError as error:
            raise StoreError(f"the store {folder} cannot be made ({error.strerror})") from error
        self.manifest = Manifest(folder)

    @property
    def parts_folder(self) -> Path:
        return self.folder / "parts"

    def ids(self, kind: type[Record], keys: Sequence[str]) -> list[tuple[str, str]]:
        """The key under which each record was made, and the record's id; reads nothing else of the parts."""
        files = self.manifest.parts_of(tuple(keys), parts.name_of(kind))
        return parts.ids(self.parts_folder, files, keys)

    def load(self, kind: type[R], keys: Sequence[str]) -> list[tuple[str, R]]:
        """Records of one kind made under the keys, with their keys: in the order of the keys, then as made."""
        files = self.manifest.parts_of(tuple(keys), parts.name_of(kind))
        order = {key: number for number, key in enumerate(keys)}
        rows = parts.read(self.parts_folder, kind, files, keys)
        return sorted(rows, key=lambda row: order[row[0]])

    def commit(self, stage: str, keys: Sequence[str], rows: Iterable[parts.Row]) -> None:
        """Writes and commits rows at once; for work done in this process."""
        self.manifest.append(write_batch(self.parts_folder, stage, keys, rows))

    def verify(self) -> int:
        """Holds every part against the hash taken when it was written; gives their number. Raises StoreError."""
        written = {part.file: part for key in self.manifest for part in self.manifest[key].parts}
        for part in written.values():
            path = self.parts_folder / part.file
            if not path.exists() or parts.digest(path) != part.sha256:
                raise StoreError(f"{path} is missing or was altered since it was written")
        return len(written)

    def sweep(self) -> int:
        """Removes what killed runs left behind: parts that no line of the manifest names. Gives their number."""
        known = {part.file for key in self.manifest for part in self.manifest[key].parts}
        leftovers = [entry for entry in self.parts_folder.iterdir() if entry.name not in known]
        for entry in leftovers:
            if entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink(missing_ok=True)
        return len(leftovers)


def write_batch(folder: Path, stage: str, keys: Sequence[str], rows: Iterable[parts.Row]) -> Batch:
    """Writes rows of any kinds, one part a kind, and gives the batch to commit. Workers call it, and commit nothing."""
    by_kind: dict[type[Record], list[parts.Row]] = {}
    for key, record in rows:
        by_kind.setdefault(type(record), []).append((key, record))
    made = tuple(parts.write(folder, kind, some) for kind, some in by_kind.items())
    return Batch(stage=stage, keys=tuple(keys), parts=made)
