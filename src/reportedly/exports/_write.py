"""Picks a format and puts its bytes where the user wants them, whole or not at all."""

import os
from pathlib import Path

from reportedly import catalog
from reportedly.errors import Misuse, StoreError
from reportedly.exports.base import FileExport, FolderExport
from reportedly.records import Dossier


def format_for(name: str | None, out: Path | None) -> str:
    """The format by its name, else by what `out` ends in, else `md`, which a person reads on a terminal.

    Raises Misuse for an unknown format, a name that says none, and a folder of tables without a place to put it. Asked
    before the work starts, so that no run is lost to a slip.
    """
    chosen = name or _by_suffix(out)
    if isinstance(catalog.load("exports", chosen), FolderExport) and out is None:
        raise Misuse(f"{chosen} is a folder of tables: say where to with -o FOLDER")
    return chosen


def write(dossier: Dossier, name: str, out: Path | None, *, with_text: bool = True) -> bytes:
    """Writes a dossier to `out` in one format; gives the bytes instead when `out` is None."""
    module = catalog.load("exports", name)
    if isinstance(module, FolderExport):
        assert out is not None, "format_for asks for a folder"
        for file, table in module.tables(dossier, with_text=with_text).items():
            put(out / file, table)
        return b""
    assert isinstance(module, FileExport), f"exports/{name}.py offers neither render nor tables"
    body: bytes = module.render(dossier, with_text=with_text)
    if out is None:
        return body
    put(out, body)
    return b""


def _by_suffix(out: Path | None) -> str:
    if out is None:
        return "md"
    suffix_of = {name: catalog.load("exports", name).SUFFIX for name in catalog.names("exports")}
    for name, suffix in suffix_of.items():
        if suffix and out.suffix.lower() == suffix:
            return name
    raise Misuse(f"{out.name!r} does not say which format; add --format {'|'.join(suffix_of)}")


def put(path: Path, body: bytes) -> None:
    """Writes a file, whole or not at all. Raises StoreError."""
    temporary = path.with_name(f".{path.name}.writing")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise StoreError(f"{path} cannot be written ({error.strerror})") from error
