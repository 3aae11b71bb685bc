"""Imports go one way. The order is a partial order of rooms; a room may import from itself and from those before it."""

import ast
from pathlib import Path

import pytest

import reportedly

ROOT = Path(reportedly.__file__).parent

RECORDS = {"errors", "records"}
TEXT = RECORDS | {"text"}
EDGE = TEXT | {"catalog", "settings"}
STAGES = EDGE | {"readers", "languages", "models", "regimes", "lists", "match"}
MAY_IMPORT = {
    "errors": set(),
    "records": {"errors"},
    "text": RECORDS,
    "catalog": TEXT,
    "settings": TEXT,
    "fetch": EDGE | {"readers"},
    "readers": EDGE,
    "languages": EDGE,
    "models": EDGE,
    "regimes": EDGE,
    "lists": EDGE,
    "match": EDGE,
    "exports": EDGE | {"languages"},
    "demo": set(),
    "stages": STAGES,
    "store": EDGE,
    "testing": STAGES | {"stages"},
    "run": STAGES | {"stages", "store"},
    "api": STAGES | {"stages", "store", "run", "fetch", "exports", "demo"},
    "cli": {"api", "demo", "errors", "catalog", "settings", "records"},
    "web": {"api", "errors", "catalog", "settings", "records"},
}


def modules() -> list[Path]:
    return [p for p in sorted(ROOT.rglob("*.py")) if p != ROOT / "__init__.py"]


def imported(path: Path) -> set[str]:
    """Rooms of this package that a module imports, anywhere in it."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == "reportedly":
                rooms |= {alias.name for alias in node.names if alias.name != "__version__"}
            elif node.module and node.module.startswith("reportedly."):
                rooms.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            rooms |= {a.name.split(".")[1] for a in node.names if a.name.startswith("reportedly.")}
    return rooms


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    here = room(path)
    wrong = imported(path) - MAY_IMPORT[here] - {here}
    assert not wrong, f"{path.relative_to(ROOT)} must not import {', '.join(sorted(wrong))}"


def test_the_rule_sees_a_wrong_import(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("from reportedly.api import Project\nimport reportedly.store.parts\n", encoding="utf-8")
    assert imported(bad) == {"api", "store"}


def test_modules_are_short() -> None:
    lengths = sorted(len(p.read_text(encoding="utf-8").splitlines()) for p in modules())
    assert lengths[len(lengths) // 2] <= 120
    assert lengths[-1] <= 400
