"""What HTTP servers send and web archives keep."""

import gzip
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import Refused
from reportedly.readers._http import content_type, dechunked, unpacked

CODINGS = {"gzip": gzip.compress, "x-gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (None, (None, None)),
        ("", (None, None)),
        ("html", (None, None)),
        ("Text/HTML", ("text/html", None)),
        ('text/html; a=b; Charset="UTF-8"', ("text/html", "UTF-8")),
        ("text/html;charset=cp1252;x", ("text/html", "cp1252")),
    ],
)
def test_content_types(header: str | None, told: tuple[str | None, str | None]) -> None:
    assert content_type(header) == told


@given(st.text())
def test_any_content_type_is_read(header: str) -> None:
    content_type(header)


@pytest.mark.parametrize("coding", CODINGS)
@given(data=st.binary(max_size=200_000), step=st.integers(1, 100_000))
def test_every_coding_is_undone_in_any_pieces(coding: str, data: bytes, step: int) -> None:
    packed = CODINGS[coding](data)
    chunks = [packed[start : start + step] for start in range(0, len(packed), step)]
    assert unpacked(chunks, coding, 200_000) == data


def test_codings_are_undone_in_reverse_order() -> None:
    assert unpacked([brotli.compress(gzip.compress(b"words"))], "gzip, identity, br", 100) == b"words"


def test_deflate_without_its_header_and_gzip_of_two_members_are_undone() -> None:
    assert unpacked([raw_deflate(b"words")], "deflate", 100) == b"words"
    assert unpacked([gzip.compress(b"wo") + gzip.compress(b"rds")], "gzip", 100) == b"words"


@pytest.mark.parametrize("coding", CODINGS)
@given(data=st.binary(max_size=300))
def test_other_bytes_are_refused_or_unpacked(coding: str, data: bytes) -> None:
    try:
        assert isinstance(unpacked([data], coding, 1000), bytes)
    except Refused as refusal:
        assert str(refusal)  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize("coding", CODINGS)
def test_no_more_than_the_limit_is_unpacked(coding: str) -> None:
    with pytest.raises(Refused, match="larger than 1,000 bytes"):
        unpacked([CODINGS[coding](bytes(50_000_000))], coding, 1000)


@given(st.lists(st.binary(min_size=1, max_size=50)))
def test_chunks_are_joined(parts: list[bytes]) -> None:
    body = b"".join(b"%X\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
    assert dechunked(body) == b"".join(parts)


def test_a_body_without_chunks_is_left_as_it_is() -> None:
    assert dechunked(b"<p>words</p>") == b"<p>words</p>"


@given(st.binary(max_size=100))
def test_chunks_of_any_bytes_are_joined_or_refused(body: bytes) -> None:
    try:
        assert len(dechunked(body)) <= len(body)
    except Refused as refusal:
        assert str(refusal)  # noqa: PT017 - either outcome is right
