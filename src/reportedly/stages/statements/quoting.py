"""Rule family: who speaks a quotation that the syntax alone does not give, and how far its content reaches."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reportedly.stages.statements.attribution import Attribution, joined
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.syntax import is_verb, subject
from reportedly.stages.statements.verbs import cue_spans, source_spans
from reportedly.text.cues import CueWords
from reportedly.text.quotes import Quotation


def link(doc: Document, found: Sequence[Attribution], cues: CueWords) -> list[Attribution]:
    """The attributions, each content widened to the whole of its quotations, and those of the quotations left over."""
    out = list(found)
    owner: dict[int, int] = {}
    for number, quotation in enumerate(doc.quotations):
        if quotation.single:
            continue
        at = _holder(out, quotation)
        if at is None:
            at = _led_up_to(doc, out, quotation)
        if at is None and (fresh := _spoken_by(doc, quotation, cues, out)) is not None:
            out.append(fresh)
            at = len(out) - 1
        if at is None and _sentence_like(doc, quotation):
            at = _continued(doc, number, owner)
        if at is not None:
            owner[number] = at
            out[at] = _widened(doc, out[at], quotation)
    return out


def _holder(found: Sequence[Attribution], quotation: Quotation) -> int | None:
    """The attribution whose content shares most with the quotation; the smallest of those that hold it all."""
    best, chosen = (0, 0), None
    for number, one in enumerate(found):
        shared = sum(span.overlap(quotation.inner) for span in one.content)
        if shared * 2 < min(len(quotation.inner), 40) or (not one.clausal and shared * 2 < len(quotation.inner)):
            continue
        size = sum(len(span) for span in one.content)
        if (shared, -size) > best or chosen is None:
            best, chosen = (shared, -size), number
    return chosen


def _led_up_to(doc: Document, found: Sequence[Attribution], quotation: Quotation) -> int | None:
    """The attribution whose content runs up to the quotation, but for a conjunction: said that X and “Y”."""
    for number, one in enumerate(found):
        end = max((span.end for span in one.content), default=-1)
        if one.clausal and 0 <= quotation.span.start - end <= 6:
            between = doc.text[end : quotation.span.start].strip(" ,;")
            if between in ("", "and", "but", "or") and "\n" not in doc.text[end : quotation.span.start]:
                return number
    return None


def _spoken_by(doc: Document, quotation: Quotation, cues: CueWords, found: Sequence[Attribution]) -> Attribution | None:
    """A speech verb without content in the sentences where the quotation begins or ends, or before its colon."""
    taken = {one.predicate for one in found}
    for i in _near(doc, quotation):
        if i in taken or doc.quoted[i] >= 0 or not is_verb(doc, i) or "that" not in cues.active.get(doc.lemma[i], ()):
            continue
        source = subject(doc, i)
        if source is None or doc.quoted[source] >= 0:
            continue
        return Attribution(
            f"quotation {doc.lemma[i]}",
            i,
            source,
            cue_spans(doc, i),
            source_spans(doc, source, i),
            (quotation.span,),
        )
    return None


def _near(doc: Document, quotation: Quotation) -> Iterator[int]:
    """Words outside the quotation in the sentences of its first and last word, nearest first; then before its colon."""
    words = doc.within(quotation.inner)
    if not len(words):
        return
    ends = (words[-1], words[0])
    for edge in ends:
        sentence = doc.sentences[doc.sentence[edge]]
        after = range(words[-1] + 1, sentence.end) if edge == words[-1] else range(0)
        before = range(words[0] - 1, sentence.start - 1, -1) if edge == words[0] else range(0)
        yield from after
        yield from before
    opening = doc.sentence[words[0]]
    if opening and doc.word[doc.sentences[opening - 1].end - 1] in (":", ","):
        previous = doc.sentences[opening - 1]
        yield from range(previous.end - 1, previous.start - 1, -1)


def _sentence_like(doc: Document, quotation: Quotation) -> bool:
    """Whether a quotation is an utterance of its own, not a few words inside a sentence."""
    words = doc.within(quotation.inner)
    if len(words) < 3:
        return False
    sentence = doc.sentences[doc.sentence[words[0]]]
    return words[0] - sentence.start <= 1 and any(is_verb(doc, i) for i in words)


def _continued(doc: Document, number: int, owner: dict[int, int]) -> int | None:
    """The attribution of the quotation before, if this one goes on with it: same paragraph, or the next."""
    if number - 1 not in owner:
        return None
    here = doc.quotations[number].span.start
    before = doc.quotations[number - 1]
    if _paragraph(doc, here) - _paragraph(doc, before.span.start) > 1:
        return None
    return owner[number - 1]


def _paragraph(doc: Document, offset: int) -> int:
    return bisect_right(doc.segments, offset, key=lambda segment: segment.start) - 1


def _widened(doc: Document, one: Attribution, quotation: Quotation) -> Attribution:
    """The content with the whole quotation, marks included."""
    return one._replace(content=joined((*one.content, quotation.span), doc.text))
