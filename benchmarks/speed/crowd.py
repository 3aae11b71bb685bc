"""One invented event as any number of outlets tell it: a port fire, in dispatches, reprints and own words.

About a third of the reports reprint a dispatch, whole or its beginning, perhaps with a paragraph of their own, as much
of the news does. All others choose what to tell, in which order, in whose mouth and in which words; figures differ now
and then. Each has some sentences that no other report has.
"""

import random
import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from benchmarks.speed import invented

SEED = 20260314
REPRINTS = 0.35
"""The share of reports that print what a dispatch says."""
EVERY = 25
"""A dispatch comes with so many reports."""
BEGAN = datetime(2026, 3, 2, 6)

FACTS: tuple[tuple[str, ...], ...] = (
    (
        "the {freighter} {Maren} Tolk {caught} fire {off} Port Vellen {monday}",
        "a fire {broke} out {monday} on board the Maren Tolk, a {freighter} {off} Port Vellen",
    ),
    (
        "{all22} {sailors} were {rescued} by the {coastguard}",
        "the {coastguard} {rescued2} {all22} {sailors} from the {burning} {ship}",
    ),
    (
        "{three} {sailors} were {taken} to the Saint Orla hospital with {burns}",
        "the Saint Orla hospital {treated} {three} {sailors} for {burns}",
    ),
    (
        "the {ship} was carrying {crates} of lithium batteries",
        "{crates} of lithium batteries were in the {ship}'s hold",
    ),
    (
        "the harbour master, Ilse Brandt, {closed} the port to all {traffic}",
        "the port was {shut} to all {traffic} by the harbour master, Ilse Brandt",
    ),
    (
        "Norvane Lines, which {owns} the {ship}, had {ignored} two warnings about the {cables}",
        "two warnings about the {cables} were {ignored} by Norvane Lines",
    ),
    (
        "the {fire} {began} in the engine room, where a {cable} had {failed}",
        "a {failed} {cable} in the engine room {caused} the {fire}",
    ),
    (
        "Norvane Lines would {pay} for the {cleaning} of the beaches",
        "the {cleaning} of the beaches would be {paid} for by Norvane Lines",
    ),
    (
        "about {tons} of oil {leaked} into the bay",
        "the {ship} {lost} about {tons} of oil, which {reached} the beaches of Sellin",
    ),
    (
        "the transport minister, Tomas Reyk, {ordered} an {inquiry} into the {fire}",
        "an {inquiry} into the {fire} was {ordered} by the transport minister, Tomas Reyk",
    ),
    (
        "the {union} had {asked} for a second engineer on every {freighter} since {year}",
        "since {year} the {union} has {asked} for a second engineer on every {freighter}",
    ),
    (
        "schools in Sellin were {closed2} because of the {smoke}",
        "the {smoke} {forced} the schools in Sellin to close",
    ),
    (
        "{tugs} {pulled} the {ship} {away} from the coast",
        "the {ship} was {pulled} {away} from the coast by {tugs}",
    ),
    (
        "the {insurer} {put} the {damage} at {millions} crowns",
        "the {damage} {comes} to {millions} crowns, the {insurer} has {reckoned}",
    ),
    (
        "the captain, Arne Holt, did not {leave} the {ship} until {evening}",
        "Arne Holt, the captain, {stayed} on board until {evening}",
    ),
    (
        "the {fire} was {out} after {hours} hours",
        "it took the {firefighters} {hours} hours to {quench} the {fire}",
    ),
    (
        "Norvane Lines may have {broken} the convention on dangerous {goods}",
        "the {transport} of the batteries may {violate} the convention on dangerous {goods}",
    ),
    (
        "fishing in the bay is {forbidden} until {summer}",
        "nobody may fish in the bay until {summer}",
    ),
)
BACKGROUND = (
    ("{body} had {done} {count} {things} {since}", "{since} {count} {things} had been {done} by {body}"),
    ("{person} {begged} {body} for {count} {things}", "{body} was {begged} by {person} for {count} {things}"),
    ("{person} had {warned} {body} of {quality} {things}", "{body} {knew} of {quality} {things} from {person}"),
    ("an audit {showed} that {count} {things} in {place} were {quality}", "{count} {things} in {place} were {quality}"),
)
"""What else some tell: each is told of many bodies, persons and things, which stay the same for one fact."""
OF_ONE = ("body", "person", "things", "place", "count")
MORE_FACTS = 80
COUNT = {"count": tuple(map(str, range(12, 400)))}

