"""Quotations and who speaks them, in sentences of an invented port."""

import time

import pytest

from reportedly.languages import find
from reportedly.models.base import Parser
from reportedly.records import Span
from reportedly.settings import Settings
from reportedly.stages.base import Tools
from reportedly.stages.statements.analysis import analyse
from reportedly.stages.statements.parsing import parses
from reportedly.testing import FakeParser
from reportedly.text.quotes import Quotation, quotations
from tests.stages.making import report

TOOLS = Tools(Settings())
ENGLISH = find("en")
assert ENGLISH
STAND_IN = ENGLISH.quotes.stand_in


def found(*paragraphs: str) -> list[tuple[str, str]]:
    """Source and content of each attribution."""
    text = report("The Vestland Herald", "\n".join(paragraphs)).text
    return [
        (" … ".join(s.of(text) for s in one.source), " … ".join(c.of(text).strip() for c in one.content))
        for one in analyse(report("The Vestland Herald", "\n".join(paragraphs)), TOOLS).found
    ]


def quoted(text: str) -> tuple[Quotation, ...]:
    assert ENGLISH
    return quotations(text, Span(0, len(text)), ENGLISH.quotes)


def test_the_two_parts_of_a_quotation_are_one() -> None:
    said = found("“What we owe the crew is to be honest with them,” Voss said, “and to say that the ferry is old.”")
    whole = "“What we owe the crew is to be honest with them,” … “and to say that the ferry is old.”"
    assert said == [("Voss", whole)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "“A great captain. Not good, great. One of the best,” Rep. Theo B. Brandt (O-Ossian) said by phone.",
            "Theo B.",
        ),
        ("“Usually, in the end, the board decides well,” replied Brandt, whose patience is short.", "Brandt, whose"),
        ("“The ferry never should have sailed that night.” — Mara Voss", "Mara Voss"),
        ("Voss scolded him: “You never checked the pumps of that ferry.”", "Voss"),
        ("“The ferry is lovely! The port is not,” read one.", "one"),
        ("“Go back to your cabin,” Voss barked and a guard took the stranger out.", "Voss"),
        ("More from the report: “The ferry was never inspected in the years before it sank.”", "the report"),
        ("Voss said,“Look, the ferry never had a chance. Everybody knew it.”", "Voss"),
        ("‘We never saw the ferry leave the port,’ Brandt said.", "Brandt"),
        ("“It will sink at some point, probably soon,” said Mara Voss, an engineer of the port. “I am sure.”", "Mara"),
    ],
)
def test_a_quotation_finds_who_speaks_it(text: str, source: str) -> None:
    ((found_source, content),) = found(text)
    assert source in found_source
    assert all(text[q.span.start : q.span.end] in content for q in quoted(text))


def test_quoted_words_belong_to_the_cue_that_they_complete() -> None:
    assert ("The minister", "Brandt as a “disgrace”") in found("The minister blasted Brandt as a “disgrace”.")


@pytest.mark.parametrize(
    "text",
    [
        "In her speech, Voss spoke of the need for new pumps: “The ferry sank because nobody cared,” she said.",
        "Asked whether the ferry was old, Voss replied, “The ferry sank because nobody cared.”",
    ],
)
def test_what_leads_up_to_an_utterance_is_no_part_of_it(text: str) -> None:
    assert "“The ferry sank because nobody cared" in {content[:36] for _, content in found(text)}


def test_words_quoted_one_after_another_belong_together() -> None:
    assert ("", "The ferries … as “tubs” or “old tubs”") in found("The ferries are known as “tubs” or “old tubs” here.")


def test_an_utterance_goes_on_after_words_quoted_between() -> None:
    said = found("“It sank last night,” said Voss, who noted that prices had “cratered” since. “Nobody saw it sink.”")
    assert ("Voss, who noted that prices had “cratered” since", "“It sank last night,” … “Nobody saw it sink.”") in said


def test_a_passive_verb_of_saying_has_its_agent_as_source() -> None:
    assert not any(source == "what" for source, _ in found("The port lacks what is called a “debate” by law."))


def test_a_sentence_after_a_quotation_is_no_cue_for_it() -> None:
    said = found("I laughed and said, “Nobody swims in that harbour.” She became so upset that she left.")
    assert [(source, content) for source, content in said if "swims" in content] == [
        ("I", "“Nobody swims in that harbour.”")
    ]


def test_a_title_is_no_utterance() -> None:
    assert not any(
        "Songs" in content
        for _, content in found("On “Songs of the North,” Brandt, who lost the race, spoke of ferries.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "“It sank. It was old, and nobody cared,” Voss said. She left.",
        "Voss said: “It sank in the night. Nobody saw it.”",
        "He smiled. “We won the race today,” Voss said, “and we will win again.” “Never say never again,” he added.",
        "“We saw it sink last night, and we swam.",
        "No quotation here.",
        "“We won it all.”“We lost it all.”",
        "  “Why did the ferry sink?” Voss asked.  ",
    ],
)
@pytest.mark.parametrize("parser", [TOOLS.parser, FakeParser()], ids=["model", "fake"])
def test_parsing_apart_keeps_every_word_at_its_place(text: str, parser: Parser) -> None:
    (parse,) = parses([text], [quoted(text)], STAND_IN, parser)
    words = [text[token.start : token.end] for token in parse.tokens]
    assert "".join(words) == "".join(text.split())
    assert [sentence.start for sentence in parse.sentences[1:]] == [sentence.end for sentence in parse.sentences[:-1]]
    assert all(s.start <= parse.tokens[i].head < s.end for s in parse.sentences for i in range(s.start, s.end))


def test_an_utterance_hangs_on_its_cue() -> None:
    text = "“The ferry sank. Nobody saw what happened to it,” Voss said on Monday."
    (parse,) = parses([text], [quoted(text)], STAND_IN, TOOLS.parser)
    words = [text[token.start : token.end] for token in parse.tokens]
    saw = parse.tokens[words.index("saw")]
    assert (saw.dep, words[saw.head]) == ("ccomp", "said")
    assert len(parse.sentences) == 2


@pytest.mark.parametrize(
    "unit", ["“We saw the ferry sink” ", "“We saw it sink,” he said. ", '"Yes we saw it "no" ', "“"]
)
def test_parsing_apart_is_linear(unit: str) -> None:
    taken = []
    for size in (20_000, 200_000):
        text = unit * (size // len(unit))
        start = time.perf_counter()
        list(parses([text], [quoted(text)], STAND_IN, FakeParser()))
        taken.append(time.perf_counter() - start)
    assert taken[1] < 40 * max(taken[0], 0.01)
