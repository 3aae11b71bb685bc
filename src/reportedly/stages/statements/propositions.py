"""Splits sentences into propositions: each finite or participial clause with the words that are its own."""

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.records import Span
from reportedly.stages.statements.attribution import runs, trimmed
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.syntax import is_verb


class Proposition(NamedTuple):
    """One clause: the word that heads it, and its own words (not those of clauses inside it)."""

    head: int
    words: tuple[int, ...]


def split(doc: Document, words: Iterable[int]) -> list[Proposition]:
    """The propositions of some words of the text. Every word belongs to exactly one."""
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
    return [Proposition(top, tuple(own)) for top, own in sorted(groups.items(), key=lambda item: item[1][0])]


def _heads(doc: Document, i: int, inside: set[int]) -> bool:
    """Whether a word heads a proposition: a clause that says something of its own, or the top of the given words."""
    head, dep = doc.head[i], doc.dep[i]
    if head == i or head not in inside:
        return True
    if not is_verb(doc, i):
        return False
    own_subject = any(doc.dep[k] in ("nsubj", "nsubjpass", "csubj", "expl") for k in doc.kids[i])
    if dep in ("relcl", "advcl", "ccomp", "parataxis", "pcomp"):
        return own_subject or dep == "relcl" or (dep == "advcl" and doc.tag[i] in ("VBG", "VBN"))
    if dep == "conj":
        return own_subject or any(doc.dep[k] in ("dobj", "prep", "attr", "acomp", "ccomp") for k in doc.kids[i])
    return dep == "acl" and any(doc.dep[k] in ("dobj", "prep", "agent") for k in doc.kids[i])


def spans(doc: Document, proposition: Proposition) -> tuple[Span, ...]:
    """Offsets of a proposition's own words."""
    return trimmed(runs(doc, proposition.words), doc.text)
