"""Makes the records: attributed statements, and the propositions in the outlet's own voice that no rule took up."""

from collections.abc import Sequence

from reportedly.languages import Language
from reportedly.records import Report, Span, Speaker, Stance, Statement, content_id
from reportedly.stages.statements.document import Document
from reportedly.stages.statements.figures import quantities_of, times_of
from reportedly.stages.statements.frames import Frames
from reportedly.stages.statements.placed import Placed
from reportedly.stages.statements.propositions import Proposition, closed, complete, spans, split
from reportedly.stages.statements.rules.attribution import Attribution, joined, trimmed
from reportedly.stages.statements.speakers.chains import Speakers
from reportedly.stages.statements.speakers.entities import Entities
from reportedly.stages.statements.speakers.kinds import Kinds
from reportedly.stages.statements.speakers.mentions import Names
from reportedly.stages.statements.stance.certainty import (
    Scale,
    is_nobody,
    of_content,
    of_outlet,
    of_own_voice,
    of_words,
)


class Builder:
    """Statements of one report, from its parse and what its language says."""

    def __init__(self, report: Report, doc: Document, language: Language, made_by: str) -> None:
        self._report, self._doc, self._language, self._made_by = report, doc, language, made_by
        self._names = Names(doc, language.names)
        self._kinds = Kinds(language.names, language.speakers, language.page.agencies)
        self._scale = Scale(language.stance)
        self._quotations = Placed(doc.quotations)
        self._quantities = Placed(quantities_of(doc, language))
        self._times = Placed(times_of(doc, report.published, language))

    def statements(self, found: Sequence[Attribution]) -> list[Statement]:
        """All statements in text order."""
        self._entities = Entities(self._doc, self._names, self._language.names, self._kinds, found)
        self._frames = Frames(self._doc, self._entities, self._language.acts)
        speakers = Speakers(self._doc, self._entities, self._kinds, self._language.speakers, self._report.id).chains(
            found
        )
        made = [self._attributed(one, chain) for one, chain in zip(found, speakers, strict=True)]
        made += self._own_voice(found)
        unique = {s.id: s for s in reversed(made) if s.content}
        return sorted(unique.values(), key=lambda s: (s.span, s.id))

    def _attributed(self, one: Attribution, speakers: tuple[Speaker, ...]) -> Statement:
        doc = self._doc
        if one.speaker is not None and is_nobody(doc, one.speaker, self._scale.negatives):
            speakers = ()
        content = closed(doc, trimmed(joined(one.content, doc.text), doc.text))
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
                if proposition.head not in cues and complete(doc, proposition, taken):
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
            quotations=tuple(q.span for q in self._quotations.touching(content)),
            stance=said,
            outlet=of_outlet(doc, one, said, self._scale) if one else of_own_voice(doc, inside[0], said),
            rule=one.rule if one else "own voice",
            frames=self._frames.of(inside, speakers[-1].name if speakers else None),
            mentions=self._names.within(doc, content),
            quantities=self._quantities.inside(content),
            times=self._times.inside(content),
        )
