"""How surely the reports tell a claim, and whether any denies it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reportedly.languages import Language
from reportedly.records import Certainty, Value
from reportedly.stages.discrepancies.telling import Difference, Telling, reports, value
from reportedly.stages.origins.sources import same_name
from reportedly.text.telling import Predicates, predicates

LEVELS: tuple[tuple[Certainty, str], ...] = (
    ("certain", "without a hedge"), ("probable", "as probable"), ("possible", "as possible"),
)  # fmt: skip
_RANK = {level: rank for rank, (level, _) in enumerate(LEVELS)}


def certainty(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """The spread from reports that state the claim without a hedge to those that only hedge it."""
    values = _levels(tellings)
    unhedged = values and values[0].value == LEVELS[0][1]
    if unhedged and len(values) > 1:
        yield Difference("certainty", "unclear", values, _why(values, tellings, language))


def _why(values: Sequence[Value], tellings: Sequence[Telling], language: Language) -> str:
    """The reason, with the hedges that stand in the words of those who hedge, in their order."""
    hedging = {held for value in values[1:] for held in value.statements}
    words = [
        word.strip(".,;:“”\"'").casefold()
        for telling in tellings
        if telling.statement.id in hedging
        for span in (*telling.statement.cue, *telling.statement.content)
        for word in telling.words(span).split()
    ]
    stance = language.stance
    hedges = {*stance.probable, *stance.possible, *stance.modals, *stance.doubts}
    found = list(dict.fromkeys(word for word in words if word in hedges))
    named = f" ({', '.join(f'“{word}”' for word in found)})" if found else ""
    return f"some reports state it without a hedge, others with one{named}"


def polarity(tellings: Sequence[Telling], language: Language) -> Iterator[Difference]:
    """A claim that one telling makes and another, of the same act and by somebody else, denies."""
    words = predicates(language.claims)
    made = [telling for telling in tellings if telling.statement.stance.polarity == "+"]
    acts = frozenset(act for telling in made for act in _acts(telling, words))
    denials = [
        telling
        for telling in tellings
        if telling.statement.stance.polarity == "-" and _acts(telling, words) & acts and not _also_makes(telling, made)
    ]
    values = _levels(made)
    if denials and values and len(reports(tellings)) > 1:
        spoken = sorted({t.statement.speakers[-1].name for t in denials if t.statement.speakers})
        by = f" by {', '.join(spoken)}" if spoken else ""
        shown = [Value(value=f"told {v.value}", statements=v.statements) for v in values]
        yield Difference("polarity", "conflict", (*shown, value(f"denied{by}", denials)), f"it is told, and denied{by}")


def _also_makes(denial: Telling, made: Sequence[Telling]) -> bool:
    """Whether the same speaker makes the claim too: then a "not" is another wording of it, and no denial."""
    speakers = {t.statement.speakers[-1].name for t in made if t.statement.speakers}
    said = denial.statement.speakers
    return bool(said) and any(same_name(said[-1].name, name) for name in speakers)


def _acts(telling: Telling, words: Predicates) -> frozenset[str]:
    framed = {words.family(frame.predicate) for frame in telling.statement.frames} - words.empty
    spoken = " ".join(telling.words(span) for span in telling.statement.content).casefold().split()
    return frozenset(framed or {words.family(word) for word in spoken if words.family(word) != word})


def _levels(tellings: Sequence[Telling]) -> tuple[Value, ...]:
    """The statements that make the claim by how surely, firmest first; of each report only those at its usual level.

    Where a report speaks in its own voice, only that shows its level: what it quotes is for others to answer for.
    """
    sure = [t for t in tellings if t.statement.stance.polarity == "+" and t.statement.stance.certainty in _RANK]
    voiced = reports(t for t in sure if not t.statement.speakers)
    made = [t for t in sure if not t.statement.speakers or t.report.id not in voiced]
    ranks: dict[str, Counter[int]] = defaultdict(Counter)
    for telling in made:
        ranks[telling.report.id][_RANK[telling.statement.stance.certainty]] += 1
    usual = {report: min(counts, key=lambda rank: (-counts[rank], rank)) for report, counts in ranks.items()}
    held = [(t, _RANK[t.statement.stance.certainty]) for t in made]
    kept = [[t for t, own in held if own == rank == usual[t.report.id]] for rank in range(len(LEVELS))]
    return tuple(value(words, each) for (_, words), each in zip(LEVELS, kept, strict=True) if each)
