"""An event that never was, told by six outlets that do not exist, as a finished dossier; and the same many times over.

Spans are found by their words, so that the texts can be read here as a reader would read them.
"""

import hashlib
from collections.abc import Sequence

import msgspec

from reportedly.records import (
    Account,
    Certainty,
    Claim,
    Copy,
    Credit,
    Discrepancy,
    Dossier,
    Link,
    Moment,
    Origin,
    OriginCount,
    Passage,
    Polarity,
    Rejection,
    Report,
    Roots,
    Segment,
    SegmentKind,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    Story,
    Where,
    content_id,
)

Lines = Sequence[tuple[SegmentKind, str]]
MADE = "test@1"

AGENCY: Lines = (
    ("title", "Flood gate fails at Orvane dam, 1,200 leave their homes"),
    ("credit", "By Ada Tarn, Northern Press Agency"),
    (
        "body",
        "KELLBRIDGE (NPA) - A flood gate at the Orvane dam failed early on Tuesday, the Reservoir Authority said.",
    ),
    ("body", "Some 1,200 people left fourteen villages below the dam, said Ilse Marren, the authority's spokeswoman."),
    ("body", "“We opened the second gate because the first would not close,” Marren told NPA."),
    ("body", "The dam was inspected in 2019, according to a report of the state auditor."),
)
COURIER: Lines = (
    ("chrome", "Home | News | Sport | Subscribe for 1 crown a week"),
    ("title", "1,200 flee as gate fails at Orvane"),
    ("standfirst", "Fourteen villages emptied overnight"),
    ("body", "A flood gate at the Orvane dam failed early on Tuesday, the Reservoir Authority said."),
    ("body", "Some 1,200 people left fourteen villages below the dam, said Ilse Marren, the authority's spokeswoman."),
    ("caption", "The spillway at Orvane on Tuesday morning. Picture: Orla Venn"),
    ("body", "Buses carried the last of them from Lower Sarn at four in the morning."),
    ("credit", "(NPA)"),
    ("chrome", "Most read: Ten ways with turnips"),
)
HERALD: Lines = (
    ("title", "Thousands moved after dam alarm"),
    ("body", "The first gate of the Orvane dam broke on Monday night, governor Tomas Quell said."),
    ("body", "More than 12,000 people were brought to safety, Quell said."),
    ("body", "A spokeswoman for the authority said “we opened the second gate since the first did not shut”."),
)
VANTAGE: Lines = (
    ("title", "What went wrong at Orvane?"),
    ("body", "A gate at the dam reportedly failed, and the cause may have been a worn hinge."),
    ("body", "About 1,200 people may have left their homes, the Kellbridge Courier reported."),
)
STAR: Lines = (
    ("title", "Hydrane: no gate failed"),
    ("body", "Hydrane, which runs the dam, denied that a gate had failed. “No gate failed,” it said in a statement."),
    ("body", "The water was let out on purpose, the company said."),
)
HOSTILE: Lines = (
    ("title", '<script>alert("title")</script> & “gate” \u202egnitrats'),
    ("body", '<img src=x onerror=alert(1)> said that a gate at the dam failed </mark></p><!-- "--> ]]>.'),
    ("chrome", "<style>*{display:none}</style>"),
)


def report(name: str, publisher: str | None, lines: Lines, published: str | None, url: str | None) -> Report:
    """A report whose lines are its segments, an empty line between them."""
    segments, position, paragraph = [], 0, 0
    for kind, line in lines:
        paragraph += kind == "body"
        number = paragraph if kind == "body" else None
        segments.append(Segment(start=position, end=position + len(line), kind=kind, paragraph=number))
        position += len(line) + 2
    text = "\n\n".join(line for _, line in lines)
    titles = [line for kind, line in lines if kind == "title"]
    return Report(
        id=content_id("report", name, text), made_by=MADE, page=content_id("page", name), where=Where(path=name),
        sha256=hashlib.sha256(text.encode()).hexdigest(), captured="2031-03-05T07:00:00Z" if url else None,
        media_type="text/html", url=url, publisher=publisher, title=titles[0] if titles else None,
        byline="Ada Tarn" if name.startswith("npa") else None, published=published, modified=None, language="en",
        dateline=None, agencies=(), picture_credits=(), text=text, segments=tuple(segments),
    )  # fmt: skip


def credited(given: Report, name: str, words: str) -> Report:
    """The same report with an agency credit at its end."""
    start = given.text.rindex(words)
    credit = Credit(name=name, span=Span(start, start + len(words)), place="tail")
    return msgspec.structs.replace(given, agencies=(credit,))


def span(given: Report, words: str, after: int = 0) -> Span:
    """Where these words stand."""
    start = given.text.index(words, after)
    return Span(start, start + len(words))


