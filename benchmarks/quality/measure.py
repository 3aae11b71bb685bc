"""What is measured: one figure, with what it was measured on."""

import hashlib
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).with_name("reportedly")


class Measure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One figure. `corpus` hashes the files it was measured on, so that a floor is only held against the same input.

    `low` and `high` are the bounds of a 95 % interval where one was computed; `detail` is what a reader would ask next.
    """

    name: str
    value: float
    corpus: str
    better: str = "higher"
    low: float | None = None
    high: float | None = None
    detail: str = ""


def corpus_hash(paths: Iterable[Path]) -> str:
    """16 hex digits over names and bytes; the order of the paths does not matter."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda p: p.name):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def reportedly(*arguments: str | Path) -> bytes:
    """Runs the command, without its cache, and gives what it wrote to stdout. Raises when nothing could be done."""
    done = subprocess.run([COMMAND, *map(str, arguments)], stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"reportedly {arguments[0]} ended with status {done.returncode}")
    return done.stdout
