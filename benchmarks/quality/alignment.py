"""Which statements say the same: pairs of sentences on ECB+, and pairs of answers on NAnCo.

ECB+ (Cybulska and Vossen 2014): a pair of sentences of two reports of a topic is right when they share a coreferent
event. A topic holds two similar events, which are told apart by their file names, as the stories are. The baselines
join sentences that have an event word of the same lemma: of the people's own marks, and of the product's frames.
NAnCo: two answers to one question, each a few words, are the same when people put them into one group.
"""

import csv
import json
import tempfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality import mentions
from benchmarks.quality.account import Score, stands_for
from benchmarks.quality.measure import Measure, corpus_hash, reportedly
from reportedly.models.base import Parser
from reportedly.records import Account, Report, Segment, Span, Statement, Story, Where, content_id
from reportedly.settings import Settings
from reportedly.stages import claims, statements
from reportedly.stages.base import Tools

SENTENCES = "data/ecbplus/ECBplus_coreference_sentences.csv"
ANSWERS = "data/nanco/answers.json"

Place = tuple[str, int]
"""A sentence: the name of its report, and its number there."""
Pairs = set[frozenset[Place]]


class Marked(NamedTuple):
    """A report of ECB+ with its checked sentences, and its event words: chain, sentence, words."""

    topic: str
    event: str
    report: Report
    sentences: Mapping[int, tuple[int, int]]
    events: tuple[tuple[str, int, str], ...]


def measure(shared: Path | None) -> Iterator[Measure]:
    """ECB+ with two baselines in the same run, and NAnCo; nothing without the data."""
    if shared:
        tools = Tools(Settings())
        yield from ecbplus(list(marked(shared)), tools, corpus_hash([shared / mentions.ECB, shared / SENTENCES]))
        yield nanco(shared / ANSWERS)


def ecbplus(reports: list[Marked], tools: Tools, corpus: str) -> Iterator[Measure]:
    """Pairs of the product, and of both baselines; each within a topic."""
    topics: dict[str, list[Marked]] = defaultdict(list)
    for each in reports:
        topics[each.topic].append(each)
    counts: dict[str, list[Score]] = defaultdict(list)
    for topic in topics.values():
        told = {each.report.id: list(_told(each.report, tools)) for each in topic}
        gold = joined((name, place) for each in topic for name, place in _chains(each))
        stories: dict[str, list[Marked]] = defaultdict(list)
        for each in topic:
            stories[each.event].append(each)
        found = {pair for story in stories.values() for pair in claimed(story, told, tools)}
        marks = joined((_lemma(words, tools.parser), (e.report.id, n)) for e in topic for _, n, words in e.events)
        frames = joined(pair for each in topic for pair in _framed(each, told[each.report.id]))
        for name, pairs in (("", found), (" by marked lemmas", marks), (" by lemmas of frames", frames)):
            counts[name].append(Score(len(pairs & gold), len(pairs), len(gold)))
    for name, scores in counts.items():
        total = Score(sum(s.right for s in scores), sum(s.predicted for s in scores), sum(s.gold for s in scores))
        detail = f"P {total.precision:.3f}, R {total.recall:.3f}, {total.gold} pairs"
        yield Measure(name=f"ECB+: sentences aligned{name}, F1", value=total.f1, corpus=corpus, detail=detail)


def nanco(path: Path) -> Measure:
    """Balanced accuracy of `reportedly same` on all pairs of answers to each question, pooled."""
    rows, gold = [], []
    for question in json.loads(path.read_text(encoding="utf-8")):
        for a, b in combinations(question["answers"], 2):
            rows.append(json.dumps({"id": len(rows), "a": a["Answer"], "b": b["Answer"]}))
            gold.append(a["cluster_global"] == b["cluster_global"])
    with tempfile.TemporaryDirectory() as folder:
        pairs = Path(folder) / "pairs.jsonl"
        pairs.write_text("\n".join(rows) + "\n", encoding="utf-8")
        found = [json.loads(line)["same"] for line in reportedly("same", pairs).splitlines()]
    same = [f for f, g in zip(found, gold, strict=True) if g]
    other = [not f for f, g in zip(found, gold, strict=True) if not g]
    shares = sum(same) / len(same), sum(other) / len(other)
    detail = f"same {shares[0]:.3f}, other {shares[1]:.3f}, {len(gold)} pairs"
    return Measure(name="NAnCo: balanced accuracy", value=sum(shares) / 2, corpus=corpus_hash([path]), detail=detail)


