"""The generator of stories: the same seed the same bytes, one story at a time, and a gold that its texts bear out."""

import io
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.quality.annotation import Unit
from benchmarks.spread import handmade
from benchmarks.spread.__main__ import main
from benchmarks.spread.chance import Chance
from benchmarks.spread.changing import rounded
from benchmarks.spread.generator import Made, stories, story
from benchmarks.spread.model import Kind, frames, kinds, spread
from benchmarks.spread.wording import articles, tense
from benchmarks.spread.world import slots_in

MADE = [story(3, number) for number in range(60)]
FRAME_SLOTS = {"tells", "told", "who", "they", "carrier", "outlet", "when", "quote", "headline", "agency"}
Json = Mapping[str, Any]


def written(*arguments: str) -> str:
    out = io.StringIO()
    with redirect_stdout(out):
        main(list(arguments))
    return out.getvalue()


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    first = written("--seed", "11", "--stories", "20", "--gold", str(one))
    assert first == written("--seed", "11", "--stories", "20", "--gold", str(two))
    assert one.read_bytes() == two.read_bytes()
    assert len(one.read_text(encoding="utf-8").splitlines()) == 20
    assert first != written("--seed", "12", "--stories", "20")


@given(st.integers(0, 10**9), st.integers(0, 10**6))
@settings(max_examples=20, deadline=None)
def test_a_story_does_not_depend_on_those_before_it(seed: int, number: int) -> None:
    assert next(stories(seed, first=number)) == story(seed, number)


def test_it_streams() -> None:
    assert len(list(islice(stories(5), 3))) == 3


def test_reports_are_as_the_product_reads_them() -> None:
    for made in MADE:
        for line in made.reports:
            assert set(line) <= {"id", "text", "url", "publisher", "title", "published"}
            assert line["published"].endswith("Z")
            assert line["text"].strip()


def documents(made: Made) -> dict[int, str]:
    texts = {line["id"]: line["text"] for line in made.reports}
    return {document["id"]: texts[document["file"]] for document in made.gold["documents"]}


def proofs(made: Made) -> Iterator[tuple[Json, Json, str]]:
    texts = documents(made)
    for claim in made.gold["claims"]:
        for proof in claim["evidence"]:
            yield claim, proof, texts[proof["document"]]


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.gold["story"])
def test_every_offset_opens_a_sentence(made: Made) -> None:
    for _, proof, text in proofs(made):
        words = text[proof["start"] : proof["end"]]
        assert words == words.strip()
        assert words[0].isupper() or words[0] in "“0123456789"
        assert "{" not in words
        assert "<" not in words
        assert "\0" not in text


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.gold["story"])
def test_every_source_is_named_in_its_report(made: Made) -> None:
    for _, proof, text in proofs(made):
        for name in proof["sources"]:
            assert name.split()[-1].lower() in text.lower()


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.gold["story"])
def test_ranges_hold_what_the_model_knows(made: Made) -> None:
    for claim in made.gold["claims"]:
        origins = claim["origins"]
        assert 1 <= origins["low"] <= origins["true"] <= origins["high"]
        assert len(origins["why"]) == origins["high"] or not origins["why"]


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.gold["story"])
def test_copies_are_the_same_words(made: Made) -> None:
    texts = documents(made)
    for copy in made.gold["copies"]:
        here, there = slice(*copy["here"]), slice(*copy["there"])
        assert texts[copy["document"]][here].lower() == texts[copy["of"]][there].lower()


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.gold["story"])
def test_differences_have_two_sides_in_the_texts(made: Made) -> None:
    texts = documents(made)
    for found in made.gold["discrepancies"]:
        assert len(found["values"]) >= 2
        for value, holders in found["values"].items():
            assert holders
            if found["slot"] in ("number", "time", "place", "person", "thing", "quotation"):
                assert all(value.lower() in texts[holder].lower() for holder in holders)


