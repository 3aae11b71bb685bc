"""One claim explained in plain words, with every passage: what the page shows when a claim is unfolded, as records."""

import re
from collections.abc import Iterator

from reportedly.errors import Misuse
from reportedly.exports._names import file
from reportedly.exports._page.claims import ClaimView, absent, claims
from reportedly.exports._page.context import Context
from reportedly.exports._page.differences import DifferenceView, differences
from reportedly.exports._wording import quoted
from reportedly.records import Dossier, Record, Report

SHORTEST = 6
"""Letters and digits from which on they may be the beginning of an id without its kind."""
_ID = re.compile(rf"(?:(?:claim|statement|discrepancy|report|story)-[0-9a-f]*|[0-9a-f]{{{SHORTEST},16}})")


class ClaimRow(Record):
    """A claim in a list: its number in its story, who says it and who denies it, and how many stand behind it."""

    id: str
    story: str
    number: int
    says: str
    words: str
    reports: int
    origins: str


class Said(Record):
    """A passage: who says it in which report, how, and where: `[start, end)` in code points of the report's text."""

    statement: str
    report: str
    outlet: str
    standing: str
    who: str
    words: str
    place: str
    start: int
    end: int
    sha256: str
    since: str


class Reason(Record):
    """What makes statements of two reports one claim."""

    reports: str
    why: tuple[str, ...]


class Rooted(Record):
    """One origin: who it is, which reports go back to it, and why they do."""

    name: str
    kind: str
    seen: str
    reports: str
    why: tuple[str, ...]


class Differing(Record):
    """One discrepancy: each value with the outlets that hold it, how they relate, and why."""

    id: str
    kind: str
    relation: str
    meaning: str
    values: tuple[tuple[str, tuple[str, ...]], ...]
    why: str


class Text(Record):
    """A report that the passages stand in."""

    report: str
    outlet: str
    title: str
    address: str
    sha256: str


class Explanation(Record):
    """All that is known of one claim, in words that a person reads; what is not known is empty."""

    id: str
    story: str
    title: str
    number: int
    of: int
    says: str
    denies: str
    words: str
    carried: str
    origins: str
    passages: tuple[Said, ...]
    together: tuple[Reason, ...]
    roots: tuple[Rooted, ...]
    range: tuple[str, ...]
    differences: tuple[Differing, ...]
    not_found: tuple[str, ...]
    texts: tuple[Text, ...]


def rows(dossier: Dossier) -> tuple[ClaimRow, ...]:
    """Every claim of every story, numbered as the page numbers it."""
    return tuple(row for account in dossier.accounts for row in _rows(Context(account)))


def find(dossier: Dossier, wanted: str) -> tuple[ClaimRow, ...]:
    """The claims that are meant by an id or the beginning of one, a number of the page, or words of the claim.

    The id of a statement, a discrepancy, a report or a story means the claims that it belongs to. Raises Misuse where
    nothing is meant.
    """
    everything = rows(dossier)
    asked = " ".join(wanted.split())
    if asked.isdecimal() and len(asked) < SHORTEST:
        found = tuple(row for row in everything if row.number == int(asked))
        if found:
            return found
    named = _named(dossier, asked.casefold()) if _ID.fullmatch(asked.casefold()) else set()
    found = tuple(row for row in everything if row.id in named)
    found = found or tuple(row for row in everything if asked and _bare(asked) in _bare(row.words))
    if found:
        return found
    if not everything:
        raise Misuse("there is no claim yet: no statement was found in what was read")
    raise Misuse(f"no claim has the id, the number or the words {asked!r}; without any, all claims are listed")


def explain(dossier: Dossier, claim: str) -> Explanation:
    """The explanation of a claim by its id. Raises Misuse for an unknown id."""
    for account in dossier.accounts:
        if any(claim == each.id for each in account.claims):
            context = Context(account)
            view = next(view for view in claims(context) if view.anchor == claim)
            return _explanation(context, view, [d for d in differences(context) if d.claim == claim])
    raise Misuse(f"there is no claim {claim}")


def _rows(context: Context) -> Iterator[ClaimRow]:
    for view in claims(context):
        yield ClaimRow(
            id=view.anchor,
            story=context.account.story.id,
            number=view.number,
            says=view.says or view.denies,
            words=view.words,
            reports=view.reports,
            origins=view.origins,
        )


def _named(dossier: Dossier, start: str) -> set[str]:
    """The ids of the claims that a record whose id begins so belongs to."""
    found: set[str] = set()
    for account in dossier.accounts:
        told_in = {statement.id: statement.report for statement in account.statements}
        for claim in account.claims:
            names = {claim.id, account.story.id, *claim.statements, *(told_in[s] for s in claim.statements)}
            if any(_begins(name, start) for name in names):
                found.add(claim.id)
        found |= {d.claim for d in account.discrepancies if _begins(d.id, start)}
    return found


def _begins(name: str, start: str) -> bool:
    return name.startswith(start) or name.partition("-")[2].startswith(start)


def _bare(words: str) -> str:
    return " ".join(["", *re.findall(r"[^\W_]+", words.casefold()), ""])


def _explanation(context: Context, view: ClaimView, differing: list[DifferenceView]) -> Explanation:
    claim = context.index.claims[view.anchor]
    reports = context.holders[claim.id]
    return Explanation(
        id=view.anchor,
        story=context.account.story.id,
        title=context.account.story.title,
        number=view.number,
        of=len(context.claims),
        says=view.says,
        denies=view.denies,
        words=view.words,
        carried=view.carried,
        origins=view.origins,
        passages=tuple(_passages(context, view)),
        together=tuple(Reason(reports=each.reports, why=each.why) for each in view.together),
        roots=tuple(
            Rooted(name=o.name, kind=o.kind, seen=o.seen, reports=o.outlets, why=o.why) for o in view.origin_views
        ),
        range=tuple(why for why in (view.origin_range, *view.origin_why) if why),
        differences=tuple(_differing(each) for each in differing),
        not_found=tuple(absent(context, claim)),
        texts=tuple(_text(context, report) for report in reports),
    )


def _passages(context: Context, view: ClaimView) -> Iterator[Said]:
    for wording in view.wordings:
        for said in wording.said:
            statement = context.index.statements[said.anchor]
            yield Said(
                statement=said.anchor,
                report=said.report,
                outlet=said.outlet,
                standing=said.standing.word,
                who=said.who or "in its own voice",
                words=quoted(said.words),
                place=said.place,
                start=statement.span.start,
                end=statement.span.end,
                sha256=context.index.reports[said.report].sha256,
                since=said.since,
            )


def _differing(view: DifferenceView) -> Differing:
    return Differing(
        id=view.anchor,
        kind=view.kind,
        relation=view.relation,
        meaning=view.meaning,
        values=tuple((side.value, tuple(dict.fromkeys(said.outlet for said in side.said))) for side in view.sides),
        why=view.why,
    )


def _text(context: Context, report: Report) -> Text:
    return Text(
        report=report.id,
        outlet=context.outlets[report.id],
        title=report.title or "untitled",
        address=report.url or report.where.url or file(report),
        sha256=report.sha256,
    )
