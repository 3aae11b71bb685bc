"""One battery that every reader of the catalogue passes."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly import catalog
from reportedly.errors import Refused
from reportedly.readers import opening
from reportedly.readers._choice import Reader, choose, readers
from reportedly.readers.base import Source
from reportedly.records import Page, Rejection, content_id
from reportedly.settings import Settings
from tests.readers.shelf import PACKED, SAMPLES, no_network, read, source

NAMES = catalog.names("readers")
LIMIT = Settings(max_bytes=100_000)
THOROUGH = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def reader(name: str) -> Reader:
    return readers()[NAMES.index(name)]


def outcome(name: str, given: Source) -> list[Page | Rejection | str]:
    """What a reader makes of a source, with its refusal of the whole or of the rest as the last item."""
    made: list[Page | Rejection | str] = []
    try:
        for item in reader(name).pages(given, LIMIT, no_network):
            made.append(item)
            if isinstance(item, Page):
                made.append(decoded(item))
    except Refused as refusal:
        made.append(str(refusal))
    return made


def decoded(page: Page) -> str:
    try:
        document = opening.document(page)
    except Refused as refusal:
        return str(refusal)
    assert all(0 <= block.start < block.end <= len(document.text) for block in document.blocks)
    document.text.encode()
    return document.text


def mutated(sample: bytes) -> st.SearchStrategy[bytes]:
    """The sample with pieces lost, doubled or overwritten."""

    @st.composite
    def change(draw: st.DrawFn) -> bytes:
        data = bytearray(sample)
        for _ in range(draw(st.integers(1, 6))):
            start = draw(st.integers(0, len(data)))
            end = draw(st.integers(start, min(len(data), start + draw(st.sampled_from([1, 2, 8, 200])))))
            data[start:end] = draw(st.one_of(st.binary(max_size=8), st.just(bytes(data[start:end]) * 2)))
        return bytes(data)

    return change()


def test_there_is_a_sample_of_every_format() -> None:
    assert set(NAMES) <= set(SAMPLES)


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_says_what_it_reads(name: str) -> None:
    module = reader(name)
    assert all(re.fullmatch(r"\.[a-z0-9]+", suffix) for suffix in module.SUFFIXES)
    assert all(re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", media_type) for media_type in module.MEDIA_TYPES)
    assert module.SUFFIXES
    assert module.MEDIA_TYPES
    assert module.__doc__


def test_no_two_readers_claim_the_same() -> None:
    for claims in ([r.SUFFIXES for r in readers()], [r.MEDIA_TYPES for r in readers()]):
        flat = [claim for claim_list in claims for claim in claim_list]
        assert len(flat) == len(set(flat))


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_known_by_content_or_by_name(name: str) -> None:
    module = reader(name)
    for suffix in module.SUFFIXES:
        assert choose(SAMPLES[name][:4096], f"sample{suffix}", None, guess=False) is module
    for media_type in module.MEDIA_TYPES:
        assert choose(SAMPLES[name][:4096], "sample", media_type, guess=False) is module
    assert choose(SAMPLES[name][:4096], "sample.txt", None, guess=False) is module


@pytest.mark.parametrize("name", NAMES)
def test_the_same_bytes_make_the_same_pages(name: str) -> None:
    first, second = (outcome(name, source(SAMPLES[name])) for _ in range(2))
    assert first == second
    assert any(isinstance(item, Page) for item in first)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_its_identity_and_can_be_decoded(name: str) -> None:
    for item in reader(name).pages(source(SAMPLES[name]), LIMIT, no_network):
        if isinstance(item, Page):
            assert item.id == content_id("page", item.sha256, item.where)
            assert re.fullmatch(r"[a-z_]+@\d+", item.made_by)
            assert opening.document(item).text.strip()


@pytest.mark.parametrize("name", NAMES)
@given(data=st.binary(max_size=2000))
@THOROUGH
def test_random_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    assert outcome(name, source(data)) == outcome(name, source(data))


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@THOROUGH
def test_damaged_samples_are_read_or_refused(name: str, data: st.DataObject) -> None:
    outcome(name, source(data.draw(mutated(SAMPLES[name]))))


@given(data=st.one_of(st.binary(max_size=500), *(mutated(sample) for sample in (*SAMPLES.values(), PACKED))))
@THOROUGH
def test_opening_raises_nothing_and_always_tells(data: bytes) -> None:
    assert read("-", stdin=data)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_refused(name: str) -> None:
    (told,) = outcome(name, source(b""))
    assert isinstance(told, str)


def test_every_reason_is_a_sentence() -> None:
    reasons = [item.reason for data in bad() for item in read("-", stdin=data) if isinstance(item, Rejection)]
    assert len(reasons) >= 5
    assert all(len(reason) > 10 and reason[0].islower() and "\n" not in reason for reason in reasons)


def bad() -> Iterator[bytes]:
    yield b""
    yield bytes(100)
    for sample in SAMPLES.values():
        yield sample[: len(sample) // 3] + bytes(50)
