"""Counting origins, on stories written by hand and on stories that the generator writes (docs/spread.md).

Beside the product, in the same run: what one gets by counting the outlets that carry a claim, and by always saying one.
Claims that a single report tells are left out of these counts, for there everybody is right.
"""

import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.quality.account import Json, Score, Scored, Told, evidence, overlap
from benchmarks.quality.measure import Measure, reportedly
from benchmarks.quality.stories import b_cubed
from benchmarks.spread import generator, handmade
from benchmarks.spread.generator import Made

SEED, GENERATED = 7, 40
Range = tuple[int, int]


class Counted(NamedTuple):
    """A claim's gold range and how many roots there really were, what was predicted, and how many outlets tell it."""

    gold: Range
    true: int | None
    found: Range | None
    outlets: int


class Story:
    """One story beside the dossier of all."""

    def __init__(self, made: Made, dossier: Json) -> None:
        self.gold = made.gold
        self.scored = Scored(made.gold, dossier)
        self.told = [told for told in self.scored.told if told.rows]

    def counts(self) -> Iterator[Counted]:
        """Of the claims that several reports tell."""
        outlet = {document["id"]: document["outlet"] for document in self.gold["documents"]}
        for claim in self.gold["claims"]:
            outlets = {outlet[document] for document, *_ in evidence(claim)}
            if "origins" in claim and len(outlets) > 1:
                origins = claim["origins"]
                best = next(iter(self.scored.matching(claim)), None)
                count = best.claim["origin_count"] if best else None
                found = (count["low"], count["high"]) if count else None
                yield Counted((origins["low"], origins["high"]), origins.get("true"), found, len(outlets))

    def differences(self) -> Iterator[tuple[str, Score]]:
        """One score, with its kind, for each gold difference (is it found?) and each predicted one (is it gold?)."""
        predicted = [(found, told) for told in self.told for found in _own(told)]
        for gold in self.gold["discrepancies"]:
            claim = next(claim for claim in self.gold["claims"] if claim["id"] == gold["claim"])
            matching = self.scored.matching(claim)
            hit = any(self.scored.same_difference(found, gold, told) for told in matching for found in _own(told))
            yield gold["slot"], Score(int(hit), 0, 1)
        for found, told in predicted:
            meant = [gold for gold in self.gold["discrepancies"] if self.scored.same_difference(found, gold, told)]
            yield found["kind"], Score(int(bool(meant)), 1, 0)

    def copies(self) -> tuple[Score, Score]:
        """Passages with the same words as another report: those predicted (are they gold?), and those of the gold."""
        number = self.scored.document
        reports = (report for story in self.scored.stories for report in story["reports"] if report["id"] in number)
        passages = ((number[r["id"]], passage) for r in reports for copy in r["copies"] for passage in copy["passages"])
        found = {
            (document, start, end) for document, (start, end, *_) in passages if self._in_body(document, start, end)
        }
        gold = {(copy["document"], *copy["here"]) for copy in self.gold["copies"]}
        lent = gold | {(copy["of"], *copy["there"]) for copy in self.gold["copies"]}
        right = sum(covered(each, lent) for each in found)
        return Score(right, len(found), 0), Score(sum(covered(each, found) for each in gold), 0, len(gold))

    def _in_body(self, document: int, start: int, end: int) -> bool:
        body = [span[:2] for span in self.scored.sentences[document] if span[2] == "body"]
        return 2 * sum(overlap((start, end), span) for span in body) >= end - start


Place = tuple[int, int, int]


def covered(place: Place, places: Iterable[Place]) -> bool:
    """Whether at least half of a passage lies in passages of the same document."""
    document, start, end = place
    inside = set[int]()
    for other, first, last in places:
        if other == document:
            inside.update(range(max(start, first), min(end, last)))
    return 2 * len(inside) >= end - start


def _own(told: Told) -> list[Json]:
    return [found for found in told.story["discrepancies"] if found["claim"] == told.claim["id"]]


def measure(shared: Path | None) -> Iterator[Measure]:
    """Both sets of stories; neither needs data from elsewhere."""
    yield from compared("spread, by hand", list(handmade.stories()))
    yield from compared("spread, generated", list(generator.stories(SEED, count=GENERATED)))


def compared(name: str, made: Sequence[Made]) -> Iterator[Measure]:
    """The measures of some stories, all read in one run."""
    lines = [json.dumps(line, ensure_ascii=False) for each in made for line in each.reports]
    gold = "\n".join([*lines, *(json.dumps(each.gold, ensure_ascii=False) for each in made)])
    corpus = hashlib.sha256(gold.encode()).hexdigest()[:16]
    dossier = _dossier(lines)
    stories = [Story(each, dossier) for each in made]
    for what, value, detail in chain(_origins(stories), _shares(stories), _grouping(made, dossier)):
        less = what.endswith("width")
        yield Measure(
            name=f"{name}: {what}", value=value, corpus=corpus, detail=detail, better="lower" if less else "higher"
        )


