"""The words by which a page shows what its lines are: the `[page]` table of a language file."""

import re
from collections.abc import Iterable
from functools import cache

from reportedly.records import Record


class PageWords(Record):
    """Lower-case phrases, unless said: `…lines` are whole lines, `…starts` begin one, `…parts` stand in one.

    chrome_lines, chrome_starts, chrome_parts   menus, share bars, paywalls, newsletters, cookie notices, footers
    appeals           parts of lines in which an outlet asks its readers for support, often amid the text
    closers           starts of lines with which what follows the article begins: related lists, imprints
    comment_closers   the same for comments: what follows is prose of readers
    section_lines     names of sections and topics, as a whole line or joined by slashes
    byline_starts     what stands before an author's name
    desk_words        what a desk's or a role's name ends with
    picture_words     what stands before a picture credit
    picture_owners    picture agencies, as they are written, that no text is credited to
    caption_starts    what a caption begins with
    published, updated   what stands before a time of publication, of change
    months            twelve names, each with its short forms, parted by `|`
    agencies          each agency's name and then its other names, as they are written
    zones             time zone names and their offset; an ambiguous one as most papers of the language mean it
    zones_of_domain   top-level domain, zone name and offset, where a country's papers mean another zone
    caption_parts     words that point at a picture
    reader_words      words that speak to the reader or for the publisher
    role_words        what an author is
    sign_offs         starts of a line that names authors and editors after the text
    corrections       parts of a sentence in which an outlet corrects, amends or withdraws what it said before
    publisher_frames  page furniture that names the outlet, which stands at `{}`; `#` is a year or years, or nothing
    mastheads         last words of an outlet’s name
    """

    chrome_lines: tuple[str, ...]
    chrome_starts: tuple[str, ...]
    chrome_parts: tuple[str, ...]
    appeals: tuple[str, ...]
    closers: tuple[str, ...]
    comment_closers: tuple[str, ...]
    section_lines: tuple[str, ...]
    byline_starts: tuple[str, ...]
    desk_words: tuple[str, ...]
    picture_words: tuple[str, ...]
    picture_owners: tuple[str, ...]
    caption_starts: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    months: tuple[str, ...]
    agencies: tuple[tuple[str, ...], ...]
    zones: tuple[tuple[str, str], ...]
    zones_of_domain: tuple[tuple[str, str, str], ...]
    caption_parts: tuple[str, ...]
    reader_words: tuple[str, ...]
    role_words: tuple[str, ...]
    sign_offs: tuple[str, ...]
    corrections: tuple[str, ...]
    publisher_frames: tuple[str, ...]
    mastheads: tuple[str, ...]


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, longest first; a space matches any white space."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) + ")"


@cache
def whole_line(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Matches a line that is one of the phrases and nothing else but punctuation and numbers."""
    return re.compile(rf"^[\W\d]*{any_of(phrases)}[\W\d]*$", re.IGNORECASE)


@cache
def line_start(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Matches the start of a line, after bullets and numbers."""
    return re.compile(rf"^[\W\d]{{0,12}}{any_of(phrases)}(?!\w)", re.IGNORECASE)


def holds_part(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in the text, as whole words, in whatever case."""
    return bool(_part(phrases).search(text.lower()))


@cache
def _part(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """For text in lower case: without `IGNORECASE` the search is several times as fast."""
    return re.compile(rf"(?<!\w){any_of(phrases)}(?!\w)")
