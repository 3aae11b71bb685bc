"""Merged sources as named origins, and how many of them stand behind a claim."""

from collections import Counter
from collections.abc import Sequence

from reportedly.records import Origin, OriginCount, SpeakerKind
from reportedly.stages.origins.merging import Component
from reportedly.stages.origins.sources import Source, credited, dispatch, outlet, same_name

FIRST_HAND: frozenset[SpeakerKind] = frozenset({"official", "state media", "document", "organisation", "person"})
"""Kinds that can be a first root. An agency or outlet may pass on any other's words, and raises only the upper end."""


def count(components: Sequence[Component]) -> OriginCount:
    """At least the known first-hand roots, at most all of them; who denies the claim does not stand behind it."""
    behind = [c for c in components if any(s.statement.stance.polarity == "+" for s in c.sources)] or list(components)
    known = [c for c in behind if any(s.known and s.kind in FIRST_HAND for s in c.sources)]
    return OriginCount(low=max(1, len(known)), high=max(1, len(behind)))


def origin(component: Component, reports: int) -> Origin:
    """An origin under the name that most reports give it; `reports` is how many the story has."""
    name, kind = _name(component.sources)
    why = component.why
    if all(source.own for source in component.sources) and kind == "unknown":
        why = (*why, "it names no source")
    if all(source.statement.stance.polarity == "-" for source in component.sources):
        why = (*why, "it denies the claim, and is not counted")
    if not component.why:
        why = (*why, f"no tie found among these {reports} reports")
    return Origin(
        name=name,
        kind=kind,
        reports=tuple(dict.fromkeys(source.report.id for source in component.sources)),
        statements=tuple(source.statement.id for source in component.sources),
        seen=any(_is_own_text(source, name) for source in component.sources),
        why=why,
    )


def _name(sources: Sequence[Source]) -> tuple[str, SpeakerKind]:
    """The speaker whom most reports name, a name before a description; else the agency; else the outlet."""
    speakers = [s for s in sources if s.known] or [s for s in sources if not s.own]
    if speakers:
        holders = Counter({(s.name, s.kind, s.report.id) for s in speakers})
        votes = Counter((name, kind) for name, kind, _ in holders)
        return min(votes, key=lambda pair: (-votes[pair], -len(pair[0]), pair))
    agencies = Counter(agency for s in sources for agency in credited(s.report))
    if agencies:
        return min(agencies, key=lambda agency: (-agencies[agency], agency)), "news agency"
    return outlet(sources[0].report), "unknown"


def _is_own_text(source: Source, name: str) -> bool:
    """Whether the report is the origin's own: it published it, or it is that agency's dispatch."""
    return same_name(outlet(source.report), name) or same_name(dispatch(source.report) or "", name)
