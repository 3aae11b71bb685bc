"""`init`, `add`, `run`, `list`, `export`, `verify`: a project that is kept."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli import console
from reportedly.cli.dossier import Format, Inputs, NoText, Out, Workers
from reportedly.errors import Stop
from reportedly.records import Record

if TYPE_CHECKING:
    from reportedly.api import Progress, Project

Folder = Annotated[
    Path | None, typer.Option("--project", help="The project's folder; by default the nearest from here upwards.")
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    for command in (init, add, run, list_, export, verify):
        app.command(command.__name__.rstrip("_"))(command)


class StoryRow(Record):
    """A story of the project, in short."""

    id: str
    title: str
    reports: int
    claims: int
    versions: int
    start: str | None
    end: str | None


def init(folder: Annotated[Path, typer.Argument(help="Where the project is to be.")] = Path()) -> None:
    """Make a project in a folder."""
    from reportedly import api

    api.Project.init(folder)
    console.say(f"a project is in {folder}; `reportedly add PATH…` adds reports to it")


def add(inputs: Inputs, project: Folder = None, workers: Workers = None) -> None:
    """Read reports into the project."""
    with console.progress() as progress:
        readings = opened(project, progress, workers).add(inputs, sys.stdin.buffer)
    refused = [reading.refusal for reading in readings if reading.refusal]
    console.say(f"{console.counted(len(readings) - len(refused), 'page')} added")
    status = console.refusals(refused)
    if readings and len(refused) == len(readings):
        raise Stop("nothing could be added")
    raise typer.Exit(status)


def run(project: Folder = None, workers: Workers = None) -> None:
    """Do what is not finished yet; what is finished is not done again."""
    with console.progress() as progress:
        made = opened(project, progress, workers).dossier()
    reports = sum(len(account.reports) for account in made.accounts)
    told = [console.counted(reports, "report"), console.counted(len(made.accounts), "story", "stories")]
    console.say(", ".join(told))
    raise typer.Exit(console.refusals(made.rejections))


def list_(project: Folder = None, as_json: console.Json = False) -> None:
    """The stories of the project."""
    with console.progress() as progress:
        made = opened(project, progress).dossier()
    rows = [
        StoryRow(
            id=account.story.id,
            title=account.story.title,
            reports=len(account.reports),
            claims=len(account.claims),
            versions=len(account.versions),
            start=account.story.start,
            end=account.story.end,
        )
        for account in made.accounts
    ]
    if as_json:
        console.lines(rows)
        return
    console.table(
        ("story", "from", "reports", "versions", "claims", "title"),
        [(row.id, row.start or "", str(row.reports), str(row.versions), str(row.claims), row.title) for row in rows],
    )


def export(
    out: Out = None,
    format: Format = None,  # noqa: A002  the option's name
    no_text: NoText = False,
    project: Folder = None,
) -> None:
    """Write the project's dossier."""
    from reportedly import api

    name = api.format_for(format, out)
    with console.progress() as progress:
        made = opened(project, progress).dossier()
    sys.stdout.buffer.write(api.export(made, name, out, with_text=not no_text))
    raise typer.Exit(console.refusals(made.rejections))


def verify(project: Folder = None) -> None:
    """Check that every stored record is what it was when it was written, and the decision log whole."""
    from reportedly.api import silent

    count = opened(project, silent).verify()
    console.say(f"{console.counted(count, 'part')} and the decision log are whole")


def opened(folder: Path | None, progress: "Progress", workers: int | None = None) -> "Project":
    """The project of a folder, or the nearest from here upwards."""
    from reportedly import api

    settings = console.settings(workers=workers)
    if folder:
        return api.Project(folder, settings, progress)
    return api.Project.find(Path.cwd(), settings, progress)
