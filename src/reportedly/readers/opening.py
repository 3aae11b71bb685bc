"""Opens what the user named - a file, a folder, a web address, or `-` for standard input - and decodes its pages."""

import os
import re
import stat
import zlib
from collections.abc import Iterable, Iterator, Sequence
from gzip import BadGzipFile
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

import msgspec

from reportedly.errors import Refused, Unreachable
from reportedly.readers._choice import choose, decoder
from reportedly.readers._folder import printable, relative, walk
from reportedly.readers._streams import peeked
from reportedly.readers.base import Document, Fetch, Source, answered
from reportedly.records import Page, Rejection, Where
from reportedly.settings import Settings

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_DAMAGED = "its gzip data are damaged or cut short; what came before is kept"


def pages(
    inputs: Sequence[str], settings: Settings, fetch: Fetch, stdin: BinaryIO, piped: str | None = None
) -> Iterator[Page | Rejection]:
    """The pages of files, folders, web addresses and `-` (standard input), in the order given, folders sorted.

    What cannot be read is a Rejection with a reason, and the rest is done; nothing is raised for bad input. Hidden
    files, and the style sheets, scripts, pictures and fonts that browsers save next to a page, are passed over in
    folders. A page from a file is known by its path within the folder that was named, never by an absolute one.
    `piped` is the media type of standard input where its content does not show another.
    """
    opener = _Opener(settings, fetch, Source(where=Where(path="-"), stream=stdin, media_type=piped))
    for named in inputs:
        yield from opener.read(named)


def distinct(items: Iterable[Page | Rejection]) -> Iterator[Page | Rejection]:
    """The items; what equals an earlier page in words and place is a Rejection. Remembers the id of each page."""
    seen: set[str] = set()
    for item in items:
        if isinstance(item, Page):
            if item.id in seen:
                yield _rejected(str(item.where), Refused("the same words from the same place were read before"))
                continue
            seen.add(item.id)
        yield item


def document(page: Page) -> Document:
    """The visible text of a page, by the reader of its media type. Raises Refused when it cannot be decoded."""
    return decoder(page.media_type).document(page)


class _Opener(msgspec.Struct, frozen=True):
    """What opening needs besides a name."""

    settings: Settings
    fetch: Fetch
    stdin: Source

    def read(self, named: str) -> Iterator[Page | Rejection]:
        if named == "-":
            yield from self._read(self.stdin, "-", guess=True)
        elif _SCHEME.match(named):
            yield from self._address(named)
        elif os.path.isdir(named):
            yield from self._folder(Path(named))
        else:
            yield from self._file(Path(named), Path(named))

    def _address(self, url: str) -> Iterator[Page | Rejection]:
        try:
            response = self.fetch(url)
        except Refused as refusal:
            yield _rejected(url, refusal, stage="fetch")
            return
        yield from self._read(answered(response), url, guess=True)

    def _folder(self, root: Path) -> Iterator[Page | Rejection]:
        anything = False
        for found in walk(root):
            if isinstance(found, OSError):
                name = relative(Path(found.filename), root)
                yield _rejected(name, Refused(_explained(found)))
            else:
                yield from self._file(found, root)
            anything = True
        if not anything:
            yield _rejected(relative(root, root), Refused("this folder holds no file that could be a report"))

    def _file(self, path: Path, root: Path) -> Iterator[Page | Rejection]:
        name = relative(path, root)
        try:
            if path != root and not stat.S_ISREG(path.stat().st_mode):
                raise Refused("it is not a regular file")
            stream = path.open("rb")
        except (OSError, ValueError) as error:
            yield _rejected(name, Refused(_explained(error)))
        except Refused as refusal:
            yield _rejected(name, refusal)
        else:
            with stream:
                yield from self._read(Source(where=Where(path=name), stream=stream), name, guess=path == root)

    def _read(self, source: Source, name: str, *, guess: bool) -> Iterator[Page | Rejection]:
        """What the right reader makes of a source; a refusal of the whole, or of the rest of it, is a row."""
        try:
            head, stream = peeked(source.stream)
            if not head:
                raise Refused("it is empty")
            reader = choose(head, _file_name(name), source.media_type, guess=guess)
            yield from reader.pages(msgspec.structs.replace(source, stream=stream), self.settings, self.fetch)
        except (BadGzipFile, EOFError, zlib.error):
            yield _rejected(name, Refused(_DAMAGED))
        except OSError as error:
            yield _rejected(name, Refused(_explained(error)))
        except Refused as refusal:
            yield _rejected(name, refusal)


def _file_name(name: str) -> str:
    """The name whose suffix tells the format: of an address its path's, of packed data that of what is packed."""
    path = urlsplit(name).path if _SCHEME.match(name) else name
    return path.removesuffix(".gz")


def _rejected(name: str, refusal: Refused, stage: str = "read") -> Rejection:
    stage = "fetch" if isinstance(refusal, Unreachable) else stage
    return Rejection(input=printable(name), stage=stage, reason=str(refusal))


def _explained(error: OSError | ValueError) -> str:
    """What to tell of a file that the system does not give."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "there is no permission to read it"
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"it cannot be read: {reason or 'the system gives no reason'}"
