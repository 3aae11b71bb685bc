"""Puts the parses of quoted utterances into the parse of what stands around them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import msgspec

from reportedly.models.base import Parse, Token
from reportedly.records import Span
from reportedly.text.quotes import Quotation

_QUOTES = ("``", "''")


class Gap(NamedTuple):
    """Where an utterance was taken out: the place of what stands in for it, and the utterance."""

    place: Span
    taken: Quotation


class Frame(NamedTuple):
    """What is left of a stretch of sentences without its utterances, and the gaps in order."""

    start: int
    text: str
    gaps: tuple[Gap, ...]


def woven(outer: Parse, frame: Frame, inner: Sequence[Parse]) -> Parse:
    """The parse of a frame with the utterances' parses in its gaps, each hung where its stand-in hung."""
    gaps = frame.gaps
    gap = _gap_of_each(outer, gaps)
    tokens: list[Token] = []
    moved: list[int] = []  # where each outer token is now; one of a stand-in is where its utterance's root is
    hung: list[int] = []  # outer tokens whose governor counts
    marks: list[int] = []
    shift = frame.start
    for i, token in enumerate(outer.tokens):
        number = gap[i]
        if number < 0:
            moved.append(len(tokens))
            hung.append(i)
            tokens.append(msgspec.structs.replace(token, start=token.start + shift, end=token.end + shift))
        elif i and gap[i - 1] == number:
            moved.append(moved[-1])
        else:
            utterance = _marked(inner[number], gaps[number].taken, len(tokens))
            marks += [len(tokens), len(tokens) + len(utterance) - 1]
            moved.append(_host(utterance, len(tokens), leads=_leads(outer, i)))
            hung.append(_top(outer, gap, i))
            tokens += utterance
            shift = gaps[number].taken.span.end - gaps[number].place.end
    for i in hung:
        governor = moved[outer.tokens[i].head]
        tokens[moved[i]] = msgspec.structs.replace(tokens[moved[i]], head=governor, dep=outer.tokens[i].dep)
    for k in marks:  # they hang where their utterance does, as parsers have it
        if tokens[k].lemma in _QUOTES:
            tokens[k] = msgspec.structs.replace(tokens[k], head=tokens[tokens[k].head].head)
    return Parse(tokens=tuple(tokens), sentences=tuple(_sentences(tokens)) if gaps else outer.sentences)


def _gap_of_each(outer: Parse, gaps: Sequence[Gap]) -> list[int]:
    """The number of the gap that each word stands in, or -1."""
    out, number = [], 0
    for token in outer.tokens:
        while number < len(gaps) and gaps[number].place.end <= token.start:
            number += 1
        inside = number < len(gaps) and gaps[number].place.start < token.end
        out.append(number if inside else -1)
    return out


def _marked(parse: Parse, taken: Quotation, at: int) -> list[Token]:
    """The words of an utterance and its marks, as they stand from place `at` on."""
    ahead = taken.inner.start > taken.span.start
    first = at + ahead
    shift = taken.inner.start
    words = [
        msgspec.structs.replace(t, start=t.start + shift, end=t.end + shift, head=t.head + first) for t in parse.tokens
    ]
    roots = [word.head for k, word in enumerate(words, first) if word.head == k]
    if ahead:
        words.insert(0, _mark(Span(taken.span.start, shift), "``", roots[0]))
    if taken.inner.end < taken.span.end:
        words.append(_mark(Span(taken.inner.end, taken.span.end), "''", roots[-1]))
    return words


def _mark(span: Span, tag: str, head: int) -> Token:
    return Token(start=span.start, end=span.end, lemma=tag, pos="PUNCT", tag=tag, dep="punct", head=head)


def _host(utterance: Sequence[Token], at: int, *, leads: bool) -> int:
    """The root by which an utterance hangs: that of its last sentence if it leads into the frame, else of its first."""
    roots = [k for k, token in enumerate(utterance, at) if token.head == k]
    return roots[-1 if leads else 0]


def _leads(outer: Parse, i: int) -> bool:
    """Whether nothing but marks stands before a word in its sentence."""
    start = outer.sentences[bisect_right(outer.sentences, i, key=lambda sentence: sentence.start) - 1].start
    return all(outer.tokens[k].pos == "PUNCT" for k in range(start, i))


def _top(outer: Parse, gap: Sequence[int], i: int) -> int:
    """The word of a stand-in, of which `i` is the first, by which it hangs: none of its words stands above that one."""
    at = next((k for k in range(i, len(gap)) if gap[k] == gap[i] and outer.tokens[k].pos != "PUNCT"), i)
    top = at
    while outer.tokens[at].head != at:
        at = outer.tokens[at].head
        if gap[at] == gap[i]:
            top = at
    return top


def _sentences(tokens: Sequence[Token]) -> Iterator[Span]:
    """The sentences: words between which no arc of the tree passes belong to different ones."""
    change = [0] * (len(tokens) + 1)
    for k, token in enumerate(tokens):
        change[min(k, token.head)] += 1
        change[max(k, token.head)] -= 1
    start = 0
    for k, arcs in enumerate(accumulate(change[:-1])):
        if not arcs:
            yield Span(start, k + 1)
            start = k + 1


def joined(parses: Sequence[Parse]) -> Parse:
    """Parses of one text's stretches as one."""
    tokens: list[Token] = []
    sentences: list[Span] = []
    for parse in parses:
        first = len(tokens)
        tokens += [msgspec.structs.replace(token, head=token.head + first) for token in parse.tokens]
        sentences += [Span(sentence.start + first, sentence.end + first) for sentence in parse.sentences]
    return Parse(tokens=tuple(tokens), sentences=tuple(sentences))
