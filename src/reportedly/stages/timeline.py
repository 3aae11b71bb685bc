"""The timeline: when things are reported to have happened, apart from when that was reported."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.records import Account, Claim, Discrepancy, Moment, Statement, Story, Time, content_id
from reportedly.stages.base import StoryStage, Tools
from reportedly.text.periods import Period, period

VERSION = "2"
MADE_BY = f"timeline@{VERSION}"


def run(account: Account, tools: Tools) -> Iterator[Moment]:
    """The moments of one story by date, then claim; one for each time that the statements of a claim give it.

    A time that holds a more exact one of the same claim (the month of a day) is left out; times that differ all stay,
    and point to the discrepancy.
    """
    statements = {statement.id: statement for statement in account.statements}
    differing: dict[str, list[Discrepancy]] = defaultdict(list)
    for discrepancy in account.discrepancies:
        if discrepancy.kind == "time":
            differing[discrepancy.claim].append(discrepancy)
    dated = [
        (days, _record(account.story, claim, days, when, held, differing[claim.id]))
        for claim in account.claims
        for days, when, held in _moments([statements[each] for each in claim.statements])
    ]
    for _, moment in sorted(dated, key=lambda item: (item[0][:2], item[1].when, item[1].claim)):
        yield moment


def _moments(statements: Sequence[Statement]) -> list[tuple[Period, str, list[str]]]:
    known: dict[str, Period] = {}
    holders: dict[str, list[str]] = defaultdict(list)
    for statement in statements:
        for time in statement.times:
            if days := _days(time):
                known[time.value] = days
                holders[time.value].append(statement.id)
    distinct = set(known.values())
    return [
        (days, when, list(dict.fromkeys(holders[when])))
        for when, days in sorted(known.items())
        if not any(days != other and days.holds(other) for other in distinct)
    ]


def _days(time: Time) -> Period | None:
    return period(time.value) if time.type in ("DATE", "TIME") else None


def _record(
    story: Story, claim: Claim, days: Period, when: str, held: Sequence[str], differing: Sequence[Discrepancy]
) -> Moment:
    own = set(held)
    return Moment(
        id=content_id("moment", claim.id, when),
        made_by=MADE_BY,
        story=story.id,
        when=when,
        precision=days.precision,
        claim=claim.id,
        statements=tuple(held),
        discrepancies=tuple(d.id for d in differing if any(own & set(value.statements) for value in d.values)),
    )


STAGE: StoryStage[Moment] = StoryStage(
    name="timeline",
    version=VERSION,
    needs=(Story, Statement, Claim, Discrepancy),
    makes=Moment,
    field="timeline",
    run=run,
)
