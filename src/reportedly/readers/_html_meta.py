"""What a page says of itself: JSON-LD first, then OpenGraph, then other meta elements, then what it shows.

The first source in that order that gives a field decides it; a later one replaces a time only where it is the same
day, more exactly. Broken JSON is mended where commas or line breaks break it, and passed over otherwise.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from reportedly.readers._dates import iso
from reportedly.readers._html_walk import Fact
from reportedly.readers.base import Meta

_ARTICLE = re.compile(r"Article$|BlogPosting$|^Report$|NewsItem$")
_COMMAS = re.compile(r",\s*([}\]])")
_WRAP = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_SITE = re.compile(r" [|–—\-»·] [^|–—»·]{2,40}$")
_NAMES = {
    "title": (
        "og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title",
        "sailthru.title", "headline",
    ),
    "publisher": (
        "og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "application-name",
    ),
    "byline": (
        "author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author",
        "sailthru.author", "byl",
    ),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
        "pubdate", "publishdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.created",
        "dcterms.date", "dc.date", "citation_publication_date", "date", "cxenseparse:recs:publishtime",
    ),
    "modified": (
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod",
        "revised",
    ),
    "language": ("og:locale", "content-language", "dc.language", "dcterms.language", "language"),
    "url": ("og:url",),
}  # fmt: skip

Json = object


def meta_of(facts: Sequence[Fact], heading: str | None, base: str | None) -> Meta:
    """The metadata in `facts`. `heading` is the page's first h1, `base` the address that relative ones start from."""
    nodes = list(_nodes(f.value for f in facts if f.name == "ld+json" and f.value))
    article = next((n for n in nodes if _is_article(n)), next((n for n in nodes if _types(n) & {"WebPage"}), {}))
    known = {str(n["@id"]): n for n in nodes if isinstance(n.get("@id"), str) and len(n) > 1}
    given = {field: [v for name in names for v in _metas(facts, name)] for field, names in _NAMES.items()}
    shown = [f.value for f in facts if f.name == "datetime"]
    page_title = next((_SITE.sub("", " ".join(f.value[:500].split())) for f in facts if f.name == "title"), None)
    publisher = _name(article.get("publisher"), known) or _name(article.get("sourceOrganization"), known)
    authors = [a for a in given["byline"] if not a.startswith("http")]
    addresses = [f.value for f in facts if f.name == "canonical"] + given["url"] + [_text(article.get("url"))]
    return Meta(
        title=_first([_text(article.get("headline")), *given["title"], heading, page_title]),
        publisher=_first([publisher, *given["publisher"]]),
        byline=_first([_name(article.get("author"), known), *authors]),
        published=_time([_text(article.get("datePublished")), *given["published"], *shown[:1]]),
        modified=_time([_text(article.get("dateModified")), *given["modified"]]),
        language=_first(
            [*(f.value for f in facts if f.name == "lang"), _text(article.get("inLanguage")), *given["language"]]
        ),
        url=next((u for a in addresses if a and (u := _joined(base, a))), None),
    )


def _joined(base: str | None, address: str) -> str | None:
    """A web address that a page gives, made absolute; None where it is none."""
    try:
        joined = urljoin(base or "", address.strip())
    except ValueError:
        return None
    return joined if _is_web(joined) else None


def _metas(facts: Iterable[Fact], name: str) -> Iterator[str]:
    return (f.value for f in facts if f.element == "meta" and f.name == name)


def _first(values: Iterable[str | None]) -> str | None:
    return next((" ".join(v.split()) for v in values if v and v.strip()), None)


def _time(values: Iterable[str | None]) -> str | None:
    """The first time that can be read, or a more exact one of the same day."""
    read = [t for t in (iso(v) for v in values if v) if t]
    return max((t for t in read if t[:10] == read[0][:10]), key=len) if read else None


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _nodes(scripts: Iterable[str]) -> Iterator[dict[str, Json]]:
    """Every object in the scripts' JSON, outermost first, in order; arrays and @graph looked through."""
    for script in scripts:
        waiting: list[Json] = [_parsed(script)]
        while waiting:
            value = waiting.pop()
            if isinstance(value, dict):
                yield value
                waiting.extend(reversed(list(value.values())))
            elif isinstance(value, list):
                waiting.extend(reversed(value))


def _parsed(script: str) -> Json:
    bare = _WRAP.sub("", script.strip())
    for attempt in (bare, _COMMAS.sub(r"\1", bare), _COMMAS.sub(r"\1", bare).rstrip(" ;,\n")):
        try:
            parsed: Json = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return parsed
    return None


def _types(node: dict[str, Json]) -> set[str]:
    kind = node.get("@type")
    return {k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)}


def _is_article(node: dict[str, Json]) -> bool:
    return any(_ARTICLE.search(kind) for kind in _types(node))


def _text(value: Json) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) else None


def _name(value: Json, known: dict[str, dict[str, Json]]) -> str | None:
    """A name, or names joined: of a string, of an object with a name or an @id that is defined elsewhere, of a list."""
    if isinstance(value, list):
        names = [n for n in (_name(v, known) for v in value if not isinstance(v, list)) if n]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        named = _text(value.get("name"))
        other = known.get(str(value.get("@id")), {})
        return named or _text(other.get("name"))
    return value if isinstance(value, str) and not value.startswith("http") else None
