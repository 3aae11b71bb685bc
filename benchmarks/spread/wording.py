"""A telling in words: one of its proposition's clauses in one of the frames that fit who says it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

import msgspec

from benchmarks.spread.chance import Chance
from benchmarks.spread.model import Outlet, Proposition, Sentence, Telling, frames
from benchmarks.spread.world import Shown, World, filled, slots_in

_TENSES = re.compile(r"<([^|>]+)(?:\|([^>]+))?>")
_ARTICLE = re.compile(r"\b([Aa]) (?=[aeio]|u[^ns])")
_SAYINGS = {"person": "private", "unnamed": "private", "state media": "state-agency", "document": "document"}
_QUOTES = {"person": "quote-private", "unnamed": "quote-private", "document": "quote-document"}
_OPEN = "\0"
_OPEN_END = re.compile(r"\0(?=[,.:;”]|$)")

Where = Literal["title", "body"]


class Writer:
    """Writes one report: whom it has named before decides how it names them next.

    `used` counts the wordings of the story's reports so far, for people who write on their own choose other words.
    """

    def __init__(self, world: World, outlet: Outlet, hour: int, chance: Chance, used: Counter[str]) -> None:
        self._world, self._outlet, self._chance, self._used = world, outlet, chance, used
        self._when = world.weekday(hour)
        self._named: set[str] = set()
        self._last: str | None = None

    def fits(self, sentence: Sentence) -> bool:
        """Whether a sentence of another report can follow here in its words: its short names must be known here."""
        who = self._world.sources.get(sentence.telling.source or "")
        if who is None or who.id not in self._named:
            return who is None or who.full.lower() in sentence.words.lower()
        return who.short in sentence.words or self._last == who.id

    def kept(self, sentence: Sentence, telling: Telling) -> Sentence:
        """A sentence of another report, in its words."""
        self._named |= {telling.source} if telling.source else set()
        self._last = telling.source if not telling.via else None
        return msgspec.structs.replace(sentence, telling=telling, same_words=True)

    def body(self, telling: Telling, than: str = "") -> Sentence:
        """A sentence; where it can, in another wording `than` that."""
        fact = self._world.kind.proposition(telling.claim)
        who = self._world.sources[telling.source] if telling.source else None
        frame = self._chance.one(self._frames(telling, who))
        form = telling.quote or self._clause(fact, telling, than)
        clause = articles(filled(tense(form, back="{told}" in frame), self._values(telling)))
        words = self._framed(frame, clause, telling, who)
        self._last = telling.source if who and who.pinned and not telling.via else None
        return self._sentence("body", telling, words + ("" if words.endswith("”") else "."), form, clause)

    def title(self, telling: Telling) -> Sentence | None:
        """A headline; None where the proposition has none."""
        fact = self._world.kind.proposition(telling.claim)
        who = self._world.sources[telling.source] if telling.source else None
        if telling.stance == "denied" and who:
            frame, form = self._chance.one(frames()["title-denied"]), self._chance.one(fact.clauses)
        elif not fact.headlines or telling.quote:
            return None
        else:
            sort = "title-hedged" if telling.stance == "hedged" else "title"
            sort = "title-said" if sort == "title" and who and who.pinned and self._chance.happens(0.3) else sort
            frame, form = self._chance.one(frames()[sort]), self._chance.one(fact.headlines)
        shown = who.short.removeprefix("the ") if who else ""
        values = self._values(telling)
        named = filled(
            frame.replace("{tells}", tense(form, back=False)).replace("{headline}", form), values | {"who": shown}
        )
        told = telling if "{who}" in frame else msgspec.structs.replace(telling, source=None)
        return self._sentence("title", msgspec.structs.replace(told, via=()), capital(articles(named)), form, "")

    def _frames(self, telling: Telling, who: Shown | None) -> Sequence[str]:
        if telling.stance == "denied":
            return frames()["denied-cited" if telling.via else "denied"]
        if who is None:
            return frames()["passed-on" if telling.via else "own"]
        silent = "-document" if who.kind in ("document", "state media") else ""
        if telling.via:
            return frames()[("quote-cited" if telling.quote else "cited") + silent]
        if telling.quote:
            return frames()[_QUOTES.get(who.kind, "quote")]
        again = self._last == who.id and who.kind in ("official", "organisation")
        return frames()["again" if again else _SAYINGS.get(who.kind, "said")]

    def _clause(self, fact: Proposition, telling: Telling, than: str) -> str:
        """A clause of the proposition, hedged where the telling is."""
        plain = fact.own if fact.own and telling.source is None else fact.clauses
        forms = fact.maybe if telling.stance == "hedged" else plain
        fresh = [form for form in forms if form != than] or list(forms)
        least = min(self._used[form] for form in fresh)
        chosen = self._chance.one([form for form in fresh if self._used[form] == least])
        self._used[chosen] += 1
        return chosen

    def _framed(self, frame: str, clause: str, telling: Telling, who: Shown | None) -> str:
        first = who is not None and who.id not in self._named
        self._named |= {who.id} if who else set()
        said = {
            "who": (apposed(who.full) if first else who.short) if who else "",
            "they": who.they if who else "",
            "carrier": telling.via[-1] if telling.via else "",
            "outlet": self._outlet.called,
            "when": self._when,
            **dict.fromkeys(("told", "tells", "quote"), clause),
        }
        return capital(closed(filled(frame, said)))

    def _values(self, telling: Telling) -> dict[str, str]:
        return self._world.values | telling.changed

    def _sentence(
        self, kind: Literal["title", "body"], telling: Telling, words: str, form: str, clause: str
    ) -> Sentence:
        values = self._values(telling)
        shown = {slot: values[slot] for slot in slots_in(form) if slot in self._world.kind.slots}
        return Sentence(kind=kind, telling=telling, words=words, slots=shown, wording=form, clause=clause)


def tense(clause: str, *, back: bool) -> str:
    """A clause with its verbs as they are, or one tense back: `<seized>`, `<was seized>`, `<took|had taken>`."""
    return _TENSES.sub(lambda verb: (verb[2] or _back(verb[1])) if back else verb[1], clause)


def _back(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    return f"had been {rest}" if first in ("was", "were") and rest else f"had {verb}"


def apposed(name: str) -> str:
    """A name of which `closed` ends the apposition, if there is one."""
    return name + _OPEN if ", " in name else name


def closed(words: str) -> str:
    return _OPEN_END.sub("", words).replace(_OPEN, ",")


def articles(words: str) -> str:
    """With `an` where the next word begins with a vowel."""
    return _ARTICLE.sub(r"\1n ", words)


def capital(words: str) -> str:
    """With a capital at the beginning, also behind a quotation mark."""
    at = 1 if words.startswith("“") else 0
    return words[:at] + words[at : at + 1].upper() + words[at + 1 :]
