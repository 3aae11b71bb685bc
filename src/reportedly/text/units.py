"""What a number counts: the noun behind it, a currency, or a measure."""

from collections.abc import Mapping, Sequence

from reportedly.text.counting import Number
from reportedly.text.number_words import Lexicon
from reportedly.text.tokens import DASHES, Token, glued, lower, phrase_at

__all__ = ["singular", "unit_at"]

_FARTHEST = 4


def unit_at(line: Sequence[Token], number: Number, lexicon: Lexicon) -> tuple[str, int]:
    """The singular of what is counted, empty where nothing is, and the first word after the number's own words."""
    at = number.last
    if length := phrase_at(line, at, lexicon.measures):
        return lexicon.units[" ".join(token.lower for token in line[at : at + length])], at + length
    while lower(line, at) in lexicon.skipped or (number.share and lower(line, at) in lexicon.wholes):
        at += 1
    nearest = ""
    for i in range(at, min(at + _FARTHEST + 1, len(line))):
        word = line[i].lower
        if i == at and (word == "of" or (word in DASHES and glued(line, i))):
            continue
        if not line[i].text[0].isalpha() or word in lexicon.not_units:
            break
        if word in lexicon.currencies:
            return lexicon.currencies[word], i + 1
        nearest = nearest or word
        if word in lexicon.irregulars or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return singular(word, lexicon.irregulars), number.last
    return singular(nearest, lexicon.irregulars), number.last


def singular(word: str, irregulars: Mapping[str, str]) -> str:
    """The singular of an English plural, or the word itself."""
    if word in irregulars:
        return irregulars[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
