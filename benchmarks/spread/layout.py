"""A written report as a page of text, with the place of each of its sentences."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from benchmarks.spread.chance import Chance
from benchmarks.spread.model import Sentence, Written, frames
from benchmarks.spread.world import World


class Unit(NamedTuple):
    """A line or sentence: code points `[start, end)` of the text, and what kind of line it is."""

    kind: str
    start: int
    end: int
    sentence: Sentence | None = None


class Page(NamedTuple):
    """A report laid out: its line of JSONL, without anything of the gold, and its units in order."""

    line: Mapping[str, str]
    units: tuple[Unit, ...]

    @property
    def text(self) -> str:
        return self.line["text"]


def laid_out(report: Written, world: World, chance: Chance) -> Page:
    """The text: title, byline, paragraphs of one sentence or two, a picture's credit, the credit of the words."""
    text, units = "", []
    for lead, kind, words, sentence in _pieces(report, world, chance):
        text += lead
        units.append(Unit(kind, len(text), len(text) + len(words), sentence))
        text += words
    moment = world.morning + timedelta(hours=report.hour)
    line = {
        "id": report.id,
        "text": text + "\n",
        "url": f"https://{_host(report)}/{moment:%Y/%m/%d}/{report.id}",
        "publisher": report.outlet.name,
        "title": report.title.words if report.title else "",
        "published": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
    }
    return Page({key: value for key, value in line.items() if value}, tuple(units))


def _pieces(report: Written, world: World, chance: Chance) -> Iterator[tuple[str, str, str, Sentence | None]]:
    """What stands before each unit, its kind, its words, and the sentence that it is."""
    apart = ""
    if report.title:
        yield "", "title", report.title.words, report.title
        apart = "\n\n"
    if report.credit and chance.happens(0.5):
        yield apart, "chrome", f"By {report.credit}", None
        apart = "\n\n"
    if report.picture:
        yield apart, "caption", f"Archive picture: {report.picture}", None
        apart = "\n\n"
    for at, sentence in enumerate(report.body):
        lead = dateline(report, world) if at == 0 and report.outlet.agency else ""
        yield apart + lead, "body", sentence.words, sentence
        apart = chance.one(("\n\n", "\n\n", " ")) if at else "\n\n"
    if report.relation == "correction":
        yield "\n\n", "chrome", "This report was corrected after publication.", None
    if report.credit:
        yield "\n\n", "chrome", chance.one(frames()["credit"]).replace("{agency}", report.credit), None
    if report.outlet.family:
        yield "\n\n", "chrome", f"© {report.outlet.family.removeprefix('The ')} Newspapers", None


def dateline(report: Written, world: World) -> str:
    """`STAMDALE, March 3 (Globenews) - `: the first town of the event, and the day."""
    moment = world.morning + timedelta(hours=report.hour)
    place = next(world.values[role] for role, kind in world.kind.roles.items() if kind in ("town", "country"))
    return f"{place.upper()}, {moment:%B} {moment.day} ({report.outlet.name}) - "


def _host(report: Written) -> str:
    """Sister editions are parts of one site."""
    own, family = (re.sub(r"\W+", "-", name.removeprefix("The ").lower()) for name in
                   (report.outlet.name, report.outlet.family or report.outlet.name))  # fmt: skip
    return f"{family}.example" if own == family else f"{own}.{family}.example"
