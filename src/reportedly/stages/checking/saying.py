"""Who says it: a proposition of the draft given to another speaker, or to nobody."""

from collections.abc import Collection, Sequence

from reportedly.records import Remark, Value
from reportedly.stages.checking.matching import Drafted, Match
from reportedly.stages.checking.values import values
from reportedly.stages.checking.voices import Pair, one_name, outlets

NEAR = 5.0
"""How much less than the best match another may score and still be a telling of the same proposition."""
VOICED = 6.5
"""The same for an outlet's own statement: those in titles are short, and share few words with a whole sentence."""


def given(drafted: Drafted, one: Collection[Pair]) -> tuple[tuple[Match, ...], Remark | None]:
    """The passages by the speaker to whom the draft gives it; all of them, with a remark, where none is.

    Where the draft speaks itself, a remark that the reports only give it to others. `one` are the pairs of one speaker.
    """
    statement, passages = drafted.statement, drafted.same(one)
    near = tuple(match for match in passages if match.score > passages[0].score - NEAR)
    if not statement.speakers:
        voiced = any(_voiced(match, passages[0]) or _names(drafted, match) for match in passages)
        return near, None if voiced else _own_voice(near)
    own = tuple(match for match in near if (statement.id, match.statement.id) in one)
    return (own, None) if own else (near, _speaker(drafted, near))


def _voiced(match: Match, best: Match) -> bool:
    """Whether a passage is an outlet's own statement, not hearsay, and clearly of the same proposition."""
    statement = match.statement
    own = not statement.speakers and statement.outlet.certainty == statement.stance.certainty != "probable"
    return own and match.score > best.score - VOICED


def _names(drafted: Drafted, match: Match) -> bool:
    """Whether the draft tells of another act of a passage's speaker: "the union puts the strikers at 900"."""
    if not match.statement.speakers:
        return False
    speaker = match.statement.speakers[-1].name
    told = {frame.predicate for frame in match.statement.frames}
    doers = [r for f in drafted.statement.frames if f.predicate not in told for r in f.roles if r.name == "agent"]
    return any(one_name(role.entity or drafted.told.words(role.span), speaker) for role in doers)


def _own_voice(passages: Sequence[Match]) -> Remark:
    found = _voices(passages)
    why = f"the draft states it in its own voice; the reports give it to {', '.join(v.value for v in found)}"
    return Remark(bearing="own voice", words="", values=found, why=why)


def _speaker(drafted: Drafted, passages: Sequence[Match]) -> Remark:
    found = _voices(passages)
    who = drafted.statement.speakers[-1].name
    why = f"the draft gives it to {who}, the reports to {', '.join(v.value for v in found)}"
    return Remark(bearing="speaker", words=who, values=found, why=why)


def _voices(passages: Sequence[Match]) -> tuple[Value, ...]:
    return values((match.told, _voice(match)) for match in passages)


def _voice(match: Match) -> str:
    speakers = match.statement.speakers
    return speakers[-1].name if speakers else f"{outlets(match.told.report)[0]} in its own voice"
