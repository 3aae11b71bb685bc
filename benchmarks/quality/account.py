"""Scores a dossier (its JSON form) against a hand-made account of the same reports.

Reports are matched by the id that they were given, or by file name. A predicted statement stands for every gold
sentence of which it covers at least half, or of which half of the statement is part. A gold that holds part of the
claims makes precision a lower bound.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import PurePath
from typing import Any

import msgspec

Json = Mapping[str, Any]
Sentence = tuple[int, int, int]
"""A gold sentence: document, start, end."""
STANDS_FOR = {"thing": {"thing", "act"}, "person": {"person", "act"}}
DENIALS = frozenset(("deny", "refute", "reject", "dismiss", "dispute", "rebut"))
EMPTY_WORDS = frozenset(
    ("the", "and", "of", "for", "his", "her", "its", "north", "south", "state", "media", "official", "said")
) | {"spokesman", "spokesperson"}


class Row(msgspec.Struct, frozen=True):
    """A predicted statement of a gold document, and the gold sentences that it stands for."""

    statement: Json
    document: int
    on: tuple[Sentence, ...]


class Told(msgspec.Struct, frozen=True):
    """A predicted claim with its rows, and the story that it is of."""

    claim: Json
    story: Json
    rows: tuple[Row, ...]


class Score(msgspec.Struct, frozen=True):
    """Counts that make a figure: how many are right, of how many predicted, and of how many in the gold."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Scored:
    """A dossier beside its gold account; each measure is a method."""

    def __init__(self, gold: Json, dossier: Json) -> None:
        self.gold, self.stories = gold, dossier["stories"]
        numbers = {document["file"]: document["id"] for document in gold["documents"]}
        self.sentences = {
            d["id"]: [(s["start"], s["end"], s["kind"]) for s in d["sentences"]] for d in gold["documents"]
        }
        self.document: dict[str, int] = {}
        for story in self.stories:
            for report in story["reports"]:
                name = report.get("given") or PurePath(report.get("path") or "").name
                if name in numbers:
                    self.document[report["id"]] = numbers[name]
        self.told = [
            Told(claim, story, tuple(self._rows(claim))) for story in self.stories for claim in story["claims"]
        ]

    def _rows(self, claim: Json) -> Iterator[Row]:
        for statement in claim["statements"]:
            document = self.document.get(statement["report"])
            if document is not None:
                span = (statement["start"], statement["end"])
                on = tuple((document, a, b) for a, b, _ in self.sentences[document] if stands_for(span, (a, b)))
                yield Row(statement, document, on)

    def body(self) -> Score:
        """Gold title and body sentences that the dossier's segments label so; captions are not counted."""
        right = predicted = 0
        for report in (report for story in self.stories for report in story["reports"]):
            if report["id"] not in self.document:
                continue
            kept = [(s["start"], s["end"]) for s in report["segments"] if s["kind"] in ("title", "standfirst", "body")]
            for start, end, kind in self.sentences[self.document[report["id"]]]:
                covered = sum(overlap(span, (start, end)) for span in kept) * 2 >= end - start
                predicted += covered and kind != "caption"
                right += covered and kind in ("title", "body")
        wanted = sum(kind in ("title", "body") for rows in self.sentences.values() for *_, kind in rows)
        return Score(right, predicted, wanted)

    def chrome(self) -> int:
        """Predicted statements that lie on nothing but chrome; there must be none."""
        kinds = {(d, a, b): kind for d, rows in self.sentences.items() for a, b, kind in rows}
        return sum(all(kinds[s] == "chrome" for s in row.on) for told in self.told for row in told.rows if row.on)

    def alignment(self) -> Score:
        """Pairs of sentences of different reports in one claim, of those that the gold knows as evidence."""
        known = {sentence for told in self.gold["claims"] for sentence in evidence(told)}
        gold = {pair for told in self.gold["claims"] for pair in pairs(set(evidence(told)))}
        found = {
            frozenset((x, y))
            for told in self.told
            for one, other in combinations(told.rows, 2)
            if one.document != other.document
            for x in one.on
            for y in other.on
            if x in known and y in known
        }
        return Score(len(found & gold), len(found), len(gold))

    def speakers(self) -> Score:
        """Evidence whose innermost source is among a statement's speakers, or where both have none."""
        return self._evidence(lambda proof: proof["sources"] is not None, said_by)

    def certainty(self) -> Score:
        """Evidence with a certainty that one of its statements has too."""
        return self._evidence(lambda proof: bool(proof.get("certainty")), as_sure)

    def _evidence(self, counts: Any, right: Any) -> Score:
        by_sentence: dict[Sentence, list[Json]] = {}
        for told in self.told:
            for row in told.rows:
                for sentence in row.on:
                    by_sentence.setdefault(sentence, []).append(row.statement)
        asked = [proof for told in self.gold["claims"] for proof in told["evidence"] if counts(proof)]
        met = [(proof, by_sentence.get(place(proof), [])) for proof in asked]
        covered = [(proof, statements) for proof, statements in met if statements]
        return Score(sum(right(proof, statements) for proof, statements in covered), len(covered), len(covered))

    def origins(self) -> Score:
        """Claims whose predicted range lies inside the gold range, with an origin of an expected name."""
        asked = [told for told in self.gold["claims"] if "origins" in told]
        right = 0
        for told in asked:
            for best in self.matching(told)[:1]:
                low, high = best.claim["origin_count"]["low"], best.claim["origin_count"]["high"]
                names = [origin["name"] for origin in best.claim["origins"]]
                inside = told["origins"]["low"] <= low <= high <= told["origins"]["high"]
                right += inside and any(same_name(a, b) for a in told["origins"]["names"] for b in names)
        return Score(right, len(asked), len(asked))

    def discrepancies(self) -> Score:
        """Gold discrepancies of which a predicted one of the kind holds two values apart."""
        claims = {told["id"]: told for told in self.gold["claims"]}
        wanted = self.gold["discrepancies"]
        right = sum(any(self._differ(d, told) for told in self.matching(claims[d["claim"]])) for d in wanted)
        return Score(right, sum(len(story["discrepancies"]) for story in self.stories), len(wanted))

    def _differ(self, gold: Json, told: Told) -> bool:
        own = (found for found in told.story["discrepancies"] if found["claim"] == told.claim["id"])
        return any(self.same_difference(found, gold, told) for found in own)

    def same_difference(self, found: Json, gold: Json, told: Told) -> bool:
        """Whether a predicted discrepancy of a claim is of the gold one's kind, and holds two of its values apart."""
        document = {row.statement["id"]: row.document for row in told.rows}
        if found["kind"] not in STANDS_FOR.get(gold["slot"], {gold["slot"]}):
            return False
        sides = [{document.get(i) for i in value["statements"]} for value in found["values"]]
        return sum(any(meets(side, name, gold["values"]) for side in sides) for name in gold["values"]) >= 2

    def matching(self, gold_claim: Json) -> list[Told]:
        """Predicted claims that stand for any of the gold claim's evidence, those with most of it first."""
        wanted = set(evidence(gold_claim))
        shared = [(len({s for row in told.rows for s in row.on} & wanted), told) for told in self.told]
        return [told for count, told in sorted(shared, key=lambda pair: -pair[0]) if count]


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def stands_for(span: tuple[int, int], sentence: tuple[int, int]) -> bool:
    shared = 2 * overlap(span, sentence)
    return shared >= sentence[1] - sentence[0] or (shared > 0 and shared >= span[1] - span[0])


