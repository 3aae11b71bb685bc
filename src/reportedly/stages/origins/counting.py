"""Merged sources as named origins, and how many of them stand behind a claim."""

from collections import Counter
from collections.abc import Callable, Sequence

from reportedly.records import Origin, OriginCount, SpeakerKind, Statement
from reportedly.stages.origins.around import credited, dispatch, outlet
from reportedly.stages.origins.merging import Component
from reportedly.stages.origins.sources import Source, Told
from reportedly.text.naming import same_name

Denies = Callable[[Statement], bool]


def count(components: Sequence[Component], denies: Denies) -> OriginCount:
    """At least the known first-hand roots, at most all of them; who denies the claim does not stand behind it."""
    behind = [each for each in components if any(_asserts(source, denies) for source in each.sources)]
    behind = behind or [c for c in components if any(not denies(t.statement) for s in c.sources for t in s.told)]
    known = {c.lowest for c in behind if any(s.first_hand and _asserts(s, denies) for s in c.sources)}
    return OriginCount(low=max(1, len(known)), high=max(1, len(behind)))


def _asserts(source: Source, denies: Denies) -> bool:
    """Whether any of its statements says so: neither denies it nor, like a wish or a question, leaves it open."""
    return any(told.statement.stance.certainty != "unknown" and not denies(told.statement) for told in source.told)


def origin(component: Component, reports: int, denies: Denies) -> Origin:
    """An origin under the name that most reports give it; `reports` is how many the story has."""
    sources = component.sources
    name, kind = _name(sources)
    told = [each for source in sources for each in source.told]
    why = tuple(dict.fromkeys(tie.why for tie in component.ties))
    if kind == "unknown" and all(source.own for source in sources):
        hearsay = all(each.statement.stance.certainty == "probable" for each in told)
        why = (*why, "it has this from others, and does not say from whom" if hearsay else "it names no source")
    if not any(_asserts(source, denies) for source in sources):
        against = any(denies(each.statement) for each in told)
        why = (*why, f"it {'denies the claim' if against else 'leaves it open'}, and is not counted")
    if not component.ties:
        why = (*why, f"no tie found among these {reports} reports")
    return Origin(
        name=name,
        kind=kind,
        reports=tuple(dict.fromkeys(each.report.id for each in told)),
        statements=tuple(dict.fromkeys(each.statement.id for each in told)),
        seen=any(_is_own_text(each, name) for each in told),
        why=why,
    )


def _name(sources: Sequence[Source]) -> tuple[str, SpeakerKind]:
    """The speaker whom most reports name, a first root before who passes on; else the agency; else the outlet."""
    speakers = [s for s in sources if s.first_hand] or [s for s in sources if s.known]
    speakers = speakers or [s for s in sources if not s.own]
    if speakers:
        best = min(speakers, key=lambda s: (-len(s.reports), -len(s.name), s.name, s.kind))
        return best.name, best.kind
    agencies = Counter(agency for s in sources for agency in credited(s.told[0].report))
    if agencies:
        return min(agencies, key=lambda agency: (-agencies[agency], agency)), "news agency"
    return sources[0].name, "unknown"


def _is_own_text(told: Told, name: str) -> bool:
    """Whether the report is the origin's own: it published it, or it is that agency's dispatch."""
    return same_name(outlet(told.report), name) or same_name(dispatch(told.report) or "", name)
