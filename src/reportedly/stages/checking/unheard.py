"""Parts of a proposition that no passage tells: an act of somebody or something that the passages do not speak of."""

from collections.abc import Iterator, Sequence

from reportedly.records import Frame, Remark, Span, hull
from reportedly.stages.checking.matching import Drafted, Match


def unheard(drafted: Drafted, passages: Sequence[Match], reports: int) -> Iterator[Remark]:
    """A remark for each act that the passages do not tell, and of which they name none who takes part."""
    known = frozenset(stem for match in passages for stem in match.facts.weights)
    acts = frozenset(act for match in passages for act in match.facts.acts)
    for frame, proposition in zip(drafted.statement.frames, drafted.facts.propositions, strict=True):
        if proposition.parts and proposition.act not in acts and known.isdisjoint(proposition.parts):
            words = drafted.told.words(hull((frame.span, *_inside(frame, drafted))))
            why = f"“{words}” is not found in these {reports} reports"
            yield Remark(bearing="not found", words=words, values=(), why=why)


def _inside(frame: Frame, drafted: Drafted) -> tuple[Span, ...]:
    return tuple(role.span for role in frame.roles if any(s.holds(role.span) for s in drafted.statement.content))