def place(proof: Json) -> Sentence:
    return proof["document"], proof["start"], proof["end"]


def evidence(gold_claim: Json) -> list[Sentence]:
    return [place(proof) for proof in gold_claim["evidence"]]


def pairs(sentences: set[Sentence]) -> Iterator[frozenset[Sentence]]:
    return (frozenset(pair) for pair in combinations(sentences, 2) if pair[0][0] != pair[1][0])


def telling(name: str) -> set[str]:
    """The telling words of a name, cut to five letters so that an adjective meets its country."""
    words = re.findall(r"\w+", name.lower())
    return {w[:5] for w in words if len(w) > 1 and w not in EMPTY_WORDS} or {w[:5] for w in words}


def same_name(a: str, b: str) -> bool:
    one, other = telling(a), telling(b)
    return one <= other or other <= one


def said_by(proof: Json, statements: list[Json]) -> bool:
    if not proof["sources"]:
        return any(not statement["speakers"] for statement in statements)
    return any(same_name(proof["sources"][-1], name) for statement in statements for name in statement["speakers"])


def as_sure(proof: Json, statements: list[Json]) -> bool:
    """Whether statements are as sure as the gold says. A claim in the negative is asserted by words in the negative."""
    hedged = {"probable": "hedged", "possible": "hedged"}
    found = {hedged.get(s["certainty"], s["certainty"]) for s in statements if s["polarity"] == "+" or not denies(s)}
    return proof["certainty"] in found | {"denied" for s in statements if s["polarity"] == "-"}


def denies(statement: Json) -> bool:
    """Whether a statement is a denial by its cue, not a negative sentence."""
    return not DENIALS.isdisjoint(statement["rule"].split())


def meets(side: set[int | None], name: str, values: Json) -> bool:
    """Whether a predicted side has a document of a gold value, and none of the other values."""
    others = {document for other, documents in values.items() if other != name for document in documents}
    return bool(side & set(values[name])) and not side & others
