"""Who says what, and how surely: the terms of PARC and PolNeAR, with FactBank's certainty."""

from typing import Literal

from reportedly.records.base import Record, Span, hull

Certainty = Literal["certain", "probable", "possible", "unknown"]
Polarity = Literal["+", "-"]
SpeakerKind = Literal[
    "official", "state media", "news agency", "outlet", "document", "organisation", "person", "unnamed", "unknown"
]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


class Stance(Record):
    """How sure, and of what sign: FactBank (Saurí & Pustejovsky 2009)."""

    certainty: Certainty
    polarity: Polarity = "+"


class Speaker(Record):
    """Someone or something that says. One name, one id: `id` hashes the resolved name.

    `mention` is where the report names the speaker in this statement ("she"); `why` tells how the mention led to
    the name, and is empty when the mention is the name. `beside` says that it speaks together with the one before it
    in a chain, not through it. `withheld` is where the report says that it does not name its source, and `reason` the
    part of that which says why.
    """

    id: str
    name: str
    kind: SpeakerKind
    mention: Span | None = None
    why: str = ""
    beside: bool = False
    withheld: Span | None = None
    reason: Span | None = None


class Mention(Record):
    """A named person, body or place in a statement, under its fullest name in the report."""

    name: str
    span: Span


class Quantity(Record):
    """A number with its unit: `low` to `high` are the values that the words allow, None where they set no bound.

    "more than one million shells" is low 1e6, high None, unit shell; "tens of millions" is 2e7 to 9.9e7.
    """

    span: Span
    low: float | None
    high: float | None
    unit: str
    approximate: bool


class Time(Record):
    """A time expression with its TIMEX3 type and value, anchored to the time of publication."""

    span: Span
    type: TimeType
    value: str


class Role(Record):
    """One participant of a frame.

    `name` is `agent` or `patient` (deep, so that a passive equals its active), `recipient`, or the preposition that
    brings it in. `head` is the lemma of its head word; `entity` the resolved name when it has one.
    """

    name: str
    span: Span
    head: str
    entity: str | None = None


class EventMention(Record):
    """A word that tells of an event, and what the text lets its reader believe of it, whoever speaks.

    `value` is −3 (surely did not happen) to +3 (surely did), as the factuality corpora have it (Stanovsky et al. 2017);
    `stance` is the same in FactBank's steps, one a unit.
    """

    span: Span
    stance: Stance
    value: float


class Frame(Record):
    """A predicate and its participants. `predicate` is a verb's lemma, or the noun or adjective of "is a …"."""

    predicate: str
    span: Span
    negated: bool
    roles: tuple[Role, ...]


class Statement(Record):
    """One attributed proposition of one report.

    `content`, `cue` and `source` are lists of fragments; cue and source are empty in the outlet's own voice.
    `speakers` is the chain, outermost first: KCNA reported that Kim Yo Jong said → (KCNA, Kim Yo Jong).
    `quotations` are the parts of the content that stand inside quotation marks. `stance` is what the words say of the
    proposition, whoever says it; `outlet` is what the outlet itself commits to. `rule` names what found the
    statement. The id hashes the report and the content's spans, whatever version found it.
    """

    id: str
    made_by: str
    report: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speakers: tuple[Speaker, ...]
    quotations: tuple[Span, ...]
    stance: Stance
    outlet: Stance
    rule: str
    frames: tuple[Frame, ...]
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]

    @property
    def span(self) -> Span:
        return hull(self.content)

    @property
    def own_voice(self) -> bool:
        return not (self.speakers or self.source or self.cue)

    @property
    def worded(self) -> Polarity:
        """The sign that the words carry themselves: minus in "no gate failed", plus in "denied that a gate failed"."""
        inside = self.own_voice or any(frame.negated for frame in self.frames[:1])
        return self.stance.polarity if inside else "+"


class Meanings(Record):
    """The vectors of a report's statements. The id is the report's.

    `vectors` has a row of numbers of 16 bits, least byte first, for each of `statements`, which are ids.
    """

    id: str
    made_by: str
    statements: tuple[str, ...]
    vectors: bytes
