"""One passage as a footnote: all that is needed to find and to check the words again."""

from reportedly.exports._dates import spoken
from reportedly.exports._excerpt import words
from reportedly.exports._index import segment_at
from reportedly.exports._names import file, outlet
from reportedly.exports._wording import listed, quoted, who
from reportedly.records import Report, Statement


def footnote(report: Report, statement: Statement) -> str:
    """The passage, then its report: exact words, speaker, place in the text; outlet, credit, title, author, date,
    address, capture, hash. What is not known is said to be so, never left out.
    """
    return f"{passage(report, statement)}; {citation(report)}"


def passage(report: Report, statement: Statement) -> str:
    """The half of a footnote that is the statement's own."""
    speaker = who(statement) or "in the outlet’s own voice"
    return f"{quoted(words(report, statement))}, {speaker}, {place(report, statement)}"


def citation(report: Report) -> str:
    """The half of a footnote that all passages of a report have in common."""
    parts = [
        (outlet(report) or "outlet not named") + _credit(report),
        quoted(report.title) if report.title else "untitled",
        *([f"by {report.byline}"] if report.byline else []),
        spoken(report.published) if report.published else "date of publication not known",
    ]
    source = report.url or report.where.url or (f"file {file(report)}" if file(report) else "")
    captured = f"captured {report.captured}" if report.captured else "time of capture not known"
    return f"{', '.join(parts)}; {source or 'address not known'}; {captured}; SHA-256 {report.sha256}."


def place(report: Report, statement: Statement) -> str:
    """Where in the text: “paragraph 3”, “title”, “caption”."""
    segment = segment_at(report, statement.span)
    if segment is None:
        return f"character {statement.span.start}"
    return f"paragraph {segment.paragraph}" if segment.paragraph is not None else segment.kind


def _credit(report: Report) -> str:
    agencies = list(dict.fromkeys(credit.name for credit in report.agencies))
    return f" (credits {listed(agencies)})" if agencies else ""
