"""Who a text, and who a picture, is credited to: bylines, datelines, agencies, picture credits."""

import re
from functools import cache

from reportedly.records import Credit, CreditPlace, Span
from reportedly.text.page import PageWords, any_of, line_start

_INITIALS = re.compile(r"^[a-z]{1,3}(?:[/,][a-z]{1,3}){0,4}$")
_FILLERS = {
    "and",
    "with",
    "from",
    "input",
    "inputs",
    "material",
    "via",
    "by",
    "news",
    "agency",
    "agencies",
    "source",
    "sources",
    "the",
    "of",
    "in",
}
_SPLIT = re.compile(r"[\s/,;|()\[\]&:.+–—-]+")
_OWNER_SPLIT = re.compile(r"\s*(?:[/,;|]|\bvia\b|\bfor\b)\s*", re.IGNORECASE)
_TAIL = re.compile(r"(?:\((?P<in>[^()]{2,80})\)|\s[–—-]{1,2}\s?(?P<dash>[^–—.!?-]{2,60}))[\s.]*$")
_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_][^—–()\n]{1,60}?)\s*(?:\((?P<agency>[^()]{2,40})\)\s*)?(?:[—–]|\s--?|--)\s*(?=[^\W_]|[\"'“‘])"
)
_NAME_WORD = re.compile(
    r"^(?:[^\W\d_a-z][\w.'’-]*|\d{1,4}|de|la|le|van|von|der|den|el|al|bin|da|di|do|dos|du|and|of|the)$"
)
_CREDIT_MARK = re.compile(r"[:：/©(\[]|\s[-–—|]\s|\bvia\s")  # every picture credit has one; most lines have none
_BRACKETED = re.compile(r"\((?P<names>[^()\d]{3,60})\)\.?")
_BRACKETED_NAME = re.compile(r"[^\s,;/|&][^,;/|&]*[^\s,;/|&]|[^\s,;/|&]")
_MAX_CREDIT = 120


@cache
def _names(words: PageWords) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for every agency's name, as written or in capitals, and its canonical name by folded form."""
    canonical = {alias.casefold(): names[0] for names in words.agencies for alias in names}
    written = {form for names in words.agencies for alias in names for form in (alias, alias.upper())}
    return re.compile(rf"(?<![\w]){any_of(written)}(?![\w])"), canonical


def agencies_in(text: str, words: PageWords) -> tuple[tuple[str, int, int], ...]:
    """Each agency named in the text: canonical name, start, end."""
    pattern, canonical = _names(words)
    return tuple((canonical[" ".join(m.group().split()).casefold()], *m.span()) for m in pattern.finditer(text))


def in_brackets(text: str) -> tuple[tuple[str, int, int], ...]:
    """The names that stand alone in brackets, as an agency does in a dateline or below a text: name, start, end.

    They need not be on the list of agencies: small wires are not. Words all in capitals are not taken for names, for
    "(ENDS)" and "(MORE)" stand there too.
    """
    match = _BRACKETED.fullmatch(text.strip())
    if not match:
        return ()
    start = text.index(match["names"])
    parts = [(m.group(), start + m.start(), start + m.end()) for m in _BRACKETED_NAME.finditer(match["names"])]
    return tuple(parts) if all(_is_wire(name) for name, _, _ in parts) else ()


def _is_wire(name: str) -> bool:
    words = name.split()
    return len(words) <= 3 and all(w[0].isupper() for w in words) and any(c.islower() for c in name)


def only_agencies(text: str, words: PageWords) -> bool:
    """Whether a line holds agencies and staff initials, and nothing else."""
    if len(text) > _MAX_CREDIT:
        return False
    if in_brackets(text):
        return True
    pattern, _ = _names(words)
    rest, found = pattern.subn(" ", text)
    return found > 0 and all(w.casefold() in _FILLERS or _INITIALS.match(w) for w in _SPLIT.split(rest) if w)


def is_byline(text: str, words: PageWords) -> bool:
    """Whether a line names its author: "By A. Name, Agency", or a desk."""
    if len(text) > _MAX_CREDIT:
        return False
    lead = line_start(words.byline_starts).match(text)
    rest = text[lead.end() :].strip(" :") if lead else text
    tokens = rest.replace(",", " ").replace("|", " ").split()
    if lead and 0 < len(tokens) <= 14:
        return all(_NAME_WORD.match(t) for t in tokens[:3]) and not rest.endswith((".", "?", "!"))
    ends = rest.casefold().endswith(words.desk_words)
    return ends and len(tokens) <= 6 and bool(_NAME_WORD.match(tokens[0]))


def byline_of(text: str, words: PageWords) -> str:
    """The names of a byline, without what leads it in."""
    lead = line_start(words.byline_starts).match(text)
    return (text[lead.end() :] if lead else text).strip(" :|")


def dateline_of(text: str, words: PageWords) -> tuple[Span, tuple[Credit, ...]] | None:
    """The place, date and agency that a report's first paragraph begins with, dash left out."""
    match = _DATELINE.match(text[:200])
    if not match:
        return None
    place = match["place"]
    agency = match["agency"] or ""
    agencies = agencies_in(agency, words) or tuple((n, s - 1, e - 1) for n, s, e in in_brackets(f"({agency})"))
    tokens = place.replace(",", " ").split()
    if not all(_NAME_WORD.match(t) for t in tokens) or len(tokens) > 7:
        return None
    sure = bool(agencies) or place.split(",")[0].isupper()
    if not sure and re.search(r"\s[—–-]\s", text[match.end() : match.end() + 120]):
        return None  # "Oslo – the city – …" is an insertion, not a dateline
    end = match.end("agency") + 1 if match["agency"] else match.end("place")
    at = match.start("agency")
    return Span(0, end), tuple(Credit(name=n, span=Span(at + s, at + e), place="dateline") for n, s, e in agencies)


def tail_of(text: str, words: PageWords) -> Span | None:
    """The agency credit that a paragraph ends with: "… he said. (Agency)", "… he said. – Agency"."""
    start = max(0, len(text) - _MAX_CREDIT)
    match = _TAIL.search(text, start)
    if not match or not only_agencies(match["in"] or match["dash"], words):
        return None
    return Span(match.start() + len(match.group()) - len(match.group().lstrip()), len(text))


def agency_credits(text: str, offset: int, place: CreditPlace, words: PageWords) -> tuple[Credit, ...]:
    """The agencies of a credit, with spans moved by `offset`."""
    found = agencies_in(text, words) or in_brackets(text)
    return tuple(Credit(name=n, span=Span(offset + s, offset + e), place=place) for n, s, e in found)


@cache
def _picture_patterns(words: PageWords) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    owners = {o.casefold(): o for o in words.picture_owners}
    owners |= {alias.casefold(): names[0] for names in words.agencies for alias in names}
    leads = any_of(form for w in words.picture_words for form in (w.capitalize(), w.title(), w.upper()))
    labelled = re.compile(rf"(?:[(\[|]\s*)?(?:{leads}\s*[:：/]|©|\(c\))\s*(?P<owner>[^\n]{{2,100}}?)[\s)\].]*$")
    known = any_of(form for o in [*owners.values(), *(a for n in words.agencies for a in n)] for form in (o, o.upper()))
    ending = re.compile(
        rf"(?:\s[-–—|]\s|[(\[]|\bvia\s|/)\s*(?P<owner>{known}(?:\s(?:Photo|Images|Pictures|File))?(?:/[^()\[\]\n]{{2,60}})?)[)\]]?\s*$"
    )
    return labelled, ending, owners


def picture_credits(text: str, offset: int, words: PageWords) -> tuple[Credit, ...]:
    """Who a caption credits its picture to; empty where the line ends with no such credit."""
    start = max(0, len(text) - 2 * _MAX_CREDIT)
    if not _CREDIT_MARK.search(text, start):
        return ()
    labelled, ending, owners = _picture_patterns(words)
    match = labelled.search(text, start) or ending.search(text, start)
    if not match:
        return ()
    first = match.start("owner")
    while (
        match.re is ending and first > start and text[first - 1] not in " ([|:"
    ):  # begin with the name in "Name/Agency"
        first -= 1
    owner = text[first : match.end("owner")]
    return _known_owners(owner, offset + first, owners) or (
        Credit(name=owner.strip(), span=Span(offset + first, offset + match.end("owner")), place="caption"),
    )


def _known_owners(owner: str, offset: int, owners: dict[str, str]) -> tuple[Credit, ...]:
    found, at = [], 0
    for part in _OWNER_SPLIT.split(owner):
        at = owner.index(part, at)
        name = owners.get(part.casefold().removesuffix(" photo").removesuffix(" file"))
        if name:
            found.append(Credit(name=name, span=Span(offset + at, offset + at + len(part)), place="caption"))
        at += len(part)
    return tuple(found)
