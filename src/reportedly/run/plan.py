"""Plans a run: walks the pipeline, gives an engine what is not finished yet, and commits what comes back."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from reportedly.records import Copy, Page, Record, Rejection, Report, Story
from reportedly.run.copies import within_stories
from reportedly.run.keys import work_key
from reportedly.run.task import Input, Job, Step, Task
from reportedly.settings import Settings
from reportedly.stages import PIPELINE
from reportedly.stages.base import AllStage, ItemStage, MemberStage, Stage, StoryStage
from reportedly.store import Batch, Store, name_of

R = TypeVar("R", bound=Record)
NONE = ""
"""The key where a member stage has nothing to do."""

Progress = Callable[[str, int, int], None]
"""Told of each stage: its name, how many of its jobs are done, and how many there are (0: not known)."""


class Engine(Protocol):
    """Where tasks are done. Order does not matter: every batch is committed under its own keys."""

    def share(self, jobs: int) -> int:
        """How many of so many jobs to give it as one task."""
        ...

    def map(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, tuple[Batch, ...]]]:
        """Each task with its batches, as they finish."""
        ...


class Outcome(Record):
    """Where the results of a run lie. `pages` are the keys of each page's report, in the order of the pages; keys of
    item and member stages are those of the reports, each once."""

    pages: tuple[str, ...]
    items: tuple[tuple[str, tuple[str, ...]], ...]
    merged: tuple[tuple[str, str], ...]
    stories: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    def item_keys(self, kind: type[Record]) -> tuple[str, ...]:
        return dict(self.items).get(kind.__name__, ())

    def merged_key(self, kind: type[Record]) -> tuple[str, ...]:
        key = dict(self.merged).get(kind.__name__)
        return (key,) if key else ()


class Run:
    """One run over some pages of a store, which are committed there under their ids."""

    def __init__(self, store: Store, engine: Engine, settings: Settings, progress: Progress) -> None:
        self._store, self._engine, self._settings, self._progress = store, engine, settings, progress
        self._items: dict[type[Record], tuple[str, ...]] = {}
        self._merged: dict[type[Record], str] = {}

    def upto(self, pages: Sequence[str], last: type[Record] | None = None) -> Outcome:
        """Does what is not finished, up to the stage that makes `last` (all of them by default)."""
        self._items[Page] = tuple(pages)
        cleaned: tuple[str, ...] = ()
        stories: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
        for stage in _needed_for(last):
            if isinstance(stage, ItemStage):
                self._each(stage)
                if stage.makes is Report:
                    cleaned = self._items[Report]
                    self._items[Report] = self._once(cleaned)
            elif isinstance(stage, AllStage):
                self._all(stage)
            elif isinstance(stage, MemberStage):
                self._members(stage)
        chain = [s for s in _needed_for(last) if isinstance(s, StoryStage)]
        if last is None:
            stories = self._stories(chain)
        return Outcome(
            pages=cleaned,
            items=tuple((kind.__name__, keys) for kind, keys in self._items.items()),
            merged=tuple((kind.__name__, key) for kind, key in self._merged.items()),
            stories=stories,
        )

    def _each(self, stage: ItemStage[Any, Any]) -> None:
        need = stage.needs[0]
        keys = tuple(work_key(stage, "run", self._settings, key) for key in self._items[need])
        jobs = [Job(keys=(k,), inputs=(self._input(need, (i,)),)) for k, i in zip(keys, self._items[need], strict=True)]
        self._do((stage.name,), "run", jobs)
        self._items[stage.makes] = keys

    def _once(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The keys, of a report that was read twice with the same words only that of the earliest capture."""
        by_report: dict[str, list[str]] = defaultdict(list)
        for key, report in self._store.ids(Report, keys):
            by_report[report].append(key)
        twice = [several for several in by_report.values() if len(set(several)) > 1]
        captured = {key: r.captured or "~" for key, r in self._store.load(Report, [k for some in twice for k in some])}
        left_out = {key for some in twice for key in sorted(some, key=lambda key: (captured[key], key))[1:]}
        return tuple(key for key in dict.fromkeys(keys) if key not in left_out)

    def _members(self, stage: MemberStage[Any, Any]) -> None:
        """What is made of each report that shares its story; the key of any other is empty."""
        shared = {report for story in self._made(Story) if len(story.reports) > 1 for report in story.reports}
        among = {key for key, report in self._store.ids(Report, self._items[Report]) if report in shared}
        keys, jobs = [], []
        for given in zip(*(self._items[need] for need in stage.needs), strict=True):
            key = work_key(stage, "run", self._settings, *given) if given[0] in among else NONE
            keys.append(key)
            if key:
                inputs = tuple(self._input(need, (one,)) for need, one in zip(stage.needs, given, strict=True))
                jobs.append(Job(keys=(key,), inputs=inputs))
        self._do((stage.name,), "run", jobs)
        self._items[stage.makes] = tuple(keys)

    def _all(self, stage: AllStage[Any, Any, Any]) -> None:
        reports = self._items[Report]
        traits = tuple(work_key(stage, "features", self._settings, key) for key in reports)
        jobs = [Job(keys=(k,), inputs=(self._input(Report, (r,)),)) for k, r in zip(traits, reports, strict=True)]
        self._do((stage.name,), "features", jobs)
        merged = work_key(stage, "merge", self._settings, sorted(traits))
        self._merged[stage.makes] = merged
        if merged in self._store.manifest:
            return
        report_of = dict(zip(traits, reports, strict=True))
        found = sorted(self._store.load(stage.trait, traits), key=lambda row: row[1].id)
        members = [key for key, _ in found]
        blocks = [tuple(members[i] for i in block.members) for block in stage.blocks([trait for _, trait in found])]
        pair_keys = [work_key(stage, "pairs", self._settings, sorted(block)) for block in blocks]
        pair_jobs = [
            Job(keys=(k,), inputs=(self._input(Report, tuple(report_of[m] for m in b)), self._input(stage.trait, b)))
            for k, b in zip(pair_keys, blocks, strict=True)
        ]
        self._do((stage.name,), "pairs", pair_jobs)
        pairs = [pair for _, pair in self._store.load(stage.pair, sorted(set(pair_keys)))]
        made: list[Record] = list(stage.merge([trait for _, trait in found], pairs))
        made += [rejection for _, rejection in self._store.load(Rejection, [*traits, *sorted(set(pair_keys))])]
        self._store.commit(f"{stage.name}.merge", (merged,), [(merged, record) for record in made])

    def _stories(self, chain: list[StoryStage[Any]]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        key_of = {report: key for key, report in self._store.ids(Report, self._items[Report])}
        position = {key: number for number, key in enumerate(self._items[Report])}
        stories, copies = self._made(Story), self._made(Copy)
        ties = within_stories(stories, copies)
        jobs, outcome = [], []
        for story in stories:
            inside = tuple(position[key_of[report]] for report in story.reports)
            keys = self._chain_keys(chain, story, inside, ties[story.id])
            jobs.append(Job(keys=tuple(keys), inputs=self._of_story(story, inside, ties[story.id])))
            outcome.append((story.id, tuple((s.makes.__name__, k) for s, k in zip(chain, keys, strict=True))))
        self._do(tuple(stage.name for stage in chain), "run", sorted(jobs, key=_weight, reverse=True))
        return tuple(outcome)

    def _made(self, kind: type[R]) -> list[R]:
        """The records of a kind that a stage over all reports makes; none where no stage does."""
        keys = [self._merged[kind]] if kind in self._merged else []
        return [record for _, record in self._store.load(kind, keys)]

    def _of_story(self, story: Story, inside: tuple[int, ...], ties: Sequence[Copy]) -> tuple[Input, ...]:
        """What a story's stages may read: the story, what was made of each of its reports, and its copies."""
        items = [(kind, keys) for kind, keys in self._items.items() if kind is not Page]
        return (
            self._input(Story, (self._merged[Story],), (story.id,)),
            *(self._input(kind, tuple(keys[i] for i in inside if keys[i])) for kind, keys in items),
            self._input(Copy, (self._merged[Copy],) if ties else (), tuple(copy.id for copy in ties)),
        )

    def _chain_keys(
        self,
        chain: list[StoryStage[Any]],
        story: Story,
        inside: tuple[int, ...],
        copies: Sequence[Copy],
    ) -> list[str]:
        """The key of each story stage, from the keys or the content of what it needs."""
        given: dict[type[Record], object] = {kind: [keys[i] for i in inside] for kind, keys in self._items.items()}
        given |= {Story: story, Copy: copies}
        keys = []
        for stage in chain:
            key = work_key(stage, "run", self._settings, [given[need] for need in stage.needs])
            given[stage.makes] = key
            keys.append(key)
        return keys

    def _input(self, kind: type[Record], keys: tuple[str, ...], ids: tuple[str, ...] | None = None) -> Input:
        files = tuple(self._store.manifest.parts_of(keys, name_of(kind)))
        return Input(kind=name_of(kind), keys=keys, files=files, ids=ids)

    def _do(self, stages: tuple[str, ...], step: Step, jobs: Sequence[Job]) -> None:
        """Has the jobs done whose keys are not all in the store, each once, and commits them as they come."""
        manifest = self._store.manifest
        missing = list({job.keys: job for job in jobs if any(key not in manifest for key in job.keys)}.values())
        done, name = len(jobs) - len(missing), stages[0] if len(stages) == 1 else "accounts"
        self._progress(name, done, len(jobs))
        size = self._engine.share(len(missing))
        tasks = [
            Task(
                store=str(self._store.parts_folder),
                settings=self._settings,
                stages=stages,
                step=step,
                jobs=some,
            )
            for some in _cut(missing, size)
        ]
        for task, batches in self._engine.map(tasks):
            for batch in batches:
                manifest.append(batch)
            done += len(task.jobs)
            self._progress(name, done, len(jobs))


def _weight(job: Job) -> int:
    """How much a job reads, in keys: a story of many reports takes longer than one of two."""
    return sum(len(given.keys) for given in job.inputs)


def _cut(jobs: Sequence[Job], size: int) -> Iterator[tuple[Job, ...]]:
    """Jobs in a row that weigh as much as `size` jobs do on average; one that weighs more is alone."""
    most = size * sum(map(_weight, jobs)) / max(1, len(jobs))
    some: list[Job] = []
    held = 0
    for job in jobs:
        if some and held + _weight(job) > most:
            yield tuple(some)
            some, held = [], 0
        some.append(job)
        held += _weight(job)
    if some:
        yield tuple(some)


def _needed_for(last: type[Record] | None) -> list[Stage]:
    """The stages that `last` rests on, in order; all of them when it is None."""
    if last is None:
        return list(PIPELINE)
    wanted, chosen = {last}, []
    for stage in reversed(PIPELINE):
        if stage.makes in wanted:
            chosen.append(stage)
            wanted |= set(stage.needs)
    return chosen[::-1]
