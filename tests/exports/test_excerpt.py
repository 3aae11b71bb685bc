import re

import msgspec
import pytest

from reportedly.exports._excerpt import NEAR, Piece, excerpt, headline, words
from reportedly.records import Report, Span, Statement

from .invented import AUTHORITY, report, span, statement


def told(text: str, *parts: str, cue: str = "", source: str = "") -> tuple[Report, Statement]:
    """A report of one paragraph, and a statement whose fragments are these parts of it."""
    given = report("x.txt", None, (("body", text),), None, None)
    spans = tuple(span(given, part) for part in parts)
    made = msgspec.structs.replace(
        statement(given, parts[0], (AUTHORITY,) if source else ()),
        content=spans,
        cue=(span(given, cue),) if cue else (),
        source=(span(given, source),) if source else (),
    )
    return given, made


def test_a_cue_without_a_source_is_shown_between_what_it_parts() -> None:
    given = told("Quell is believed to be ill.", "Quell", "to be ill", cue="is believed")
    assert words(*given) == "Quell is believed to be ill"


def test_a_source_between_two_fragments_is_left_out_of_the_words() -> None:
    given = told("The dam, Marren said, will hold.", "The dam", "will hold", cue="said", source="Marren")
    assert words(*given) == "The dam … will hold"


def test_fragments_apart_in_the_outlets_own_voice_keep_their_ellipsis() -> None:
    given = told("The gate, which is old, failed.", "The gate", "failed")
    assert words(*given) == "The gate … failed"
    assert excerpt(*given).pieces[1] == Piece(", which is old, ", "near")


def test_words_stand_within_their_sentence() -> None:
    given = told("It rained. Marren said that the dam\nheld on Friday. Nobody left.", "that the dam\nheld")
    assert excerpt(*given).pieces == (
        Piece("Marren said ", "near"), Piece("that the dam held"), Piece(" on Friday.", "near"),
    )  # fmt: skip


def test_a_whole_sentence_needs_nothing_near_it() -> None:
    given = told("It rained. The dam held. Nobody left.", "The dam held.")
    assert excerpt(*given).pieces == (Piece("The dam held."),)


def test_of_a_long_sentence_the_nearest_words_are_shown() -> None:
    rain = "rain and " * 40
    first, own, last = excerpt(*told(f"{rain}the dam held {rain}", "the dam held")).pieces
    assert first.text.startswith("… and rain and")
    assert last.text.endswith("rain …")
    assert own.text == "the dam held"
    assert max(len(first.text), len(last.text)) <= NEAR + 2


def test_a_quotation_takes_the_mark_that_ends_it() -> None:
    assert words(*told("She said “the dam held.” Later", "“the dam held")) == "“the dam held.”"
    assert words(*told("She said the dam held.” Later", "the dam held")) == "the dam held"


def test_quotation_marks_enclose_all_that_is_shown() -> None:
    shown = excerpt(*told("Marren called it “safe” on Friday.", "called it “safe”"))
    assert (shown.open, shown.close) == ("‘", "’")
    assert (shown.own.open, shown.own.close) == ("‘", "\u200a’")
    assert [piece.text for piece in shown.own.pieces] == ["called it “safe”"]


def test_what_is_looked_for_is_set_apart_in_the_words_only() -> None:
    shown = excerpt(*told("The gate may have failed, she may say.", "The gate may have failed"))
    seen = shown.seen(re.compile("may"))
    assert [piece for piece in seen.pieces if piece.kind == "seen"] == [Piece("may", "seen")]
    assert "".join(piece.text for piece in seen.pieces) == "The gate may have failed, she may say."


def test_a_place_outside_all_segments_shows_its_words() -> None:
    given, made = told("The dam held.", "The dam held")
    bare = msgspec.structs.replace(given, segments=())
    assert excerpt(bare, made).pieces == (Piece("The dam held"),)
    assert excerpt(bare, msgspec.structs.replace(made, content=(Span(4, 7),))).pieces == (Piece("dam"),)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("that the dam held", "the dam held"),
        ("that one", "that one"),
        ("that", "that"),
        ("the dam held, and", "the dam held"),
        ("the dam held, as with", "the dam held"),
        ("the dam held '", "the dam held"),
        ("the stand", "the stand"),
        ("and", "and"),
        ("thatched roofs burnt", "thatched roofs burnt"),
    ],
)
def test_headings_begin_and_end_with_words_that_stand_alone(given: str, shown: str) -> None:
    assert headline(given, "en") == shown


def test_other_languages_are_left_as_they_are() -> None:
    assert headline("dat de dam hield, and", "nl") == "dat de dam hield, and"
