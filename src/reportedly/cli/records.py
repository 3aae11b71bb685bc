"""`statements`, `stories`, `copies`, `same`: one stage's results, a JSON line for each line read."""

import sys
from typing import Annotated

import typer

from reportedly.cli import console
from reportedly.cli.dossier import NoCache, Workers
from reportedly.records import Record

In = Annotated[str, typer.Argument(metavar="IN.jsonl", help="Reports, one JSON object a line; - for standard input.")]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    for command in (statements, stories, copies, same):
        app.command()(command)


class StoryLine(Record):
    """Which story a report is of; null where it was set aside."""

    id: str
    story: str | None


class CopyOf(Record):
    """A report that the same words stand in; a passage is [start, end, start there, end there]."""

    of: str
    share: float
    passages: tuple[tuple[int, int, int, int], ...]
    directed: bool
    why: tuple[str, ...]


class CopyLine(Record):
    """The copies of one report."""

    id: str
    copies: tuple[CopyOf, ...]


def statements(
    source: In,
    events: Annotated[
        bool, typer.Option("--events", help="Also the events, with how sure each is, and the times.")
    ] = False,
    workers: Workers = None,
) -> None:
    """Who says what, in each report."""
    from reportedly import api

    made = api.statements([source], console.settings(workers=workers), console.stdin(), events=events)
    done = refused = 0
    with console.progress(beside_output=True) as progress:
        for line in console.streamed(made):
            told = console.refusals([line.refused] if line.refused else [])
            done, refused = done + (not told), refused + told
            progress("statements", done + refused, 0)
    raise typer.Exit(console.status(done, refused))


def stories(source: In, no_cache: NoCache = False, workers: Workers = None) -> None:
    """Which reports tell of one event."""
    from reportedly import api

    with console.progress() as progress:
        cache = None if no_cache else api.cache_folder()
        with api.session(console.settings(workers=workers), progress, cache=cache) as session:
            session.read([source], sys.stdin.buffer, api.JSONL)
            lines = [StoryLine(id=r.name, story=story.id if story else None) for r, story in session.stories()]
    console.lines(lines)
    raise typer.Exit(console.refusals(session.refused))


def copies(source: In, no_cache: NoCache = False, workers: Workers = None) -> None:
    """What stands in two reports, with both places."""
    from reportedly import api

    with console.progress() as progress:
        cache = None if no_cache else api.cache_folder()
        with api.session(console.settings(workers=workers), progress, cache=cache) as session:
            session.read([source], sys.stdin.buffer, api.JSONL)
            lines = [
                CopyLine(
                    id=reading.name,
                    copies=tuple(
                        CopyOf(
                            of=name,
                            share=copy.share,
                            passages=tuple(
                                (p.here.start, p.here.end, p.there.start, p.there.end) for p in copy.passages
                            ),
                            directed=copy.directed,
                            why=copy.why,
                        )
                        for copy, name in found
                    ),
                )
                for reading, found in session.copies()
            ]
    console.lines(lines)
    raise typer.Exit(console.refusals(session.refused))


def same(
    source: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="PAIRS.jsonl", help='{"id", "a", "b"} a line; - for standard input.'),
    ],
) -> None:
    """Do two statements say the same, and why."""
    from reportedly import api

    done = refused = 0
    pairs = console.stdin() if getattr(source, "name", "") == "<stdin>" else source
    for line in console.streamed(api.same(pairs, console.settings())):
        done, refused = done + (not line.refused), refused + bool(line.refused)
        if line.refused:
            console.say(f"refused {line.id}: {line.refused}")
    raise typer.Exit(console.status(done, refused))
