"""The timeline: when things are reported to have happened, apart from when that was reported."""

from collections.abc import Iterator, Sequence

from reportedly.records import Account, Claim, Moment, Statement, Story, Time, content_id
from reportedly.stages.base import StoryStage, Tools
from reportedly.text.periods import Period, period

VERSION = "1"
MADE_BY = f"timeline@{VERSION}"


def run(account: Account, tools: Tools) -> Iterator[Moment]:
    """The moments of one story by date, then claim; one for each time that the statements of a claim give it.

    A time that holds a more exact one of the same claim (the month of a day) is left out; times that differ all stay.
    """
    statements = {statement.id: statement for statement in account.statements}
    dated = [
        (days, when, claim)
        for claim in account.claims
        for days, when in _moments([statements[held] for held in claim.statements])
    ]
    for days, when, claim in sorted(dated, key=lambda item: (item[0][:2], item[1], item[2].id)):
        yield _record(account.story, claim, days, when)


def _moments(statements: Sequence[Statement]) -> list[tuple[Period, str]]:
    known = {time.value: days for s in statements for time in s.times if (days := _days(time))}
    return [
        (days, when)
        for when, days in sorted(known.items())
        if not any(days != other and days.holds(other) for other in known.values())
    ]


def _days(time: Time) -> Period | None:
    return period(time.value) if time.type in ("DATE", "TIME") else None


def _record(story: Story, claim: Claim, days: Period, when: str) -> Moment:
    return Moment(
        id=content_id("moment", claim.id, when),
        made_by=MADE_BY,
        story=story.id,
        when=when,
        precision=days.precision,
        claim=claim.id,
    )


STAGE: StoryStage[Moment] = StoryStage(
    name="timeline",
    version=VERSION,
    needs=(Story, Statement, Claim),
    makes=Moment,
    field="timeline",
    run=run,
)
