"""`show`, `versions`: one claim explained, with its passages; what was changed in reports that were read again."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli import console
from reportedly.cli.project import Folder, opened
from reportedly.errors import Misuse

if TYPE_CHECKING:
    from rich.console import RenderableType

    from reportedly.api import ChangeRow, ClaimRow, Dossier, Explanation, Place, Said

Wanted = Annotated[
    str | None,
    typer.Argument(
        metavar="[CLAIM]",
        help="A claim's id, the beginning of it, its number on the page, or words of it; without any, all are listed.",
    ),
]
From = Annotated[
    str | None, typer.Option("--from", metavar="DOSSIER.json", help="A dossier in JSON, in place of a project.")
]


OF_MANY = ("report-", "story-", "statement-")
"""Ids of what may belong to several claims: these are listed, where another name of a claim has to be made clear."""


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    for command in (show, versions):
        app.command()(command)


def show(claim: Wanted = None, source: From = None, project: Folder = None, as_json: console.Json = False) -> None:
    """Explain a claim: why it is one, who says it, where it comes from, where reports differ on it."""
    from reportedly import api

    made = _dossier(source, project)
    found = api.find_claims(made, claim) if claim is not None else api.claims(made)
    if claim is None or len(found) > 1:
        _list(found, as_json)
        if claim is not None and not claim.strip().startswith(OF_MANY):
            raise Misuse(f"{len(found)} claims are meant by {claim!r}: name one of them by its id")
        return
    explanation = api.explain(made, found[0].id)
    if as_json:
        console.lines([explanation])
    else:
        console.blocks(_blocks(explanation))


def versions(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH…]", help="File, folder, URL; by default those of the project."),
    ] = None,
    source: From = None,
    project: Folder = None,
    as_json: console.Json = False,
) -> None:
    """What was added, removed, softened or changed in reports that were read again with another text."""
    from reportedly import api

    made = _read(inputs) if inputs else _dossier(source, project)
    rows = api.changes(made)
    if as_json:
        console.lines(rows)
    elif rows:
        console.table(
            ("report", "change", "before", "after", "what"),
            [(row.outlet, row.kind, _words(row.before), _words(row.after), _told(row)) for row in rows],
        )
    else:
        console.say("no report was read more than once with another text")
    raise typer.Exit(console.refusals(made.rejections) if inputs else 0)


def _words(place: "Place | None") -> str:
    return place.words if place else ""


def _told(row: "ChangeRow") -> str:
    order = [] if row.ordered else ["nothing tells which is the later"]
    return "; ".join([row.why, *order])


def _read(inputs: list[str]) -> "Dossier":
    from reportedly import api

    with console.progress() as progress, api.session(console.settings(), progress, cache=api.cache_folder()) as session:
        session.read(inputs, sys.stdin.buffer)
        return session.dossier()


def _dossier(source: str | None, project: Path | None) -> "Dossier":
    from reportedly import api

    if source is not None:
        return api.read_dossier(source, sys.stdin.buffer)
    with console.progress() as progress:
        return opened(project, progress).dossier()


def _list(found: Sequence["ClaimRow"], as_json: bool) -> None:
    if as_json:
        console.lines(found)
        return
    console.table(
        ("claim", "reports", "origins", "who", "what", "id"),
        [(str(row.number), str(row.reports), row.origins, row.says, row.words, row.id) for row in found],
    )


def _blocks(told: "Explanation") -> "Iterator[RenderableType]":
    """What is shown, from top to bottom."""
    yield console.heading(
        f"Claim {told.number} of {told.of} in {told.title or 'a story without a title'}", told.id, first=True
    )
    yield console.line(f"{told.says or told.denies}: {told.words}")
    yield console.line("; ".join([told.carried, told.origins, *[told.denies] * bool(told.says and told.denies)]))

    yield console.heading("Who says it, and how surely")
    yield console.columns((s.standing, s.outlet, _passage(s)) for s in told.passages)
    if told.together:
        yield console.heading("Why these are one claim")
        yield console.columns((each.reports, "; ".join(each.why)) for each in told.together)
    yield console.heading(f"Where it comes from: {told.origins}")
    yield console.columns((f"{o.name} ({o.kind})", "\n".join([f"{o.seen}: {o.reports}", *o.why])) for o in told.roots)
    yield from (console.line(f"{why}.") for why in told.range)
    if told.differences:
        yield console.heading("Where the reports differ on it")
    for d in told.differences:
        yield console.line(f"{d.kind.capitalize()}, {d.relation}: {d.meaning} ({d.id})")
        yield console.columns((", ".join(outlets), value) for value, outlets in d.values)
        yield from [console.line(f"Why: {d.why}")] * bool(d.why)
    yield console.heading("Not found in the text of")
    yield console.line(", ".join(told.not_found) or "none: every report carries it")
    yield console.heading("The texts")
    for text in told.texts:
        yield console.line(f"{text.outlet}: {text.title}")
        yield console.columns([(text.address,), (f"SHA-256 {text.sha256}",)])


def _passage(said: "Said") -> str:
    since = f"; {said.since}" if said.since else ""
    return f"{said.words} — {said.who}\n{said.place}, characters {said.start}–{said.end} of {said.report}{since}"
