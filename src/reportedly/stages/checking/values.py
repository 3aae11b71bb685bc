"""What the reports have in place of the draft's words, with the statements that have it."""

from collections.abc import Iterable

from reportedly.records import Value
from reportedly.stages.checking.matching import Told


def values(held: Iterable[tuple[Told, str]]) -> tuple[Value, ...]:
    """One value for each of the words, in the order of the first who hold them."""
    by_words: dict[str, list[str]] = {}
    for told, words in held:
        by_words.setdefault(words, []).append(told.statement.id)
    return tuple(Value(value=words, statements=tuple(dict.fromkeys(ids))) for words, ids in by_words.items())


def named(found: Iterable[Value]) -> str:
    """The values as a list in quotation marks."""
    return ", ".join(f"“{each.value}”" for each in found)
