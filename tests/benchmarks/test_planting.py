"""The slots that are planted, on two invented reports."""

from random import Random

from benchmarks.quality.planting import Slot, Told, slots
from tests.stages.making import english, report, statement

A = "Nine boats sank off Solby on Monday, killing two men. The harbour said that nine boats had sunk."
B = "On Monday nine boats sank. They were moored in Solby."


def planted() -> dict[str, Slot]:
    reports = [report("Post", A), report("Echo", B)]
    frames = [("sink", {"agent": "boats"})]
    told = [Told(statement(r, r.text[: r.text.index(". ")], frames=frames), r) for r in reports]
    return {slot.kind: slot for slot in slots(told, english(), Random(1))}


def test_a_slot_is_what_two_reports_tell_alike_and_changes_wherever_the_report_has_it() -> None:
    found = planted()
    assert {"number", "date"} <= found.keys()
    changed = found["number"].text()
    assert "thirteen boats" in changed.lower()
    assert "nine" not in changed.lower().split("thirteen", 1)[1] or found["number"].words[0].isupper()
    assert all(word in found["date"].text() for word in ("Thursday",))
    assert "Monday" not in found["date"].text()


def test_the_changed_words_are_known_again_in_the_changed_text() -> None:
    for slot in planted().values():
        assert [place.of(slot.text()) for place in slot.places()] == [
            edit.words for edit in sorted(slot.edits, key=lambda edit: edit.span.start)
        ]
