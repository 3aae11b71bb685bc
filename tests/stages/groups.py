"""Reports made by hand, and an AllStage run the plain way, for the tests of the stages that group reports."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from reportedly.records import Credit, CreditPlace, Record, Report, Segment, SegmentKind, Span, Where, content_id
from reportedly.settings import Settings
from reportedly.stages.base import AllStage, Tools

Trait = TypeVar("Trait", bound=Record)
Pair = TypeVar("Pair", bound=Record)
Out = TypeVar("Out", bound=Record)


def report(
    name: str,
    *lines: str,
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    agencies: tuple[str, ...] = (),
    place: CreditPlace = "tail",
    kinds: dict[int, SegmentKind] | None = None,
) -> Report:
    """A report whose lines are body paragraphs, but for those that `kinds` names by number; a title is line 0."""
    kinds = ({0: "title"} if title else {}) | (kinds or {})
    text, segments = "", []
    for number, line in enumerate(((title,) if title else ()) + lines):
        segments.append(Segment(start=len(text), end=len(text) + len(line), kind=kinds.get(number, "body")))
        text += line + "\n"
    return Report(
        id=content_id("report", name, repr(lines)), made_by="test@1", page="page-0", where=Where(given=name), sha256="",
        captured=None, media_type="text/plain", url=None, publisher=publisher, title=title, byline=None,
        published=published, modified=None, language="en", dateline=None,
        agencies=tuple(Credit(name=agency, span=Span(0, 0), place=place) for agency in agencies), picture_credits=(),
        text=text, segments=tuple(segment for segment in segments if segment.end > segment.start),
    )  # fmt: skip


def run(stage: AllStage[Trait, Pair, Out], reports: Iterable[Report]) -> list[Out]:
    """What the stage makes of the reports, as any engine must run it."""
    tools = Tools(Settings())
    ordered = sorted(reports, key=lambda one: one.id)
    traits = [stage.features(one, tools) for one in ordered]
    pairs: list[Pair] = []
    for block in stage.blocks(traits):
        pairs += stage.pairs(_at(ordered, block.members), _at(traits, block.members), tools)
    return list(stage.merge(traits, pairs))


Item = TypeVar("Item")


def _at(items: Sequence[Item], members: Sequence[int]) -> list[Item]:
    return [items[number] for number in members]
