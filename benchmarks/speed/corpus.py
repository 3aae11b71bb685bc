"""Texts to be fast on: real news where a corpus is at hand, else many variations of the bundled example."""

import json
import random
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "src/reportedly/demo/reports"
SEED = 20260313
NAMES = ("Corvaine", "Drosk", "Sellen", "Orrin", "Marrant", "Averell", "Selk")
NUMBERS = ("38", "83", "11", "16")


def write(path: Path, count: int, shared: Path | None) -> int:
    """Writes `count` reports as JSONL to `path`; gives how many characters their texts have."""
    reports = list(islice(news(shared) if shared else varied(), count))
    assert len(reports) == count, f"the corpus has only {len(reports)} reports"
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in reports), encoding="utf-8")
    return sum(len(report["text"]) for report in reports)


def news(shared: Path) -> Iterator[dict[str, str]]:
    """PolNeAR's texts, without their annotation; the training part first, as it is the larger."""
    for part in ("train", "dev"):
        for line in (shared / f"data/polnear/{part}.jsonl").read_text(encoding="utf-8").splitlines():
            report = json.loads(line)
            yield {"id": report["id"], "text": report["text"]}


def varied() -> Iterator[dict[str, str]]:
    """The example's two text files under other names and numbers, two reports an event, without end."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.glob("*.txt"))]
    chance = random.Random(SEED)
    event = 0
    while True:
        changed = {name: invented(chance) for name in NAMES} | {n: str(chance.randrange(12, 99)) for n in NUMBERS}
        for index, text in enumerate(texts):
            yield {"id": f"event {event}, report {index}", "text": reworded(text, changed)}
        event += 1


def reworded(text: str, changed: Mapping[str, str]) -> str:
    return re.sub(r"\w+", lambda word: changed.get(word[0], word[0]), text)


def invented(chance: random.Random) -> str:
    """A name that could be one."""
    return "".join(chance.choice(("ba", "ro", "mel", "ti", "sun", "ka", "vor", "len")) for _ in range(3)).capitalize()
