"""What a line itself, and the lines beside it, say for and against each label.

Each piece of evidence is a named test with its weights; a line's score for a label is the sum of the weights of the
tests that hold. Weights are in units of "how many ordinary sentences it takes to outweigh it".
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from typing import NamedTuple

import msgspec

from reportedly.records import SegmentKind
from reportedly.stages.clean import credit, dates
from reportedly.stages.clean.lines import Line
from reportedly.text.page import PageWords, any_of, line_part, line_start, whole_line

_SHOWN = 1000  # code points of a line that vocabulary is looked for in; forty words are fewer
_NAMED = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.'’-]* ){1,2}[A-ZÀ-Þ][\w'’-]+(?:(?:,| and| in| for| &) (?:[A-ZÀ-Þ][\w.'’-]* ?){1,3})?$"
)
_NUMBERED = re.compile(r"^\(?\d{1,3}[.):]\s+[^\W\d_]")
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)|\bcopyright\b).{0,60}\b(?:19|20)\d\d\b|\ball rights reserved\b", re.IGNORECASE)


class View(msgspec.Struct, frozen=True, dict=True):
    """All lines of one page, and what is known of the page as a whole."""

    lines: tuple[Line, ...]
    words: PageWords
    title: str | None = None

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(line.folded for line in self.lines)

    def near(self, i: int) -> Line | None:
        """Line i, or None beyond the ends."""
        return self.lines[i] if 0 <= i < len(self.lines) else None


Test = Callable[[View, int], bool]


class Evidence(msgspec.Struct, frozen=True):
    """A test by its name, and what it weighs for each label when it holds."""

    name: str
    holds: Test
    weights: Mapping[SegmentKind, float]


def sentence(view: View, i: int) -> bool:
    """Ends as sentences do and runs on in lower case."""
    line = view.lines[i]
    return (line.stops or credited(view, i)) and len(line.words) >= 5 and line.lower_share >= 0.4


def credited(view: View, i: int) -> bool:
    """A sentence with an agency behind it: "… he said. — Agency"."""
    line = view.lines[i]
    tail = credit.tail_of(line.text, view.words)
    return tail is not None and line.text[: tail.start].rstrip().endswith((".", "!", "?", "”", '"'))


def long_prose(view: View, i: int) -> bool:
    """Twenty words or more, most of them in lower case."""
    line = view.lines[i]
    return len(line.words) >= 20 and line.lower_share >= 0.5


def remark(view: View, i: int) -> bool:
    """A short sentence: "It failed." or a quotation."""
    line = view.lines[i]
    return line.stops and 2 <= len(line.words) < 5 and line.text[0] not in "©("


def heading(view: View, i: int) -> bool:
    """Three to twenty-five words that do not end as a sentence."""
    line = view.lines[i]
    return not line.stops and 3 <= len(line.words) <= 25 and not credited(view, i)


def fragment(view: View, i: int) -> bool:
    """At most two words without a full stop."""
    line = view.lines[i]
    return not line.stops and len(line.words) <= 2


def number(view: View, i: int) -> bool:
    """No letters at all."""
    return not any(c.isalpha() for c in view.lines[i].text[:200])


def chrome_line(view: View, i: int) -> bool:
    """The whole line is a phrase of menus, bars and notices."""
    line = view.lines[i]
    return len(line.text) < 80 and bool(whole_line(view.words.chrome_lines).match(line.text))


def chrome_start(view: View, i: int) -> bool:
    """Begins with a phrase of menus, bars and notices."""
    return bool(line_start(view.words.chrome_starts).match(view.lines[i].text[:200]))


def chrome_part(view: View, i: int) -> bool:
    """A line of at most forty words holds a phrase of paywalls, newsletters or notices."""
    line = view.lines[i]
    return len(line.words) <= 40 and bool(line_part(view.words.chrome_parts).search(line.text[:_SHOWN]))


def section(view: View, i: int) -> bool:
    """Names of sections, joined by slashes or bars or run together."""
    line = view.lines[i]
    if len(line.text) > 120 or len(line.words) > 6:
        return False
    parts = [p.strip() for p in line.text.replace("|", "/").replace(">", "/").replace("»", "/").split("/")]
    return any(whole_line(view.words.section_lines).match(p) for p in parts)


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


def byline(view: View, i: int) -> bool:
    """Names the author or a desk."""
    return credit.is_byline(view.lines[i].text, view.words)


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


def alt_text(view: View, i: int) -> bool:
    """Stands right above a caption, no full stop: the words for those who do not see the picture."""
    line, below = view.lines[i], view.near(i + 1)
    if below is None or below.gap or line.stops or len(line.words) <= 2 or len(below.words) > 90:
        return False
    owners = credit.picture_credits(below.text, 0, view.words)
    return bool(owners) and owners[0].span.start > 30


def named(view: View, i: int) -> bool:
    """Two or three capitalised words, perhaps with a place or a second name: "Ada Moss in Oslo"."""
    return bool(_NAMED.match(view.lines[i].text[:80]))


def numbered(view: View, i: int) -> bool:
    """A numbered heading right above running text."""
    line = view.lines[i]
    below = i + 1 < len(view.lines) and (prose(view, i + 1) or view.lines[i + 1].stops)
    return bool(_NUMBERED.match(line.text[:40])) and len(line.words) <= 16 and below


def copyright_notice(view: View, i: int) -> bool:
    """Whose the page is, with a year."""
    return bool(_COPYRIGHT.search(view.lines[i].text[:200]))


def twice(view: View, i: int) -> bool:
    """The same words stand elsewhere on the page."""
    line = view.lines[i]
    return len(line.words) > 1 and view.counts[line.folded] > 1


def pull_quote(view: View, i: int) -> bool:
    """Its words stand in a longer paragraph right beside it."""
    folded = view.lines[i].folded
    beside = [view.lines[k].folded for k in (i - 1, i + 1) if 0 <= k < len(view.lines)]
    return len(view.lines[i].words) >= 4 and any(len(folded) < len(text) and folded in text for text in beside)


def teaser(view: View, i: int) -> bool:
    """Title-like, and a section's name, an age or a number follows within two lines."""
    if view.lines[i].stops:
        return False
    after = [k for k in (i + 1, i + 2) if k < len(view.lines)]
    return any(section(view, k) or ago(view, k) for k in after)


