"""What the lines around a line say of it."""

import re

from reportedly.stages.clean.credit import picture_credits
from reportedly.stages.clean.shape import fragment, heading, number, prose
from reportedly.stages.clean.view import View, once
from reportedly.stages.clean.vocabulary import ago, byline, dated, in_vocabulary, names_a_role, section

_NUMBERED = re.compile(r"^\(?\d{1,3}[.):]\s+[^\W\d_]")


def alt_text(view: View, i: int) -> bool:
    """Stands right above a caption, no full stop: the words for those who do not see the picture."""
    line, below = view.lines[i], view.near(i + 1)
    if below is None or below.gap or line.stops or len(line.words) <= 2 or len(below.words) > 90:
        return False
    owners = picture_credits(below.text, 0, view.words)
    return bool(owners) and owners[0].span.start > 30


def numbered(view: View, i: int) -> bool:
    """A numbered heading right above running text."""
    line = view.lines[i]
    below = i + 1 < len(view.lines) and (prose(view, i + 1) or view.lines[i + 1].stops)
    return bool(_NUMBERED.match(line.text[:40])) and len(line.words) <= 16 and below


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


def author_note(view: View, i: int) -> bool:
    """Says who the author is, after the last paragraph."""
    line = view.lines[i]
    after = range(i + 1, min(i + 4, len(view.lines)))
    return len(line.words) <= 45 and not any(prose(view, k) for k in after) and names_a_role(view, i)


@once
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
