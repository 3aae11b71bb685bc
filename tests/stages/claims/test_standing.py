"""What stands for what in a story of one ferry, the Alma, and where it is left open."""

from msgspec.structs import replace

from reportedly.records import Mention, Span, Statement
from reportedly.stages.claims.standing import standing
from reportedly.text.telling import predicates
from tests.stages.making import english, report, statement

WORDS = predicates(english().claims)


def kinds(*texts: tuple[str, str]) -> dict[str, tuple[str, ...]]:
    """What each kind stands for where reports have such a text and the named participant in it."""
    reports = [report(str(i), text) for i, (text, _) in enumerate(texts)]
    told = []
    for of, (text, who) in zip(reports, texts, strict=True):
        made = statement(of, text, frames=[("leave", {"agent": who})])
        role = replace(made.frames[0].roles[0], entity=who.split()[-1])
        told.append(replace(made, frames=(replace(made.frames[0], roles=(role,)),)))
    return dict(standing(told, reports, WORDS).kinds)


def test_a_kind_with_one_name_in_the_story_stands_for_it() -> None:
    kind = WORDS.stems("ferry")[0]
    assert kinds(("The ferry Alma left Dorren.", "ferry Alma"))[kind] == WORDS.stems("Alma")


def test_a_kind_with_two_names_stands_for_none() -> None:
    two = kinds(("The ferry Alma left.", "ferry Alma"), ("The ferry Brit left.", "ferry Brit"))
    assert WORDS.stems("ferry")[0] not in two


def test_a_name_alone_tells_no_kind() -> None:
    assert kinds(("Alma left Dorren.", "Alma")) == {}


def naming(*names: str) -> Statement:
    of = report("A", ", ".join(names))
    return replace(statement(of, of.text), mentions=tuple(Mention(name=name, span=Span(0, 1)) for name in names))


def test_a_hyphened_name_meets_its_parts_as_others_write_them() -> None:
    told = naming("Ilka Sen-Tor", "Ilka Sen Tor")
    found = standing([told], [report("A", "Ilka")], WORDS)
    assert found.spelt(WORDS.stems("Sen-Tor")) == WORDS.stems("Sen Tor")


def test_a_hyphened_name_that_nobody_writes_apart_stays() -> None:
    found = standing([naming("Ilka Sen-Tor", "Ilka Tor")], [report("A", "Ilka")], WORDS)
    assert found.spelt(WORDS.stems("Sen-Tor")) == WORDS.stems("Sen-Tor")
