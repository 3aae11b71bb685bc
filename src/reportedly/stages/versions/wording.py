"""What differs between two sentences that are one, rewritten: which words, and whether they say anything."""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import Report, Span
from reportedly.text.page import holds_part
from reportedly.text.quotes import quotations
from reportedly.text.shingles import words

LONGEST = 400
"""Words up to which two sentences are compared word by word, which takes quadratic time."""
SPELT = 5
"""Letters that a word must have for another of nearly the same letters to be another spelling of it."""
UNKNOWN = 5.2
"""What a word weighs that the table of words does not know, and so may be misspelt."""
_REGULAR = (
    ("ise", "ize"),
    ("isation", "ization"),
    ("ising", "izing"),
    ("yse", "yze"),
    ("our", "or"),
    ("ll", "l"),
    ("tre", "ter"),
)


class Edit(NamedTuple):
    """Words in the place of others; one side may be empty. `was` and `now` are the stretches that they stand in."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    was: str
    now: str
    quoted: bool

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(word.casefold().replace("’", "'") for word in (*self.before, *self.after))


def edits(before: tuple[Report, Span], after: tuple[Report, Span], language: Language | None) -> list[Edit]:
    """The differences of two sentences, in order."""
    one, other = (words(report.text, [span]) for report, span in (before, after))
    opcodes = _opcodes(one.forms, other.forms)
    inside, there = (_quoted(report, span, language) for report, span in (before, after))
    return [
        Edit(
            before=tuple(span.of(before[0].text) for span in one.spans[a:b]),
            after=tuple(span.of(after[0].text) for span in other.spans[c:d]),
            was=_stretch(before[0], one.spans[a:b]),
            now=_stretch(after[0], other.spans[c:d]),
            quoted=_any_inside(one.spans[a:b], inside) or _any_inside(other.spans[c:d], there),
        )
        for a, b, c, d in opcodes
    ]


def _opcodes(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Which words stand in the place of which."""
    if max(len(before), len(after)) > LONGEST:
        return [(0, len(before), 0, len(after))]
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(a, b, c, d) for kind, a, b, c, d in found if kind != "equal"]


def says_nothing(edit: Edit, language: Language | None, weigh: Callable[[str], float]) -> bool:
    """Whether an edit is one of form: articles and "that", words joined or parted, another spelling."""
    slight = {*language.numbers.articles, *language.events.definite} if language else set()
    if all(form in slight for form in edit.forms):
        return True
    before, after = "".join(edit.before).casefold(), "".join(edit.after).casefold()
    if before == after:
        return True
    pairs = list(zip(edit.before, edit.after, strict=False))
    return len(edit.before) == len(edit.after) and all(_spelt(a, b, weigh) for a, b in pairs)


def _spelt(one: str, other: str, weigh: Callable[[str], float]) -> bool:
    """Whether two words are spellings of one. A name that changes a letter may be another's, and is none."""
    a, b = one.casefold(), other.casefold()
    if a == b:
        return True
    if one[:1].isupper() or other[:1].isupper() or min(len(a), len(b)) < SPELT or not (a + b).isalpha():
        return False
    if any(a.replace(x, y) == b.replace(x, y) for x, y in _REGULAR):
        return True
    return max(weigh(a), weigh(b)) >= UNKNOWN and _one_slip(a, b)


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter too many, too few, wrong, or two in the wrong order tell two words apart."""
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    one, other = a[start:], b[start:]
    swapped = len(one) > 1 and len(other) > 1 and one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]


def is_time_of_update(forms: Sequence[str], language: Language | None) -> bool:
    """Whether a sentence tells when the page was changed, and nothing else: "Updated 10:30 GMT, 4 May"."""
    if language is None:
        return False
    page = language.page
    starts = {word for phrase in (*page.updated, *page.published) for word in phrase.split()}
    dates = {form.casefold() for names in page.months for form in names.split("|")} | {"am", "pm", "a", "p", "m"}
    dates |= {zone.casefold() for zone, _ in page.zones} | {day for day, _ in language.times.weekdays}
    return any(form in starts for form in forms) and all(
        form in starts or form in dates or form.isdigit() for form in forms
    )


def tells_of_correction(sentence: str, language: Language | None) -> bool:
    """Whether the outlet says in a sentence that it corrects, amends or withdraws what it said before."""
    return language is not None and holds_part(sentence[:_SHOWN], language.page.corrections)


_SHOWN = 1000


def tells_number(edit: Edit, language: Language | None) -> bool:
    """Whether an edit changes a number, in digits or in words."""
    known = _numbers(language) if language else frozenset()
    return any(form[:1].isdigit() or form in known for form in edit.forms)


def hedges(edit: Edit, language: Language | None) -> bool:
    """Whether one of the words makes a thing less than certain; what may tell of an ability does not."""
    if language is None:
        return False
    stance = language.stance
    known = {*stance.probable, *stance.possible, *stance.modals} - {*stance.abilities}
    return any(form in known for form in edit.forms)


def tells_time(edit: Edit, language: Language | None) -> bool:
    """Whether an edit changes a day, a month or a clock time."""
    if language is None:
        return False
    times = language.times
    told = {word for word, _ in (*times.weekdays, *times.months, *times.days)} - set(times.unsure_months)
    return any(form in told for form in edit.forms)


def _numbers(language: Language) -> frozenset[str]:
    numbers = language.numbers
    known = [word for word, _ in chain(numbers.cardinals, numbers.scales)] + [word for word, *_ in numbers.vague]
    return frozenset(known) - {"one"}


def _stretch(report: Report, spans: Sequence[Span]) -> str:
    return " ".join(report.text[spans[0].start : spans[-1].end].split()) if spans else ""


def _quoted(report: Report, span: Span, language: Language | None) -> list[Span]:
    return [q.inner for q in quotations(report.text, span, language.quotes)] if language else []


def _any_inside(spans: Sequence[Span], quoted: Sequence[Span]) -> bool:
    return any(inner.holds(span) for span in spans for inner in quoted)