def speaker(name: str, kind: SpeakerKind) -> Speaker:
    return Speaker(id=content_id("speaker", name), name=name, kind=kind)


AUTHORITY = speaker("Reservoir Authority", "official")
MARREN = speaker("Ilse Marren", "official")
QUELL = speaker("Tomas Quell", "official")
HYDRANE = speaker("Hydrane", "organisation")
PAPER = speaker("Kellbridge Courier", "outlet")
AUDITOR = speaker("state auditor", "document")


def statement(
    given: Report,
    words: str,
    speakers: tuple[Speaker, ...] = (),
    certainty: Certainty = "certain",
    polarity: Polarity = "+",
    quoted: bool = False,
) -> Statement:
    content = span(given, words)
    outlet: Stance = Stance(certainty="unknown") if speakers else Stance(certainty=certainty, polarity=polarity)
    return Statement(
        id=content_id("statement", given.id, [content]), made_by=MADE, report=given.id, content=(content,), cue=(),
        source=(), speakers=speakers, quotations=(content,) if quoted else (),
        stance=Stance(certainty=certainty, polarity=polarity), outlet=outlet, rule="by-hand", frames=(), mentions=(),
        quantities=(), times=(),
    )  # fmt: skip


def claim(story: str, members: Sequence[Statement], text: str) -> Claim:
    ids = tuple(member.id for member in members)
    links = tuple(Link(a=ids[0], b=other, score=0.9, why=("the same predicate and subject",)) for other in ids[1:])
    return Claim(id=content_id("claim", ids), made_by=MADE, story=story, text=text, statements=ids, links=links)


def origin(name: str, kind: SpeakerKind, members: Sequence[Statement], seen: bool, *why: str) -> Origin:
    reports = tuple(dict.fromkeys(member.report for member in members))
    ids = tuple(member.id for member in members)
    return Origin(name=name, kind=kind, reports=reports, statements=ids, seen=seen, why=why)


def roots(of: Claim, low: int, high: int, *origins: Origin) -> Roots:
    count = OriginCount(low=low, high=high)
    why = ("the authority and its spokeswoman are one origin",)
    return Roots(id=content_id("roots", of.id), made_by=MADE, claim=of.id, origins=tuple(origins), count=count, why=why)


def discrepancy(of: Claim, kind: str, relation: str, values: Sequence[tuple[str, Statement]], why: str) -> Discrepancy:
    body = {"id": content_id("discrepancy", of.id, kind), "made_by": MADE, "claim": of.id, "kind": kind,
            "relation": relation, "why": why, "itself": [],
            "values": [{"value": value, "statements": [member.id]} for value, member in values]}  # fmt: skip
    return msgspec.convert(body, Discrepancy)


def _moment(name: str, story: str, when: str, precision: str, of: Claim) -> Moment:
    return Moment(
        id=name, made_by=MADE, story=story, when=when, precision=precision, claim=of.id, statements=(), discrepancies=()
    )


