"""Measures what the default install takes on disk, in a fresh virtual environment, and renews the README's table."""

import subprocess
import sys
import tempfile
import venv
from collections import Counter
from importlib import metadata
from pathlib import Path

from benchmarks import tables  # run it as `python -m tools.installed_size`

ROOT = Path(__file__).parents[1]
SHOWN = 6


def sizes(folder: Path) -> Counter[str]:
    """Bytes of each distribution that is installed in the environment, compiled files among them; pip is left out."""
    packages = next(folder.glob("lib/python*/site-packages"), folder / "Lib/site-packages")
    found: Counter[str] = Counter()
    for distribution in metadata.distributions(path=[str(packages)]):
        places = (distribution.locate_file(file) for file in distribution.files or ())
        found[distribution.name] = sum(path.stat().st_size for place in places if (path := Path(str(place))).is_file())
    del found["pip"], found["setuptools"]
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = next(
            path for path in (Path(folder) / "bin/python", Path(folder) / "Scripts/python.exe") if path.exists()
        )
        subprocess.run([python, "-m", "pip", "install", "--quiet", str(ROOT)], check=True)
        found = sizes(Path(folder))
    total = sum(found.values())
    rows = [(name, f"{size / 1e6:.0f} MB") for name, size in found.most_common(SHOWN)]
    rest = total - sum(size for _, size in found.most_common(SHOWN))
    rows = [("**all**", f"**{total / 1e6:.0f} MB**"), *rows, (f"{len(found) - SHOWN} others", f"{rest / 1e6:.0f} MB")]
    body = tables.table(("package", "on disk"), rows)
    print(body)
    if "--update" in sys.argv[1:]:
        tables.write(ROOT / "README.md", "size", body)


if __name__ == "__main__":
    main()
