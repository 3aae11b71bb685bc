"""What a stage is. Stages are pure: no clock, no network, no file; the same input gives the same records.

A stage declares what it needs and makes, and how its work may be cut:

- `ItemStage`: each record alone (a page, a report).
- `MemberStage`: each report that tells of a story together with others, alone, with what was made of it.
- `StoryStage`: one story at a time. It reads an Account filled as far as its needs, and makes one field of it.
- `AllStage`: over all reports, as three pure functions, so that an addition does not redo everything and an engine can
  spread it: the features of a report, the pairs within a block of reports, and a merge.

Bad declarations fail at import: `pipeline` raises when a need is not made by an earlier stage.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

import msgspec

from reportedly import languages, models
from reportedly.languages import Language
from reportedly.models.base import Embedder, Parser
from reportedly.records import Account, Record, Rejection, Report
from reportedly.settings import Settings

In = TypeVar("In", bound=Record)
Out = TypeVar("Out", bound=Record)
Trait = TypeVar("Trait", bound=Record)
Pair = TypeVar("Pair", bound=Record)


class Tools:
    """The models and languages of one worker process; each is loaded once, when first asked for."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def parser(self) -> Parser:
        return models.parser(self.settings.parser)

    @cached_property
    def embedder(self) -> Embedder:
        return models.embedder(self.settings.embedder)

    def language(self, code: str) -> Language | None:
        """The language file for an ISO 639-1 code, or None where there is none."""
        return languages.find(code)


class Declared(msgspec.Struct, frozen=True, kw_only=True):
    """What every stage says of itself. `uses` names what its results depend on besides its input, any of:
    `parser`, `embedder`, `languages`, and names of settings. A change of `version` redoes its work."""

    name: str
    version: str
    needs: tuple[type[Record], ...]
    makes: type[Record]
    uses: tuple[str, ...] = ()

    @property
    def made_by(self) -> str:
        return f"{self.name}@{self.version}"


class ItemStage(Declared, Generic[In, Out], frozen=True, kw_only=True):
    """`run(item, tools)` gives the records made of one item; raises `Refused` to set it aside."""

    run: Callable[[In, Tools], Iterable[Out | Rejection]]


class MemberStage(Declared, Generic[In, Out], frozen=True, kw_only=True):
    """`run(report, made, tools)` gives the records made of a report that is not alone in its story.

    `needs` are the report and what an item stage made of it, which is `made`.
    """

    run: Callable[[Report, Sequence[In], Tools], Iterable[Out]]


class StoryStage(Declared, Generic[Out], frozen=True, kw_only=True):
    """`run(account, tools)` reads only the fields of its needs, and makes those of `field`."""

    field: str
    run: Callable[[Account, Tools], Iterable[Out]]


class Block(Record):
    """Reports that must be looked at together, as indices into the sequence of traits."""

    members: tuple[int, ...]


class AllStage(Declared, Generic[Trait, Pair, Out], frozen=True, kw_only=True):
    """Three functions and the blocking between them.

    features(report, tools)       → what the stage must know of one report
    blocks(traits)                → which reports to look at together; every index at most once per block
    pairs(reports, traits, tools) → what holds between the members of one block
    merge(traits, pairs)          → the records, a function of the set: the order of its arguments does not matter

    A trait's `id` is its report's; traits are sorted by it before blocks and merge see them.
    """

    trait: type[Trait]
    pair: type[Pair]
    features: Callable[[Report, Tools], Trait]
    blocks: Callable[[Sequence[Trait]], Iterable[Block]]
    pairs: Callable[[Sequence[Report], Sequence[Trait], Tools], Iterable[Pair]]
    merge: Callable[[Sequence[Trait], Sequence[Pair]], Iterable[Out]]


Stage = ItemStage[Any, Any] | MemberStage[Any, Any] | StoryStage[Any] | AllStage[Any, Any, Any]


def pipeline(first: type[Record], *stages: Stage) -> tuple[Stage, ...]:
    """The stages in order. Raises TypeError when one needs what none before it makes, or two make the same."""
    made: set[type[Record]] = {first}
    for stage in stages:
        missing = [need.__name__ for need in stage.needs if need not in made]
        if missing:
            raise TypeError(f"stage {stage.name} needs {', '.join(missing)}, which no stage before it makes")
        if stage.makes in made:
            raise TypeError(f"stage {stage.name} makes {stage.makes.__name__}, which is made already")
        made.add(stage.makes)
    return stages
