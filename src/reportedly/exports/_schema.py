"""The shape of a dossier in JSON, as types; its JSON Schema is derived from them.

Names and meanings are those of the records. What a record refers to by id stands in place here: a claim holds its
statements and origins. A reader of version 1 must expect further keys.
"""

from typing import Annotated, Any, Literal, dataclass_transform

import msgspec
from msgspec import UNSET, Meta, Raw, UnsetType

from reportedly.records import (
    Certainty,
    Change,
    CreditPlace,
    DiscrepancyKind,
    Event,
    Hit,
    Modality,
    OriginCount,
    Polarity,
    Relation,
    SegmentKind,
    Span,
    SpeakerKind,
    Stance,
    Strength,
)

Offset = Annotated[int, Meta(ge=0, description="code points from the start of the report's text")]
Share = Annotated[float, Meta(ge=0, le=1)]
Object = Annotated[Raw, Meta(extra_json_schema={"type": "object"})]
FourOffsets = tuple[Offset, Offset, Offset, Offset]


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class View(msgspec.Struct, frozen=True, kw_only=True):
    """One object of the JSON."""


class SegmentView(View):
    """A labelled stretch of text; `paragraph` counts body paragraphs from 1."""

    start: Offset
    end: Offset
    kind: SegmentKind
    paragraph: int | UnsetType = UNSET


class CreditView(View):
    """The words that tell where a text or a picture comes from."""

    name: str
    start: Offset
    end: Offset
    place: CreditPlace


class CopyView(View):
    """Passages that stand in another report: `[start, end, start there, end there]`.

    `directed` is false when nothing tells who has them from whom.
    """

    of: str
    share: Share
    passages: list[FourOffsets]
    directed: bool
    why: str


class ReportView(View, kw_only=True):
    """One published text. `text` is null when the dossier was written without the publishers' texts."""

    id: str
    path: str | UnsetType = UNSET
    url: str | UnsetType = UNSET
    given: str | UnsetType = UNSET
    sha256: str
    captured: str | None
    media_type: str
    publisher: str | None
    title: str | None
    byline: str | None
    published: str | None
    modified: str | UnsetType = UNSET
    language: str
    dateline: Span | None
    agencies: list[str]
    credits: list[CreditView]
    picture_credits: list[CreditView]
    text: str | None
    segments: list[SegmentView]
    copies: list[CopyView]
    extra: Object


class SpeakerView(View):
    """Someone who says: one name, one id; where the report names them, and why that is who is meant."""

    id: str
    name: str
    kind: SpeakerKind
    mention: Span | None
    why: str
    beside: bool
    withheld: Span | None
    reason: Span | None


class StatementView(View, kw_only=True):
    """One attributed proposition. `start` and `end` hold all fragments of its `content`; `words` are their texts.

    `negated` says that the words themselves carry a negation ("no gate failed"), not those who report them.
    """

    id: str
    report: str
    start: Offset
    end: Offset
    words: list[str]
    paragraph: int | None
    speakers: list[str]
    chain: list[SpeakerView]
    quote: bool
    certainty: Certainty
    polarity: Polarity
    outlet: Stance
    negated: bool = False
    rule: str
    content: list[Span]
    cue: list[Span]
    source: list[Span]
    quotations: list[Span]


class OriginView(View):
    """An independent root of a claim; `seen` says whether its own text is among the reports."""

    name: str
    kind: SpeakerKind
    reports: list[str]
    statements: list[str]
    seen: bool
    why: list[str]


class TieView(View):
    """Why two sources of a claim go back to one root (`firm`) or may do so (`weak`): an edge of the graph of origins.

    `a` and `b` are statement ids, `between` the names of the two sources, `rule` the name of the rule.
    """

    a: str
    b: str
    between: tuple[str, str]
    rule: str
    strength: Strength
    why: str


class LinkView(View):
    """Why two statements are one claim."""

    a: str
    b: str
    score: float
    why: list[str]


class ClaimView(View):
    """What several reports say alike, who says it, and where it comes from.

    `reports` are those that carry it; it was not found in the text of the story's others.
    """

    id: str
    text: str
    reports: list[str]
    statements: list[StatementView]
    links: list[LinkView]
    origins: list[OriginView]
    origin_count: OriginCount
    origin_why: list[str]
    ties: list[TieView]


class PieceView(View):
    """A run of quoted words that differ between wordings, or do not."""

    text: str
    differs: bool


class ValueView(View):
    """One of the values that differ, and the ids of the statements that hold it.

    `pieces`, of a quotation, is the value in runs of words that are as in its first wording, or differ from it.
    """

    value: str
    statements: list[str]
    pieces: list[PieceView] | UnsetType = UNSET


class DiscrepancyView(View):
    """Where the statements of one claim differ, and how the values relate. `itself`: reports that hold several."""

    id: str
    claim: str
    kind: DiscrepancyKind
    relation: Relation
    values: list[ValueView]
    itself: list[str]
    why: str


class MomentView(View):
    """When something is reported to have happened; `discrepancies` are those in which it is dated otherwise."""

    when: str
    precision: str
    claim: str
    statements: list[str]
    discrepancies: list[str]


class ElementView(View):
    """One element of a finding, and the statements that it rests on."""

    value: str
    statements: list[str]
    certainty: Certainty


class FindingView(View):
    """An event held against one provision, element by element."""

    id: str
    event: str
    regime: str
    provision: str
    elements: dict[str, ElementView]
    certainty: Certainty
    polarity: Polarity
    modality: Modality
    origin_count: OriginCount
    claims: list[str]
    unconfirmed: list[str]
    why: str


class VersionView(View):
    """One report read twice with another text; `ordered` is false where nothing tells which is the later.

    `changes` are sentences by their spans in the texts of `earlier` and `report`; `trivial` counts what says nothing.
    """

    report: str
    earlier: str
    ordered: bool
    why: list[str]
    trivial: int
    changes: list[Change]


class StoryView(View):
    """The account of one event. `unclaimed` are statements that belong to no claim."""

    id: str
    title: str
    start: str | None
    end: str | None
    reports: list[ReportView]
    claims: list[ClaimView]
    unclaimed: list[StatementView]
    discrepancies: list[DiscrepancyView]
    timeline: list[MomentView]
    findings: list[FindingView]
    events: list[Event]
    hits: list[Hit]
    versions: list[VersionView]


class RejectionView(View):
    """What was refused, by which stage, and why."""

    input: str
    stage: str
    reason: str


class DossierView(View):
    """All of it."""

    format: Literal["reportedly/dossier"]
    version: Literal[1]
    made_by: str
    settings: Object
    stories: list[StoryView]
    rejections: list[RejectionView]


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of version 1."""
    derived = msgspec.json.schema(DossierView)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A reportedly dossier", **derived}
