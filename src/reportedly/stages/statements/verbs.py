"""Rule family: a verb with complements that its cue entry lists as content (say that, be expected to)."""

from collections.abc import Iterator, Mapping, Sequence, Set

from reportedly.records import Span
from reportedly.stages.statements.attribution import Attribution, runs, subtree, without
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.syntax import agent, complements, is_verb, passive, subject
from reportedly.text.cues import CueWords

_SAID = {"that", "wh", "subj"}
_MEANT = {"to", "np-to"}  # an intention: that somebody has it, the outlet says itself


def find(doc: Document, cues: CueWords) -> Iterator[Attribution]:
    """Every verb outside quotation marks whose complements fill one of its frames."""
    said = sayings(cues)
    nobody, expressive, speech = frozenset(cues.nobody), frozenset(cues.expressive), frozenset(cues.speech)
    for i, lemma in enumerate(doc.lemma):
        if doc.quoted[i] >= 0 or not is_verb(doc, i) or doc.dep[i] in ("aux", "auxpass"):
            continue
        is_passive = passive(doc, i)
        frames = (cues.passive if is_passive else cues.active).get(lemma)
        found = _fill(doc, i, frames, said) if frames else None
        if found is None and lemma in expressive and _in_full(doc, i, is_passive):
            found = _fill(doc, i, ("subj",) if is_passive else ("np",), said)
        if found is not None and not found.clausal and _supposed(doc, found):
            found = None
        if found is None and lemma in said:
            found = _inserted(doc, i, is_passive)
        if found is not None and (found.speaker is None or doc.word[found.speaker] not in nobody or lemma in speech):
            yield found


def sayings(cues: CueWords) -> frozenset[str]:
    """The verbs that take what is said as a clause."""
    return frozenset(lemma for lemma, frames in cues.active.items() if "that" in frames)


def _fill(doc: Document, i: int, frames: Sequence[str], said: Set[str]) -> Attribution | None:
    parts = complements(doc, i)
    if not parts.keys() & _SAID:
        parts |= _misplaced(doc, i)
    is_passive = passive(doc, i)
    top = _speaking_subject(doc, i, said)
    if top is not None:
        parts["subj"] = [top]
    frame = next((frame for frame in frames if all(label in parts for label in frame.split("+"))), None)
    if frame is None:
        return None
    labels = _with_object(frame.split("+"), parts)
    source = agent(doc, i) if is_passive else None if "subj" in labels else top
    heads = [k for label in labels for k in parts[label]]
    heads = heads[:1] + [k for k in heads[1:] if not _says_itself(doc, k, said)]
    if len(heads) == 1 and doc.dep[heads[0]] == "prep":  # the preposition belongs to the cue: focus on
        heads = doc.kids[heads[0]]
    heads = [*heads, *_after(doc, i, labels, heads)]
    if doc.dep[heads[-1]] in ("ccomp", "xcomp"):
        heads += [j for j in doc.kids[i] if _goes_with(doc, j, heads[-1], i)]
    content = _content(doc, i, heads, said)
    clausal = bool(_SAID.intersection(labels)) or ("that" in frames and not _MEANT.intersection(labels))
    spans = () if source is None else source_spans(doc, source, i)
    rule = f"verb {'passive ' if is_passive else ''}{doc.lemma[i]} {frame}"
    return Attribution(rule, i, source, cue_spans(doc, i), spans, without(content, spans), clausal)


def _supposed(doc: Document, one: Attribution) -> bool:
    """Whether a deed other than saying is only somebody's to do: asked her to back it, blamed for opposing it."""
    i, source = one.predicate, one.speaker
    if i is None or doc.pos[doc.head[i]] == "ADP":
        return True
    if source is None:
        return "subj" not in one.rule and not passive(doc, i)
    return doc.dep[source] == "dobj" or doc.tag[source] == "WDT"


def _in_full(doc: Document, i: int, is_passive: bool) -> bool:
    """Whether a main clause with a finite verb has an object of at least three words, or of quoted ones, and a doer."""
    thing = doc.kid(i, "nsubjpass" if is_passive else "dobj")
    if is_passive and agent(doc, i) is None:
        return False
    if thing is None or doc.dep[i] not in ("ROOT", "conj", "advcl"):
        return False
    quoted = any(doc.quoted[k] >= 0 for k in range(doc.first[thing], doc.last[thing] + 1))
    finite = _form(doc, i) in ("VBD", "VBZ", "VBP")
    return quoted or (finite and doc.last[thing] - doc.first[thing] >= 2)


def _misplaced(doc: Document, i: int) -> dict[str, list[int]]:
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


def _goes_with(doc: Document, j: int, verb: int, other: int) -> bool:
    """Whether a verb joined to one of two verbs, without a subject of its own, has the form of the first alone.

    The parser often joins the wrong pair: hoping to keep the port *and* open a second; insists that it must close *and*
    has sued.
    """
    if doc.dep[j] != "conj" or not is_verb(doc, j) or doc.kid(j, "nsubj", "nsubjpass", "expl") is not None:
        return False
    return _form(doc, j) == _form(doc, verb) != _form(doc, other)


