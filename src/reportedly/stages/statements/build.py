"""Makes the records: attributed statements, and the propositions in the outlet's own voice that no rule took up."""

from collections.abc import Sequence

from reportedly.languages import Language
from reportedly.records import Quantity, Report, Span, Speaker, Stance, Statement, Time, content_id
from reportedly.stages.statements.attribution import Attribution, joined, trimmed
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.entities import Entities
from reportedly.stages.statements.frames import frames
from reportedly.stages.statements.kinds import Kinds
from reportedly.stages.statements.mentions import Names
from reportedly.stages.statements.propositions import Proposition, spans, split
from reportedly.stages.statements.speakers import chains
from reportedly.stages.statements.stance import Scale, of_content, of_outlet, of_words
from reportedly.text.numbers import quantities
from reportedly.text.times import times


class Builder:
    """Statements of one report, from its parse and what its language says."""

    def __init__(self, report: Report, doc: Document, language: Language, made_by: str) -> None:
        self._report, self._doc, self._made_by = report, doc, made_by
        self._names = Names(doc, language.names)
        self._kinds = Kinds(language.names, language.speakers, language.page.agencies)
        self._entities = Entities(doc, self._names, language.names, self._kinds)
        self._scale = Scale(language.stance)
        self._quantities: list[Quantity] = []
        self._times: list[Time] = []
        for segment in doc.segments:
            text, at = segment.span.of(report.text), segment.start
            for q in quantities(text, language.numbers):
                self._quantities.append(
                    Quantity(span=_shifted(q.span, at), low=q.low, high=q.high, unit=q.unit, approximate=q.approximate)
                )
            for t in times(text, report.published, language.times):
                self._times.append(Time(span=_shifted(t.span, at), type=t.type, value=t.value))

    def statements(self, found: Sequence[Attribution]) -> list[Statement]:
        """All statements in text order."""
        speakers = chains(self._doc, found, self._entities, self._kinds, self._report.id)
        made = [self._attributed(one, chain) for one, chain in zip(found, speakers, strict=True)]
        made += self._own_voice(found)
        unique = {s.id: s for s in reversed(made) if s.content}
        return sorted(unique.values(), key=lambda s: (s.span, s.id))

    def _attributed(self, one: Attribution, speakers: tuple[Speaker, ...]) -> Statement:
        doc = self._doc
        content = trimmed(joined(one.content, doc.text), doc.text)
        inside = split(doc, [i for span in content for i in doc.within(span)])
        said = of_content(doc, one, inside, self._scale)
        return self._statement(content, inside, said, one, speakers)

    def _own_voice(self, found: Sequence[Attribution]) -> list[Statement]:
        doc = self._doc
        taken = {i for one in found if one.clausal for span in one.content for i in doc.within(span)}
        cues = {i for one in found if one.clausal for span in one.cue for i in doc.within(span)}
        made = []
        for sentence in doc.sentences:
            for proposition in split(doc, [i for i in range(sentence.start, sentence.end) if i not in taken]):
                if proposition.head not in cues:
                    said = of_words(doc, proposition, self._scale)
                    made.append(self._statement(spans(doc, proposition), [proposition], said, None, ()))
        return made

    def _statement(
        self,
        content: tuple[Span, ...],
        inside: Sequence[Proposition],
        said: Stance,
        one: Attribution | None,
        speakers: tuple[Speaker, ...],
    ) -> Statement:
        doc = self._doc
        return Statement(
            id=content_id("statement", self._report.id, content),
            made_by=self._made_by,
            report=self._report.id,
            content=content,
            cue=one.cue if one else (),
            source=one.source if one else (),
            speakers=speakers,
            quotations=tuple(q.span for q in doc.quotations if any(span.overlap(q.inner) for span in content)),
            stance=said,
            outlet=of_outlet(doc, one, said, self._scale) if one else said,
            rule=one.rule if one else "own voice",
            frames=frames(doc, inside, self._entities),
            mentions=self._names.within(doc, content),
            quantities=tuple(q for q in self._quantities if any(span.holds(q.span) for span in content)),
            times=tuple(t for t in self._times if any(span.holds(t.span) for span in content)),
        )


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
