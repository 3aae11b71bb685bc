"""The files of a folder that may hold reports, in one order on every machine."""

import errno
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePath

_FURNITURE = {
    *(".css", ".js", ".mjs", ".map", ".download", ".woff", ".woff2", ".ttf", ".otf", ".eot"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff"),
    *(".mp3", ".m4a", ".mp4", ".webm", ".ogg"),
}
"""What browsers save next to a page. Inside a folder it is passed over without a word; named itself, it is refused."""
_LITTER = {"thumbs.db", "desktop.ini", "__macosx"}


def walk(root: Path) -> Iterator[Path | OSError]:
    """Files below `root`, sorted by their parts; an error, naming the folder, for one that cannot be listed.

    Hidden files and page furniture are passed over. Links are followed within the folder, and no folder is entered
    twice, so that a loop of links ends. A link out of it is an error: a folder that somebody sent must not bring in
    other files of this machine.
    """
    home = os.path.realpath(root)
    entered: set[str] = set()
    waiting = [root]
    while waiting:
        path = waiting.pop()
        if os.path.islink(path) and path != root and not Path(os.path.realpath(path)).is_relative_to(home):
            yield OSError(errno.EXDEV, "it is a link out of the folder; name what it leads to", path)
            continue
        if not os.path.isdir(path):
            yield path
            continue
        real = os.path.realpath(path)
        if real in entered:
            continue
        entered.add(real)
        try:
            names = sorted(entry for entry in os.listdir(path) if _wanted(entry))
        except OSError as error:
            error.filename = path
            yield error
            continue
        waiting += [path / name for name in reversed(names)]


def _wanted(name: str) -> bool:
    low = name.lower()
    return not (low.startswith(".") or low in _LITTER or PurePath(low).suffix in _FURNITURE)


def relative(path: PurePath, root: PurePath) -> str:
    """The path from `root` to `path` with forward slashes, the same on every system, and always valid text."""
    inner = path.relative_to(root).as_posix() if path != root else path.name
    return unicodedata.normalize("NFC", printable(inner)) or "."


def printable(name: str) -> str:
    """A name as valid text: what is none, such as bytes of a file name that are no UTF-8, is written as `\\udcNN`."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
