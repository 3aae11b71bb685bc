"""Slots that two reports of a claim tell alike, and the edits that change one in one report.

A slot is read from the surface of the texts, so that what the product fails to read counts as missed:

number      digits or a number word before the same noun in both statements; it becomes about half as much again
date        a weekday or "May 12" in both; another weekday, nine days on
person      a person's first and last name of which the last name is in both; an invented person, all through the report
place       a name behind a preposition of place in both; an invented place, all through the report
quotation   six equal words inside quotation marks in both; the longest of the words becomes another one
speaker     such a quotation under the same speaker's name; an invented speaker where the words are attributed
hedge       the same verb, told without a hedge in both; "reportedly" before the verb
negation    the same verb, told of as done in both; "not" before the verb, or "did not"

A number, a date or a name is changed wherever that report has it: one outlet tells it otherwise.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import Frame, Report, Span, Statement
from reportedly.text.names import is_person

PEOPLE = ("Alma Terrick", "Jorin Vasse", "Oda Brenwick", "Tivo Marlund")
PLACES = ("Tarnwick", "Osmere", "Vellham", "Krassport")
WORDS = ("orchard", "gradually", "lantern", "seldom")
_ONES = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_NUMBER = re.compile(
    rf"(?<![\w.,$€£–-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?i:{'|'.join(_ONES)})) (?P<noun>[a-z]{{3,}})"
)
_DATE = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(_DAYS)})|(?P<month>{'|'.join(_MONTHS)}) (?P<day>\d{{1,2}}))\b(?!,? \d{{4}})"
)
_PLACE = re.compile(r"\b(?:in|at|near|from|into|outside) ((?:[A-Z][a-z]+ ?){1,3})(?<! )")
_AUXILIARIES = frozenset(
    ["has", "have", "had", "was", "were", "is", "are", "will", "would", "can", "could", "been", "be"]
)
_FEWEST = 6


class Told(NamedTuple):
    """A statement beside its report."""

    statement: Statement
    report: Report

    @property
    def words(self) -> str:
        return self.statement.span.of(self.report.text)


class Edit(NamedTuple):
    """Other words in place of those at a span."""

    span: Span
    words: str


class Slot(NamedTuple):
    """What to change: in which report and statement, and how. `words` is what stood there."""

    kind: str
    told: Told
    words: str
    edits: tuple[Edit, ...]

    def text(self) -> str:
        """The report's text with the slot changed."""
        text = self.told.report.text
        for edit in sorted(self.edits, key=lambda edit: -edit.span.start):
            text = text[: edit.span.start] + edit.words + text[edit.span.end :]
        return text

    def places(self) -> tuple[Span, ...]:
        """Where the changed words stand in the changed text."""
        found, shift = [], 0
        for edit in sorted(self.edits, key=lambda edit: edit.span.start):
            start = edit.span.start + shift
            found.append(Span(start, start + len(edit.words)))
            shift += len(edit.words) - len(edit.span)
        return tuple(found)


Finder = Callable[[Told, Told, Language, Random], Iterator[Slot]]


def slots(tellings: Sequence[Told], language: Language, random: Random) -> Iterator[Slot]:
    """At most one slot of each kind that two reports of one claim tell alike."""
    pairs = [(a, b) for a in tellings for b in tellings if a.report.id != b.report.id]
    random.shuffle(pairs)
    for find in (_numbers, _dates, _people, _places, _quotations, _speakers, _hedges, _negations):
        found = next((slot for a, b in pairs for slot in find(a, b, language, random)), None)
        if found:
            yield found


def _everywhere(told: Told, words: str, instead: str) -> tuple[Edit, ...]:
    forms = {words: instead, words.upper(): instead.upper()}
    either = "|".join(map(re.escape, sorted(forms)))
    found = re.finditer(rf"(?<![\w,.])(?:{either})(?!\w|[.,]\d)", told.report.text)
    return tuple(Edit(Span(match.start(), match.end()), forms[match[0]]) for match in found)


def _numbers(told: Told, other: Told, language: Language, random: Random) -> Iterator[Slot]:
    theirs = {(m["number"].lower(), m["noun"]) for m in _NUMBER.finditer(other.words)}
    for match in _NUMBER.finditer(told.words):
        number = match["number"]
        counts = match["noun"] not in language.numbers.not_units and not _is_year(number)
        if counts and (number.lower(), match["noun"]) in theirs:
            yield Slot("number", told, match[0], _everywhere(told, number, _larger(number)))


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20")


def _larger(number: str) -> str:
    if number.lower() in _ONES:
        word = _ONES[(_ONES.index(number.lower()) + 4) % len(_ONES)]
        return word.capitalize() if number[0].isupper() else word
    if "." in number:
        return f"{float(number) * 1.5:.1f}"
    more = int(number.replace(",", "")) * 3 // 2 + 3
    return f"{more:,}" if "," in number else str(more)