def prose(view: View, i: int) -> bool:
    """A sentence or a long line of running text."""
    return sentence(view, i) or long_prose(view, i)


def among_prose(view: View, i: int) -> bool:
    """Running text stands right before and after it."""
    return 0 < i < len(view.lines) - 1 and all(prose(view, k) for k in (i - 1, i + 1))


def subhead(view: View, i: int) -> bool:
    """One or two words between paragraphs, and none that pages use."""
    return fragment(view, i) and among_prose(view, i) and not number(view, i) and not in_vocabulary(view, i)


def alone(view: View, i: int) -> bool:
    """No running text within two lines of it, on a page that has some."""
    around = [k for k in (i - 2, i - 1, i + 1, i + 2) if 0 <= k < len(view.lines)]
    return len(view.lines) > 5 and not any(prose(view, k) for k in around)


def in_vocabulary(view: View, i: int) -> bool:
    """Any phrase of menus, bars and notices."""
    return any(test(view, i) for test in (chrome_line, chrome_start, chrome_part, section))


def addresses(view: View, i: int) -> bool:
    """Speaks to its reader ("your", "our") outside quotation marks, twice or more."""
    line = view.lines[i]
    if len(line.words) > 40 or any(mark in line.text for mark in '"“‘«„'):
        return False
    return sum(word.casefold() in view.words.reader_words for word in line.words) >= 2


def author_note(view: View, i: int) -> bool:
    """Says who the author is, after the last paragraph."""
    line = view.lines[i]
    after = range(i + 1, min(i + 4, len(view.lines)))
    return (
        len(line.words) <= 45 and bool(_role(view.words).search(line.text)) and not any(prose(view, k) for k in after)
    )


@cache
def _role(words: PageWords) -> re.Pattern[str]:
    return re.compile(rf"^.{{3,60}}?\s(?:is|was|are)\s(?:an?|the)\s.{{0,60}}?\b{any_of(words.role_words)}\b")


def opens(view: View, i: int) -> bool:
    """Long enough for a title, and a byline, a date or running text follows within four lines."""
    if not 4 <= len(view.lines[i].words) <= 25 or in_vocabulary(view, i):
        return False
    after = range(i + 1, min(i + 5, len(view.lines)))
    return any(prose(view, k) or byline(view, k) or dated(view, k) for k in after)


def second_heading(view: View, i: int) -> bool:
    """Follows another title-like line, and is the longer one."""
    if i == 0 or not heading(view, i) or not heading(view, i - 1) or not opens(view, i - 1):
        return False
    return (
        len(view.lines[i].words) > len(view.lines[i - 1].words)
        or view.lines[i].lower_share > view.lines[i - 1].lower_share
    )


def points_at_picture(view: View, i: int) -> bool:
    """No sentence, and holds words that point at a picture: "pictured", "(left)"."""
    line = view.lines[i]
    return (
        not line.stops
        and len(line.words) <= 60
        and bool(line_part(view.words.caption_parts).search(line.text[:_SHOWN]))
    )


def bare(view: View, i: int) -> bool:
    """Neither running text nor a heading nor a remark."""
    return not (prose(view, i) or remark(view, i) or heading(view, i))


def tagged(*tags: str) -> Test:
    """A test for lines whose nearest landmark or element is one of `tags`."""
    return lambda view, i: view.lines[i].tag in tags


