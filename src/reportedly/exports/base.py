"""What an export is: a module that turns a dossier into bytes. It opens no file, reads no clock and asks no network.

A format that is one file offers `render`; a format that is a folder of files offers `tables`. Either offers `SUFFIX`,
the end of the file's name (empty for a folder), and `MEDIA_TYPE`. The same dossier gives the same bytes.

`with_text=False` leaves the publishers' full texts out, for sharing; the words of statements stay, as quotations.
"""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from reportedly.records import Dossier


@runtime_checkable
class FileExport(Protocol):
    """One file."""

    SUFFIX: str
    MEDIA_TYPE: str

    def render(self, dossier: Dossier, *, with_text: bool) -> bytes:
        """The whole file."""
        ...


@runtime_checkable
class FolderExport(Protocol):
    """A folder of files, all of one media type."""

    SUFFIX: str
    MEDIA_TYPE: str

    def tables(self, dossier: Dossier, *, with_text: bool) -> Mapping[str, bytes]:
        """Each file's bytes by its name, in the order in which a reader would open them."""
        ...
