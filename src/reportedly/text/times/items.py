"""A text as a row of items, each of one or more kinds: month, unit, number, …"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reportedly.records import Span
from reportedly.text.counting import currency_at, number_at
from reportedly.text.number_words import NumberWords, number_lexicon
from reportedly.text.times.words import TimeWords
from reportedly.text.tokens import DASHES, Token, glued, lower, tokens

__all__ = ["OTHER", "SPACE", "Item", "Kinds", "Vocabulary", "items", "vocabulary"]

Kinds = Mapping[str, str | int]
"""The kinds of an item, each with what the item is worth as that kind."""

OTHER, SPACE = "other", "space"
_MADE = (
    (OTHER,), (SPACE,), ("end",), ("iso",), ("clock",), ("decade",), ("yyyy",), ("ordinal",), ("dd", "ordinal"), ("n",),
    ("n", "yyyy"), ("n", "dd", "hh"), ("n", "dd"), ("n", "hh"), ("n", "hhmm"),
)  # fmt: skip
"""The sets of kinds that are not looked up, but made of digits, numbers in words, marks and unknown words."""
_NAMES = ("weekday", "month")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:])")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.([0-5]\d)")
_QUOTED = re.compile(r"'([^']+)'")
_BLANK_LINE = re.compile(r"\n\s*\n")
_ENDS = frozenset(".!?…")


class Item(NamedTuple):
    """One or more words; `start` and `end` are offsets. `first` tells where in the row of tokens it begins."""

    start: int
    end: int
    kinds: Kinds
    first: int


class Vocabulary:
    """`TimeWords` as look-up tables: the kinds of every phrase, by its first word."""

    def __init__(self, words: TimeWords, numbers: NumberWords) -> None:
        self.words, self.numbers = words, number_lexicon(numbers)
        self.unsure, self.cues = set(words.unsure_months), set(words.month_cues) | {w for w, _ in words.shifts}
        self.suffixes, self.plural = set(words.suffixes), set(words.plural)
        self.phrases: dict[str, dict[tuple[str, ...], dict[str, str | int]]] = {}
        for kind, phrase, value in _listed(words):
            parts = tuple(token.lower for token in tokens(phrase))
            self.phrases.setdefault(parts[0], {}).setdefault(parts, {})[kind] = value

    def possible(self) -> Iterator[Iterable[str]]:
        """Every set of kinds that an item can have."""
        yield from (*_MADE, ("past",))
        for phrases in self.phrases.values():
            for kinds in phrases.values():
                yield kinds
                yield [kind for kind in kinds if kind not in _NAMES] or [OTHER]


def _listed(words: TimeWords) -> Iterator[tuple[str, str, str | int]]:
    """(kind, phrase, value) of all that the language file lists."""
    valued: dict[str, Sequence[tuple[str, str | int]]] = {
        "weekday": words.weekdays, "month": words.months, "day": words.days, "part": words.parts, "unit": words.units,
        "ordinal": words.ordinals, "season": words.seasons, "holiday": words.holidays, "decade": words.decades,
        "shift": words.shifts, "point": words.points, "frequency": words.frequencies, "reference": words.references,
        "half": words.halves, "noon": words.noons, "tonight": words.nights, "zone": words.zones,
    }  # fmt: skip
    plain = {
        "n": words.several, "weekend": words.weekends, "rough": words.rough, "about": words.about,
        "adjective": words.adjectives, "ago": words.ago, "ahead": words.ahead, "earlier": words.earlier,
        "later": words.later, "span": words.spans, "limit": words.limits, "set": words.sets, "latest": words.latest,
        "age": words.ages,
        "future": words.future, "past": words.past, OTHER: words.others,
    }  # fmt: skip
    for kind, pairs in valued.items():
        yield from ((kind, phrase, f"19{value}" if kind == "decade" else value) for phrase, value in pairs)
    for kind, phrases in plain.items():
        yield from ((kind, phrase, "X") for phrase in phrases)
    seen: set[str] = set()
    for phrase, unit in words.units:
        yield ("units" if unit in seen else "one"), phrase, unit
        seen.add(unit)
    for _, form in words.forms:
        yield from ((f"'{word}'", word, word) for word in _QUOTED.findall(form))


vocabulary = cache(Vocabulary)


def items(text: str, part: Span, known: Vocabulary) -> list[Item]:
    """A part of a text as items; white space, and a hyphen inside a word, is an item of the kind `space`."""
    line, row, at = tokens(text, part), [], 0
    while at < len(line):
        if at and not glued(line, at):
            gap = text[line[at - 1].end : line[at].start]
            row.append(Item(line[at].start, line[at].start, {OTHER if _BLANK_LINE.search(gap) else SPACE: 0}, at))
        item, at = _item(text, line, at, known)
        row.append(item)
    return row


def _item(text: str, line: Sequence[Token], at: int, known: Vocabulary) -> tuple[Item, int]:
    """The item that begins at a token, and the token after it."""
    token = line[at]
    if token.text[0].isdigit():
        end, kinds, last = _digits(text, line, at, known)
    elif token.text in DASHES and glued(line, at) and glued(line, at + 1):
        end, kinds, last = token.end, {SPACE: 0}, at + 1
    elif token.text in _ENDS:
        end, kinds, last = token.end, {"end": 0}, at + 1
    else:
        end, kinds, last = _spelt(line, at, known)
    return Item(token.start, end, kinds or {OTHER: 0}, at), last


def _digits(text: str, line: Sequence[Token], at: int, known: Vocabulary) -> tuple[int, Kinds, int]:
    """What digits are: a date, a clock time, an ordinal, a decade, or a number that may be a year, a day or an hour."""
    token = line[at]
    if _is_name(line, at, known):
        return token.end, {}, at + 1
    for pattern, kind in ((_ISO, "iso"), (_CLOCK, "clock")):
        whole = pattern.match(text, token.start)
        if whole and (kind == "iso" or (int(whole[1]) <= 24 and int(whole[2]) < 60)):
            value = whole[0] if kind == "iso" else f"{int(whole[1]):02d}" + whole[0][whole.end(1) - whole.start() :]
            return whole.end(), {kind: value}, at + 1 + sum(1 for _ in re.finditer(r"[:-]", whole[0])) * 2
    after, following = lower(line, at + 1), line[at + 1 : at + 2]
    if glued(line, at + 1) and after in known.suffixes and token.text.isdigit() and len(token.text) < 3:
        day: Kinds = {"dd": int(token.text)} if 0 < int(token.text) < 32 else {}
        return following[0].end, {**day, "ordinal": int(token.text)}, at + 2
    if glued(line, at + 1) and after in known.plural and token.text.isdigit() and token.text.endswith("0"):
        decade = token.text[:3] if len(token.text) == 4 else f"19{token.text[0]}" if len(token.text) == 2 else ""
        return following[0].end, {"decade": decade} if decade else {}, at + 2
    return _plain(line, at, known)


def _is_name(line: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether digits are glued to what makes them an amount, a score or a part of a name ("$1989", "F-16", "9/11")."""
    before, dashed = lower(line, at - 1), glued(line, at) and lower(line, at - 1) in DASHES
    if dashed and glued(line, at - 1):
        rough = any("rough" in kinds for kinds in known.phrases.get(lower(line, at - 2), {}).values())
        return lower(line, at - 2).isalpha() and not rough
    ahead = glued(line, at + 1) and lower(line, at + 1) in {"/", "%"}
    return ahead or (
        glued(line, at)
        and (before.isalpha() or before in {".", "/", ":", ","} or bool(currency_at(line, at - 1, known.numbers)))
    )


