from msgspec.structs import replace

from reportedly.records import Claim
from reportedly.settings import Settings
from reportedly.stages import discrepancies, timeline
from reportedly.stages.base import Tools
from tests.stages.making import account, report, statement


def test_moments_are_when_things_happened_the_most_exact_first() -> None:
    a = report("Post", "it fell on June 3, said Post. it was built in 2019.", "2027-06-20")
    b = report("Echo", "it fell in June", "2027-06-21")
    told = [statement(a, "it fell on June 3"), statement(b, "it fell in June"), statement(a, "it was built in 2019")]
    claims = tuple(
        Claim(id=name, made_by="test", story="story", text="", statements=tuple(s.id for s in held), links=())
        for name, held in (("fall", told[:2]), ("built", told[2:]))
    )
    found = list(timeline.run(replace(account([a, b], told), claims=claims), Tools(Settings())))
    assert [(m.claim, m.when, m.precision) for m in found] == [("built", "2019", "year"), ("fall", "2027-06-03", "day")]


def test_lengths_and_open_times_are_no_moments() -> None:
    a = report("Post", "it lasted three weeks from Tuesday")
    told = [statement(a, a.text)]
    claim = Claim(id="claim", made_by="test", story="story", text="", statements=(told[0].id,), links=())
    assert list(timeline.run(replace(account([a], told), claims=(claim,)), Tools(Settings()))) == []


def test_a_moment_that_another_telling_dates_otherwise_points_to_the_discrepancy() -> None:
    a = report("Post", "the bridge fell on Thursday", "2027-06-04")
    b = report("Echo", "the bridge fell on Wednesday", "2027-06-04")
    told = [statement(r, r.text, frames=[("fall", {"agent": "the bridge"})]) for r in (a, b)]
    claim = Claim(id="fall", made_by="test", story="story", text="", statements=tuple(s.id for s in told), links=())
    made = replace(account([a, b], told), claims=(claim,))
    differing = tuple(discrepancies.run(made, Tools(Settings())))
    moments = list(timeline.run(replace(made, discrepancies=differing), Tools(Settings())))
    assert [(m.when, m.statements) for m in moments] == [("2027-06-02", (told[1].id,)), ("2027-06-03", (told[0].id,))]
    assert {m.discrepancies for m in moments} == {tuple(d.id for d in differing)}
    assert len(differing) == 1
