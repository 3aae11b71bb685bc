"""Every rule family in its order: verbs, nouns and adjectives, phrases; then quotations, which join their results."""

from collections.abc import Sequence, Set

from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules import adjectival, nominal, phrases, quoting, verbs
from reportedly.stages.statements.rules.attribution import Attribution
from reportedly.stages.statements.rules.syntax import quoted_by
from reportedly.text.cues import CueWords

DEEPEST = 8  # sayings inside each other; people write three


def attributions(doc: Document, cues: CueWords) -> tuple[list[Attribution], int]:
    """All that is attributed in a document, before anything is known of the speakers, and how many are left out.

    Left out is what stands inside more than `DEEPEST` others: without a bound the work on "he said that he said that
    …" would grow with the square of its length.
    """
    found = _apart(doc, [*verbs.find(doc, cues)], [*nominal.find(doc, cues)])
    found += [*adjectival.find(doc, cues), *phrases.find(doc, cues)]
    shallow = _shallow(doc, found)
    return _outermost(doc, quoting.link(doc, shallow, cues), frozenset(cues.speech)), len(found) - len(shallow)


def _apart(doc: Document, verbal: Sequence[Attribution], nominal: Sequence[Attribution]) -> list[Attribution]:
    """What verbs and what nouns bring in, each thing once: in "announced a plan to X" the noun tells more exactly.

    A noun inside what somebody says or has a view of is part of that (criticised her claim that X).
    """
    nouns: dict[int | None, int | None] = {i: one.predicate for one in nominal for i in doc.words(one.cue)}
    kept = [one for one in verbal if nouns.get(one.predicate) not in doc.words(one.content)]
    held = {i for one in kept for i in doc.words(one.content)}
    return kept + [one for one in nominal if one.predicate not in held]


def _outermost(doc: Document, found: Sequence[Attribution], said: Set[str]) -> list[Attribution]:
    """The attributions without those that are part of what somebody says: she said that she wants X.

    Kept is what makes a chain, where the whole of what is told is that somebody else said it: the agency reported that
    the minister said X; the minister said X, according to the agency.
    """
    held = [0] * len(doc.word)
    for one in found:
        for i in doc.words(one.content):
            held[i] += 1
    return [one for one in found if not _held(doc, one, held) or _links(doc, one, said)]


def _held(doc: Document, one: Attribution, held: Sequence[int]) -> bool:
    """Whether the cue stands in the content of another attribution."""
    i = one.predicate
    return i is not None and held[i] > (i in doc.words(one.content))


def _links(doc: Document, one: Attribution, said: Set[str]) -> bool:
    """Whether another source says a clause, as all that somebody else tells.

    A pronoun may mean the outer source itself, unless that follows: he claimed that X, the agency reported.
    """
    i, source = one.predicate, one.speaker
    if i is None or source is None:
        return False
    if doc.pos[i] != "VERB":
        return one.rule.startswith("phrase")
    told = (
        doc.head[i] == i or (doc.dep[i] == "ccomp" and doc.lemma[doc.head[i]] in said) or quoted_by(doc, i) is not None
    )
    other = doc.pos[source] in ("NOUN", "PROPN") or doc.head[i] > i
    return one.clausal and doc.lemma[i] in said and told and other


def _shallow(doc: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, in their order, without those whose content begins inside too many others."""
    depth = [0] * (len(doc.word) + 1)
    kept: set[int] = set()
    for number in sorted(range(len(found)), key=lambda n: (-found[n].size, n)):
        words = [i for span in found[number].content for i in doc.within(span)]
        if not words or depth[words[0]] < DEEPEST:
            kept.add(number)
            for i in words:
                depth[i] += 1
    return [one for number, one in enumerate(found) if number in kept]
