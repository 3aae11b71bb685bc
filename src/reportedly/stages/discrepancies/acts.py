"""Acts that exclude each other: what one report tells as sold, another tells as given."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from reportedly.languages import Language
from reportedly.records import Frame
from reportedly.stages.discrepancies.telling import RIVALS, Difference, Telling, innermost, value


class Done(NamedTuple):
    """What a statement chiefly tells, and who told it."""

    telling: Telling
    frame: Frame

    @property
    def shown(self) -> str:
        word = self.telling.words(self.frame.span)
        return f"not {word}" if self.telling.statement.stance.polarity == "-" else word

    @property
    def told(self) -> frozenset[str]:
        return frozenset(frame.predicate for frame in self.telling.statement.frames)

    @property
    def sides(self) -> frozenset[tuple[str, frozenset[str]]]:
        """Who takes part in which role, by the telling words of each."""
        return frozenset((role.name, self.telling.part(role)) for role in self.frame.roles)

    def of_one(self, other: "Done") -> bool:
        """Whether the same take part: somebody in both, and in no role somebody else."""
        mine, theirs = dict(self.sides), dict(other.sides)
        shared = [side for side in sorted(mine.keys() & theirs.keys()) if mine[side] and theirs[side]]
        return bool(shared) and all(mine[side] & theirs[side] for side in shared)


def acts(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """One difference per pair of acts of which one report tells one and another the other, of the same participants."""
    done: dict[str, list[Done]] = defaultdict(list)
    for telling in innermost(tellings):
        for frame in telling.statement.frames[:1]:
            done[frame.predicate].append(Done(telling, frame))
    for first, then in language.claims.contrasts:
        mine, theirs = ([each for act in side for each in done.get(act, ())] for side in (first, then))
        found = _opposed(mine, theirs, frozenset(first), frozenset(then))
        if found:
            yield found


def _opposed(
    mine: Sequence[Done], theirs: Sequence[Done], first: frozenset[str], then: frozenset[str]
) -> Difference | None:
    """The difference between those who tell one act alone and those who tell the other alone, if they are of one."""
    one = [each for each in mine if then.isdisjoint(each.told)]
    other = [each for each in theirs if first.isdisjoint(each.told)]
    firsts, thens = ({(d.sides, d.telling.statement.stance.polarity): d for d in some} for some in (one, other))
    for a, b in product(list(firsts.values())[:RIVALS], list(thens.values())[:RIVALS]):
        signs = {a.telling.statement.stance.polarity, b.telling.statement.stance.polarity}
        if len(signs) == 1 and a.of_one(b) and a.telling.report.id != b.telling.report.id:
            values = (value(a.shown, [d.telling for d in one]), value(b.shown, [d.telling for d in other]))
            why = f"one tells of “{a.shown}” where another tells of “{b.shown}”"
            return Difference("act" if signs == {"+"} else "polarity", "conflict", values, why)
    return None
