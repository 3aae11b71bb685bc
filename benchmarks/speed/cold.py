"""What a person waits for: the help, a first dossier, and the same one again."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMAND = Path(sys.executable).with_name("reportedly")
EXAMPLE = Path(__file__).parents[2] / "src/reportedly/demo/reports"


def measure(shared: Path | None) -> dict[str, float]:
    """The shortest wait of five, of three for a dossier with an empty cache: what an idle machine would show."""
    reports = shared / "seeds" if shared else EXAMPLE
    name = "five reports" if shared else "six reports"
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "dossier.html"
        command = ["dossier", str(reports), "-o", str(page)]
        cold = [seconds(command, Path(folder) / f"cache{n}") for n in range(3)]
        warm = [seconds(command, Path(folder) / "cache0") for _ in range(5)]
        helps = [seconds(["--help"], Path(folder)) for _ in range(5)]
    return {
        "`reportedly --help`": min(helps),
        f"{name} to HTML, nothing cached": min(cold),
        f"{name} to HTML, nothing changed": min(warm),
    }


def seconds(arguments: list[str], cache: Path) -> float:
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    begun = time.perf_counter()
    subprocess.run([COMMAND, *arguments], check=True, capture_output=True, env=environment)
    return time.perf_counter() - begun
