"""What tells two events of one kind apart: when, how many, and the names in the lead."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from reportedly.languages import Language
from reportedly.models._rarity import rarity
from reportedly.records import Record
from reportedly.stages.when import Published
from reportedly.text.shingles import Words

LEAD = 80
"""Words in which a report says when it happened, and to whom."""
_YEAR = re.compile(r"(19|20)\d\d")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


class Marks(Record):
    """Sets of marks, each sorted. An empty one says that the report has none, not that there are none.

    years    that the text names, where its time of publication is not known
    days     that the lead names: ISO dates, or names of weekdays where the time of publication is not known
    numbers  that the text names, but for years; "two" is 2
    names    words of the lead with a capital inside a sentence, but for names of days and months
    """

    years: tuple[str, ...]
    days: tuple[str, ...]
    numbers: tuple[str, ...]
    names: tuple[str, ...]


def marks(text: str, own: Words, when: Published, language: Language | None) -> Marks:
    """The marks of a report with these words. Without a language file, numbers are figures and days are not known."""
    return Marks(
        years=() if when.day else tuple(sorted({form for form in own.forms if _YEAR.fullmatch(form)})),
        days=tuple(sorted(set(_days(own, when, language)))),
        numbers=tuple(sorted(set(_numbers(text, own, language)))),
        names=tuple(sorted(set(_names(text, own, language)))),
    )


def _days(own: Words, when: Published, language: Language | None) -> Iterator[str]:
    if language is None:
        return
    weekdays, near = dict(language.times.weekdays), dict(language.times.days)
    today = date.fromisoformat(when.day) if when.day else None
    for form in (form.removesuffix("'s") for form in own.forms[:LEAD]):
        if form in weekdays and today is None:
            yield str(weekdays[form])
        elif form in weekdays and today:
            yield str(_shifted(today, -((today.isoweekday() - weekdays[form]) % 7)))
        elif form in near and today:
            yield str(_shifted(today, near[form]))


def _shifted(day: date, days: int) -> date:
    """So many days later; the day itself at either end of the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return day


def _numbers(text: str, own: Words, language: Language | None) -> Iterator[str]:
    values = {word: f"{value:g}" for word, value in language.numbers.cardinals if value > 1} if language else {}
    large = {word for word, *_ in (*language.numbers.scales, *language.numbers.vague)} if language else set()
    end = 0
    for form, span in zip(own.forms, own.spans, strict=True):
        if span.start < end:
            continue
        if form[0].isdigit():
            figure = _FIGURE.match(text, span.start)
            end = figure.end() if figure else span.end
            if not _YEAR.fullmatch(text, span.start, end):
                yield text[span.start : end].replace(",", "").casefold()
        elif form in values or form in large:
            yield values.get(form, form)


def _names(text: str, own: Words, language: Language | None) -> Iterator[str]:
    weigh = rarity()
    times = {word for word, _ in (*language.times.weekdays, *language.times.months)} if language else set()
    for form, span in zip(own.forms[:LEAD], own.spans[:LEAD], strict=True):
        before = text[max(0, span.start - 8) : span.start].rstrip(" \t\"'“‘„«(`")
        name = form.removesuffix("'s")
        inside = before and before[-1] not in ".!?:\n…"
        if inside and text[span.start].isupper() and weigh(name) and name not in times:
            yield name
