"""Model files that come inside installed packages: found without importing the package, checked, never fetched."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

from reportedly.errors import ModelMissing
from reportedly.records import Record


class PinnedFile(Record):
    """A file of an installed package, and what it must hold. `requirement` is how pip names the package."""

    package: str
    name: str
    sha256: str
    requirement: str

    def path(self) -> Path:
        """Where it is. Raises ModelMissing when the package is not installed, or the file holds other bytes."""
        spec = find_spec(self.package)
        folders = (spec.submodule_search_locations if spec else None) or ()
        found = next((path for path in (Path(folder) / self.name for folder in folders) if path.is_file()), None)
        if found is None:
            raise ModelMissing(f"a model file of package {self.package} is missing: {self._advice}")
        if not unaltered(found, self.sha256):
            raise ModelMissing(
                f"{found.name} of package {self.package} is not the file that was checked: {self._advice}"
            )
        return found

    @property
    def _advice(self) -> str:
        return f"run `pip install --force-reinstall {self.requirement}`"


def unaltered(path: Path, sha256: str) -> bool:
    """Whether a file is there and holds the bytes that were checked."""
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256
