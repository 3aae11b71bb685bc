"""What a whole story tells of its sources, gathered once: how they are described, who passes on whom, cites whom."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.languages import Language
from reportedly.records import Account, Copy, Report, Span, Speaker, SpeakerKind
from reportedly.text.names import NameWords, is_person, key
from reportedly.text.naming import OriginWords, compact, same_name
from reportedly.text.naming import named as is_named
from reportedly.text.telling import Predicates, predicates

CREDITED = ("byline", "dateline", "tail", "inline")
"""Where a credit speaks of the text; one in a caption ties pictures, not words."""
SIGNED = ("byline", "dateline", "tail")
"""Where an agency signs a text as its own."""
MEDIA: frozenset[SpeakerKind] = frozenset({"news agency", "outlet", "state media"})
LONGEST_TITLE = 120
"""Code points of a source phrase that can tell of its speaker; what follows is a clause of its own."""


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """A story, as far as the rules for ties look beyond the claim. Names are `compact`, words lower case.

    `told_by` is how many reports there are, several readings of one once. `titles` are the words that stand beside a
    speaker's name anywhere; `through` who passes the speaker's words on where somebody does; `media` the kind of every
    outlet and agency that published, is credited, or passes words on; `named` whom each report names as a source,
    `state_media` those of them that are state media by name; `copies` are by borrowing report; `common` are telling
    words that the descriptions of speakers also write small; `bearers` are people by a word of their titles.
    `spokesmen`, `heads` and `bodies` are words of `words`.
    """

    reports: Mapping[str, Report]
    told_by: int
    words: OriginWords
    people: NameWords
    predicates: Predicates
    titles: Mapping[str, frozenset[str]]
    through: Mapping[str, tuple[str, ...]]
    media: Mapping[str, SpeakerKind]
    named: Mapping[str, tuple[Speaker, ...]]
    state_media: frozenset[str]
    copies: Mapping[str, tuple[Copy, ...]]
    common: frozenset[str]
    bearers: Mapping[str, tuple[str, ...]]
    spokesmen: frozenset[str]
    heads: frozenset[str]
    bodies: frozenset[str]

    def telling(self, phrase: str) -> frozenset[str]:
        """The telling words of a name or title: the first of their synonyms, cut so that Korea and Korean meet."""
        words = self.predicates.stems(key(phrase))
        return frozenset(
            word[:_CUT] for word in words if len(word) > _SMALL and word not in self.predicates.empty_stems
        )


_CUT, _SMALL = 5, 2


def around(account: Account, language: Language) -> Around:
    """Everything that the rules need of an account besides one claim's statements; linear in its statements."""
    reports, words = {report.id: report for report in account.reports}, language.origins
    titles: dict[str, set[str]] = defaultdict(set)
    through: dict[str, dict[str, None]] = defaultdict(dict)
    named: dict[str, dict[str, Speaker]] = defaultdict(dict)
    small: set[str] = set()
    for statement in account.statements:
        inner, carriers = chain(statement.speakers)
        for speaker in inner:
            spans = statement.source if len(inner) == 1 else (speaker.mention,) if speaker.mention else ()
            titles[compact(speaker.name)] |= _title(spans, reports[statement.report].text)
            small |= _small(spans, reports[statement.report].text)
            through[compact(speaker.name)].update(dict.fromkeys(carriers))
        for speaker in statement.speakers:
            named[statement.report].setdefault(speaker.name, speaker)
    copies: dict[str, list[Copy]] = defaultdict(list)
    for copy in account.copies:
        copies[copy.report].append(copy)
    telling = predicates(language.claims)
    people = {s.name for found in named.values() for s in found.values() if is_person(s.name, language.names)}
    return Around(
        reports=reports,
        told_by=len(reports) - len(account.versions),
        words=words,
        people=language.names,
        predicates=telling,
        titles={name: frozenset(found) for name, found in titles.items()},
        through={name: tuple(found) for name, found in through.items()},
        media=dict(_media(account, through)),
        named={report: tuple(found.values()) for report, found in named.items()},
        state_media=frozenset(
            compact(speaker.name)
            for found in named.values()
            for speaker in found.values()
            if speaker.kind == "state media" and is_named(speaker.name, words)
        ),
        copies={report: tuple(found) for report, found in copies.items()},
        common=frozenset(word[:_CUT] for word in telling.stems(" ".join(sorted(small)))),
        bearers=_bearers(sorted(people), titles),
        spokesmen=frozenset(word for phrase in words.spokesmen for word in phrase.split()),
        heads=frozenset(words.heads),
        bodies=frozenset(words.bodies),
    )


def chain(speakers: Sequence[Speaker]) -> tuple[tuple[Speaker, ...], tuple[str, ...]]:
    """Those who say it, together, and the names of those who pass it on, outermost first."""
    first = len(speakers) - 1
    while first > 0 and speakers[first].beside:
        first -= 1
    return tuple(speakers[max(first, 0) :]), tuple(speaker.name for speaker in speakers[: max(first, 0)])


def _title(spans: Sequence[Span], text: str) -> set[str]:
    phrases = (_near(span, text) for span in spans)
    return {word for phrase in phrases for word in re.findall(r"\w+", key(phrase))}


def _bearers(people: Sequence[str], titles: Mapping[str, set[str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in people:
        for word in titles.get(compact(name), set()) - set(key(name).split()):
            found[word].append(name)
    return {word: tuple(names) for word, names in found.items()}


def _small(spans: Sequence[Span], text: str) -> set[str]:
    return {word for span in spans for word in re.findall(r"\w+", _near(span, text)) if word == word.lower()}


def _near(span: Span, text: str) -> str:
    return text[span.start : min(span.end, span.start + LONGEST_TITLE)]


def _media(account: Account, through: Mapping[str, Mapping[str, None]]) -> Iterator[tuple[str, SpeakerKind]]:
    """Publishers, and over them agencies that are credited; what only passes words on is an outlet."""
    for carriers in through.values():
        yield from ((compact(name), "outlet") for name in carriers)
    for report in account.reports:
        if report.publisher:
            yield compact(report.publisher), "outlet"
    for report in account.reports:
        yield from ((compact(name), "news agency") for name in credited(report))


def outlet(report: Report) -> str:
    """The publisher's name; where it is not known, what the report itself is called."""
    return report.publisher or str(report.where)


def credited(report: Report) -> tuple[str, ...]:
    """The agencies that a report's words are credited to."""
    return tuple(sorted({credit.name for credit in report.agencies if credit.place in CREDITED}))


def dispatch(report: Report) -> str | None:
    """The agency whose own dispatch a report is: it published it, or is the only one that signs the words."""
    signed = sorted({credit.name for credit in report.agencies if credit.place in SIGNED})
    if report.publisher:
        published = [name for name in signed if same_name(name, report.publisher)]
        if published:
            return published[0]
    return signed[0] if len(signed) == 1 else None
