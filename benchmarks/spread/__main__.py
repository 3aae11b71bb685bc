"""`python -m benchmarks.spread --seed 7 --stories 1000 --gold gold.jsonl > reports.jsonl`: writes invented stories.

Reports go to standard output as JSON Lines, as `reportedly` reads them; the gold, one line a story, to a file.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from benchmarks.spread.generator import stories


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.spread", description=__doc__)
    parser.add_argument("--seed", type=int, default=7, help="another seed, other stories")
    parser.add_argument("--stories", type=int, default=None, help="how many; without end by default")
    parser.add_argument("--first", type=int, default=0, help="the number of the first one, to share the work")
    parser.add_argument("--gold", type=Path, help="file for the gold")
    chosen = parser.parse_args(arguments)
    with ExitStack() as files:
        gold = files.enter_context(chosen.gold.open("w", encoding="utf-8")) if chosen.gold else None
        for made in stories(chosen.seed, chosen.first, chosen.stories):
            for report in made.reports:
                write(report, sys.stdout)
            if gold:
                write(made.gold, gold)


def write(line: Mapping[str, Any], file: TextIO) -> None:
    file.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:  # the reader has enough
        sys.stderr.close()
