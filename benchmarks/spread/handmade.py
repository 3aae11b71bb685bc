"""The stories written by hand, as the generator gives its own: lines of reports and a line of gold."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.quality import annotation
from benchmarks.quality.annotation import Unit
from benchmarks.spread.generator import Made
from benchmarks.spread.gold import LEAST_COPIED

STORIES = Path(__file__).with_name("stories")


def stories() -> Iterator[Made]:
    """Every story, by name."""
    return map(story, sorted(STORIES.glob("*.txt")))


def story(path: Path) -> Made:
    """The story of a file. Raises ValueError, with the line, where it cannot be understood."""
    account = annotation.read(path)
    texts = {name: composed(units) for name, (_, units) in account.reports.items()}
    gold = annotation.gold(account, texts)
    for document in gold["documents"]:
        document["file"] = f"{path.stem}/{document['file']}"
    lines = (
        {
            "id": f"{path.stem}/{name}",
            "text": texts[name],
            "url": f"https://{name}.{path.stem}.example/",
            "publisher": outlet,
            "title": next((unit.words for unit in units if unit.kind == "title"), ""),
            "published": account.published[name],
        }
        for name, (outlet, units) in account.reports.items()
    )
    return Made(tuple(lines), {"story": path.stem, **gold, "copies": list(copies(gold, list(texts.values())))})


def composed(units: Sequence[Unit]) -> str:
    """The text of a report: sentences of a paragraph stand together, all else on lines of its own."""
    text = ""
    for before, unit in zip([None, *units], units, strict=False):
        together = before is not None and {before.kind, unit.kind} == {"body"} and not unit.apart
        text += (" " if together else "\n\n" if before else "") + unit.words
    return text + "\n"


def copies(gold: Mapping[str, Any], texts: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Sentences that stand in two reports in the same words, the first report as the lender."""
    first: dict[str, tuple[int, list[int]]] = {}
    for document in gold["documents"]:
        for unit in document["sentences"]:
            place = [unit["start"], unit["end"]]
            words = texts[document["id"]][place[0] : place[1]]
            if unit["kind"] == "body" and len(words.split()) >= LEAST_COPIED:
                of, there = first.setdefault(words, (document["id"], place))
                if of != document["id"]:
                    yield {"document": document["id"], "of": of, "here": place, "there": there}
