"""What a statement says when it is read where it stands: who "she" is, and the sentence around a clause."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reportedly.models.base import Vectors
from reportedly.records import Meanings, Report, Role, Span, Statement
from reportedly.stages.base import Tools

AROUND = 0.7
"""How much the sentence around a statement counts beside its own words: a clause alone often lacks its subject."""
MOST = 0.7
"""A statement that makes up so much of the sentence around it stands for the sentence, which then has no vector."""
_FARTHEST = 400
"""Code points to either side within which a sentence's ends are looked for; a longer one is cut there."""
_LONGEST_NAME = 60
_END = re.compile(r"[.!?][\"'”’)\]]*\s+|\n")
_EDGES = " .,;:!?…"
_SIDES = ("agent", "patient")


def words_of(statement: Statement, report: Report) -> str:
    """The content's own words, its fragments joined by a space."""
    return " ".join(" ".join(span.of(report.text).split()) for span in statement.content)


def resolved(statement: Statement, report: Report) -> str:
    """The content's words with the names of those whom it only points to ("which", "her") before them."""
    missing = dict.fromkeys(
        name for frame in statement.frames for role in frame.roles if (name := _pointed_at(role, statement, report))
    )
    return " ".join((*missing, words_of(statement, report)))


def _pointed_at(role: Role, statement: Statement, report: Report) -> str:
    """The name behind a participant that the content does not name itself; empty where there is none."""
    inside = any(span.holds(role.span) for span in statement.content)
    words = role.span.of(report.text)
    if inside and role.entity and " " not in words.strip() and words.islower():
        return role.entity if words not in role.entity else ""
    outside = role.name in _SIDES and not inside
    return (role.entity or words) if outside and len(role.entity or words) <= _LONGEST_NAME else ""


def sentence_around(statement: Statement, report: Report) -> str:
    """The words of the sentence, or sentences, that hold a statement; never beyond its segment."""
    span, text = statement.span, report.text
    segments = report.segments
    at = bisect_right(segments, span.start, key=lambda segment: segment.start) - 1
    whole = segments[at].span if at >= 0 and segments[at].end > span.start else span
    low, high = max(whole.start, span.start - _FARTHEST), min(max(whole.end, span.end), span.end + _FARTHEST)
    starts = [match.end() for match in _END.finditer(text, low, span.start + 1) if match.end() <= span.start]
    end = _END.search(text, max(span.start, span.end - 2), high)
    return " ".join(Span(starts[-1] if starts else low, end.start() + 1 if end else high).of(text).split())


def vectors(
    statements: Sequence[Statement],
    reports: Sequence[Report],
    wanted: Sequence[bool],
    tools: Tools,
    known: Iterable[Meanings] = (),
) -> Vectors:
    """A unit vector for each wanted statement, in order; those that are `known` are not worked out again.

    `reports` are those of the statements, in the same order. Who is not wanted has zeros, and is near to nothing; where
    nobody is, the model is not loaded. Raises ModelMissing.
    """
    import numpy as np

    rows = dict(_kept(known))
    missing = [(s, r) for s, r, want in zip(statements, reports, wanted, strict=True) if want and s.id not in rows]
    rows |= zip((s.id for s, _ in missing), _embedded(missing, tools), strict=True)
    width = max((len(row) for row in rows.values()), default=1)
    unit: Vectors = np.zeros((len(statements), width), dtype=np.float32)
    for place, (statement, want) in enumerate(zip(statements, wanted, strict=True)):
        if want:
            unit[place] = rows[statement.id]
    return unit


def _kept(known: Iterable[Meanings]) -> Iterator[tuple[str, Vectors]]:
    import numpy as np

    for meanings in known:
        rows = np.frombuffer(meanings.vectors, dtype="<f2").reshape(len(meanings.statements), -1)
        yield from zip(meanings.statements, rows, strict=True)


def _embedded(asked: Sequence[tuple[Statement, Report]], tools: Tools) -> Vectors:
    """A unit vector each: the statement's words, resolved, and to a lesser part the sentence around them.

    Each different text is embedded once.
    """
    import numpy as np

    if not asked:
        return np.zeros((0, 1), dtype=np.float32)
    own = [resolved(statement, report).strip(_EDGES) for statement, report in asked]
    around = [sentence_around(statement, report).strip(_EDGES) for statement, report in asked]
    around = [o if len(o) >= MOST * len(a) else a for o, a in zip(own, around, strict=True)]
    texts = list(dict.fromkeys((*own, *around)))
    row = {text: i for i, text in enumerate(texts)}
    known = tools.embedder.embed(texts)
    mixed = known[[row[text] for text in own]] + np.float32(AROUND) * known[[row[text] for text in around]]
    lengths = np.linalg.norm(mixed, axis=1, keepdims=True)
    unit: Vectors = mixed / np.maximum(lengths, np.float32(1e-12))
    return unit
