"""Reads the corpora of time expressions: TimeML (AQUAINT and TimeBank) and MEANTIME."""

import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

MEANTIME_SENTENCES = 6
"""MEANTIME annotates the title, the date and the first sentences; the rest of a report is left out."""
MEANTIME_DATE = 1


class Timex(NamedTuple):
    """A time expression: offsets in the text of its report, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


class Annotated(NamedTuple):
    """A report with its gold, in text order; `published` is ISO 8601."""

    name: str
    text: str
    published: str
    gold: tuple[Timex, ...]


def timeml(archive: Path) -> Iterator[Annotated]:
    """The reports of TimeML files: the text alone, without headers."""
    for name, root in _trees(archive, ".tml"):
        body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
        assert body is not None
        assert created is not None
        gold: list[Timex] = []
        text = "".join(_flat(body, 0, gold))
        yield Annotated(name, text, created.attrib["value"], tuple(sorted(gold)))


def _flat(element: ElementTree.Element, start: int, gold: list[Timex]) -> Iterator[str]:
    """The pieces of an element's text, which begins at `start`; notes the time expressions in it."""
    yield element.text or ""
    at = start + len(element.text or "")
    for child in element:
        inside = "".join(_flat(child, at, gold))
        if child.tag == "TIMEX3":
            gold.append(Timex(at, at + len(inside), child.attrib["type"], child.attrib["value"]))
        yield from (inside, child.tail or "")
        at += len(inside) + len(child.tail or "")


def meantime(archive: Path) -> Iterator[Annotated]:
    """The annotated sentences of MEANTIME's reports, put together again from their tokens."""
    for name, root in _trees(archive, ".xml", folder="intra_cross-doc_annotation"):
        text, places, dateline = "", {}, set()
        for token in root.iter("token"):
            sentence, word = int(token.attrib["sentence"]), token.text or ""
            if sentence == MEANTIME_DATE:
                dateline.add(token.attrib["t_id"])
            elif sentence < MEANTIME_SENTENCES:
                text += ("" if not text or _clings(word, text) else " ") + word
                places[token.attrib["t_id"]] = len(text) - len(word), len(text)
        gold, published = [], ""
        for timex in root.iter("TIMEX3"):
            words = [anchor.attrib["t_id"] for anchor in timex.iter("token_anchor")]
            kind, value = timex.attrib["type"], timex.attrib["value"]
            if words and words[0] in places:
                gold.append(Timex(places[words[0]][0], places[words[-1]][1], kind, value))
            elif words and words[0] in dateline:
                published = value
        yield Annotated(name, text, published, tuple(sorted(gold)))


def _clings(word: str, text: str) -> bool:
    """Whether no space stands between a token and what comes before it."""
    return word in {",", ".", ";", ":", "?", "!", ")", "%", "'s", "’s", "n't", "'", "-"} or text[-1] in "($€£-"


def _trees(archive: Path, ending: str, folder: str = "") -> Iterator[tuple[str, ElementTree.Element]]:
    """The XML files of an archive with their names, in the order of their paths."""
    with tarfile.open(archive) as files:
        for member in sorted(files.getmembers(), key=lambda m: m.name):
            file = files.extractfile(member) if member.name.endswith(ending) and folder in member.name else None
            if file:
                yield Path(member.name).name, ElementTree.fromstring(file.read())