def _plain(line: Sequence[Token], at: int, known: Vocabulary) -> tuple[int, Kinds, int]:
    token, number = line[at], number_at(line, at, known.numbers)
    if _is_half(line, at + 1):
        return line[at + 3].end, {"n": f"{token.text}.5"}, at + 4
    if number is None or number.last > at + 1:
        last = number.last if number else at + 1
        return line[last - 1].end, {"n": _written(number.low)} if number else {}, last
    kinds: dict[str, str | int] = {"n": _written(number.low)}
    if token.text.isdigit():
        value = int(token.text)
        if len(token.text) == 4 and 1400 <= value < 2200:
            kinds["yyyy"] = value
        if len(token.text) < 3:
            kinds |= ({"dd": value} if 0 < value < 32 else {}) | ({"hh": value} if value <= 24 else {})
    elif dotted := _DOTTED.fullmatch(token.text):
        kinds["hhmm"] = f"{int(dotted[1]):02d}:{dotted[2]}"
    return token.end, kinds, at + 1


def _is_half(line: Sequence[Token], at: int) -> bool:
    """Whether a half in digits stands at a token: the end of "2 1/2"."""
    return (
        [token.text for token in line[at : at + 3]] == ["1", "/", "2"] and glued(line, at + 1) and glued(line, at + 2)
    )


