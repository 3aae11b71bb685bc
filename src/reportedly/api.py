"""What a program may use: read reports, have them accounted for, and keep them in a project.

from reportedly import api

with api.session() as session:
    session.read(["reports/"], sys.stdin.buffer)
    dossier = session.dossier()

project = api.Project.init(Path("case-17"))
project.add(["reports/"])
dossier = project.dossier()
"""

import io
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec
from filelock import FileLock, Timeout
from platformdirs import user_cache_path

from reportedly import fetch, models
from reportedly.errors import Misuse
from reportedly.exports import _check as check_export
from reportedly.exports._changes import ChangeRow, Place
from reportedly.exports._changes import rows as changes
from reportedly.exports._explain import ClaimRow, Explanation, Said, explain
from reportedly.exports._explain import find as find_claims
from reportedly.exports._explain import rows as claims
from reportedly.exports._read import read
from reportedly.exports._schema import schema as dossier_schema
from reportedly.exports._write import format_for
from reportedly.exports._write import write as export
from reportedly.readers import jsonl, opening
from reportedly.records import Decision, Dossier, DraftCheck, Page, Record, Rejection, content_id
from reportedly.run import Progress, Reading, SameLine, Session, StatementLine, attribute, check_draft, compare
from reportedly.settings import Settings
from reportedly.store import Store, aliases, decisions

__all__ = [
    "JSONL", "ChangeRow", "Check", "ClaimRow", "Dossier", "Explanation", "Place", "Progress", "Project", "Reading",
    "Said", "Session", "cache_folder", "changes", "check", "check_export", "checks", "claims", "explain", "export",
    "find_claims", "format_for", "read_dossier", "same", "schema", "session", "silent", "statements",
]  # fmt: skip


JSONL = jsonl.MEDIA_TYPES[0]
"""The media type of JSON Lines: what standard input is to the commands that read one report a line."""


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def cache_folder() -> Path:
    """Where one-shot commands keep finished stages."""
    return user_cache_path("reportedly", appauthor=False) / "store"


@contextmanager
def session(
    settings: Settings | None = None, progress: Progress = silent, *, cache: Path | None = None
) -> Iterator[Session]:
    """A session over the store in `cache`; without one, over a store that is removed at the end."""
    settings = settings or Settings()
    if cache:
        yield _session(cache, settings, progress)
        return
    with tempfile.TemporaryDirectory(prefix="reportedly-") as folder:
        yield _session(Path(folder), settings, progress)


