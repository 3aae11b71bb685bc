"""Reads one number, in digits or in words, with the scales behind it and the far end of its range."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.text.number_words import Lexicon
from reportedly.text.tokens import DASHES, Token, glued, lower, phrase_at

__all__ = ["Number", "currency_at", "digits", "number_at", "with_range"]

_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\Z")
_LONGEST_NUMBER = 8
_LARGEST_PART = 10
_MOST_GROUPS = 4
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


class Number(NamedTuple):
    """Words `first` to `last` (not included) of the text read as a number. `ranged`: it has two ends; `share`: it is
    a part of a whole."""

    first: int
    last: int
    low: float
    high: float
    vague: bool = False
    ranged: bool = False
    share: bool = False


def number_at(line: Sequence[Token], at: int, lexicon: Lexicon) -> Number | None:
    """The number that starts at word `at`: digits or number words, with the scales behind them."""
    word = line[at].lower
    if word[0].isdigit() or word in _SIGNS:
        found = _in_digits(line, at, lexicon)
    elif word in lexicon.first:
        found = _share(line, at, lexicon) or _vague(line, at, lexicon) or _in_words(line, at, lexicon)
    else:
        return None
    if found is None or found.share:
        return found
    whole = _and_half(line, found, 1.0, lexicon)
    number = _scaled(line, whole, at + _LONGEST_NUMBER, lexicon)
    scale = lexicon.scales.get(lower(line, number.last - 1), 0.0)
    return _and_half(line, number, scale, lexicon) if scale and whole == found else number


def _and_half(line: Sequence[Token], number: Number, scale: float, lexicon: Lexicon) -> Number:
    """The number and the half of a scale behind it: "two and a half", "a million and a half"."""
    words = [token.lower for token in line[number.last : number.last + 6] if token.text not in DASHES]
    if len(words) < 3 or words[0] not in lexicon.joins or words[1] not in lexicon.articles:
        return number
    if words[2] not in lexicon.halves:
        return number
    last = next(i for i in range(number.last, len(line)) if line[i].lower == words[2]) + 1
    return number._replace(low=number.low + scale / 2, high=number.high + scale / 2, last=last)


def _in_digits(line: Sequence[Token], at: int, lexicon: Lexicon) -> Number | None:
    """ "1,250", "1 250 000", "2.5", "3½", "2 1/2", "2/3", and "40m" of money."""
    if line[at].text in _SIGNS:
        return Number(at, at + 1, _SIGNS[line[at].text], _SIGNS[line[at].text])
    value, last = digits(line[at].text), at + 1
    if value is None:
        return None
    while len(line[at].text) <= 3 and last <= at + _MOST_GROUPS and _is_group(line, last):
        value, last = value * 1000 + int(line[last].text), last + 1
    part = 0.0
    if glued(line, last) and line[last].text in _SIGNS:
        part, last = _SIGNS[line[last].text], last + 1
    elif _slashed(line, at):
        return Number(at, at + 3, _slashed(line, at), _slashed(line, at), share=True)
    elif _slashed(line, last) and not glued(line, last):
        part, last = _slashed(line, last), last + 3
    elif glued(line, last) and currency_at(line, at - 1, lexicon) and lower(line, last) in lexicon.money:
        value, last = value * lexicon.money[lower(line, last)], last + 1
    return Number(at, last, value + part, value + part)


def _is_group(line: Sequence[Token], at: int) -> bool:
    """Whether three digits that go on with a number stand one space behind it: "1 250 000"."""
    if not 0 < at < len(line) or line[at].start - line[at - 1].end != 1:
        return False
    return len(line[at].text) == 3 and line[at].text.isdigit()


def _slashed(line: Sequence[Token], at: int) -> float:
    """The value of "2/3"; 0 where no such fraction stands. "9/11" is a date."""
    parts = [token.text for token in line[at : at + 3]]
    if len(parts) < 3 or parts[1] != "/" or not (glued(line, at + 1) and glued(line, at + 2)):
        return 0.0
    over, under = digits(parts[0]) or 0.0, digits(parts[2]) or 0.0
    return over / under if 0 < over < under <= _LARGEST_PART else 0.0


def digits(word: str) -> float | None:
    """The value of "12", "1,250" or "2.5"; None for what is no plain number (a version, a date with dots)."""
    return float(word.replace(",", "")) if _DIGITS.match(word) and len(word) < 20 else None


def _share(line: Sequence[Token], at: int, lexicon: Lexicon) -> Number | None:
    """ "A third of", "two-thirds", "half the"; None for what is no share, such as "a third man"."""
    word, step = line[at].lower, at
    over = 1.0 if word in lexicon.articles else lexicon.cardinals.get(word)
    if over is not None:
        step += 1 + (glued(line, at + 1) and lower(line, at + 1) in DASHES)
    under = lexicon.fractions.get(lower(line, step))
    after = lower(line, step + 1)
    whole = after in lexicon.wholes and (over is None or after == "of")
    if not under or not (whole or step == at + 2):
        return None
    return Number(at, step + 1, (over or 1.0) / under, (over or 1.0) / under, share=True)


def _vague(line: Sequence[Token], at: int, lexicon: Lexicon) -> Number | None:
    """ "Dozens", "a few", "tens of millions"."""
    length = phrase_at(line, at, lexicon.vaguely)
    if not length:
        return None
    bounds = lexicon.vague[" ".join(token.lower for token in line[at : at + length])]
    (low, high), last = bounds, at + length
    if lower(line, last) == "of" and lower(line, last + 1) in lexicon.vague:
        last += 1
    if lower(line, last) in lexicon.vague:
        scale = lexicon.vague[lower(line, last)][0] / 2
        low, high, last = low * scale, high * scale, last + 1
    return Number(at, last, low, high, vague=True)


def _in_words(line: Sequence[Token], at: int, lexicon: Lexicon) -> Number | None:
    if line[at].lower in lexicon.cardinals:
        value, last = _spelt(line, at, lexicon)
    elif start := _before_scale(line, at, lexicon):
        value, last = start
    else:
        return None
    return Number(at, last, value, value)


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
            part = _scaled(line, Number(joined, after, value, value), end, lexicon)
            if part.low < scale:
                return number._replace(low=low + part.low, high=high + part.high, last=part.last)
    return number._replace(low=low, high=high, last=last)


def with_range(line: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """The number with the far end of its range, if it is one."""
    opener = lexicon.openers.get(lower(line, number.first - 1 - bool(currency_at(line, number.first - 1, lexicon))))
    joiners = (opener, *lexicon.joiners) if opener else lexicon.joiners
    start = number.last + (lower(line, number.last) in lexicon.units)
    for joiner in joiners:
        parts = joiner.split()
        after = start + len(parts)
        if [lower(line, start + i) for i in range(len(parts))] != parts or after >= len(line):
            continue
        if joiner in DASHES and not (glued(line, start) and glued(line, after)):
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
    """The currency that the sign at a place stands for, with letters glued to it; empty for none and for a word."""
    word = line[at] if at >= 0 else None
    if word is None or word.text.isalpha() or word.lower not in lexicon.currencies:
        return ""
    return (glued(line, at) and lexicon.dollars.get(lower(line, at - 1))) or lexicon.currencies[word.lower]
