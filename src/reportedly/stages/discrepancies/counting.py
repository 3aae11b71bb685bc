"""What the numbers of a claim count: which of them answer the same question."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from reportedly.languages import Language
from reportedly.records import Quantity
from reportedly.stages.discrepancies.telling import Held, Telling
from reportedly.text.number_words import number_lexicon
from reportedly.text.units import singular

PEOPLE = frozenset({"person", "man", "woman", "child"})
"""Units that anybody is counted in; what those counted do or suffer tells which people they are."""
ANYTHING = frozenset({"", "%", "percentage point", "year old", "time"})
"""Units of many things: only numbers of one act are held against each other."""
_AFTER = re.compile(r"\W*(?:(\w+)\W+of\W+)?(?:(?:the|its|his|her|their|a)\W+)?(\w+)")
_OF = re.compile(r"\W*[\w-]+ of (?:(?:the|its|his|her|their|a|an) )?(\w{3,})")
_SCOPE = 60
"""Code points after a number within which the words stand that say what it covers."""


class Counted(Held):
    """A quantity of a statement.

    `topics` are the things that it may be the number of, as keys; `bounds` are its ends, in the base unit where it
    has one; `scope` are the words that say which of them it covers ("in the city").
    """

    def __init__(self, telling: Telling, quantity: Quantity, language: Language) -> None:
        super().__init__(telling, quantity.span)
        self.quantity, self._language = quantity, language

    @cached_property
    def _after(self) -> str:
        start, statement = self.span.end, self.telling.statement
        end = max((span.end for span in statement.content if span.holds(self.span)), default=start)
        return self.telling.report.text[start : min(end, start + _SCOPE)]

    @cached_property
    def unit(self) -> str:
        """What is counted; of the members of something, that thing."""
        unit = self.quantity.unit
        match = _AFTER.match(self._after)
        if match and match[1] and match[2]:
            irregulars = number_lexicon(self._language.numbers).irregulars
            if singular(match[1].lower(), irregulars) == unit and unit in self._language.numbers.members:
                return singular(match[2].lower(), irregulars)
        return unit

    @cached_property
    def currency(self) -> bool:
        return self.unit in _currencies(self._language)

    @cached_property
    def _size(self) -> tuple[str, float]:
        return _sizes(self._language).get(self.unit, (self.unit, 1.0))

    @cached_property
    def bounds(self) -> tuple[float | None, float | None]:
        times = self._size[1]
        low, high = self.quantity.low, self.quantity.high
        return (low if low is None else low * times), (high if high is None else high * times)

    @cached_property
    def _more(self) -> bool:
        """Whether it counts those besides others: "three more", "another nine"."""
        around = self.telling.report.text[max(0, self.span.start - 10) : self.span.start] + " " + self._after[:12]
        return not set(re.findall(r"\w+", around.casefold())).isdisjoint(self._language.numbers.besides)

    @cached_property
    def acts(self) -> frozenset[str]:
        """Of what is measured not the measure: "for nine days" is of the act alone."""
        measure = {self._words.family(self.unit)} if self.unit in _sizes(self._language) else frozenset[str]()
        return super().acts - measure

    @cached_property
    def members(self) -> str:
        """What the things counted consist of: "murder" of "two counts of murder"; empty where that is not told."""
        match = _OF.match(self._after)
        return self._words.stems(match[1])[0] if match else ""

    @property
    def finer(self) -> tuple[str, ...]:
        """The topics told apart by what is counted and by what is done, for statements that count several of one."""
        parts = [f"of {self.members}"] if self.members else [f"{self.side} {act}" for act in sorted(self.acts)]
        return tuple(f"{topic}, {part}" for topic in self.topics for part in parts)

    @cached_property
    def topics(self) -> tuple[str, ...]:
        besides = " besides" if self._more else ""
        if self.currency:
            return (f"money{besides}",)
        act = self._words.family(self.unit)
        anybody = (*PEOPLE, *self._language.names.humans, *self._language.numbers.members)
        people = self.unit in anybody or (self.heads and self.side in ("agent", "patient"))
        found = [f"unit {self._size[0]}"] if self.unit not in PEOPLE else ["people"]
        if act != self.unit:
            found.append(f"act {act}")
        elif people:
            found += [f"act {act}" for act in sorted(self.acts)]
        return tuple(f"{topic}{besides}" for topic in found)

    def comparable(self, other: "Counted") -> bool:
        """Whether two numbers of one topic are told of the same: of what is counted in anything, of the same act."""
        loose = self.unit in ANYTHING | PEOPLE or self.currency or self.unit in _sizes(self._language)
        return self.of_one_act(other) if loose or self.telling.report.id == other.telling.report.id else True

    def converted(self, other: "Counted") -> bool:
        """Whether the two are given in different measures, or in different money."""
        mine, theirs = self.quantity.unit, other.quantity.unit
        return mine != theirs and (self.currency or {mine, theirs} <= _sizes(self._language).keys())

    @property
    def counts(self) -> str:
        """The number with its unit, as it stands there."""
        return f"{self.shown} {self._after.split()[0]}" if self._after.split() and not self.currency else self.shown

    @cached_property
    def scoped(self) -> str:
        words = " ".join(re.split(r"[,.;:“”\"()]", self._after)[0].split()[:6])
        return f"{self.shown} {words}".strip()

    @cached_property
    def scope(self) -> frozenset[str]:
        """The words after the number that say where or of what, if a word that opens such a phrase is among them."""
        words = self.scoped.casefold().split()
        at = next((i for i, word in enumerate(words) if word in self._language.numbers.scopes), len(words))
        return frozenset(words[at + 1 :]) - {"the", "a", "its"}


def counted(tellings: Sequence[Telling], language: Language) -> Iterator[Counted]:
    """The quantities of statements that are no part of a date: "two weeks ago" counts nothing, "for two weeks" does."""
    for telling in tellings:
        dates = [time.span for time in telling.statement.times if time.type != "DURATION"]
        for quantity in telling.statement.quantities:
            if not any(quantity.span.overlap(date) for date in dates):
                yield Counted(telling, quantity, language)


def _sizes(language: Language) -> Mapping[str, tuple[str, float]]:
    """Unit → the unit that it is measured in, and how many of that it is."""
    return {unit: (base, times) for unit, base, times in language.numbers.sizes}


def _currencies(language: Language) -> frozenset[str]:
    return frozenset(unit for _, unit in language.numbers.currencies)
