"""`cache`, `doctor`, `schema`: looking after the installation."""

import sys

import typer

from reportedly.cli import console
from reportedly.errors import ReportedlyError, Stop

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


def doctor() -> None:
    """Check that all a run needs is here: models, their hashes, a writable cache."""
    from reportedly import api

    rows, status = [], 0
    for check in api.checks(console.settings()):
        try:
            rows.append((check.name, "ok", check.found()))
        except (ReportedlyError, OSError) as error:
            rows.append((check.name, "failed", str(error)))
            status = 3
    console.table(("what", "", ""), rows)
    raise typer.Exit(status)


def schema() -> None:
    """The JSON Schema of the dossier."""
    from reportedly import api

    sys.stdout.buffer.write(api.schema())
