"""Claims: the statements, across reports, that say the same thing.

Candidates come from near vectors and shared rare words, the decision from named features, the groups from average
linkage. A statement that no other report has is a claim too: what only one report tells is part of the account.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.models.base import Vectors
from reportedly.records import Account, Claim, Link, Meanings, Report, Statement, Story, Version, content_id
from reportedly.stages.base import StoryStage, Tools
from reportedly.stages.claims.alike import first_alike
from reportedly.stages.claims.background import apart
from reportedly.stages.claims.candidates import candidates
from reportedly.stages.claims.facts import facts, vocabulary
from reportedly.stages.claims.features import Judgement, judge, weighed
from reportedly.stages.claims.grouping import grouped, guests
from reportedly.stages.claims.known import Facts
from reportedly.stages.claims.wording import best, says_something

VERSION = "4"
MADE_BY = f"claims@{VERSION}"
NEAREST = 16
"""How many statements before it a statement is tied to one of, to show why it is there."""


class Matcher:
    """The statements of one story, each held against those that it might be one claim with."""

    def __init__(self, found: Sequence[Facts], vectors: Vectors) -> None:
        self._found, self._vectors = found, vectors
        self._kind = first_alike(found, vectors)
        self._known: dict[tuple[int, int], float] = {}

    def judge(self, a: int, b: int) -> Judgement:
        """How the features judge two statements, by index, and why."""
        return judge(*self._held(a, b))

    def score(self, a: int, b: int) -> float:
        """How they judge them; kept, so that each pair of equal facts is weighed once."""
        one, two = self._kind[a], self._kind[b]
        pair = (one, two) if one < two else (two, one)
        if pair not in self._known:
            self._known[pair] = weighed(*self._held(*pair))
        return self._known[pair]

    def _held(self, a: int, b: int) -> tuple[Facts, Facts, float]:
        first, second = sorted((self._kind[a], self._kind[b]))
        return self._found[first], self._found[second], float(self._vectors[first] @ self._vectors[second])

    def groups(self) -> list[list[int]]:
        pairs = candidates(self._found, self._vectors)
        edges = [(score, a, b) for a, b in pairs if (score := self.score(a, b)) > 0]
        near: dict[int, list[int]] = defaultdict(list)
        for _, a, b in edges:
            near[a].append(b)
            near[b].append(a)
        return guests(grouped(len(self._found), edges, self.score), near, self.score)


def run(account: Account, tools: Tools) -> Iterator[Claim]:
    """The claims of one story, by the first of their statements. Raises ModelMissing without the embedder."""
    reports = {report.id: report for report in account.reports}
    telling = (
        s for s in account.statements if says_something(s, reports[s.report], vocabulary(reports[s.report], tools))
    )
    statements = sorted(telling, key=lambda s: _place(s, reports))
    if not statements:
        return
    found, vectors = facts(statements, reports, tools, account.meanings)
    matcher = Matcher(found, apart(vectors))
    given_up = _given_up(account)
    for group in matcher.groups():
        text = _wording([i for i in group if statements[i].id not in given_up] or group, statements, matcher, found)
        yield _claim(account.story, text, [statements[i] for i in group], group, matcher, found)


def _given_up(account: Account) -> frozenset[str]:
    """Statements that a later version of their report has no longer, or has otherwise: others speak for a claim."""
    gone = {v.earlier: [c.before for c in v.changes if c.before] for v in account.versions if v.ordered}
    return frozenset(s.id for s in account.statements if any(span.overlap(s.span) for span in gone.get(s.report, ())))


def _wording(group: Sequence[int], statements: Sequence[Statement], matcher: Matcher, found: Sequence[Facts]) -> str:
    members, known = [statements[i] for i in group], [found[i] for i in group]
    return best(members, known, lambda a, b: matcher.score(group[a], group[b]))


def _place(statement: Statement, reports: Mapping[str, Report]) -> tuple[str, str, str, int, int, str]:
    """By publication, capture, report and position: the order of a claim's statements."""
    report = reports[statement.report]
    when = (report.published or "~", report.captured or "")
    return (*when, report.id, statement.span.start, statement.span.end, statement.id)


def _claim(
    story: Story,
    text: str,
    statements: Sequence[Statement],
    group: Sequence[int],
    matcher: Matcher,
    found: Sequence[Facts],
) -> Claim:
    return Claim(
        id=content_id("claim", sorted(s.id for s in statements)),
        made_by=MADE_BY,
        story=story.id,
        text=text,
        statements=tuple(s.id for s in statements),
        links=tuple(_links(group, matcher, found)),
    )


def _links(group: Sequence[int], matcher: Matcher, found: Sequence[Facts]) -> Iterator[Link]:
    """Each statement but the first, tied to the one before it that it is most like."""
    for place, i in enumerate(group[1:], 1):
        nearest = max(group[max(0, place - NEAREST) : place], key=lambda j: (matcher.score(i, j), -j))
        judgement = matcher.judge(nearest, i)
        yield Link(a=found[nearest].id, b=found[i].id, score=round(judgement.score, 4), why=judgement.why)


STAGE: StoryStage[Claim] = StoryStage(
    name="claims",
    version=VERSION,
    needs=(Story, Report, Version, Statement, Meanings),
    makes=Claim,
    uses=("embedder", "languages"),
    field="claims",
    run=run,
)
