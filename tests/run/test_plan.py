"""How work is cut into tasks."""

from reportedly.run.local import Local
from reportedly.run.plan import _cut
from reportedly.run.task import Input, Job


def job(reads: int) -> Job:
    return Job(keys=(str(reads),), inputs=(Input(kind="Report", keys=tuple(map(str, range(reads))), files=()),))


def weights(*reads: int, size: int) -> list[list[int]]:
    return [[len(one.inputs[0].keys) for one in task] for task in _cut([job(n) for n in reads], size)]


def test_jobs_that_weigh_the_same_are_cut_by_number() -> None:
    assert weights(3, 3, 3, 3, 3, size=2) == [[3, 3], [3, 3], [3]]
    assert weights(size=2) == []


def test_a_heavy_job_is_alone_and_light_ones_go_together() -> None:
    assert weights(900, 40, 2, 2, 2, 2, size=2) == [[900], [40, 2, 2, 2, 2]]


def test_processes_that_run_already_take_every_job() -> None:
    with Local(workers=2) as engine:
        assert engine.share(20) == 20
        engine._pool = object()  # type: ignore[assignment]
        assert engine.share(20) == 3
        engine._pool = None
