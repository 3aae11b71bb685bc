"""All commands, and what becomes of errors: exit status 0 done, 1 some inputs refused, 2 misuse, 3 nothing done."""

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from reportedly.cli import check, console, dossier, project, records, show, tend
from reportedly.errors import Misuse, ReportedlyError


class Commands(TyperGroup):
    """Runs a command, and says in one sentence what went wrong."""

    def invoke(self, ctx: Any) -> Any:
        """What the command returns; an error becomes its exit status."""
        try:
            return super().invoke(ctx)
        except Misuse as error:
            raise _exit(str(error), 2) from None
        except ReportedlyError as error:
            raise _exit(str(error), 3) from None
        except KeyboardInterrupt:
            said = "stopped; what was finished is kept, and the next run goes on from there"
            raise _exit(said, console.INTERRUPTED) from None
        except BrokenPipeError:  # whoever read our output has gone, and there is nobody to tell
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None


app = typer.Typer(
    name="reportedly",
    cls=Commands,
    help="Many reports of one event, one attributed account of it: who said what, on how many origins, and where "
    "the reports differ. Everything stays on this machine.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
for module in (dossier, check, records, project, show, tend):
    module.register(app)


def _exit(message: str, status: int) -> typer.Exit:
    console.say(f"reportedly: {message}")
    return typer.Exit(status)
