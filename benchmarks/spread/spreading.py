"""How the reports of a story come about, one after the other: who takes what from whom, and what it becomes."""

from collections import Counter
from typing import NamedTuple

from msgspec.structs import replace

from benchmarks.spread.chance import Chance
from benchmarks.spread.changing import changed, mended
from benchmarks.spread.firsthand import denial, private, public
from benchmarks.spread.model import Outlet, Relation, Sentence, Telling, Written, spread
from benchmarks.spread.names import Namer
from benchmarks.spread.wording import Writer
from benchmarks.spread.world import World

FACTS = 4
SAME_WORDS = 0.85
"""How often a report of a relation that keeps words keeps any."""


class Told(NamedTuple):
    """A telling for a report: the sentence that it was taken from, if any, and whether that keeps its words."""

    telling: Telling
    taken: Sentence | None = None
    keeps: bool = False


class Story:
    """The reports so far of one event."""

    def __init__(self, name: str, world: World, namer: Namer, chance: Chance) -> None:
        self.name, self.world = name, world
        self._namer, self._chance = namer, chance
        self.reports: list[Written] = []
        self._used = Counter[str]()
        self.wire = Outlet(namer.give("agency"), agency=True)

    def grow(self) -> None:
        """A dispatch, then as many further reports as fall to this story."""
        self._dispatch()
        wanted = self._chance.weighted(spread().reports)
        while sum(report.seen for report in self.reports) < wanted:
            weights = {name: r.weight for name, r in spread().relations.items() if self._parents(r)}
            self._further(self._chance.weighted(weights))

    def _dispatch(self) -> None:
        seen = self._chance.happens(spread().first_seen)
        told = [Told(each) for each in public(self.world, self._chance, FACTS)]
        report = self._blank("dispatch", self.wire, self._chance.between(2, 8))
        self._publish(replace(report, seen=seen), told)

    def _parents(self, relation: Relation) -> list[Written]:
        """The reports that one of this relation may be taken from."""
        if relation.parent == "agency":
            return [report for report in self.reports if report.outlet.agency]
        if relation.parent == "outlet":
            return [report for report in self.reports if not report.outlet.agency]
        if relation.parent == "erred":
            mended_ones = {report.outlet for report in self.reports if report.relation == "correction"}
            return [r for r in self.reports if r.outlet not in mended_ones and _erred(r)]
        return self.reports

    def _further(self, name: str) -> None:
        relation = spread().relations[name]
        parent = self._chance.one(self._parents(relation))
        outlet = self._outlet(relation, parent)
        fresh = self._fresh(relation, outlet, parent)
        known = {telling.claim for telling in fresh} if relation.fresh != "denial" else set()
        taken = [told for told in self._taken(relation, parent) if told.telling.claim not in known]
        after = parent.hour if relation.takes[1] else 2
        report = replace(
            self._blank(name, outlet, after + self._chance.between(*relation.hours)),
            parents=(parent.id,) if taken else (),
            credit=parent.outlet.name if parent.outlet.agency and self._chance.happens(relation.credit) else "",
        )
        self._publish(report, [*map(Told, fresh), *taken])

    def _outlet(self, relation: Relation, parent: Written) -> Outlet:
        if relation.corrects:
            return parent.outlet
        name = self._namer.give("outlet")
        return Outlet(name, family=parent.outlet.family if relation.family else name)

    def _fresh(self, relation: Relation, outlet: Outlet, parent: Written) -> list[Telling]:
        """What a report brings that is in none before it."""
        if relation.fresh == "public":
            return public(self.world, self._chance, FACTS)
        if relation.fresh == "private":
            return private(self.world, self._chance, outlet)
        return denial(self.world, self._chance, parent) if relation.fresh == "denial" else []

    def _taken(self, relation: Relation, parent: Written) -> list[Told]:
        """What a report takes from its parent, from the top; the order may change."""
        chance = self._chance
        low, high = (round(100 * share) for share in relation.takes)
        count = round(len(parent.body) * chance.between(low, high) / 100) if high else 0
        chosen = list(enumerate(parent.body))[:count]
        same = chance.happens(SAME_WORDS)
        told = [self._retold(relation, parent, at, same) for at, _ in chosen]
        return chance.shuffled(told) if relation.shuffles else told

    def _retold(self, relation: Relation, parent: Written, at: int, same: bool) -> Told:
        """A sentence of the parent, as a report of this relation tells it."""
        chance, sentence = self._chance, parent.body[at]
        telling = replace(sentence.telling, parent=(parent.id, at))
        if relation.corrects:
            return Told(mended(telling), sentence, same and not telling.changed)
        telling = self._sourced(changed(telling, self.world, relation.care, chance), relation, parent)
        as_it_was = replace(telling, parent=sentence.telling.parent) == sentence.telling
        return Told(telling, sentence, as_it_was and same and chance.happens(relation.same))

    def _sourced(self, telling: Telling, relation: Relation, parent: Written) -> Telling:
        """A telling that may have lost its source on the way, or found the parent as who reported it."""
        fact = self.world.kind.proposition(telling.claim)
        if telling.stance == "denied" or not fact.sources:
            return telling
        if fact.clauses and not telling.quote and self._chance.happens(relation.drops):
            telling = replace(telling, source=None, via=())
        if self._chance.happens(relation.cites):
            telling = replace(telling, via=(parent.outlet.called,))
        return telling

    def _blank(self, relation: str, outlet: Outlet, hour: int) -> Written:
        return Written(id=f"{self.name}-{len(self.reports)}", outlet=outlet, relation=relation, hour=hour)

    def _publish(self, report: Written, told: list[Told]) -> None:
        """Adds a report with what it tells, in words."""
        writer = Writer(self.world, report.outlet, report.hour, self._chance, self._used)
        body = tuple(_worded(writer, each) for each in told)
        title = next((made for telling, *_ in told if (made := writer.title(telling))), None)
        picture = self.wire.name if not report.outlet.agency and self._chance.happens(spread().picture) else ""
        self.reports.append(replace(report, title=title, body=body, picture=picture))


def _worded(writer: Writer, told: Told) -> Sentence:
    """A sentence that keeps its words where that was wanted, and where its names are known."""
    if told.taken and told.keeps and writer.fits(told.taken):
        return writer.kept(told.taken, told.telling)
    return writer.body(told.telling, than=told.taken.wording if told.taken else "")


def _erred(report: Written) -> bool:
    return report.seen and any(sentence.telling.changed for sentence in report.body)
