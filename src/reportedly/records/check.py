"""A draft held against reports: what each of its sentences says, and how the reports bear on it."""

from typing import Literal

from reportedly.records.base import Record, Span
from reportedly.records.claim import Roots, Value
from reportedly.records.source import Report
from reportedly.records.statement import Certainty, Polarity

Bearing = Literal[
    "nothing to check", "supported", "weaker", "own voice", "stronger", "not found", "name", "time", "number",
    "speaker", "quotation", "opposite",
]  # fmt: skip
"""How the reports bear on words of a draft, in the order in which an editor would want to see them last.

supported   a report says it, as surely, by the same speaker, with the same figures, times and names
weaker      hedged in the draft, without a hedge in the reports
own voice   stated by the draft; the reports only give it to somebody
stronger    without a hedge, or as done, in the draft; hedged, or planned, in the reports
not found   no report was found to say it
name, time, number   the reports have another one, or none
speaker     the reports give it to another speaker
quotation   the words in quotation marks are not those of the reports
opposite    the draft denies what the reports tell, or tells what they deny
"""


class Remark(Record):
    """One thing in which the draft departs from the reports: its `words`, and the values that reports have instead."""

    bearing: Bearing
    words: str
    values: tuple[Value, ...]
    why: str


class Evidence(Record):
    """A statement of a report that is near a proposition of the draft; `why` are the reasons, strongest first.

    `supports`: it says the same, as the draft says it. The nearest are listed also where none does.
    """

    statement: str
    report: str
    spans: tuple[Span, ...]
    speakers: tuple[str, ...]
    certainty: Certainty
    polarity: Polarity
    supports: bool
    score: float
    why: tuple[str, ...]


class Assertion(Record):
    """One proposition of the draft, with what departs from the reports (`remarks`).

    `aside` is what some reports have otherwise, though others support it; `roots` are the origins of what supports it.
    """

    statement: str
    content: tuple[Span, ...]
    speakers: tuple[str, ...]
    certainty: Certainty
    polarity: Polarity
    bearing: Bearing
    remarks: tuple[Remark, ...]
    aside: tuple[Remark, ...]
    evidence: tuple[Evidence, ...]
    roots: Roots | None


class Checked(Record):
    """One sentence or line of the draft; its bearing is the worst of its propositions. `why` says why it has none."""

    span: Span
    bearing: Bearing
    why: str
    assertions: tuple[Assertion, ...]


class DraftCheck(Record):
    """A draft, sentence by sentence, and the reports that it was held against."""

    made_by: str
    draft: Report
    notes: tuple[str, ...]
    sentences: tuple[Checked, ...]
    reports: tuple[Report, ...]
