"""A session: pages of one store, in the order in which they were read, and what is made of them."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reportedly.readers import opening
from reportedly.readers.base import Fetch
from reportedly.records import Copy, Dossier, Page, Record, Rejection, Report, Story
from reportedly.run.assemble import dossier, merged
from reportedly.run.local import Local
from reportedly.run.plan import Outcome, Progress, Run
from reportedly.settings import Settings
from reportedly.store import Store

LARGEST_BATCH = 64
"""Pages committed at one go; a killed run reads at most so many again."""


class Reading(Record):
    """One thing that was named and what became of it: a page, by its id, or a refusal."""

    name: str
    page: str | None = None
    refusal: Rejection | None = None


class Session:
    """Pages of one store, read in an order, and what is made of them."""

    def __init__(self, store: Store, settings: Settings, fetch: Fetch, progress: Progress) -> None:
        self.settings = settings
        self.store = store
        self.readings: list[Reading] = []
        self._fetch, self._progress = fetch, progress

    @property
    def refused(self) -> tuple[Rejection, ...]:
        return tuple(reading.refusal for reading in self.readings if reading.refusal)

    @property
    def pages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(reading.page for reading in self.readings if reading.page))

    def read(self, inputs: Sequence[str], stdin: BinaryIO, piped: str | None = None) -> None:
        """Reads what the inputs name (a file, a folder, a URL, `-`) into the store.

        `piped` is the media type of standard input where its content does not show another.
        """
        batch: list[Page] = []
        seen = 0
        for item in opening.distinct(opening.pages(inputs, self.settings, self._fetch, stdin, piped)):
            if isinstance(item, Rejection):
                self.readings.append(Reading(name=item.input, refusal=item))
                continue
            self.readings.append(Reading(name=str(item.where), page=item.id))
            if item.id not in self.store.manifest:
                batch.append(item)
                seen += len(item.data)
            if len(batch) >= LARGEST_BATCH or seen > self.settings.max_bytes:
                self._keep(batch)
                batch, seen = [], 0
            self._progress("read", len(self.readings), 0)
        self._keep(batch)

    def dossier(self) -> Dossier:
        """One account a story of all that was read."""
        return dossier(self.store, self._run(None), self.settings, self.refused)

    def stories(self) -> Iterator[tuple[Reading, Story | None]]:
        """Each reading, in order, with the story that its report is of; None where it was set aside."""
        outcome = self._run(Story)
        stories = {report: story for story in merged(self.store, outcome, Story) for report in story.reports}
        for reading, report in self._reports(outcome):
            yield reading, stories.get(report) if report else None

    def copies(self) -> Iterator[tuple[Reading, tuple[tuple[Copy, str], ...]]]:
        """Each reading, in order, with its copies and the names of the reports that they stand in too."""
        outcome = self._run(Copy)
        found: dict[str, list[Copy]] = {}
        for copy in merged(self.store, outcome, Copy):
            found.setdefault(copy.report, []).append(copy)
        rows = list(self._reports(outcome))
        names = {report: reading.name for reading, report in rows if report}
        for reading, report in rows:
            yield reading, tuple((copy, names[copy.of]) for copy in found.get(report or "", ()))

    def _run(self, last: type[Record] | None) -> Outcome:
        with Local(self.settings.workers) as engine:
            return Run(self.store, engine, self.settings, self._progress).upto(self.pages, last)

    def _reports(self, outcome: Outcome) -> Iterator[tuple[Reading, str | None]]:
        report_of = dict(self.store.ids(Report, outcome.pages))
        by_page = dict(zip(self.pages, outcome.pages, strict=True))
        for reading in self.readings:
            yield reading, report_of.get(by_page[reading.page]) if reading.page else None

    def _keep(self, pages: list[Page]) -> None:
        if pages:
            self.store.commit("read", [page.id for page in pages], [(page.id, page) for page in pages])
