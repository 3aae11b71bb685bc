"""How surely, and of what sign: hedges that the draft drops or adds, and what it denies though the reports tell it."""

from collections.abc import Sequence

from reportedly.languages import Language
from reportedly.records import Remark, Statement, Value
from reportedly.stages.checking.matching import Drafted, Match, Told
from reportedly.stages.checking.values import values
from reportedly.stages.claims.context import sentence_around
from reportedly.text.telling import Predicates, predicates, stem

CLEARLY = 3.0
"""How much nearer a passage that tells the opposite must be than one that tells the same to speak for the reports."""
_HEDGED = ("without a hedge", "with one")


def sides(
    drafted: Drafted, passages: Sequence[Match], language: Language
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """The passages that tell it with the draft's sign, and those that tell the opposite.

    Of two acts, "not" says little (not kept is given away): such passages are on the draft's side where none of the
    same act is against it.
    """
    words = predicates(language.claims)
    opposed = {match.statement.id: _opposed(drafted.statement, match.statement, words) for match in passages}
    against = tuple(match for match in passages if opposed[match.statement.id])
    same = tuple(match for match in passages if opposed[match.statement.id] is False)
    if against and (not same or same[0].score < against[0].score - CLEARLY):
        return (), against
    return same or tuple(passages), against


def _opposed(drafted: Statement, told: Statement, words: Predicates) -> bool | None:
    """Whether one denies an act that the other asserts; None where they tell of other acts with other signs."""
    mine, theirs = _signs(drafted, words), _signs(told, words)
    first = {words.family(frame.predicate) for each in (drafted, told) for frame in each.frames[:1]}
    shared = mine.keys() & theirs.keys() & first
    shared = shared - words.empty or shared
    if not shared:
        return False if drafted.stance.polarity == told.stance.polarity else None
    return all(mine[act] != theirs[act] for act in shared)


def _signs(statement: Statement, words: Predicates) -> dict[str, bool]:
    """Each act that is told, with whether it is asserted; a denial turns what is denied round."""
    denied = statement.stance.polarity == "-" and not any(frame.negated for frame in statement.frames)
    return {words.family(frame.predicate): frame.negated == denied for frame in reversed(statement.frames)}


def opposite(passages: Sequence[Match]) -> Remark:
    """The remark that the reports tell the opposite."""
    speakers = dict.fromkeys(m.statement.speakers[-1].name for m in passages if m.statement.speakers)
    by = f" by {', '.join(speakers)}" if speakers else ""
    return Remark(bearing="opposite", words="", values=_told(passages), why=f"the reports tell the opposite{by}")


def _told(passages: Sequence[Match]) -> tuple[Value, ...]:
    return values((match.told, match.facts.text) for match in passages)


def hedged(drafted: Drafted, passages: Sequence[Match], language: Language) -> Remark | None:
    """The remark that the draft is surer, or less sure, than every passage; None where one is as sure."""
    mine = _rank(drafted.told, language)
    told = [(match, rank) for match in passages if (rank := _rank(match.told, language)) is not None]
    if mine is None or not told:
        return None
    ranks = [rank for _, rank in told]
    found = _told([match for match, _ in told])
    if mine < min(ranks):
        why = f"the draft says it {_HEDGED[mine]}, the reports {_HEDGED[min(ranks)]}"
        return Remark(bearing="stronger", words="", values=found, why=why)
    if mine > max(ranks) and not _hedges(drafted.told, language) <= _stems_around(passages):
        why = f"the draft says it {_HEDGED[mine]}, the reports {_HEDGED[max(ranks)]}"
        return Remark(bearing="weaker", words="", values=found, why=why)
    return None


def _rank(told: Told, language: Language) -> int | None:
    """0 without a hedge, 1 with one; None where it is left open. "Would" after "said" hedges nothing."""
    certainty = told.statement.stance.certainty
    if certainty == "unknown":
        return None
    said = certainty == "possible" and told.statement.speakers and not _hedges(told, language)
    return 0 if certainty == "certain" or said else 1


def _hedges(told: Told, language: Language) -> frozenset[str]:
    """The stems of the hedges in a statement, those set aside that only tell afterwards what was said."""
    stance = language.stance
    hedges = {*stance.probable, *stance.possible, *stance.modals, *stance.doubts, *stance.conditions}
    hedges -= {*stance.backshifted, *(stance.abilities if told.statement.stance.polarity == "-" else ())}
    spans = (*told.statement.cue, *told.statement.content)
    words = (word.strip(".,;:“”\"'").casefold() for span in spans for word in told.words(span).split())
    return frozenset(stem(word) for word in words if word in hedges)


def _stems_around(passages: Sequence[Match]) -> frozenset[str]:
    around = (sentence_around(match.statement, match.told.report).casefold().split() for match in passages)
    return frozenset(stem(word.strip(".,;:“”\"'")) for words in around for word in words)
