"""A report that was read more than once stands behind a claim once: its later reading speaks for the earlier ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from reportedly.records import Origin, Report, Span, Statement, Version
from reportedly.stages.origins.around import outlet
from reportedly.text.naming import same_name


class Readings:
    """The versions of one story, by the later reading."""

    def __init__(self, versions: Iterable[Version]) -> None:
        self._before = {version.report: version for version in versions}

    def once(self, told: Sequence[Statement]) -> tuple[list[Statement], Mapping[str, str]]:
        """The statements of a claim that speak for their report, and for each other one that which speaks for it.

        A later reading speaks for an earlier one where it says the same by the same speaker, or has other words in
        the place of the earlier ones. What it no longer says, the earlier one goes on saying.
        """
        held: dict[str, list[Statement]] = defaultdict(list)
        for statement in told:
            held[statement.report].append(statement)
        spoken: dict[str, str] = {}
        for later in told:
            version = self._before.get(later.report)
            while version and version.earlier not in held:
                version = self._before.get(version.earlier)
            for earlier in held[version.earlier] if version else ():
                if version and _stands_for(later, earlier, version):
                    spoken.setdefault(earlier.id, later.id)
        return [s for s in told if s.id not in spoken], {s: _last(spoken, s) for s in spoken}


def _last(spoken: Mapping[str, str], statement: str) -> str:
    while statement in spoken:
        statement = spoken[statement]
    return statement


def _stands_for(later: Statement, earlier: Statement, version: Version) -> bool:
    if later.speakers and earlier.speakers:
        same = same_name(later.speakers[-1].name, earlier.speakers[-1].name)
    else:
        same = not (later.speakers or earlier.speakers)
    return same or (
        version.report == later.report
        and any(_holds(c.before, earlier) and _holds(c.after, later) for c in version.changes)
    )


def _holds(span: Span | None, statement: Statement) -> bool:
    return span is not None and span.overlap(statement.span) > 0


def with_earlier(
    origin: Origin, spoken: Mapping[str, str], reports: Mapping[str, Report], statements: Mapping[str, Statement]
) -> Origin:
    """The origin, with the statements of earlier readings for which one of its own speaks."""
    own = set(origin.statements)
    earlier = tuple(statement for statement, later in spoken.items() if later in own)
    if not earlier:
        return origin
    read = tuple(dict.fromkeys(statements[statement].report for statement in earlier))
    outlets = dict.fromkeys(outlet(reports[report]) for report in read)
    return replace(
        origin,
        reports=tuple(dict.fromkeys((*origin.reports, *read))),
        statements=(*origin.statements, *earlier),
        why=(*origin.why, *(f"two versions of one report of {name} count once" for name in outlets)),
    )
