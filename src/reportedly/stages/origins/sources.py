"""Who or what each statement of a claim goes back to, before anything is tied together."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.records import Report, Span, Speaker, SpeakerKind, Statement
from reportedly.stages.claims.known import runs
from reportedly.text.names import acronym, key
from reportedly.text.telling import ClaimWords, stems

CREDITED = ("byline", "dateline", "tail", "inline")
"""Where a credit speaks of the text; one in a caption ties pictures, not words."""


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A statement's nearest knowable root: its innermost speaker, or the outlet itself where it names nobody.

    `described` are the words that reports put beside the speaker's name ("Kremlin spokesperson"); `carriers` are those
    who pass the speaker's words on, outermost first; `own` is the outlet's own voice; `hearsay`: the outlet says by
    "reportedly" or "is believed" that it has it from others, and not from whom.
    """

    statement: Statement
    report: Report
    name: str
    kind: SpeakerKind
    described: frozenset[str]
    carriers: tuple[str, ...]
    own: bool
    hearsay: bool
    generic: bool
    quoted: frozenset[tuple[str, ...]]

    @property
    def known(self) -> bool:
        """Whether it is somebody in particular."""
        return not (self.own or self.generic or self.kind in ("unnamed", "unknown"))


def outlet(report: Report) -> str:
    """The publisher's name; where it is not known, what the report itself is called."""
    return report.publisher or str(report.where)


def dispatch(report: Report) -> str | None:
    """The agency whose own dispatch a report is: it published it, or is the only one that signs the words."""
    signed = sorted({credit.name for credit in report.agencies if credit.place in CREDITED})
    if report.publisher:
        published = [name for name in signed if same_name(name, report.publisher)]
        if published:
            return published[0]
    return signed[0] if len(signed) == 1 else None


def credited(report: Report) -> tuple[str, ...]:
    """The agencies that a report's words are credited to."""
    return tuple(sorted({credit.name for credit in report.agencies if credit.place in CREDITED}))


def sources(
    statements: Sequence[Statement],
    reports: Mapping[str, Report],
    words: ClaimWords,
    titles: Mapping[str, frozenset[str]],
) -> list[Source]:
    """One source per statement, in order. `titles` are the words that stand beside each name anywhere in the story."""
    return [_source(statement, reports[statement.report], words, titles) for statement in statements]


def _source(statement: Statement, report: Report, words: ClaimWords, titles: Mapping[str, frozenset[str]]) -> Source:
    speaker = statement.speakers[-1] if statement.speakers else None
    name = speaker.name if speaker else outlet(report)
    quoted = (runs(stems(span.of(report.text))) for span in statement.quotations if len(span) >= _RECOGNISABLE)
    return Source(
        statement=statement,
        report=report,
        name=name,
        kind=speaker.kind if speaker else "unknown",
        described=titles.get(key(name), frozenset()) | telling(name) if speaker else frozenset(),
        carriers=_carriers(statement.speakers),
        own=speaker is None,
        hearsay=speaker is None and statement.stance.certainty == "probable",
        generic=speaker is not None and _is_generic(name, words),
        quoted=frozenset(run for each in quoted for run in each),
    )


def _carriers(speakers: Sequence[Speaker]) -> tuple[str, ...]:
    """The names of those who pass the last speaker's words on; who speaks beside it is none."""
    first = len(speakers) - 1
    while first > 0 and speakers[first].beside:
        first -= 1
    return tuple(speaker.name for speaker in speakers[: max(first, 0)])


def described(statements: Iterable[Statement], reports: Mapping[str, Report]) -> dict[str, frozenset[str]]:
    """For each speaker's key the telling words of every source phrase that names it, in any report of the story."""
    found: dict[str, frozenset[str]] = {}
    for statement in statements:
        if statement.speakers and statement.source:
            text = reports[statement.report].text
            phrase = " ".join(_near(span, text) for span in statement.source)
            name = key(statement.speakers[-1].name)
            found[name] = found.get(name, frozenset()) | telling(phrase)
    return found


_LONGEST_TITLE = 120
_RECOGNISABLE = 15
"""Code points that a quotation must have before the same words point to the same speaker."""


def _near(span: Span, text: str) -> str:
    return text[span.start : min(span.end, span.start + _LONGEST_TITLE)]


def telling(phrase: str) -> frozenset[str]:
    """The words of a name or title, cut to five letters, so that Korea and Korean meet; without the smallest words."""
    return frozenset(word[:5] for word in re.findall(r"\w+", key(phrase)) if len(word) > 2 and word not in _SMALL)


_SMALL = frozenset({"the", "and", "for", "its", "his", "her", "told", "said"})


def same_name(a: str, b: str) -> bool:
    """Whether two names are one: equal but for case, hyphens and spaces, an acronym, or one the end of the other."""
    mine, theirs = key(a), key(b)
    if not mine or not theirs:
        return False
    if mine.replace(" ", "") == theirs.replace(" ", "") or acronym(a) == b or acronym(b) == a:
        return True
    short, full = sorted((mine.split(), theirs.split()), key=len)
    return len(short) < len(full) and full[-len(short) :] == short and len("".join(short)) > 3


def _is_generic(name: str, words: ClaimWords) -> bool:
    """Whether the words describe somebody without telling who: "state media", "two officials"."""
    return name == name.lower() or all(word in words.generic for word in key(name).split())