def _form(doc: Document, i: int) -> str:
    """The form of a verb phrase: that of its first auxiliary, else its own."""
    first = next((k for k in doc.kids[i] if doc.dep[k] in ("aux", "auxpass")), i)
    return "VB" if doc.tag[first] == "TO" else doc.tag[first]


def _with_object(labels: list[str], parts: Mapping[str, list[int]]) -> list[str]:
    """The labels of a frame, with the object that its phrase or infinitive is about: accused X of Y, urged X to Y."""
    about = labels[-1] not in ("np-to", "np", *_SAID) and "subj" not in labels
    return ["np", *labels] if about and "np" in parts and "np" not in labels else labels


def _after(doc: Document, i: int, labels: Sequence[str], heads: Sequence[int]) -> list[int]:
    """What goes on with an object right behind it: praised X for Y, hailed X as Y, recalled a day that …"""
    if "np" not in labels:
        return []
    found: list[int] = []
    end = max(doc.last[k] for k in heads)
    for k in doc.kids[i]:
        relating = doc.dep[k] in _CLAUSAL or (doc.dep[k] == "prep" and doc.word[k] in _RELATING)
        if relating and doc.first[k] == end + 1:
            found.append(k)
            end = doc.last[k]
    return found


_RELATING = ("as", "for", "against", "about", "over", "to", "with", "in")
_CLAUSAL = ("ccomp", "xcomp", "oprd", "acl", "relcl")


def _content(doc: Document, cue: int, heads: Sequence[int], said: Set[str]) -> tuple[Span, ...]:
    """What stands under the complements, without what is the speaker's next saying, or the outlet's aside."""
    content = tuple(span for k in heads for span in _words_under(doc, k, cue))
    holes = []
    for k in heads:
        if doc.dep[k] == "ccomp":
            holes += [Span(doc.start[j], doc.end[doc.last[k]]) for j in _next_saying(doc, k, said)]
            holes += [doc.under(j) for j in doc.kids[k] if _goes_with(doc, j, cue, k)]
        elif doc.dep[k] == "dobj":
            holes += [doc.under(j) for j in _asides(doc, k)]
        holes += [doc.under(j) for j in _trailing(doc, k)]
    return without(content, holes)


def _next_saying(doc: Document, k: int, said: Set[str]) -> list[int]:
    """The first "…, saying …" under a clause: what follows is said by who speaks the clause, in another breath."""
    for j in range(k + 1, doc.last[k] + 1):
        if doc.quoted[j] < 0 and (participle(doc, j, said) or _other_saying(doc, k, j, said)):
            return [doc.first[j] if doc.dep[j] == "conj" else j]
    return []


def _other_saying(doc: Document, k: int, j: int, said: Set[str]) -> bool:
    """Whether a verb joined to a clause has a sayer and a content of its own: X said that Y, and Z said …"""
    return doc.dep[j] == "conj" and doc.head[j] == k and _says_itself(doc, j, said)


def _says_itself(doc: Document, j: int, said: Set[str]) -> bool:
    """Whether a clause is a saying with its own sayer and content."""
    return doc.lemma[j] in said and doc.kid(j, "nsubj") is not None and doc.kid(j, "ccomp") is not None


def participle(doc: Document, j: int, said: Set[str]) -> bool:
    """Whether a word is a participle of saying after a comma."""
    return doc.tag[j] == "VBG" and doc.lemma[j] in said and doc.word[j - 1] in (",", "-", "--", "—", '"', "”")


def _speaking_subject(doc: Document, i: int, said: Set[str]) -> int | None:
    """The subject of a cue; of a participle inside what somebody says (…, adding that), that somebody."""
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


def _inserted(doc: Document, i: int, is_passive: bool) -> Attribution | None:
    """A cue without a complement that comments on the clause around it (X, he said, Y; as Z reported, X)."""
    head, dep = doc.head[i], doc.dep[i]
    marked = doc.word[doc.first[i]] == "as"
    if head == i or not (dep == "parataxis" or (dep == "advcl" and marked)):
        return None
    if any(doc.dep[k] in ("ccomp", "xcomp") or (doc.dep[k] == "dobj" and dep == "advcl") for k in doc.kids[i]):
        return None
    source = agent(doc, i) if is_passive else doc.kid(i, "nsubj")
    if source is None:
        return None
    spans, cue = source_spans(doc, source, i), cue_spans(doc, i)
    content = without((doc.under(head),), (doc.under(i),))
    return Attribution(f"inserted {doc.lemma[i]}", i, source, cue, spans, content)


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
    """The verb with its auxiliaries, negation and particle."""
    words = [i] + [k for k in doc.kids[i] if doc.dep[k] in ("aux", "auxpass", "neg", "prt")]
    return runs(doc, words)
