"""The invented events, accounted for and held against their hand-made accounts: no figure may be below its floor."""

import io
import json
from pathlib import Path

import pytest

from benchmarks.quality import annotation, events, floors
from benchmarks.quality.measure import corpus_hash
from reportedly import api
from reportedly.settings import Settings

ANNOTATIONS = sorted(Path(__file__).parent.glob("*/annotation.txt"))


def test_there_are_events() -> None:
    assert ANNOTATIONS


@pytest.mark.parametrize("path", ANNOTATIONS, ids=lambda path: path.parent.name)
def test_no_figure_is_below_its_floor(path: Path) -> None:
    account = annotation.read(path)
    reports = events.reports_of(path, account)
    with api.session(Settings(workers=1)) as session:
        session.read([str(report) for report in reports], io.BytesIO())
        dossier = json.loads(api.export(session.dossier(), "json", None))
    gold = events.annotated(account, dossier)
    measures = list(events.compared(path.parent.name, dossier, gold, corpus_hash([path, *reports])))
    held = floors.load()
    assert {measure.name for measure in measures} <= held.keys(), "python -m benchmarks.quality --update sets floors"
    assert floors.broken(measures, held) == []
