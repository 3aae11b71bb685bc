"""What is known of a generated story, as a gold account, with what only the model of spread knows beside it."""

from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.spread.differences import differences
from benchmarks.spread.layout import Page, Unit
from benchmarks.spread.model import Written
from benchmarks.spread.roots import Claim, Evidence
from benchmarks.spread.wording import tense
from benchmarks.spread.world import World, filled

LEAST_COPIED = 8
"""Words that a passage must have for the same words elsewhere to be a copy."""
Json = dict[str, Any]


class Seen:
    """The reports of a story that are among those given out, with their pages."""

    def __init__(self, name: str, world: World, reports: Sequence[tuple[Written, Page]]) -> None:
        self.name, self._world = name, world
        self._reports = reports
        self._number = {report.id: at for at, (report, _) in enumerate(reports)}

    def account(self) -> Json:
        """One line of gold: documents, claims, discrepancies and copies; all spans are of code points."""
        claims = [fact.id for fact in self._world.kind.says if any(self._told(fact.id))]
        return {
            "story": self.name,
            "about": self._world.kind.about,
            "documents": [self._document(report, page) for report, page in self._reports],
            "claims": [self._claim(name) for name in claims],
            "discrepancies": [each for name in claims for each in self._differences(name)],
            "copies": list(self._copies()),
        }

    def _told(self, claim: str) -> Iterator[tuple[Evidence, Unit]]:
        """The evidence of a claim, and where it stands."""
        for report, page in self._reports:
            for unit in page.units:
                if unit.sentence and unit.sentence.telling.claim == claim:
                    yield Evidence(report, unit.sentence), unit

    def _document(self, report: Written, page: Page) -> Json:
        return {
            "id": self._number[report.id],
            "file": report.id,
            "outlet": report.outlet.name,
            "relation": report.relation,
            "parents": list(report.parents),
            "credit": report.credit or None,
            "family": report.outlet.family or None,
            "sentences": [{"start": unit.start, "end": unit.end, "kind": unit.kind} for unit in page.units],
        }

    def _claim(self, name: str) -> Json:
        told = list(self._told(name))
        claim = Claim([evidence for evidence, _ in told], self._world)
        low, high = claim.range()
        fact = self._world.kind.proposition(name)
        first = fact.own or fact.clauses or fact.quotes
        return {
            "id": name,
            "statement": filled(tense(first[0], back=False), self._world.values),
            "origins": {
                "names": claim.names(),
                "low": low,
                "high": high,
                "true": claim.true_count(),
                "why": [f"{root.key}: {root.why}" for root in claim.roots()],
            },
            "evidence": [self._proof(claim, evidence, unit) for evidence, unit in told],
        }

    def _proof(self, claim: Claim, evidence: Evidence, unit: Unit) -> Json:
        telling = evidence.sentence.telling
        who = [self._world.sources[telling.source].name] if telling.source else []
        return {
            "document": self._number[evidence.report.id],
            "start": unit.start,
            "end": unit.end,
            "sources": [*(each.removeprefix("the ") for each in telling.via), *who],
            "certainty": telling.stance,
            "root": None if telling.stance == "denied" else claim.root(evidence).key,
            "true_root": telling.root,
            "parent": list(telling.parent) if telling.parent else None,
        }

    def _differences(self, name: str) -> Iterator[Json]:
        for found in differences([evidence for evidence, _ in self._told(name)], self._world):
            values = {value: [self._number[report] for report in who] for value, who in found.values.items()}
            yield {"claim": name, "slot": found.kind, "relation": found.relation, "values": values}

    def _copies(self) -> Iterator[Json]:
        """Words of sentences that stand in two reports: the later report, the earliest, and the places."""
        first: dict[str, tuple[int, list[int]]] = {}
        ordered = sorted(self._reports, key=lambda pair: (pair[0].hour, self._number[pair[0].id]))
        for report, page in ordered:
            here = self._number[report.id]
            for words, place in (each for unit in page.units for each in _passages(unit)):
                of, there = first.setdefault(words, (here, place))
                if of != here:
                    yield {"document": here, "of": of, "here": place, "there": there}


def _passages(unit: Unit) -> Iterator[tuple[str, list[int]]]:
    """The words of a sentence that may stand elsewhere, with their places: the whole of it, and what it tells."""
    sentence = unit.sentence
    if sentence is None or unit.kind != "body":
        return
    at = sentence.words.lower().find(sentence.clause.lower())
    for words, start in ((sentence.words, 0), (sentence.clause.lower(), at)):
        if len(words.split()) >= LEAST_COPIED:
            assert start >= 0, "a clause stands in its sentence"
            yield words, [unit.start + start, unit.start + start + len(words)]
