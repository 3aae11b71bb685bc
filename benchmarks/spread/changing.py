"""What happens to a sentence on its way from one report to another."""

import math
import re

import msgspec

from benchmarks.spread.chance import Chance
from benchmarks.spread.model import Proposition, Telling, spread
from benchmarks.spread.world import World, drawn, slots_in, type_of

_LEAST_ROUNDED = 20


def changed(telling: Telling, world: World, care: float, chance: Chance) -> Telling:
    """A telling as the next report has it: each change of `spread.toml` happens at its rate times `care`."""
    rates, fact = spread().changes, world.kind.proposition(telling.claim)
    if telling.quote:
        return _quoted(telling, world, fact, care, chance)
    if telling.stance == "denied":
        return telling
    if telling.stance == "hedged" and chance.happens(rates.plain * care):
        telling = msgspec.structs.replace(telling, stance="certain")
    elif telling.stance == "certain" and fact.maybe and chance.happens(rates.hedge * care):
        telling = msgspec.structs.replace(telling, stance="hedged")
    slots = sorted({slot for form in fact.clauses for slot in slots_in(form) if slot in world.kind.slots})
    for slot in slots:
        if slot not in telling.changed and chance.happens(rates.slot * care):
            return _with(telling, slot, another(world, slot, chance))
        if slot not in telling.changed and chance.happens(rates.rounding * care):
            return _with(telling, slot, rounded(world.values[slot], chance))
    return telling


def mended(telling: Telling) -> Telling:
    """A telling as its source had it."""
    return msgspec.structs.replace(telling, changed={})


def another(world: World, slot: str, chance: Chance) -> str:
    """A value that is not the true one: digits change places, a day is the one before."""
    true, what = world.values[slot], type_of(world.kind, slot)
    if what == "number" and len(set(true)) > 1 and chance.happens(0.5):
        digits = true[:-2] + true[-1] + true[-2] if true[-2].isdigit() else true
        if digits != true and digits[0] != "0" and not digits.endswith("0"):
            return digits
    for _ in range(50):
        value = drawn(world.kind, slot, world.morning, chance)
        if value != true:
            return value
    return true


def rounded(value: str, chance: Chance) -> str:
    """A number as "about 40" or the like; what is no number, or too small for it, stays."""
    digits = value.replace(",", "")
    if not re.fullmatch(r"\d+", digits) or int(digits) < _LEAST_ROUNDED:
        return value
    unit = 10 ** (len(digits) - 1)
    below, above = int(digits) // unit * unit, math.ceil(int(digits) / unit) * unit
    near = below if int(digits) - below < above - int(digits) else above
    return chance.one((f"about {near:,}", f"more than {below:,}", f"some {near:,}"))


def _with(telling: Telling, slot: str, value: str) -> Telling:
    return msgspec.structs.replace(telling, changed=telling.changed | {slot: value})


def _quoted(telling: Telling, world: World, fact: Proposition, care: float, chance: Chance) -> Telling:
    rates = spread().changes
    if chance.happens(rates.quote * care):
        return msgspec.structs.replace(telling, quote=chance.other(fact.quotes, telling.quote))
    head = re.split(r",? (?:and|so|because|but) ", telling.quote)[0]
    if len(head.split()) > 4 and chance.happens(rates.trim * care):
        return msgspec.structs.replace(telling, quote=head)
    voices = [s for s in fact.sources if world.sources[s].pinned and world.sources[s].root == telling.root]
    if len(voices) > 1 and chance.happens(rates.speaker * care):
        return msgspec.structs.replace(telling, source=chance.other(voices, telling.source))
    return telling