def _dates(told: Told, other: Told, language: Language, random: Random) -> Iterator[Slot]:
    theirs = {match[0] for match in _DATE.finditer(other.words)}
    for match in _DATE.finditer(told.words):
        if match[0] in theirs:
            yield Slot("date", told, match[0], _everywhere(told, match[0], _another_day(match)))


def _another_day(match: re.Match[str]) -> str:
    if match["weekday"]:
        return _DAYS[(_DAYS.index(match["weekday"]) + 3) % len(_DAYS)]
    return f"{match['month']} {(int(match['day']) + 8) % 28 + 1}"


def _people(told: Told, other: Told, language: Language, random: Random) -> Iterator[Slot]:
    for mention in told.statement.mentions:
        name, last = mention.name, mention.name.split()[-1]
        first = name.split()[0].lower()
        if len(name.split()) != 2 or first not in (*language.names.given_male, *language.names.given_female):
            continue
        if last in told.words and last in other.words and any(m.name == name for m in other.statement.mentions):
            new = random.choice(PEOPLE)
            full = _everywhere(told, name, new)
            inside = {edit.span.end for edit in full}
            rest = [e for e in _everywhere(told, last, new.split()[-1]) if e.span.end not in inside]
            yield Slot("person", told, name, (*full, *rest))


def _places(told: Told, other: Told, language: Language, random: Random) -> Iterator[Slot]:
    calendar = {*_DAYS, *_MONTHS}
    theirs = {match[1] for match in _PLACE.finditer(other.words)}
    for match in _PLACE.finditer(told.words):
        name = match[1]
        if name in theirs and name.split()[0] not in calendar and not is_person(name, language.names):
            yield Slot("place", told, name, _everywhere(told, name, random.choice(PLACES)))


def _shared(told: Told, other: Told) -> Iterator[Span]:
    """The longest runs of at least six words that two statements have inside quotation marks, in the first's text."""
    theirs = " ".join(" ".join(span.of(other.report.text).split()) for span in other.statement.quotations)
    for quotation in told.statement.quotations:
        text = quotation.of(told.report.text)
        words = [(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
        for size in range(len(words), _FEWEST - 1, -1):
            runs = (Span(words[i][0], words[i + size - 1][1]) for i in range(len(words) - size + 1))
            found = next((run for run in runs if " ".join(run.of(text).split()) in theirs), None)
            if found:
                yield Span(quotation.start + found.start, quotation.start + found.end)
                break


def _quotations(told: Told, other: Told, language: Language, random: Random) -> Iterator[Slot]:
    for run in _shared(told, other):
        words = list(re.finditer(r"\b[a-z]{5,}\b", run.of(told.report.text)))
        if words:
            longest = max(words, key=lambda word: len(word[0]))
            place = Span(run.start + longest.start(), run.start + longest.end())
            yield Slot("quotation", told, run.of(told.report.text), (Edit(place, random.choice(WORDS)),))


def _speakers(told: Told, other: Told, language: Language, random: Random) -> Iterator[Slot]:
    mine, theirs = told.statement.speakers, other.statement.speakers
    if mine and theirs and mine[-1].name == theirs[-1].name and any(_shared(told, other)):
        last = mine[-1].name.split()[-1]
        for span in told.statement.source:
            if last in span.of(told.report.text) and len(span) < 60:
                yield Slot("speaker", told, mine[-1].name, (Edit(span, random.choice(PEOPLE)),))


def _verbs(told: Told, other: Told) -> Iterator[tuple[Frame, str]]:
    """The main verb of a statement, as it stands there, where another report tells the same act as surely."""
    if told.statement.stance != other.statement.stance or told.statement.stance.certainty != "certain":
        return
    acts = {frame.predicate for frame in other.statement.frames[:1]}
    for frame in told.statement.frames[:1]:
        word = frame.span.of(told.report.text)
        inside = any(span.holds(frame.span) for span in told.statement.content)
        quoted = any(span.holds(frame.span) for span in told.statement.quotations)
        finite = (
            word.isalpha()
            and word not in {frame.predicate, *_AUXILIARIES}
            and not word.endswith("ing")
            and word[0].islower()
        )
        if frame.predicate in acts and finite and inside and not quoted and not frame.negated:
            yield frame, word


def _hedges(told: Told, other: Told, language: Language, random: Random) -> Iterator[Slot]:
    for frame, word in _verbs(told, other):
        yield Slot("hedge", told, word, (Edit(frame.span, f"reportedly {word}"),))


def _negations(told: Told, other: Told, language: Language, random: Random) -> Iterator[Slot]:
    for frame, word in _verbs(told, other):
        before = told.report.text[: frame.span.start].split()[-1:]
        if told.statement.stance.polarity == "+":
            plain = "does" if word.endswith("s") else "did"
            aided = bool(before) and before[0].lower() in _AUXILIARIES
            yield Slot(
                "negation",
                told,
                word,
                (Edit(frame.span, f"not {word}" if aided else f"{plain} not {frame.predicate}"),),
            )
