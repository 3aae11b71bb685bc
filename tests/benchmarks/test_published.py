"""What the README says was measured is what was measured last."""

from pathlib import Path

import msgspec
import pytest

from benchmarks import tables
from benchmarks.quality import __main__ as quality
from benchmarks.quality import floors
from benchmarks.speed import __main__ as speed
from benchmarks.speed import stream

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_tables_of_quality_are_of_the_last_published_run() -> None:
    for page, body in quality.pages_with(quality.known()).items():
        text = page.read_text(encoding="utf-8")
        assert tables.replace(text, "quality", body) == text


def test_every_published_figure_is_at_its_floor() -> None:
    published = quality.known()
    assert published
    assert floors.broken(published, floors.load()) == []
    assert {measure.name for measure in published} <= floors.load().keys()


@pytest.mark.parametrize("name", ["waits", "speed", "races"])
def test_the_tables_of_speed_are_of_the_last_published_run(name: str) -> None:
    results = msgspec.json.decode(speed.RESULTS.read_bytes(), type=speed.Results)
    assert tables.replace(README, name, speed.rendered(results)[name]) == README


def test_the_table_of_the_stream_is_of_the_last_published_run() -> None:
    results = msgspec.json.decode(stream.RESULTS.read_bytes(), type=stream.Stream)
    assert tables.replace(README, "stream", stream.rendered(results)) == README
