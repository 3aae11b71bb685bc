"""What a report tells of: its telling words, each with a weight that no other report has a say in, and its marks."""

import math
from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import chain

from reportedly.models._rarity import rarity
from reportedly.records import Record, Report, Span
from reportedly.stages.base import Tools
from reportedly.stages.stories.marks import Marks, marks
from reportedly.stages.versions.identity import mark
from reportedly.stages.when import Published, published
from reportedly.text.shingles import Words, words

COUNTED = ("title", "standfirst", "body")
LEAD = 60
"""Words of the title and first sentences, where a report says what happened."""
LEAD_COUNTS = 1.5
"""How much more the very first word counts than one far below; it falls off by e every LEAD words."""
TERMS = 150
"""The weightiest words of a report that are kept; on news of ordinary length these are nearly all."""


class Terms(Record):
    """Words and their weights, weightiest first; the squares of the weights sum to 1."""

    forms: tuple[str, ...]
    weights: tuple[float, ...]


class Trait(Record):
    """A report as a point: terms of all its words and of its lead, its marks, title and time.

    `day` counts the days up to the printed date of publication; None where there is none. `mark` is what it has in
    common with other readings of the same report.
    """

    id: str
    mark: str | None
    captured: str
    title: str
    when: Published
    day: int | None
    terms: Terms
    lead: Terms
    marks: Marks


def features(report: Report, tools: Tools) -> Trait:
    """The report's terms, from its title and body alone. Raises ModelMissing without the word table."""
    own = words(report.text, _parts(report))
    when = published(report.published)
    weights, lead = _weights(own)
    return Trait(
        id=report.id,
        mark=mark(report),
        captured=report.captured or "",
        title=_title(report),
        when=when,
        day=date.fromisoformat(when.day).toordinal() if when.day else None,
        terms=_terms(weights),
        lead=_terms(lead),
        marks=marks(report.text, own, when, tools.language(report.language)),
    )


def _parts(report: Report) -> tuple[Span, ...]:
    return tuple(segment.span for segment in report.segments if segment.kind in COUNTED)


def _weights(own: Words) -> tuple[dict[str, float], dict[str, float]]:
    """What each word weighs in the whole, and what each word of the lead weighs there."""
    weigh = rarity()
    forms = [form.removesuffix("'s") for form in own.forms]
    first = {form: at for at, form in reversed(list(enumerate(forms)))}
    weights = {
        form: math.sqrt(count) * weigh(form) * (1 + LEAD_COUNTS * math.exp(-first[form] / LEAD))
        for form, count in Counter(forms).items()
    }
    return weights, {form: weigh(form) for form in forms[:LEAD]}


def _terms(weights: Mapping[str, float]) -> Terms:
    ordered = sorted((-weight, form) for form, weight in weights.items() if weight)[:TERMS]
    length = math.sqrt(math.fsum(weight**2 for weight, _ in ordered))
    return Terms(forms=tuple(form for _, form in ordered), weights=tuple(-weight / length for weight, _ in ordered))


def _title(report: Report) -> str:
    """The title, or the first words of the text where there is none."""
    lines = (part.of(report.text) for part in _parts(report))
    return next((line.strip()[:200] for line in chain([report.title or ""], lines) if line.strip()), "")
