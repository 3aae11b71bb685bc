"""The stories written by hand, as the generator gives its own: lines of reports and a line of gold."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.quality import annotation
from benchmarks.quality.annotation import Unit
from benchmarks.spread.generator import Made
from benchmarks.spread.gold import LEAST_COPIED

STORIES = Path(__file__).with_name("stories")
_WORD = re.compile(r"\w+")


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
    """Runs of words of a sentence that stand in another report too, the one that comes first here as the lender."""
    told = [
        (document["id"], list(_WORD.finditer(texts[document["id"]], unit["start"], unit["end"])))
        for document in gold["documents"]
        for unit in document["sentences"]
        if unit["kind"] == "body"
    ]
    for (of, there), (here, borrowed) in combinations(told, 2):
        words = [[word[0] for word in sentence] for sentence in (there, borrowed)]
        run = SequenceMatcher(None, *words, autojunk=False).find_longest_match()
        if of != here and run.size >= LEAST_COPIED:
            spans = (each[at : at + run.size] for each, at in ((borrowed, run.b), (there, run.a)))
            places = [[span[0].start(), span[-1].end()] for span in spans]
            yield {"document": here, "of": of, "here": places[0], "there": places[1]}
