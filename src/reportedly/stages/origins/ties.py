"""What ties two sources of a claim to one origin: a list of rules, each giving its reason in plain words or nothing.

The rules are those of thumb by which desks count sources: roots, not pages; a spokesman and his principal are one; an
agency and the official whom it quotes are one; a picture credit ties nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reportedly.records import Copy, SpeakerKind
from reportedly.stages.origins.publishers import family
from reportedly.stages.origins.sources import Source, credited, outlet, same_name, telling
from reportedly.text.telling import ClaimWords

Found = str | None


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What the rules may look at besides the two sources.

    `copies` are those of the story by borrowing report; `only` names, for a kind of speaker, the one that the claim
    names, where there is just one.
    """

    copies: Mapping[str, tuple[Copy, ...]]
    words: ClaimWords
    only: Mapping[SpeakerKind, str]


def same_speaker(a: Source, b: Source, around: Around) -> Found:
    """One speaker, under one name or two spellings of it."""
    if a.own or b.own or not same_name(a.name, b.name):
        return None
    return f"the same speaker: {a.name}" if a.name == b.name else f"“{a.name}” and “{b.name}” are one name"


def chain(a: Source, b: Source, around: Around) -> Found:
    """Who passes a speaker's words on, and the speaker."""
    for one, other in ((a, b), (b, a)):
        if not other.own and any(same_name(carrier, other.name) for carrier in one.carriers):
            return f"{other.name} is who reports what {one.name} says"
    return None


def spokesman(a: Source, b: Source, around: Around) -> Found:
    """A spokesman and the body or person for whom he speaks."""
    if a.own or b.own:
        return None
    speaks = frozenset(word[:5] for phrase in around.words.spokesmen for word in phrase.split())
    for one, other in ((a, b), (b, a)):
        principal = telling(other.name) - speaks
        if one.described & speaks and principal and principal <= one.described:
            return f"{one.name} speaks for {other.name}"
    return None


def part_of(a: Source, b: Source, around: Around) -> Found:
    """A body and its part: a state and its ministry."""
    if a.own or b.own or a.generic or b.generic or {a.kind, b.kind} != {"official"}:
        return None
    for one, other in ((a, b), (b, a)):
        if telling(other.name) < telling(one.name):
            return f"{one.name} is part of {other.name}"
    return None


def same_report(a: Source, b: Source, around: Around) -> Found:
    """An outlet's own words in a report that gives them to a speaker too."""
    if a.report.id != b.report.id or not (a.own or b.own):
        return None
    if a.own and b.own:
        return f"{outlet(a.report)} tells it twice"
    own, said = (a, b) if a.own else (b, a)
    if own.statement.stance.polarity != said.statement.stance.polarity:
        return None
    return f"{outlet(own.report)} gives it to {said.name} in the same report"


def copied(a: Source, b: Source, around: Around) -> Found:
    """The same words in two reports."""
    for one, other in ((a, b), (b, a)):
        for copy in around.copies.get(one.report.id, ()):
            if copy.of == other.report.id and _covers(copy, one, other):
                return f"{outlet(one.report)} has the same words as {outlet(other.report)}"
    return None


def _covers(copy: Copy, borrower: Source, lender: Source) -> bool:
    here, there = borrower.statement.span, lender.statement.span
    return any(
        2 * passage.here.overlap(here) >= len(here) and 2 * passage.there.overlap(there) >= len(there)
        for passage in copy.passages
    )


def same_agency(a: Source, b: Source, around: Around) -> Found:
    """Own words of two reports that are credited to one agency."""
    if not (a.own and b.own):
        return None
    shared = [name for name in credited(a.report) if any(same_name(name, other) for other in credited(b.report))]
    return f"{outlet(a.report)} and {outlet(b.report)} both credit {shared[0]}" if shared else None


def agency_itself(a: Source, b: Source, around: Around) -> Found:
    """Own words of a report, and the agency that it credits or the outlet that published it."""
    if a.own == b.own:
        return None
    own, said = (a, b) if a.own else (b, a)
    if any(same_name(name, said.name) for name in credited(own.report)):
        return f"{outlet(own.report)} credits {said.name}"
    return f"{said.name} published it" if same_name(outlet(own.report), said.name) else None


def one_family(a: Source, b: Source, around: Around) -> Found:
    """Own words of two outlets of one publisher family."""
    if not (a.own and b.own):
        return None
    shared = family(a.report) if family(a.report) == family(b.report) else None
    return f"{outlet(a.report)} and {outlet(b.report)} belong to {shared}" if shared else None


def same_quotation(a: Source, b: Source, around: Around) -> Found:
    """The same words inside quotation marks."""
    shared = len(a.quoted & b.quoted)
    alike = shared and 2 * shared >= min(len(a.quoted), len(b.quoted))
    return "the same words inside quotation marks" if alike else None


def nobody_else(a: Source, b: Source, around: Around) -> Found:
    """A description that names nobody ("state media"), and the one source of that kind that the claim names."""
    for one, other in ((a, b), (b, a)):
        if one.generic and other.name == around.only.get(one.kind):
            return f"“{one.name}” is not named; {other.name} is the only such source named here"
    return None


def hearsay(a: Source, b: Source, around: Around) -> Found:
    """Two outlets that say they have it from others, and not from whom."""
    if a.hearsay and b.hearsay:
        return "both tell it as reported by others, without saying by whom"
    return None


RULES: tuple[Callable[[Source, Source, Around], Found], ...] = (
    same_speaker, copied, same_quotation, chain, spokesman, part_of, agency_itself, same_agency, same_report,
    one_family, nobody_else, hearsay,
)  # fmt: skip


def tie(a: Source, b: Source, around: Around) -> Found:
    """The reason of the first rule that ties two sources, or None."""
    return next((reason for rule in RULES if (reason := rule(a, b, around))), None)
