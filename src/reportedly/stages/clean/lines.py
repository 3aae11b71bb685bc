"""A page's text as lines, with the shape of each: all that the evidence for a label looks at."""

import re
from functools import cached_property

import msgspec

from reportedly.readers.base import Document
from reportedly.records import Span

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_STOPS = re.compile(r"(?<![.…])(?:[.!?][\"'”’»)\]*]*|[.!?…]+[\"'”’»]+)$|[!?。！？।۔؟]$")
_LOOKED_AT = 2000


class Line(msgspec.Struct, frozen=True, dict=True):
    """One line that is not white space. `gap`: empty lines before it. `tag`, `inside`: as the page's format says.

    Long lines are judged by their first and last thousand characters (`words`, `text` keep all of it).
    """

    start: int
    end: int
    text: str
    gap: int = 0
    tag: str = ""
    inside: bool | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @cached_property
    def words(self) -> tuple[str, ...]:
        shown = (
            self.text if len(self.text) <= _LOOKED_AT else self.text[: _LOOKED_AT // 2] + self.text[-_LOOKED_AT // 2 :]
        )
        return tuple(_WORD.findall(shown))

    @cached_property
    def folded(self) -> str:
        """The words alone, in lower case: equal for two lines that say the same."""
        return " ".join(self.words).casefold()

    @cached_property
    def stops(self) -> bool:
        """Whether it ends as sentences do."""
        return bool(_STOPS.search(self.text[-12:]))

    @cached_property
    def lower_share(self) -> float:
        """The share of words that begin with a lower-case letter (1 for scripts without case)."""
        lettered = [w for w in self.words if w[0].isalpha()]
        return sum(not w[0].isupper() for w in lettered) / len(lettered) if lettered else 0.0


def lines_of(document: Document) -> tuple[Line, ...]:
    """The lines of a document in order, with what its blocks say of them."""
    blocks = {block.start: block for block in document.blocks}
    found: list[Line] = []
    last = 0
    for match in _LINE.finditer(document.text):
        whole = match.group()
        text = whole.strip()
        if not text:
            continue
        start = match.start() + len(whole) - len(whole.lstrip())
        breaks = len(_BREAKS.findall(document.text, last, match.start())) if found else 1
        block = blocks.get(start) or blocks.get(match.start())
        tag, inside = (block.tag, block.inside) if block else ("", None)
        found.append(Line(start, start + len(text), text, max(0, breaks - 1), tag, inside))
        last = start + len(text)
    return tuple(found)
