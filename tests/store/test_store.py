from pathlib import Path

import pytest

from reportedly.errors import Misuse, StoreError
from reportedly.records import Anchor, Rejection, Story
from reportedly.store import Store, aliases, decisions


def row(name: str) -> Rejection:
    return Rejection(input=name, stage="read", reason="empty")


def test_what_is_committed_is_there_after_reopening(tmp_path: Path) -> None:
    Store(tmp_path).commit("read", ["a", "b"], [("b", row("two")), ("a", row("one"))])
    store = Store(tmp_path)
    assert store.load(Rejection, ["a", "b"]) == [("a", row("one")), ("b", row("two"))]
    assert list(store.manifest.keys("read")) == ["a", "b"]


def test_a_key_without_rows_is_finished_too(tmp_path: Path) -> None:
    Store(tmp_path).commit("read", ["nothing"], [])
    assert "nothing" in Store(tmp_path).manifest


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_manifest_line_cut_short_is_ignored_and_overwritten(tmp_path: Path, cut: int) -> None:
    store = Store(tmp_path)
    store.commit("read", ["a"], [("a", row("one"))])
    whole = (tmp_path / "manifest.jsonl").read_bytes()
    store.commit("read", ["b"], [("b", row("two"))])
    (tmp_path / "manifest.jsonl").write_bytes((tmp_path / "manifest.jsonl").read_bytes()[: len(whole) + cut])
    again = Store(tmp_path)
    assert list(again.manifest) == ["a"]
    again.commit("read", ["b"], [("b", row("two"))])
    assert Store(tmp_path).load(Rejection, ["a", "b"]) == [("a", row("one")), ("b", row("two"))]


def test_parts_without_a_line_mean_nothing_and_are_swept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.commit("read", ["a"], [("a", row("one"))])
    (store.parts_folder / "rejection-left.parquet").write_bytes(b"left by a killed run")
    (store.parts_folder / ".writing-left").mkdir()
    assert store.sweep() == 2
    assert store.load(Rejection, ["a"]) == [("a", row("one"))]


def test_two_writers_of_one_store_lose_nothing(tmp_path: Path) -> None:
    one, two = Store(tmp_path), Store(tmp_path)
    one.commit("read", ["a"], [("a", row("one"))])
    two.commit("read", ["b"], [("b", row("two"))])
    assert list(Store(tmp_path).manifest) == ["a", "b"]


def test_damage_in_the_middle_is_named(tmp_path: Path) -> None:
    Store(tmp_path).commit("read", ["a"], [])
    (tmp_path / "manifest.jsonl").write_bytes(b"\xff{\n" + (tmp_path / "manifest.jsonl").read_bytes())
    with pytest.raises(StoreError, match="damaged at byte 0"):
        Store(tmp_path)


def test_verify_sees_an_altered_part(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.commit("read", ["a"], [("a", row("one"))])
    assert store.verify() == 1
    (part,) = store.parts_folder.iterdir()
    part.write_bytes(part.read_bytes()[:-1] + b"!")
    with pytest.raises(StoreError, match="altered"):
        store.verify()


def test_the_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    assert store.folder.stat().st_mode & 0o077 == 0


def test_an_undo_takes_back_and_keeps_the_line(tmp_path: Path) -> None:
    log = tmp_path / "decisions.jsonl"
    anchor = Anchor(report="report-1")
    first = decisions.append(log, decisions.draft("2031-05-06T10:00:00Z", "ana", "reject", [anchor], reason="advert"))
    undo = decisions.draft("2031-05-06T10:01:00Z", "ana", "undo", [])
    with pytest.raises(Misuse):
        decisions.append(log, undo)
    import msgspec

    decisions.append(log, msgspec.structs.replace(undo, undoes=first.id))
    assert len(decisions.read(log)) == 2
    assert decisions.standing(decisions.read(log)) == ()


def test_an_altered_decision_shows(tmp_path: Path) -> None:
    log = tmp_path / "decisions.jsonl"
    decisions.append(log, decisions.draft("2031-05-06T10:00:00Z", "ana", "annotate", [], value="seen"))
    log.write_bytes(log.read_bytes().replace(b"seen", b"gone"))
    with pytest.raises(StoreError, match="altered"):
        decisions.read(log)


def test_a_story_that_changes_its_id_keeps_its_old_one_as_alias(tmp_path: Path) -> None:
    def story(id_: str, *reports: str) -> Story:
        return Story(id=id_, made_by="stories@1", title="t", reports=reports, start=None, end=None)

    aliases.update(tmp_path, [story("s1", "r1", "r2"), story("s9", "r9")])
    aliases.update(tmp_path, [story("s0", "r0", "r1", "r2"), story("s9", "r9")])
    aliases.update(tmp_path, [story("s00", "r00", "r0", "r1", "r2"), story("s9", "r9")])
    assert aliases.current(tmp_path, "s1") == "s00"
    assert aliases.current(tmp_path, "s9") == "s9"
