"""What reporters hear first hand: from those who speak to all, from one who speaks to them alone, from who denies."""

from collections.abc import Container

from msgspec.structs import replace

from benchmarks.spread.chance import Chance
from benchmarks.spread.model import PRIVATE, Outlet, Proposition, Telling, Written
from benchmarks.spread.world import World

HEDGES = 0.3
"""How often a source itself says that something may be so."""
BACKGROUND = 0.5


def public(world: World, chance: Chance, about: int) -> list[Telling]:
    """What is told to all who come: the main thing, some `about` that many others, and what an outlet knows."""
    open_to_all = [name for name, source in world.sources.items() if source.kind not in PRIVATE]
    main, *others = [each for each in world.kind.says if set(each.sources) & set(open_to_all)]
    chosen = [main, *chance.some(others, about - 1)]
    known = [each for each in world.kind.says if not each.sources and chance.happens(BACKGROUND)]
    return [*(_heard(fact, world, open_to_all, chance) for fact in chosen), *(_known(fact) for fact in known)]


def private(world: World, chance: Chance, outlet: Outlet) -> list[Telling]:
    """What a source tells one outlet alone. The root of a nameless one is its own with each outlet."""
    alone = [name for name, source in world.sources.items() if source.kind in PRIVATE]
    source = chance.one(alone)
    facts = [fact for fact in world.kind.says if source in fact.sources]
    told = [_heard(fact, world, (source,), chance) for fact in chance.some(facts, chance.between(1, 2))]
    if world.sources[source].pinned:
        return told
    return [replace(telling, root=f"{source} of {outlet.name}") for telling in told]


def denial(world: World, chance: Chance, parent: Written) -> list[Telling]:
    """What a party denies; rather what the report says that it answers."""
    facts = [fact for fact in world.kind.says if fact.denied_by]
    told = {sentence.telling.claim for sentence in parent.body}
    fact = chance.one([fact for fact in facts if fact.id in told] or facts)
    return [Telling(claim=fact.id, source=fact.denied_by, root=world.sources[fact.denied_by].root, stance="denied")]


def _heard(fact: Proposition, world: World, sources: Container[str], chance: Chance) -> Telling:
    source = chance.one([each for each in fact.sources if each in sources])
    root = world.sources[source].root
    quoted = fact.quotes and (not fact.clauses or chance.happens(0.6)) and fact.speaker in sources
    if quoted:
        speaker = world.sources[fact.speaker]
        return Telling(claim=fact.id, source=speaker.id, root=speaker.root, quote=fact.quotes[0])
    if not fact.clauses:
        return Telling(claim=fact.id, source=source, root=root, quote=fact.quotes[0])
    hedged = bool(fact.maybe) and chance.happens(HEDGES)
    return Telling(claim=fact.id, source=source, root=root, stance="hedged" if hedged else "certain")


def _known(fact: Proposition) -> Telling:
    return Telling(claim=fact.id, root="known")
