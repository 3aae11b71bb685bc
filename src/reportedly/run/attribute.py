"""Who says what in one report after another: what `statements` writes, a line for each page read."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import msgspec

from reportedly.errors import Refused, ReportedlyError
from reportedly.records import (
    Certainty,
    EventMention,
    Page,
    Polarity,
    Record,
    Rejection,
    Report,
    Span,
    Statement,
    TimeType,
)
from reportedly.run.local import cores
from reportedly.run.stream import ordered
from reportedly.run.task import fault, tools_for
from reportedly.settings import Settings
from reportedly.stages import clean, statements
from reportedly.stages.base import Tools


class Attribution(Record):
    """One attributed statement: fragments of the three roles, the chain of speakers, and what the words commit to."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speakers: tuple[str, ...]
    certainty: Certainty
    polarity: Polarity
    rule: str


class OwnVoice(Record):
    """One statement in the outlet's own voice."""

    content: tuple[Span, ...]
    certainty: Certainty
    polarity: Polarity


class StatementLine(Record):
    """The statements of one report. `refused` tells why it has none, `set_aside` which parts of it were not read."""

    id: str
    attributions: tuple[Attribution, ...] = ()
    own_voice: tuple[OwnVoice, ...] = ()
    set_aside: tuple[str, ...] = ()
    refused: Rejection | None = None


class EventOf(Record):
    """One event: its word, and how sure the text is that it happened, in steps and from −3 to +3."""

    start: int
    end: int
    certainty: Certainty
    polarity: Polarity
    value: float


class TimeOf(Record):
    """One time expression, with its type and value after TIMEX3."""

    start: int
    end: int
    type: TimeType
    value: str


class EventsLine(StatementLine):
    """The statements of one report, and the events and times in it."""

    events: tuple[EventOf, ...] = ()
    times: tuple[TimeOf, ...] = ()


def attribute(
    items: Iterable[Page | Rejection], settings: Settings, *, events: bool = False
) -> Iterator[StatementLine]:
    """A line for each item, in order, on all workers, with no more than a few items in memory.

    With `events`, each line is an EventsLine.
    """
    yield from ordered(partial(_work, settings=settings, events=events), items, settings.workers or cores(), _weight)


def _weight(item: Page | Rejection) -> int:
    """The bytes of an item that waits."""
    return len(item.data) if isinstance(item, Page) else 0


def _work(item: Page | Rejection, *, settings: Settings, events: bool) -> StatementLine:
    return _line(item, tools_for(settings), events=events)


def _line(item: Page | Rejection, tools: Tools, *, events: bool = False) -> StatementLine:
    """The line of one item: what it says, or why it is not read. A fault of ours costs no other line."""
    kind = EventsLine if events else StatementLine
    if isinstance(item, Rejection):
        return kind(id=item.input, refused=item)
    name, stage = str(item.where), clean.STAGE.name
    try:
        reports = [made for made in clean.STAGE.run(item, tools) if isinstance(made, Report)]
        stage = statements.STAGE.name
        return _read(name, [statements.analyse(report, tools) for report in reports], events=events)
    except Refused as refusal:
        reason = str(refusal)
    except ReportedlyError:
        raise
    except Exception as error:
        reason = fault(error)
    return kind(id=name, refused=Rejection(input=name, stage=stage, reason=reason))


def _read(name: str, analyses: Sequence[statements.Analysis], *, events: bool) -> StatementLine:
    line = _told(name, [made for analysis in analyses for made in statements.made(analysis)])
    if not events:
        return line
    mentions = [event for analysis in analyses for event in statements.events(analysis)]
    times = [time for analysis in analyses for time in statements.times(analysis)]
    return EventsLine(
        **msgspec.structs.asdict(line),
        events=tuple(_event(mention) for mention in mentions),
        times=tuple(TimeOf(start=t.span.start, end=t.span.end, type=t.type, value=t.value) for t in times),
    )


def _told(name: str, made: Sequence[Statement | Rejection]) -> StatementLine:
    found = [s for s in made if isinstance(s, Statement)]
    return StatementLine(
        id=name,
        set_aside=tuple(r.reason for r in made if isinstance(r, Rejection)),
        attributions=tuple(_attribution(s) for s in found if not s.own_voice),
        own_voice=tuple(
            OwnVoice(content=s.content, certainty=s.stance.certainty, polarity=s.stance.polarity)
            for s in found
            if s.own_voice
        ),
    )


def _attribution(statement: Statement) -> Attribution:
    return Attribution(
        source=statement.source,
        cue=statement.cue,
        content=statement.content,
        speakers=tuple(speaker.name for speaker in statement.speakers),
        certainty=statement.stance.certainty,
        polarity=statement.stance.polarity,
        rule=statement.rule,
    )


def _event(mention: EventMention) -> EventOf:
    return EventOf(
        start=mention.span.start,
        end=mention.span.end,
        certainty=mention.stance.certainty,
        polarity=mention.stance.polarity,
        value=round(mention.value, 2),
    )
