"""What a later reading of a report says otherwise than the earlier one, sentence by sentence."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import Change, ChangeKind, Report, Span, Statement
from reportedly.stages.versions.pairing import Sentence, paired, told
from reportedly.stages.versions.standing import Turn, turns
from reportedly.stages.versions.wording import (
    Edit,
    edits,
    hedges,
    is_time_of_update,
    says_nothing,
    tells_number,
    tells_of_correction,
    tells_time,
)

FURNITURE = ("chrome", "credit")
_ABSENT = {"added": "not found in the earlier version", "removed": "not found in the later version"}


class Reading(NamedTuple):
    """A report with its statements by position."""

    report: Report
    statements: Sequence[Statement]

    def at(self, span: Span) -> Sequence[Statement]:
        """The statements that begin inside a span."""
        first, last = (bisect_left(self.statements, end, key=lambda s: s.span.start) for end in (span.start, span.end))
        return self.statements[first:last]


class Comparison(NamedTuple):
    """Two readings, and what is needed to compare them: their language, if it has a file, and how telling a word is."""

    earlier: Reading
    later: Reading
    language: Language | None
    weigh: Callable[[str], float]


def compared(given: Comparison) -> tuple[tuple[Change, ...], int]:
    """The changes in the order of the later reading, and how many differences say nothing.

    Near linear in the length of the texts, but for sentences that are one, rewritten, which are compared word by word.
    """
    before, after = ([*told(r.report), *_notes(r.report, given.language)] for r in (given.earlier, given.later))
    pairs = paired(before, after, given.weigh)
    found = [
        *(_changed(one, other, given) for one, other in pairs.changed),
        *(_alone(sentence, "removed", given) for sentence in pairs.removed),
        *(_alone(sentence, "added", given) for sentence in pairs.added),
    ]
    retyped = sum(a.span.of(given.earlier.report.text) != b.span.of(given.later.report.text) for a, b in pairs.same)
    trivial = found.count(None) + pairs.moved + retyped + _furniture(given.earlier.report, given.later.report)
    return tuple(sorted((change for change in found if change), key=_place)), trivial


def _notes(report: Report, language: Language | None) -> Iterator[Sentence]:
    """Notes of correction that stand among the page furniture: what an outlet takes back is none."""
    for sentence in told(report, FURNITURE):
        if tells_of_correction(sentence.span.of(report.text), language):
            yield sentence._replace(place=-1 - sentence.place)


def _furniture(earlier: Report, later: Report) -> int:
    """How many sentences of page furniture stand in one of the two only; a changed one counts once."""
    before, after = (Counter(sentence.forms for sentence in told(r, FURNITURE)) for r in (earlier, later))
    return max((before - after).total(), (after - before).total())


def _place(change: Change) -> tuple[bool, int]:
    """Changes by their place in the later reading; what is found in the earlier one only comes last."""
    shown = change.after or change.before
    return change.after is None, shown.start if shown else 0


def _alone(sentence: Sentence, kind: ChangeKind, given: Comparison) -> Change | None:
    """A sentence of one of the two only; None for the time of an update."""
    if is_time_of_update(sentence.forms, given.language):
        return None
    gone = kind == "removed"
    report = (given.earlier if gone else given.later).report
    noted = tells_of_correction(sentence.span.of(report.text), given.language)
    return Change(
        before=sentence.span if gone else None,
        after=None if gone else sentence.span,
        kind=kind,
        aspects=("correction",) if noted else (),
        why="; ".join([_ABSENT[kind], *["the outlet tells of a correction"] * noted]),
    )


def _changed(one: Sentence, other: Sentence, given: Comparison) -> Change | None:
    """The change between two sentences that are one, rewritten; None where it says nothing."""
    language, earlier, later = given.language, given.earlier, given.later
    if is_time_of_update(one.forms, language) and is_time_of_update(other.forms, language):
        return None
    found = edits((earlier.report, one.span), (later.report, other.span), language)
    telling = [edit for edit in found if not says_nothing(edit, language, given.weigh)]
    if not telling:
        return None
    turned = list(turns(earlier.at(one.span), later.at(other.span), earlier.report, later.report))
    if not any(turn.aspect == "certainty" for turn in turned):
        turned += _hedges(telling, language)
    said = [*turned, *_words(telling, language)] or [Turn("wording", 0, "told in other words")]
    return Change(
        before=one.span,
        after=other.span,
        kind=_kind(turned),
        aspects=tuple(dict.fromkeys(turn.aspect for turn in said)),
        why="; ".join(dict.fromkeys(turn.why for turn in said)),
    )


def _kind(turned: Sequence[Turn]) -> ChangeKind:
    """Softened or hardened where all turns go one way."""
    ways = {turn.way for turn in turned if turn.way}
    if len(ways) != 1 or any(turn.aspect == "polarity" for turn in turned):
        return "changed"
    return "softened" if ways == {-1} else "hardened"


def _hedges(telling: Sequence[Edit], language: Language | None) -> Iterator[Turn]:
    """Hedges that were put in or taken out, of a part of a sentence whose statement is as sure as before."""
    for edit in telling:
        if not (edit.was and edit.now) and hedges(edit, language):
            yield Turn("certainty", 1 if edit.was else -1, _became(edit))


def _words(telling: Sequence[Edit], language: Language | None) -> Iterator[Turn]:
    """What the words that differ are about: numbers, times, quotations."""
    for edit in telling:
        if tells_number(edit, language):
            yield Turn("number", 0, _became(edit))
        elif tells_time(edit, language):
            yield Turn("time", 0, _became(edit))
        if edit.quoted:
            yield Turn("quotation", 0, "words inside quotation marks differ")


def _became(edit: Edit) -> str:
    if edit.was and edit.now:
        return f"“{edit.was}” became “{edit.now}”"
    return f"“{edit.was}” is gone" if edit.was else f"“{edit.now}” is new"
