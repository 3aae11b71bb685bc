"""Which sentence of one reading is which of the other: the same words, then the likest, wherever they stand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reportedly.records import Report, Span
from reportedly.text.alignment import shared_runs
from reportedly.text.sentences import sentences
from reportedly.text.shingles import words

COUNTED = ("title", "standfirst", "body", "caption")
LIKE = 0.5
"""The share of their words' weight that two sentences must have in common to be one sentence, rewritten."""
TELLING = 3.0
"""A common word weighs 1, one that is as telling as this twice as much."""
COMMON = 48
"""A word that stands in more sentences than this brings none together."""
KEPT = 0.9
"""The share of a sentence's words that must stand in runs in the other text for it to be there, cut otherwise."""


class Sentence(NamedTuple):
    """A sentence by its place among those of its report; `forms` are its words without case and marks."""

    place: int
    span: Span
    forms: tuple[str, ...]


class Pairing(NamedTuple):
    """Sentences of two readings: equal in words or not; and how many are only moved, parted or joined."""

    same: tuple[tuple[Sentence, Sentence], ...]
    changed: tuple[tuple[Sentence, Sentence], ...]
    removed: tuple[Sentence, ...]
    added: tuple[Sentence, ...]
    moved: int


def told(report: Report, kinds: Iterable[str] = COUNTED) -> list[Sentence]:
    """The sentences of a report that hold words, without page furniture and credits."""
    wanted = set(kinds)
    spans = (s for part in report.segments if part.kind in wanted for s in sentences(report.text, part.span))
    found = ((span, words(report.text, [span]).forms) for span in spans)
    return [Sentence(place, span, forms) for place, (span, forms) in enumerate((s, f) for s, f in found if f)]


def paired(before: Sequence[Sentence], after: Sequence[Sentence], weigh: Callable[[str], float]) -> Pairing:
    """Every sentence of two readings, in pairs as far as they go. Near linear in the number of sentences."""
    same = _equal(before, after)
    kept, still = {a.place for a, _ in same}, {b.place for _, b in same}
    gone = [s for s in before if s.place not in kept]
    new = [s for s in after if s.place not in still]
    here, there = _Text(before), _Text(after)
    likest = _likest(gone, new, weigh)
    changed = [(a, b) for a, b in likest if not (there.has(a) and here.has(b))]
    old, late = {a.place for a, _ in likest}, {b.place for _, b in likest}
    removed = [s for s in gone if s.place not in old and not there.nearly_has(s)]
    added = [s for s in new if s.place not in late and not here.nearly_has(s)]
    moved = max(len(gone) - len(removed), len(new) - len(added)) - len(changed)
    return Pairing(tuple(same), tuple(changed), tuple(removed), tuple(added), moved)


def _equal(before: Sequence[Sentence], after: Sequence[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Sentences of the same words: the first with the first, the second with the second."""
    waiting: dict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    for sentence in reversed(after):
        waiting[sentence.forms].append(sentence)
    return [(sentence, waiting[sentence.forms].pop()) for sentence in before if waiting.get(sentence.forms)]


def _likest(
    gone: Sequence[Sentence], new: Sequence[Sentence], weigh: Callable[[str], float]
) -> list[tuple[Sentence, Sentence]]:
    """Pairs of sentences that are one, rewritten: the likest first, each sentence once; in the order of the first."""
    weights = {form: 1 + weigh(form) / TELLING for sentence in (*gone, *new) for form in sentence.forms}
    scored = sorted(
        (-score, abs(a.place - b.place), a.place, b.place)
        for a, b, score in _scores(gone, new, weights)
        if score >= LIKE
    )
    left, right = {s.place: s for s in gone}, {s.place: s for s in new}
    found = [(left.pop(a), right.pop(b)) for _, _, a, b in scored if a in left and b in right]
    return sorted(found, key=lambda pair: pair[0].place)


def _scores(
    gone: Sequence[Sentence], new: Sequence[Sentence], weights: Mapping[str, float]
) -> Iterator[tuple[Sentence, Sentence, float]]:
    """How like two sentences are, 0 to 1 (Dice's coefficient over weighed words), for those that share a word."""
    bags = [Counter(sentence.forms) for sentence in new]
    sizes = [sum(weights[form] * count for form, count in bag.items()) for bag in bags]
    index: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for form in bag:
            index[form].append(number)
    for sentence in gone:
        bag = Counter(sentence.forms)
        size = sum(weights[form] * count for form, count in bag.items())
        near = {number for form in bag if len(index[form]) <= COMMON for number in index[form]}
        for number in sorted(near):
            shared = sum(weights[form] * min(count, bags[number][form]) for form, count in bag.items())
            yield sentence, new[number], 2 * shared / (size + sizes[number])


class _Text:
    """The words of a reading in one row, to see whether a sentence is there, parted or joined otherwise."""

    def __init__(self, told: Sequence[Sentence]) -> None:
        self._forms = tuple(form for sentence in told for form in sentence.forms)
        self._line = f" {' '.join(self._forms)} "

    def has(self, sentence: Sentence) -> bool:
        """Whether its words stand there one after another."""
        return f" {' '.join(sentence.forms)} " in self._line

    def nearly_has(self, sentence: Sentence) -> bool:
        """Whether at least KEPT of its words stand there in runs."""
        runs = shared_runs(sentence.forms, self._forms)
        return self.has(sentence) or sum(run.equal for run in runs) >= KEPT * len(sentence.forms)