class Project:
    """Reports that are kept in a folder, with all that was made of them and all that people decided."""

    HOME = ".reportedly"

    def __init__(self, folder: Path, settings: Settings | None = None, progress: Progress = silent) -> None:
        self.home = folder / self.HOME
        if not self.home.is_dir():
            raise Misuse(f"{folder} is no project; `reportedly init` makes one")
        self._settings, self._progress = settings or Settings(), progress

    @classmethod
    def init(cls, folder: Path, settings: Settings | None = None, progress: Progress = silent) -> "Project":
        """Makes a project in a folder. Raises Misuse where there is one."""
        if (folder / cls.HOME).exists():
            raise Misuse(f"{folder} is a project already")
        Store(folder / cls.HOME)
        return cls(folder, settings, progress)

    @classmethod
    def find(cls, start: Path, settings: Settings | None = None, progress: Progress = silent) -> "Project":
        """The project of a folder or of the nearest one above it. Raises Misuse where there is none."""
        for folder in (start, *start.parents):
            if (folder / cls.HOME).is_dir():
                return cls(folder, settings, progress)
        raise Misuse(f"there is no project in {start} or above it; `reportedly init` makes one")

    def add(self, inputs: Sequence[str], stdin: BinaryIO | None = None) -> tuple[Reading, ...]:
        """Reads inputs and keeps their pages, each once, and what was refused; gives what became of each."""
        with self._alone() as session:
            session.read(inputs, stdin or io.BytesIO())
            refused = [(content_id("refusal", rejection), rejection) for rejection in session.refused]
            new = [row for row in refused if row[0] not in session.store.manifest]
            session.store.commit("refused", [key for key, _ in new], new)
            return tuple(session.readings)

    def dossier(self) -> Dossier:
        """One account a story of all that the project holds; does what is not finished yet."""
        with self._alone() as session:
            manifest = session.store.manifest
            session.store.sweep()
            pages = session.store.load(Page, tuple(manifest.keys("read")))
            refused = session.store.load(Rejection, tuple(manifest.keys("refused")))
            read = {str(page.where) for _, page in pages}
            session.readings = [Reading(name=str(page.where), page=page.id) for _, page in pages]
            session.readings += [Reading(name=r.input, refusal=r) for _, r in refused if r.input not in read]
            made = session.dossier()
            aliases.update(self.home, [account.story for account in made.accounts])
            return made

    def alias(self, story: str) -> str:
        """The id that a story has now, for one that it once had."""
        return aliases.current(self.home, story)

    def decide(self, decision: Decision) -> Decision:
        """Adds to the decision log; gives the decision with its id."""
        return decisions.append(self.home / "decisions.jsonl", decision)

    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in force, oldest first."""
        return decisions.standing(decisions.read(self.home / "decisions.jsonl"))

    def verify(self) -> int:
        """Reads everything back and holds it against its hashes; gives the number of parts. Raises StoreError."""
        self.decisions()
        with self._alone() as session:
            return session.store.verify()

    @contextmanager
    def _alone(self) -> Iterator[Session]:
        """One writer a project."""
        try:
            with FileLock(self.home / "writer.lock", timeout=0):
                yield _session(self.home, self._settings, self._progress)
        except Timeout:
            raise Misuse(f"another command is at work on {self.home.parent}; run this again when it is done") from None


def statements(
    inputs: Sequence[str], settings: Settings | None = None, stdin: BinaryIO | None = None, *, events: bool = False
) -> Iterator[StatementLine]:
    """Who says what, in each report, as it is read: in the order of the input and without keeping anything.

    With `events`, also which events the words tell of, and how sure they are that each happened.
    """
    settings = settings or Settings()
    pages = opening.pages(inputs, settings, fetch.fetcher(settings), stdin or io.BytesIO(), JSONL)
    yield from attribute(pages, settings, events=events)


def same(pairs: Iterable[bytes], settings: Settings | None = None) -> Iterator[SameLine]:
    """Do the two statements of each pair say the same; a pair is one JSON object `{"id", "a", "b"}`."""
    yield from compare(pairs, settings or Settings())


def check(
    draft: str,
    dossier: Dossier,
    settings: Settings | None = None,
    stdin: BinaryIO | None = None,
    *,
    date: str | None = None,
) -> DraftCheck:
    """A draft, sentence by sentence, against the reports of a dossier; `date` is its ISO date where it has none.

    Raises Stop where the draft cannot be read, Misuse where it is several texts.
    """
    settings = settings or Settings()
    pages = opening.pages([draft], settings, fetch.fetcher(settings), stdin or io.BytesIO())
    return check_draft(pages, dossier.accounts, settings, date)


def read_dossier(path: str, stdin: BinaryIO) -> Dossier:
    """A dossier from its JSON in a file, or `-` for standard input. Raises Misuse for what is no whole dossier."""
    try:
        return read(stdin.read() if path == "-" else Path(path).read_bytes())
    except OSError as error:
        raise Misuse(f"{path} cannot be read ({error.strerror})") from None
    except Misuse as error:
        again = "`reportedly dossier PATH… -o FILE.json` writes one"
        raise Misuse(f"{path} cannot be used: {error}; {again}") from None


class Check(Record):
    """Something that a run needs. `found` says what is there, or raises what is wrong with it."""

    name: str
    found: Callable[[], str]


def checks(settings: Settings) -> tuple[Check, ...]:
    """What a run needs: each model with its files unaltered, a cache that can be written."""

    def parser() -> str:
        models.parser(settings.parser)
        return f"{settings.parser} {models.digest(settings.parser)}"

    def embedder() -> str:
        models.embedder(settings.embedder)
        return f"{settings.embedder} {models.digest(settings.embedder)}"

    return (
        Check(name="parser", found=parser),
        Check(name="embedder", found=embedder),
        Check(name="cache", found=lambda: str(Store(cache_folder()).folder)),
    )


def schema() -> bytes:
    """The JSON Schema (2020-12) of the dossier, as JSON."""
    return msgspec.json.format(msgspec.json.encode(dossier_schema()), indent=2) + b"\n"


def _session(folder: Path, settings: Settings, progress: Progress) -> Session:
    return Session(Store(folder), settings, fetch.fetcher(settings), progress)
