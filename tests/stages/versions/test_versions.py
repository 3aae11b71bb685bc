from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.records import Change, Report, Segment, Statement, Version
from reportedly.settings import Settings
from reportedly.stages import versions
from reportedly.stages.base import Tools
from tests.stages.making import account, report, statement

URL = "https://post.example/vell"
LEAD = "The old bridge at Vell was closed on Monday after a crack was found in its third arch."


def read(text: str, hour: int, **given: object) -> Report:
    made = replace(report("Post", text, url=URL), captured=f"2031-05-05T{hour:02}:00:00+00:00")
    return replace(made, **given)


def version(before: str | Report, after: str | Report, told: Sequence[Statement] = ()) -> Version:
    reports = [read(text, 8 + n) if isinstance(text, str) else text for n, text in enumerate((before, after))]
    (found,) = versions.run(account(reports, told), Tools(Settings()))
    assert [found.earlier, found.report] == [r.id for r in reports]
    return found


def change(before: str, after: str, told: Sequence[Statement] = ()) -> Change:
    found = version(f"{LEAD} {before}", f"{LEAD} {after}", told)
    assert found.trivial == 0
    (only,) = found.changes
    return only


def test_sentences_are_added_and_removed_with_their_places() -> None:
    found = version(f"{LEAD} Nobody was hurt. Carts go round.", f"{LEAD} Carts go round. A mason has been called in.")
    words = [(c.kind, (c.before or c.after), c.why) for c in found.changes]
    assert [(kind, why) for kind, _, why in words] == [
        ("added", "not found in the earlier version"),
        ("removed", "not found in the later version"),
    ]
    added, removed = found.changes
    assert removed.before is not None
    assert removed.before.of(f"{LEAD} Nobody was hurt. Carts go round.") == "Nobody was hurt."
    assert added.after is not None
    assert added.after.of(f"{LEAD} Carts go round. A mason has been called in.") == "A mason has been called in."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The mayor's men - all six - said: \"Stay away\".", "The mayor’s men – all six – said: “Stay away.”"),
        ("The   guards came\nat once.", "The guards came at once."),
        ("An acident was feared.", "An accident was feared."),
        ("The harbour of the old town is organised.", "The harbor of the old town is organized."),
        ("He said that the arch held well.", "He said the arch held well."),
        ("Updated 10:30 GMT", "Updated 5 May, 11:45 GMT"),
        ("The arch held. The mason left it alone.", "The mason left it alone. The arch held."),
        ("The arch of it held and the mason left it alone.", "The arch of it held. And the mason left it alone."),
    ],
)  # fmt: skip
def test_what_says_nothing_is_counted_and_not_shown(before: str, after: str) -> None:
    found = version(f"{LEAD}\n{before}", f"{LEAD}\n{after}")
    assert found.changes == ()
    assert found.trivial <= 2


@pytest.mark.parametrize(
    ("before", "after", "aspects", "why"),
    [
        ("Twelve men were on it.", "Fifteen men were on it.", ("number",), "“Twelve” became “Fifteen”"),
        ("It cost 3,400 crowns.", "It cost 4,300 crowns.", ("number",), "“3,400” became “4,300”"),
        ("It closed again on Friday.", "It closed again on Sunday.", ("time",), "“Friday” became “Sunday”"),
        ("“We close it.”", "“We must close it.”", ("quotation",), "words inside quotation marks differ"),
        ("The mason Abel Marin came.", "The mason Abel Martin came.", ("wording",), "told in other words"),
        ("He inspected the arch.", "He inspected no arch.", ("wording",), "told in other words"),
    ],
)  # fmt: skip
def test_a_changed_sentence_says_what_is_another(before: str, after: str, aspects: tuple[str, ...], why: str) -> None:
    found = change(before, after)
    assert (found.kind, found.aspects, found.why) == ("changed", aspects, why)


def standing(before: str, after: str, **stances: dict[str, object]) -> Change:
    one, other = read(f"{LEAD} {before}", 8), read(f"{LEAD} {after}", 9)
    told = [
        statement(one, before.partition(", ")[0], **stances.get("one", {})),  # type: ignore[arg-type]
        statement(other, after.partition(", ")[0], **stances.get("other", {})),  # type: ignore[arg-type]
    ]
    (found,) = version(one, other, told).changes
    return found


def test_a_hedge_softens_and_its_loss_hardens() -> None:
    sure, hedged = "The crack was old.", "The crack may have been old."
    soft = standing(sure, hedged, other={"sure": "possible"})
    assert (soft.kind, soft.aspects) == ("softened", ("certainty",))
    assert soft.why == "told without a hedge before, as possible now"
    hard = standing(hedged, sure, one={"sure": "possible"})
    assert (hard.kind, hard.why) == ("hardened", "told as possible before, without a hedge now")


