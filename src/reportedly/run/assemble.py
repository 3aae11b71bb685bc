"""Puts the results of a run together: the dossier."""

from collections import defaultdict
from typing import Any, TypeVar

import msgspec

from reportedly import __version__
from reportedly.records import Account, Copy, Dossier, Record, Rejection, Report, Statement, Story
from reportedly.run.copies import within_stories
from reportedly.run.keys import used
from reportedly.run.plan import Outcome
from reportedly.run.task import FIELD_OF, kind_named
from reportedly.settings import Settings
from reportedly.stages import PIPELINE
from reportedly.stages.claims.candidates import NEIGHBOURS, RARE
from reportedly.stages.discrepancies.telling import RIVALS, VALUES
from reportedly.store import Store

R = TypeVar("R", bound=Record)


def dossier(store: Store, outcome: Outcome, settings: Settings, refused: tuple[Rejection, ...] = ()) -> Dossier:
    """Every story with all that was made of it, and what was set aside. `refused` is what reading set aside."""
    reports = {report.id: report for _, report in store.load(Report, outcome.item_keys(Report))}
    statements = _by_report(store.load(Statement, outcome.item_keys(Statement)))
    stories = {story.id: story for story in merged(store, outcome, Story)}
    copies = within_stories(stories.values(), merged(store, outcome, Copy))
    made = _of_stories(store, outcome)
    accounts = tuple(
        Account(
            story=stories[story],
            reports=tuple(reports[report] for report in stories[story].reports),
            copies=tuple(copies[story]),
            statements=tuple(s for report in stories[story].reports for s in statements.get(report, ())),
            **made[story],
        )
        for story, _ in outcome.stories
    )
    return Dossier(
        made_by=f"reportedly@{__version__}",
        settings=_settings(settings),
        accounts=accounts,
        rejections=refused + rejections(store, outcome),
    )


def merged(store: Store, outcome: Outcome, kind: type[R]) -> list[R]:
    """The records of a kind that a stage over all reports makes."""
    return [record for _, record in store.load(kind, outcome.merged_key(kind))]


def rejections(store: Store, outcome: Outcome) -> tuple[Rejection, ...]:
    """What the stages set aside, by stage and then input."""
    keys = [key for _, some in outcome.items for key in some] + [key for _, key in outcome.merged]
    keys += [key for _, chain in outcome.stories for _, key in chain]
    finished = [key for key in dict.fromkeys(keys) if key in store.manifest]
    place = {stage.name: number for number, stage in enumerate(PIPELINE)}
    found = {rejection for _, rejection in store.load(Rejection, finished)}
    return tuple(sorted(found, key=lambda r: (place.get(r.stage, -1), r.input, r.reason)))


def _by_report(rows: list[tuple[str, Statement]]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for _, statement in rows:
        found[statement.report].append(statement)
    return found


def _of_stories(store: Store, outcome: Outcome) -> dict[str, dict[str, Any]]:
    """What the story stages made: by story, then by the field of its account."""
    keys: dict[str, list[str]] = defaultdict(list)
    for _, chain in outcome.stories:
        for kind, key in chain:
            keys[kind].append(key)
    found: dict[str, dict[str, list[Record]]] = {kind: defaultdict(list) for kind in keys}
    for kind, some in keys.items():
        for key, record in store.load(kind_named(kind), some):
            found[kind][key].append(record)
    return {
        story: {FIELD_OF[kind_named(kind)]: tuple(found[kind][key]) for kind, key in chain}
        for story, chain in outcome.stories
    }


def _settings(settings: Settings) -> str:
    """What the content depends on besides the reports: the stages, the models by name and digest, and how far
    statements were compared."""
    told = {
        "stages": [stage.made_by for stage in PIPELINE],
        "parser": f"{settings.parser}@{used('parser', settings)}",
        "embedder": f"{settings.embedder}@{used('embedder', settings)}",
        "statements_compared": {"nearest": NEIGHBOURS, "sharing_words_of_at_most": RARE},
        "tellings_compared": {"values": VALUES, "rivals": RIVALS},
    }
    return msgspec.json.encode(told).decode()
