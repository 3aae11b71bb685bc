import msgspec
import pytest

from reportedly.errors import Refused
from reportedly.records import Credit, Rejection, Report, Segment, SegmentKind, Span, Statement, Where
from reportedly.settings import Settings
from reportedly.stages.base import Tools
from reportedly.stages.statements import STAGE

TOOLS = Tools(Settings())


def report(*paragraphs: str, kind: SegmentKind = "body", language: str = "en") -> Report:
    text, segments = "", []
    for number, paragraph in enumerate(paragraphs, 1):
        segments.append(Segment(start=len(text), end=len(text) + len(paragraph), kind=kind, paragraph=number))
        text += paragraph + "\n"
    return Report(
        id="report-1", made_by="test", page="page-1", where=Where(given="1"), sha256="", captured=None,
        media_type="text/plain", url=None, publisher=None, title=None, byline=None, published="2031-05-06",
        modified=None, language=language, dateline=None, agencies=(), picture_credits=(), text=text,
        segments=tuple(segments),
    )  # fmt: skip


def statements(*paragraphs: str) -> list[Statement]:
    return [s for s in STAGE.run(report(*paragraphs), TOOLS) if isinstance(s, Statement)]


def attributed(*paragraphs: str) -> list[tuple[list[str], str]]:
    text = report(*paragraphs).text
    found = [s for s in statements(*paragraphs) if not s.own_voice]
    return [([p.name for p in s.speakers], " … ".join(c.of(text) for c in s.content)) for s in found]


def test_a_name_is_resolved_and_a_pronoun_too() -> None:
    found = attributed("Minister Mara Voss said the ferry sank.", "Voss said nobody died. She added that it was old.")
    assert [speakers for speakers, _ in found] == [["Mara Voss"]] * 3


def test_a_chain_is_outermost_first() -> None:
    found = attributed("The Vestland Herald reported that Mara Voss said the ferry sank.")
    assert (["Vestland Herald", "Mara Voss"], "the ferry sank") in found


def test_a_quotation_over_sentences_is_one_statement() -> None:
    found = attributed("“The ferry sank. It was old,” Mara Voss said on Monday.")
    assert found == [(["Mara Voss"], "“The ferry sank. It was old,”")]


def test_according_to() -> None:
    ((speakers, content),) = attributed("The ferry sank, according to Ossian Port.")
    assert speakers == ["Ossian Port"]
    assert content.startswith("The ferry sank")


def test_belief_without_a_source_is_hedged_and_nobodys() -> None:
    (found,) = (s for s in statements("The captain is believed to own three ferries.") if s.rule != "own voice")
    assert not found.speakers
    assert found.stance.certainty == "probable"


def test_a_denial_is_negative_and_the_outlet_does_not_commit() -> None:
    (found,) = (s for s in statements("Ossian has denied that it sold the ferry.") if s.speakers)
    assert (found.stance.polarity, found.outlet.certainty) == ("-", "unknown")


def test_own_voice_is_split_into_propositions_with_their_stance() -> None:
    found = statements("The sale, which violates the port treaty, could anger Vestland.")
    assert {s.stance.certainty for s in found} == {"certain", "possible"}
    assert all(s.own_voice for s in found)


def test_a_passive_frame_equals_its_active() -> None:
    def roles(text: str) -> dict[str, str]:
        return {role.name: role.head for role in statements(text)[0].frames[0].roles}

    active, passive = roles("Vestland sold the ferry."), roles("The ferry was sold by Vestland.")
    assert active == passive


def test_credits_and_chrome_make_no_statements() -> None:
    for kind in ("chrome", "credit"):
        assert not list(STAGE.run(report("Mara Voss said the ferry sank.", kind=kind), TOOLS))  # type: ignore[arg-type]


def test_a_language_without_a_file_is_refused() -> None:
    with pytest.raises(Refused, match="xx"):
        list(STAGE.run(report("Quel navire", language="xx"), TOOLS))


@pytest.mark.parametrize("text", ['"“yes ' * 200, "\u202e\x00 said \x07", "HE SAID IT SANK " * 200, "”" * 50, " "])
def test_hostile_text_gives_spans_inside_it(text: str) -> None:
    for statement in statements(text):
        assert all(0 <= span.start < span.end <= len(text) for span in statement.content)


