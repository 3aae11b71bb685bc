"""Reports in which people have marked who is meant: read from GUM and from ECB+."""

import re
import tarfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reportedly.records import Span

GUM = "data/gum/gum-open-genres.tar.xz"
ECB = "data/ecbplus/topics-1-35.tar.xz"


class Marked(NamedTuple):
    """A mention: whom it means, where it stands, among which words its head is, whether it is a person or a body."""

    whom: str
    span: Span
    head: Span
    agent: bool


class Sample(NamedTuple):
    """A report, its paragraphs, its mentions, and the starts of the words that are sources, where that is marked.

    `complete` says that every mention is marked: one of whom no name is marked is named nowhere.
    """

    name: str
    text: str
    paragraphs: tuple[Span, ...]
    marked: tuple[Marked, ...]
    sources: frozenset[int]
    complete: bool


def gum(shared: Path) -> Iterator[Sample]:
    """The documents of GUM in order of their names; what discourse relations mark as sources of attribution."""
    for name, data in files(shared / GUM, r"dep/(GUM_\w+)\.conllu$"):
        yield _Conllu(name, data.decode("utf-8")).sample()


def ecbplus(shared: Path) -> Iterator[Sample]:
    """The documents of ECB+ in order of their names; only some sentences of each are marked."""
    for name, data in files(shared / ECB, r"(\d+_\d+ecb(?:plus)?)\.xml$"):
        yield _xml(name, ET.fromstring(data))


def files(archive: Path, pattern: str) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as opened:
        matched = ((re.search(pattern, member.name), member) for member in opened.getmembers())
        for name, member in sorted(((m[1], member) for m, member in matched if m), key=lambda pair: pair[0]):
            file = opened.extractfile(member)
            assert file
            yield name, file.read()


class _Conllu:
    """A CoNLL-U file of GUM: tokens with their places in the text, and the entities of the last column."""

    def __init__(self, name: str, source: str) -> None:
        self._name, self._text = name, ""
        self._words: list[Span] = []
        self._paragraphs: list[int] = []
        self._open: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
        self._marked: list[Marked] = []
        self._sources: set[int] = set()
        for line in source.splitlines():
            self._line(line)

    def sample(self) -> Sample:
        ends = [*(start - 1 for start in self._paragraphs[1:]), len(self._text)]
        paragraphs = tuple(Span(start, end) for start, end in zip(self._paragraphs, ends, strict=True) if end > start)
        sources = frozenset(self._words[i - 1].start for i in self._sources if i <= len(self._words))
        return Sample(self._name, self._text, paragraphs, tuple(self._marked), sources, complete=True)

    def _line(self, line: str) -> None:
        if line == "# newpar" or not self._paragraphs:
            self._text += "\n" if self._text else ""
            self._paragraphs.append(len(self._text))
        elif line.startswith("# text = "):
            self._text += (" " if self._paragraphs[-1] < len(self._text) else "") + line.removeprefix("# text = ")
            self._at = self._text.rindex(line.removeprefix("# text = "))
        elif re.match(r"\d+\t", line):
            self._token(line.split("\t"))

    def _token(self, columns: list[str]) -> None:
        start = self._text.index(columns[1], self._at)
        self._at = start + len(columns[1])
        self._words.append(Span(start, self._at))
        misc = dict(part.split("=", 1) for part in columns[9].split("|") if "=" in part)
        for numbers in re.findall(r"sem-atsrc-([\d,-]+)", misc.get("Discourse", "")):
            self._sources.update(_numbers(numbers))
        self._entities(misc.get("Entity", ""))

    def _entities(self, marks: str) -> None:
        """Brackets of the entity column: `(1-person-…` opens one, `1)` closes it, `(1-person-…)` is one word."""
        for opening, body, closing in re.findall(r"(\(?)([^()]+)(\)?)", marks):
            fields = body.split("-", 7)
            if opening:
                self._open[fields[0]].append((len(self._words) - 1, fields))
            if closing:
                first, fields = self._open[fields[0]].pop()
                self._mark(first, fields)

    def _mark(self, first: int, fields: list[str]) -> None:
        inside = self._words[first:]
        heads = [inside[n - 1] for n in _numbers(fields[5]) if n <= len(inside)] or inside
        whole, head = Span(inside[0].start, inside[-1].end), Span(heads[0].start, heads[-1].end)
        self._marked.append(Marked(fields[0], whole, head, fields[1] in ("person", "organization")))


def _numbers(text: str) -> list[int]:
    """The numbers of "3,5-7" in order."""
    found: list[int] = []
    for low, high in re.findall(r"(\d+)(?:-(\d+))?", text):
        found.extend(range(int(low), int(high or low) + 1))
    return found


def _xml(name: str, root: ET.Element) -> Sample:
    """One file of ECB+: its words set as text again, its marks, and their chains by what they are instances of."""
    text, places, paragraphs = as_text(root)
    links = [(link.find("target"), link.findall("source")) for link in next(root.iter("Relations"))]
    whom = {s.get("m_id"): target.get("m_id", "") for target, sources in links if target is not None for s in sources}
    found = []
    for mark in next(root.iter("Markables")):
        words = sorted(places[anchor.get("t_id", "")] for anchor in mark.iter("token_anchor"))
        if words and mark.tag.startswith(("HUMAN", "LOC", "NON_HUMAN")):
            span, number = Span(words[0].start, words[-1].end), mark.get("m_id", "")
            found.append(Marked(whom.get(number, f"alone {number}"), span, span, mark.tag.startswith("HUMAN")))
    return Sample(name, text, paragraphs, tuple(sorted(found, key=lambda m: m.span)), frozenset(), complete=False)


def as_text(root: ET.Element) -> tuple[str, dict[str, Span], tuple[Span, ...]]:
    """The text of a file's words, the place of each by its number, and the paragraphs: lines that are no sentences."""
    text, begun, places, paragraphs = "", 0, dict[str, Span](), []
    sentence = "0"
    for token in root.iter("token"):
        word = token.text or ""
        if token.get("sentence", "") != sentence and text and text[-1] not in ".!?\"'":
            paragraphs.append(Span(begun, len(text)))
            text += "\n"
            begun = len(text)
        elif text[begun:] and not re.match(r"[.,;:!?)%'’]|n't", word) and text[-1] not in "($`":
            text += " "
        sentence = token.get("sentence", "")
        places[token.get("t_id", "")] = Span(len(text), len(text) + len(word))
        text += word
    paragraphs.append(Span(begun, len(text)))
    return text, places, tuple(p for p in paragraphs if not text.startswith("http", p.start))
