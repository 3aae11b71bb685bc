"""Which speakers are one root: one name, one body, one chain, one quotation."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.stages.origins.offices import head, is_body, principal
from reportedly.stages.origins.rules import Claimed, Edge
from reportedly.text.naming import compact


def same_speaker(claim: Claimed) -> Iterator[Edge]:
    """One speaker under two spellings of the name, or under its full and its short form."""
    for a, source in enumerate(claim.sources):
        longer = claim.names.longer(source.name) if source.known else ()
        if len(longer) == 1:
            full = claim.sources[longer[0]].name
            yield Edge(a, longer[0], f"“{source.name}” is short for {full}")


def same_body(claim: Claimed) -> Iterator[Edge]:
    """One body under a fuller and a shorter description: "the energy ministry", "the energy ministry of Kesh"."""
    for a, b in _contained(claim, parts=False):
        yield Edge(a, b, f"“{claim.sources[a].name}” and “{claim.sources[b].name}” are one body")


def part(claim: Claimed) -> Iterator[Edge]:
    """A body and its part: a state and its ministry. Of several parts, the whole joins one."""
    for a, b in _contained(claim, parts=True):
        yield Edge(a, b, f"{claim.sources[b].name} is part of {claim.sources[a].name}")


def _contained(claim: Claimed, *, parts: bool) -> Iterator[tuple[int, int]]:
    """Pairs of bodies of which the first's words are all among the second's; `parts`: under another noun.

    A short description that fits several bodies is none of them for sure.
    """
    bodies = {at: claim.around.telling(s.name) for at, s in enumerate(claim.sources) if is_body(s, claim.around)}
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, words in bodies.items():
        for word in words:
            by_word[word].append(at)
    for a, words in bodies.items():
        rarest = min(words, key=lambda word: (len(by_word[word]), word), default="")
        larger = [b for b in by_word.get(rarest, ()) if words < bodies[b] or (a < b and words == bodies[b])]
        alike = [b for b in larger if head(claim.sources[a], claim.around) == head(claim.sources[b], claim.around)]
        if parts:
            yield from ((a, b) for b in larger if b not in alike and words < bodies[b])
        elif len({bodies[b] for b in alike}) == 1:
            yield a, alike[0]


def chain(claim: Claimed) -> Iterator[Edge]:
    """Who passes a speaker's words on, and the speaker: "the agency reported that the minister said"."""
    for a, source in enumerate(claim.sources):
        for carrier in source.carriers:
            for b in claim.names.like(carrier):
                if a != b:
                    yield Edge(a, b, f"{claim.sources[b].name} is who reports what {source.name} says")


def same_description(claim: Claimed) -> Iterator[Edge]:
    """A document or state media described in the same telling words: "an inspection report of last year"."""
    first: dict[tuple[str, str, frozenset[str]], int] = {}
    media = claim.around.telling(" ".join(claim.around.words.media))
    for b, source in enumerate(claim.sources):
        least = {"document": 2, "state media": 1}.get(source.kind)
        words = claim.around.telling(source.name) - (media if source.kind == "state media" else frozenset())
        if not source.own and not source.known and least and len(words) >= least:
            a = first.setdefault((source.kind, head(source, claim.around), words), b)
            if a != b:
                yield Edge(a, b, f"“{claim.sources[a].name}” and “{source.name}”: the same description")


def authored(claim: Claimed) -> Iterator[Edge]:
    """A document that is called by the name of whoever made it: "the institute's report", and the institute."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, source in enumerate(claim.sources):
        if source.kind == "document" and not source.own:
            for word in claim.around.telling(source.name):
                by_word[word].append(at)
    for b, source in enumerate(claim.sources):
        author = principal(source, claim.around)
        rarest = min(author, key=lambda word: (len(by_word.get(word, ())), word), default="")
        for a in by_word.get(rarest, ()):
            if author < claim.around.telling(claim.sources[a].name):
                yield Edge(a, b, f"“{claim.sources[a].name}” is by {source.name}")


def same_quotation(claim: Claimed) -> Iterator[Edge]:
    """The same words inside quotation marks, whoever they are given to."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, source in enumerate(claim.sources):
        for run in source.quoted:
            holders[run].append(at)
    pairs = {(each[0], b) for each in holders.values() for b in each[1:]}
    for a, b in sorted(pairs):
        mine, theirs = claim.sources[a].quoted, claim.sources[b].quoted
        if 2 * len(mine & theirs) >= min(len(mine), len(theirs)):
            yield Edge(a, b, "the same words inside quotation marks")


def description(claim: Claimed) -> Iterator[Edge]:
    """A description that names nobody ("state media"), and the only such source that the same report names."""
    for a, b, report in described(claim):
        if report:
            yield Edge(a, b, f"“{claim.sources[a].name}”: {claim.sources[b].name} is the only such source it names")


def described(claim: Claimed) -> Iterator[tuple[int, int, bool]]:
    """State media without a name, the one that it can be, and whether the report itself names that one."""
    media = claim.around.telling(" ".join(claim.around.words.media))
    for a, source in enumerate(claim.sources):
        if source.own or source.known or source.kind != "state media":
            continue
        which = claim.around.telling(source.name) - media
        report = source.told[0].report.id
        here = _fitting(claim, source.name, which, [s.name for s in claim.around.named.get(report, ())])
        targets = [b for name in here for b in claim.names.like(name)]
        if len(here) == 1 and targets:
            yield a, targets[0], True
        elif not here:
            there = [
                b for b, s in enumerate(claim.sources) if s.known and s.kind == "state media" and which <= s.telling
            ]
            if len(there) == 1:
                yield a, there[0], False


def _fitting(claim: Claimed, description: str, which: frozenset[str], names: Sequence[str]) -> list[str]:
    """Of the names those of state media that the description fits best: all of its telling words, most of the rest."""
    around, fits = claim.around, dict[str, int]()
    for name in sorted({compact(name): name for name in names if compact(name) in around.state_media}.values()):
        telling = around.telling(" ".join((name, *sorted(around.titles.get(compact(name), ())))))
        if which <= telling:
            fits[name] = len(around.telling(description) & telling)
    return [name for name, fit in fits.items() if fit == max(fits.values())]
