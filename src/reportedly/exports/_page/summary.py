"""The head of a story: its counts, and what is reported in one paragraph of quoted sentences."""

from dataclasses import dataclass

from reportedly.exports._names import outlet
from reportedly.exports._page.claims import ClaimView
from reportedly.exports._page.context import Context
from reportedly.exports._wording import counted

SENTENCES = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """One quoted sentence of the paragraph, with its origin and the claim that it opens."""

    says: str
    words: str
    denies: str
    note: str
    source: str
    claim: str
    number: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What stands above all else."""

    counts: tuple[str, ...]
    aside: str
    sentences: tuple[Sentence, ...]


def summary(context: Context, claims: tuple[ClaimView, ...]) -> Summary:
    """Counts, and the paragraph: the claims that most reports carry, those first."""
    shared = sum(view.reports > 1 for view in claims)
    single = sum(view.reports > 1 and view.single for view in claims)
    lowest = max((roots.count.low for roots in context.account.roots), default=0)
    counts = [
        _reports(context),
        _outlets(context),
        counted(len(claims), "claim"),
        f"{shared:,} in more than one report" + (f", {single:,} of them on a single origin" if single else ""),
        *([f"at least {counted(lowest, 'origin')}"] if lowest else []),
        counted(len(context.account.discrepancies), "difference"),
    ]
    return Summary(tuple(counts), _aside(context), tuple(_sentence(view) for view in _leading(claims)))


def _reports(context: Context) -> str:
    """How many reports there are, and in how many versions where some were read more than once."""
    told = counted(context.told_by, "report")
    return f"{told} in {len(context.reports):,} versions" if context.account.versions else told


def _outlets(context: Context) -> str:
    """How many outlets are known to be behind the reports; a report without one may be of any."""
    named = [name for report in context.reports if (name := outlet(report))]
    known = counted(len(set(named)), "outlet")
    if len(named) == len(context.reports):
        return known
    missing = len(context.reports) - len(named)
    return f"{known}, {counted(missing, 'report')} without a named one" if named else "outlets not named"


def _aside(context: Context) -> str:
    chrome = total = 0
    for report in context.reports:
        for segment in report.segments:
            total += segment.end - segment.start
            chrome += segment.end - segment.start if segment.kind == "chrome" else 0
    if not chrome:
        return "No text of these pages was set aside."
    share = max(1, round(100 * chrome / total))
    return f"{share} % of the pages’ text was set aside as page furniture (menus, offers, other headlines)."


def _leading(claims: tuple[ClaimView, ...]) -> list[ClaimView]:
    shared = [view for view in claims if view.reports > 1] or list(claims)
    return sorted(shared, key=_weight, reverse=True)[:SENTENCES]


def _weight(view: ClaimView) -> int:
    """How many reports carry a claim, less one each for words that begin within a sentence and for no named speaker."""
    return view.reports - view.words[:1].islower() - (not any(wording.who for wording in view.wordings))


def _sentence(view: ClaimView) -> Sentence:
    return Sentence(
        says=view.says,
        words=view.words,
        denies=view.denies,
        note=f"{view.carried}, {view.origins}",
        source=view.source,
        claim=view.anchor,
        number=view.number,
    )
