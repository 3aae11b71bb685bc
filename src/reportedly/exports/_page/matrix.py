"""Claims by reports: in each cell, what that report does with that claim, as a way to the words."""

from dataclasses import dataclass

from reportedly.exports._page.context import Context
from reportedly.exports._wording import NOT_FOUND, Standing
from reportedly.records import Claim, Report

ROWS = 40
COLUMNS = 24
WIDE = 9


@dataclass(frozen=True, slots=True)
class Cell:
    """`anchor` leads to the first words that stand so; `more` is how many further passages the report has."""

    standing: Standing
    anchor: str
    more: int


@dataclass(frozen=True, slots=True)
class Row:
    """One claim."""

    claim: str
    number: int
    words: str
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One report."""

    report: str
    outlet: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rows_left` and `columns_left` say what the matrix does not show; the claims above and the tables hold it all."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    rows_left: int
    columns_left: int
    narrow: bool


def matrix(context: Context) -> Matrix:
    """Claims of more than one report (of any, where there are none), against the reports that carry most of them."""
    shared = [claim for claim in context.claims if context.carried(claim) > 1] or context.claims
    shown = shared[:ROWS]
    columns = _columns(context, shown)
    rows = tuple(_row(context, claim, columns) for claim in shown)
    return Matrix(
        columns=tuple(Column(report.id, context.outlets[report.id]) for report in columns),
        rows=rows,
        rows_left=len(context.claims) - len(shown),
        columns_left=len(context.reports) - len(columns),
        narrow=len(columns) >= WIDE,
    )


def _columns(context: Context, shown: list[Claim]) -> list[Report]:
    """All reports where they fit; else those with most of the claims shown, in the story's order."""
    if len(context.reports) <= COLUMNS:
        return list(context.reports)
    held = {report.id: 0 for report in context.reports}
    for claim in shown:
        for report in context.holders[claim.id]:
            held[report.id] += 1
    most = set(sorted(held, key=lambda key: (-held[key], key))[:COLUMNS])
    return [report for report in context.reports if report.id in most]


def _row(context: Context, claim: Claim, columns: list[Report]) -> Row:
    found: dict[str, dict[Standing, list[str]]] = {}
    for statement in context.index.of(claim):
        found.setdefault(statement.report, {}).setdefault(context.standing(statement, claim), []).append(statement.id)
    cells = tuple(
        tuple(Cell(kind, anchors[0], len(anchors) - 1) for kind, anchors in found[report.id].items())
        if report.id in found
        else (Cell(NOT_FOUND, "", 0),)
        for report in columns
    )
    return Row(claim.id, context.numbers[claim.id], context.heading(claim), cells)
