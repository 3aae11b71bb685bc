"""A statement's words as a reader sees them: whole where only a cue parts them, and within their sentence.

No word is changed or moved. What a statement's fragments leave out stays out, or is shown as what stands around them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from reportedly.exports._index import segment_at
from reportedly.exports._wording import marks
from reportedly.records import Report, Span, Statement

NEAR = 180  # characters of the sentence that are shown on each side of a statement's words
_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘(\[]?[^\W_a-z])")
_ENDED = re.compile(r"[.!?][\"”’')\]]*$")
_CLOSING = re.compile(r"[.,!?]?[”\"]")
_DANGLING = re.compile(r"(?:[\s,;:–—-]+|\s[“‘\"']|\s(?:and|or|nor|but|as|with))$")
_COMPLEMENTISER = re.compile(r"that\s+(?=\S+\s)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: the statement's `own`, those `near` them in their sentence, or own ones that are to be `seen`."""

    text: str
    kind: Literal["own", "near", "seen"] = "own"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Pieces of a text in order, inside the quotation marks that they need."""

    open: str
    pieces: tuple[Piece, ...]
    close: str

    @property
    def own(self) -> "Excerpt":
        """The same without what stands near the words."""
        return enclosed([piece for piece in self.pieces if piece.kind != "near" or piece.text == _LEFT_OUT])

    def seen(self, pattern: re.Pattern[str]) -> "Excerpt":
        """The same with what the pattern finds in it, outside the `near` pieces, set apart."""
        return replace(self, pieces=tuple(cut for piece in self.pieces for cut in _cut(piece, pattern)))


_LEFT_OUT = " … "


def words(report: Report, statement: Statement) -> str:
    """The statement's words; an ellipsis where its fragments are apart."""
    return _LEFT_OUT.join(_line(span.of(report.text)).strip() for span in _stretches(report.text, statement))


def headline(shown: str, language: str) -> str:
    """Words that stand alone: without an opening “that”, and without the comma or the conjunction that ends them.

    The words are cut by the grammar of English; those of other languages are left as they are.
    """
    if language != "en":
        return shown
    cut = _COMPLEMENTISER.sub("", shown, count=1) if shown.startswith("that ") else shown
    while ending := _DANGLING.search(cut):
        cut = cut[: ending.start()]
    return cut or shown


def excerpt(report: Report, statement: Statement) -> Excerpt:
    """The statement's words within their sentence; of a long sentence, the `NEAR` characters before and after them."""
    text, spans = report.text, _stretches(report.text, statement)
    pieces = [Piece(_before(report, spans[0].start), "near")]
    for span, following in pairwise([*spans, None]):
        assert span is not None
        pieces.append(Piece(_line(span.of(text))))
        if following is not None:
            pieces.append(Piece(_between(text, span.end, following.start), "near"))
    pieces.append(Piece(_after(report, spans[-1].end), "near"))
    return enclosed([piece for piece in pieces if piece.text])


def enclosed(pieces: list[Piece]) -> Excerpt:
    """Pieces with the quotation marks for them; white space at the ends is cut."""
    if pieces:
        pieces[0] = replace(pieces[0], text=pieces[0].text.lstrip())
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text.rstrip())
    opening, closing = marks("".join(piece.text for piece in pieces))
    return Excerpt(opening, tuple(pieces), closing)


def _stretches(text: str, statement: Statement) -> list[Span]:
    """The content's fragments; two that only a cue without a source parts are one, and a quotation takes its end."""
    whole: list[Span] = []
    for span in sorted(statement.content):
        last = whole[-1] if whole else None
        if last and (span.start <= last.end or _only_cue(text, statement, Span(last.end, span.start))):
            whole[-1] = Span(last.start, max(last.end, span.end))
        else:
            whole.append(span)
    whole[-1] = _closed(text, whole[-1])
    return whole


def _only_cue(text: str, statement: Statement, gap: Span) -> bool:
    if statement.source or statement.speakers:
        return False
    held = [place for place in range(gap.start, gap.end) if not text[place].isspace()]
    return all(any(cue.start <= place < cue.end for cue in statement.cue) for place in held)


def _closed(text: str, span: Span) -> Span:
    """A stretch that opens a quotation and stops just before its closing mark, with that mark."""
    shown = span.of(text)
    opened = shown.count("“") > shown.count("”") or shown.count('"') % 2 == 1
    closing = _CLOSING.match(text, span.end)
    return Span(span.start, closing.end()) if opened and closing else span


def _before(report: Report, end: int) -> str:
    segment = segment_at(report, Span(end, end + 1))
    start = max(segment.start if segment else end, end - NEAR)
    window = report.text[start:end]
    ends = [found.end() for found in _END.finditer(report.text[start : end + 1])]
    cut = bool(segment) and start > (segment.start if segment else 0) and not ends
    return ("… " if cut else "") + _line(window[ends[-1] if ends else _next_word(window, cut) :])


def _after(report: Report, start: int) -> str:
    segment = segment_at(report, Span(max(0, start - 1), start))
    stop = segment.end if segment else start
    if _ENDED.search(report.text[max(0, start - 3) : start]):
        return ""
    window = report.text[start : min(stop, start + NEAR)]
    found = _END.search(window)
    if found or start + NEAR >= stop:
        return _line(window[: found.end() if found else None])
    return _line(window[: max(window.rfind(" "), 0)]) + " …"


def _next_word(window: str, cut: bool) -> int:
    """Where the first whole word of a window begins."""
    found = re.search(r"\s", window) if cut else None
    return found.end() if found else 0


def _between(text: str, start: int, end: int) -> str:
    return _line(text[start:end]) if end - start <= NEAR else _LEFT_OUT


def _line(text: str) -> str:
    """Text on one line."""
    return re.sub(r"\s+", " ", text)


def _cut(piece: Piece, pattern: re.Pattern[str]) -> Iterator[Piece]:
    if piece.kind == "near":
        yield piece
        return
    position = 0
    for found in pattern.finditer(piece.text):
        if found.end() > found.start():
            yield from [Piece(piece.text[position : found.start()])] * (found.start() > position)
            yield Piece(found[0], "seen")
            position = found.end()
    if position < len(piece.text):
        yield Piece(piece.text[position:], piece.kind)
