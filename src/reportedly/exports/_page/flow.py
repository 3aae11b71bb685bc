"""Who has it from whom, over all claims of a story: sources, what they came through, and the reports.

Three kinds of tie, each as the texts show it: a report names a source, a report credits an agency, a report shares
words with another. A name that is at once a speaker, a credit and an outlet is one node.
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reportedly.exports._names import outlet
from reportedly.exports._page.context import Context
from reportedly.records import SpeakerKind, Statement

TieKind = Literal["names", "credits", "shares"]
UNNAMED = "sources not named"
_CARRIERS: frozenset[SpeakerKind] = frozenset({"outlet", "news agency", "state media"})


@dataclass(frozen=True, slots=True)
class Tie:
    """`count` statements that `target` has from `source`, or a credit or shared words, told by `reason`."""

    source: str
    target: str
    kind: TieKind
    count: int
    reason: str


@dataclass(frozen=True, slots=True)
class Flow:
    """Names by node, the ties between nodes, which nodes are reports, and statements in a report's own voice."""

    names: dict[str, str]
    ties: tuple[Tie, ...]
    reports: tuple[str, ...]
    own: dict[str, int]


@dataclass(frozen=True, slots=True)
class Sources:
    """One report's line in the table: what the picture shows, complete and in words."""

    report: str
    outlet: str
    own: int
    named: tuple[str, ...]
    credits: tuple[str, ...]
    shares: tuple[str, ...]


class _Collector:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.names = dict(context.outlets)
        named = [(outlet(report), report.id) for report in reversed(context.reports) if outlet(report)]
        self.nodes = {name.casefold(): key for name, key in named}
        self.initials = {_initials(name): key for name, key in named}
        self.counts: dict[tuple[str, str, TieKind], int] = defaultdict(int)
        self.reasons: dict[tuple[str, str, TieKind], str] = {}
        self.own: dict[str, int] = defaultdict(int)

    def node(self, name: str) -> str:
        """The node of a name; an outlet goes by its initials too, as agencies do."""
        name = self.context.spelt(name)
        key = self.nodes.get(name.casefold()) or self.initials.get(name) or f"name:{name.casefold()}"
        self.names.setdefault(key, name)
        return key

    def tie(self, source: str, target: str, kind: TieKind, reason: str = "") -> None:
        if source != target:
            self.counts[source, target, kind] += 1
            self.reasons.setdefault((source, target, kind), reason)

    def statement(self, statement: Statement, origin: str | None) -> None:
        """One tie per step of the chain, from the origin to the report."""
        if statement.own_voice:
            self.own[statement.report] += 1
            return
        chain = [speaker.name for speaker in reversed(statement.speakers)] or [UNNAMED]
        if statement.speakers and origin and origin.casefold() not in (name.casefold() for name in chain):
            passed_on = statement.speakers[-1].kind in _CARRIERS
            chain[: 0 if passed_on else 1] = [origin]
        steps = [*(self.node(name) for name in chain), statement.report]
        for source, target in pairwise(steps):
            self.tie(source, target, "names")


def _initials(name: str) -> str:
    """“NPA” of “Northern Press Agency”; nothing for names of fewer than three words, which many share."""
    words = name.split()
    return "".join(word[0] for word in words).upper() if len(words) > 2 else name


def flow(context: Context) -> Flow:
    """All ties of a story, in the order of its claims."""
    collector = _Collector(context)
    for claim in context.claims:
        origins = _origins(context, claim.id)
        for statement in context.index.of(claim):
            collector.statement(statement, origins.get(statement.id))
    for report in context.reports:
        for credit in report.agencies:
            collector.tie(collector.node(credit.name), report.id, "credits", f"“{credit.span.of(report.text)}”")
        for copy in context.index.copies(report):
            collector.tie(copy.of, report.id, "shares", f"{round(100 * copy.share)} % of its words")
    ties = [Tie(a, b, kind, n, collector.reasons[a, b, kind]) for (a, b, kind), n in collector.counts.items()]
    return Flow(collector.names, tuple(ties), tuple(context.outlets), dict(collector.own))


def _origins(context: Context, claim: str) -> dict[str, str]:
    """The origin's name by statement, where it has one that is someone else than the outlet itself."""
    named = context.index.roots(context.index.claims[claim]).origins
    return {key: o.name for o in named if o.kind not in ("outlet", "unknown", "unnamed") for key in o.statements}


def sources(context: Context, given: Flow) -> tuple[Sources, ...]:
    """The table that says what the picture shows, one report a line."""
    into: dict[str, list[Tie]] = defaultdict(list)
    for tie in given.ties:
        into[tie.target].append(tie)

    def told(report: str, kind: TieKind) -> tuple[str, ...]:
        ties = sorted((tie for tie in into[report] if tie.kind == kind), key=lambda tie: -tie.count)
        return tuple(
            f"{given.names[tie.source]} ({tie.count})" if kind == "names" else _because(given, tie) for tie in ties
        )

    return tuple(
        Sources(key, name, given.own.get(key, 0), told(key, "names"), told(key, "credits"), told(key, "shares"))
        for key, name in context.outlets.items()
    )


def _because(given: Flow, tie: Tie) -> str:
    return f"{given.names[tie.source]}: {tie.reason}"
