"""Do two statements say the same: what `same` writes, a line for each pair read."""

from collections.abc import Iterable, Iterator
from functools import partial

import msgspec

from reportedly.errors import Refused
from reportedly.records import Record
from reportedly.run.local import cores
from reportedly.run.stream import ordered
from reportedly.run.task import tools_for
from reportedly.settings import Settings
from reportedly.stages.base import Tools
from reportedly.stages.claims.same import same


class Pair(Record):
    """Two texts, each a statement or a sentence of several."""

    id: str | int
    a: str
    b: str


class SameLine(Record):
    """Whether they say the same, how surely (0 to 1), and the reasons. `refused` tells why a line could not be used."""

    id: str | int
    same: bool | None = None
    score: float | None = None
    why: tuple[str, ...] = ()
    refused: str | None = None


def compare(lines: Iterable[bytes], settings: Settings) -> Iterator[SameLine]:
    """A line for each line that is not blank, in order, on all workers."""
    numbered = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    yield from ordered(partial(_compared, settings=settings), numbered, settings.workers or cores())


def _compared(numbered: tuple[int, bytes], *, settings: Settings) -> SameLine:
    return _line(*numbered, tools_for(settings))


def _line(number: int, line: bytes, tools: Tools) -> SameLine:
    try:
        pair = msgspec.json.decode(line, type=Pair)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return SameLine(id=f"line {number}", refused=f'it is no {{"id", "a", "b"}}: {error}')
    try:
        found = same(pair.a, pair.b, tools)
    except Refused as refusal:
        return SameLine(id=pair.id, refused=str(refusal))
    return SameLine(id=pair.id, same=found.same, score=found.score, why=found.why)
