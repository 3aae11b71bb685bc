"""Parts: immutable Parquet files of records, each row under the key of the work that made it.

A part is written to a temporary file, synced, then renamed; its name is the hash of its rows, so that the same rows are
the same file. DuckDB writes and reads them: it is the query engine over the store anyway, so one library
does both.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from reportedly.errors import StoreError
from reportedly.records import Record
from reportedly.store.schema import columns, quoted

if TYPE_CHECKING:
    import duckdb

R = TypeVar("R", bound=Record)
Row = tuple[str, Record]
"""A key and a record made under it."""

_LARGEST_ROW = 1 << 30  # bytes of JSON; a page of `max_bytes` grows by a third as base64


class Part(Record):
    """A file of records of one kind, and the SHA-256 of its bytes."""

    kind: str
    file: str
    sha256: str


def name_of(kind: type[Record]) -> str:
    """What the manifest calls a kind: a record's own name; for what only one stage knows, its module's with it."""
    own = kind.__module__.startswith("reportedly.records")
    return kind.__name__ if own else f"{kind.__module__}.{kind.__name__}"


def write(folder: Path, kind: type[Record], rows: Sequence[Row]) -> Part:
    """Writes rows of one kind as one part. Raises StoreError when the disk refuses."""
    lines = b"".join(_line(key, record) for key, record in rows)
    name = f"{kind.__name__.lower()}-{hashlib.sha256(lines).hexdigest()[:24]}.parquet"
    if (folder / name).exists():
        return Part(kind=name_of(kind), file=name, sha256=digest(folder / name))
    with _disk(folder), tempfile.TemporaryDirectory(prefix=".writing-", dir=folder) as temporary:
        source, target = Path(temporary, "rows.jsonl"), Path(temporary, "rows.parquet")
        source.write_bytes(lines)
        with _engine().cursor() as db:
            db.execute(
                f"COPY (SELECT * FROM read_json($source, format='newline_delimited', columns={_json_columns(kind)}, "  # noqa: S608
                f"maximum_object_size={_LARGEST_ROW})) TO '{_escaped(target)}' (FORMAT parquet, COMPRESSION zstd)",
                {"source": str(source)},
            )
        sync(target)
        part = Part(kind=name_of(kind), file=name, sha256=digest(target))
        os.replace(target, folder / name)
        sync(folder)
    return part


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read(folder: Path, kind: type[R], files: Iterable[str], keys: Sequence[str]) -> Iterator[tuple[str, R]]:
    """Rows of the files whose key is among `keys`, in the order of files and rows."""
    wanted = set(keys)
    names = ", ".join(quoted(n) for n, _ in columns(kind))
    with _disk(folder), _engine().cursor() as db:
        for file in files:
            result = db.execute(f"SELECT key, {names} FROM read_parquet($file)", {"file": str(folder / file)})  # noqa: S608
            fields = [n for n, _ in columns(kind)]
            while batch := result.fetchmany(1000):
                for key, *values in batch:
                    if key in wanted:
                        yield key, msgspec.convert(dict(zip(fields, values, strict=True)), kind)


def ids(folder: Path, files: Iterable[str], keys: Sequence[str]) -> list[tuple[str, str]]:
    """Each row's key and its record's id, of rows whose key is among `keys`."""
    wanted = set(keys)
    with _disk(folder), _engine().cursor() as db:
        rows = (
            db.execute("SELECT id, key FROM read_parquet($file)", {"file": str(folder / f)}).fetchall() for f in files
        )
        return [(key, id_) for some in rows for id_, key in some if key in wanted]


def sync(path: Path) -> None:
    """Makes sure that a file, or a rename in a folder, outlives a power cut. Windows cannot sync folders."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _line(key: str, record: Record) -> bytes:
    body = msgspec.json.encode(record)
    return b'{"key":' + msgspec.json.encode(key) + b"," + body[1:] + b"\n"


def _json_columns(kind: type[Record]) -> str:
    pairs = ", ".join(f"'{name}': '{type_}'" for name, type_ in (("key", "VARCHAR"), *columns(kind)))
    return "{" + pairs + "}"


def _escaped(path: Path) -> str:
    return str(path).replace("'", "''")


@cache
def _engine() -> "duckdb.DuckDBPyConnection":
    """One in-memory engine a process: opening costs forty times what a query does. It holds no data."""
    import duckdb

    return duckdb.connect(":memory:", config={"threads": 1, "autoinstall_known_extensions": False})


@contextmanager
def _disk(folder: Path) -> Iterator[None]:
    """Turns what the disk or DuckDB says into one sentence that names the store and what to do."""
    import duckdb

    try:
        yield
    except (OSError, duckdb.IOException) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error).splitlines()[0]
        raise StoreError(
            f"the store {folder} cannot be used ({reason}); finished work is kept: make room and run again"
        ) from error
    except RuntimeError as error:
        if "interrupted" in str(error):  # DuckDB takes a Ctrl-C during a query for itself
            raise KeyboardInterrupt from error
        raise
