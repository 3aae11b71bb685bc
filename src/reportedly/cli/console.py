"""What the command line shows on stderr: progress, refusals, a closing line. Results alone go to stdout."""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, BinaryIO, TypeVar
from unicodedata import category

import msgspec
import typer

from reportedly.records import Record, Rejection
from reportedly.settings import Settings, from_environment

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from reportedly.api import Progress

Shown = TypeVar("Shown", bound=Record)

WIDEST = 34
"""Characters up to which a column takes what it needs."""
INTERRUPTED = 130
"""The exit status after Ctrl-C."""

Json = Annotated[bool, typer.Option("--json", help="JSON lines in place of a table.")]

REFUSING = ("read", "fetch", "clean")
"""Stages at which an input is refused; what later stages set aside is told in the dossier, and is no refusal."""

_TOLD = {"read": "reading", "clean": "cleaning", "copies": "comparing words", "stories": "grouping into stories"}


def settings(**given: object) -> Settings:
    """Settings from the environment, with the options that were given in their place."""
    chosen = {name: value for name, value in given.items() if value is not None}
    return msgspec.structs.replace(from_environment(os.environ), **chosen)


@contextmanager
def progress(*, beside_output: bool = False) -> "Iterator[Progress]":
    """Bars on stderr while stages run; nothing where stderr is no terminal, or one that shows the output meanwhile."""
    if not sys.stderr.isatty() or (beside_output and sys.stdout.isatty()):
        yield lambda stage, done, total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:<24}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_console(), transient=True) as bars:
        tasks: dict[str, Callable[[int, int], None]] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                task = bars.add_task(_TOLD.get(stage, stage), total=total or None)
                tasks[stage] = lambda done, total: bars.update(task, completed=done, total=total or None)
            tasks[stage](done, total)

        yield show


def refusals(rejections: Iterable[Rejection]) -> int:
    """Names each refused input with its reason; gives the exit status, 1 if there was one."""
    refused = [rejection for rejection in rejections if rejection.stage in REFUSING]
    for rejection in refused:
        say(f"refused {rejection.input}: {rejection.reason}")
    return 1 if refused else 0


def status(done: int, refused: int) -> int:
    """The exit status: 0 nothing was refused, 1 some inputs were, 3 all were."""
    return 0 if not refused else 1 if done else 3


def say(line: str) -> None:
    """One line to stderr: no markup, no wrapping, and nothing in it that a terminal would obey."""
    sys.stderr.write(_plain(line).replace("\n", "\\n") + "\n")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table on stdout, its columns aligned; cells wrap, and are never cut."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(*heads, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        shown.add_row(*(Text(_plain(cell), overflow="fold") for cell in row))
    Console().print(shown)


def heading(text: str, aside: str = "", *, first: bool = False) -> "RenderableType":
    """A line that opens a part of what is shown; an empty line parts it from what is before it."""
    from rich.text import Text

    return Text.assemble("" if first else "\n", (_plain(text), "bold"), (f"  {aside}" if aside else "", "dim"))


def line(text: str) -> "RenderableType":
    """One line, which wraps at words."""
    from rich.text import Text

    return Text(_plain(text), overflow="fold")


def columns(rows: Iterable[Sequence[str]]) -> "RenderableType":
    """Rows whose columns are aligned, indented; the last column takes what is left, and cells wrap."""
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=None, show_header=False, pad_edge=True, padding=(0, 1, 0, 1))
    for row in rows:
        if not shown.columns:
            for _ in row[1:]:
                shown.add_column(max_width=WIDEST)
            shown.add_column(ratio=1)
        shown.add_row(*(Text(_plain(cell), overflow="fold") for cell in row))
    return shown


def blocks(parts: "Iterable[RenderableType]") -> None:
    """Parts on stdout, one under the other; coloured where it is a terminal."""
    from rich.console import Console

    console = Console(highlight=False)
    for part in parts:
        console.print(part)


def _plain(text: str) -> str:
    """Text with nothing in it that a terminal would obey; line ends stay, and spaces of any width become plain."""
    return "".join(
        sign if sign.isprintable() or sign == "\n" else " " if category(sign) == "Zs" else ascii(sign)[1:-1]
        for sign in text
    )


def lines(records: Iterable[Record]) -> None:
    """Each record as a line of JSON on stdout."""
    for record in records:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")


def stdin() -> BinaryIO:
    """Standard input, through a buffer of its own: Python cannot end while another thread waits for its own buffer."""
    raw = getattr(sys.stdin.buffer, "raw", None)
    return sys.stdin.buffer if raw is None else io.BufferedReader(raw)


def streamed(records: Iterable[Shown]) -> Iterator[Shown]:
    """Each record once it is a line on stdout. What reads the output has it at once, and whole if this is stopped."""
    try:
        for record in records:
            lines([record])
            sys.stdout.buffer.flush()
            yield record
    except KeyboardInterrupt:
        say("reportedly: stopped; the lines that are written are whole")
        raise typer.Exit(INTERRUPTED) from None


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 report`, `5 reports`, `2 stories`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _console() -> "Console":
    from rich.console import Console

    return Console(stderr=True)
