"""Discrepancies, the values side by side, with what makes the difference marked in the words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.exports._page.context import Context, Said
from reportedly.exports._page.hedges import hedges
from reportedly.exports._page.worddiff import Piece, variants
from reportedly.records import Discrepancy, Statement

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
    """One value, who holds it, and the words. `pieces` is the value cut into what is alike and what differs;
    `repeated` says that the value is all that its statements say.
    """

    value: str
    pieces: tuple[Piece, ...]
    said: tuple[Said, ...]
    repeated: bool


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
    values = [value.value for value in discrepancy.values]
    pieces = variants(values) if discrepancy.kind == "quotation" else [(Piece(value, False),) for value in values]
    return DifferenceView(
        anchor=discrepancy.id,
        kind=discrepancy.kind,
        relation=discrepancy.relation,
        meaning=_meaning(discrepancy),
        claim=discrepancy.claim,
        number=context.numbers[discrepancy.claim],
        words=context.heading(context.index.claims[discrepancy.claim]),
        sides=tuple(_side(context, discrepancy, number, cut) for number, cut in enumerate(pieces)),
        why=context.called(discrepancy.why),
    )


def _meaning(discrepancy: Discrepancy) -> str:
    """What the relation means; of two certainties nothing is asked but that they are two."""
    of_certainty = discrepancy.kind == "certainty" and discrepancy.relation == "unclear"
    return "reports put it with different certainty" if of_certainty else _RELATIONS[discrepancy.relation]


def _side(context: Context, discrepancy: Discrepancy, number: int, cut: tuple[Piece, ...]) -> Side:
    """One value's side. Its statements have the value marked, or the words that hedge; a quotation is marked itself."""
    value, claim = discrepancy.values[number], context.index.claims[discrepancy.claim]
    statements = [context.index.statements[key] for key in value.statements]
    found: tuple[str, ...] = ()
    if discrepancy.kind == "certainty":
        found = _hedges(context, statements)
    said = [context.said(statement, claim) for statement in statements]
    seen = _pattern(found or [value.value])
    marked = said if discrepancy.kind == "quotation" else [replace(s, excerpt=s.excerpt.seen(seen)) for s in said]
    repeated = all(_bare(value.value) == _bare(each.words) for each in said)
    return Side(value.value, cut, tuple(marked), repeated)


def _hedges(context: Context, statements: Sequence[Statement]) -> tuple[str, ...]:
    told = (hedges(context.index.report(statement), statement) for statement in statements)
    return tuple(dict.fromkeys(word for each in told for word in each))


def _pattern(wanted: Iterable[str]) -> re.Pattern[str]:
    """Any of these, as whole words, however they are spaced and written."""
    each = (r"\s+".join(map(re.escape, words.split())) for words in wanted)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


def _bare(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()
