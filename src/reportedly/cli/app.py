"""All commands, and what becomes of errors: exit status 0 done, 1 some inputs refused, 2 misuse, 3 nothing done."""

import os
import sys

import typer

from reportedly.cli import dossier, project, records, tend
from reportedly.errors import Misuse, ReportedlyError

app = typer.Typer(
    name="reportedly",
    help="Many reports of one event, one attributed account of it: who said what, on how many origins, and where "
    "the reports differ. Everything stays on this machine.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
for module in (dossier, records, project, tend):
    module.register(app)

INTERRUPTED = 130


def main() -> None:
    """Runs the command line and exits."""
    try:
        app()
    except Misuse as error:
        _fail(str(error), 2)
    except ReportedlyError as error:
        _fail(str(error), 3)
    except KeyboardInterrupt:
        _fail("stopped; what was finished is kept, and the next run goes on from there", INTERRUPTED)
    except BrokenPipeError:  # the reader of our output has gone; there is nobody to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _fail(message: str, status: int) -> None:
    typer.echo(f"reportedly: {message}", err=True)
    sys.exit(status)
