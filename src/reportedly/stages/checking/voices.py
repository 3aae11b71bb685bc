"""Whose words: whether the draft gives its words to the one to whom a report gives them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from reportedly.languages import Language
from reportedly.records import Claim, Report, Statement, content_id
from reportedly.stages import origins
from reportedly.stages.base import Tools
from reportedly.stages.checking.matching import Drafted, Told
from reportedly.stages.checking.material import Material
from reportedly.text.names import key

ONE_NAME = 0.7
"""How alike the letters of two first names must be to be two spellings of one."""
_SHORTEST = 3
_LONGEST = 100

Pair = tuple[str, str]
"""The ids of a statement of the draft and of one of a report."""


def name_words(phrase: str) -> frozenset[str]:
    """The words of a name or description, cut to five letters, so that Korea and Korean meet; without the smallest."""
    words = (word.replace("’", "'").removesuffix("'s") for word in key(phrase).split())
    return frozenset(word[:5] for word in words if len(word) >= _SHORTEST)


def outlets(report: Report) -> list[str]:
    """What a report's outlet is called: its publisher, or what it was read from; and the agencies that it credits."""
    own = report.publisher or str(report.where).replace("-", " ").replace("_", " ")
    return [own, *(credit.name for credit in report.agencies if credit.place != "caption")]


def one_voice(drafted: Sequence[Drafted], material: Material, language: Language, tools: Tools) -> frozenset[Pair]:
    """The pairs of a draft's statement and a report's that are the words of one speaker, or of that report's outlet.

    Names that do not tell it by themselves are asked of the origins stage: a spokesman and his principal are one, and
    so are a body and its part.
    """
    if not drafted:
        return frozenset()
    known = titles(material.statements, material.reports)
    found: set[Pair] = set()
    asked: list[tuple[Statement, Statement]] = []
    for each in drafted:
        for match in each.near if each.statement.speakers else ():
            mine, theirs = each.statement, match.statement
            if _plainly(each.told, match.told, known, language.origins.generic):
                found.add((mine.id, theirs.id))
            elif theirs.speakers and _both_named(mine, theirs):
                asked.append((mine, theirs))
    return frozenset(found | set(_tied(asked, drafted[0].told.report, material, tools)))


def titles(statements: Iterable[Statement], reports: Mapping[str, Report]) -> dict[str, frozenset[str]]:
    """The words that reports put beside each speaker's name where they bring it in: "Mayor", "spokesman for"."""
    found: dict[str, frozenset[str]] = {}
    for statement in statements:
        for speaker in statement.speakers[-1:]:
            text = reports[statement.report].text
            phrase = " ".join(text[span.start : min(span.end, span.start + _LONGEST)] for span in statement.source)
            found[key(speaker.name)] = found.get(key(speaker.name), frozenset()) | name_words(
                f"{speaker.name} {phrase}"
            )
    return found


def _both_named(a: Statement, b: Statement) -> bool:
    """Whether both speakers have a name: a description of nobody in particular would be tied to the only one there."""
    return all(s.speakers[-1].name != s.speakers[-1].name.lower() and s.speakers[-1].kind != "unnamed" for s in (a, b))


def _plainly(mine: Told, theirs: Told, known: Mapping[str, frozenset[str]], generic: Iterable[str]) -> bool:
    """Whether names alone tell that two statements are of one speaker; "officials" may be anybody who is named."""
    speaker = mine.statement.speakers[-1]
    name, words = speaker.name, name_words(speaker.name)
    if any(words and words <= name_words(outlet) for outlet in outlets(theirs.report)):
        return True
    names = [speaker.name for speaker in theirs.statement.speakers]
    if not names or set(key(name).split()) <= set(generic):
        return bool(names)
    called = [words, name_words(mine.words(speaker.mention)) if speaker.mention else words]
    described = any(each and each <= known.get(key(other), frozenset()) for each in called for other in names)
    return described or any(one_name(name, other) for other in names)


def one_name(a: str, b: str) -> bool:
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
