"""The forms of time expressions, as regular expressions over kinds of items instead of characters.

Every item of a text becomes one character, that of its set of kinds, so that a form is matched in one linear pass:
a form has no repetition, and what it matches is as short as the form.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportedly.text.times.items import SPACE, Item, Kinds, Vocabulary

__all__ = ["Forms", "Found", "forms"]

_PART = re.compile(r"'[^']+'|[a-z]+|[()|?!<>]")
_FIRST_CODE = 0xE000
"""The first character of Unicode's private use area; no two sets of kinds share one."""


class Found(NamedTuple):
    """Items `first` to `last` (included) in a form; `kinds` holds what each is worth as the kind the form asks for."""

    first: int
    last: int
    rank: int
    meaning: str
    kinds: Kinds


class _Form(NamedTuple):
    meaning: str
    pattern: re.Pattern[str]
    names: tuple[tuple[str, str], ...]
    """(group, kind) of each item that the form names."""


class Forms:
    """The forms of one language, and the character of each set of kinds."""

    def __init__(self, known: Vocabulary) -> None:
        sets = sorted({tuple(sorted(kinds)) for kinds in known.possible()})
        self._codes = {frozenset(kinds): chr(_FIRST_CODE + i) for i, kinds in enumerate(sets)}
        self._forms = tuple(self._form(meaning, form) for meaning, form in known.words.forms)

    def _form(self, meaning: str, form: str) -> _Form:
        """A form's pattern. Every item takes the space behind it along, for good."""
        names: list[tuple[str, str]] = []
        pattern = ""
        optional_space = f"{self._any(SPACE)}?+"
        for part in _PART.findall(form):
            if part == ">":
                pattern += "(?P<x>"
            elif part in "!<":
                pattern += ")(?!" if part == "!" else ")(?="
            elif part in "()|?":
                pattern += {"(": "(?:"}.get(part, part)
            else:
                names.append((f"k{len(names)}", part))
                pattern += f"(?:(?P<{names[-1][0]}>{self._any(part)}){optional_space})"
        pattern = pattern if ">" in form else "(?P<x>" + pattern
        return _Form(meaning, re.compile(pattern + ")"), tuple(names))

    def _any(self, kind: str) -> str:
        """A pattern for any item of a kind."""
        codes = "".join(code for kinds, code in self._codes.items() if kind in kinds)
        if not codes:
            raise ValueError(f"no word is of the kind {kind}")
        return f"[{codes}]"

    def find(self, row: Sequence[Item]) -> Iterator[Found]:
        """Every match of every form in a row of items, form by form."""
        line = "".join([self._codes[frozenset(item.kinds)] for item in row])
        for rank, form in enumerate(self._forms):
            for match in form.pattern.finditer(line):
                first, last = match.start("x"), match.end("x") - 1
                last -= SPACE in row[last].kinds
                kinds: dict[str, str | int] = {}
                for group, kind in form.names:
                    if match.start("x") <= match.start(group) < match.end("x"):
                        kinds.setdefault(kind, row[match.start(group)].kinds[kind])
                yield Found(first, last, rank, form.meaning, kinds)


forms = cache(Forms)
