"""A marked report as the product reads it: the name that it gives to each mention."""

from bisect import bisect_left

from benchmarks.quality.mentions import Marked, Sample
from reportedly import languages
from reportedly.models.base import Parser
from reportedly.records import Segment, SegmentKind, Span
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.rules import attributions
from reportedly.stages.statements.speakers.entities import Entities
from reportedly.stages.statements.speakers.kinds import Kinds
from reportedly.stages.statements.speakers.mentions import Names
from reportedly.text.quotes import quotations

THIRD = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself"])
THIRD |= {"they", "them", "their", "theirs", "themselves"}


class Reading:
    """One report, parsed, with its names and with who speaks in it."""

    def __init__(self, sample: Sample, parser: Parser) -> None:
        language = languages.find("en")
        assert language
        text, places = sample.text, enumerate(sample.paragraphs, 1)
        body = tuple(_segment(text, n, p) for n, p in places)
        doc = Document(text, body, parser.parse([s.span.of(text) for s in body]))
        doc.quote(tuple(q for s in body for q in quotations(text, s.span, language.quotes)))
        self.doc, self.names = doc, Names(doc, language.names)
        kinds = Kinds(language.names, language.speakers, language.page.agencies)
        found = attributions(doc, language.cues)[0]
        self.entities = Entities(doc, self.names, language.names, kinds, found)
        speakers = {doc.start[one.speaker] for one in found if one.speaker is not None}
        self._sources = speakers | sample.sources
        self._firsts = [named.first for named in self.names.all]

    def head(self, marked: Marked) -> int | None:
        """The word of a mention on which its others depend; None where the parse has no word there."""
        words = self.doc.within(marked.head) or self.doc.within(marked.span)
        return next((i for i in reversed(words) if self.doc.head[i] not in words or self.doc.head[i] == i), None)

    def word(self, marked: Marked) -> str:
        """The pronoun of a mention of one word, or nothing."""
        words = self.doc.within(marked.span)
        i = words[0] if len(words) else None
        single = i is not None and (len(words) == 1 or marked.span.of(self.doc.text) == self.doc.word[i])
        return self.doc.word[i] if i is not None and single and self.doc.tag[i] in _PRONOUNS else ""

    def proper(self, marked: Marked) -> str:
        """The name that heads a mention, as written, or nothing."""
        head, inside = self.head(marked), self.doc.within(marked.span)
        if head is None or not self._capital(head):
            return ""
        first = last = head
        while first - 1 in inside and self._capital(first - 1):
            first -= 1
        while last + 1 in inside and self._capital(last + 1):
            last += 1
        return " ".join(self.doc.span(first, last).of(self.doc.text).split())

    def names_itself(self, marked: Marked) -> bool:
        """Whether a mention holds a name that belongs to its head: her brother Radu, the Ossian news agency."""
        head = self.head(marked)
        kids = [] if head is None else [k for k in self.doc.kids[head] if k in self.doc.within(marked.span)]
        return any(self._capital(k) and self.doc.dep[k] in ("compound", "appos", "nmod") for k in kids)

    def definite(self, marked: Marked) -> bool:
        """Whether a phrase takes up somebody known (the minister, his sister), and does not say what somebody is."""
        head, doc = self.head(marked), self.doc
        first = None if head is None else doc.first[head]
        if head is None or first is None or doc.dep[head] in ("appos", "attr", "oprd"):
            return False
        return doc.word[first] in ("the", "this", "that", "these", "those") or doc.tag[first] == "PRP$"

    def source(self, marked: Marked) -> bool:
        """Whether somebody's words are given to a mention."""
        head = self.head(marked)
        return head is not None and self.doc.start[head] in self._sources

    def given(self, marked: Marked) -> str:
        """The product's name for a mention, or nothing."""
        head = self.head(marked)
        found = None if head is None else self.entities.of(head)
        return found.name if found is not None and found.named else ""

    def nearest(self, marked: Marked) -> str:
        """The nearest name before a mention, whatever it is."""
        words = self.doc.within(marked.span)
        before = bisect_left(self._firsts, words[0]) if len(words) else 0
        return self.names.all[before - 1].name if before else ""

    def _capital(self, i: int) -> bool:
        return self.doc.pos[i] == "PROPN" and self.doc.text[self.doc.start[i]].isupper()


_PRONOUNS = ("PRP", "PRP$", "WP", "WP$", "WDT")


def _segment(text: str, number: int, paragraph: Span) -> Segment:
    """A paragraph; a line that does not end as a sentence does is a heading."""
    ends = paragraph.of(text).rstrip("\"'”’) ").endswith((".", "!", "?", ":", "…"))
    kind: SegmentKind = "body" if ends or len(paragraph) > 200 else "title"
    return Segment(start=paragraph.start, end=paragraph.end, kind=kind, paragraph=number)
