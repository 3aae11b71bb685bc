"""Lines of statements: one for each item, whatever it holds, and no more memory for many than for a few."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly import testing
from reportedly.models import spacy
from reportedly.records import Page, Rejection
from reportedly.run import attribute
from reportedly.run.task import tools_for
from reportedly.settings import Settings
from reportedly.stages import statements

TEXT = "The minister said on Monday that the ferry sank.\n"
ALONE = Settings(workers=1)


def test_a_fault_of_ours_costs_no_other_line(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = statements.analyse

    def faulty(report: object, tools: object) -> object:
        if "two" in report.text:  # type: ignore[attr-defined]
            raise ZeroDivisionError("by no ferries")
        return sound(report, tools)  # type: ignore[arg-type]

    monkeypatch.setattr(statements, "analyse", faulty)
    pages = [testing.page(TEXT, "one.txt"), testing.page(TEXT + "All two of them.", "two.txt")]
    one, two, three = attribute([*pages, testing.page(TEXT, "three.txt")], ALONE)
    assert one.attributions == three.attributions
    assert two.refused is not None
    assert two.refused.input == "two.txt"
    assert two.refused.stage == "statements"
    assert "ZeroDivisionError: by no ferries" in two.refused.reason


def test_a_refused_item_and_a_language_without_a_file_have_their_lines() -> None:
    rejection = Rejection(input="x", stage="read", reason="it is empty")
    german = testing.page("Der Minister sagte am Montag, die Fähre sei vor der Küste gesunken.", "de.txt")
    refused, foreign = attribute([rejection, german], ALONE)
    assert refused.refused == rejection
    assert foreign.refused is not None
    assert foreign.refused.reason == "no language file for 'de'"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory a process has now")
def test_memory_does_not_grow_with_the_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy, "_NEW_WORDS", 6_000)
    monkeypatch.setattr(tools_for(ALONE), "parser", spacy.SpacyParser(spacy.load()._folder))  # type: ignore[attr-defined]
    lines = attribute(_new_words(), ALONE)
    assert all(next(lines).attributions for _ in range(70))
    early = _resident()
    for _ in range(140):  # as many new words take 15 MB where they are kept
        next(lines)
    assert _resident() - early < 8


def _new_words() -> Iterator[Page]:
    """Reports without end, each with a hundred words that were never there before."""
    chance = random.Random(20310506)
    while True:
        new = ["".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(12)) for _ in range(100)]
        fields = {"language": "en", "text": f"{TEXT}The minister said that {' '.join(new)}."}
        yield testing.page(json.dumps(fields), new[0], "application/jsonl")


def _resident() -> float:
    """MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6
