"""The manifest: which work is finished, and which parts hold it. One line a batch, appended when its parts are on disk.

A line is the commit. Parts without a line are leftovers of a killed run and mean nothing; a last line cut short is
ignored and overwritten. Writers take turns by a lock file; readers need none.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from filelock import FileLock

from reportedly.errors import StoreError
from reportedly.records import Record
from reportedly.store.parts import Part, sync

FORMAT = "reportedly/store/1"


class Batch(Record):
    """Finished work: its keys, in order, and for each kind of record made the part that holds it.

    A key without a row in any part is finished too: there was nothing to make.
    """

    stage: str
    keys: tuple[str, ...]
    parts: tuple[Part, ...]
    format: str = FORMAT


class Manifest:
    """The finished batches of one store, in memory and on disk."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "manifest.jsonl"
        self._lock = FileLock(folder / "manifest.lock")
        self._read_to = 0
        self._batches: dict[str, Batch] = {}
        self.refresh()

    def __contains__(self, key: str) -> bool:
        return key in self._batches

    def __getitem__(self, key: str) -> Batch:
        return self._batches[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._batches)

    def keys(self, stage: str) -> Iterator[str]:
        """Keys of one stage, in the order in which they were finished."""
        return (key for key, batch in self._batches.items() if batch.stage == stage)

    def parts_of(self, keys: tuple[str, ...], kind: str) -> Mapping[str, None]:
        """Files that hold rows of one kind under any of the keys, each once, in the order of the keys."""
        return {part.file: None for key in keys for part in self._batches[key].parts if part.kind == kind}

    def append(self, batch: Batch) -> None:
        """Commits a batch: after this returns, it outlives a power cut."""
        line = msgspec.json.encode(batch) + b"\n"
        try:
            with self._lock:
                self.refresh()
                with open(self._path, "ab" if self._path.exists() else "xb") as file:
                    file.truncate(self._read_to)
                    file.write(line)
                    file.flush()
                    os.fsync(file.fileno())
                self._read_to += len(line)
                sync(self._path.parent)
        except OSError as error:
            raise StoreError(f"the manifest {self._path} cannot be written ({error.strerror}); run again") from error
        self._take(batch)

    def refresh(self) -> None:
        """Reads what was appended since, by this process or another; stops at a line that was cut short."""
        if not self._path.exists():
            return
        with open(self._path, "rb") as file:
            file.seek(self._read_to)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                self._take(self._parsed(line))
                self._read_to += len(line)

    def _parsed(self, line: bytes) -> Batch:
        try:
            batch = msgspec.json.decode(line, type=Batch)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise StoreError(f"{self._path} is damaged at byte {self._read_to}: {error}") from error
        if batch.format != FORMAT:
            raise StoreError(
                f"{self._path} was written by another version ({batch.format}); use that one, or a new store"
            )
        return batch

    def _take(self, batch: Batch) -> None:
        for key in batch.keys:
            self._batches.setdefault(key, batch)
