"""A dossier's JSON read back, as far as it is needed to explain what it holds: the reverse of `json.render`."""

from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec
from msgspec import UNSET

from reportedly.errors import Misuse
from reportedly.exports import _schema as view
from reportedly.records import (
    Account,
    Claim,
    Copy,
    Credit,
    Discrepancy,
    Dossier,
    Frame,
    Link,
    Origin,
    Passage,
    Rejection,
    Report,
    Roots,
    Segment,
    Span,
    Speaker,
    Stance,
    Statement,
    Story,
    Tie,
    Value,
    Version,
    Where,
    content_id,
)

LONGEST = 50_000_000
"""Code points beyond which no text reaches that was left out."""


class _Head(msgspec.Struct):
    format: str = ""
    version: int = 0


def read(body: bytes) -> Dossier:
    """The dossier that JSON of version 1 holds. Where it was written without texts, a text is its quoted passages.

    Raises Misuse, with what is wrong, for anything else: other files, other versions, a file that is cut short.
    """
    try:
        head = msgspec.json.decode(body, type=_Head)
        if head.format != "reportedly/dossier" or head.version != 1:
            raise Misuse("it is no dossier of version 1")
        whole = msgspec.json.decode(body, type=view.DossierView)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Misuse(f"it is no whole dossier in JSON ({error})") from None
    for story in whole.stories:
        _check(story)
    return Dossier(
        made_by=whole.made_by,
        settings=bytes(whole.settings).decode(),
        accounts=tuple(_account(story) for story in whole.stories),
        rejections=tuple(Rejection(input=r.input, stage=r.stage, reason=r.reason) for r in whole.rejections),
    )


def _check(story: view.StoryView) -> None:
    """Raises Misuse where something is referred to that is not there."""
    reports = {report.id for report in story.reports}
    claims = {claim.id for claim in story.claims}
    told = {s.id: s for s in _told(story)}
    asked = chain(
        ((s.report, reports) for s in told.values()),
        ((copy.of, reports) for report in story.reports for copy in report.copies),
        ((key, reports) for version in story.versions for key in (version.report, version.earlier)),
        ((key, reports) for claim in story.claims for origin in claim.origins for key in origin.reports),
        ((key, told) for claim in story.claims for link in claim.links for key in (link.a, link.b)),
        ((key, told) for claim in story.claims for tie in claim.ties for key in (tie.a, tie.b)),
        ((d.claim, claims) for d in story.discrepancies),
        ((key, told) for d in story.discrepancies for value in d.values for key in value.statements),
    )
    _check_order(story.versions)
    lengths = {report.id: _length(report) for report in story.reports}
    wrong = chain(
        (f"{key or 'one without a name'} is missing" for key, known in asked if key not in known),
        (f"{claim.id} is empty" for claim in story.claims if not claim.statements),
        (f"{s.id} is not in its text" for s in told.values() if not _inside(s, lengths[s.report])),
    )
    first = next(wrong, None)
    if first:
        raise Misuse(f"its parts do not fit together: {first}")


def _length(report: view.ReportView) -> int:
    """How long a text is; where it was left out, as long as its segments reach."""
    if report.text is not None:
        return len(report.text)
    return min(LONGEST, max((segment.end for segment in report.segments), default=0))


def _inside(told: view.StatementView, length: int) -> bool:
    spans = (*told.content, *told.cue, *told.source, *told.quotations)
    return bool(told.content) and all(0 <= span.start <= span.end <= length for span in spans)


def _check_order(versions: Iterable[view.VersionView]) -> None:
    """Raises Misuse where a report would be a version of itself."""
    earlier = {version.report: version.earlier for version in versions}
    ended: set[str] = set()
    for start in earlier:
        passed, report = {start}, start
        while report in earlier and report not in ended:
            report = earlier[report]
            if report in passed:
                raise Misuse(f"its parts do not fit together: {start} is a version of itself")
            passed.add(report)
        ended |= passed


def _told(story: view.StoryView) -> Iterator[view.StatementView]:
    for claim in story.claims:
        yield from claim.statements
    yield from story.unclaimed


def _account(story: view.StoryView) -> Account:
    told = {s.id: s for s in _told(story)}
    return Account(
        story=Story(
            id=story.id, made_by="", title=story.title, reports=tuple(report.id for report in story.reports),
            start=story.start, end=story.end,
        ),
        reports=tuple(_report(report, [s for s in told.values() if s.report == report.id]) for report in story.reports),
        copies=tuple(_copy(report.id, copy) for report in story.reports for copy in report.copies),
        statements=tuple(_statement(s) for s in told.values()),
        claims=tuple(_claim(story.id, claim) for claim in story.claims),
        roots=tuple(_roots(claim) for claim in story.claims),
        discrepancies=tuple(_discrepancy(d) for d in story.discrepancies),
        versions=tuple(_version(version) for version in story.versions),
    )  # fmt: skip


