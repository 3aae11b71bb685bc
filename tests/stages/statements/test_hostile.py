"""Text that no newspaper prints: its statements are spans of it or it is refused, in time linear in its length."""

import time
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly import testing
from reportedly.errors import Refused
from reportedly.models.base import Parser
from reportedly.records import Rejection, Statement
from reportedly.settings import Settings
from reportedly.stages import statements
from reportedly.stages.base import Tools

NEWS = (
    "The minister said on Tuesday that the ferry sank. “It was old,” Mara Voss told reporters, according to two "
    "officials. Ossian denied that it had sold 38 ships to Vestland for $200,000 last week, which could be illegal. "
)
UNITS = {
    "unbalanced quotes": 'He said "it sank. “Nobody, said ‘Voss. ',
    "open quotes": "“yes ",
    "straight quotes": '"A" said B. ',
    "nested quotes": "“a ‘b ",
    "nested brackets": "(a [b ",
    "brackets that close": "he said) it] sank} ",
    "capitals": NEWS.upper(),
    "no punctuation": "".join(sign for sign in NEWS if sign.isalnum() or sign == " ").lower(),
    "sayings in sayings": "he said that ",
    "joined sayings": "he said and she said ",
    "names": "John Smith met Mary Jones and ",
    "capitalised words": "Aa Bb Cc Dd ",
    "pronouns": "He said she said they said it ",
    "numbers": "12 34,567 million ",
    "dates": "Monday 3 May 2020 at 5:30 p.m. last week ",
    "commas": "a, b, ",
    "hyphens": "a-b-c-d-",
    "conjunctions": "and ",
    "prepositions": "of the bank of ",
    "a word without end": "abcdefghij",
    "digits without end": "1,",
    "combining marks": "e\u0301\u0302 said ",
    "no width": "sa\u200bid he\ufeff ",
    "right to left": "غرقت السفينة قبالة الساحل ",
    "turned around": "\u202eabc\u202c said \u2067x\u2069 ",
    "control characters": "\x07a\x00b said \x1b[2J ",
    "look-alikes": "Рutin sаid thе ferry sаnk. ",
    "mixed languages": "He said. Der Minister sagte es. 部长说船沉了。 ",
    "emoji": "He said 😀👩‍👩‍👧 it sank. ",
    "lines": "Mr. X said it.\r\n\r\n",
}
PATIENCE = 10.0  # processor seconds, many times what any of these takes; what is quadratic takes far more
TOOLS = Tools(Settings())


class Unparsed(Tools):
    """Tools with a parser that takes no time, to see the time of all else."""

    parser: Parser = testing.FakeParser()  # type: ignore[assignment]


def made(text: str, tools: Tools = TOOLS) -> Sequence[Statement | Rejection]:
    return tuple(statements.STAGE.run(testing.report(text, published="2031-05-06"), tools))


def check(text: str, found: Sequence[Statement | Rejection]) -> None:
    """Spans lie inside the text, each role's in order; statements are in order; what is left out is told."""
    told = [one for one in found if isinstance(one, Statement)]
    assert [one.span for one in told] == sorted(one.span for one in told)
    for one in told:
        for role in (one.content, one.cue, one.source):
            assert all(0 <= span.start < span.end <= len(text) for span in role)
            assert list(role) == sorted(role)
    assert all(one.reason for one in found if isinstance(one, Rejection))


@pytest.mark.parametrize("name", sorted(UNITS))
def test_any_of_it_again_and_again(name: str) -> None:
    text = UNITS[name] * (12_000 // len(UNITS[name]))
    begun = time.process_time()
    found = made(text)
    assert time.process_time() - begun < PATIENCE
    check(text, found)
    assert made(text) == found


@pytest.mark.parametrize("name", sorted(UNITS))
def test_what_the_rules_do_beside_the_parse_is_linear(name: str) -> None:
    def seconds(length: int) -> float:
        text = UNITS[name] * (length // len(UNITS[name]))
        begun = time.process_time()
        check(text, made(text, Unparsed(Settings())))
        return time.process_time() - begun

    seconds(1_000)
    few, many = min(seconds(10_000) for _ in range(2)), seconds(80_000)
    assert many < 8 * 4 * few + 0.5


@pytest.mark.parametrize("text", ["“" * 100_000, "([{" * 30_000, "😀" * 50_000, "\u0301" * 50_000, "\x00" * 50_000])
def test_what_holds_no_word_is_told(text: str) -> None:
    assert all(isinstance(one, Rejection) for one in made(text))


@pytest.mark.parametrize("text", ["a" * 300_000, "a" * 1_000 + "“" * 100_000, "ж" * 300_000, "1" * 300_000])
def test_a_word_without_end_is_a_result(text: str) -> None:
    begun = time.process_time()
    check(text, made(text))
    assert time.process_time() - begun < PATIENCE


def test_what_is_longer_than_a_report_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(Refused, match="more than the 2,500,000 characters"):
        made("word " * 600_000)


SIGNS = st.sampled_from(
    [*"aTb. ,;:-\"'“”‘’()[]0123\n\r\t\x00\u202e\u200b\u0301😀жא—", " said ", " that ", " denied ", "Voss "]
)
WORDS = st.sampled_from(
    [*NEWS.split(), "according", "to", "has", "not", "confirmed", "“No", "way,”", "May", "5", "of", "\n"]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(SIGNS, max_size=80).map("".join),
    st.lists(WORDS, max_size=60).map(" ".join),
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(text=TEXTS)
def test_any_text_gives_the_same_spans_inside_it_twice(text: str) -> None:
    found = made(text)
    check(text, found)
    assert made(text) == found
