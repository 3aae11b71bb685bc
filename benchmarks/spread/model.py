"""What a story is made of, from the kinds of events down to the sentence of a report."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

HERE = Path(__file__).parent
Stance = Literal["certain", "hedged", "denied"]
PRIVATE = ("person", "unnamed")
"""Sources that talk to one outlet alone."""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who or what an event's facts come from; `root` is whom it speaks for, or the party that it is part of."""

    kind: str
    full: str = ""
    short: str = ""
    title: str = ""
    person: str = ""
    name: str = ""
    they: str = ""
    root: str = ""


class Proposition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"sources": "from"}):
    """One thing that may be told, in several wordings. Without `sources` an outlet tells it as known."""

    id: str
    sources: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    headlines: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    speaker: str = ""
    denied_by: str = ""


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of event: its roles and slots, who tells of it, and what is told, the main thing first."""

    about: str
    roles: dict[str, str]
    slots: dict[str, dict[str, str | list[int | str]]]
    sources: dict[str, Source]
    says: list[Proposition]

    def proposition(self, name: str) -> Proposition:
        return next(each for each in self.says if each.id == name)


class Relation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one report comes from others; the head of `spread.toml` says what each field means."""

    about: str
    weight: float
    hours: tuple[int, int]
    takes: tuple[float, float] = (0, 0)
    parent: Literal["any", "agency", "outlet", "erred"] = "any"
    fresh: Literal["", "public", "private", "denial"] = ""
    same: float = 0
    credit: float = 0
    cites: float = 0
    drops: float = 0
    care: float = 1
    shuffles: bool = False
    family: bool = False
    corrects: bool = False


class Changes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may happen to a sentence on its way from one report to another, and how often."""

    slot: float
    rounding: float
    hedge: float
    plain: float
    quote: float
    trim: float
    speaker: float


class Spread(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`spread.toml`."""

    first_seen: float
    chatter: float
    picture: float
    reports: dict[int, float]
    relations: dict[str, Relation]
    changes: Changes


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """A proposition as one report tells it, before it has words.

    `source` is whom the words name, if anyone, `via` the outlets that they name as having reported it; `root` is where
    it really comes from. `changed` are the slots that are no longer what the source said. `parent` is the report and
    the sentence that it was taken from.
    """

    claim: str
    root: str
    source: str | None = None
    via: tuple[str, ...] = ()
    stance: Stance = "certain"
    changed: dict[str, str] = {}
    quote: str = ""
    parent: tuple[str, int] | None = None


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """A telling in words. `slots` are the values that the words show, `wording` is the form that was chosen.

    `clause` are those of the words that tell the proposition, without who said it.
    """

    kind: Literal["title", "body"]
    telling: Telling
    words: str
    slots: dict[str, str]
    wording: str
    clause: str
    same_words: bool = False


class Outlet(msgspec.Struct, frozen=True):
    """Who publishes: an agency or a paper, perhaps one of a family."""

    name: str
    agency: bool = False
    family: str = ""

    @property
    def called(self) -> str:
        """The name inside a sentence."""
        return self.name if self.agency else "the " + self.name.removeprefix("The ")


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """A report before it is laid out. `hour` counts from the event's morning; `credit` is the agency of its words."""

    id: str
    outlet: Outlet
    relation: str
    hour: int
    title: Sentence | None = None
    body: tuple[Sentence, ...] = ()
    parents: tuple[str, ...] = ()
    credit: str = ""
    picture: str = ""
    seen: bool = True

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return (*((self.title,) if self.title else ()), *self.body)


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of event, by file name."""
    return tuple(msgspec.convert(_toml(path), Kind) for path in sorted(HERE.glob("events/*.toml")))


@cache
def spread() -> Spread:
    return msgspec.convert(_toml(HERE / "spread.toml"), Spread, strict=False)


@cache
def frames() -> dict[str, tuple[str, ...]]:
    return msgspec.convert(_toml(HERE / "frames.toml"), dict[str, tuple[str, ...]])


def _toml(path: Path) -> dict[str, object]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
