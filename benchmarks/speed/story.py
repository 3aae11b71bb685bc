"""`python -m benchmarks.speed.story`: one story that many report, as a dossier, and its claims beside all pairs.

The command runs as a user runs it, on all cores, with nothing cached: seconds by the clock, and the memory of all its
processes together. Beside it, in one process, the claims of some of the reports, found once from candidates and once by
holding every statement against every other, with the same features: processor seconds, without the vectors, which both
need. All pairs of the whole story are not waited for: what they would take grows with the square.
"""

import argparse
import itertools
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import msgspec

from benchmarks import tables
from benchmarks.speed import corpus, crowd, rivals, stream
from reportedly import api
from reportedly.records import Account, Statement
from reportedly.settings import Settings
from reportedly.stages import claims
from reportedly.stages.base import Tools
from reportedly.stages.claims import meanings
from reportedly.stages.claims.candidates import Pair

RESULTS = Path(__file__).with_name("story.json")
COMMAND = (sys.executable, "-c", "from reportedly.cli import main; main()", "dossier")
REPORTS = 1_000
RACES = (25, 50, 100)


class Against(msgspec.Struct, frozen=True):
    """Processor seconds of the claims of so many reports: from candidates, and from all pairs."""

    reports: int
    statements: int
    ours: float
    theirs: float


class Crowd(msgspec.Struct, frozen=True):
    """What one run measured: seconds by the clock, MB of all processes."""

    machine: str
    reports: int
    characters: int
    seconds: float
    processor: float
    peak_mb: float
    claims: int
    statements: int
    largest: int
    races: list[Against]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed.story", description=__doc__)
    parser.add_argument("--reports", type=int, default=REPORTS, help="reports of the story")
    parser.add_argument("--races", type=int, nargs="*", default=RACES, help="reports of each race against all pairs")
    parser.add_argument("--update", action="store_true", help="renew story.json and the table of docs/measurements.md")
    chosen = parser.parse_args()
    measured = measure(chosen.reports, chosen.races)
    print(rendered(measured))
    if chosen.update:
        RESULTS.write_bytes(msgspec.json.format(msgspec.json.encode(measured), indent=1) + b"\n")
        tables.write(corpus.ROOT / "docs/measurements.md", "story", rendered(measured))


def measure(reports: int, races: Sequence[int]) -> Crowd:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        characters = write(path, reports)
        seconds, processor, memory, story = accounted(path)
        raced = [against(Path(folder), count) for count in races]
    told = [claim["statements"] for claim in story["claims"]]
    return Crowd(
        machine=f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        reports=reports,
        characters=characters,
        seconds=seconds,
        processor=processor,
        peak_mb=memory,
        claims=len(told),
        statements=sum(map(len, told)),
        largest=max(map(len, told)),
        races=raced,
    )


def write(path: Path, count: int) -> int:
    """Writes the first reports of the story; gives how many characters their texts have."""
    chosen = list(itertools.islice(crowd.reports(), count))
    path.write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in chosen), encoding="utf-8")
    return sum(len(report["text"]) for report in chosen)


def accounted(path: Path) -> tuple[float, float, float, dict[str, list[dict[str, list[object]]]]]:
    """The command over a file: seconds by the clock, those of processors, peak MB, and the one story that it found."""
    made = path.with_suffix(".json")
    begun, spent, peak = time.perf_counter(), of_children(), 0.0
    with subprocess.Popen([*COMMAND, str(path), "-o", str(made), "--format", "json", "--no-cache"]) as running:
        while running.poll() is None:
            peak = max(peak, sum(map(stream.proportional, stream.family(running.pid))))
            time.sleep(stream.INTERVAL)
    assert running.returncode == 0
    seconds, processor = time.perf_counter() - begun, of_children() - spent
    (story,) = json.loads(made.read_bytes())["stories"]
    return seconds, processor, peak, story


def of_children() -> float:
    """Processor seconds of all processes that this one started and that have ended, and of those that they started."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def against(folder: Path, count: int) -> Against:
    """The claims of the story's first reports, from candidates and from all pairs of their statements."""
    path = folder / f"{count}.jsonl"
    write(path, count)
    with api.session(Settings(workers=1), cache=folder / "cache") as session:
        session.read([str(path)], sys.stdin.buffer)
        (account,) = session.dossier().accounts
    tools = Tools(Settings())
    told: dict[str, list[Statement]] = {report.id: [] for report in account.reports}
    for statement in account.statements:
        told[statement.report].append(statement)
    known = tuple(m for report in account.reports for m in meanings.run(report, told[report.id], tools))
    given = msgspec.structs.replace(account, meanings=known)
    ours = rivals.seconds(lambda: found(given, tools))
    with patch.object(claims, "candidates", every_pair):
        theirs = rivals.seconds(lambda: found(given, tools))
    return Against(reports=count, statements=len(account.statements), ours=ours, theirs=theirs)


def found(account: Account, tools: Tools) -> int:
    """How many claims the stage finds."""
    return len(list(claims.STAGE.run(account, tools)))


def every_pair(statements: Sequence[object], vectors: object) -> list[Pair]:
    """What the stage would look at without candidates."""
    return list(itertools.combinations(range(len(statements)), 2))


def rendered(measured: Crowd) -> str:
    """The table for docs/measurements.md."""
    m = measured
    heads = (f"one story, {m.reports:,} invented reports ({m.machine})", "")
    rows = [
        ("characters", f"{m.characters:,}"),
        ("`reportedly dossier`, all cores, by the clock", f"{m.seconds:.0f} s"),
        ("processor seconds, of all processes", f"{m.processor:.0f} s"),
        ("peak memory, all processes", f"{m.peak_mb:.0f} MB"),
        ("claims, of statements", f"{m.claims:,}, of {m.statements:,}"),
        ("statements of the largest claim", f"{m.largest:,}"),
        *(
            (
                f"claims of {r.reports} reports ({r.statements:,} statements), processor: this, all pairs",
                f"{r.ours:.1f} s, {r.theirs:.1f} s ({r.theirs / r.ours:.1f} times)",
            )
            for r in m.races
        ),
    ]
    return tables.table(heads, rows)


if __name__ == "__main__":
    main()
