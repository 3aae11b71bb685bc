"""The bundled example: an invented event, told by six invented outlets, as pages, pasted text and a PDF.

Countries, people, companies and outlets are made up; addresses end in `.example`, which no one can own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

REPORTS = (
    "capital-courier.html",
    "daily-clarion.txt",
    "eastbank-post.txt",
    "harbour-ledger.html",
    "meridian-review.pdf",
    "portside-online.html",
)


@contextmanager
def folder() -> Iterator[Path]:
    """The folder that holds the six `REPORTS` and nothing else, for as long as the context is open."""
    with as_file(files(__name__) / "reports") as path:
        yield path
