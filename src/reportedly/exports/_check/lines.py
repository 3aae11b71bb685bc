"""A checked draft as JSON: a line for each of its sentences."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.exports._names import file, names
from reportedly.records import Assertion, Bearing, DraftCheck, Evidence, Record, Remark, Report, Span


class ValueLine(Record):
    """A value of the reports, and the names of those that have it."""

    value: str
    reports: tuple[str, ...]


class RemarkLine(Record):
    """One thing in which the draft departs from the reports."""

    bearing: Bearing
    words: str
    values: tuple[ValueLine, ...]
    why: str


class PassageLine(Record):
    """A passage of a report; spans are [start, end) in its text."""

    report: str
    spans: tuple[Span, ...]
    text: str
    speakers: tuple[str, ...]
    certainty: str
    polarity: str
    supports: bool
    score: float
    why: tuple[str, ...]


class OriginsLine(Record):
    """How many independent origins the support rests on, and which."""

    low: int
    high: int
    names: tuple[str, ...]


class PropositionLine(Record):
    """One proposition of a sentence of the draft."""

    spans: tuple[Span, ...]
    speakers: tuple[str, ...]
    certainty: str
    polarity: str
    bearing: Bearing
    remarks: tuple[RemarkLine, ...]
    aside: tuple[RemarkLine, ...]
    passages: tuple[PassageLine, ...]
    origins: OriginsLine | None


class SentenceLine(Record):
    """One sentence of the draft."""

    start: int
    end: int
    text: str
    bearing: Bearing
    why: str
    propositions: tuple[PropositionLine, ...]


def called(check: DraftCheck) -> dict[str, str]:
    """What each report is called: its outlet, else the name of its file, else its number."""
    given = names(check.reports)
    return {r.id: file(r) if given[r.id].startswith("Report ") and file(r) else given[r.id] for r in check.reports}


def words_at(spans: Sequence[Span], report: Report) -> str:
    """The words at some spans of a report, on one line."""
    return " … ".join(" ".join(span.of(report.text).split()) for span in spans)


def sentence_lines(check: DraftCheck) -> Iterator[SentenceLine]:
    """The sentences of a draft as JSON has them, in text order."""
    reports, name = {report.id: report for report in check.reports}, called(check)
    holder = {e.statement: e.report for s in check.sentences for a in s.assertions for e in a.evidence}
    for sentence in check.sentences:
        yield SentenceLine(
            start=sentence.span.start,
            end=sentence.span.end,
            text=words_at((sentence.span,), check.draft),
            bearing=sentence.bearing,
            why=sentence.why,
            propositions=tuple(_proposition(a, reports, name, holder) for a in sentence.assertions),
        )


def _proposition(
    assertion: Assertion, reports: Mapping[str, Report], name: Mapping[str, str], holder: Mapping[str, str]
) -> PropositionLine:
    roots = assertion.roots
    return PropositionLine(
        spans=assertion.content,
        speakers=assertion.speakers,
        certainty=assertion.certainty,
        polarity=assertion.polarity,
        bearing=assertion.bearing,
        remarks=tuple(_remark(remark, name, holder) for remark in assertion.remarks),
        aside=tuple(_remark(remark, name, holder) for remark in assertion.aside),
        passages=tuple(_passage(evidence, reports[evidence.report], name) for evidence in assertion.evidence),
        origins=OriginsLine(low=roots.count.low, high=roots.count.high, names=tuple(o.name for o in roots.origins))
        if roots
        else None,
    )


def _remark(remark: Remark, name: Mapping[str, str], holder: Mapping[str, str]) -> RemarkLine:
    values = [
        ValueLine(value=v.value, reports=tuple(dict.fromkeys(name[holder[s]] for s in v.statements if s in holder)))
        for v in remark.values
    ]
    return RemarkLine(bearing=remark.bearing, words=remark.words, values=tuple(values), why=remark.why)


def _passage(evidence: Evidence, report: Report, name: Mapping[str, str]) -> PassageLine:
    return PassageLine(
        report=name[report.id],
        spans=evidence.spans,
        text=words_at(evidence.spans, report),
        speakers=evidence.speakers,
        certainty=evidence.certainty,
        polarity=evidence.polarity,
        supports=evidence.supports,
        score=evidence.score,
        why=evidence.why,
    )
