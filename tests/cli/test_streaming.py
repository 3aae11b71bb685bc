"""The commands that write a line for each line read, as a pipe and a person meet them."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli import main

START = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from reportedly.cli import main; main()"
)
"""Takes Ctrl-C also where a shell that runs the tests in the background has it ignored."""
COMMAND = [sys.executable, "-c", START, "statements", "-"]
SAID = "The minister said on Monday that the ferry sank."


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_WORKERS", "1")


def line(**fields: object) -> bytes:
    return json.dumps({"id": "a", "text": SAID} | fields).encode() + b"\n"


def run(*arguments: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["statements", *(str(a) for a in arguments)], input=stdin)


def rows(result: Result) -> list[dict[str, object]]:
    return [json.loads(row) for row in result.stdout.splitlines()]


def waiting(workers: int) -> "subprocess.Popen[bytes]":
    """The command, with one line given to it, and its line read; it waits for another."""
    environment = os.environ | {"REPORTEDLY_WORKERS": str(workers)}
    process = subprocess.Popen(
        COMMAND, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(line())
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["attributions"]
    return process


@pytest.mark.parametrize("workers", [1, 2])
def test_a_line_is_out_before_the_next_one_is_in(workers: int) -> None:
    process = waiting(workers)
    out, err = process.communicate(line(id="b"))
    assert json.loads(out)["id"] == "b"
    assert (process.returncode, err) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_while_it_waits_for_input_ends_it_at_once(workers: int) -> None:
    process = waiting(workers)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130, err
    assert out == b""
    assert err == b"reportedly: stopped; the lines that are written are whole\n"


def test_whoever_stops_reading_is_not_told_of_it() -> None:
    with waiting(2) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            for number in range(50):
                process.stdin.write(line(id=number))
                process.stdin.flush()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        assert process.wait(timeout=30) == 0
        assert process.stderr.read() == b""


def test_the_same_words_under_the_same_id_have_their_line_each_time() -> None:
    result = run("-", stdin=line() + line() + line(text="Voss denied that the ferry sank."))
    first, second, third = rows(result)
    assert result.exit_code == 0
    assert first == second
    assert third["id"] == "a"


def test_some_refused_is_status_1_and_all_refused_is_status_3() -> None:
    assert run("-", stdin=line() + b"nonsense\n").exit_code == 1
    assert run("-", stdin=b"nonsense\n").exit_code == 3
    assert run("no such file").exit_code == 3


def test_a_language_without_a_file_is_set_aside_and_told_on_its_line() -> None:
    result = run("-", stdin=line() + line(id="b", language="xx"))
    assert result.exit_code == 0
    refused = rows(result)[1]["refused"]
    assert refused == {"input": "b", "stage": "statements", "reason": "no language file for 'xx'"}


def test_standard_input_is_json_lines_though_its_first_line_is_none() -> None:
    first, second = rows(run("-", stdin=b"nonsense\n" + line()))
    assert (first["id"], second["id"]) == ("-#1", "a")
    assert first["refused"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_lines_in_wide_letters_are_refused_once(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "wide.jsonl"
    path.write_text(line().decode() * 3, encoding=encoding)
    (row,) = rows(run(path))
    assert "save it as UTF-8" in str(row["refused"])


def test_marks_and_line_ends_of_other_systems_are_no_fault() -> None:
    result = run("-", stdin=b"\xef\xbb\xbf" + line().replace(b"\n", b"\r\n\r\n") + line(id="").strip())
    assert [row["id"] for row in rows(result)] == ["a", ""]
    assert result.exit_code == 0


def test_what_a_line_holds_cannot_command_the_terminal() -> None:
    result = run("-", stdin=line(id="\x1b[2Jx\n", text=5))
    assert rows(result)[0]["id"] == "\x1b[2Jx\n"
    assert result.stderr == 'refused \\x1b[2Jx\\n: line 1: its "text" is no string\n'


@pytest.mark.parametrize(
    "bad",
    [
        b'{"id": "x", "text": "a\\ud800b"}', b'{"id": "x", "text": "cut', b"[1]", b"5", b"null", b'"a"', b'{"text": 5}',
        b'{"id": "x"}', b'{"id": [], "text": "a"}', b'{"id": "x", "text": ""}', b'{"id": "x", "text": " \\n"}',
        b'{"id": "x", "text": "\xff\xfe"}', b'{"text": NaN}', b"\x00", b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_line_that_is_no_report_is_refused_and_the_rest_done(bad: bytes) -> None:
    result = run("-", stdin=line() + bad + b"\n" + line(id="z"))
    assert [bool(row["refused"]) for row in rows(result)] == [False, True, False]
    assert result.exit_code == 1
    assert "refused " in result.stderr


@pytest.mark.parametrize(
    "odd",
    [
        {"published": "nonsense"}, {"published": 5, "title": [1], "url": {}, "language": None}, {"text": "\x00" + SAID},
        {"text": "\ufeff" + SAID}, {"id": 7}, {"desk": {"a": [None]}}, {"text": SAID.upper()}, {"url": "no address"},
    ],
)  # fmt: skip
def test_an_odd_line_is_a_report(odd: dict[str, object]) -> None:
    (row,) = rows(run("-", stdin=line(**odd)))
    assert row["attributions"]
    assert row["refused"] is None


def test_pages_of_other_formats_and_folders_are_read_too() -> None:
    folder = Path(__file__).parents[2] / "src/reportedly/demo/reports"
    made = rows(run(folder))
    assert [row["id"] for row in made] == sorted(path.name for path in folder.iterdir())
    assert all(row["attributions"] for row in made)
