import pytest

from reportedly import languages
from reportedly.stages.clean import credit

LANGUAGE = languages.find("en")
assert LANGUAGE is not None
WORDS = LANGUAGE.page


@pytest.mark.parametrize(
    ("caption", "names"),
    [
        ("A ferry leaves. | Image:AP", ["AP"]),
        ("Ferries in the westImage: Ada Moss/Harbour Press via REUTERS", ["Reuters"]),
        ("Ferries last May - YONHAP", ["Yonhap"]),
        ("Volunteers at work (Photo: Nell Tiernan)", ["Nell Tiernan"]),
        ("E. Clerk/E+ via Getty Images", ["Getty Images"]),
        ("The mole at dusk", []),
    ],
)
def test_picture_credits(caption: str, names: list[str]) -> None:
    assert [c.name for c in credit.picture_credits(caption, 0, WORDS)] == names


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("PORT ALDER (Reuters) - A ferry sank.", "PORT ALDER (Reuters)"),
        ("Lissau — A ferry sank on Monday.", "Lissau"),
        ("LISSAU, April 8 (AFP) — A ferry sank.", "LISSAU, April 8 (AFP)"),
        ("Lissau — the old port — is closed.", None),
        ("A ferry that sank - and rose again.", None),
    ],
)
def test_datelines(line: str, place: str | None) -> None:
    found = credit.dateline_of(line, WORDS)
    assert (found[0].of(line) if found else None) == place


@pytest.mark.parametrize(
    ("line", "only"),
    [
        ("Reuters", True),
        ("jp/rt (AFP, Reuters)", True),
        ("Reuters said on Monday", False),
        ("World", False),
        ("(Coastwire)", True),
        ("(ENDS)", False),
        ("(left)", False),
        ("(3 May)", False),
    ],
)
def test_a_line_of_agencies_alone(line: str, only: bool) -> None:
    assert credit.only_agencies(line, WORDS) is only


@pytest.mark.parametrize(
    ("line", "is_byline"),
    [("By Ada Moss, Reuters", True), ("Harbour Desk", True), ("By Monday the ferry had sunk.", False), ("By", False)],
)
def test_bylines(line: str, is_byline: bool) -> None:
    assert credit.is_byline(line, WORDS) is is_byline


def test_a_wire_that_is_on_no_list_is_credited_where_it_stands_in_brackets() -> None:
    found = credit.dateline_of("LISSAU, April 8 (Coastwire) - A ferry sank on Monday.", WORDS)
    assert found is not None
    assert [(c.name, c.span.of("LISSAU, April 8 (Coastwire) -")) for c in found[1]] == [("Coastwire", "Coastwire")]
    assert [c.name for c in credit.agency_credits("(Coastwire, Inland Press)", 0, "tail", WORDS)] == [
        "Coastwire", "Inland Press",
    ]  # fmt: skip
