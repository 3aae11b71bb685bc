"""A run leaves nothing behind but what it was asked for and, in the cache, a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from reportedly.cli import main; main()", "dossier", ".", "-o", "../made.json"]
TOLD = "A ferry struck the pier at Olvaston on Monday, the harbour office said. Two deckhands were hurt."


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the cache is not where XDG_CACHE_HOME says")
@pytest.mark.parametrize("how", ["kept", "not kept"])
def test_a_run_writes_into_its_own_folders_alone(how: str, tmp_path: Path) -> None:
    reports, home, made = tmp_path / "reports", tmp_path / "home", tmp_path / "made.json"
    reports.mkdir()
    home.mkdir()
    (reports / "first.txt").write_text(TOLD, encoding="utf-8")
    (reports / "second.txt").write_text(f"{TOLD} The pier stayed closed.", encoding="utf-8")
    keep = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    places = {name: str(home) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    options = ["--no-cache"] if how == "not kept" else []
    subprocess.run([*COMMAND, *options], cwd=reports, env={**keep, **places}, check=True, capture_output=True)
    assert made.exists()
    assert sorted(entry.name for entry in reports.iterdir()) == ["first.txt", "second.txt"]
    assert [entry.name for entry in home.iterdir()] == (["reportedly"] if how == "kept" else [])
