"""HTML into readable lines in page order, each with what the markup says of it.

Walks the tree with a loop, so that depth costs no stack.
"""

import re
from html.parser import HTMLParser
from typing import Any

from newsledger.documents.lines import Line, Markup

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_HIDDEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "textarea",
        "head",
        "select",
        "object",
        "canvas",
        "math",
    ]
)
_REGIONS = {
    "nav": "navigation",
    "aside": "sidebar",
    "footer": "page footer",
    "form": "form",
    "button": "button",
    "figcaption": "caption",
}
_SPACE = re.compile(r"\s+")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class Rendering:
    """Lines gathered while a page is walked."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.lines: list[Line] = []
        self._length = 0
        self._pieces: list[tuple[str, bool]] = []
        self._tag = "body"
        self._region: str | None = None

    def add(self, words: str, linked: bool, tag: str, region: str | None) -> None:
        """Take a run of text inside a block element."""
        if words and not words.isspace() and not any(not p.isspace() for p, _ in self._pieces):
            self._tag, self._region = tag, region
        if words:
            self._pieces.append((words, linked))

    def end_line(self) -> None:
        """Finish the line at hand; white space alone makes none."""
        words = _SPACE.sub(" ", "".join(piece for piece, _ in self._pieces)).strip()
        if words:
            linked = sum(len(piece.strip()) for piece, is_link in self._pieces if is_link)
            markup = Markup(self._tag, min(1.0, linked / len(words)), self._region)
            start = self._length
            self.lines.append(Line(start, start + len(words), words, markup))
            self.text.append(words)
            self._length += len(words) + 1
        self._pieces = []


def render_tree(root: Any) -> tuple[str, list[Line]]:
    """The readable text of a parsed page, a line a block element, and its lines."""
    rendering = Rendering()
    # Where a walk stands: (element, tag, region, linked), then the same again to leave it.
    waiting: list[tuple[Any, str, str | None, bool, bool]] = [(root, "body", None, False, True)]
    while waiting:
        element, tag, region, linked, entering = waiting.pop()
        name = element.tag if isinstance(element.tag, str) else None
        if not entering:
            _leave(rendering, element, name, tag, region, linked)
            continue
        inner = _entered(element, name, tag, region, linked)
        waiting.append((element, tag, region, linked, False))
        if inner is None:
            continue
        if name in _BLOCKS:
            rendering.end_line()
        elif name in ("td", "th"):
            rendering.add(" ", False, tag, region)
        rendering.add(element.text or "", inner[2], inner[0], inner[1])
        waiting.extend((child, *inner, True) for child in reversed(element))
    rendering.end_line()
    return "\n".join(rendering.text), rendering.lines


def _entered(
    element: Any, name: str | None, tag: str, region: str | None, linked: bool
) -> tuple[str, str | None, bool] | None:
    """The block tag, region and link state inside an element; None where nothing in it can be read."""
    if name is None or name in _HIDDEN or _is_hidden(element):
        return None
    if (name in _BLOCKS and not (tag in _HEADINGS or tag == "figcaption")) or name in _HEADINGS:
        tag = name
    return tag, _REGIONS.get(name) or region, linked or name == "a"


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None and element.tag not in ("body", "main", "article"):
        return True
    style = element.get("style")
    return style is not None and "display:none" in style[:300].replace(" ", "").lower()


def _leave(
    rendering: Rendering, element: Any, name: str | None, tag: str, region: str | None, linked: bool
) -> None:
    if name in _BLOCKS:
        rendering.end_line()
    rendering.add(element.tail or "", linked, tag, region)


class _Flat(HTMLParser):
    """A renderer without a tree, for pages whose nesting no tree can hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rendering = Rendering()
        self._hidden: str | None = None
        self._links = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden is None and tag in _HIDDEN and tag != "head":
            self._hidden = tag
        elif tag in _BLOCKS:
            self.rendering.end_line()
        elif tag == "a":
            self._links += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == self._hidden:
            self._hidden = None
        elif tag in _BLOCKS:
            self.rendering.end_line()
        elif tag == "a":
            self._links = max(0, self._links - 1)

    def handle_data(self, data: str) -> None:
        if self._hidden is None:
            self.rendering.add(data, self._links > 0, "p", None)


def render_flat(html: str) -> tuple[str, list[Line]]:
    """The readable text of a page too deep for a tree, and its lines."""
    flat = _Flat()
    flat.feed(html)
    flat.close()
    flat.rendering.end_line()
    return "\n".join(flat.rendering.text), flat.rendering.lines