WORDS: dict[str, tuple[str, ...]] = {
    "freighter": ("freighter", "cargo ship", "container ship"),
    "Maren": ("Maren",),
    "caught": ("caught",),
    "off": ("off", "near", "outside"),
    "broke": ("broke",),
    "monday": ("on Monday", "early on Monday", "on Monday morning", "before dawn on Monday", "on 2 March"),
    "all22": ("all 22", "22", "all of the 22", "all 23"),
    "sailors": ("sailors", "crew members", "seamen", "members of the crew"),
    "rescued": ("rescued", "saved", "brought ashore", "lifted to safety"),
    "rescued2": ("rescued", "saved", "lifted"),
    "coastguard": ("coastguard", "Vellen coastguard", "coastguard's helicopters"),
    "burning": ("burning", "blazing", "stricken"),
    "ship": ("ship", "vessel", "freighter", "Maren Tolk"),
    "three": ("three", "three", "three", "four", "two"),
    "taken": ("taken", "flown", "brought"),
    "burns": ("burns", "serious burns", "burns and smoke poisoning", "injuries"),
    "treated": ("treated", "admitted", "is treating"),
    "crates": ("1,400 crates", "about 1,400 crates", "1,500 crates", "more than a thousand crates"),
    "closed": ("closed", "shut", "has closed"),
    "closed2": ("closed", "shut", "kept closed"),
    "shut": ("closed", "shut", "barred"),
    "traffic": ("traffic", "shipping", "vessels"),
    "owns": ("owns", "operates", "runs"),
    "ignored": ("ignored", "overlooked", "disregarded"),
    "cables": ("cables", "ship's cables", "wiring", "old wiring"),
    "cable": ("cable", "power cable", "wire"),
    "fire": ("fire", "blaze"),
    "began": ("began", "started", "broke out"),
    "failed": ("failed", "burnt", "broken"),
    "caused": ("caused", "led to", "set off"),
    "pay": ("pay", "bear the cost", "answer"),
    "paid": ("paid", "accounted"),
    "cleaning": ("cleaning", "clean-up"),
    "tons": ("40 tons", "60 tons", "forty tons", "dozens of tons"),
    "leaked": ("leaked", "spilled", "flowed", "ran"),
    "lost": ("lost", "spilled"),
    "reached": ("reached", "fouled", "washed up on"),
    "ordered": ("ordered", "announced", "demanded"),
    "inquiry": ("inquiry", "investigation"),
    "union": ("seamen's union", "union"),
    "asked": ("asked", "called", "pressed"),
    "year": ("2019", "2020", "2021"),
    "smoke": ("smoke", "thick smoke", "fumes", "poisonous smoke"),
    "forced": ("forced", "obliged"),
    "tugs": ("two tugs", "tugs", "three tugs"),
    "pulled": ("pulled", "towed", "dragged"),
    "away": ("away", "farther"),
    "insurer": ("insurer", "insurers", "Selmer insurance group"),
    "put": ("put", "estimated", "reckons"),
    "damage": ("damage", "loss"),
    "millions": ("80 million", "90 million", "more than 80 million", "85 million"),
    "comes": ("comes", "amounts", "will come"),
    "reckoned": ("reckoned", "estimated", "worked out"),
    "leave": ("leave", "abandon"),
    "stayed": ("stayed", "remained"),
    "evening": ("evening", "the evening", "Monday evening", "nightfall"),
    "out": ("out", "under control", "put out"),
    "hours": ("19", "20", "nearly twenty", "19"),
    "firefighters": ("firefighters", "fire brigade", "firemen"),
    "quench": ("put out", "quench", "extinguish"),
    "broken": ("broken", "breached", "violated"),
    "goods": ("goods", "cargo"),
    "transport": ("transport", "shipment", "carriage"),
    "violate": ("violate", "breach", "be a breach of"),
    "forbidden": ("forbidden", "banned", "prohibited"),
    "since": ("since May", "in the last two years", "over the winter", "within a year", "before the fire"),
    "begged": ("asked", "begged", "pressed", "petitioned"),
    "warned": ("warned", "told", "informed", "written to"),
    "knew": ("knew", "had heard", "had learnt"),
    "showed": ("showed", "found", "revealed", "established"),
    "quality": ("unsafe", "faulty", "worn", "dangerous", "neglected"),
    "done": ("sold", "hidden", "repaired", "seized"),
    "summer": ("the summer", "June", "further notice"),
}
WORDS |= {
    "paragraph": ("{told}", "{told} {told}", "{told} {plain}", "{plain} {told}", "{quoted}", "{quoted} {told}"),
    "told": (
        "{source} said {when} that {fact}.",
        "{Fact}, {source} said.",
        "{Fact}, according to {source}.",
        "According to {source}, {fact}.",
        "{source} denied that {fact}.",
        "It is not clear whether {fact}, {source} told reporters.",
        "{source} confirmed {when} that {fact}.",
    ),
    "plain": ("{Fact}.", "{Fact}, it is reported.", "{Fact}, and {fact}."),
    "quoted": ("“{Fact},” {source} said {when}.", "“{Fact}. {Fact},” said {source}."),
    "source": (
        "Ilse Brandt",
        "the harbour master",
        "Tomas Reyk",
        "a spokeswoman for Norvane Lines",
        "Norvane Lines",
        "the coastguard",
        "two people close to the inquiry",
        "Arne Holt",
        "Lene Aas, who speaks for the union",
        "the Vellen Courier",
        "officials",
    ),
    "when": ("on Monday", "on Tuesday", "late on Monday", "in a statement", "on television", "later"),
}


