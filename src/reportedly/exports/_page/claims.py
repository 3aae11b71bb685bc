"""The claims: each with its words, who says it, where it comes from, and how each outlet puts it."""

from dataclasses import dataclass

from reportedly.exports._excerpt import Excerpt
from reportedly.exports._page.context import Context, Said
from reportedly.exports._wording import Standing, counted, listed, origins_range
from reportedly.records import Claim, Origin

NAMES = 6


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
class Difference:
    """A pointer from a claim to one of its discrepancies."""

    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim. `says` and `denies` make its heading, together with `words`."""

    anchor: str
    number: int
    words: str
    source: str
    says: str
    denies: str
    carried: str
    reports: int
    origins: str
    origin_views: tuple[OriginView, ...]
    origin_why: tuple[str, ...]
    wordings: tuple[Wording, ...]
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
        carried=f"{reports} of {counted(context.index.once(context.outlets), 'report')}",
        reports=reports,
        origins=origins_range(roots.count.low, roots.count.high),
        origin_views=tuple(_origin(context, origin) for origin in roots.origins),
        origin_why=tuple(context.called(reason) for reason in roots.why),
        wordings=_wordings(said),
        differences=tuple(
            Difference(d.id, f"{d.kind}: {d.relation}") for d in context.index.discrepancies(claim)
        ),
    )  # fmt: skip


def _origin(context: Context, origin: Origin) -> OriginView:
    outlets = [context.outlets[key] for key in origin.reports]
    seen = (
        "its own text is among these reports"
        if origin.seen
        else f"seen only through {counted(len(outlets), 'report')}; its own text is not among them"
    )
    why = tuple(dict.fromkeys(context.called(reason) for reason in origin.why))
    return OriginView(context.called(origin.name), origin.kind, seen, listed(outlets, NAMES), why)


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
