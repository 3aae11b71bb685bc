"""One event as it happened: names for its roles, values for its slots, and who can tell of it."""

import re
from datetime import UTC, datetime, timedelta

import msgspec

from benchmarks.spread.chance import Chance
from benchmarks.spread.model import Kind, Source
from benchmarks.spread.names import Namer

EPOCH = datetime(2027, 1, 4, 6, tzinfo=UTC)
DAYS = 3000
PLACES = ("country", "town")
_SLOT = re.compile(r"\{([\w.]+)\}")
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|two|three) ")


class Shown(msgspec.Struct, frozen=True):
    """A source as reports name it: in full at first, then shortly, then by a pronoun; `root` is whom it speaks for."""

    id: str
    kind: str
    full: str
    short: str
    name: str
    they: str
    root: str

    @property
    def pinned(self) -> bool:
        """Whether it is somebody in particular."""
        return self.kind != "unnamed"


class World(msgspec.Struct, frozen=True):
    """An event. `values` are what its roles and slots are, in words."""

    kind: Kind
    values: dict[str, str]
    sources: dict[str, Shown]
    morning: datetime

    def named(self, what: str) -> list[str]:
        """The names of a kind, in the order of the roles."""
        return [self.values[role] for role, kind in self.kind.roles.items() if kind == what]

    def weekday(self, hour: int) -> str:
        """The day of an hour of the story, as a report says it."""
        return f"on {(self.morning + timedelta(hours=hour)):%A}"


def happen(kind: Kind, namer: Namer, chance: Chance, beside: World | None = None) -> World:
    """An event of a kind, on a morning between 2027 and 2035; or in the places and on the day of another event."""
    morning = beside.morning if beside else EPOCH + timedelta(days=chance.between(0, DAYS))
    values: dict[str, str] = {}
    for role, what in kind.roles.items():
        here = [each for each in beside.named(what) if each not in values.values()] if beside else []
        values[role] = here[0] if here and what in PLACES else namer.give(what)
        values[role + ".last"] = values[role].split()[-1]
    for slot in kind.slots:
        values[slot] = drawn(kind, slot, morning, chance)
    sources = {name: _shown(name, source, kind, values) for name, source in kind.sources.items()}
    return World(kind, values, sources, morning)


def type_of(kind: Kind, slot: str) -> str:
    """The kind of discrepancy that two values of a slot make."""
    (what,) = kind.slots[slot]
    return what


def drawn(kind: Kind, slot: str, morning: datetime, chance: Chance) -> str:
    """A value for a slot."""
    (choices,) = kind.slots[slot].values()
    if choices == "past":
        return f"on {(morning - timedelta(hours=24 * chance.between(0, 1))):%A}"
    if isinstance(choices[0], int):
        number = chance.between(int(choices[0]), int(choices[1]))
        return f"{number + (number % 10 == 0):,}"
    return str(chance.one(choices))


def filled(form: str, values: dict[str, str]) -> str:
    """A form with the values of its slots."""
    return _SLOT.sub(lambda slot: values[slot[1]], form)


def slots_in(form: str) -> list[str]:
    return _SLOT.findall(form)


def _shown(name: str, source: Source, kind: Kind, values: dict[str, str]) -> Shown:
    person = values[source.person] if source.person else ""
    plain = f"{source.title} {person}" if source.title else filled(source.full, values)
    pronoun = {"man": "he", "woman": "she"}.get(kind.roles.get(source.person, ""), "it")
    return Shown(
        id=name,
        kind=source.kind,
        full=plain,
        short=person.split()[-1] if person else filled(source.short, values),
        name=person or filled(source.name, values) or _ARTICLE.sub("", plain),
        they=source.they or pronoun,
        root=source.root or name,
    )
