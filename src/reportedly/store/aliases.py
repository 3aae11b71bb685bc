"""Which story a story id of an earlier run is now. Appended to, never rewritten.

A story's id comes from its earliest report, so an earlier report that comes in later changes it. The new story that
holds most of the old one's reports carries the old id on.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from reportedly.records import Record, Story


class Known(Record):
    """The stories after one run, and the ids that this run replaced."""

    stories: tuple[Story, ...]
    replaced: tuple[tuple[str, str], ...] = ()


def update(folder: Path, stories: Sequence[Story]) -> None:
    """Notes the stories of a run; writes nothing when they are those of the run before."""
    log = _read(folder)
    before = log[-1].stories if log else ()
    if tuple(stories) == before:
        return
    ids = {story.id for story in stories}
    replaced = tuple((old.id, _heir(old, stories)) for old in before if old.id not in ids)
    known = Known(stories=tuple(stories), replaced=tuple((old, new) for old, new in replaced if new))
    with open(_path(folder), "ab") as file:
        file.write(msgspec.json.encode(known) + b"\n")


def current(folder: Path, story: str) -> str:
    """The id that a story has now; the same id when nothing replaced it."""
    for known in _read(folder):
        story = dict(known.replaced).get(story, story)
    return story


def _heir(old: Story, stories: Sequence[Story]) -> str:
    shared = [(len(set(old.reports) & set(story.reports)), story.id) for story in stories]
    most, heir = max(shared, default=(0, ""), key=lambda pair: (pair[0], pair[1]))
    return heir if most else ""


def _path(folder: Path) -> Path:
    return folder / "stories.jsonl"


def _read(folder: Path) -> list[Known]:
    path = _path(folder)
    lines = path.read_bytes().splitlines() if path.exists() else []
    return [msgspec.json.decode(line, type=Known) for line in lines]
