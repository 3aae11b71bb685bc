"""Who says what in one report, how surely, and of whom: attributed statements and those in the outlet's own voice."""

from collections.abc import Iterator

from reportedly.errors import Refused
from reportedly.records import Rejection, Report, Stance, Statement, content_id
from reportedly.stages.base import ItemStage, Tools
from reportedly.stages.statements import phrases, quoting, verbs
from reportedly.stages.statements.attribution import Attribution, joined, trimmed
from reportedly.stages.statements.document import STATING, Document
from reportedly.stages.statements.frames import frames
from reportedly.stages.statements.propositions import spans, split
from reportedly.stages.statements.speakers import speaker
from reportedly.text.quotes import quotations

_MADE_BY = "statements@1"


def run(report: Report, tools: Tools) -> Iterator[Statement | Rejection]:
    """The statements of a report in text order. Raises Refused when its language has no file."""
    language = tools.language(report.language)
    if language is None:
        raise Refused(f"no language file for '{report.language}'")
    segments = tuple(s for s in report.segments if s.kind in STATING)
    parses = tools.parser.parse([s.span.of(report.text) for s in segments])
    doc = Document(report.text, segments, parses)
    doc.quote(tuple(q for s in segments for q in quotations(report.text, s.span, language.quotes)))
    found = [*verbs.find(doc, language.cues), *phrases.find(doc, language.cues)]
    attributions = quoting.link(doc, found, language.cues)
    statements = [_attributed(doc, report, one) for one in attributions]
    statements += _own_voice(doc, report, attributions)
    yield from sorted((s for s in statements if s.content), key=lambda s: (s.span, s.id))


def _attributed(doc: Document, report: Report, one: Attribution) -> Statement:
    content = trimmed(joined(one.content, doc.text), doc.text)
    words = [i for span in content for i in doc.within(span)]
    return Statement(
        id=content_id("statement", report.id, content, one.source),
        made_by=_MADE_BY,
        report=report.id,
        content=content,
        cue=one.cue,
        source=one.source,
        speakers=speaker(doc, one),
        quotations=tuple(q.span for q in doc.quotations if any(c.holds(q.inner) for c in content)),
        stance=Stance(certainty="certain"),
        outlet=Stance(certainty="unknown"),
        rule=one.rule,
        frames=frames(doc, split(doc, words)),
        mentions=(),
        quantities=(),
        times=(),
    )


def _own_voice(doc: Document, report: Report, attributions: list[Attribution]) -> list[Statement]:
    """The propositions that no attribution takes up."""
    taken = {i for one in attributions if one.clausal for span in one.content for i in doc.within(span)}
    cues = {i for one in attributions if one.clausal for span in one.cue for i in doc.within(span)}
    out = []
    for sentence in doc.sentences:
        for proposition in split(doc, [i for i in range(sentence.start, sentence.end) if i not in taken]):
            if proposition.head in cues:
                continue
            content = spans(doc, proposition)
            if not content:
                continue
            out.append(
                Statement(
                    id=content_id("statement", report.id, content, ()),
                    made_by=_MADE_BY,
                    report=report.id,
                    content=content,
                    cue=(),
                    source=(),
                    speakers=(),
                    quotations=(),
                    stance=Stance(certainty="certain"),
                    outlet=Stance(certainty="certain"),
                    rule="own voice",
                    frames=frames(doc, [proposition]),
                    mentions=(),
                    quantities=(),
                    times=(),
                )
            )
    return out


STAGE: ItemStage[Report, Statement] = ItemStage(
    name="statements",
    version="1",
    needs=(Report,),
    makes=Statement,
    uses=("parser", "languages"),
    run=run,
)
