"""Reports without end from a small grammar: invented events, people and places, of all lengths that news has."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence

SEED = 20260313
_SLOT = re.compile(r"\{(\w+)\}")
_MEDIAN, _SPREAD, _MOST = 7.0, 0.7, 40  # paragraphs: most reports have three to fifteen, some are long

GRAMMAR: dict[str, tuple[str, ...]] = {
    "paragraph": ("{told}", "{told} {told}", "{told} {plain}", "{plain} {told} {told}", "{quoted}", "{plain} {quoted}"),
    "told": (
        "{source} said {when} that {clause}.",
        "{Clause}, according to {source}.",
        "{source} denied that {clause}.",
        "{source} accused {person} of {doing} {amount} {things}.",
        "{source} is expected to announce that {clause}.",
        "It is not clear whether {clause}, {source} told the {outlet}.",
        "{source} called on {body} to stop {doing} the {things}.",
        "Critics of {body} believe that {clause}, but {source} has not confirmed it.",
    ),
    "quoted": (
        "“{Clause},” {person} told reporters {when}. “{Clause}, and nobody asked us.”",
        "“{Clause}. {Clause},” said {person}, {role} of {body}.",
        "{source} described the {things} as “{quality}” and said “{clause}” {when}.",
        "Asked about it, {person} replied: “{Clause}.”",
    ),
    "plain": (
        "{Clause} {when}.",
        "The {things}, which {body} bought for ${number} million, could be {done} by {when2}.",
        "{person}, {role} of {body}, has run it since {year}.",
        "About {amount} {things} were {done} in {place} {when}, {number} more than in {year}.",
    ),
    "clause": (
        "{body} had {done} {amount} {things}",
        "the {things} were {done} in {place} {when}",
        "{person} would leave {body} {when2}",
        "the {quality} {things} of {place} may violate the treaty of {year}",
        "no {things} were found near {place}",
        "{body} paid {person} ${number},000 for the {things}",
    ),
    "source": (
        "{person}",
        "{role} {person}",
        "{body}",
        "a {role} of {body}",
        "two people close to {body}",
        "officials",
    ),
    "person": ("{name} {name}", "{name} {name}", "{name}", "Mr. {name}", "Ms. {name}"),
    "body": ("the {place} ministry", "{name} Shipping", "the {place} Port Authority", "the {name} Commission"),
    "outlet": ("{place} Courier", "{place} Herald", "{name} Review"),
    "role": ("director", "spokeswoman", "chief engineer", "deputy minister", "lawyer", "harbour master"),
    "things": ("ferries", "permits", "crates", "turbines", "bridges", "contracts", "old engines", "files"),
    "done": ("sold", "lost", "seized", "repaired", "hidden", "counted", "shipped abroad"),
    "doing": ("selling", "losing", "hiding", "repairing", "smuggling"),
    "quality": ("unsafe", "remarkable", "worthless", "half finished", "illegal"),
    "when": ("on Monday", "last week", "in March", "on 4 May", "two days ago", "late on Friday", "this year"),
    "when2": ("next month", "the end of the year", "Thursday", "the summer"),
    "amount": ("38", "more than 200", "dozens of", "nearly {number}", "three", "tens of thousands of"),
}


def reports() -> Iterator[dict[str, str]]:
    """Reports with an id and a text; the same ones whenever it is asked."""
    chance = random.Random(SEED)
    number = 0
    while True:
        paragraphs = min(_MOST, max(1, round(chance.lognormvariate(0, _SPREAD) * _MEDIAN)))
        title = sentence("{body}: {clause}", chance)
        text = "\n\n".join([title, *(sentence("{paragraph}", chance) for _ in range(paragraphs))])
        yield {"id": f"report {number}", "text": text + "\n"}
        number += 1


def sentence(form: str, chance: random.Random, grammar: Mapping[str, Sequence[str]] = GRAMMAR) -> str:
    """A form with all its slots filled, each sentence with a capital."""
    while match := _SLOT.search(form):
        form = form[: match.start()] + _filled(match[1], chance, grammar) + form[match.end() :]
    return re.sub(r"(?:^|(?<=[.?!] ))\w", lambda letter: letter[0].upper(), form)


def _filled(slot: str, chance: random.Random, grammar: Mapping[str, Sequence[str]]) -> str:
    if slot in grammar:
        return chance.choice(grammar[slot])
    if slot in ("name", "place"):
        return name(chance)
    if slot == "number":
        return str(chance.randrange(12, 990))
    if slot == "year":
        return str(chance.randrange(1990, 2030))
    return sentence(chance.choice(grammar[slot.lower()]), chance, grammar)


def name(chance: random.Random) -> str:
    """A name that could be one."""
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.choice((2, 2, 3)))).capitalize()


_SYLLABLES = ("ba", "ro", "mel", "ti", "sun", "ka", "vor", "len", "dri", "os", "ha", "wen", "qui", "zal", "pe", "nor")
