"""Where the time goes: `python -m benchmarks.speed.stages IN.jsonl` prints seconds a stage and peak memory as JSON.

It runs in a process of its own, so that the peak is of this run alone, and with one worker, so that all work is in it.
Seconds are those of the processor, which another program on the machine does not lengthen.
"""

import json
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from reportedly import api
from reportedly.run import plan, task
from reportedly.settings import Settings
from reportedly.stages import PIPELINE
from reportedly.stages.base import AllStage, Stage


def timed(stage: Stage, spent: Counter[str]) -> Stage:
    """The same stage, its functions adding the seconds that they take to `spent`."""

    def clocked(work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            begun = time.process_time()
            made = work(*arguments)
            done = list(made) if isinstance(made, Iterable) and not isinstance(made, msgspec.Struct) else made
            spent[stage.name] += time.process_time() - begun  # type: ignore[assignment]  # seconds, not a count
            return done

        return run

    steps = ("features", "blocks", "pairs", "merge") if isinstance(stage, AllStage) else ("run",)
    return msgspec.structs.replace(stage, **{step: clocked(getattr(stage, step)) for step in steps})


def measure(reports: Path) -> dict[str, Any]:
    """Seconds of each stage, of all else (reading, storing, planning), and of it all; peak memory in MB."""
    spent: Counter[str] = Counter()
    clocked = tuple(timed(stage, spent) for stage in PIPELINE)
    for module in (plan, task):
        vars(module)["PIPELINE"] = clocked
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as folder, api.session(Settings(workers=1), cache=Path(folder)) as session:
        session.read([str(reports)], sys.stdin.buffer)
        dossier = session.dossier()
        total = time.process_time() - begun
        begun = time.process_time()
        session.dossier()
        again = time.process_time() - begun
    return {
        "stages": {stage.name: spent[stage.name] for stage in PIPELINE},
        "total": total,
        "again": again,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "claims": sum(len(account.claims) for account in dossier.accounts),
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
