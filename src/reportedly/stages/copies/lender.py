"""Which of two reports with the same words has them from the other, as far as credits and times tell."""

from reportedly.records import Record
from reportedly.stages.copies.traits import Trait


class Direction(Record):
    """Who has words from whom. Unless it is `known`, `lender` is the report that sorts first; `why` says why."""

    borrower: str
    lender: str
    known: bool
    why: tuple[str, ...]


def direction(one: Trait, two: Trait) -> Direction:
    """Credits count before times: a dispatch is often dated after the pages that print it."""
    first, second = sorted((one, two), key=lambda trait: trait.rank)
    for lender, borrower in ((first, second), (second, first)):
        agency = next((credit for credit in borrower.credits if lender.is_from(credit)), None)
        if agency and not borrower.is_from(agency):
            return _known(lender, borrower, f"credits {agency}, whose own text the other is")
    third = sorted(set(one.credits) & set(two.credits))
    if third and not (one.dispatch or two.dispatch):
        why = f"both credit {', '.join(third)}, so that neither need have the words from the other"
        return Direction(borrower=second.id, lender=first.id, known=False, why=(why,))
    for lender, borrower in ((first, second), (second, first)):
        if lender.when.before(borrower.when):
            return _known(lender, borrower, "the other is the earlier of the two by its time of publication")
    why = "neither credits nor times of publication tell which came first"
    return Direction(borrower=second.id, lender=first.id, known=False, why=(why,))


def _known(lender: Trait, borrower: Trait, why: str) -> Direction:
    return Direction(borrower=borrower.id, lender=lender.id, known=True, why=(why,))
