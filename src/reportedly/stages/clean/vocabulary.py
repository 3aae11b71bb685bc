"""What the words of a line say: phrases of menus, bars, notices, captions, credits and times."""

import re
from functools import cache

from reportedly.stages.clean import credit, dates
from reportedly.stages.clean.publisher import masthead_of
from reportedly.stages.clean.shape import credited
from reportedly.stages.clean.view import View, once
from reportedly.text.page import PageWords, any_of, holds_part, line_start, whole_line

_SHOWN = 1000  # code points of a line that vocabulary is looked for in; forty words are fewer
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b).{0,60}\b(?:19|20)\d\d\b")

_QUOTED = frozenset('"“”„«»')


@once
def chrome_line(view: View, i: int) -> bool:
    """The whole line is a phrase of menus, bars and notices."""
    line = view.lines[i]
    return len(line.text) < 80 and bool(whole_line(view.words.chrome_lines).match(line.text))


@once
def chrome_start(view: View, i: int) -> bool:
    """Begins with a phrase of menus, bars and notices."""
    return bool(line_start(view.words.chrome_starts).match(view.lines[i].text[:200]))


@once
def chrome_part(view: View, i: int) -> bool:
    """A line of at most forty words holds a phrase of paywalls, newsletters or notices."""
    line = view.lines[i]
    return len(line.words) <= 40 and holds_part(line.text[:_SHOWN], view.words.chrome_parts)


@once
def appeal(view: View, i: int) -> bool:
    """A line of at most forty words asks the reader to support the outlet; what stands in quotation marks does not."""
    line = view.lines[i]
    short = len(line.words) <= 40 and _QUOTED.isdisjoint(line.text[:_SHOWN])
    return short and holds_part(line.text[:_SHOWN], view.words.appeals)


@once
def section(view: View, i: int) -> bool:
    """Names of sections, joined by slashes or bars or run together."""
    line = view.lines[i]
    if len(line.text) > 120 or len(line.words) > 6:
        return False
    parts = [p.strip() for p in line.text.replace("|", "/").replace(">", "/").replace("»", "/").split("/")]
    return any(whole_line(view.words.section_lines).match(p) for p in parts)


def in_vocabulary(view: View, i: int) -> bool:
    """Any phrase of menus, bars and notices."""
    return any(test(view, i) for test in (chrome_line, chrome_start, chrome_part, section))


def addresses(view: View, i: int) -> bool:
    """Speaks to its reader ("your", "our") outside quotation marks, twice or more."""
    line = view.lines[i]
    if len(line.words) > 40 or any(mark in line.text for mark in '"“‘«„'):
        return False
    return sum(word.casefold() in view.words.reader_words for word in line.words) >= 2


def copyright_notice(view: View, i: int) -> bool:
    """Whose the page is, with a year."""
    text = view.lines[i].text[:200].lower()
    return "all rights reserved" in text or bool(_COPYRIGHT.search(text))


@once
def dated(view: View, i: int) -> bool:
    """A date, and little else."""
    line = view.lines[i]
    if len(line.words) > 16 or (line.stops and len(line.words) > 8):
        return False
    found = list(dates.stamps(line.text, view.words))
    if not found and len(line.words) <= 6:
        return dates.is_day(line.text, view.words)
    return bool(found) and sum(len(s.span) for s in found) * 2 >= len(line.text) - 24


def ago(view: View, i: int) -> bool:
    """ "2 months ago", "5h"."""
    line = view.lines[i]
    return len(line.words) <= 4 and line.words[-1:] == ("ago",)


@once
def masthead(view: View, i: int) -> bool:
    """The outlet's name, alone or with a date."""
    return masthead_of((view.lines[i].text,), view.words) is not None


@once
def byline(view: View, i: int) -> bool:
    """Names the author or a desk."""
    return credit.is_byline(view.lines[i].text, view.words)


@once
def agencies(view: View, i: int) -> bool:
    """Agencies and staff initials alone."""
    return credit.only_agencies(view.lines[i].text, view.words)


def pictured(view: View, i: int) -> bool:
    """Ends with a picture credit."""
    line = view.lines[i]
    return len(line.words) <= 90 and not credited(view, i) and bool(credit.picture_credits(line.text, 0, view.words))


def caption_start(view: View, i: int) -> bool:
    """Begins as captions do."""
    return bool(line_start(view.words.caption_starts).match(view.lines[i].text[:60]))


def points_at_picture(view: View, i: int) -> bool:
    """No sentence, and holds words that point at a picture: "pictured", "(left)"."""
    line = view.lines[i]
    return not line.stops and len(line.words) <= 60 and holds_part(line.text[:_SHOWN], view.words.caption_parts)


def names_a_role(view: View, i: int) -> bool:
    """Says what somebody is: "Ada Moss is a reporter"."""
    return bool(_role(view.words).search(view.lines[i].text))


@cache
def _role(words: PageWords) -> re.Pattern[str]:
    return re.compile(rf"^.{{3,60}}?\s(?:is|was|are)\s(?:an?|the)\s.{{0,60}}?\b{any_of(words.role_words)}\b")
