"""Splits sentences into propositions: each clause that asserts something of its own, with the words that are its own.

A clause that only tells which thing is meant ("the man who sold it", no comma), an infinitive, or the complement of a
verb stays with the clause around it: alone it would assert what the text does not.
"""

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.records import Span
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import runs, trimmed
from reportedly.stages.statements.rules.syntax import is_verb


class Proposition(NamedTuple):
    """One clause: the word that heads it, and its own words (not those of propositions inside it)."""

    head: int
    words: tuple[int, ...]


def split(doc: Document, words: Iterable[int]) -> list[Proposition]:
    """The propositions of some words of the text. Every word belongs to exactly one, as its own."""
    tops: dict[int, int] = {}
    given = list(words)
    inside = set(given)
    groups: dict[int, list[int]] = {}
    for i in given:
        path = []
        at = i
        while at not in tops and not _heads(doc, at, inside):
            path.append(at)
            at = doc.head[at]
        top = tops.get(at, at)
        tops[at] = top
        for step in path:
            tops[step] = top
        groups.setdefault(top, []).append(i)
    ordered = sorted(groups.items(), key=lambda item: item[1][0])
    return [Proposition(top, tuple(own)) for top, own in ordered]


def _heads(doc: Document, i: int, inside: set[int]) -> bool:
    """Whether a word heads a proposition: a clause that asserts something of its own, or the top of the given words."""
    head = doc.head[i]
    if head == i or head not in inside:
        return True
    return is_verb(doc, i) and _asserts(doc, i)


def _asserts(doc: Document, i: int) -> bool:
    """Whether a dependent clause asserts something of its own."""
    own_subject = any(doc.dep[k] in _SUBJECTS for k in doc.kids[i])
    match doc.dep[i]:
        case "relcl":
            return set_off(doc, i) and doc.word[doc.first[i]] != "that"
        case "advcl":
            supposed = doc.word[doc.first[i]] in _SUPPOSING
            return (own_subject and not supposed) or (set_off(doc, i) and _tells(doc, i))
        case "parataxis":
            return own_subject
        case "pcomp":  # …, in what could be a breach; …, with the ministry warning
            return own_subject and set_off(doc, doc.head[i])
        case "conj":
            return _joined_clause(doc, i) and (own_subject or _tells(doc, i))
        case dep:
            return dep == "ccomp" and own_subject and not _dependent(doc, i)


_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_SUPPOSING = frozenset(["if", "unless", "whether", "than", "so", "that", "as"])


def set_off(doc: Document, i: int) -> bool:
    """Whether a comma or a dash stands before a clause."""
    before = doc.first[i] - 1
    return before >= 0 and doc.word[before] in (",", "—", "–", "--", "-", "(")


def _tells(doc: Document, i: int) -> bool:
    """Whether a clause has more than a verb: an object, a complement or a phrase."""
    return any(doc.dep[k] in ("dobj", "prep", "attr", "acomp", "ccomp", "xcomp", "agent") for k in doc.kids[i])


def _joined_clause(doc: Document, i: int) -> bool:
    """Whether a coordinated verb goes on with a clause that is a proposition, not with one inside it."""
    top = doc.head[i]
    for _ in range(8):
        if doc.dep[top] != "conj" or not is_verb(doc, top):
            break
        top = doc.head[top]
    if doc.tag[i] in ("VB", "VBG") and not any(doc.dep[k] in _SUBJECTS or doc.dep[k] == "aux" for k in doc.kids[i]):
        return False
    return is_verb(doc, top) and (doc.head[top] == top or doc.dep[top] in ("advcl", "parataxis", "ccomp", "relcl"))


def _dependent(doc: Document, i: int) -> bool:
    """Whether a clause completes the verb over it (is that X, allowed X to go), rather than standing beside it."""
    if any(doc.dep[k] == "mark" or doc.word[k] == "to" for k in doc.kids[i]):
        return True
    return i > doc.head[i] and not set_off(doc, i)


def complete(doc: Document, proposition: Proposition, taken: set[int]) -> bool:
    """Whether a proposition is whole: a clause whose complement nobody else said, or a sentence or title without verb.

    `taken` are the words that are attributed.
    """
    head = proposition.head
    if is_verb(doc, head):
        return not any(k in taken and doc.dep[k] in _CORE for i in _sharing(doc, head) for k in doc.kids[i])
    sentence = doc.sentences[doc.sentence[head]]
    return doc.head[head] == head and not any(i in taken for i in range(sentence.start, sentence.end))


def _sharing(doc: Document, head: int) -> list[int]:
    """A verb, with those joined to it whose complement is its own too (has not confirmed or denied that X)."""
    if doc.kid(head, *_COMPLEMENTS) is not None:
        return [head]
    return [head, *(k for k in doc.kids[head] if doc.dep[k] == "conj" and doc.kid(k, *_SUBJECTS) is None)]


_COMPLEMENTS = ("ccomp", "xcomp", "dobj", "attr", "acomp", "oprd", "prep")
_CORE = ("ccomp", "xcomp", "dobj", "attr", "acomp", "oprd", "nsubj", "nsubjpass", "csubj")


def spans(doc: Document, proposition: Proposition) -> tuple[Span, ...]:
    """Offsets of a proposition's words, without joining words left over at the edges (… and)."""
    inside = set(proposition.words)
    kept: list[int] = []
    for i in reversed(proposition.words):
        if i + 1 not in inside and _loose(doc, i, inside):
            inside.discard(i)
        else:
            kept.append(i)
    kept.reverse()
    while kept and doc.dep[kept[0]] == "cc":
        kept.pop(0)
    return trimmed(runs(doc, kept), doc.text)


def closed(doc: Document, content: Iterable[Span]) -> tuple[Span, ...]:
    """Spans of a content without conjunctions left over at their ends (X, and)."""
    out = []
    for span in content:
        words = doc.within(span)
        last = len(words) - 1
        while last > 0 and (doc.pos[words[last]] == "PUNCT" or doc.dep[words[last]] == "cc"):
            last -= 1
        loose = any(doc.dep[i] == "cc" and doc.quoted[i] < 0 for i in words[last + 1 :])
        out.append(Span(span.start, doc.end[words[last]]) if loose else span)
    return trimmed(out, doc.text)


def _loose(doc: Document, i: int, inside: set[int]) -> bool:
    """Whether a word at the end joins what is not there: a conjunction, a preposition or a mark."""
    if doc.pos[i] == "PUNCT" and not doc.text[doc.start[i]].isalnum() and doc.word[i] in ",;:—–--":
        return True
    if doc.dep[i] in ("cc", "preconj", "mark") or doc.pos[i] in ("CCONJ", "SCONJ"):
        return True
    return doc.dep[i] == "prep" and any(k not in inside for k in doc.kids[i])
