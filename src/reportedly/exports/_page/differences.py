"""Discrepancies, the values side by side; of quotations, which words differ."""

from dataclasses import dataclass

from reportedly.exports._page.context import Context, Said
from reportedly.exports._page.worddiff import Piece, variants
from reportedly.records import Discrepancy

_RELATIONS = {
    "conflict": "cannot both be exact",
    "detail": "one says more than the other",
    "update": "a later telling changed it",
    "rounding": "may be one number, rounded",
    "unit": "may be one amount in different units",
    "scope": "may count different things",
    "time zone": "may be one moment in different time zones",
    "compatible": "can both be so",
    "unclear": "the texts do not carry how they relate",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One value, who holds it, and the words. `pieces` is the value cut into what is alike and what differs."""

    value: str
    pieces: tuple[Piece, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """One discrepancy."""

    anchor: str
    kind: str
    relation: str
    meaning: str
    claim: str
    number: int
    words: str
    sides: tuple[Side, ...]
    why: str


def differences(context: Context) -> tuple[DifferenceView, ...]:
    """Every discrepancy: conflicts first, those of unclear relation last, each in the order of the claims."""
    views = [_view(context, d) for claim in context.claims for d in context.index.discrepancies(claim)]
    rank = list(_RELATIONS)
    return tuple(sorted(views, key=lambda view: rank.index(view.relation)))


def _view(context: Context, discrepancy: Discrepancy) -> DifferenceView:
    claim = context.index.claims[discrepancy.claim]
    values = [value.value for value in discrepancy.values]
    pieces = variants(values) if discrepancy.kind == "quotation" else [(Piece(value, False),) for value in values]
    return DifferenceView(
        anchor=discrepancy.id,
        kind=discrepancy.kind,
        relation=discrepancy.relation,
        meaning=_RELATIONS[discrepancy.relation],
        claim=discrepancy.claim,
        number=context.numbers[discrepancy.claim],
        words=claim.text,
        sides=tuple(
            Side(
                value.value, cut, tuple(context.said(context.index.statements[key], claim) for key in value.statements)
            )
            for value, cut in zip(discrepancy.values, pieces, strict=True)
        ),
        why=discrepancy.why,
    )