def marked(shared: Path) -> Iterator[Marked]:
    """The reports of ECB+ in order of their names, with the sentences that were checked twice."""
    wanted: dict[str, set[int]] = defaultdict(set)
    with (shared / SENTENCES).open(encoding="utf-8", newline="") as file:
        for topic, name, number in list(csv.reader(file))[1:]:
            wanted[f"{topic}_{name}"].add(int(number))
    for name, data in mentions.files(shared / mentions.ECB, r"(\d+_\d+ecb(?:plus)?)\.xml$"):
        yield _marked(name, ET.fromstring(data), wanted[name])


def _marked(name: str, root: ET.Element, wanted: set[int]) -> Marked:
    text, places, paragraphs = mentions.as_text(root)
    spans: dict[int, list[Span]] = defaultdict(list)
    sentence = {}
    for token in root.iter("token"):
        number = sentence[token.get("t_id")] = int(token.get("sentence", "0"))
        spans[number].append(places[token.get("t_id", "")])
    links = ((link.get("note", ""), link.iter("source")) for link in root.iter("CROSS_DOC_COREF"))
    chain = {source.get("m_id"): note for note, sources in links for source in sources}
    events = []
    for mark in next(root.iter("Markables")):
        tokens = [anchor.get("t_id") for anchor in mark.iter("token_anchor")]
        if tokens and "ACTION" in mark.tag and sentence[tokens[0]] in wanted:
            words = " ".join(places[t or ""].of(text) for t in tokens)
            events.append((chain.get(mark.get("m_id"), ""), sentence[tokens[0]], words))
    checked = {n: (spans[n][0].start, spans[n][-1].end) for n in sorted(wanted) if n in spans}
    topic = name.partition("_")[0]
    event = f"{topic} {'second' if name.endswith('plus') else 'first'}"
    return Marked(topic, event, _report(name, text, paragraphs), checked, tuple(events))


def _report(name: str, text: str, paragraphs: Iterable[Span]) -> Report:
    """A report of body paragraphs; a line that does not end as a sentence does is a heading."""
    segments = tuple(
        Segment(start=p.start, end=p.end, kind="body" if _ends(p.of(text)) else "title", paragraph=number)
        for number, p in enumerate(paragraphs, 1)
    )
    return Report(
        id=name, made_by="benchmark", page="", where=Where(given=name), sha256="", captured=None,
        media_type="text/plain", url=None, publisher=None, title=None, byline=None, published=None, modified=None,
        language="en", dateline=None, agencies=(), picture_credits=(), text=text, segments=segments,
    )  # fmt: skip


def _ends(line: str) -> bool:
    return line.rstrip("\"'”’) ").endswith((".", "!", "?", ":", "…"))


def _told(report: Report, tools: Tools) -> Iterator[Statement]:
    yield from (made for made in statements.STAGE.run(report, tools) if isinstance(made, Statement))


def claimed(story: list[Marked], told: Mapping[str, list[Statement]], tools: Tools) -> Pairs:
    """Pairs of sentences of different reports that stand in one claim of the story."""
    reports = tuple(each.report for each in story)
    made = {s.id: s for report in reports for s in told[report.id]}
    sentences = {each.report.id: each.sentences for each in story}
    event = Story(
        id=content_id("story", [r.id for r in reports]), made_by="benchmark", title="",
        reports=tuple(r.id for r in reports), start=None, end=None,
    )  # fmt: skip
    account = Account(story=event, reports=reports, statements=tuple(made.values()))
    return joined(
        (claim.id, (made[s].report, number))
        for claim in claims.run(account, tools)
        for s in claim.statements
        for number, span in sentences[made[s].report].items()
        if stands_for((made[s].span.start, made[s].span.end), span)
    )


def joined(rows: Iterable[tuple[str, Place]]) -> Pairs:
    """Pairs of sentences of different reports that have something in common; what has no name joins nothing."""
    holders: dict[str, set[Place]] = defaultdict(set)
    for name, place in rows:
        holders[name].add(place)
    return {
        frozenset(pair)
        for name, places in holders.items()
        if name
        for pair in combinations(sorted(places), 2)
        if pair[0][0] != pair[1][0]
    }


def _chains(each: Marked) -> Iterator[tuple[str, Place]]:
    yield from ((chain, (each.report.id, number)) for chain, number, _ in each.events)


def _framed(each: Marked, told: Iterable[Statement]) -> Iterator[tuple[str, Place]]:
    for frame in (frame for statement in told for frame in statement.frames):
        for number, (start, end) in each.sentences.items():
            if start <= frame.span.start < end:
                yield frame.predicate, (each.report.id, number)


def _lemma(words: str, parser: Parser) -> str:
    """The lemma of the word on which the others of a phrase depend."""
    tokens = next(iter(parser.parse([words]))).tokens
    return next((token.lemma for n, token in enumerate(tokens) if token.head == n), tokens[0].lemma).lower()
