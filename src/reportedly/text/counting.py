"""Reads one number, in digits or in words, with the scales behind it and the far end of its range."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reportedly.records import Record
from reportedly.text.tokens import DASHES, Token, glued, lower

__all__ = ["Lexicon", "Number", "NumberWords", "currency_at", "digits", "number_at", "number_lexicon", "with_range"]

_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\Z")
_LONGEST_NUMBER = 8


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


class Number(NamedTuple):
    """Words `first` to `last` (not included) of the text read as a number. `ranged`: it has two ends."""

    first: int
    last: int
    low: float
    high: float
    vague: bool
    ranged: bool = False


class Lexicon:
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


number_lexicon = cache(Lexicon)


def number_at(line: Sequence[Token], at: int, lexicon: Lexicon) -> Number | None:
    """The number that starts at word `at`: digits or number words, with the scales behind them."""
    word = line[at].lower
    if not (word in lexicon.first or word[0].isdigit()):
        return None
    if word[0].isdigit():
        value = digits(word)
        if value is None:
            return None
        low = high = value
        vague, last = False, at + 1
    elif word in lexicon.vague:
        (low, high), vague, last = lexicon.vague[word], True, at + 1
        if lower(line, last) == "of" and lower(line, last + 1) in lexicon.vague:
            last += 1
        if lower(line, last) in lexicon.vague:
            scale = lexicon.vague[lower(line, last)][0] / 2
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
    return _scaled(line, Number(at, last, low, high, vague), at + _LONGEST_NUMBER, lexicon)


def digits(word: str) -> float | None:
    """The value of "12", "1,250" or "2.5"; None for what is no plain number (a version, a date with dots)."""
    return float(word.replace(",", "")) if _DIGITS.match(word) and len(word) < 20 else None


def _before_scale(line: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[float, int] | None:
    """The factor of "a million" or "half a million" and the word after it; None where no scale follows."""
    factor, last = (0.5, at + 1) if line[at].lower in lexicon.halves else (1.0, at + 1)
    if factor < 1 and lower(line, last) in lexicon.articles:
        last += 1
    return (factor, last) if lower(line, last) in lexicon.scales else None


def _spelt(line: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[float, int]:
    """The value of "twenty", "twenty-five" or "seven", and the word after it."""
    value, last = lexicon.cardinals[line[at].lower], at + 1
    if value >= 20:
        step = last + 1 if glued(line, last) and line[last].text in DASHES else last
        ones = lexicon.cardinals.get(lower(line, step), 0.0)
        if 0 < ones < 10:
            return value + ones, step + 1
    return value, last


def _scaled(line: Sequence[Token], number: Number, end: int, lexicon: Lexicon) -> Number:
    """The number times the scales behind it, plus smaller parts: "two million three hundred thousand".

    Words from `end` on are left alone.
    """
    low, high, last = number.low, number.high, number.last
    while last < end:
        step = last + 1 if glued(line, last) and lower(line, last) in DASHES else last
        scale = lexicon.scales.get(lower(line, step))
        if scale is None:
            break
        low, high, last = low * scale, high * scale, step + 1
        joined = last + 1 if lower(line, last) in lexicon.joins else last
        rest = lexicon.cardinals.get(lower(line, joined))
        if rest is not None and scale >= 100 and joined < end:
            value, after = _spelt(line, joined, lexicon)
            part = _scaled(line, Number(joined, after, value, value, False), end, lexicon)
            if part.low < scale:
                return number._replace(low=low + part.low, high=high + part.high, last=part.last)
    return number._replace(low=low, high=high, last=last)


def with_range(line: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """The number with the far end of its range, if it is one."""
    opener = lexicon.openers.get(lower(line, number.first - 1 - bool(currency_at(line, number.first - 1, lexicon))))
    joiners = (opener, *lexicon.joiners) if opener else lexicon.joiners
    for joiner in joiners:
        parts = joiner.split()
        after = number.last + len(parts)
        if [lower(line, number.last + i) for i in range(len(parts))] != parts or after >= len(line):
            continue
        if joiner in DASHES and not (glued(line, number.last) and glued(line, after)):
            continue
        after += line[after].text in lexicon.currencies and after + 1 < len(line)
        far = number_at(line, after, lexicon)
        if far is None:
            continue
        low = number.low * _shared_scale(line, number, far, lexicon)
        if far.high > low:
            return number._replace(low=low, high=far.high, last=far.last, ranged=True)
    return number


def _shared_scale(line: Sequence[Token], near: Number, far: Number, lexicon: Lexicon) -> float:
    """What the near end borrows from the far end: in "2 to 3 million" the 2 is two million."""
    if lower(line, near.last - 1) in lexicon.scales:
        return 1.0
    scale = lexicon.scales.get(lower(line, far.last - 1), 1.0)
    return scale if near.low < far.high / scale else 1.0


def currency_at(line: Sequence[Token], at: int, lexicon: Lexicon) -> str:
    """The currency that the sign at a place stands for; empty for none and for a word."""
    word = line[at] if at >= 0 else None
    return lexicon.currencies.get(word.lower, "") if word and not word.text.isalpha() else ""