@pytest.mark.parametrize("text", ["“" * 300, "([{" * 100, "— … " * 100])
def test_what_holds_no_words_is_left_out_and_said_so(text: str) -> None:
    (left,) = STAGE.run(report(text), TOOLS)
    assert isinstance(left, Rejection)
    assert "hardly a word" in left.reason


@pytest.mark.parametrize("unit", ["he said that ", '"A" said B. ', "he said he had denied that "])
def test_sayings_inside_each_other_are_bounded_and_said_so(unit: str) -> None:
    one, many = ([*STAGE.run(report(unit * n), TOOLS)] for n in (60, 600))
    assert any("inside more than" in made.reason for made in many if isinstance(made, Rejection))
    covered = [sum(len(s.span) for s in found if isinstance(s, Statement)) for found in (one, many)]
    assert covered[1] < 20 * max(covered[0], len(unit) * 60)


@pytest.mark.parametrize(
    ("text", "propositions"),
    [
        ("The plan that would allow the ferry to sail angers Ossian.", 1),
        ("The port sold the ferry, which violates the treaty.", 2),
        ("The port bought the ferry and the company sold two trains.", 2),
        ("Vestland received the ferry, in what could be a breach of the treaty.", 2),
    ],
)
def test_propositions_are_whole_clauses(text: str, propositions: int) -> None:
    found = [s.content[0].of(text) for s in statements(text)]
    assert len(found) == propositions
    assert not any(content.split()[-1] in ("and", "in", "which", "that") for content in found)


def test_a_cue_whose_content_is_attributed_leaves_no_stump() -> None:
    assert all(not s.own_voice for s in statements("The minister’s theory is wrong, Mara Voss said on Monday."))


def test_a_suspected_act_is_probable() -> None:
    (found,) = statements("Vestland saw a rise in suspected shipments of coal.")
    assert found.stance.certainty == "probable"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (("Theo Brandt Jr. left. Mr. Brandt said the ferry sank.",), ["Theo Brandt Jr."]),
        (("The Vestland Herald broke the news.", "The newspaper said the ferry sank."), ["Vestland Herald"]),
        (("The old lawsuit names two ferries. It claims that they sank.",), ["old lawsuit"]),
    ],
)
def test_short_forms_are_resolved(text: tuple[str, ...], speakers: list[str]) -> None:
    assert speakers in [found for found, _ in attributed(*text)]


def test_who_speaks_is_meant_by_a_pronoun_inside() -> None:
    (found,) = (s for s in statements("Vestland’s port ministry said it sold the ferry.") if s.speakers)
    assert next(role.entity or role.head for role in found.frames[0].roles) != "it"
    (own,) = (s for s in statements("“I sold the ferry,” Mara Voss said.") if s.speakers)
    assert own.frames[0].roles[0].entity == "Mara Voss"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Voss: The ferry sank", ["Voss"]),
        ("“VOSS: The ferry sank.", ["VOSS"]),
        ("Watch: The ferry sank", []),
        ("Ossian: 1,200", []),
    ],
)
def test_a_name_before_a_colon_speaks(text: str, speakers: list[str]) -> None:
    assert [name for found, _ in attributed(text) for name in found] == speakers


def test_another_saying_joined_to_the_first_has_its_own_speaker() -> None:
    found = attributed("Mara Voss said the ferry sank, and the harbour master said nobody died.")
    assert (["Mara Voss"], "the ferry sank, and") not in found
    assert any(speakers == ["harbour master"] for speakers, _ in found)


@pytest.mark.parametrize(
    ("text", "certainty", "polarity"),
    [
        ("The ferry is said to have sunk.", "probable", "+"),
        ("The ferry will sail if the port opens.", "possible", "+"),
        ("The ferry stands on no list.", "certain", "-"),
        ("Nobody saw the ferry.", "certain", "-"),
        ("Did the ferry sink?", "unknown", "+"),
    ],
)
def test_stance(text: str, certainty: str, polarity: str) -> None:
    found = max(statements(text), key=lambda s: len(s.span))
    assert (found.stance.certainty, found.stance.polarity) == (certainty, polarity)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mara Voss said that the crew wants to strike.",
        "Mara Voss said the harbour that he promised to repair was closed.",
    ],
)
def test_what_is_wanted_inside_a_saying_is_no_attribution(sentence: str) -> None:
    assert [speakers for speakers, _ in attributed(sentence)] == [["Mara Voss"]]


