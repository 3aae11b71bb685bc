"""`python -m benchmarks.speed`: reports a second, memory, where the time goes, and ratios to other ways."""

import argparse
import os
import platform
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from benchmarks import tables
from benchmarks.speed import cold, corpus, races
from benchmarks.speed.rivals import Race

RESULTS = Path(__file__).with_name("results.json")
SIZES = (5, 50, 500)


class Size(msgspec.Struct, frozen=True):
    """One run over a number of reports, with one worker; seconds are those of the processor."""

    reports: int
    characters: int
    seconds: float
    again: float
    peak_mb: float
    stages: dict[str, float]


class Results(msgspec.Struct, frozen=True):
    """All that one run of this benchmark measured, and where."""

    machine: str
    texts: str
    sizes: list[Size]
    races: list[Race]
    waits: dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--shared", type=Path, default=corpus.ROOT.parent / "shared", help="folder of corpora")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of reports")
    parser.add_argument("--update", action="store_true", help="renew results.json and the tables of the README")
    chosen = parser.parse_args()
    shared = chosen.shared if chosen.shared.is_dir() else None
    waits = cold.measure(shared)
    sizes = [size(count, shared) for count in chosen.sizes]
    results = Results(
        machine=f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        texts="PolNeAR" if shared else "variations of the bundled example",
        waits=waits,
        sizes=sizes,
        races=list(races.run({one.reports: one.stages for one in sizes}, shared)),
    )
    for body in rendered(results).values():
        print(body)
    if chosen.update:
        RESULTS.write_bytes(msgspec.json.format(msgspec.json.encode(results), indent=1) + b"\n")
        for name, body in rendered(results).items():
            tables.write(corpus.ROOT / "README.md", name, body)


def size(count: int, shared: Path | None) -> Size:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        characters = corpus.write(path, count, shared)
        measured = races.timed(path)
    return Size(count, characters, measured["total"], measured["again"], measured["peak_mb"], measured["stages"])


def rendered(results: Results) -> dict[str, str]:
    """The tables by the name of their marks in the README."""
    waits = [(name, f"{seconds:.2f} s") for name, seconds in results.waits.items()]
    return {
        "waits": tables.table((f"what one waits for ({results.machine})", ""), waits),
        "speed": sizes_table(results),
        "races": races_table(results.races),
    }


def sizes_table(results: Results) -> str:
    heads = (f"one worker, {results.texts}", *(f"{s.reports} reports" for s in results.sizes))

    def row(name: str, cells: Sequence[str]) -> tuple[str, ...]:
        return (name, *cells)

    def stage(name: str) -> tuple[str, ...]:
        return row(name, [f"{s.stages[name]:.2f} s" for s in results.sizes])

    def rest(one: Size) -> str:
        return f"{one.seconds - sum(one.stages.values()):.2f} s"

    rows = [
        row("characters", [f"{s.characters:,}" for s in results.sizes]),
        row("processor seconds", [f"{s.seconds:.2f} s" for s in results.sizes]),
        row("reports a second", [f"{s.reports / s.seconds:.1f}" for s in results.sizes]),
        row("peak memory", [f"{s.peak_mb:.0f} MB" for s in results.sizes]),
        row("again, nothing changed", [f"{s.again:.2f} s" for s in results.sizes]),
        *(stage(name) for name in results.sizes[0].stages),
        row("all else: reading, storing, planning", [rest(s) for s in results.sizes]),
    ]
    return tables.table(heads, rows)


def races_table(results: Sequence[Race]) -> str:
    heads = ("stage", "on", "instead of", "this", "that", "times faster")
    rows = [
        (r.what, r.amount, r.theirs_name, f"{r.ours:.2f} s", f"{r.theirs:.2f} s", f"{r.ratio:.1f}") for r in results
    ]
    return tables.table(heads, rows)


if __name__ == "__main__":
    main()