def reports() -> Iterator[dict[str, str]]:
    """Reports with an id, a publisher, a time and a text; the same ones whenever it is asked."""
    chance = random.Random(SEED)
    facts = tuple(wording for wordings in (*FACTS, *background(chance)) for wording in wordings)
    dispatches: list[list[str]] = []
    number = 0
    while True:
        published = BEGAN + timedelta(minutes=4 * number)
        if number % EVERY == 0:
            dispatches.append(own(chance, facts))
        again = chance.random() < REPRINTS
        paragraphs = reprint(chance.choice(dispatches), chance, facts) if again else own(chance, facts)
        yield {
            "id": f"report {number}",
            "publisher": f"{invented.name(chance)} {chance.choice(('Courier', 'Herald', 'Review', 'News'))}",
            "published": f"{published.isoformat()}Z",
            "title": filled("{Fact}", chance, FACTS[0]),
            "text": "\n\n".join(paragraphs) + "\n",
        }
        number += 1


def background(chance: random.Random) -> Iterator[tuple[str, ...]]:
    """The facts behind the event: what stays the same in each is filled in, the rest is left to each teller."""
    for number in range(MORE_FACTS):
        told = {slot: invented.sentence(f"_{{{slot}}}", chance, invented.GRAMMAR | COUNT)[1:] for slot in OF_ONE}
        forms = BACKGROUND[number % len(BACKGROUND)]
        yield tuple(re.sub(r"\{(\w+)\}", lambda slot: told.get(slot[1], slot[0]), form) for form in forms)  # noqa: B023


def own(chance: random.Random, facts: tuple[str, ...]) -> list[str]:
    """A report in words of its own, from the news itself to what only it has."""
    lead = filled("{Fact}, {source} said {when}.", chance, FACTS[0])
    body = [filled("{paragraph}", chance, facts) for _ in range(chance.randrange(8, 21))]
    return [lead, *body, *(invented.sentence("{paragraph}", chance) for _ in range(chance.randrange(1, 3)))]


def reprint(dispatch: list[str], chance: random.Random, facts: tuple[str, ...]) -> list[str]:
    """A dispatch, whole or cut from its end, perhaps with something added."""
    kept = dispatch[: chance.randrange(3, len(dispatch) + 1)]
    return [*kept, filled("{paragraph}", chance, facts)] if chance.random() < 0.5 else kept


def filled(form: str, chance: random.Random, facts: tuple[str, ...]) -> str:
    """A form with all its slots filled; `facts` are the wordings that it may tell."""
    return invented.sentence(form, chance, {**WORDS, "fact": facts})
