"""Chance that is the same everywhere: it draws on nothing but `random()`, whose sequence Python promises to keep."""

import random
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Choices that a key determines. Two keys, such as two numbers of stories, have nothing to do with each other."""

    def __init__(self, *key: str | int) -> None:
        self._random = random.Random("/".join(map(str, key))).random

    def happens(self, share: float) -> bool:
        return self._random() < share

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._random() * (high - low + 1))

    def one(self, choices: Sequence[T]) -> T:
        return choices[int(self._random() * len(choices))]

    def other(self, choices: Sequence[T], than: T | None) -> T:
        """One that differs from `than` where there is one."""
        return self.one([each for each in choices if each != than] or choices)

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """That many, or all, in their own order."""
        ranked = sorted(range(len(choices)), key=lambda _: self._random())[:count]
        return [choices[i] for i in sorted(ranked)]

    def shuffled(self, choices: Sequence[T]) -> list[T]:
        return sorted(choices, key=lambda _: self._random())

    def weighted(self, weights: Mapping[T, float]) -> T:
        """A key, as often as its weight says."""
        point = self._random() * sum(weights.values())
        for choice, weight in weights.items():
            point -= weight
            if point < 0:
                return choice
        return choice
