"""What a line itself, and the lines beside it, say for and against each label.

Each piece of evidence is a named test with its weights; a line's score for a label is the sum of the weights of the
tests that hold. Weights are in units of "how many ordinary sentences it takes to outweigh it".
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property

import msgspec

from reportedly.records import SegmentKind
from reportedly.stages.clean import credit, dates
from reportedly.stages.clean.lines import Line
from reportedly.text.page import PageWords, line_part, line_start, whole_line


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
    return line.stops and len(line.words) >= 5 and line.lower_share >= 0.4


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
    return not line.stops and 3 <= len(line.words) <= 25


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
    return len(line.words) <= 40 and bool(line_part(view.words.chrome_parts).search(line.text))


def section(view: View, i: int) -> bool:
    """Names of sections, joined by slashes or bars or run together."""
    line = view.lines[i]
    parts = [p.strip() for p in line.text.replace("|", "/").replace(">", "/").replace("»", "/").split("/")]
    return len(line.words) <= 6 and any(whole_line(view.words.section_lines).match(p) for p in parts)


def dated(view: View, i: int) -> bool:
    """A date, and little else."""
    line = view.lines[i]
    if len(line.words) > 16 or (line.stops and len(line.words) > 8):
        return False
    found = list(dates.stamps(line.text, view.words))
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
    return len(line.words) <= 90 and bool(credit.picture_credits(line.text, 0, view.words))


def caption_start(view: View, i: int) -> bool:
    """Begins as captions do."""
    return bool(line_start(view.words.caption_starts).match(view.lines[i].text[:60]))


def alt_text(view: View, i: int) -> bool:
    """Stands right above a caption with a credit, no full stop: the words for those who do not see the picture."""
    line, below = view.lines[i], view.near(i + 1)
    return (
        below is not None and below.gap == 0 and not line.stops and len(line.words) > 2
        and bool(credit.picture_credits(below.text, 0, view.words)) and len(below.words) <= 90
    )  # fmt: skip


def twice(view: View, i: int) -> bool:
    """The same words stand elsewhere on the page."""
    line = view.lines[i]
    return len(line.words) > 1 and view.counts[line.folded] > 1


def teaser(view: View, i: int) -> bool:
    """Title-like, and a section's name, an age or a number follows within two lines."""
    if view.lines[i].stops:
        return False
    after = [k for k in (i + 1, i + 2) if k < len(view.lines)]
    return any(section(view, k) or ago(view, k) for k in after)


def among_prose(view: View, i: int) -> bool:
    """Sentences stand before and after it."""
    return 0 < i < len(view.lines) - 1 and all(sentence(view, k) or long_prose(view, k) for k in (i - 1, i + 1))


def known_title(view: View, i: int) -> bool:
    """The page's own metadata names it as the title."""
    return (
        view.title is not None
        and bool(view.title)
        and view.lines[i].folded == " ".join(Line(0, 0, view.title).words).casefold()
    )


def table_of_evidence() -> tuple[Evidence, ...]:
    """Every piece of evidence, with its weights."""
    return (
        Evidence(
            "sentence",
            sentence,
            {"body": 1.5, "standfirst": 0.5, "title": -1.0, "caption": 0, "credit": -3, "chrome": -1.0},
        ),
        Evidence(
            "long prose",
            long_prose,
            {"body": 1.5, "standfirst": 0.5, "title": -2.5, "caption": 0.3, "credit": -4, "chrome": -0.7},
        ),
        Evidence("remark", remark, {"body": 0.7, "title": -1.0, "credit": -1, "chrome": 0}),
        Evidence("heading", heading, {"title": 1.0, "body": -0.5, "standfirst": 0.4, "caption": 0.2, "chrome": 0.2}),
        Evidence("fragment", fragment, {"chrome": 1.5, "body": -1.0, "title": -1.0, "standfirst": -2, "credit": -0.5}),
        Evidence("number", number, {"chrome": 3, "body": -2, "title": -3}),
        Evidence("chrome line", chrome_line, {"chrome": 4, "title": -2}),
        Evidence("chrome start", chrome_start, {"chrome": 4, "body": -1, "title": -1}),
        Evidence("chrome part", chrome_part, {"chrome": 3, "body": -1, "title": -1}),
        Evidence("section", section, {"chrome": 2.5, "title": -2, "body": -1}),
        Evidence("dated", dated, {"chrome": 4, "title": -2, "body": -1}),
        Evidence("ago", ago, {"chrome": 4}),
        Evidence("byline", byline, {"credit": 4, "title": -2}),
        Evidence("agencies", agencies, {"credit": 5, "title": -2}),
        Evidence("pictured", pictured, {"caption": 5, "title": -3}),
        Evidence("caption start", caption_start, {"caption": 3}),
        Evidence("alt text", alt_text, {"caption": 3}),
        Evidence("twice", twice, {"chrome": 1, "caption": 0.5}),
        Evidence("teaser", teaser, {"chrome": 2}),
        Evidence("among prose", among_prose, {"body": 1.2}),
        Evidence("known title", known_title, {"title": 6}),
    )
