"""A claim that is told, and denied."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.languages import Language
from reportedly.records import Value
from reportedly.stages.discrepancies.telling import ALIKE, RIVALS, Difference, Telling, innermost, value
from reportedly.text.naming import same_name


def polarity(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """A claim that one telling makes and another, of the same act and by somebody else, denies.

    The values part the reports: those that only tell it, those that only have it denied, and those that have both.
    """
    sure = [t for t in innermost(tellings) if t.statement.stance.certainty != "unknown"]
    signs = [(telling, _signs(telling)) for telling in sure]
    done, undone = ({act for _, sign in signs for act, each in sign.items() if each == way} for way in "+-")
    disputed = done & undone
    told = [telling for telling, _ in signs if telling.statement.stance.polarity == telling.statement.worded == "+"]
    made = [telling for telling, sign in signs if any(sign.get(act) == "+" for act in disputed)]
    denials = [
        telling
        for telling, sign in signs
        if telling not in made
        and (
            rivals := made
            if any(sign.get(act) == "-" for act in disputed)
            else told
            if _denied(telling, language)
            else []
        )
        and any(_answers(telling, claim) for claim in rivals[:RIVALS])
        and not _also_makes(telling, rivals)
    ]
    made = (
        [t for t in told if t in made or any(_denied(d, language) and _answers(d, t) for d in denials[:RIVALS])]
        if denials
        else []
    )
    made = [telling for telling in made if any(_answers(denial, telling) for denial in denials[:RIVALS])]
    if not (denials and made):
        return
    spoken = sorted({t.statement.speakers[-1].name for t in denials if t.statement.speakers})
    by = f" by {', '.join(spoken)}" if spoken else ""
    yield Difference("polarity", "conflict", _values(made, denials, by), f"it is told, and denied{by}")


def _values(made: Sequence[Telling], denials: Sequence[Telling], by: str) -> tuple[Value, ...]:
    telling, denying = ({t.report.id for t in some} for some in (made, denials))
    sides: dict[str, list[Telling]] = defaultdict(list)
    for each in (*made, *denials):
        both = each.report.id in telling & denying
        sides["both" if both else "told" if each.report.id in telling else "denied"].append(each)
    shown = {"told": "told", "both": f"told, and denied{by}", "denied": f"denied{by}"}
    if len(sides) == 1:
        return value("told", made), value(f"denied{by}", denials)
    return tuple(value(words, sides[side]) for side, words in shown.items() if sides[side])


def _also_makes(denial: Telling, made: Sequence[Telling]) -> bool:
    """Whether the same speaker makes the claim too: then a "not" is another wording of it, and no denial."""
    said = denial.statement.speakers
    return bool(said) and any(
        t.statement.speakers and same_name(said[-1].name, t.statement.speakers[-1].name) for t in made
    )


def _denied(telling: Telling, language: Language) -> bool:
    """Whether somebody denies what the words tell: then it is told elsewhere, in whatever words."""
    words = set(telling.said.casefold().split())
    plain = telling.statement.worded == "+" and words.isdisjoint(language.stance.negatives)
    return plain and telling.statement.stance.polarity == "-" and bool(telling.statement.cue)


def _answers(denial: Telling, claim: Telling) -> bool:
    """Whether a denial is of what a telling says: much the same is told, and by nobody else an act of both is done."""
    mine, theirs = _doers(denial), _doers(claim)
    if denial.quotes_with(claim) and not any(frame.negated for frame in denial.statement.frames[:1]):
        return False
    return denial.alike(claim) >= ALIKE and all(mine[act] & theirs[act] for act in mine.keys() & theirs.keys())


def _doers(telling: Telling) -> dict[str, frozenset[str]]:
    """Act → the telling words of who does it, where that is told."""
    family = telling.predicates.family
    return {
        family(frame.predicate): words
        for frame in telling.statement.frames
        for role in frame.roles
        if role.name == "agent" and (words := telling.part(role))
    }


def _signs(telling: Telling) -> dict[str, str]:
    """Act → whether the telling says that it was done; an act only touched upon is left out."""
    statement, words = telling.statement, telling.predicates
    if not statement.frames:
        return dict.fromkeys(telling.acts, statement.stance.polarity)
    denied = statement.stance.polarity == "-" and not statement.frames[0].negated
    found: dict[str, str] = {}
    for number, frame in enumerate(statement.frames):
        act = words.family(frame.predicate)
        if act not in words.empty and (number == 0 or frame.negated or not denied):
            found.setdefault(act, "-" if frame.negated != denied else "+")
    return found
