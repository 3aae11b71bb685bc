"""The same act with another person, place or thing in one of its roles."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import DiscrepancyKind, Role
from reportedly.stages.discrepancies.telling import Difference, Telling, value
from reportedly.stages.origins.sources import same_name, telling
from reportedly.text.names import NameWords, is_person, key
from reportedly.text.telling import predicates

_PLACES = frozenset({"in", "at", "near", "off", "outside", "inside", "from", "into"})
_SIDES = frozenset({"agent", "patient", "recipient", "to"})


class Filler(NamedTuple):
    """Who or what fills a role of an act, and who tells it."""

    telling: Telling
    role: Role
    others: frozenset[str]

    @property
    def name(self) -> str:
        return self.role.entity or ""


def fillers(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """One difference per act and role, where two reports name another filler and agree on a further participant."""
    words = predicates(language.claims)
    found: dict[tuple[str, str], list[Filler]] = defaultdict(list)
    for each in tellings:
        for frame in each.statement.frames:
            turned = frame.predicate in words.converses
            for role in frame.roles:
                if _is_named(role):
                    others = frozenset(_known(other) for other in frame.roles if other is not role)
                    slot = f"{role.name}, of who gets it" if turned else role.name
                    found[words.family(frame.predicate), slot].append(Filler(each, role, others))
    for (_, slot), held in sorted(found.items()):
        difference = _difference(slot.split(",")[0], held, language.names)
        if difference:
            yield difference


def _is_named(role: Role) -> bool:
    """Whether the participant's own head word is part of a name: "the car" names nothing, whatever it stands for."""
    name = role.entity or ""
    return name != name.lower() and role.head in name.lower().replace("-", " ").split()


def _known(role: Role) -> str:
    return " ".join(sorted(telling(role.entity or role.head)))


def _difference(role: str, held: Sequence[Filler], names: NameWords) -> Difference | None:
    if role not in _SIDES | _PLACES:
        return None
    groups: list[list[Filler]] = []
    for filler in held:
        same = next((g for g in groups if _one(g[0].name, filler.name)), None)
        if same is None:
            groups.append([filler])
        else:
            same.append(filler)
    for a, b in combinations(groups, 2):
        if _kind(role, a[0].name, names) != _kind(role, b[0].name, names) or a[0].role.name != b[0].role.name:
            continue
        both = {f.telling.report.id for f in a} & {f.telling.report.id for f in b}
        if not both and any(x.others & y.others for x in a for y in b):
            values = (value(a[0].name, [f.telling for f in a]), value(b[0].name, [f.telling for f in b]))
            return Difference(
                _kind(role, a[0].name, names),
                "conflict",
                values,
                f"one names {a[0].name} where another names {b[0].name}",
            )
    return None


def _one(a: str, b: str) -> bool:
    """Whether two names may be of one: the telling words of either are all among the other's."""
    mine, theirs = telling(a), telling(b)
    return same_name(a, b) or mine <= theirs or theirs <= mine


def _kind(role: str, name: str, names: NameWords) -> DiscrepancyKind:
    if is_person(name, names):
        return "person"
    return "place" if role in _PLACES or key(name) in names.places else "thing"
