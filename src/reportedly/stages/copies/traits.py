"""What must be known of one report to find others with the same words, and which reports to hold side by side."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from reportedly.models._rarity import rarity
from reportedly.records import Record, Report, Span
from reportedly.stages.base import Block, Tools
from reportedly.stages.when import Published, published
from reportedly.text.shingles import Words, fingerprints, words

COUNTED = ("title", "standfirst", "body")
"""The segments that are the report's own words; captions, credits and chrome never count."""
LEAST_WEIGHT = 6.0
"""What the words of a shingle must weigh together: "a spokesman for the company" is everybody's."""


class Trait(Record):
    """A report's fingerprints and what speaks for its being the first holder of words.

    `dispatch` is the agency whose own dispatch this is; `credits` are the agencies that it names as its source.
    """

    id: str
    when: Published
    publisher: str | None
    dispatch: str | None
    credits: tuple[str, ...]
    fingerprints: tuple[int, ...]

    def is_from(self, agency: str) -> bool:
        """Whether this is the agency's own text."""
        return self.dispatch == agency or bool(self.publisher and names(self.publisher, agency))

    @property
    def rank(self) -> tuple[bool, str, str]:
        """Likely first holders sort first: dispatches, then by time of publication; undated ones last."""
        return (self.dispatch is None, self.when.start or self.when.day or "~", self.id)


def stretches(report: Report) -> tuple[Span, ...]:
    """The report's own words as spans that nothing else interrupts: paragraphs in a row are one stretch."""
    found: list[Span] = []
    going_on = False
    for segment in report.segments:
        counts = segment.kind in COUNTED
        if counts and going_on:
            found[-1] = Span(found[-1].start, segment.end)
        elif counts:
            found.append(segment.span)
        going_on = counts
    return tuple(found)


@lru_cache(maxsize=256)
def own_words(report: Report) -> Words:
    """The report's own words, in order."""
    return words(report.text, stretches(report))


def features(report: Report, tools: Tools) -> Trait:
    """Fingerprints of the report's own words, its time and its credits. Raises ModelMissing without the word table."""
    credited = tuple(sorted({credit.name for credit in report.agencies if credit.place != "caption"}))
    return Trait(
        id=report.id,
        when=published(report.published),
        publisher=report.publisher,
        dispatch=_dispatch(report, credited),
        credits=credited,
        fingerprints=fingerprints(own_words(report).forms, rarity(), LEAST_WEIGHT),
    )


def _dispatch(report: Report, credited: tuple[str, ...]) -> str | None:
    """The agency that published this; or, with no publisher known, the only one that it is signed with."""
    if report.publisher is None:
        signed = {credit.name for credit in report.agencies if credit.place in ("byline", "dateline")}
        return credited[0] if len(credited) == 1 and signed else None
    return next((agency for agency in credited if names(report.publisher, agency)), None)


def names(text: str, name: str) -> bool:
    """Whether the words of `name` stand in `text` in a row, whatever the case: "reuters.com" names Reuters."""
    sought = words(name, (Span(0, len(name)),)).forms
    inside = words(text, (Span(0, len(text)),)).forms
    return any(inside[at : at + len(sought)] == sought for at in range(len(inside) - len(sought) + 1) if sought)


def blocks(traits: Sequence[Trait]) -> Iterable[Block]:
    """Each report, and after it the likely first holders of the runs of words that it shares."""
    first: dict[int, int] = {}
    for at in sorted(range(len(traits)), key=lambda at: traits[at].rank):
        for fingerprint in traits[at].fingerprints:
            first.setdefault(fingerprint, at)
    for at, trait in enumerate(traits):
        holders = {first[fingerprint] for fingerprint in trait.fingerprints} - {at}
        if holders:
            yield Block(members=(at, *sorted(holders)))