def test_there_are_differences_of_every_kind() -> None:
    found = {d["slot"] for made in MADE for d in made.gold["discrepancies"]}
    assert {"number", "time", "place", "person", "thing", "quotation", "speaker", "certainty", "polarity"} <= found
    relations = {document["relation"] for made in MADE for document in made.gold["documents"]}
    assert relations == {"dispatch", *spread().relations}


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.about)
def test_a_kind_of_event_is_whole(kind: Kind) -> None:
    known = {*kind.roles, *kind.slots, *(f"{role}.last" for role in kind.roles)}
    for fact in kind.says:
        forms = (*fact.clauses, *fact.own, *fact.maybe, *fact.headlines)
        assert all(set(slots_in(form)) <= known for form in forms)
        assert set(fact.sources) <= set(kind.sources)
        assert not fact.denied_by or fact.denied_by in kind.sources
        assert not fact.quotes or fact.speaker in fact.sources
        assert len(fact.clauses) >= 2 or len(fact.quotes) >= 3
    used = {
        slot.split(".")[0] for fact in kind.says for form in (*fact.clauses, *fact.headlines) for slot in slots_in(form)
    }
    used |= {slot for source in kind.sources.values() for slot in (*slots_in(source.full + source.name), source.person)}
    assert {*kind.roles, *kind.slots} <= used
    assert kind.says[0].headlines
    assert any(fact.denied_by for fact in kind.says)


def test_frames_have_slots_that_are_filled() -> None:
    assert all(set(slots_in(form)) <= FRAME_SLOTS for forms in frames().values() for form in forms)


@pytest.mark.parametrize(
    ("clause", "back"),
    [
        ("they <seized> it", "they had seized it"),
        ("it <was seized> there", "it had been seized there"),
        ("it <is|was> wrong", "it was wrong"),
        ("it may sink", "it may sink"),
    ],
)
def test_verbs_go_one_tense_back(clause: str, back: str) -> None:
    assert tense(clause, back=True) == back


def test_articles_fit_the_next_word() -> None:
    assert articles("A armoured car and a uniform") == "An armoured car and a uniform"


def test_what_is_small_or_no_number_is_not_rounded() -> None:
    chance = Chance(1)
    assert rounded("12", chance) == "12"
    assert rounded("on Monday", chance) == "on Monday"
    assert rounded("38", chance) in ("about 40", "more than 30", "some 40")


@pytest.mark.parametrize("path", sorted(handmade.STORIES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_story_written_by_hand_is_whole(path: Path) -> None:
    made = handmade.story(path)
    texts = {line["id"]: line["text"] for line in made.reports}
    assert len(texts) >= 3
    assert all(50 <= len(text.split()) <= 180 for text in texts.values())
    assert made.gold["discrepancies"] or len(made.gold["claims"]) >= 3
    for claim in made.gold["claims"]:
        assert claim["evidence"], f"nobody tells {claim['id']}"
        assert 1 <= claim["origins"]["low"] <= claim["origins"]["high"]
        for name in claim["origins"]["names"]:
            outlets = [document["outlet"] for document in made.gold["documents"]]
            assert name in outlets or any(name.lower() in text.lower() for text in texts.values())
        for proof in claim["evidence"]:
            text = texts[made.gold["documents"][proof["document"]]["file"]]
            assert all(name.lower() in text.lower() for name in proof["sources"] or ())


def test_words_that_stand_in_two_reports_are_found_in_sentences_that_differ(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    shared = "the bridge over the river Tarn will stay shut until May"
    path.write_text(f"== a | A\nbody He said {shared}.\n== b | B\nbody It is said that {shared}, once more.\n", "utf-8")
    made = handmade.story(path)
    (copy,) = made.gold["copies"]
    assert made.reports[1]["text"][slice(*copy["here"])] == made.reports[0]["text"][slice(*copy["there"])]
    assert made.reports[1]["text"][slice(*copy["here"])].endswith(shared)


def test_paragraphs_are_divided_by_blank_lines() -> None:
    units = [Unit("title", "T"), Unit("body", "A."), Unit("body", "B."), Unit("body", "C.", apart=True)]
    assert handmade.composed(units) == "T\n\nA. B.\n\nC.\n"
