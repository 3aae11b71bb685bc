"""How far the content of a verb's cue reaches: what the parser cut off goes in, what the outlet adds goes out."""

from collections.abc import Mapping, Sequence, Set

from reportedly.records import Span
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import runs, subtree, without
from reportedly.stages.statements.rules.syntax import is_verb

SAID = frozenset(("that", "wh", "subj"))
"""Labels of complements that are said: clauses, and what a passive is about."""


def misplaced(doc: Document, i: int) -> dict[str, list[int]]:
    """A clause that the parser gave to another word, by label: asked her *if* X; said in a letter *that* X."""
    for k in doc.kids[i]:
        if doc.dep[k] == "advcl" and k > i and doc.word[doc.first[k]] in ("if", "whether"):
            return {"wh": [k]}
        if doc.dep[k] in ("prep", "npadvmod", "dative") and k > i:
            last = next((j for j in range(k, doc.last[k] + 1) if _told_by(doc, j) and doc.last[j] == doc.last[k]), None)
            if last is not None:
                return {"that": [last]}
    return {}


def _told_by(doc: Document, j: int) -> bool:
    """Whether a clause with "that" hangs on a noun, and is no relative one."""
    mark = doc.first[j]
    return doc.dep[j] in ("acl", "relcl") and doc.word[mark] == "that" and doc.dep[mark] == "mark"


def with_object(labels: list[str], parts: Mapping[str, list[int]]) -> list[str]:
    """The labels of a frame, with the object that its phrase or infinitive is about: accused X of Y, urged X to Y."""
    about = labels[-1] not in ("np-to", "np", *SAID) and "subj" not in labels
    return ["np", *labels] if about and "np" in parts and "np" not in labels else labels


def following(doc: Document, i: int, heads: Sequence[int], relating: Set[str]) -> list[int]:
    """What goes on with an object right behind it: praised X for Y, hailed X as Y, recalled a day that …

    `relating` are the prepositions that do so.
    """
    found: list[int] = []
    end = max(doc.last[k] for k in heads)
    for k in doc.kids[i]:
        goes_on = doc.dep[k] in _CLAUSAL or (doc.dep[k] == "prep" and doc.word[k] in relating)
        if goes_on and doc.first[k] == end + 1:
            found.append(k)
            end = doc.last[k]
    return found


_CLAUSAL = ("ccomp", "xcomp", "oprd", "acl", "relcl")


def content(doc: Document, cue: int, heads: Sequence[int], said: Set[str]) -> tuple[Span, ...]:
    """What stands under the complements, without what is the speaker's next saying, or the outlet's aside."""
    spans = tuple(span for k in heads for span in _words_under(doc, k, cue))
    holes = []
    for k in heads:
        if doc.dep[k] == "ccomp":
            holes += [Span(doc.start[j], doc.end[doc.last[k]]) for j in _next_saying(doc, k, said)]
            holes += [doc.under(j) for j in doc.kids[k] if goes_with(doc, j, cue, k)]
        elif doc.dep[k] == "dobj":
            holes += [doc.under(j) for j in _asides(doc, k)]
        holes += [doc.under(j) for j in _trailing(doc, k)]
    return without(spans, holes)


def _next_saying(doc: Document, k: int, said: Set[str]) -> list[int]:
    """The first "…, saying …" under a clause: what follows is said by who speaks the clause, in another breath."""
    for j in range(k + 1, doc.last[k] + 1):
        if doc.quoted[j] < 0 and (participle(doc, j, said) or _other_saying(doc, k, j, said)):
            return [doc.first[j] if doc.dep[j] == "conj" else j]
    return []


def _other_saying(doc: Document, k: int, j: int, said: Set[str]) -> bool:
    """Whether a verb joined to a clause has a sayer and a content of its own: X said that Y, and Z said …"""
    return doc.dep[j] == "conj" and doc.head[j] == k and says_itself(doc, j, said)


def says_itself(doc: Document, j: int, said: Set[str]) -> bool:
    """Whether a clause is a saying with its own sayer and content."""
    return doc.lemma[j] in said and doc.kid(j, "nsubj") is not None and doc.kid(j, "ccomp") is not None


def goes_with(doc: Document, j: int, verb: int, other: int) -> bool:
    """Whether a verb joined to one of two verbs, without a subject of its own, has the form of the first alone.

    The parser often joins the wrong pair: hoping to keep the port *and* open a second; insists that it must close *and*
    has sued.
    """
    if doc.dep[j] != "conj" or not is_verb(doc, j) or doc.kid(j, "nsubj", "nsubjpass", "expl") is not None:
        return False
    return form_of(doc, j) == form_of(doc, verb) != form_of(doc, other)


def participle(doc: Document, j: int, said: Set[str]) -> bool:
    """Whether a word is a participle of saying after a comma."""
    return doc.tag[j] == "VBG" and doc.lemma[j] in said and doc.word[j - 1] in (",", "-", "--", "—", '"', "”")


def form_of(doc: Document, i: int) -> str:
    """The form of a verb phrase: that of its first auxiliary, else its own."""
    first = next((k for k in doc.kids[i] if doc.dep[k] in ("aux", "auxpass")), i)
    return "VB" if doc.tag[first] == "TO" else doc.tag[first]


def _asides(doc: Document, top: int) -> list[int]:
    """Relative clauses set off by a comma: what the outlet adds about a thing, not what is said of it."""
    return [k for k in doc.kids[top] if doc.dep[k] == "relcl" and k > top and doc.word[doc.first[k] - 1] == ","]


def _trailing(doc: Document, top: int) -> list[int]:
    """A relative clause after a comma that ends a clause, outside quotation marks: an aside of the outlet's too."""
    end = doc.last[top]
    at = end
    while at != top:
        first = doc.first[at]
        if doc.dep[at] == "relcl" and doc.word[first - 1] == "," and doc.quoted[first] < 0:
            return [at]
        at = doc.head[at]
    return []


def _words_under(doc: Document, k: int, cue: int) -> tuple[Span, ...]:
    """The content under a word; where it runs around its own cue (X, he said, Y), its parts."""
    if not doc.first[k] <= cue <= doc.last[k]:
        return (doc.under(k),)
    if doc.head[k] == cue:
        return runs(doc, subtree(doc, k))
    return without((doc.under(k),), (doc.under(cue),))
