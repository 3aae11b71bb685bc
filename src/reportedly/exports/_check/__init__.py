"""A checked draft as a table, as JSON Lines, or as a page."""

from pathlib import Path

import msgspec

from reportedly.errors import Misuse
from reportedly.exports._check.lines import sentence_lines
from reportedly.exports._check.page import page
from reportedly.exports._check.table import counts, rows
from reportedly.exports._write import put
from reportedly.records import DraftCheck

__all__ = ["FORMATS", "counts", "format_of", "rows", "written"]

FORMATS = ("table", "json", "html")


def format_of(name: str | None, out: Path | None) -> str:
    """The format by its name, else by what `out` ends in, else a table. Raises Misuse for an unknown one."""
    chosen = name or (out.suffix.removeprefix(".").lower() if out else "table")
    if chosen not in FORMATS or (out and chosen == "table"):
        raise Misuse(f"a checked draft is written as {' or '.join(FORMATS[1:])}, not as {chosen!r}")
    return chosen


def written(check: DraftCheck, name: str, out: Path | None) -> bytes:
    """Writes a checked draft to `out`; gives the bytes instead when `out` is None."""
    body = page(check) if name == "html" else b"".join(msgspec.json.encode(s) + b"\n" for s in sentence_lines(check))
    if out is None:
        return body
    put(out, body)
    return b""
