"""`cache`, `doctor`, `schema`: looking after the installation."""

import sys

import typer

from reportedly.cli import console
from reportedly.errors import ReportedlyError, Stop
from reportedly.records import Record

cache = typer.Typer(help="What one-shot commands keep on disk.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.add_typer(cache, name="cache")
    app.command()(doctor)
    app.command()(schema)


@cache.command("show")
def cache_show() -> None:
    """Where the cache is, and how large."""
    from reportedly import api

    folder = api.cache_folder()
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) if folder.is_dir() else 0
    typer.echo(f"{folder}  {size / 1e6:.1f} MB")


@cache.command("clear")
def cache_clear() -> None:
    """Remove the cache."""
    import shutil

    from reportedly import api

    folder = api.cache_folder()
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        raise Stop(f"{folder} could not be removed; check its rights")
    console.say(f"{folder} removed")


class CheckRow(Record):
    """One thing that a run needs, and what was found of it."""

    what: str
    ok: bool
    found: str


def doctor(as_json: console.Json = False) -> None:
    """Check that all a run needs is here: models, their hashes, a writable cache."""
    from reportedly import api

    rows = []
    for check in api.checks(console.settings()):
        try:
            rows.append(CheckRow(what=check.name, ok=True, found=check.found()))
        except (ReportedlyError, OSError) as error:
            rows.append(CheckRow(what=check.name, ok=False, found=str(error)))
    if as_json:
        console.lines(rows)
    else:
        console.table(("what", "", "found"), [(row.what, "ok" if row.ok else "failed", row.found) for row in rows])
    raise typer.Exit(0 if all(row.ok for row in rows) else 3)


def schema() -> None:
    """The JSON Schema of the dossier."""
    from reportedly import api

    sys.stdout.buffer.write(api.schema())
