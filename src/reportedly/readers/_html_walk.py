"""A walk over a page's tree: its visible text, one block a line, and its metadata. Linear at any depth."""

import re
from typing import TYPE_CHECKING, cast

import msgspec

from reportedly.readers.base import Tag, few_enough

if TYPE_CHECKING:
    from resiliparse.parse.html import DOMContext, ElementNode

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd",
        "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
        "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "section", "select", "summary", "table",
        "tbody", "tfoot", "thead", "tr", "ul",
    }
)  # fmt: skip
_UNSEEN = frozenset(
    {
        "audio", "canvas", "datalist", "head", "iframe", "math", "noembed", "noframes", "noscript", "object",
        "script", "style", "svg", "template", "textarea", "video",
    }
)  # fmt: skip
_LANDMARKS = frozenset(
    {
        "aside", "dialog", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "nav",
    }
)  # fmt: skip
_TELLING = frozenset(
    {
        "address", "blockquote", "button", "li", "option", "p", "pre", "td", "th", "time",
    }
)  # fmt: skip
_SEPARATE = frozenset(
    {
        "a", "cite", "label", "small", "span", "time",
    }
)  # fmt: skip
_SPACE = re.compile(r"[ \t\n\f\r]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Fact(msgspec.Struct, frozen=True):
    """Metadata: the element it stands in, the property that it gives, and its value."""

    element: str
    name: str
    value: str


class _Open(msgspec.Struct, frozen=True):
    """An element that the walk is inside of, with the tag that its text is known by."""

    depth: int
    name: str
    known_by: Tag
    in_article: bool
    in_link: bool
    unseen: bool


_OUTSIDE = _Open(-1, "", "", False, False, False)


class Walk:
    """Shown the nodes in document order, gathers `lines` (text and tag) and `facts`.

    A line that is all link is known as `a`, unless it stands in a landmark or heading.
    """

    def __init__(self) -> None:
        self.lines: list[tuple[str, Tag]] = []
        self.facts: list[Fact] = []
        self.deepest = 0
        self._open: list[_Open] = [_OUTSIDE]
        self._pieces: list[str] = []
        self._tag = ""
        self._linked = True
        self._left = False

    def visit(self, context: "DOMContext") -> None:
        node, depth = cast("ElementNode", context.node), context.depth
        self.deepest = max(self.deepest, depth)
        self._leave(depth)
        if node.tag == "#text":
            self._text(node.value or "")
        elif hasattr(node, "getattr"):  # elements alone have attributes
            self._enter(node, depth)

    def close(self) -> None:
        """End the last line."""
        self._leave(0)
        self._flush()

    def _leave(self, depth: int) -> None:
        while self._open[-1].depth >= depth:
            name = self._open.pop().name
            if name in _BLOCKS:
                self._flush()
            elif name in {"td", "th"}:
                self._pieces.append("\t")
            self._left = name in _SEPARATE

    def _enter(self, node: "ElementNode", depth: int) -> None:
        name, parent = node.tag or "", self._open[-1]
        if name in _BLOCKS:
            self._flush()
        elif self._left and name in _SEPARATE:
            self._pieces.append(" ")  # neighbours that only a style sheet parts
        self._left = False
        unseen = parent.unseen or name in _UNSEEN or _hidden(node)
        inside = parent.in_article or name in {"article", "main"}
        linked = parent.in_link or name == "a"
        self._open.append(_Open(depth, name, _known_by(name, parent), inside, linked, unseen))
        self._note(node)

    def _text(self, value: str) -> None:
        here = self._open[-1]
        if here.name == "title" or (here.name == "script" and self.facts[-1:] == [_LINKED]):
            self.facts.append(Fact(here.name, "title" if here.name == "title" else "ld+json", value))
        if here.unseen or here.name == "title":
            return
        parts = value.split("\n") if any(o.name == "pre" for o in self._open[-3:]) else [value]
        for number, part in enumerate(parts):
            if number:
                self._flush()
            if not self._pieces:
                self._tag = here.known_by
            self._pieces.append(part)
            if part.strip():
                self._linked = self._linked and here.in_link
            self._left = False if part.strip() else self._left

    def _note(self, node: "ElementNode") -> None:
        if node.tag == "meta":
            name = (
                node.getattr("property")
                or node.getattr("name")
                or node.getattr("itemprop")
                or node.getattr("http-equiv")
            )
            self.facts.append(Fact("meta", (name or "charset").casefold(), node.getattr("content") or ""))
        elif node.tag == "link" and "canonical" in (node.getattr("rel") or "").casefold().split():
            self.facts.append(Fact("link", "canonical", node.getattr("href") or ""))
        elif node.tag == "script" and "ld+json" in (node.getattr("type") or "").casefold():
            self.facts.append(_LINKED)
        elif node.tag == "time" and node.getattr("datetime"):
            self.facts.append(Fact("time", "datetime", node.getattr("datetime") or ""))
        elif node.tag == "html":
            self.facts.append(Fact("html", "lang", node.getattr("lang") or node.getattr("xml:lang") or ""))

    def _flush(self) -> None:
        text = _SPACE.sub(" ", "".join(self._pieces)).strip() if self._pieces else ""
        if text:
            self.lines.append((text, "a" if self._linked and self._tag not in _LANDMARKS else self._tag))
            few_enough(len(self.lines))
        self._pieces.clear()
        self._linked = True
        self._left = False


_LINKED = Fact("script", "ld+json", "")


def _hidden(node: "ElementNode") -> bool:
    return node.getattr("hidden", "-") != "-" or bool(_HIDDEN.search(node.getattr("style") or ""))


def _known_by(name: str, parent: _Open) -> Tag:
    """The innermost landmark or heading; else the innermost telling element. An article's own header is none."""
    if name in _LANDMARKS and not (name == "header" and parent.in_article):
        return "figcaption" if name == "figure" else name
    if parent.known_by in _LANDMARKS:
        return parent.known_by
    return name if name in _TELLING else parent.known_by
