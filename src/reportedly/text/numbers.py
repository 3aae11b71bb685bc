"""Counts, amounts and shares in running text, with the range of values that their words allow."""

from collections.abc import Sequence

from reportedly.records import Quantity, Span
from reportedly.text.counting import Number, currency_at, digits, number_at, with_range
from reportedly.text.number_words import Lexicon, NumberWords, number_lexicon
from reportedly.text.tokens import DASHES, Token, glued, lower, phrase_at, tokens
from reportedly.text.units import unit_at

__all__ = ["NumberWords", "quantities"]

_OPENING = frozenset("([“‘\"'—~")
_MEASURES = frozenset({"km", "m", "kg", "g", "mm", "cm", "lb", "ft", "mw", "kw", "gw", "mph", "ha"})
"""Units of measure that may be glued to digits ("5km"); other letters make an ordinal or a model ("5th", "5G")."""
_LONGEST_PHRASE = 4


def quantities(text: str, words: NumberWords) -> tuple[Quantity, ...]:
    """Every count, amount and share in `text`, in order; spans are offsets in `text` and hold bounds and currency.

    Ordinals, years, days of a month, clock times and numbers that name something (HS Code 86, S-400) are none. The
    unit is the singular of the counted noun as far as plain text tells it, "%" or a currency; empty where none
    follows. Linear in the length of the text.
    """
    lexicon = number_lexicon(words)
    line = tokens(text)
    found, at = [], 0
    while at < len(line):
        number = number_at(line, at, lexicon)
        if number is None:
            at += 1
            continue
        near, number = number, with_range(line, number, lexicon)
        if not _is_name(line, near, lexicon):
            found.append(_quantity(line, number, lexicon))
        at = number.last
    return tuple(found)


def _is_name(line: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether the number is a year, a day, an ordinal or part of a name, not a count."""
    first, last = number.first, number.last
    before, after = lower(line, first - 1), lower(line, last)
    if before in lexicon.currencies or phrase_at(line, last, lexicon.measures):
        return False
    if (
        before in lexicon.labels
        or phrase_at(line, last, lexicon.clocks)
        or (after in lexicon.labels and not glued(line, last))
    ):
        return True
    if line[first].text[0].isdigit():
        return _is_part(line, number, lexicon) or _is_year(line, number, lexicon)
    alone = line[first].lower == "one" and last == first + 1
    return alone and not (after[:1].isalpha() and (after not in lexicon.not_units or after in lexicon.joiners))


def _is_part(line: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Whether digits are glued to what makes them a name, an ordinal, a clock time or a score."""
    first, last, after = number.first, number.last, lower(line, number.last)
    if glued(line, first) and line[first - 1].text not in _OPENING:
        return not (line[first - 1].text in DASHES and not glued(line, first - 1))
    if not glued(line, last):
        return False
    if after in DASHES and glued(line, last + 1) and lower(line, last + 1)[:1].isdigit():
        return number.low >= (digits(lower(line, last + 1)) or 0.0)
    known = after in lexicon.scales or after in lexicon.currencies or after in _MEASURES
    return after in {":", "/"} or (after[:1].isalpha() and not known)


def _is_year(line: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    digits, alone = line[number.first].text, number.last == number.first + 1
    bound = _bound(line, number.first, lexicon)[0]
    return alone and len(digits) == 4 and digits.isdigit() and 1400 <= number.low < 2100 and not bound


def _quantity(line: Sequence[Token], number: Number, lexicon: Lexicon) -> Quantity:
    currency = currency_at(line, number.first - 1, lexicon)
    first = number.first - bool(currency)
    first -= bool(currency) and glued(line, first) and lower(line, first - 1) in lexicon.dollars
    first -= number.ranged and lower(line, first - 1) in lexicon.openers
    below = _is_below_zero(line, first, lexicon)
    bound, first = _bound(line, first - below, lexicon)
    tail, last = _tail(line, number.last, lexicon)
    unit, last = (currency, last) if currency else unit_at(line, number._replace(last=last), lexicon)
    if not tail:
        tail, last = _tail(line, last, lexicon)
        unit = unit if not tail or unit else unit_at(line, number._replace(last=last), lexicon)[0]
    bound = tail or bound
    low, high = (-number.high, -number.low) if below else (number.low, number.high)
    return Quantity(
        span=Span(line[first].start, line[last - 1].end),
        low=None if bound == "ceiling" else low,
        high=None if bound == "floor" else high,
        unit=unit,
        approximate=bool(bound) or number.vague,
    )


def _is_below_zero(line: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "minus", or a minus sign that is glued to the number alone, stands before word `at`."""
    if lower(line, at - 1) not in lexicon.minuses:
        return False
    return line[at - 1].text.isalpha() or (glued(line, at) and not glued(line, at - 1))


def _tail(line: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[str, int]:
    """What follows a number, from word `at` on: floor, hedge or nothing, and the word after it."""
    for kind, phrases in (("floor", lexicon.floor_tails), ("hedge", lexicon.hedge_tails)):
        if length := phrase_at(line, at, phrases):
            return kind, at + length
    return "", at


def _bound(line: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[str, int]:
    """What stands before word `at`: floor, ceiling, hedge or nothing, and where those words begin."""
    for length in range(min(_LONGEST_PHRASE, at), 0, -1):
        phrase = " ".join(word.lower for word in line[at - length : at])
        if phrase in lexicon.bounds:
            return lexicon.bounds[phrase], at - length
    return "", at
