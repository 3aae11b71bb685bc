"""Reports and statements written by hand, for tests of the stages that read them."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly import languages
from reportedly.languages import Language
from reportedly.records import (
    Account,
    Certainty,
    Credit,
    Frame,
    Polarity,
    Report,
    Role,
    Segment,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    Story,
    Where,
    content_id,
)
from reportedly.text.numbers import quantities
from reportedly.text.times import times

Said = tuple[str, SpeakerKind]


def english() -> Language:
    language = languages.find("en")
    assert language is not None
    return language


def report(
    name: str, text: str, published: str | None = None, agencies: Sequence[str] = (), url: str | None = None
) -> Report:
    return Report(
        id=content_id("report", name, text), made_by="test", page="page", where=Where(given=name), sha256="0",
        captured=None, media_type="text/plain", url=url, publisher=name, title=None, byline=None, published=published,
        modified=None, language="en", dateline=None,
        agencies=tuple(Credit(name=a, span=Span(0, 0), place="tail") for a in agencies), picture_credits=(), text=text,
        segments=(Segment(start=0, end=len(text), kind="body", paragraph=1),),
    )  # fmt: skip


def statement(
    of: Report,
    content: str,
    by: Sequence[Said] = (),
    *,
    sure: Certainty = "certain",
    sign: Polarity = "+",
    frames: Sequence[tuple[str, dict[str, str]]] = (),
    source: str = "",
) -> Statement:
    """The statement at the first place of `content` in the report; quotation marks make quotations."""
    span = _at(of, content)
    offset = span.start
    quoted = (Span(of.text.index("“", span.start) + 1, of.text.index("”", span.start)),) if "“" in content else ()
    return Statement(
        id=content_id("statement", of.id, span, sign), made_by="test", report=of.id, content=(span,), cue=(),
        source=(_at(of, source),) if source else (),
        speakers=tuple(Speaker(id=content_id("speaker", name), name=name, kind=kind) for name, kind in by),
        quotations=quoted, stance=Stance(certainty=sure, polarity=sign),
        outlet=Stance(certainty="unknown" if by else sure, polarity=sign), rule="test",
        frames=tuple(_frame(of, predicate, roles) for predicate, roles in frames), mentions=(),
        quantities=tuple(
            replace(q, span=Span(q.span.start + offset, q.span.end + offset))
            for q in quantities(content, english().numbers)
        ),
        times=tuple(
            replace(t, span=Span(t.span.start + offset, t.span.end + offset))
            for t in times(content, of.published, english().times, english().numbers)
        ),
    )  # fmt: skip


def _at(of: Report, words: str) -> Span:
    start = of.text.index(words)
    return Span(start, start + len(words))


def _frame(of: Report, predicate: str, roles: dict[str, str]) -> Frame:
    made = tuple(
        Role(
            name=role, span=_at(of, words), head=words.lower().split()[-1], entity=words if words[0].isupper() else None
        )
        for role, words in roles.items()
    )
    return Frame(predicate=predicate, span=Span(0, 0), negated=False, roles=made)


def account(reports: Sequence[Report], statements: Sequence[Statement]) -> Account:
    story = Story(id="story", made_by="test", title="", reports=tuple(r.id for r in reports), start=None, end=None)
    return Account(story=story, reports=tuple(reports), statements=tuple(statements))
