from msgspec.structs import replace

from reportedly.records import Claim
from reportedly.settings import Settings
from reportedly.stages import timeline
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
