"""Planted discrepancies: one slot changed in one report of a story. Is it found, and is anything listed besides?

Stories are those of `tests/cases` and, with the corpora, seeded samples of BASIL and ECB+. Each is accounted for as it
is; then, for each slot (see `planting`), once more with the one report changed. Only slots count that at least one
other report of the same claim tells alike, in the account of the texts as they are: alignment has its own benchmark.

found          a discrepancy of the kind, not listed before, in which a statement at the changed place stands against
               another report
false alarms   what is listed now and was not before of claims without a statement at the changed place, per such claim
"""

import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from benchmarks.quality import annotation
from benchmarks.quality.events import CASES, reports_of
from benchmarks.quality.measure import Measure, corpus_hash
from benchmarks.quality.planting import Slot, Told, slots
from reportedly import api, languages
from reportedly.records import Account, Claim, Discrepancy, Report, Span, Statement
from reportedly.settings import Settings

KINDS = {
    "number": {"number"}, "date": {"time"}, "person": {"person", "thing", "speaker"}, "place": {"place", "thing"},
    "quotation": {"quotation"}, "speaker": {"speaker"}, "hedge": {"certainty"}, "negation": {"polarity"},
}  # fmt: skip
SEED = 1718
STORIES = 10
"""Stories taken of each corpus."""
MOST = 5
"""Reports taken of one story."""
PLANTS = 30
"""Slots planted of each kind, at most."""

Row = dict[str, Any]


class Planted(NamedTuple):
    """What became of a planted slot."""

    slot: Slot
    found: bool
    others: int
    untouched: int
    listed: tuple[Discrepancy, ...] = ()


def measure(shared: Path | None) -> Iterator[Measure]:
    """Recall over all kinds and for each, and the false alarms."""
    told = list(stories(shared))
    corpus = corpus_hash(_sources(shared))
    results = list(planted(told))
    counts = Counter(result.slot.kind for result in results)
    found = Counter(result.slot.kind for result in results if result.found)
    if not results:
        return
    detail = f"{found.total()} of {counts.total()}"
    yield Measure(name="planted: found", value=found.total() / counts.total(), corpus=corpus, detail=detail)
    for kind in KINDS:
        if counts[kind]:
            detail = f"{found[kind]} of {counts[kind]}"
            yield Measure(name=f"planted: {kind} found", value=found[kind] / counts[kind], corpus=corpus, detail=detail)
    others, untouched = sum(r.others for r in results), sum(r.untouched for r in results)
    detail = f"{others} listed of {untouched} claims left alone"
    yield Measure(
        name="planted: false alarms per claim", value=others / untouched, corpus=corpus, better="lower", detail=detail
    )


def stories(shared: Path | None) -> Iterator[list[Row]]:
    """The reports of each story, as lines of JSONL."""
    for path in sorted(CASES.glob("*/annotation.txt")):
        reports = reports_of(path, annotation.read(path))
        with api.session(Settings()) as session:
            session.read([str(report) for report in reports], BytesIO())
            yield [_row(report) for account in session.dossier().accounts for report in account.reports]
    for file in _corpora(shared):
        events: dict[str, list[Row]] = {}
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            events.setdefault(row.pop("event"), []).append(row)
        for event in Random(SEED).sample(sorted(events), STORIES):
            yield events[event][:MOST]


def _row(report: Report) -> Row:
    known = {"publisher": report.publisher, "published": report.published}
    return {"id": str(report.where), "text": report.text} | {key: value for key, value in known.items() if value}


def _corpora(shared: Path | None) -> list[Path]:
    return [shared / "data/basil/open.jsonl", shared / "data/ecbplus/reports.jsonl"] if shared else []


def _sources(shared: Path | None) -> list[Path]:
    return [*sorted(CASES.glob("*/annotation.txt")), *_corpora(shared)]


def planted(told: Sequence[list[Row]]) -> Iterator[Planted]:
    """Plants a seeded choice of the slots of all stories, and tells what became of each."""
    random, language = Random(SEED), languages.find("en")
    assert language
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        accounts = [accounts_of(rows, cache) for rows in told]
        every = [
            (number, slot)
            for number, held in enumerate(accounts)
            for account in held
            for claim in account.claims
            for slot in slots(tellings(account, claim), language, random)
        ]
        random.shuffle(every)
        taken: Counter[str] = Counter()
        for number, slot in every:
            taken[slot.kind] += 1
            if taken[slot.kind] <= PLANTS:
                yield _judged(slot, told[number], accounts[number], cache)


def accounts_of(rows: Sequence[Row], cache: Path) -> tuple[Account, ...]:
    """What the pipeline makes of the reports; those in the cache are not read again."""
    lines = "\n".join(json.dumps(row) for row in rows).encode()
    with api.session(Settings(workers=1), cache=cache) as session:
        session.read(["-"], BytesIO(lines), api.JSONL)
        return session.dossier().accounts


def tellings(account: Account, claim: Claim) -> list[Told]:
    reports = {report.id: report for report in account.reports}
    held = {statement.id: statement for statement in account.statements}
    return [Told(held[s], reports[held[s].report]) for s in claim.statements]


def _judged(slot: Slot, rows: Sequence[Row], before: Sequence[Account], cache: Path) -> Planted:
    given = slot.told.report.where.given
    changed = [row | {"text": slot.text()} if row["id"] == given else row for row in rows]
    known = {_key(account, d) for account in before for d in account.discrepancies}
    found, listed, others, untouched = False, [], 0, 0
    for account in accounts_of(changed, cache):
        at = {
            t.statement.id for c in account.claims for t in tellings(account, c)
            if t.report.where.given == given and _stands_at(t.statement, slot.places())
        }  # fmt: skip
        touched = {claim.id for claim in account.claims if at & set(claim.statements)}
        new = [d for d in account.discrepancies if _key(account, d) not in known]
        report_of = {s.id: s.report for s in account.statements}
        listed += new
        found |= any(d.kind in KINDS[slot.kind] and _opposed(d, at, report_of) for d in new)
        others += sum(d.claim not in touched for d in new)
        untouched += len(account.claims) - len(touched)
    return Planted(slot, found, others, untouched, tuple(listed))


def _stands_at(statement: Statement, places: Sequence[Span]) -> bool:
    """Whether changed words are part of a statement, of its cue or of its source."""
    parts = (*statement.content, *statement.cue, *statement.source)
    return any(part.overlap(place) for part in parts for place in places)


def _key(account: Account, discrepancy: Discrepancy) -> tuple[object, ...]:
    """The kind, and each value with the words of its statements, by which it is known again in another run."""
    texts = {report.id: report.text for report in account.reports}
    words = {s.id: s.span.of(texts[s.report]) for s in account.statements}
    values = ((value.value, *sorted(words[held] for held in value.statements)) for value in discrepancy.values)
    return discrepancy.kind, *sorted(values)


def _opposed(discrepancy: Discrepancy, at: set[str], report_of: dict[str, str]) -> bool:
    """Whether one value is held at the changed place, and another one by another report."""
    reports = {report_of[held] for held in at}
    here = [bool(at & set(value.statements)) for value in discrepancy.values]
    there = [any(report_of[held] not in reports for held in value.statements) for value in discrepancy.values]
    return any(a and b for i, a in enumerate(here) for j, b in enumerate(there) if i != j)
