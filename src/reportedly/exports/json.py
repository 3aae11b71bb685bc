"""The dossier as JSON, version 1: everything that was found, each part with the spans that lead back to the text."""

import msgspec
from msgspec import UNSET, Raw

from reportedly.exports import _schema as view
from reportedly.exports._index import Index, segment_at
from reportedly.exports._page.worddiff import variants
from reportedly.records import (
    Account,
    Claim,
    Copy,
    Credit,
    Discrepancy,
    Dossier,
    Finding,
    Report,
    Segment,
    Speaker,
    Statement,
    Version,
)

SUFFIX = ".json"
MEDIA_TYPE = "application/json"


def render(dossier: Dossier, *, with_text: bool) -> bytes:
    """UTF-8 JSON, indented by one space, keys in a fixed order."""
    body = view.DossierView(
        format="reportedly/dossier",
        version=1,
        made_by=dossier.made_by,
        settings=Raw(dossier.settings.encode()),
        stories=[_story(account, with_text) for account in dossier.accounts],
        rejections=[view.RejectionView(input=r.input, stage=r.stage, reason=r.reason) for r in dossier.rejections],
    )
    return msgspec.json.format(msgspec.json.encode(body), indent=1) + b"\n"


def _story(account: Account, with_text: bool) -> view.StoryView:
    index = Index(account)
    return view.StoryView(
        id=account.story.id,
        title=account.story.title,
        start=account.story.start,
        end=account.story.end,
        reports=[_report(report, index, with_text) for report in account.reports],
        claims=[_claim(claim, index) for claim in account.claims],
        unclaimed=[_statement(statement, index) for statement in index.unclaimed],
        discrepancies=[_discrepancy(discrepancy) for discrepancy in account.discrepancies],
        timeline=[
            view.MomentView(
                when=moment.when,
                precision=moment.precision,
                claim=moment.claim,
                statements=list(moment.statements),
                discrepancies=list(moment.discrepancies),
            )
            for moment in account.timeline
        ],
        findings=[_finding(finding) for finding in account.findings],
        events=list(account.events),
        hits=list(account.hits),
        versions=[_version(version) for version in account.versions],
    )


def _version(version: Version) -> view.VersionView:
    return view.VersionView(
        report=version.report,
        earlier=version.earlier,
        ordered=version.ordered,
        why=list(version.why),
        trivial=version.trivial,
        changes=list(version.changes),
    )


def _report(report: Report, index: Index, with_text: bool) -> view.ReportView:
    return view.ReportView(
        id=report.id,
        path=UNSET if report.where.path is None else report.where.path,
        url=UNSET if report.url is None else report.url,
        given=UNSET if report.where.given is None else report.where.given,
        sha256=report.sha256,
        captured=report.captured,
        media_type=report.media_type,
        publisher=report.publisher,
        title=report.title,
        byline=report.byline,
        published=report.published,
        modified=UNSET if report.modified is None else report.modified,
        language=report.language,
        dateline=report.dateline,
        agencies=list(dict.fromkeys(credit.name for credit in report.agencies)),
        credits=[_credit(credit) for credit in report.agencies],
        picture_credits=[_credit(credit) for credit in report.picture_credits],
        text=report.text if with_text else None,
        segments=[_segment(segment) for segment in report.segments],
        copies=[_copy(copy) for copy in index.copies(report)],
        extra=Raw(report.extra.encode()),
    )


def _credit(credit: Credit) -> view.CreditView:
    return view.CreditView(name=credit.name, start=credit.span.start, end=credit.span.end, place=credit.place)


def _segment(segment: Segment) -> view.SegmentView:
    paragraph = UNSET if segment.paragraph is None else segment.paragraph
    return view.SegmentView(start=segment.start, end=segment.end, kind=segment.kind, paragraph=paragraph)


def _copy(copy: Copy) -> view.CopyView:
    passages = [(p.here.start, p.here.end, p.there.start, p.there.end) for p in copy.passages]
    why = "; ".join(copy.why)
    return view.CopyView(of=copy.of, share=copy.share, passages=passages, directed=copy.directed, why=why)


def _claim(claim: Claim, index: Index) -> view.ClaimView:
    roots = index.roots(claim)
    return view.ClaimView(
        id=claim.id,
        text=claim.text,
        reports=list(dict.fromkeys(statement.report for statement in index.of(claim))),
        statements=[_statement(statement, index) for statement in index.of(claim)],
        links=[view.LinkView(a=k.a, b=k.b, score=k.score, why=list(k.why)) for k in claim.links],
        origins=[
            view.OriginView(
                name=origin.name,
                kind=origin.kind,
                reports=list(origin.reports),
                statements=list(origin.statements),
                seen=origin.seen,
                why=list(origin.why),
            )
            for origin in roots.origins
        ],
        origin_count=roots.count,
        origin_why=list(roots.why),
        ties=[
            view.TieView(a=t.a, b=t.b, between=t.between, rule=t.rule, strength=t.strength, why=t.why)
            for t in roots.ties
        ],
    )


def _statement(statement: Statement, index: Index) -> view.StatementView:
    report = index.report(statement)
    segment = segment_at(report, statement.span)
    return view.StatementView(
        id=statement.id,
        report=statement.report,
        start=statement.span.start,
        end=statement.span.end,
        words=[span.of(report.text) for span in statement.content],
        paragraph=segment.paragraph if segment else None,
        speakers=[speaker.name for speaker in statement.speakers],
        chain=[_speaker(speaker) for speaker in statement.speakers],
        quote=bool(statement.quotations),
        certainty=statement.stance.certainty,
        polarity=statement.stance.polarity,
        outlet=statement.outlet,
        negated=statement.worded == "-",
        rule=statement.rule,
        content=list(statement.content),
        cue=list(statement.cue),
        source=list(statement.source),
        quotations=list(statement.quotations),
    )


def _speaker(speaker: Speaker) -> view.SpeakerView:
    return view.SpeakerView(
        id=speaker.id,
        name=speaker.name,
        kind=speaker.kind,
        mention=speaker.mention,
        why=speaker.why,
        beside=speaker.beside,
        withheld=speaker.withheld,
        reason=speaker.reason,
    )


def _discrepancy(discrepancy: Discrepancy) -> view.DiscrepancyView:
    quoted = variants([value.value for value in discrepancy.values]) if discrepancy.kind == "quotation" else None
    values = [
        view.ValueView(
            value=value.value,
            statements=list(value.statements),
            pieces=[view.PieceView(text=p.text, differs=p.differs) for p in quoted[number]] if quoted else UNSET,
        )
        for number, value in enumerate(discrepancy.values)
    ]
    return view.DiscrepancyView(
        id=discrepancy.id,
        claim=discrepancy.claim,
        kind=discrepancy.kind,
        relation=discrepancy.relation,
        values=values,
        itself=list(discrepancy.itself),
        why=discrepancy.why,
    )


def _finding(finding: Finding) -> view.FindingView:
    return view.FindingView(
        id=finding.id,
        event=finding.event,
        regime=finding.regime,
        provision=finding.provision,
        elements={
            e.name: view.ElementView(value=e.value, statements=list(e.statements), certainty=e.certainty)
            for e in finding.elements
        },
        certainty=finding.certainty,
        polarity=finding.polarity,
        modality=finding.modality,
        origin_count=finding.count,
        claims=list(finding.claims),
        unconfirmed=list(finding.unconfirmed),
        why="; ".join(finding.why),
    )
