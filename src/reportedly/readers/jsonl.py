"""Reports as JSON Lines: one object a line, `text` exactly as given. Read line by line, so any size of file will do."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from reportedly.errors import Refused
from reportedly.readers._dates import iso
from reportedly.readers.base import Document, Fetch, Meta, Source, member, page, too_large
from reportedly.readers.text import lines
from reportedly.records import Page, Rejection, Where
from reportedly.settings import Settings

SUFFIXES = (".jsonl", ".ndjson")
MEDIA_TYPES = ("application/jsonl", "application/x-ndjson", "application/jsonlines", "application/x-jsonlines")
MADE_BY = "jsonl@1"

_TIMES = ("published", "modified")
_KNOWN = ("title", "publisher", *_TIMES, "language", "url")
_OBJECT = re.compile(rb'\s*\{\s*"')
_MARK = b"\xef\xbb\xbf"

Fields = dict[str, msgspec.Raw]


def sniff(head: bytes) -> bool:
    """Whether the first line begins an object, and is one where it is seen whole."""
    head = head.removeprefix(_MARK)
    if not _OBJECT.match(head) or b"jsonfeed.org/version" in head:
        return False
    first, end, _ = head.lstrip().partition(b"\n")
    return not end or isinstance(_fields(first), dict)


def pages(source: Source, settings: Settings, fetch: Fetch) -> Iterator[Page | Rejection]:
    """One page per line; a line that cannot be used is a Rejection that names it, and the rest is done.

    A line with an `id` is known by it, any other by the file and the line's number. Two lines with one id and different
    words are two reports, or two versions of one.
    """
    found = False
    for number, line in _lines(source.stream, settings.max_bytes):
        found = True
        where = member(source.where, number)
        try:
            fields = _object(line, settings.max_bytes)
            given = _given(fields)
            where = where if given is None else Where(given=given)
            _check_text(fields)
        except Refused as refusal:
            yield Rejection(input=str(where), stage="read", reason=f"line {number}: {refusal}")
            continue
        yield page(MADE_BY, MEDIA_TYPES[0], source, line, where=where)
    if not found:
        raise Refused("it is empty")


def document(page: Page) -> Document:
    """The text of one line, with what the line says of it. Values of an unexpected kind stay in `extra`."""
    fields = _fields(page.data)
    text = _string(fields, "text") if isinstance(fields, dict) else None
    if not isinstance(fields, dict) or text is None:
        raise Refused("it is no JSON object with a text")
    known = {key: _string(fields, key) for key in _KNOWN}
    known |= {key: iso(known[key] or "") for key in _TIMES}
    used = {"id", "text"} | {key for key, value in known.items() if value is not None}
    rest = {key: value for key, value in fields.items() if key not in used}
    extra = msgspec.json.encode(rest).decode()
    return Document(text=text, encoding="utf-8", blocks=lines(text), meta=Meta(**known, extra=extra))


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes]]:
    """Numbers and lines that are not blank; of a line above the limit only so much that this can be told."""
    number = 0
    while line := stream.readline(limit + 2):
        number += 1
        rest = line
        while len(rest) > limit and not rest.endswith(b"\n"):
            rest = stream.readline(limit + 2)
        line = _first(line) if number == 1 else line
        if stripped := line.strip(b" \t\r\n"):
            yield number, stripped


def _first(line: bytes) -> bytes:
    """The first line without its mark. Raises Refused for what has two or four bytes a letter."""
    if b"\0" in line[:4] or line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Refused("it is UTF-16 or UTF-32, and JSON Lines are UTF-8; save it as UTF-8")
    return line.removeprefix(_MARK)


def _object(line: bytes, limit: int) -> Fields:
    """The line's keys. Raises Refused where it is too long or holds no object."""
    if len(line) > limit:
        raise Refused(too_large(limit))
    fields = _fields(line)
    if isinstance(fields, str):
        raise Refused(f"it is no JSON object: {fields}")
    return fields


def _check_text(fields: Fields) -> None:
    """Raises Refused where there is no text to read."""
    if "text" not in fields:
        raise Refused('it has no key "text", which holds the words of the report')
    text = _string(fields, "text")
    if text is None:
        raise Refused('its "text" is no string')
    if not text.strip():
        raise Refused('its "text" holds no words')


def _given(fields: Fields) -> str | None:
    raw = bytes(fields.get("id", b"null"))
    if raw == b"null":
        return None
    try:
        return str(msgspec.json.decode(raw, type=str | int))
    except msgspec.DecodeError:
        raise Refused('its "id" is neither a string nor a whole number') from None


def _fields(line: bytes) -> Fields | str:
    """The keys of a line's object, their values not yet decoded; or why there are none."""
    try:
        return msgspec.json.decode(line.decode(), type=Fields)
    except UnicodeDecodeError:
        return "it is not UTF-8"
    except msgspec.DecodeError as error:
        return str(error)
    except RecursionError:
        return "it is nested too deeply"


def _string(fields: Fields, key: str) -> str | None:
    """The value of a key where it is a string that can be text; None for any other value."""
    try:
        value: str = msgspec.json.decode(fields.get(key, b"null"), type=str)
    except msgspec.DecodeError:
        return None
    return value
