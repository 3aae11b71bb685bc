"""Natural languages as data, one TOML file each. Adding a language is adding a file."""

import hashlib
import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from reportedly.records import Record
from reportedly.text.acts import ActWords
from reportedly.text.cues import CueWords, StanceWords
from reportedly.text.events import EventWords
from reportedly.text.names import NameWords, SpeakerWords
from reportedly.text.naming import OriginWords
from reportedly.text.number_words import NumberWords
from reportedly.text.page import PageWords
from reportedly.text.quotes import QuoteMarks
from reportedly.text.telling import ClaimWords
from reportedly.text.times import TimeWords


class Language(Record):
    """What one language file holds."""

    code: str
    quotes: QuoteMarks
    cues: CueWords
    stance: StanceWords
    events: EventWords
    names: NameWords
    speakers: SpeakerWords
    numbers: NumberWords
    acts: ActWords
    claims: ClaimWords
    origins: OriginWords
    times: TimeWords
    page: PageWords


@cache
def find(code: str) -> Language | None:
    """The language of an ISO 639-1 code, or None where there is no file for it."""
    file = files("reportedly.languages").joinpath(f"{code}.toml")
    if not file.is_file():
        return None
    return msgspec.convert({"code": code, **tomllib.loads(file.read_text(encoding="utf-8"))}, Language)


@cache
def digest() -> str:
    """Hashes every language file; part of the key of all work that reads them."""
    folder = files("reportedly.languages")
    texts = [(f.name, f.read_bytes().hex()) for f in folder.iterdir() if f.name.endswith(".toml")]
    return hashlib.sha256(repr(sorted(texts)).encode()).hexdigest()[:16]
