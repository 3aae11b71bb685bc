"""The claims: each with its words, who says it, where it comes from, and how each outlet puts it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from reportedly.exports._excerpt import Excerpt
from reportedly.exports._page.context import Context, Said
from reportedly.exports._wording import Standing, counted, listed, origins_range
from reportedly.records import Claim, Origin, Roots, SpeakerKind

NAMES = 6
PASSING_ON: frozenset[SpeakerKind] = frozenset({"outlet", "news agency", "unnamed", "unknown"})
"""Kinds of origin that may pass on what another of them said."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words, said by the same, put the same way: in one report or in many."""

    words: str
    excerpt: Excerpt
    who: str
    standing: Standing
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """One root of a claim, and how near to it the reports are."""

    name: str
    kind: str
    seen: str
    outlets: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Why the statements of two reports are one claim: the reasons, strongest first."""

    reports: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A pointer from a claim to one of its discrepancies."""

    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim. `says` and `denies` make its heading, together with `words`.

    `origin_range` tells why the number of origins is a range, where it is one; `single`: all that carry it go back to
    one origin; `absent` names the reports in whose texts the claim is not found.
    """

    anchor: str
    number: int
    words: str
    source: str
    says: str
    denies: str
    carried: str
    reports: int
    origins: str
    single: bool
    origin_views: tuple[OriginView, ...]
    origin_why: tuple[str, ...]
    origin_range: str
    wordings: tuple[Wording, ...]
    together: tuple[Together, ...]
    absent: str
    differences: tuple[Difference, ...]


def claims(context: Context) -> tuple[ClaimView, ...]:
    """Every claim, those that most reports carry first."""
    return tuple(_claim(context, claim) for claim in context.claims)


def _claim(context: Context, claim: Claim) -> ClaimView:
    said = [context.said(statement, claim) for statement in context.index.of(claim)]
    sayers = context.sayers(claim)
    roots = context.index.roots(claim)
    reports = context.carried(claim)
    return ClaimView(
        anchor=claim.id,
        number=context.numbers[claim.id],
        words=context.heading(claim),
        source=context.index.voice(claim).id,
        says=sayers.says,
        denies=sayers.denies,
        carried=f"{reports} of {counted(context.told_by, 'report')}",
        reports=reports,
        single=roots.count.high == 1,
        origins=origins_range(roots.count.low, roots.count.high),
        origin_views=tuple(_origin(context, origin, roots) for origin in roots.origins),
        origin_why=tuple(context.called(reason) for reason in roots.why),
        origin_range=_range(context, roots),
        wordings=_wordings(said),
        together=_together(context, claim),
        absent=_absent(context, claim),
        differences=tuple(
            Difference(d.id, f"{d.kind}: {d.relation}") for d in context.index.discrepancies(claim)
        ),
    )  # fmt: skip


def _origin(context: Context, origin: Origin, roots: Roots) -> OriginView:
    outlets = list(dict.fromkeys(context.outlets[context.index.reading_of(key)] for key in origin.reports))
    seen = (
        "its own text is among these reports"
        if origin.seen
        else f"seen only through {counted(len(outlets), 'report')}; its own text is not among them"
    )
    tied = _tied(context, origin, roots)
    why = tuple(dict.fromkeys(_because(context.called(reason), tied.get(reason, ())) for reason in origin.why))
    return OriginView(context.called(origin.name), origin.kind, seen, listed(outlets, NAMES), why)


def _tied(context: Context, origin: Origin, roots: Roots) -> dict[str, dict[str, None]]:
    """Which reports each reason ties."""
    own, found = set(origin.statements), defaultdict[str, dict[str, None]](dict)
    for tie in roots.ties:
        if tie.strength == "firm" and tie.a in own:
            for key in (tie.a, tie.b):
                found[tie.why][context.outlets[context.index.statements[key].report]] = None
    return found


def _because(reason: str, outlets: Iterable[str]) -> str:
    """A reason, with the reports that it ties where it does not name them itself."""
    told = list(outlets)
    named = len(told) < 2 or all(outlet in reason for outlet in told)
    return reason if named else f"{reason} ({listed(told, NAMES)})"


def _range(context: Context, roots: Roots) -> str:
    """Which origins only the upper end of the range counts, where there are any."""
    if roots.count.low >= roots.count.high:
        return ""
    unsure = [context.called(origin.name) for origin in roots.origins if origin.kind in PASSING_ON]
    if not unsure:
        return "What cannot be told apart counts towards the upper end only"
    return f"Only the upper end counts {listed(unsure, NAMES)}, which may have it from another of these"


def _together(context: Context, claim: Claim) -> tuple[Together, ...]:
    """The links of a claim by the reports that they join, in the order of its statements."""
    groups: dict[str, dict[str, None]] = {}
    for link in claim.links:
        one, other = (context.outlets[context.index.statements[key].report] for key in (link.a, link.b))
        reports = f"{one} and {other}" if one != other else f"{one}, in two places"
        groups.setdefault(reports, {}).update(dict.fromkeys(link.why))
    return tuple(Together(reports, tuple(why)) for reports, why in groups.items())


def absent(context: Context, claim: Claim) -> Iterator[str]:
    """The reports in whose texts a claim is not found, by their names."""
    holders = {report.id for report in context.holders[claim.id]}
    return (name for report, name in context.outlets.items() if report not in holders)


def _absent(context: Context, claim: Claim) -> str:
    """The first of them, and how many others; nothing for a claim of one report, which is not found in all others."""
    left = len(context.reports) - len(context.holders[claim.id])
    if context.carried(claim) < 2 or not left:
        return ""
    names = list(islice(absent(context, claim), NAMES + 1))
    if left == len(names):
        return listed(names)
    return f"{', '.join(names[:NAMES])} and {counted(left - NAMES, 'other')}"


def _wordings(said: list[Said]) -> tuple[Wording, ...]:
    """Statements that are word for word alike under one entry; denials after what they deny."""
    groups: dict[tuple[str, str, str], list[Said]] = {}
    for each in said:
        key = (" ".join(each.words.casefold().split()), each.who, each.standing.word)
        groups.setdefault(key, []).append(each)
    views = [_wording(group) for group in groups.values()]
    return tuple(sorted(views, key=lambda wording: wording.standing.key == "denied"))


def _wording(said: list[Said]) -> Wording:
    """Words that several reports share stand in several sentences, and are shown without any."""
    first = said[0]
    shown = first.excerpt if all(each.excerpt == first.excerpt for each in said) else first.excerpt.own
    return Wording(first.words, shown, first.who, first.standing, tuple(said))
