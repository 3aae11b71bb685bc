"""Runs that are killed, stopped or out of room: nothing is lost, nothing is there twice, and the next one goes on."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SENTENCES = "The harbour of Port {n} closed on Monday. Officials said {n} ships were waiting outside.\n\n"
START = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from reportedly.cli import main; main()"
)
"""Takes Ctrl-C also where a shell that runs the tests in the background has it ignored."""
COMMAND = [sys.executable, "-c", START]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    lines = (json.dumps({"id": f"r{n}", "text": SENTENCES.format(n=n) * 3}) + "\n" for n in range(40))
    path.write_text("".join(lines), encoding="utf-8")
    return path


def environment(cache: Path) -> dict[str, str]:
    return {**os.environ, "XDG_CACHE_HOME": str(cache), "REPORTEDLY_WORKERS": "1"}


def command(reports: Path, cache: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [*COMMAND, "dossier", str(reports), "--format", "json"],
        env=environment(cache),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL; the store's own tests cover cut writes")
def test_killed_at_any_moment_the_next_run_gives_what_an_undisturbed_one_gives(reports: Path, tmp_path: Path) -> None:
    undisturbed, _ = command(reports, tmp_path / "undisturbed").communicate()
    for delay in (0.4, 0.8, 1.2, 1.6, 2.0):
        run = command(reports, tmp_path / "killed")
        time.sleep(delay)
        run.kill()
        run.communicate()
    run = command(reports, tmp_path / "killed")
    resumed, _ = run.communicate()
    assert run.returncode == 0
    assert resumed == undisturbed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_ctrl_c_says_that_what_was_finished_is_kept(reports: Path, tmp_path: Path) -> None:
    reports.write_text(reports.read_text(encoding="utf-8").replace("Officials said", "Officials said again " * 200))
    run = command(reports, tmp_path)
    time.sleep(1.0)
    for _ in range(10):  # compiled code of a library may swallow one, as it would a person's; a person presses again
        run.send_signal(signal.SIGINT)
        try:
            out, err = run.communicate(timeout=3)
        except subprocess.TimeoutExpired:
            continue
        break
    else:
        run.kill()
        pytest.fail("ten interrupts did not stop it")
    assert run.returncode == 130, err
    assert out == b""
    assert b"the next run goes on from there" in err
    assert b"Traceback" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files a process writes")
def test_a_disk_that_takes_no_more_is_one_sentence(reports: Path, tmp_path: Path) -> None:
    program = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)); from reportedly.cli import main; main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, "dossier", str(reports), "--format", "json"],
        env=environment(tmp_path),
        capture_output=True,
        check=False,
    )
    assert run.returncode == 3
    assert run.stdout == b""
    assert b"Traceback" not in run.stderr
    assert b"cannot be" in run.stderr
    again, _ = command(reports, tmp_path).communicate()
    assert json.loads(again)["stories"]
