"""A page as the tests for its labels see it: its lines, and what is known of it as a whole."""

from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cached_property, wraps

import msgspec

from reportedly.stages.clean.lines import Line
from reportedly.text.page import PageWords


class View(msgspec.Struct, frozen=True, dict=True):
    """All lines of one page, and what is known of the page as a whole."""

    lines: tuple[Line, ...]
    words: PageWords
    title: str | None = None

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(line.folded for line in self.lines)

    @cached_property
    def answers(self) -> "defaultdict[Test, bytearray]":
        """What tests have said so far, a byte for each line."""
        return defaultdict(lambda: bytearray(len(self.lines)))

    def near(self, i: int) -> Line | None:
        """Line i, or None beyond the ends."""
        return self.lines[i] if 0 <= i < len(self.lines) else None


Test = Callable[[View, int], bool]
"""Whether something holds of line i of a page."""

_NO, _YES = 1, 2


def once(test: Test) -> Test:
    """The test, asked no more than once a line: the lines around ask it again and again."""

    @wraps(test)
    def asked(view: View, i: int) -> bool:
        answers = view.answers[test]
        if not answers[i]:
            answers[i] = _YES if test(view, i) else _NO
        return answers[i] == _YES

    return asked
