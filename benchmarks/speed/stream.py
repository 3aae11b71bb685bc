"""`python -m benchmarks.speed.stream`: a long stream through `reportedly statements`, and what it is made of.

Reports a second, by the clock and on all cores; the memory of all processes together. Beside it, on some of the same
reports and in one process: the stage's processor seconds, those of spaCy's whole small English pipeline, which is what
a user would run instead, and those of its tagger and parser alone, which the stage cannot do without.
"""

import argparse
import itertools
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks import tables
from benchmarks.speed import corpus, invented, rivals
from reportedly import api
from reportedly.settings import Settings

RESULTS = Path(__file__).with_name("stream.json")
COMMAND = (sys.executable, "-c", "from reportedly.cli import main; main()", "statements")
STREAM = 10_000
SAMPLE = 300
WARM = 20
INTERVAL = 0.5


class Stream(msgspec.Struct, frozen=True):
    """What one run measured: seconds by the clock, MB of all processes, and processor seconds on the `sample`."""

    machine: str
    reports: int
    characters: int
    seconds: float
    early_mb: float
    peak_mb: float
    sample: int
    statements: float
    pipeline: float
    parse: float


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed.stream", description=__doc__)
    parser.add_argument("--reports", type=int, default=STREAM, help="length of the stream")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="reports of the comparison")
    parser.add_argument("--update", action="store_true", help="renew stream.json and the table of the README")
    chosen = parser.parse_args()
    measured = measure(chosen.reports, chosen.sample)
    print(rendered(measured))
    if chosen.update:
        RESULTS.write_bytes(msgspec.json.format(msgspec.json.encode(measured), indent=1) + b"\n")
        tables.write(corpus.ROOT / "README.md", "stream", rendered(measured))


def measure(reports: int, sample: int) -> Stream:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        characters = write(path, 0, reports)
        seconds, memory = streamed(path)
        spent = compared(Path(folder), sample)
    return Stream(
        machine=f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        reports=reports,
        characters=characters,
        seconds=seconds,
        early_mb=max(memory[: len(memory) // 10 + 1]),
        peak_mb=max(memory),
        sample=sample,
        **spent,
    )


def write(path: Path, first: int, after: int) -> int:
    """Writes the invented reports from `first` to before `after`; gives how many characters their texts have."""
    chosen = list(itertools.islice(invented.reports(), first, after))
    path.write_text("".join(json.dumps(report) + "\n" for report in chosen), encoding="utf-8")
    return sum(len(report["text"]) for report in chosen)


def streamed(path: Path) -> tuple[float, list[float]]:
    """Seconds by the clock, and MB at each interval, of the command over all lines of a file."""
    begun, memory = time.perf_counter(), [0.0]
    with subprocess.Popen([*COMMAND, str(path)], stdout=subprocess.DEVNULL) as running:
        while running.poll() is None:
            memory.append(sum(map(proportional, family(running.pid))))
            time.sleep(INTERVAL)
    assert running.returncode == 0
    return time.perf_counter() - begun, memory


def family(process: int) -> Iterator[int]:
    """A process and all that it started. Linux tells."""
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _told(task).split():
            yield from family(int(child))


def proportional(process: int) -> float:
    """MB of a process, what it shares counted by its share (PSS)."""
    lines = (line.split() for line in _told(Path(f"/proc/{process}/smaps_rollup")).splitlines())
    return sum(int(words[1]) for words in lines if words[0] == "Pss:") / 1024


def _told(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # it ended meanwhile
        return ""


def compared(folder: Path, sample: int) -> dict[str, float]:
    """Processor seconds of the stage, of spaCy's pipeline and of its parse, on the same reports, each called once.

    A few other reports go first, so that all three are loaded.
    """
    pipeline, parse = rivals.pipeline(), rivals.pipeline(without=rivals.BESIDE_SYNTAX)
    spent: dict[str, float] = {}
    for first, after in ((sample, sample + WARM), (0, sample)):
        path = folder / f"{first}.jsonl"
        write(path, first, after)
        texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
        spent["statements"] = rivals.seconds(lambda: list(api.statements([str(path)], Settings(workers=1))))  # noqa: B023
        spent["pipeline"] = rivals.seconds(rivals.parsed(texts, pipeline))
        spent["parse"] = rivals.seconds(rivals.parsed(texts, parse))
    return spent


def rendered(measured: Stream) -> str:
    """The table for the README."""
    m = measured
    heads = (f"a stream of {m.reports:,} invented reports ({m.machine})", "")
    rows = [
        ("characters", f"{m.characters:,}"),
        ("reports a second, all cores", f"{m.reports / m.seconds:.1f}"),
        ("peak memory, all processes", f"{m.peak_mb:.0f} MB"),
        ("the same, after a tenth of the stream", f"{m.early_mb:.0f} MB"),
        (f"processor seconds on {m.sample} of them: statements", f"{m.statements:.1f} s"),
        ("spaCy's tagger and parser alone", f"{m.parse:.1f} s"),
        ("spaCy's whole small pipeline", f"{m.pipeline:.1f} s"),
        ("statements for each second of the parse", f"{m.statements / m.parse:.2f} s"),
    ]
    return tables.table(heads, rows)


if __name__ == "__main__":
    main()
