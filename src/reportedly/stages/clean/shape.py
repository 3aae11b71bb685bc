"""What the shape of a line says: its length, its capitals, how it ends, and how its format marks it."""

import re

from reportedly.stages.clean.credit import tail_of
from reportedly.stages.clean.lines import Line
from reportedly.stages.clean.view import Test, View, once

_NAMED = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.'’-]* ){1,2}[A-ZÀ-Þ][\w'’-]+(?:(?:,| and| in| for| &) (?:[A-ZÀ-Þ][\w.'’-]* ?){1,3})?$"
)


@once
def credited(view: View, i: int) -> bool:
    """A sentence with an agency behind it: "… he said. — Agency"."""
    line = view.lines[i]
    tail = tail_of(line.text, view.words)
    return tail is not None and line.text[: tail.start].rstrip().endswith((".", "!", "?", "”", '"'))


def sentence(view: View, i: int) -> bool:
    """Ends as sentences do and runs on in lower case."""
    line = view.lines[i]
    return (line.stops or credited(view, i)) and len(line.words) >= 5 and line.lower_share >= 0.4


def long_prose(view: View, i: int) -> bool:
    """Twenty words or more, most of them in lower case."""
    line = view.lines[i]
    return len(line.words) >= 20 and line.lower_share >= 0.5


@once
def prose(view: View, i: int) -> bool:
    """A sentence or a long line of running text."""
    return sentence(view, i) or long_prose(view, i)


def remark(view: View, i: int) -> bool:
    """A short sentence: "It failed." or a quotation."""
    line = view.lines[i]
    return line.stops and 2 <= len(line.words) < 5 and line.text[0] not in "©("


@once
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


def bare(view: View, i: int) -> bool:
    """Neither running text nor a heading nor a remark."""
    return not (prose(view, i) or remark(view, i) or heading(view, i))


def named(view: View, i: int) -> bool:
    """Two or three capitalised words, perhaps with a place or a second name: "Ada Moss in Oslo"."""
    return bool(_NAMED.match(view.lines[i].text[:80]))


def twice(view: View, i: int) -> bool:
    """The same words stand elsewhere on the page."""
    line = view.lines[i]
    return len(line.words) > 1 and view.counts[line.folded] > 1


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
