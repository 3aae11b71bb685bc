"""`python -m benchmarks.quality`: measures, and holds each figure against its floor; exit status 1 where one broke."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from benchmarks import tables
from benchmarks.quality import (
    alignment,
    attribution,
    check,
    coreference,
    events,
    factuality,
    floors,
    judged,
    pages,
    planted,
    spread,
    stories,
    times,
)
from benchmarks.quality.measure import ROOT, Measure

RESULTS = Path(__file__).with_name("results.json")
PARTS: dict[str, Callable[[Path | None], Iterator[Measure]]] = {
    "pages": pages.measure,
    "events": events.measure,
    "check": check.measure,
    "planted": planted.measure,
    "judged": judged.measure,
    "alignment": alignment.measure,
    "attribution": attribution.measure,
    "coreference": coreference.measure,
    "factuality": factuality.measure,
    "spread": spread.measure,
    "stories": stories.measure,
    "times": times.measure,
}


def options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of {', '.join(PARTS)}; all by default")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of corpora and scorers")
    parser.add_argument("--update", action="store_true", help="raise the floors, renew results.json and the README")
    parser.add_argument("--allow-lower", action="store_true", help="with --update: lower floors that were not reached")
    chosen = parser.parse_args(arguments)
    if unknown := [part for part in chosen.parts if part not in PARTS]:
        parser.error(f"there is no part {unknown[0]}; there are {', '.join(PARTS)}")
    return chosen


def main() -> int:
    chosen = options()
    shared = chosen.shared if chosen.shared.is_dir() else None
    if not shared:
        print(f"{chosen.shared} is not there: only the cases of the repository are measured", file=sys.stderr)
    measures = []
    for part in chosen.parts or PARTS:
        for measure in PARTS[part](shared):
            print(line(measure), flush=True)
            measures.append(measure)
    held = floors.load()
    complaints = floors.broken(measures, held)
    print("\n".join(complaints), file=sys.stderr)
    if chosen.update:
        floors.save(floors.raised(measures, held, allow_lower=chosen.allow_lower))
        publish(measures, known() if chosen.parts or not shared else ())
    return bool(complaints)


def line(measure: Measure) -> str:
    return f"{measure.name:44} {shown(measure):>7}  {interval(measure)}{measure.detail}"


def shown(measure: Measure) -> str:
    """A share or an error to three places; a count, of which less is better, as it is."""
    counted = measure.better == "lower" and measure.value == int(measure.value)
    return f"{measure.value:.0f}" if counted else f"{measure.value:.3f}"


def interval(measure: Measure) -> str:
    return f"[{measure.low:.3f}, {measure.high:.3f}] " if measure.low is not None else ""


def publish(measures: Sequence[Measure], earlier: Sequence[Measure]) -> None:
    """Keeps the figures, those of parts not run as they were, and renews the table of the README."""
    kept = {m.name: m for m in earlier} | {m.name: m for m in measures}
    RESULTS.write_bytes(msgspec.json.format(msgspec.json.encode(list(kept.values())), indent=1) + b"\n")
    for page, body in pages_with(list(kept.values())).items():
        tables.write(page, "quality", body)


def pages_with(measures: Sequence[Measure]) -> dict[Path, str]:
    """The table by the page that it stands in: every figure in the docs; in the README those of no single case."""
    cases = {path.parent.name for path in events.CASES.glob("*/annotation.txt")}
    general = [measure for measure in measures if measure.name.partition(":")[0] not in cases]
    return {ROOT / "README.md": quality_table(general), ROOT / "docs/measurements.md": quality_table(measures)}


def known() -> list[Measure]:
    return msgspec.json.decode(RESULTS.read_bytes(), type=list[Measure]) if RESULTS.exists() else []


def quality_table(measures: Sequence[Measure]) -> str:
    rows = [(m.name, shown(m), f"{interval(m)}{m.detail}".strip()) for m in measures]
    return tables.table(("what", "figure", "95 % interval, detail"), rows)


if __name__ == "__main__":
    sys.exit(main())