def _report(report: view.ReportView, told: Iterable[view.StatementView]) -> Report:
    path, given = _known(report.path), _known(report.given)
    url = _known(report.url)
    return Report(
        id=report.id, made_by="", page="",
        where=Where(path=path, given=given, url=None if path or given else url),
        sha256=report.sha256, captured=report.captured, media_type=report.media_type, url=url,
        publisher=report.publisher, title=report.title, byline=report.byline, published=report.published,
        modified=_known(report.modified), language=report.language, dateline=report.dateline,
        agencies=_credits(report.credits), picture_credits=_credits(report.picture_credits),
        text=_passages(told) if report.text is None else report.text,
        segments=tuple(
            Segment(start=s.start, end=s.end, kind=s.kind, paragraph=None if s.paragraph is UNSET else s.paragraph)
            for s in report.segments
        ),
    )  # fmt: skip


def _known(value: str | msgspec.UnsetType) -> str | None:
    return None if value is UNSET else value


def _credits(given: Iterable[view.CreditView]) -> tuple[Credit, ...]:
    return tuple(Credit(name=c.name, span=Span(c.start, c.end), place=c.place) for c in given)


def _passages(told: Iterable[view.StatementView]) -> str:
    """A text that has the words of statements at their places, and blanks elsewhere."""
    placed = sorted((span, words) for s in told for span, words in zip(s.content, s.words, strict=False))
    text, end = [], 0
    for span, words in placed:
        if span.start >= end:
            text += [" " * (span.start - end), words]
            end = span.start + len(words)
        elif span.end > end:
            text.append(words[end - span.start :])
            end = span.start + len(words)
    return "".join(text)


def _copy(report: str, copy: view.CopyView) -> Copy:
    return Copy(
        id=content_id("copy", report, copy.of), made_by="", report=report, of=copy.of, share=copy.share,
        passages=tuple(Passage(here=Span(a, b), there=Span(c, d)) for a, b, c, d in copy.passages),
        directed=copy.directed, why=(copy.why,),
    )  # fmt: skip


def _statement(told: view.StatementView) -> Statement:
    negation = Frame(predicate="", span=Span(told.start, told.start), negated=True, roles=())
    return Statement(
        id=told.id, made_by="", report=told.report, content=tuple(told.content), cue=tuple(told.cue),
        source=tuple(told.source), speakers=tuple(msgspec.convert(_fields(speaker), Speaker) for speaker in told.chain),
        quotations=tuple(told.quotations), stance=Stance(certainty=told.certainty, polarity=told.polarity),
        outlet=told.outlet, rule=told.rule, frames=(negation,) if told.negated else (), mentions=(), quantities=(),
        times=(),
    )  # fmt: skip


def _claim(story: str, claim: view.ClaimView) -> Claim:
    return Claim(
        id=claim.id, made_by="", story=story, text=claim.text, statements=tuple(s.id for s in claim.statements),
        links=tuple(Link(a=link.a, b=link.b, score=link.score, why=tuple(link.why)) for link in claim.links),
    )  # fmt: skip


def _roots(claim: view.ClaimView) -> Roots:
    return Roots(
        id="", made_by="", claim=claim.id, count=claim.origin_count, why=tuple(claim.origin_why),
        origins=tuple(msgspec.convert(_fields(origin), Origin) for origin in claim.origins),
        ties=tuple(msgspec.convert(_fields(tie), Tie) for tie in claim.ties),
    )  # fmt: skip


def _discrepancy(told: view.DiscrepancyView) -> Discrepancy:
    values = tuple(Value(value=v.value, statements=tuple(v.statements)) for v in told.values)
    return Discrepancy(
        id=told.id, made_by="", claim=told.claim, kind=told.kind, relation=told.relation, values=values,
        itself=tuple(told.itself), why=told.why,
    )  # fmt: skip


def _version(told: view.VersionView) -> Version:
    return Version(
        id="", made_by="", report=told.report, earlier=told.earlier, ordered=told.ordered, why=tuple(told.why),
        changes=tuple(told.changes), trivial=told.trivial,
    )  # fmt: skip


def _fields(given: msgspec.Struct) -> dict[str, object]:
    return msgspec.structs.asdict(given)
