"""`check`: a draft, sentence by sentence, against reports."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli import console
from reportedly.cli.dossier import NoCache, Workers
from reportedly.errors import Misuse, Stop

Draft = Annotated[str, typer.Argument(metavar="DRAFT", help="File, URL, or - for standard input.")]
Against = Annotated[
    list[str], typer.Option("--against", metavar="PATH", help="Reports: file, folder, URL or -; may be given again.")
]
More = Annotated[list[str] | None, typer.Argument(metavar="[PATH…]", help="Further reports.")]
Date = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="The day that the draft was written.")]
Format = Annotated[str | None, typer.Option("--format", help="html or json; a table if not given.")]
Out = Annotated[Path | None, typer.Option("-o", "--out", help="Where to write; standard output if not given.")]


def register(app: typer.Typer) -> None:
    """Adds the command of this module."""
    app.command()(check)


def check(
    draft: Draft,
    against: Against,
    more: More = None,
    date: Date = None,
    as_json: console.Json = False,
    format: Format = None,  # noqa: A002  the option's name
    out: Out = None,
    no_cache: NoCache = False,
    workers: Workers = None,
) -> None:
    """Hold a draft against reports: what supports each sentence, and where it departs from them."""
    from reportedly import api

    name = api.check_export.format_of("json" if as_json else format, out)
    inputs = [*against, *(more or ())]
    if draft == "-" and "-" in inputs:
        raise Misuse("standard input is either the draft or a report")
    settings = console.settings(workers=workers)
    with console.progress() as progress:
        with api.session(settings, progress, cache=None if no_cache else api.cache_folder()) as session:
            session.read(inputs, sys.stdin.buffer)
            dossier = session.dossier()
        status = console.refusals(dossier.rejections)
        if not dossier.accounts:
            raise Stop("no report could be read, so there is nothing to hold the draft against")
        made = api.check(draft, dossier, settings, sys.stdin.buffer, date=date)
    for note in made.notes:
        console.say(note)
    if name == "table" and out is None:
        rows = api.check_export.rows(made)
        console.table(
            ("draft", "", "why", "nearest passages"), [(r.text, r.bearing, r.why, "\n".join(r.passages)) for r in rows]
        )
    else:
        sys.stdout.buffer.write(api.check_export.written(made, name, out))
    console.say(api.check_export.counts(made))
    raise typer.Exit(status)
