"""`dossier` and `demo`: read, account, write."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli import console
from reportedly.errors import Stop

Inputs = Annotated[list[str], typer.Argument(metavar="PATH…", help="File, folder, URL, or - for standard input.")]
Out = Annotated[Path | None, typer.Option("-o", "--out", help="Where to write; standard output if not given.")]
Format = Annotated[str | None, typer.Option("--format", help="html, json, md or csv; by default what OUT ends in.")]
NoText = Annotated[bool, typer.Option("--no-text", help="Leave the publishers' full texts out, for sharing.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Keep nothing of this run on disk.")]
Workers = Annotated[int | None, typer.Option("--workers", min=0, help="Processes; 0 is one per core.")]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(dossier)
    app.command()(demo)


def dossier(
    inputs: Inputs,
    out: Out = None,
    format: Format = None,  # noqa: A002  the option's name
    no_text: NoText = False,
    no_cache: NoCache = False,
    workers: Workers = None,
) -> None:
    """Read reports, and write one account of each story that they tell."""
    from reportedly import api

    name = api.format_for(format, out)
    with console.progress() as progress:
        cache = None if no_cache else api.cache_folder()
        with api.session(console.settings(workers=workers), progress, cache=cache) as session:
            session.read(inputs, sys.stdin.buffer)
            made = session.dossier()
    status = console.refusals(made.rejections)
    if not made.accounts:
        raise Stop("no report could be read, so there is nothing to account for")
    body = api.export(made, name, out, with_text=not no_text)
    sys.stdout.buffer.write(body)
    reports = sum(len(account.reports) for account in made.accounts)
    claims = sum(len(account.claims) for account in made.accounts)
    told = [console.counted(reports, "report"), console.counted(len(made.accounts), "story", "stories")]
    console.say(f"{', '.join(told)}, {console.counted(claims, 'claim')}" + (f" → {out}" if out else ""))
    raise typer.Exit(status)


def demo(
    out: Annotated[Path, typer.Option("-o", "--out", help="Where to write the page.")] = Path("reportedly-demo.html"),
    format: Format = None,  # noqa: A002  the option's name
) -> None:
    """Account for the bundled example: an invented event, told by six invented outlets."""
    from reportedly import demo as example

    with example.folder() as folder:
        dossier([str(folder)], out=out, format=format)