def _written(value: float) -> str:
    return f"{value:g}" if value < 1e6 else f"{value:.0f}"


def _spelt(line: Sequence[Token], at: int, known: Vocabulary) -> tuple[int, Kinds, int]:
    """A phrase of the language, or a number in words; the longer of the two, the kinds of both when they are one."""
    kinds, last = _phrase(line, at, known)
    number = number_at(line, at, known.numbers) if line[at].lower in known.numbers.first else None
    if number and number.last > last:
        year = None if number.vague else _year_in_words(line, at, number.last, number.low, known)
        if year:
            return line[year[1] - 1].end, {"yyyy": year[0]}, year[1]
        return line[number.last - 1].end, {"n": "X" if number.vague else _written(number.low)}, number.last
    if not kinds:
        behind = line[at].lower.endswith(known.words.past_endings)
        return line[at].end, {"past": 0} if behind else {}, at + 1
    end = line[last - 1].end
    if "month" in kinds and lower(line, last) == "." and glued(line, last) and lower(line, last + 1)[:1].isdigit():
        end, last = line[last].end, last + 1
    for ending in known.words.possessives:
        end -= len(ending) if line[last - 1].lower.endswith(ending) and kinds else 0
    return end, kinds, last


def _year_in_words(
    line: Sequence[Token], at: int, last: int, value: float, known: Vocabulary
) -> tuple[int, int] | None:
    """ "Nineteen ninety-one" or "two thousand", with the token after it."""
    if 1900 <= value < 2100 and value == int(value):
        return int(value), last
    rest = number_at(line, last, known.numbers) if 15 <= value <= 20 and last < len(line) else None
    if rest and line[last].lower.isalpha() and 10 <= rest.low < 100 and not rest.vague:
        return int(value * 100 + rest.low), rest.last
    return None


def _phrase(line: Sequence[Token], at: int, known: Vocabulary) -> tuple[Kinds, int]:
    """The kinds of the longest phrase at a token, and the token after it."""
    word = line[at].lower
    for ending in known.words.possessives:
        word = word.removesuffix(ending)
    if word not in known.phrases:
        return {}, at
    found: Kinds = {}
    longest, second = 0, lower(line, at + 1)
    for parts, kinds in known.phrases[word].items():
        if len(parts) <= longest or (len(parts) > 1 and parts[1] != second):
            continue
        if all(lower(line, at + i) == parts[i] for i in range(2, len(parts))):
            found, longest = kinds, len(parts)
    if not longest or (longest == 1 and _is_other_word(line, at, word, found, known)):
        found = {kind: value for kind, value in found.items() if kind not in _NAMES}
    return found, at + longest


def _is_other_word(line: Sequence[Token], at: int, word: str, kinds: Kinds, known: Vocabulary) -> bool:
    """Whether what could be the name of a month or weekday is not: "may", "march", "sun"."""
    if not line[at].text[0].isupper() and any(kind in kinds for kind in _NAMES):
        return True
    if word not in known.unsure:
        return False
    after = lower(line, at + 1 + (lower(line, at + 1) in {".", ","}))
    return not (after[:1].isdigit() or lower(line, at - 1) in known.cues or lower(line, at - 1).isdigit())
