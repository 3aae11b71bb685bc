"""Plain text and its encodings."""

import time

import pytest

from reportedly.errors import Refused
from reportedly.readers import opening, text
from reportedly.readers._decode import decode
from reportedly.records import Page
from reportedly.settings import Settings
from tests.readers.shelf import no_network, source

GERMAN = "„Der Kran fiel“, sagte Käthe Brüning – die Reparatur koste 20 € je Stunde.\n"


def document(data: bytes) -> text.Document:
    (page,) = text.pages(source(data), Settings(), no_network)
    assert isinstance(page, Page)
    return opening.document(page)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_text_is_exactly_as_given(newline: str) -> None:
    given = f"  Title{newline}{newline}First line. {newline}\tSecond\xa0line{newline}"
    read = document(given.encode())
    assert read.text == given
    assert [given[block.start : block.end] for block in read.blocks] == ["Title", "First line.", "Second\xa0line"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le", "utf-16-be"])
def test_encodings_are_told_apart(encoding: str) -> None:
    read = document(GERMAN.encode(encoding))
    assert (read.text, read.encoding) == (GERMAN, encoding)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_text(encoding: str) -> None:
    assert document(GERMAN.encode(encoding)).text == GERMAN


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("“It’s over,” she said – the naïve plan would have cost £20 or €25.", "cp1252"),
        ("Le ministère a déclaré mardi que l’accord était signé à Genève, où il s’était rendu.", "cp1252"),
        ("El ministro afirmó que la operación costará más este año, según el diario Mañana.", "cp1252"),
        ("O ministério não comentou a decisão da administração; a operação começará amanhã.", "cp1252"),
        ("Министр заявил во вторник, что соглашение подписано в городе Тарн.", "cp1251"),
        ("Premiér v úterý řekl, že dohoda byla podepsána v Ženevě a že loď čeká.", "cp1250"),
        ("장관은 화요일 항구에서 크레인이 넘어졌다고 밝혔다. 다친 사람은 없었다.", "euc-kr"),
    ],
)
def test_older_encodings_are_told_by_statistics(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding))[0] == words


def test_a_declared_encoding_is_believed_unless_the_bytes_are_utf8() -> None:
    assert decode("Премьер".encode("koi8-r"), "koi8-r") == ("Премьер", "koi8-r")
    assert decode("Премьер".encode(), "iso-8859-1") == ("Премьер", "utf-8")
    assert decode("“so”".encode("cp1252"), "iso-8859-1") == ("“so”", "cp1252")
    assert decode(b"so", "no-such-encoding") == ("so", "utf-8")
    assert decode(b"736f", "hex") == ("736f", "utf-8")


def test_damaged_utf8_stays_utf8() -> None:
    read = document(GERMAN.encode() + b"\xff" + GERMAN.encode())
    assert read.text == f"{GERMAN}�{GERMAN}"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x7fELF" + bytes(2000), b"PK\x03\x04" + bytes(range(40)) * 9]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="binary"):
        document(data)


def test_white_space_alone_is_refused() -> None:
    with pytest.raises(Refused, match="nothing but white space"):
        document(b" \r\n\t\n")


@pytest.mark.parametrize("line", [b"word " * 400_000, b" " * 2_000_000 + b"x", b"\xe9" * 2_000_000, b"a\r" * 1_000_000])
def test_two_megabytes_take_no_time(line: bytes) -> None:
    started = time.perf_counter()
    assert document(line).blocks
    assert time.perf_counter() - started < 5
