"""The statements of the reports, found again by their words: what a draft is held against."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest

from reportedly.models._rarity import rarity
from reportedly.records import Account, Report, Statement
from reportedly.stages.base import Tools
from reportedly.stages.claims.context import resolved
from reportedly.stages.claims.facts import vocabulary
from reportedly.stages.claims.wording import says_something

NEAREST = 48
"""How many statements of the reports a proposition of the draft is held against: those that share most rare words."""
COMMON = 400
"""A word that more statements have does not find any of them in a large story: another, rarer one must."""


class Material:
    """All that the reports say, with an index of its words; looking up costs no more in many reports than in few."""

    def __init__(self, accounts: Sequence[Account], tools: Tools) -> None:
        self.reports: dict[str, Report] = {report.id: report for account in accounts for report in account.reports}
        self.account_of = {report.id: account for account in accounts for report in account.reports}
        self._tools = tools
        told = [statement for account in accounts for statement in account.statements]
        self.statements = [statement for statement in told if says(statement, self.reports[statement.report], tools)]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for index, statement in enumerate(self.statements):
            for stem in self.stems(statement, self.reports[statement.report]):
                self._holders[stem].append(index)

    def stems(self, statement: Statement, report: Report) -> list[str]:
        """The different stems of a statement's words, with the names of those whom it points at; sorted."""
        return sorted(set(vocabulary(report, self._tools).stems(resolved(statement, report))))

    def near(self, statement: Statement, report: Report) -> list[int]:
        """Indices of the statements that share most with one of the draft, rare words counting more; sorted."""
        weigh, shared = rarity(), defaultdict[int, float](float)
        for stem in self.stems(statement, report):
            holders = self._holders.get(stem, ())
            if len(holders) <= COMMON:
                for index in holders:
                    shared[index] += weigh(stem)
        return sorted(nlargest(NEAREST, shared, key=lambda index: (shared[index], -index)))


def says(statement: Statement, report: Report, tools: Tools) -> bool:
    """Whether a statement says something that can be held against another one."""
    return says_something(statement, report, vocabulary(report, tools))
