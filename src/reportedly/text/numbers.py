"""Counts, amounts and shares in running text, with the range of values that their words allow."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reportedly.records import Quantity, Record, Span

__all__ = ["NumberWords", "quantities"]


class NumberWords(Record):
    """The number words of one language; pairs are (word, value).

    cardinals    "one" … "ninety", whole numbers below a hundred
    scales       "hundred", "thousand", "bn"; they multiply what stands before them
    vague        (word, lowest, highest): "dozens", "thousands", "several"; before "of" and a scale they multiply it
    articles     words that mean one before a scale ("a million")
    joins        words inside a number ("two hundred and ten")
    halves       words that mean a half before a scale ("half a million")
    floors       phrases after which a number is the least possible ("more than")
    ceilings     phrases after which it is the most possible ("up to")
    hedges       phrases after which it is about right ("around")
    floor_tails  phrases after a number that make it the least possible ("or more")
    ranges       (opener, joiner) of a range; the opener may be empty ("between 20 and 30", "86 through to 89")
    currencies   (symbol or word, unit)
    percents     words and signs for "in the hundred"
    ages         phrases after a number that make it an age
    clocks       phrases after a number that make it a time of day ("a . m")
    labels       words after which a number is a name, not a count ("code", "chapter", month names)
    not_units    words that end the search for the counted noun
    irregulars   (plural, singular)
    """

    cardinals: tuple[tuple[str, float], ...]
    scales: tuple[tuple[str, float], ...]
    vague: tuple[tuple[str, float, float], ...]
    articles: tuple[str, ...]
    joins: tuple[str, ...]
    halves: tuple[str, ...]
    floors: tuple[str, ...]
    ceilings: tuple[str, ...]
    hedges: tuple[str, ...]
    floor_tails: tuple[str, ...]
    ranges: tuple[tuple[str, str], ...]
    currencies: tuple[tuple[str, str], ...]
    percents: tuple[str, ...]
    ages: tuple[str, ...]
    clocks: tuple[str, ...]
    labels: tuple[str, ...]
    not_units: tuple[str, ...]
    irregulars: tuple[tuple[str, str], ...]


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    lower: str


class _Number(NamedTuple):
    """Words `first` to `last` (not included) of the text read as a number. `ranged`: it has two ends."""

    first: int
    last: int
    low: float
    high: float
    vague: bool
    ranged: bool = False


_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")
_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\Z")
_DASHES = ("-", "–", "—")
_OPENING = frozenset("([“‘\"'—~")
_MEASURES = frozenset({"km", "m", "kg", "g", "mm", "cm", "lb", "ft", "mw", "kw", "gw", "mph", "ha"})
"""Units of measure that may be glued to digits ("5km"); other letters make an ordinal or a model ("5th", "5G")."""
_LONGEST_PHRASE = 4
_LONGEST_NUMBER = 8
_FARTHEST_UNIT = 4


class _Lexicon:
    """`NumberWords` as look-up tables."""

    def __init__(self, words: NumberWords) -> None:
        self.cardinals = dict(words.cardinals)
        self.scales = dict(words.scales)
        self.vague = {word: (low, high) for word, low, high in words.vague}
        self.starts = set(words.articles) | set(words.halves)
        self.first = self.starts | self.cardinals.keys() | self.vague.keys()
        self.halves, self.articles, self.joins = set(words.halves), set(words.articles), set(words.joins)
        self.bounds = dict.fromkeys(words.floors, "floor")
        self.bounds |= dict.fromkeys(words.ceilings, "ceiling")
        self.bounds |= dict.fromkeys(words.hedges, "hedge")
        self.clocks = words.clocks
        self.floor_tails, self.ages, self.percents = words.floor_tails, words.ages, set(words.percents)
        self.openers = {opener: joiner for opener, joiner in words.ranges if opener}
        self.joiners = tuple(joiner for opener, joiner in words.ranges if not opener)
        self.currencies = dict(words.currencies)
        self.labels, self.not_units = set(words.labels), set(words.not_units)
        self.irregulars = dict(words.irregulars)


_lexicon = cache(_Lexicon)


def quantities(text: str, words: NumberWords) -> tuple[Quantity, ...]:
    """Every count, amount and share in `text`, in order; spans are offsets in `text` and hold bounds and currency.

    Ordinals, years, days of a month, clock times and numbers that name something (HS Code 86, S-400) are none. The
    unit is the singular of the counted noun as far as plain text tells it, "%" or a currency; empty where none
    follows. Linear in the length of the text.
    """
    lexicon = _lexicon(words)
    line = [_Word(m.start(), m.end(), m[0], m[0].lower()) for m in _WORD.finditer(text)]
    found, at = [], 0
    while at < len(line):
        number = _number(line, at, lexicon)
        if number is None:
            at += 1
            continue
        near, number = number, _range(line, number, lexicon)
        if not _is_name(line, near, lexicon):
            found.append(_quantity(line, number, lexicon))
        at = number.last
    return tuple(found)


def _number(line: Sequence[_Word], at: int, lexicon: _Lexicon) -> _Number | None:
    """The number that starts at word `at`: digits or number words, with the scales behind them."""
    word = line[at].lower
    if not (word in lexicon.first or word[0].isdigit()):
        return None
    if word[0].isdigit():
        value = _digits(word)
        if value is None:
            return None
        low = high = value
        vague, last = False, at + 1
    elif word in lexicon.vague:
        (low, high), vague, last = lexicon.vague[word], True, at + 1
        if _lower(line, last) == "of" and _lower(line, last + 1) in lexicon.vague:
            last += 1
        if _lower(line, last) in lexicon.vague:
            scale = lexicon.vague[_lower(line, last)][0] / 2
            low, high, last = low * scale, high * scale, last + 1
    elif word in lexicon.starts:
        start = _before_scale(line, at, lexicon)
        if start is None:
            return None
        (low, last), vague = start, False
        high = low
    else:
        low, last = _spelt(line, at, lexicon)
        high, vague = low, False
    return _scaled(line, _Number(at, last, low, high, vague), at + _LONGEST_NUMBER, lexicon)


def _digits(word: str) -> float | None:
    """The value of "12", "1,250" or "2.5"; None for what is no plain number (a version, a date with dots)."""
    return float(word.replace(",", "")) if _DIGITS.match(word) and len(word) < 20 else None


def _before_scale(line: Sequence[_Word], at: int, lexicon: _Lexicon) -> tuple[float, int] | None:
    """The factor of "a million" or "half a million" and the word after it; None where no scale follows."""
    factor, last = (0.5, at + 1) if line[at].lower in lexicon.halves else (1.0, at + 1)
    if factor < 1 and _lower(line, last) in lexicon.articles:
        last += 1
    return (factor, last) if _lower(line, last) in lexicon.scales else None


def _spelt(line: Sequence[_Word], at: int, lexicon: _Lexicon) -> tuple[float, int]:
    """The value of "twenty", "twenty-five" or "seven", and the word after it."""
    value, last = lexicon.cardinals[line[at].lower], at + 1
    if value >= 20:
        step = last + 1 if _glued(line, last) and line[last].text in _DASHES else last
        ones = lexicon.cardinals.get(_lower(line, step), 0.0)
        if 0 < ones < 10:
            return value + ones, step + 1
    return value, last


def _scaled(line: Sequence[_Word], number: _Number, end: int, lexicon: _Lexicon) -> _Number:
    """The number times the scales behind it, plus smaller parts: "two million three hundred thousand".

    Words from `end` on are left alone.
    """
    low, high, last = number.low, number.high, number.last
    while last < end:
        step = last + 1 if _glued(line, last) and _lower(line, last) in _DASHES else last
        scale = lexicon.scales.get(_lower(line, step))
        if scale is None:
            break
        low, high, last = low * scale, high * scale, step + 1
        joined = last + 1 if _lower(line, last) in lexicon.joins else last
        rest = lexicon.cardinals.get(_lower(line, joined))
        if rest is not None and scale >= 100 and joined < end:
            value, after = _spelt(line, joined, lexicon)
            part = _scaled(line, _Number(joined, after, value, value, False), end, lexicon)
            if part.low < scale:
                return number._replace(low=low + part.low, high=high + part.high, last=part.last)
    return number._replace(low=low, high=high, last=last)


def _range(line: Sequence[_Word], number: _Number, lexicon: _Lexicon) -> _Number:
    """The number with the far end of its range, if it is one."""
    opener = lexicon.openers.get(_lower(line, number.first - 1 - bool(_currency(line, number.first - 1, lexicon))))
    joiners = (opener, *lexicon.joiners) if opener else lexicon.joiners
    for joiner in joiners:
        parts = joiner.split()
        after = number.last + len(parts)
        if [_lower(line, number.last + i) for i in range(len(parts))] != parts or after >= len(line):
            continue
        if joiner in _DASHES and not (_glued(line, number.last) and _glued(line, after)):
            continue
        after += line[after].text in lexicon.currencies and after + 1 < len(line)
        far = _number(line, after, lexicon)
        if far is None:
            continue
        low = number.low * _shared_scale(line, number, far, lexicon)
        if far.high > low:
            return number._replace(low=low, high=far.high, last=far.last, ranged=True)
    return number


def _shared_scale(line: Sequence[_Word], near: _Number, far: _Number, lexicon: _Lexicon) -> float:
    """What the near end borrows from the far end: in "2 to 3 million" the 2 is two million."""
    if _lower(line, near.last - 1) in lexicon.scales:
        return 1.0
    scale = lexicon.scales.get(_lower(line, far.last - 1), 1.0)
    return scale if near.low < far.high / scale else 1.0


def _is_name(line: Sequence[_Word], number: _Number, lexicon: _Lexicon) -> bool:
    """Whether the number is a year, a day, an ordinal or part of a name, not a count."""
    first, last = number.first, number.last
    before, after = _lower(line, first - 1), _lower(line, last)
    if before in lexicon.currencies or after in lexicon.percents:
        return False
    if (
        before in lexicon.labels
        or _phrase_at(line, last, lexicon.clocks)
        or (after in lexicon.labels and not _glued(line, last))
    ):
        return True
    if line[first].text[0].isdigit():
        return _is_part(line, number, lexicon) or _is_year(line, number, lexicon)
    alone = line[first].lower == "one" and last == first + 1
    return alone and not (after[:1].isalpha() and (after not in lexicon.not_units or after in lexicon.joiners))


def _is_part(line: Sequence[_Word], number: _Number, lexicon: _Lexicon) -> bool:
    """Whether digits are glued to what makes them a name, an ordinal, a clock time or a score."""
    first, last, after = number.first, number.last, _lower(line, number.last)
    if _glued(line, first) and line[first - 1].text not in _OPENING:
        return not (line[first - 1].text in _DASHES and not _glued(line, first - 1))
    if not _glued(line, last):
        return False
    if after in _DASHES and _glued(line, last + 1) and _lower(line, last + 1)[:1].isdigit():
        return number.low >= (_digits(_lower(line, last + 1)) or 0.0)
    known = after in lexicon.scales or after in lexicon.currencies or after in _MEASURES
    return after in {":", "/"} or (after[:1].isalpha() and not known)


def _is_year(line: Sequence[_Word], number: _Number, lexicon: _Lexicon) -> bool:
    digits, alone = line[number.first].text, number.last == number.first + 1
    bound = _bound(line, number.first, lexicon)[0]
    return alone and len(digits) == 4 and digits.isdigit() and 1400 <= number.low < 2100 and not bound


def _quantity(line: Sequence[_Word], number: _Number, lexicon: _Lexicon) -> Quantity:
    unit = _currency(line, number.first - 1, lexicon)
    first = number.first - bool(unit)
    first -= number.ranged and _lower(line, first - 1) in lexicon.openers
    bound, first = _bound(line, first, lexicon)
    unit, last = (unit, number.last) if unit else _unit(line, number.last, lexicon)
    tail = _phrase_at(line, last, lexicon.floor_tails)
    if tail:
        bound, last = "floor", last + tail
        unit = unit or _unit(line, last, lexicon)[0]
    return Quantity(
        span=Span(line[first].start, line[last - 1].end),
        low=None if bound == "ceiling" else number.low,
        high=None if bound == "floor" else number.high,
        unit=unit,
        approximate=bool(bound) or number.vague,
    )


def _bound(line: Sequence[_Word], at: int, lexicon: _Lexicon) -> tuple[str, int]:
    """What stands before word `at`: floor, ceiling, hedge or nothing, and where those words begin."""
    for length in range(min(_LONGEST_PHRASE, at), 0, -1):
        phrase = " ".join(word.lower for word in line[at - length : at])
        if phrase in lexicon.bounds:
            return lexicon.bounds[phrase], at - length
    return "", at


def _currency(line: Sequence[_Word], at: int, lexicon: _Lexicon) -> str:
    word = line[at] if at >= 0 else None
    return lexicon.currencies.get(word.lower, "") if word and not word.text.isalpha() else ""


def _unit(line: Sequence[_Word], at: int, lexicon: _Lexicon) -> tuple[str, int]:
    """The singular of what is counted, and the first word after the number's own words."""
    if _lower(line, at) in lexicon.percents:
        two = _lower(line, at) + " " + _lower(line, at + 1)
        return "%", at + (2 if two in lexicon.percents else 1)
    two = _lower(line, at) + " " + _lower(line, at + 1)
    if two in lexicon.percents:
        return "%", at + 2
    age = _phrase_at(line, at, lexicon.ages)
    if age:
        return "year old", at + age
    nearest = ""
    for i in range(at, min(at + _FARTHEST_UNIT + 1, len(line))):
        word = line[i].lower
        if i == at and (word == "of" or (word in _DASHES and _glued(line, i))):
            continue
        if not line[i].text[0].isalpha() or word in lexicon.not_units:
            break
        if word in lexicon.currencies:
            return lexicon.currencies[word], i + 1
        nearest = nearest or word
        if word in lexicon.irregulars or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return singular(word, lexicon.irregulars), at
    return singular(nearest, lexicon.irregulars), at


def singular(word: str, irregulars: dict[str, str]) -> str:
    """The singular of an English plural, or the word itself."""
    if word in irregulars:
        return irregulars[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def _phrase_at(line: Sequence[_Word], at: int, phrases: Sequence[str]) -> int:
    """How many words at `at` are the longest of the phrases that stands there; 0 for none."""
    best = 0
    for phrase in phrases:
        parts = phrase.split()
        if len(parts) > best and [_lower(line, at + i) for i in range(len(parts))] == parts:
            best = len(parts)
    return best


def _lower(line: Sequence[_Word], at: int) -> str:
    return line[at].text.lower() if 0 <= at < len(line) else ""


def _glued(line: Sequence[_Word], at: int) -> bool:
    """Whether no space stands before word `at`."""
    return 0 < at < len(line) and line[at - 1].end == line[at].start


def _spaced_dash(line: Sequence[_Word], at: int) -> bool:
    return line[at].text in _DASHES and not _glued(line, at)
