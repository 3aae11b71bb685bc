"""Whose words: whether the draft gives its words to the one to whom a report gives them."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from reportedly.languages import Language
from reportedly.records import Claim, Report, Statement, content_id
from reportedly.stages import origins
from reportedly.stages.base import Tools
from reportedly.stages.checking.matching import Drafted
from reportedly.stages.checking.material import Material
from reportedly.text.names import key

ONE_NAME = 0.7
"""How alike the letters of two first names must be to be two spellings of one."""
_SHORTEST = 3

Pair = tuple[str, str]
"""The ids of a statement of the draft and of one of a report."""


def name_words(phrase: str) -> frozenset[str]:
    """The words of a name or description, cut to five letters, so that Korea and Korean meet; without the smallest."""
    return frozenset(word[:5] for word in key(phrase).split() if len(word) >= _SHORTEST)


def outlets(report: Report) -> list[str]:
    """What a report's outlet is called: its publisher, or what it was read from; and the agencies that it credits."""
    own = report.publisher or str(report.where).replace("-", " ").replace("_", " ")
    return [own, *(credit.name for credit in report.agencies if credit.place != "caption")]


def one_voice(drafted: Sequence[Drafted], material: Material, language: Language, tools: Tools) -> frozenset[Pair]:
    """The pairs of a draft's statement and a report's that are the words of one speaker, or of that report's outlet.

    Names that do not tell it by themselves are asked of the origins stage: a spokesman and his principal are one, and
    so are a body and its part.
    """
    found: set[Pair] = set()
    open_: list[tuple[Statement, Statement]] = []
    for each in drafted:
        for match in each.same if each.statement.speakers else ():
            if _plainly(each.statement, match.statement, match.told.report, language.claims.generic):
                found.add((each.statement.id, match.statement.id))
            elif match.statement.speakers and _both_named(each.statement, match.statement):
                open_.append((each.statement, match.statement))
    report = drafted[0].told.report if drafted else None
    return frozenset(found | set(_tied(open_, report, material, tools) if report else ()))


def _both_named(a: Statement, b: Statement) -> bool:
    """Whether both speakers have a name: a description of nobody in particular would be tied to the only one there."""
    return all(s.speakers[-1].name != s.speakers[-1].name.lower() and s.speakers[-1].kind != "unnamed" for s in (a, b))


def _plainly(mine: Statement, theirs: Statement, report: Report, generic: Iterable[str]) -> bool:
    """Whether names alone tell that two statements are of one speaker; "officials" may be anybody who is named."""
    words = name_words(mine.speakers[-1].name)
    if any(words and words <= name_words(outlet) for outlet in outlets(report)):
        return True
    if not theirs.speakers:
        return False
    if set(key(mine.speakers[-1].name).split()) <= set(generic):
        return True
    described = " ".join(span.of(report.text)[:100] for span in theirs.source)
    names = [speaker.name for speaker in theirs.speakers]
    one = any(_one_name(mine.speakers[-1].name, name) for name in names)
    return one or bool(words and words <= name_words(f"{names[-1]} {described}"))


def _one_name(a: str, b: str) -> bool:
    """Whether a name is a part of the other, or another spelling: the last word is the same, the others are alike."""
    mine, theirs = key(a).split(), key(b).split()
    if name_words(a) <= name_words(b) or name_words(b) <= name_words(a):
        return bool(name_words(a) and name_words(b))
    if len(mine) != len(theirs) or mine[-1:] != theirs[-1:]:
        return False
    return all(SequenceMatcher(None, x, y).ratio() >= ONE_NAME for x, y in zip(mine, theirs, strict=True))


def _tied(
    pairs: Sequence[tuple[Statement, Statement]], draft: Report, material: Material, tools: Tools
) -> Iterator[Pair]:
    """Those pairs that the origins stage puts under one origin, their quotations set aside: these tie any two."""
    by_story: dict[str, dict[Pair, tuple[Statement, Statement]]] = {}
    for mine, theirs in pairs:
        story = material.account_of[theirs.report].story.id
        by_story.setdefault(story, {})[mine.id, theirs.id] = mine, theirs
    for held in by_story.values():
        account = material.account_of[next(iter(held.values()))[1].report]
        own = {mine.id: mine for mine, _ in held.values()}
        asked = replace(
            account,
            reports=(*account.reports, draft),
            copies=(),
            statements=tuple(replace(s, quotations=()) for s in (*account.statements, *own.values())),
            claims=tuple(_claim(account.story.id, ids) for ids in held),
        )
        for ids, roots in zip(held, origins.run(asked, tools), strict=True):
            if any(set(ids) <= set(origin.statements) for origin in roots.origins):
                yield ids


def _claim(story: str, ids: Pair) -> Claim:
    return Claim(id=content_id("claim", ids), made_by="checking", story=story, text="", statements=ids, links=())
