import os
import re
from collections import Counter
from urllib.request import urlopen

import pytest

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


AS_OF = 2029
"""The year after which a fact of 2024 has to be looked up again; `as_of` says from when each is."""


def test_no_fact_is_too_old_or_from_the_future() -> None:
    assert [each.name for each in families() if not AS_OF - 5 <= each.as_of <= AS_OF] == []


def test_no_domain_is_a_public_suffix_or_part_of_another() -> None:
    domains = {domain for each in families() for domain in each.domains}
    suffixes = {"co.uk", "com.au", "co.za", "org.uk", "net.au", "co.nz", "com.br", "co.jp", "gov.uk"}
    assert domains & suffixes == set()
    parents = {domain.partition(".")[2] for domain in domains}
    assert domains & parents == set()


def test_outlets_of_one_owner_with_newsrooms_of_their_own_are_no_family() -> None:
    def of(domain: str) -> str | None:
        return family(report("X", "", url=f"https://{domain}/1"))

    for one, other in (("thesun.co.uk", "thetimes.co.uk"), ("news.com.au", "thesun.co.uk"), ("wsj.com", "nypost.com")):
        assert of(one) is None or of(one) != of(other), f"{one} and {other}"


@pytest.mark.skipif(not os.environ.get("REPORTEDLY_NETWORK"), reason="needs the network: set REPORTEDLY_NETWORK=1")
@pytest.mark.enable_socket
def test_every_source_answers() -> None:
    for each in families():
        urlopen(each.source, timeout=20).close()
