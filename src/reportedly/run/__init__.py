"""Plans a run over the pipeline, has an engine carry it out, and puts the results together."""

from reportedly.run.attribute import StatementLine, attribute
from reportedly.run.check import check_draft
from reportedly.run.plan import Progress
from reportedly.run.same import SameLine, compare
from reportedly.run.session import Reading, Session

__all__ = ["Progress", "Reading", "SameLine", "Session", "StatementLine", "attribute", "check_draft", "compare"]
