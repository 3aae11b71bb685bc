"""Which words of a story stand for one name: its spellings, and the kind of thing that it alone is.

Reports name the same thing in different ways. What one calls "the freighter Orrin Star" is "the freighter" of another,
as long as the story has no second freighter with a name; and "Jong-un" is written "Jong Un" elsewhere.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.records import Report, Role, Statement
from reportedly.text.telling import Predicates, stems


@dataclass(frozen=True, slots=True)
class Standing:
    """`joined` gives the parts of a hyphened word of a name as others write it; `kinds` the one name of a kind.

    Both map stems to stems.
    """

    joined: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, tuple[str, ...]]

    def spelt(self, words: Sequence[str]) -> tuple[str, ...]:
        """Stems with those of names as most write them."""
        return tuple(part for word in words for part in self.joined.get(word, (word,)))


NOTHING = Standing({}, {})


def standing(statements: Sequence[Statement], reports: Sequence[Report], words: Predicates) -> Standing:
    """What stands for what in a story; `reports` are those of the statements, in the same order."""
    joined = _joined({mention.name for statement in statements for mention in statement.mentions})
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    spelt = Standing(joined, {})
    for statement, report in zip(statements, reports, strict=True):
        for frame in statement.frames:
            for role in frame.roles:
                if role.entity and (kind := _kind(role, report)):
                    for stem in words.stems(kind):
                        found[stem].add(spelt.spelt(words.stems(role.entity)))
    kinds = {kind: next(iter(names)) for kind, names in found.items() if len(names) == 1}
    return Standing(joined, kinds)


def _joined(names: set[str]) -> dict[str, tuple[str, ...]]:
    """Hyphened words of names whose parts are words of other names."""
    known = {word for name in names for word in stems(name.replace("-", " "))}
    apart = {word for name in names for word in stems(name) if "-" not in name}
    found = {}
    for name in names:
        for word in name.split():
            parts = stems(word.replace("-", " "))
            if "-" in word and len(parts) > 1 and apart.issuperset(parts) and known:
                found[stems(word)[0]] = parts
    return found


def _kind(role: Role, report: Report) -> str:
    """The common noun by which a named participant is told to be of a kind: its head, or the word before the name."""
    name = role.entity or ""
    if role.head not in name.casefold():
        return role.head
    before = role.span.of(report.text).partition(name.split()[0])[0].split()
    return before[-1] if before and before[-1].isalpha() and before[-1].islower() else ""
