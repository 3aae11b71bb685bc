"""Who or what the statements of a claim go back to, before anything is tied together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.records import Report, Speaker, SpeakerKind, Statement
from reportedly.stages.claims.known import runs
from reportedly.stages.origins.around import LONGEST_TITLE, Around, chain, outlet
from reportedly.text.names import key
from reportedly.text.naming import compact, indefinite, named
from reportedly.text.telling import stems

FIRST_HAND: frozenset[SpeakerKind] = frozenset({"official", "state media", "document", "organisation", "person"})
"""Kinds that can be a first root. An agency or outlet may pass on any other's words, and raises only the upper end."""
PASSING_ON: frozenset[SpeakerKind] = frozenset({"outlet", "news agency"})
"""Kinds that most often have it from somebody else."""
RECOGNISABLE = 15
"""Code points that a quotation must have before the same words point to the same speaker."""


@dataclass(frozen=True, slots=True)
class Told:
    """One statement of a source, with the report in which it stands."""

    statement: Statement
    report: Report


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A nearest knowable root within one claim: a speaker, or an outlet's own voice in one report.

    `told` are its statements in the claim's order. `titles` are the words that the story's reports put beside its name,
    `telling` the telling ones with those of the name; `carriers` those who pass its words on. `own`: an outlet's
    own voice; `known`: somebody in particular; `quoted` are runs of the words it has inside quotation marks.
    """

    name: str
    kind: SpeakerKind
    told: tuple[Told, ...]
    titles: frozenset[str]
    telling: frozenset[str]
    carriers: tuple[str, ...]
    own: bool
    known: bool
    quoted: frozenset[tuple[str, ...]]

    @property
    def first_hand(self) -> bool:
        """Whether it is known, and can be the first root of what it says."""
        return self.known and self.kind in FIRST_HAND

    @property
    def reports(self) -> dict[str, Report]:
        """The reports in which it speaks, by id."""
        return {told.report.id: told.report for told in self.told}


def sources(statements: Iterable[Statement], around: Around) -> list[Source]:
    """The sources of a claim's statements, by first statement. Of several who speak together each is one.

    One name is one source in all reports. A description of nobody in particular is one for each report.
    """
    found: dict[tuple[str, str], tuple[list[Speaker], list[Told], dict[str, None]]] = {}
    for statement in statements:
        report = around.reports[statement.report]
        told = Told(statement, report)
        inner, carriers = chain(statement.speakers)
        for speaker in inner or (None,):
            known = speaker is not None and _known(speaker, told, around)
            name = compact(speaker.name) if speaker else ""
            called, mine, through = found.setdefault((name, "" if known else report.id), ([], [], {}))
            called.extend([speaker] if speaker else [])
            mine.append(told)
            through.update(dict.fromkeys(carriers))
    return [
        _source(_called(called), told, tuple(through), not at, around)
        for (_, at), (called, told, through) in found.items()
    ]


def _called(speakers: Sequence[Speaker]) -> Speaker | None:
    """A speaker as most statements spell its name, the longest of these."""
    votes = Counter(speaker.name for speaker in speakers)
    return min(speakers, key=lambda s: (-votes[s.name], -len(s.name), s.name, s.kind), default=None)


def _known(speaker: Speaker, told: Told, around: Around) -> bool:
    if _kind(speaker, around) in ("unnamed", "unknown") or not named(speaker.name, around.words):
        return False
    return speaker.name != speaker.name.lower() or not indefinite(_phrase(speaker, told), around.words)


def _phrase(speaker: Speaker, told: Told) -> str:
    """How the report brings a speaker in."""
    spans = [speaker.mention] if speaker.mention else [*told.statement.source[:1]]
    return " ".join(told.report.text[span.start : min(span.end, span.start + LONGEST_TITLE)] for span in spans)


def _source(
    speaker: Speaker | None, told: Sequence[Told], carriers: tuple[str, ...], known: bool, around: Around
) -> Source:
    name = speaker.name if speaker else outlet(told[0].report)
    titles = (around.titles.get(compact(name), frozenset()) | set(key(name).split())) if speaker else frozenset()
    quotations = (
        stems(span.of(each.report.text))
        for each in told
        for span in each.statement.quotations
        if len(span) >= RECOGNISABLE
    )
    return Source(
        name=name,
        kind=_kind(speaker, around) if speaker else "unknown",
        told=tuple(told),
        titles=titles,
        telling=around.telling(" ".join(sorted(titles))),
        carriers=carriers,
        own=speaker is None,
        known=known,
        quoted=frozenset(run for words in quotations for run in runs(words)),
    )


def _kind(speaker: Speaker, around: Around) -> SpeakerKind:
    """Its kind; what looked like any body or name is a medium where the story shows it to be one."""
    name = compact(speaker.name)
    if speaker.kind not in ("organisation", "outlet", "person", "unknown") or speaker.name == speaker.name.lower():
        return speaker.kind
    return "state media" if name in around.state_media else around.media.get(name, speaker.kind)
