"""Publisher families: outlets that share a newsroom or print each other's articles, as a small file of facts."""

import tomllib
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

import msgspec

from reportedly.records import Record, Report


class Family(Record):
    """Outlets by domain. `source` is where the fact can be checked, `as_of` the year it holds for."""

    name: str
    domains: tuple[str, ...]
    source: str
    as_of: int


class _File(Record):
    families: tuple[Family, ...]


@cache
def families() -> tuple[Family, ...]:
    """Every family of the data file."""
    text = files("reportedly.stages.origins").joinpath("publishers.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _File).families


@cache
def _by_domain() -> dict[str, str]:
    return {domain: family.name for family in families() for domain in family.domains}


def family(report: Report) -> str | None:
    """The family of the outlet that published a report, by the domain of its address; None where none is known."""
    host = (urlsplit(report.url).hostname or "") if report.url else ""
    parts = host.removeprefix("www.").split(".")
    domains = (".".join(parts[at:]) for at in range(len(parts) - 1))
    return next((_by_domain()[domain] for domain in domains if domain in _by_domain()), None)