def test_own_words_that_are_given_to_a_speaker_are_softer() -> None:
    ada = {"by": [("Ada Renn", "person")]}
    soft = standing("The crack was old.", "The crack was old, Ada Renn said.", other=ada)
    assert (soft.kind, soft.aspects) == ("softened", ("speaker",))
    assert soft.why == "in the outlet’s own words before, given to Ada Renn now"


def test_what_the_outlet_said_with_a_hedge_is_no_softer_when_it_is_given_to_a_speaker() -> None:
    ada = {"by": [("Ada Renn", "person")]}
    found = standing(
        "The crack may be old.",
        "The crack may be old, Ada Renn said.",
        one={"sure": "possible"},
        other={**ada, "sure": "possible"},
    )
    assert (found.kind, found.aspects) == ("changed", ("speaker",))


def test_a_hedge_in_a_part_of_the_sentence_softens_too() -> None:
    soft = change("The arch cracked and poisoned the well.", "The arch cracked and may have poisoned the well.")
    assert (soft.kind, soft.aspects, soft.why) == ("softened", ("certainty",), "“may have” is new")
    hard = change("The arch cracked and allegedly fell.", "The arch cracked and fell.")
    assert (hard.kind, hard.why) == ("hardened", "“allegedly” is gone")


def test_another_speaker_is_shown_and_a_fuller_name_is_none() -> None:
    by = [{"by": [(name, "person")]} for name in ("Ada Renn", "Odo Falk", "Renn")]
    other = standing("The crack was old, Ada Renn said.", "The crack was old, Odo Falk said.", one=by[0], other=by[1])
    assert (other.kind, other.aspects, other.why) == (
        "changed",
        ("speaker",),
        "given to Ada Renn before, to Odo Falk now",
    )
    same = standing("The crack was old, Ada Renn said.", "The crack was old, Renn said.", one=by[0], other=by[2])
    assert same.aspects == ("wording",)


def test_a_denial_is_no_softening() -> None:
    found = standing("The crack was old.", "The crack was not old.", other={"sign": "-"})
    assert (found.kind, found.aspects, found.why) == ("changed", ("polarity",), "it is denied now")


def test_a_correction_counts_even_among_page_furniture() -> None:
    note = "Correction: an earlier version of this article gave the wrong day."
    after = read(f"{LEAD}\n{note}", 9)
    parts = (
        Segment(start=0, end=len(LEAD), kind="body"),
        Segment(start=len(LEAD) + 1, end=len(after.text), kind="chrome"),
    )
    (found,) = version(LEAD, replace(after, segments=parts)).changes
    assert (found.kind, found.aspects) == ("added", ("correction",))
    assert found.why == "not found in the earlier version; the outlet tells of a correction"


def test_page_furniture_is_trivial() -> None:
    after = read(f"{LEAD}\nMost read: Ten ways with turnips.", 9)
    parts = (
        Segment(start=0, end=len(LEAD), kind="body"),
        Segment(start=len(LEAD) + 1, end=len(after.text), kind="chrome"),
    )
    found = version(LEAD, replace(after, segments=parts))
    assert (found.changes, found.trivial) == ((), 1)


def test_three_readings_are_two_steps() -> None:
    reports = [read(f"{LEAD} Reading {n} of it.", n) for n in (9, 7, 8)]
    found = list(versions.run(account(reports, []), Tools(Settings())))
    assert [(v.earlier, v.report) for v in found] == [(reports[1].id, reports[2].id), (reports[2].id, reports[0].id)]


def test_a_language_without_a_file_is_compared_by_its_words() -> None:
    one, other = (read(text, 8 + n, language="xx") for n, text in enumerate(("Abc def ghi.", "Abc def jkl.")))
    assert [c.kind for c in version(one, other).changes] == ["changed"]


def test_hostile_text_takes_linear_time() -> None:
    texts = [" ".join(f"same word number {n % 7} is here again" for n in range(k)) + "." * 5000 for k in (3000, 3001)]
    assert len(version(texts[0], texts[1] + " End.").changes) <= 2
    many = ["\n".join(f"Row {n} of {k} has a word." for n in range(1500)) for k in (1, 2)]
    assert version(many[0], many[1]).changes


TELLING = st.lists(
    st.sampled_from(["One came.", "Two may come.", "Ten came", "“No,” he said.", "a", "...", "Updated 10:30"]),
    max_size=8,
)


@given(TELLING, TELLING)
def test_any_two_texts_are_compared(before: list[str], after: list[str]) -> None:
    one, other = (read(f"{LEAD} " + "\n".join(lines), 8 + n) for n, lines in enumerate((before, after)))
    assume(one.text != other.text)
    found = list(versions.run(account([one, other], []), Tools(Settings())))
    for version in found:
        for change in version.changes:
            assert (change.before is None) == (change.kind == "added")
            assert (change.after is None) == (change.kind == "removed")
            for span, text in ((change.before, one.text), (change.after, other.text)):
                assert span is None or 0 <= span.start < span.end <= len(text)
        same = sorted(one.text.split()) == sorted(other.text.split())
        assert not (same and version.changes)