def test_a_chain_is_kept_where_the_agency_follows() -> None:
    found = attributed("He claimed that the ferry was sound, Ossian Press reported.")
    assert len(found) == 2


def rules(*paragraphs: str) -> list[tuple[str, str]]:
    """The first word of each attributed statement's rule family with its lemma, and its content."""
    text = report(*paragraphs).text
    found = [s for s in statements(*paragraphs) if not s.own_voice]
    return [(s.rule, " … ".join(c.of(text) for c in s.content)) for s in found]


@pytest.mark.parametrize(
    ("sentence", "rule", "content"),
    [
        ("Mara Voss praised the crew for their work.", "verb praise for", "the crew for their work"),
        ("The union accused it of a cover-up.", "verb accuse of", "it of a cover-up"),
        ("She called for all ports to close their docks.", "verb call for", "for all ports to close their docks"),
        ("The clerk was asked if she had seen the ship.", "verb passive ask wh", "if she had seen the ship"),
        ("Voss says in a statement that the race will go on.", "verb say that", "that the race will go on"),
        ("Mara Voss questioned the account of the port.", "verb question np", "the account of the port"),
        ("The new harbour plan was challenged by the union.", "verb passive challenge subj", "The new harbour plan"),
        ("The ferry sank, per the ministry.", "phrase per", "The ferry sank"),
        ("The crew hopes to keep one and open another.", "verb hope to", "to keep one and open another"),
    ],
)  # fmt: skip
def test_frames(sentence: str, rule: str, content: str) -> None:
    assert (rule, content) in [(r, c.rstrip(" .,")) for r, c in rules(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor asked the council to back the plan.",  # the council backs nothing yet
        "Fuel is sold at four crowns per litre.",
        "He was fined for opposing the harbour plan.",
    ],
)
def test_what_is_nobodys_statement(sentence: str) -> None:
    assert not [r for r, _ in rules(sentence) if r.split()[1] in ("back", "per", "oppose")]


def test_an_aside_at_the_end_is_the_outlets_own() -> None:
    assert attributed("Mara Voss said she would close the port, which opened in 2019.") == [
        (["Mara Voss"], "she would close the port")
    ]


def test_a_headline_in_capitals_is_read_like_its_text() -> None:
    found = rules("Mara Voss Slams Ferry Plan", "The ferry plan is old. The plan for the ferry is dead.")
    assert ("verb slam np", "Ferry Plan") in found


def test_a_participle_on_a_thing_that_somebody_issues_has_the_issuer_as_source() -> None:
    found = attributed("Mara Voss issued a statement saying the ferry was safe.")
    assert found == [(["Mara Voss"], "the ferry was safe")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("OSSIAN, May 6 (OP) — Mara Voss said the ferry was safe.", "Mara Voss"),
        ("Mara Voss (Harbour Union) said the ferry was safe.", "Mara Voss"),
    ],
)
def test_a_source_stands_behind_a_dash_or_before_brackets(sentence: str, speaker: str) -> None:
    ((speakers, content),) = attributed(sentence)
    assert (speakers, content) == ([speaker], "the ferry was safe")


def test_what_the_author_says_is_a_saying_and_what_the_author_thinks_is_none() -> None:
    assert [content for _, content in attributed("I told the mayor that the ferry was safe.")] == [
        "that the ferry was safe"
    ]
    assert not attributed("I think that the ferry was safe.")


def test_a_caption_tells_too_but_not_its_credit() -> None:
    caption = "Mara Voss boards the ferry in Osk on Friday. Picture: Ivo Lam/Northwire"
    credit = Credit(name="Northwire", span=Span(caption.index("Northwire"), len(caption)), place="caption")
    told = msgspec.structs.replace(report(caption, kind="caption"), picture_credits=(credit,))
    (found,) = (s for s in STAGE.run(told, TOOLS) if isinstance(s, Statement))
    assert found.span.of(told.text) == "Mara Voss boards the ferry in Osk on Friday."


def test_a_pronoun_may_stand_among_those_that_it_takes_up() -> None:
    assert statements(
        "A captain and a pilot and their crew met. The pilot and they and he said they and them were safe."
    )
