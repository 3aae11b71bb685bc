"""Fakes of the protocols, and short ways to make records, for our tests and other people's; all deterministic."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from reportedly.errors import Unreachable
from reportedly.models.base import Parse, Token, Vectors
from reportedly.readers.base import Response
from reportedly.readers.text import lines
from reportedly.records import Page, Report, Segment, Span, Where, content_id

CAPTURED = "2024-03-01T12:00:00+00:00"
"""When everything that the fakes fetch was captured."""

_WORD = re.compile(r"\w+|[^\w\s]")
_SENTENCE_END = {".", "!", "?"}


class FakeFetch:
    """Fetches from a mapping of addresses to bodies; what is not in it is Unreachable. `asked` lists every request."""

    def __init__(self, bodies: Mapping[str, bytes], media_type: str = "text/plain") -> None:
        self.asked: list[str] = []
        self._bodies = bodies
        self._media_type = media_type

    def __call__(self, url: str) -> Response:
        self.asked.append(url)
        if url not in self._bodies:
            raise Unreachable("the server answered with status 404 (Not Found)")
        return Response(
            url=url, data=self._bodies[url], media_type=self._media_type, encoding="utf-8", captured=CAPTURED
        )


class FakeParser:
    """Splits at white space and punctuation, and calls every word a noun that hangs on the first of its sentence."""

    def parse(self, texts: Sequence[str]) -> Iterable[Parse]:
        return map(_parsed, texts)


def _parsed(text: str) -> Parse:
    found = list(_WORD.finditer(text))
    ends = [index + 1 for index, word in enumerate(found) if word[0] in _SENTENCE_END]
    if found and (not ends or ends[-1] != len(found)):
        ends.append(len(found))
    sentences = tuple(Span(first, last) for first, last in zip([0, *ends[:-1]], ends, strict=False))
    tokens = tuple(
        Token(
            start=found[index].start(),
            end=found[index].end(),
            lemma=found[index][0].lower(),
            pos="NOUN" if found[index][0].isalnum() else "PUNCT",
            tag="NN" if found[index][0].isalnum() else ".",
            dep="ROOT" if index == sentence.start else "dep",
            head=sentence.start,
        )
        for sentence in sentences
        for index in range(sentence.start, sentence.end)
    )
    return Parse(tokens=tokens, sentences=sentences)


class FakeEmbedder:
    """Counts words into 256 bins by their hash: texts are as alike as their words are."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), 256), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in _WORD.findall(text.lower()):
                vectors[row, hashlib.sha256(word.encode()).digest()[0]] += 1.0
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        unit: Vectors = vectors / np.maximum(lengths, 1.0).astype(np.float32)
        return unit


def page(data: bytes | str, path: str = "report.txt", media_type: str = "text/plain") -> Page:
    """A page as a reader makes it of a file."""
    data = data.encode() if isinstance(data, str) else data
    where = Where(path=path)
    sha256 = hashlib.sha256(data).hexdigest()
    return Page(
        id=content_id("page", sha256, where),
        made_by="testing@1",
        where=where,
        data=data,
        sha256=sha256,
        media_type=media_type,
    )


def report(
    text: str, *, publisher: str | None = None, published: str | None = None, title: str | None = None
) -> Report:
    """A report of plain text in English: its first line the title if that is `title`, each other line a paragraph."""
    of = page(text, path=f"{publisher or 'report'}.txt")
    return Report(
        id=content_id("report", text, of.where),
        made_by="testing@1",
        page=of.id,
        where=of.where,
        sha256=of.sha256,
        captured=None,
        media_type=of.media_type,
        url=None,
        publisher=publisher,
        title=title,
        byline=None,
        published=published,
        modified=None,
        language="en",
        dateline=None,
        agencies=(),
        picture_credits=(),
        text=text,
        segments=tuple(_segments(text, title)),
    )


def _segments(text: str, title: str | None) -> Iterable[Segment]:
    paragraph = 0
    for line in lines(text):
        if paragraph == 0 and text[line.start : line.end] == title:
            yield Segment(start=line.start, end=line.end, kind="title")
            continue
        paragraph += 1
        yield Segment(start=line.start, end=line.end, kind="body", paragraph=paragraph)
