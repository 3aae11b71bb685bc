"""Reports as JSON Lines."""

import io
import json
import tracemalloc

import pytest

from reportedly.readers import jsonl, opening
from reportedly.readers.base import Document, Source
from reportedly.records import Page, Rejection, Where
from reportedly.settings import Settings
from tests.readers.shelf import no_network, pages, reasons, source
from tests.readers.shelf import read as opened


def read(data: bytes, limit: int = 10_000) -> list[Page | Rejection]:
    return list(jsonl.pages(source(data, "reports.jsonl"), Settings(max_bytes=limit), no_network))


def document(**fields: object) -> Document:
    (page,) = pages(read(json.dumps(fields, ensure_ascii=False).encode()))
    return opening.document(page)


def test_text_is_exactly_as_given() -> None:
    words = "Title\r\n\n“So” 𝄞 \u2028 end\t"
    assert document(text=words).text == words


def test_known_keys_are_told_and_others_kept() -> None:
    read = document(
        id="a",
        text="Words.",
        title="T",
        publisher="P",
        published="2024-02-20",
        language="en",
        url="u",
        desk=[1, {"x": None}],
    )
    assert read.meta.title == "T"
    assert (read.meta.publisher, read.meta.published, read.meta.language, read.meta.url) == (
        "P",
        "2024-02-20",
        "en",
        "u",
    )
    assert json.loads(read.meta.extra) == {"desk": [1, {"x": None}]}


def test_values_of_an_unexpected_kind_are_kept() -> None:
    read = document(text="Words.", title=5, published="one day")
    assert (read.meta.title, read.meta.published) == (None, None)
    assert json.loads(read.meta.extra) == {"title": 5, "published": "one day"}


def test_identity_is_the_given_id_or_the_line() -> None:
    items = pages(read(b'\xef\xbb\xbf{"id": "x", "text": "a"}\n\n{"id": 7, "text": "b"}\r\n{"id": null, "text": "c"}'))
    assert [page.where for page in items] == [Where(given="x"), Where(given="7"), Where(path="reports.jsonl#4")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"no json", "it is no JSON object"),
        (b"[1]", "it is no JSON object"),
        (b'{"text": "a"', "it is no JSON object"),
        (b'{"text": "\xff"}', "it is not UTF-8"),
        (b'{"text": "\\ud800"}', "it is no JSON object"),
        (b'{"words": "a"}', 'it has no key "text"'),
        (b'{"text": 5}', 'its "text" is no string'),
        (b'{"text": " "}', 'its "text" holds no words'),
        (b'{"text": "a", "id": [1]}', 'its "id" is neither'),
        (b'{"text": "a", "x": ' + b"[" * 5000 + b"}", "no JSON object"),
        (b'{"text": "' + b"a" * 20_000 + b'"}', "larger than 10,000 bytes"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_done(line: bytes, reason: str) -> None:
    items = read(b'{"id": "first", "text": "a"}\n' + line + b'\n{"id": "last", "text": "z"}\n')
    assert [page.where.given for page in pages(items)] == ["first", "last"]
    (told,) = reasons(items).items()
    assert told[0] == "reports.jsonl#2"
    assert told[1].startswith("line 2: ")
    assert reason in told[1]


def test_a_refused_line_is_known_by_its_id() -> None:
    assert reasons(read(b'{"id": "x", "text": 5}')) == {"x": 'line 1: its "text" is no string'}


def test_one_id_twice_is_two_reports_unless_the_words_are_the_same() -> None:
    lines = b'{"id": "x", "text": "a"}\n{"id": "x", "text": "b"}\n{"id": "x", "text": "a"}\n'
    items = opened("-", stdin=lines)
    assert [page.where.given for page in pages(items)] == ["x", "x"]
    assert reasons(items) == {"x": "the same words from the same place were read before"}


def test_memory_does_not_grow_with_the_file() -> None:
    class Endless(io.RawIOBase):
        """Twenty megabytes of reports, made as they are read."""

        left = 20_000

        def readable(self) -> bool:
            return True

        def readline(self, size: int | None = -1, /) -> bytes:
            self.left -= 1
            return b'{"text": "%d %s"}\n' % (self.left, b"x" * 1000) if self.left >= 0 else b""

    tracemalloc.start()
    stream = Source(where=Where(path="r"), stream=Endless())  # type: ignore[arg-type]
    assert sum(1 for _ in jsonl.pages(stream, Settings(), no_network)) == 20_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000
