"""What every record is: a frozen value whose identity is a hash of its content."""

import hashlib
from typing import dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen value. Two records are equal when all their fields are; nothing else tells them apart.

    Field types are restricted to str, int, float, bool, bytes, None, other records and tuples of these, so that
    every record has one JSON form, one Parquet form and one JSON Schema, all derived from its annotations.
    """


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """`[start, end)` in Unicode code points of a report's text; `[start, end]` in JSON."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand at this span of `text`."""
        return text[self.start : self.end]

    def overlap(self, other: "Span") -> int:
        """How many code points the two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


def content_id(kind: str, *content: object) -> str:
    """`kind-` and 16 hex digits (64 bits) of the SHA-256 of the content's canonical JSON.

    Content is anything JSON can hold, and records. The same content gives the same id on every machine.
    """
    body = msgspec.json.encode((kind, *content), order="deterministic")
    return f"{kind}-{hashlib.sha256(body).hexdigest()[:16]}"


def hull(spans: "tuple[Span, ...]") -> Span:
    """The smallest span that holds all of `spans`, of which there is at least one."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))