def left_out(view: View, i: int) -> bool:
    """The extractor leaves it out."""
    return view.lines[i].inside is False


def known_title(view: View, i: int) -> bool:
    """The page's own metadata names it as the title."""
    return (
        view.title is not None
        and bool(view.title)
        and view.lines[i].folded == " ".join(Line(0, 0, view.title).words).casefold()
    )


TABLE = (
    Evidence("sentence", sentence, {"body": 1.5, "standfirst": 0.5, "title": -1, "credit": -3, "chrome": -1}),
    Evidence("long prose", long_prose, {"body": 1.5, "standfirst": 0.5, "title": -2.5, "credit": -4, "chrome": -0.7}),
    Evidence("remark", remark, {"body": 0.7, "title": -1, "credit": -1}),
    Evidence("heading", heading, {"title": 0.8, "body": -0.5, "standfirst": 0.4, "caption": 0.2, "chrome": 0.2}),
    Evidence("fragment", fragment, {"chrome": 1.5, "body": -1, "title": -1, "standfirst": -2, "credit": -0.5}),
    Evidence("bare", bare, {"body": -0.5, "chrome": 0.3}),
    Evidence("number", number, {"chrome": 3, "body": -2, "title": -3}),
    Evidence("chrome line", chrome_line, {"chrome": 4, "title": -2}),
    Evidence("chrome start", chrome_start, {"chrome": 5, "body": -1, "title": -2}),
    Evidence("chrome part", chrome_part, {"chrome": 3, "body": -1, "title": -1}),
    Evidence("section", section, {"chrome": 2.5, "title": -2, "body": -1}),
    Evidence("addresses", addresses, {"chrome": 1.5, "body": -0.5}),
    Evidence("author note", author_note, {"chrome": 3, "body": -1}),
    Evidence("dated", dated, {"chrome": 4, "title": -2, "body": -1}),
    Evidence("ago", ago, {"chrome": 4}),
    Evidence("copyright", copyright_notice, {"chrome": 6, "caption": -5, "body": -2}),
    Evidence("named", named, {"credit": 1, "title": -1, "standfirst": -1, "chrome": 0.3}),
    Evidence("numbered", numbered, {"body": 2}),
    Evidence("byline", byline, {"credit": 4, "title": -2}),
    Evidence("agencies", agencies, {"credit": 5, "title": -2}),
    Evidence("pictured", pictured, {"caption": 5, "title": -3}),
    Evidence("caption start", caption_start, {"caption": 3}),
    Evidence("points at picture", points_at_picture, {"caption": 2.5}),
    Evidence("alt text", alt_text, {"caption": 3}),
    Evidence("twice", twice, {"chrome": 0.7, "caption": 0.5, "title": 0.7}),
    Evidence("pull quote", pull_quote, {"chrome": 2.5, "body": -0.5}),
    Evidence("teaser", teaser, {"chrome": 2}),
    Evidence("alone", alone, {"body": -1.5}),
    Evidence("among prose", among_prose, {"body": 1.2}),
    Evidence("subhead", subhead, {"body": 2}),
    Evidence("opens", opens, {"title": 1.5, "chrome": -0.3}),
    Evidence("second heading", second_heading, {"standfirst": 1}),
    Evidence("known title", known_title, {"title": 6}),
    Evidence("in h1", tagged("h1"), {"title": 4, "chrome": -1}),
    Evidence("in a heading", tagged("h2", "h3", "h4"), {"body": 0.3, "standfirst": 0.3, "caption": -1, "title": -0.5}),
    Evidence("in a paragraph", tagged("p"), {"body": 0.3}),
    Evidence("in figcaption", tagged("figcaption"), {"caption": 5, "body": -2, "title": -2}),
    Evidence("in furniture", tagged("nav", "footer", "form", "dialog", "button"), {"chrome": 4, "title": -2}),
    Evidence("in aside or header", tagged("aside", "header"), {"chrome": 2.5, "title": -1}),
    Evidence("all link", tagged("a"), {"chrome": 2, "body": -1, "title": -1}),
    Evidence("in time", tagged("time"), {"chrome": 3}),
    Evidence("left out", left_out, {"chrome": 1.2, "body": -1}),
)
"""Every piece of evidence, with its weights."""


class Weighed(NamedTuple):
    """A label's score for one line, and the names of the evidence that holds."""

    scores: Mapping[SegmentKind, float]
    why: tuple[str, ...]


def weigh(view: View, i: int) -> Weighed:
    """What all evidence says of line i."""
    scores: dict[SegmentKind, float] = {}
    held = [evidence for evidence in TABLE if evidence.holds(view, i)]
    for evidence in held:
        for kind, weight in evidence.weights.items():
            scores[kind] = scores.get(kind, 0.0) + weight
    return Weighed(scores, tuple(evidence.name for evidence in held))
