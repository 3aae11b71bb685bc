from msgspec.structs import replace

from reportedly.exports._names import names, read_again
from reportedly.records import Version

from .invented import event


def version(earlier: str, report: str) -> Version:
    return Version(
        id="", made_by="test", report=report, earlier=earlier, ordered=True, why=(), changes=(), trivial=0
    )  # fmt: skip


def test_readings_are_numbered_from_the_first_whatever_their_order() -> None:
    chain = [version("b", "c"), version("a", "b"), version("c", "d"), version("x", "y")]
    told = {"b": ("a", 2), "c": ("a", 3), "d": ("a", 4), "y": ("x", 2)}
    assert read_again(chain) == told
    assert read_again(reversed(chain)) == told


def test_many_readings_take_linear_time() -> None:
    chain = [version(str(n), str(n + 1)) for n in reversed(range(50_000))]
    assert read_again(chain)["50000"] == ("0", 50_001)


def test_a_version_goes_by_the_name_of_its_report() -> None:
    one, other = event().accounts[0].reports[:2]
    same = replace(other, id="report-again", publisher=one.publisher)
    assert names([one, same])["report-again"] == f"{one.publisher} (2)"
    assert names([same, one], [version(one.id, same.id)])["report-again"] == f"{one.publisher}, version 2"
