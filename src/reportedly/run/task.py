"""A task: some jobs of one step, described by paths and keys alone, so that any engine can carry it anywhere.

`perform` is all that a worker does: it reads the parts a task names, runs the stage, writes parts, and gives the
batches to commit. Only the process that planned the run commits them.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Literal

from reportedly import records
from reportedly.errors import Refused, ReportedlyError
from reportedly.records import Account, Page, Record, Rejection, Report, Story
from reportedly.settings import Settings
from reportedly.stages import PIPELINE
from reportedly.stages.base import AllStage, ItemStage, MemberStage, Stage, StoryStage, Tools
from reportedly.store import Batch, Row, name_of, parts, write_batch

Step = Literal["run", "features", "pairs"]


class Input(Record):
    """Records of one kind that a job reads: those under `keys`, and of these only `ids` if given."""

    kind: str
    keys: tuple[str, ...]
    files: tuple[str, ...]
    ids: tuple[str, ...] | None = None


class Job(Record):
    """One piece of work. `keys` has one key for each stage of its task."""

    keys: tuple[str, ...]
    inputs: tuple[Input, ...]


class Task(Record):
    """Jobs that one worker does at one go. Story stages are done in a row, each reading what the last one made."""

    store: str
    settings: Settings
    stages: tuple[str, ...]
    step: Step
    jobs: tuple[Job, ...]


Found = dict[type[Record], list[Any]]  # a job's records, of each kind that it reads


def perform(task: Task) -> tuple[Batch, ...]:
    """Does a task; the batches are in the order of its stages."""
    folder, tools = Path(task.store), tools_for(task.settings)
    chain = tuple(stage for stage in PIPELINE if stage.name in task.stages)
    rows: list[list[Row]] = [[] for _ in chain]
    shelf = _Shelf(folder, task.jobs)
    for job in task.jobs:
        found = shelf.found(job)
        for stage, key, made in zip(chain, job.keys, rows, strict=True):
            records_made = list(_guarded(stage, task.step, found, tools))
            found[stage.makes] = [r for r in records_made if not isinstance(r, Rejection)]
            made += [(key, record) for record in records_made]
    keys = zip(*(job.keys for job in task.jobs), strict=True)
    names = [stage.name if task.step == "run" else f"{stage.name}.{task.step}" for stage in chain]
    return tuple(write_batch(folder, name, k, r) for name, k, r in zip(names, keys, rows, strict=True))


@cache
def tools_for(settings: Settings) -> Tools:
    """One set of loaded models a process."""
    return Tools(settings)


def _guarded(stage: Stage, step: Step, found: Found, tools: Tools) -> Iterable[Record]:
    """A refusal is a row. So is a fault in our own code: one report must not cost the user all the others."""
    try:
        yield from _run(stage, step, found, tools)
    except Refused as refusal:
        yield Rejection(input=_name(found), stage=stage.name, reason=str(refusal))
    except ReportedlyError:
        raise
    except Exception as error:
        yield Rejection(input=_name(found), stage=stage.name, reason=fault(error))


def fault(error: Exception) -> str:
    """What to tell of an error that is ours."""
    return f"a fault of this program, please report it: {type(error).__name__}: {error}"


def _run(stage: Stage, step: Step, found: Found, tools: Tools) -> Iterable[Record]:
    if isinstance(stage, ItemStage):
        for item in found[stage.needs[0]]:
            yield from stage.run(item, tools)
    elif isinstance(stage, MemberStage):
        yield from stage.run(found[Report][0], found[stage.needs[1]], tools)
    elif isinstance(stage, StoryStage):
        yield from stage.run(_account(stage, found), tools)
    elif step == "features":
        for report in found[Report]:
            yield stage.features(report, tools)
    else:
        yield from stage.pairs(found[Report], found[stage.trait], tools)


def _account(stage: StoryStage[Any], found: Found) -> Account:
    """An account filled with the stage's declared needs and nothing else."""
    fields = {FIELD_OF[kind]: tuple(found[kind]) for kind in stage.needs if kind is not Story}
    return Account(story=found[Story][0], **fields)


FIELD_OF: dict[type[Record], str] = {
    Report: "reports",
    records.Copy: "copies",
    records.Statement: "statements",
    records.Meanings: "meanings",
    **{stage.makes: stage.field for stage in PIPELINE if isinstance(stage, StoryStage)},
}


def _name(found: Found) -> str:
    """What the user calls the input that was refused."""
    for kind in (Page, Report):
        if found.get(kind):
            return str(found[kind][0].where)
    return str(found[Story][0].title) if found.get(Story) else "-"


class _Shelf:
    """All records that the jobs of a task read, each part read once."""

    def __init__(self, folder: Path, jobs: tuple[Job, ...]) -> None:
        keys: dict[str, dict[str, None]] = defaultdict(dict)
        files: dict[str, dict[str, None]] = defaultdict(dict)
        for job in jobs:
            for given in job.inputs:
                keys[given.kind].update(dict.fromkeys(given.keys))
                files[given.kind].update(dict.fromkeys(given.files))
        self._rows: dict[tuple[str, str], list[Record]] = defaultdict(list)
        for kind, wanted in keys.items():
            for key, record in parts.read(folder, kind_named(kind), files[kind], tuple(wanted)):
                self._rows[kind, key].append(record)

    def found(self, job: Job) -> Found:
        """The job's records by kind, in the order of its keys."""
        return {kind_named(given.kind): list(self._of(given)) for given in job.inputs}

    def _of(self, given: Input) -> Iterable[Record]:
        for key in given.keys:
            for record in self._rows[given.kind, key]:
                if given.ids is None or getattr(record, "id", None) in given.ids:
                    yield record


@cache
def kind_named(name: str) -> type[Record]:
    """A record type by its name: one of `records`, or a trait or pair that a stage defines."""
    internal = [kind for s in PIPELINE if isinstance(s, AllStage) for kind in (s.trait, s.pair)]
    known: dict[str, type[Record]] = {name_of(kind): kind for kind in internal}
    return known.get(name) or getattr(records, name)
