"""How many origins stand behind a claim, as far as the words of its reports show: a range, with a reason for each root.

The rules are those of docs/origins.md. A *firm* root is somebody in particular, and counts for both ends of the range;
a *soft* one is who names nobody, whom nothing ties to another: it counts for the upper end alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.spread.model import Sentence, Written
from benchmarks.spread.world import World


class Root(NamedTuple):
    """A root as the words show it: what it is known by, whether it is firm, why it is one, and a name for it."""

    key: str
    firm: bool
    why: str
    name: str


class Evidence(NamedTuple):
    """A sentence of a report that tells a claim."""

    report: Written
    sentence: Sentence


class Claim:
    """The evidence of one claim among the reports that are seen."""

    def __init__(self, evidence: Sequence[Evidence], world: World) -> None:
        self._world = world
        self._told = [each for each in evidence if each.sentence.telling.stance != "denied"]

    def roots(self) -> list[Root]:
        """Each root once, under its first name, the firm ones first; nobody who denies the claim."""
        found = {root.key: root for root in map(self.root, reversed(self._told))}
        return sorted(found.values(), key=lambda root: (not root.firm, root.key))

    def names(self) -> list[str]:
        """Every name that a root goes by."""
        return list(dict.fromkeys(self.root(each).name for each in self._told))

    def range(self) -> tuple[int, int]:
        roots = self.roots()
        return max(1, sum(root.firm for root in roots)), max(1, len(roots))

    def true_count(self) -> int:
        """How many roots there really were; only the model of spread knows."""
        return max(1, len({each.sentence.telling.root for each in self._told}))

    def root(self, evidence: Evidence) -> Root:
        """The root of one piece of evidence, by the first rule that applies."""
        report, sentence = evidence
        telling = sentence.telling
        if telling.source:
            source = self._world.sources[telling.source]
            if source.pinned:
                why = "somebody in particular" if source.root == source.id else f"who speaks for the {source.root}"
                return Root(source.root, firm=True, why=why, name=source.name)
        named = self._named_elsewhere(evidence)
        if named:
            return named
        lender = self._lender(evidence)
        if lender and telling.source is None:
            return self.root(lender)
        if telling.source:
            return self._nameless(evidence, lender)
        outlet = report.outlet
        return Root(outlet.family or outlet.name, firm=False, why="names no source", name=outlet.name)

    def _nameless(self, evidence: Evidence, lender: Evidence | None) -> Root:
        """An unnamed source is one with each outlet that heard it; who credits that outlet has it from there."""
        report, sentence = evidence
        if lender and lender.sentence.telling.source == sentence.telling.source:
            return self.root(lender)
        assert sentence.telling.source
        who = self._world.sources[sentence.telling.source].name
        heard = next(filter(None, (*sentence.telling.via, report.credit, report.outlet.called)))
        return Root(f"{who}, to {heard}", firm=False, why="unnamed", name=who)

    def _named_elsewhere(self, evidence: Evidence) -> Root | None:
        """What an outlet says itself, and gives to a source in the same report."""
        report, sentence = evidence
        if sentence.telling.source or sentence.telling.via:
            return None
        others = (e for e in self._told if e.report.id == report.id)
        sourced = next((e for e in others if e.sentence.telling.source or e.sentence.telling.via), None)
        return self.root(sourced) if sourced else None

    def _lender(self, evidence: Evidence) -> Evidence | None:
        """The evidence that the words show this one to be taken from: same words, or a report that is named."""
        report, sentence = evidence
        parent = sentence.telling.parent
        if sentence.same_words and parent:
            for each in self._told:
                if each.report.id == parent[0] and each.sentence == each.report.body[parent[1]]:
                    return each
        carrier = sentence.telling.via[-1] if sentence.telling.via else report.credit
        others = (e for e in self._told if e.report.id != report.id and e.report.hour <= report.hour)
        mine = (e for e in others if e.report.outlet.called == carrier)
        return min(mine, key=lambda e: not e.sentence.telling.source, default=None)