def event() -> Dossier:
    """Six reports: an agency's dispatch, a reprint, a wrong number, a hedge, a denial, and one full of markup."""
    npa = credited(report("npa.html", "Northern Press Agency", AGENCY, "2031-03-04T08:10+01:00",
                          "https://npa.example/orvane"), "NPA", "(NPA)")  # fmt: skip
    courier = credited(report("courier.html", "Kellbridge Courier", COURIER, "2031-03-04T10:30",
                              "https://courier.example/a?b=1&c=2"), "NPA", "(NPA)")  # fmt: skip
    herald = report("herald.txt", "Dale Herald", HERALD, "2031-03-04", None)
    vantage = report("vantage.html", "Vantage", VANTAGE, "2031-03-05", "https://vantage.example/orvane")
    star = report("star.html", "Upland Star", STAR, "2031-03-05T06:00Z", "https://star.example/no-gate")
    hostile = report('x"><script>.html', '=HYPERLINK("http://evil.example")', HOSTILE, None, "javascript:alert(1)")

    gate = (
        statement(npa, "A flood gate at the Orvane dam failed early on Tuesday", (AUTHORITY,)),
        statement(courier, "A flood gate at the Orvane dam failed early on Tuesday", (AUTHORITY,)),
        statement(herald, "The first gate of the Orvane dam broke on Monday night", (QUELL,)),
        statement(vantage, "A gate at the dam reportedly failed", (), "probable"),
        statement(star, "a gate had failed", (HYDRANE,), "certain", "-"),
        statement(star, "No gate failed", (HYDRANE,), "certain", "-", True),
        statement(hostile, "a gate at the dam failed"),
    )
    people = (
        statement(npa, "Some 1,200 people left fourteen villages below the dam", (MARREN,)),
        statement(courier, "Some 1,200 people left fourteen villages below the dam", (MARREN,)),
        statement(herald, "More than 12,000 people were brought to safety", (QUELL,)),
        statement(vantage, "About 1,200 people may have left their homes", (PAPER,), "possible"),
    )
    second = (
        statement(npa, "We opened the second gate because the first would not close", (MARREN,), quoted=True),
        statement(herald, "we opened the second gate since the first did not shut", (MARREN,), quoted=True),
    )
    alone = (
        (statement(npa, "The dam was inspected in 2019", (AUDITOR,)),),
        (statement(courier, "Buses carried the last of them from Lower Sarn at four in the morning"),),
        (statement(vantage, "the cause may have been a worn hinge", (), "possible"),),
        (statement(star, "The water was let out on purpose", (HYDRANE,)),),
    )
    story = content_id("story", "orvane")
    claims = [claim(story, members, text) for members, text in (
        (gate, "A flood gate at the Orvane dam failed early on Tuesday"),
        (people, "Some 1,200 people left fourteen villages below the dam"),
        (second, "We opened the second gate because the first would not close"),
    )] + [claim(story, members, words(members[0], npa, courier, vantage, star)) for members in alone]  # fmt: skip
    account = Account(
        story=Story(id=story, made_by=MADE, title=npa.title or "", start="2031-03-04", end="2031-03-05",
                    reports=tuple(r.id for r in (npa, courier, herald, vantage, star, hostile))),
        reports=(npa, courier, herald, vantage, star, hostile),
        copies=(copied(courier, npa),),
        statements=(*gate, *people, *second, *(member for members in alone for member in members)),
        claims=tuple(claims),
        roots=(
            roots(claims[0], 2, 4,
                  origin("Reservoir Authority", "official", gate[:2], False,
                         "Kellbridge Courier credits NPA", "the same words as Northern Press Agency"),
                  origin("Tomas Quell", "official", gate[2:3], False),
                  origin("unknown", "unknown", (gate[3], gate[6]), False, "no source is named"),
                  origin("Hydrane", "organisation", gate[4:6], False)),
            roots(claims[1], 2, 2,
                  origin("Reservoir Authority", "official", (*people[:2], people[3]), False,
                         "Vantage has it from Kellbridge Courier"),
                  origin("Tomas Quell", "official", people[2:3], False)),
            roots(claims[2], 1, 1, origin("Ilse Marren", "official", second, True, "the same speaker, the same words")),
            *(roots(c, 1, 1, origin(name, kind, m, seen))
              for c, m, (name, kind, seen) in zip(claims[3:], alone, ALONE, strict=True)),
        ),
        discrepancies=(
            discrepancy(claims[1], "number", "conflict",
                        [("1,200", people[0]), ("more than 12,000", people[2])], "12,000 is outside “some 1,200”"),
            discrepancy(claims[0], "time", "conflict",
                        [("Tuesday (2031-03-04)", gate[0]), ("Monday (2031-03-03)", gate[2])], "the days differ"),
            discrepancy(claims[0], "polarity", "conflict",
                        [("reported", gate[0]), ("denied", gate[4])], "Hydrane’s denial"),
            discrepancy(claims[2], "quotation", "unclear",
                        [("We opened the second gate because the first would not close", second[0]),
                         ("we opened the second gate since the first did not shut", second[1])],
                        "one quotation in two wordings"),
        ),
        timeline=(
            _moment("m1", story, "2019", "year", claims[3]),
            _moment("m2", story, "2031-03-04", "day", claims[0]),
        ),
    )  # fmt: skip
    rejections = (
        Rejection(input="empty.txt", stage="read", reason="the file is empty"),
        Rejection(input="=cmd|' /C calc'!A0", stage="clean", reason="<b>not</b> text"),
    )
    return Dossier(
        made_by="reportedly 0.1.0", settings='{"parser": "spacy"}', accounts=(account,), rejections=rejections
    )


ALONE: tuple[tuple[str, SpeakerKind, bool], ...] = (
    ("state auditor", "document", False), ("Kellbridge Courier", "outlet", True), ("Vantage", "outlet", True),
    ("Hydrane", "organisation", False),
)  # fmt: skip


def words(of: Statement, *reports: Report) -> str:
    text = next(r.text for r in reports if r.id == of.report)
    return " … ".join(part.of(text) for part in of.content)


def copied(borrower: Report, lender: Report) -> Copy:
    shared = [line for kind, line in COURIER[:5] if kind == "body"]
    passages = tuple(Passage(here=span(borrower, s), there=span(lender, s)) for s in shared)
    return Copy(id=content_id("copy", borrower.id), made_by=MADE, report=borrower.id, of=lender.id, share=0.62,
                passages=passages, directed=True, why=("credits NPA", "published later"))  # fmt: skip
