"""How a dossier speaks: what a text does with a statement, in one word, and lists in plain English."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Certainty, Speaker, Statement


@dataclass(frozen=True, slots=True)
class Standing:
    """What a report does with a claim. `key` names the style, which adds a symbol; `word` is shown or read out."""

    key: str
    word: str
    meaning: str


UNHEDGED = Standing("unhedged", "unhedged", "stated without a hedge")
HEDGED = Standing("hedged", "hedged", "stated with a hedge, such as “may” or “reportedly”")
DENIED = Standing("denied", "denied", "someone’s denial is reported")
NEGATED = Standing("denied", "negated", "the text itself says that it is not so")
QUOTED = Standing("quoted", "quoted", "given as someone’s words; the outlet itself does not commit to it")
QUOTED_HEDGED = Standing("quoted-hedged", "quoted, hedged", "given as someone’s words, which hedge")
NOT_FOUND = Standing("none", "not found", "not found in this text")
STANDINGS = (UNHEDGED, HEDGED, DENIED, NEGATED, QUOTED, QUOTED_HEDGED, NOT_FOUND)

HEDGES: frozenset[Certainty] = frozenset({"probable", "possible"})


def standing(statement: Statement, *, denies: bool) -> Standing:
    """What the statement's report does with a claim, of which `denies` says whether the statement denies it."""
    if denies:
        return NEGATED if statement.own_voice else DENIED
    if statement.outlet.certainty == "certain":
        return UNHEDGED
    if statement.outlet.certainty in HEDGES or statement.own_voice:
        return HEDGED
    return QUOTED_HEDGED if statement.stance.certainty in HEDGES else QUOTED


def who(statement: Statement) -> str:
    """Who says it, innermost first: “Kim Yo Jong, through KCNA”; empty in the outlet's own voice."""
    if statement.own_voice:
        return ""
    if not statement.speakers:
        return "a source that is not named"
    innermost, *through = reversed(_together(statement.speakers))
    return f"{innermost}, through {', '.join(through)}" if through else innermost


def _together(speakers: Sequence[Speaker]) -> list[str]:
    """The names of a chain, those who speak together as one."""
    names: list[str] = []
    for speaker in speakers:
        if speaker.beside and names:
            names[-1] += f" and {speaker.name}"
        else:
            names.append(speaker.name)
    return names


def quoted(words: str) -> str:
    """Words inside the quotation marks that they need: see `marks`."""
    opening, closing = marks(words)
    return f"{opening}{words}{closing}"


def marks(words: str) -> tuple[str, str]:
    """What to set before and after quoted words: “ ”; nothing where all of them stand inside marks of their own; and
    where some do, ‘ ’, with a hair space where two marks would meet.
    """
    if not any(letter in _MARKS for letter in words):
        return "“", "”"
    if _inside(words):
        return "", ""
    first, last = words[0] in _MARKS, words[-1] in _MARKS
    return "‘\u200a" if first else "‘", "\u200a’" if last else "’"


def _inside(words: str) -> bool:
    """Whether every letter and number stands between an opening and a closing mark."""
    opened = False
    for letter in words:
        if letter in _MARKS:
            opened = letter == "“" or (letter == '"' and not opened)
        elif letter.isalnum() and not opened:
            return False
    return not opened


_MARKS = '“”"'


def counted(number: int, one: str, many: str | None = None) -> str:
    """“1 report”, “3 reports”, “1,200 reports”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: Sequence[str], most: int | None = None) -> str:
    """“A, B and C”; with `most`, “A, B and 4 others”, which leaves the full list to another place of the page.

    One item more than `most` is named: “and 1 other” is no shorter.
    """
    if most is not None and len(items) > most + 1:
        return f"{', '.join(items[:most])} and {counted(len(items) - most, 'other')}"
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def origins_range(low: int, high: int) -> str:
    """“2 origins”, “2 to 4 origins”, “up to 3 origins”: never more certain than the count is."""
    if low == high:
        return counted(low, "origin")
    return f"{low} to {counted(high, 'origin')}" if low else f"up to {counted(high, 'origin')}"
