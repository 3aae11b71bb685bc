from reportedly import languages
from reportedly.text.telling import predicates, stem, stems


def test_forms_of_a_word_meet() -> None:
    assert len({stem(word) for word in ("shipping", "shipped", "shipment", "ships")}) == 1
    assert stem("pass") == "pass"
    assert stem("koreans") == stem("korean") == stem("korea")


def test_stems_set_case_possessives_and_hyphens_aside() -> None:
    assert stems("The Mayor’s co-operation") == ("the", "mayor", stem("cooperation"))


def test_families_and_synonyms_meet() -> None:
    language = languages.find("en")
    assert language is not None
    words = predicates(language.claims)
    assert words.family("receive") == words.family("give") != words.family("sell")
    assert words.family("yodel") == "yodel"
    assert words.stems("limousine") == words.stems("automobiles")


def test_a_name_meets_what_it_is_called_for_short() -> None:
    language = languages.find("en")
    assert language is not None
    words = predicates(language.claims)
    assert words.stems("United Nations ferries") == words.stems("U.N. ferries") == words.stems("UN ships")
    assert words.stems("nations united") != words.stems("UN")


def test_every_converse_is_in_a_family() -> None:
    language = languages.find("en")
    assert language is not None
    known = {word for family in language.claims.families for word in family}
    assert set(language.claims.converses) <= known
