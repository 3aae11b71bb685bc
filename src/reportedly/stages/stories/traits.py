"""What a report tells of: its telling words, each with a weight that no other report has a say in, and its time."""

import math
from collections import Counter
from itertools import chain

from reportedly.models._rarity import rarity
from reportedly.records import Record, Report
from reportedly.stages.base import Tools
from reportedly.stages.when import Published, published
from reportedly.text.shingles import words

COUNTED = ("title", "standfirst", "body")
TERMS = 150
"""The weightiest words of a report that are kept; on news of ordinary length these are nearly all."""


class Term(Record):
    """A word and its weight; the squares of a report's weights sum to 1."""

    form: str
    weight: float


class Trait(Record):
    """A report as a point: its terms, weightiest first, its title and when it came out."""

    id: str
    title: str
    published: str | None
    when: Published
    terms: tuple[Term, ...]


def features(report: Report, tools: Tools) -> Trait:
    """The report's terms, from its title and body alone. Raises ModelMissing without the word table."""
    parts = tuple(segment.span for segment in report.segments if segment.kind in COUNTED)
    counts = Counter(form.removesuffix("'s") for form in words(report.text, parts).forms)
    return Trait(
        id=report.id,
        title=_title(report),
        published=report.published,
        when=published(report.published),
        terms=_terms(counts),
    )


def _terms(counts: Counter[str]) -> tuple[Term, ...]:
    weigh = rarity()
    weights = {form: (1 + math.log(count)) * weigh(form) for form, count in counts.items()}
    heaviest = sorted(
        ((weight, form) for form, weight in weights.items() if weight), key=lambda pair: (-pair[0], pair[1])
    )
    length = math.sqrt(math.fsum(weight**2 for weight, _ in heaviest[:TERMS]))
    return tuple(Term(form=form, weight=weight / length) for weight, form in heaviest[:TERMS])


def _title(report: Report) -> str:
    """The title, or the first words of the text where there is none."""
    lines = (segment.span.of(report.text) for segment in report.segments if segment.kind in COUNTED)
    return next((line.strip()[:200] for line in chain([report.title or ""], lines) if line.strip()), "")
