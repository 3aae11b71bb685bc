"""Who does what to whom, told so that the same act from either side is the same."""

from msgspec.structs import replace

from reportedly.records import Mention, Report, Statement
from reportedly.stages.claims.known import Part
from reportedly.stages.claims.parts import Teller
from reportedly.stages.claims.standing import NOTHING, Standing
from reportedly.text.telling import predicates
from tests.stages.making import english, report, statement

WORDS = predicates(english().claims)
DEFINITE = frozenset({"the"})


def told(text: str, predicate: str, stands: Standing = NOTHING, **roles: str) -> tuple[Teller, Statement]:
    of: Report = report("A", text)
    named = {name.removesuffix("_"): words for name, words in roles.items()}
    return Teller(of, WORDS, stands, DEFINITE), statement(of, text, frames=[(predicate, named)])


def parts(text: str, predicate: str, stands: Standing = NOTHING, **roles: str) -> set[Part]:
    teller, made = told(text, predicate, stands, **roles)
    return {part for part in teller.parts(made.frames[0]) if part.stem}


def test_who_receives_is_whom_the_other_gives_to() -> None:
    given = parts("Mavek gave Dorren an engine", "give", agent="Mavek", recipient="Dorren", patient="engine")
    got = parts("Dorren received an engine from Mavek", "receive", agent="Dorren", from_="Mavek", patient="engine")
    assert given == got
    assert Part("give", "to", "dorren", named=True) in given


def test_a_verb_that_only_says_that_an_act_is_done_tells_that_act() -> None:
    teller, made = told("The deal constitutes a breach", "constitute", agent="The deal", patient="breach")
    assert teller.act(made.frames[0]) == WORDS.family("violate")
    assert teller.acts(made, {"the", "deal", "breach"}) == {WORDS.family("violate"), WORDS.family("deal")}


def test_an_act_in_a_name_is_no_act() -> None:
    teller, made = told("Rescue Board was quiet", "be", agent="Rescue Board")
    assert WORDS.family("rescue") in teller.acts(made, {"rescue"})
    named = replace(made, mentions=(Mention(name="Rescue Board", span=made.span),))
    assert teller.acts(named, {"rescue"}) == frozenset()


def test_the_one_named_ferry_of_a_story_is_the_ferry() -> None:
    stands = Standing({}, {WORDS.stems("ferry")[-1]: WORDS.stems("Alma")})
    definite = parts("At dusk the ferry sank", "sink", stands, agent="the ferry")
    assert {part.stem for part in definite} == set(WORDS.stems("Alma"))
    assert parts("a ferry sank", "sink", stands, agent="a ferry") == parts("a ferry sank", "sink", agent="a ferry")


def test_a_proposition_tells_which_sides_have_which_name() -> None:
    teller, made = told("Ilka Rost left the pier", "leave", agent="Ilka Rost", patient="the pier")
    proposition = teller.proposition(made.frames[0], {"ilka": 1.0, "rost": 1.0, "pier": 1.0})
    assert proposition.named == {("agent", "rost")}
    assert proposition.parts == {"ilka", "rost", "pier"}