def _dossier(lines: Sequence[str]) -> Json:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        dossier: Json = json.loads(reportedly("dossier", path, "--format", "json", "--no-cache"))
    return dossier


Row = tuple[str, float, str]


def _origins(stories: Sequence[Story]) -> Iterator[Row]:
    counts = [count for story in stories for count in story.counts()]
    inside = [c for c in counts if c.found and within(c.found, c.gold)]
    exact = sum(c.found == c.gold for c in counts)
    outlets = sum(within((c.outlets, c.outlets), c.gold) for c in counts)
    one = sum(within((1, 1), c.gold) for c in counts)
    beside = f"counting outlets {outlets / len(counts):.3f}, always one {one / len(counts):.3f}"
    yield "origins in range", len(inside) / len(counts), f"{len(inside)} of {len(counts)} claims; {beside}"
    several = [c for c in counts if c.gold != (1, 1)]
    hit = sum(c.found is not None and c.found != (1, 1) and within(c.found, c.gold) for c in several)
    counted = sum(within((c.outlets, c.outlets), c.gold) for c in several)
    detail = f"{hit} of {len(several)} whose range is more than 1–1; counting outlets {counted / len(several):.3f}"
    yield "origins in range, where there may be several", hit / len(several), detail
    only = sum(c.gold == (1, 1) for c in counts)
    detail = f"{exact} of {len(counts)}; always one {only / len(counts):.3f}"
    yield "origins exact", exact / len(counts), detail
    found = [c.found for c in counts if c.found]
    width = sum(high - low for low, high in found) / len(found)
    gold = sum(c.gold[1] - c.gold[0] for c in counts) / len(counts)
    yield "origins, mean width", width, f"the gold's is {gold:.2f}"
    known = [c for c in counts if c.true is not None]
    if known:
        held = sum(c.found is not None and c.true is not None and c.found[0] <= c.true <= c.found[1] for c in known)
        yield "origins, true number held", held / len(known), f"{held} of {len(known)}"


def within(found: Range, gold: Range) -> bool:
    return gold[0] <= found[0] <= found[1] <= gold[1]


def _shares(stories: Sequence[Story]) -> Iterator[Row]:
    alignment = _sum([story.scored.alignment() for story in stories])
    yield "alignment F1", alignment.f1, f"P {alignment.precision:.3f}, R {alignment.recall:.3f}"
    found, gold = (_sum(scores) for scores in zip(*(story.copies() for story in stories), strict=True))
    f1 = 2 * found.precision * gold.recall / (found.precision + gold.recall or 1)
    yield "copies F1", f1, f"P {found.precision:.3f}, R {gold.recall:.3f}"
    for what, scores in {
        "speakers": [story.scored.speakers() for story in stories],
        "certainty": [story.scored.certainty() for story in stories],
    }.items():
        score = _sum(scores)
        yield what, score.recall, f"{score.right} of {score.gold}"
    yield from _differences(stories)


def _sum(scores: Sequence[Score]) -> Score:
    return Score(*(sum(getattr(score, field) for score in scores) for field in ("right", "predicted", "gold")))


def _differences(stories: Sequence[Story]) -> Iterator[Row]:
    """Recall and precision over all kinds; their counts by kind in the details."""
    found, right = defaultdict[str, list[Score]](list), defaultdict[str, list[Score]](list)
    for kind, score in chain.from_iterable(story.differences() for story in stories):
        (found if score.gold else right)[kind].append(score)
    recall, precision = (_sum(list(chain.from_iterable(kinds.values()))) for kinds in (found, right))
    yield "discrepancies, recall", recall.recall, _by_kind({k: _sum(s) for k, s in found.items()}, "gold")
    yield "discrepancies, precision", precision.precision, _by_kind({k: _sum(s) for k, s in right.items()}, "predicted")


def _by_kind(scores: Mapping[str, Score], of: str) -> str:
    return ", ".join(f"{kind} {score.right}/{getattr(score, of)}" for kind, score in sorted(scores.items()))


def _grouping(made: Sequence[Made], dossier: Json) -> Iterator[Row]:
    gold = {document["file"]: each.gold["story"] for each in made for document in each.gold["documents"]}
    gold |= {line["id"]: line["id"] for each in made for line in each.reports if line["id"] not in gold}
    found: dict[str, Any] = {r["given"]: story["id"] for story in dossier["stories"] for r in story["reports"]}
    precision, recall = b_cubed(gold, found)
    sizes = Counter(gold.values())
    detail = f"P {precision:.3f}, R {recall:.3f}, {len(gold)} reports of {len(sizes)} stories"
    yield "stories B-cubed F1", 2 * precision * recall / (precision + recall), detail
