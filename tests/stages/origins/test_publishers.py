import re
from collections import Counter

from reportedly.stages.origins.publishers import families, family
from tests.stages.making import report


def test_no_domain_belongs_to_two_families() -> None:
    counts = Counter(domain for each in families() for domain in each.domains)
    assert [domain for domain, count in counts.items() if count > 1] == []


def test_every_family_has_several_domains_that_can_be_checked() -> None:
    for each in families():
        assert len(each.domains) > 1, each.name
        assert each.source.startswith("https://")
        assert 2000 < each.as_of < 2100
        assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain) for domain in each.domains), each.name
        assert not any(domain.startswith("www.") for domain in each.domains), each.name


def test_an_address_finds_its_family() -> None:
    def of(url: str | None) -> str | None:
        return family(report("X", "", url=url))

    assert of("https://www.thesun.ie/news/1") == of("https://thescottishsun.co.uk/a") == "The Sun"
    assert of("https://football.thesun.ie/") == "The Sun"
    assert of("https://notthesun.ie/") is None
    assert of(None) is None
    assert of("not an address") is None
