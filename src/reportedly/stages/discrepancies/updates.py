"""What a report's later reading has in the place of what an earlier one had: an update, not a disagreement."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import Report, Statement, Value, Version
from reportedly.stages.discrepancies.telling import Difference
from reportedly.stages.origins.around import outlet


class Updates:
    """The versions of one story, and the reports and statements that they are told in."""

    def __init__(
        self, versions: Iterable[Version], reports: Mapping[str, Report], statements: Mapping[str, Statement]
    ) -> None:
        self._reports, self._statements = reports, statements
        self._later = {version.earlier: version for version in versions}

    def seen(self, found: Difference) -> Difference:
        """The difference as versions explain it: an update where every other value was given up for the one left."""
        holders = [self._holders(value) for value in found.values]
        told: list[str] = []
        left = list(range(len(found.values)))
        for number, reports in enumerate(holders):
            given_up = [self._in_its_place(report, number, holders) for report in reports]
            told += [why for why in given_up if why]
            if given_up and all(given_up):
                left.remove(number)
        if not told and not self._one_report(holders):
            return found
        if not told:
            return found._replace(relation="unclear", why=f"{found.why}; {_UNORDERED}")
        why = "; ".join(dict.fromkeys(told))
        if len(left) < 2:
            return found._replace(relation="update", why=why)
        return found._replace(why=f"{found.why}; {why}")

    def _holders(self, value: Value) -> Sequence[str]:
        return tuple(dict.fromkeys(self._statements[held].report for held in value.statements))

    def _in_its_place(self, report: str, number: int, holders: Sequence[Sequence[str]]) -> str:
        """How a later reading of the report that holds another of the values, and not this one, is told of."""
        version = self._later.get(report)
        while version and version.ordered:
            others = [other for other, held in enumerate(holders) if other != number and version.report in held]
            if others and version.report not in holders[number]:
                return f"the later version of {outlet(self._reports[report])} differs from the earlier one"
            version = self._later.get(version.report)
        return ""

    def _one_report(self, holders: Sequence[Sequence[str]]) -> bool:
        """Whether all values are held by readings of one report."""
        roots = {self._last(report) for held in holders for report in held}
        return len(roots) == 1 and len({report for held in holders for report in held}) > 1

    def _last(self, report: str) -> str:
        while report in self._later:
            report = self._later[report].report
        return report


_UNORDERED = "they are two versions of one report, and nothing tells which is the later"
