"""Tables in the documentation, generated from measurements: nobody types a number."""

from collections.abc import Sequence
from pathlib import Path


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; columns but the first are aligned right."""
    rule = ["---", *("---:" for _ in heads[1:])]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (heads, rule, *rows)) + "\n"


def replace(text: str, name: str, body: str) -> str:
    """`text` with what stands between the marks of `name` replaced. Raises ValueError where the marks are not there."""
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"there are no marks called {name}")
    return f"{before}{begin}{body}{end}{after}"


def write(path: Path, name: str, body: str) -> None:
    path.write_text(replace(path.read_text(encoding="utf-8"), name, body), encoding="utf-8")
