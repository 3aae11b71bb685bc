"""Whose a cue is: the subject that speaks, also where the parser missed it, and the spans of source and cue."""

from collections.abc import Set

from reportedly.records import Span
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules.attribution import runs, subtree
from reportedly.stages.statements.rules.contents import participle
from reportedly.stages.statements.rules.syntax import passive, quoted_by, subject


def speaking_subject(doc: Document, i: int, said: Set[str]) -> int | None:
    """The subject of a cue; of a participle inside what somebody says (…, adding that), that somebody; of who is quoted
    as saying something, who is quoted."""
    quoting = quoted_by(doc, i)
    if quoting is not None and not passive(doc, quoting):
        return doc.kid(quoting, "dobj")
    if doc.dep[i] in ("advcl", "conj") and participle(doc, i, said):
        at = i
        for _ in range(8):
            head = doc.head[at]
            if doc.dep[at] == "ccomp" and doc.lemma[head] in said:
                return subject(doc, head)
            if head == at:
                break
            at = head
    found = subject(doc, i)
    if doc.lemma[i] in said and (found is None or doc.quoted[found] >= 0):
        return _neighbour(doc, i) or found
    return found


def _neighbour(doc: Document, i: int) -> int | None:
    """The noun right beside a verb of saying whose subject the parser missed: before it, else after it.

    Before it an apposition or brackets may stand between: Voss, the mayor, said; Voss (Harbour Union) said.
    """
    sentence = doc.sentences[doc.sentence[i]]
    at = i - 1
    while at > sentence.start and doc.pos[at] in ("ADV", "AUX"):
        at -= 1
    apposed = doc.word[at] == "," and at > sentence.start and doc.tag[i] != "VBG"
    at -= apposed
    if doc.word[at] == ")":
        at = next((k for k in range(at, sentence.start, -1) if doc.word[k] == "("), at) - 1
    if at >= sentence.start and doc.pos[at] in _NOUNS and doc.quoted[at] < 0:
        whole = _whole(doc, at)
        return doc.head[whole] if apposed and doc.dep[whole] == "appos" else whole
    for k in range(i + 1, sentence.end):
        if doc.quoted[k] >= 0 or doc.pos[k] not in ("ADV", "AUX", "DET", "ADJ", *_NOUNS):
            break
        if doc.pos[k] in _NOUNS:
            return _whole(doc, k)
    return None


def _whole(doc: Document, k: int) -> int:
    """The head of the compound that a noun is part of."""
    while doc.dep[k] == "compound" and doc.pos[doc.head[k]] in _NOUNS:
        k = doc.head[k]
    return k


_NOUNS = ("NOUN", "PROPN", "PRON")


def source_spans(doc: Document, source: int, cue: int) -> tuple[Span, ...]:
    """The whole noun phrase of a source, without the clause of the cue where that stands inside it.

    A dash between spaces parts what the parser joins: a title, or a dateline, from the source behind it.
    """
    first, last = doc.first[source], doc.last[source]
    dashes = [k for k in range(first, source) if doc.word[k] in _DASHES and doc.end[k] < doc.start[k + 1]]
    first = dashes[-1] + 1 if dashes else first
    if not first <= cue <= last:
        return (doc.span(first, last),)
    clause = set(subtree(doc, cue))
    words = [i for i in subtree(doc, source) if i >= first and i not in clause]
    return runs(doc, words if source not in clause else [source])


_DASHES = ("-", "--", "–", "—", "―")


def cue_spans(doc: Document, i: int) -> tuple[Span, ...]:
    """The verb with its auxiliaries, negation and particle; with the passive that quotes it (was quoted as saying)."""
    quoting = quoted_by(doc, i)
    verbs = [i] if quoting is None or not passive(doc, quoting) else [quoting, doc.head[i], i]
    return runs(doc, {*verbs, *(k for verb in verbs for k in doc.kids[verb] if doc.dep[k] in _WITH)})


_WITH = ("aux", "auxpass", "neg", "prt")
