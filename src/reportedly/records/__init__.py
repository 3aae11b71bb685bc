"""Every record type, in the order in which the data flows. Each noun of the field is defined here, once."""

from reportedly.records.account import Account, Dossier, Moment
from reportedly.records.base import Record, Span, content_id, hull
from reportedly.records.check import Assertion, Bearing, Checked, DraftCheck, Evidence, Remark
from reportedly.records.claim import (
    Claim,
    Discrepancy,
    DiscrepancyKind,
    Link,
    Origin,
    OriginCount,
    Relation,
    Roots,
    Strength,
    Tie,
    Value,
)
from reportedly.records.decision import Act, Anchor, Decision
from reportedly.records.finding import Element, Event, Finding, Hit, Modality
from reportedly.records.source import (
    Credit,
    CreditPlace,
    Page,
    Rejection,
    Report,
    Segment,
    SegmentKind,
    Where,
)
from reportedly.records.statement import (
    Certainty,
    EventMention,
    Frame,
    Meanings,
    Mention,
    Polarity,
    Quantity,
    Role,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    Time,
    TimeType,
)
from reportedly.records.story import Copy, Passage, Story
from reportedly.records.version import Aspect, Change, ChangeKind, Version

__all__ = [
    "Account", "Act", "Anchor", "Aspect", "Assertion", "Bearing", "Certainty", "Change", "ChangeKind", "Checked",
    "Claim", "Copy", "Credit", "CreditPlace", "Decision", "Discrepancy", "DiscrepancyKind", "Dossier", "DraftCheck",
    "Element", "Event", "EventMention", "Evidence", "Finding", "Frame", "Hit", "Link", "Meanings", "Mention",
    "Modality", "Moment", "Origin", "OriginCount", "Page", "Passage", "Polarity", "Quantity", "Record", "Rejection",
    "Relation", "Remark", "Report", "Role", "Roots", "Segment", "SegmentKind", "Span", "Speaker", "SpeakerKind",
    "Stance", "Statement", "Story", "Strength", "Tie", "Time", "TimeType", "Value", "Version", "Where",
    "content_id", "hull",
]  # fmt: skip
