"""Another person, place or thing at the same place of what is told."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations, product

from reportedly.languages import Language
from reportedly.records import DiscrepancyKind, Relation, Role, Span
from reportedly.stages.discrepancies.telling import ALIKE, Difference, Held, Telling, frame_at, value
from reportedly.text.names import is_person, key
from reportedly.text.naming import same_name, telling

_SIDES = frozenset({"agent", "patient", "recipient", "to", "as"})
_TRIED = 6
"""Holders of a name that are looked at: whoever holds it tells the same of it."""
_BEFORE = 60
_WRITTEN = re.compile(r"\b([a-z]{2,8}) ([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})\b")


class Named(Held):
    """A name of a statement, and the `places` of what is told that it fills, as keys."""

    def __init__(self, telling: Telling, name: str, span: Span, language: Language) -> None:
        super().__init__(telling, span)
        self.name, self._language = name, language

    @cached_property
    def _before(self) -> list[str]:
        """The words before the name in its content, nearest first."""
        start = max((s.start for s in self.telling.statement.content if s.holds(self.span)), default=self.span.start)
        text = self.telling.report.text[max(start, self.span.start - _BEFORE) : self.span.start]
        return [word.strip("“”\"'‘’,(") for word in reversed(text.split())]

    @property
    def located(self) -> bool:
        """Whether a preposition of place stands before it."""
        return bool(self._before) and self._before[0].casefold() in self._language.names.locating

    @cached_property
    def places(self) -> tuple[str, ...]:
        if self.located:
            return tuple(f"place {act}" for act in sorted(self.acts | self._noun()))
        titled = [word.casefold() for word in self._before[:2]]
        found = []
        if len(titled) == 2 and titled[0] in self._language.names.titles and titled[1].isalpha():
            found.append(f"holder of {titled[1]} {titled[0]}")
        side = self._side()
        if not side:
            return tuple(found)
        chiefly = [f"{side} of what is chiefly told"] if self.main else []
        return (*found, *chiefly, *(f"{side} of {act}" for act in sorted(self.acts)))

    def _noun(self) -> frozenset[str]:
        """The noun that the preposition hangs on ("a store in …")."""
        near = self._before[1:2]
        return frozenset(self._words.stems(near[0])) - self._words.empty_stems if near else frozenset()

    def _side(self) -> str:
        frame = frame_at(self.telling.statement, self.span)
        role = next((r for r in frame.roles if _is_headed(r, self.span, self.name)), None) if frame else None
        if frame is None or role is None or role.name not in _SIDES:
            return ""
        turned = {"agent": "to", "recipient": "to", "from": "agent"} if frame.predicate in self._words.converses else {}
        return turned.get(role.name, "to" if role.name == "recipient" else role.name)

    def known_to(self, other: "Named") -> bool:
        """Whether the other's report has the name too, or its last word: then it knows both, and means the other."""
        return re.search(rf"\b{re.escape(key(self.name).split()[-1])}\b", key(other.telling.report.text)) is not None


def names(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """One difference per place of what is told, where two reports have names there that neither shares."""
    held: dict[str, dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for each in tellings:
        for name, span in _mentioned(each, language):
            named = Named(each, name, span, language)
            for place in named.places:
                held[place][key(name)].append(named)
    seen: set[frozenset[str]] = set()
    for place, groups in sorted(held.items()):
        for difference in _differences(place, _merged(list(groups.values())), language):
            shown = frozenset(key(each.value) for each in difference.values)
            if shown not in seen:
                seen.add(shown)
                yield difference


def _mentioned(telling: Telling, language: Language) -> Iterator[tuple[str, Span]]:
    """The names in a statement, those of participants whose own head word is part of a name, and what is written as a
    name behind a preposition of place."""
    statement = telling.statement
    spans = {mention.span for mention in statement.mentions}
    yield from ((mention.name, mention.span) for mention in statement.mentions)
    for role in (role for frame in statement.frames for role in frame.roles):
        name = role.entity or ""
        if name != name.lower() and role.head in key(name).split() and not any(role.span.holds(span) for span in spans):
            yield name, role.span
    for content in statement.content:
        for match in _WRITTEN.finditer(telling.report.text, content.start, content.end):
            span = Span(match.start(2), match.end(2))
            known = match[1] in language.names.locating and match[2].split()[0].lower() not in language.names.calendar
            if known and not any(span.overlap(other) for other in spans):
                yield match[2], span


def _is_headed(role: Role, span: Span, name: str) -> bool:
    """Whether a name is the participant itself, and no part of its description."""
    return role.span.holds(span) and (role.entity == name or role.head in key(name).split())


def _merged(groups: Sequence[list[Named]]) -> list[list[Named]]:
    """The groups of names, those together that may be of one: the telling words of either all among the other's."""
    merged: list[list[Named]] = []
    for group in groups:
        same = next((known for known in merged if _one(known[0].name, group[0].name)), None)
        if same is None:
            merged.append(list(group))
        else:
            same += group
    return merged


def _one(a: str, b: str) -> bool:
    mine, theirs = telling(a), telling(b)
    return same_name(a, b) or mine <= theirs or theirs <= mine


def _differences(place: str, groups: Sequence[list[Named]], language: Language) -> Iterator[Difference]:
    for one, other in combinations(groups, 2):
        kinds = {_kind(place, group[0].name, language) for group in (one, other)}
        if len(kinds) == 1 and any(_apart(place, a, b) for a, b in product(one[:_TRIED], other[:_TRIED])):
            values = tuple(value(group[0].name, [n.telling for n in group]) for group in (one, other))
            relation, why = _relation(place, one[0], other[0], language)
            yield Difference(kinds.pop(), relation, values, why)
            return


def _apart(place: str, a: Named, b: Named) -> bool:
    """Whether two names stand at the same place of the same telling, and neither report has the other's."""
    if a.telling.report.id == b.telling.report.id or a.known_to(b) or b.known_to(a):
        return False
    return place.startswith("holder") or a.telling.alike(b.telling) >= ALIKE


def _kind(place: str, name: str, language: Language) -> DiscrepancyKind:
    if place.startswith("place") or key(name) in language.names.places:
        return "place"
    return "person" if place.startswith("holder") or is_person(name, language.names) else "thing"


def _relation(place: str, a: Named, b: Named, language: Language) -> tuple[Relation, str]:
    wide = [key(each.name) in language.names.places for each in (a, b)]
    if place.startswith("place") and wide[0] != wide[1]:
        return "unclear", f"{a.name} may lie in {b.name}" if wide[1] else f"{b.name} may lie in {a.name}"
    return "conflict", f"one names {a.name} where another names {b.name}"
