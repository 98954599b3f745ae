"""HTML into readable lines in page order, each with what the markup says of it.

Walks the tree with a loop, so that depth costs no stack.
"""

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Any

from newsledger.documents.lines import Line, Markup


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


# HTML's elements that a browser starts on a line of their own.
_BLOCKS = _names(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre "
    "section select summary table tbody tfoot thead title tr ul"
)
_HIDDEN = _names("script style noscript template svg iframe textarea head select object canvas math")
_HEADINGS = _names("h1 h2 h3 h4 h5 h6")
# Elements that hold others and say nothing of their text themselves.
_SPREADS = _names("br hr")
_REGIONS = {
    "nav": "navigation",
    "aside": "sidebar",
    "footer": "page footer",
    "form": "form",
    "button": "button",
    "figcaption": "caption",
}
# What web designers call things, in class and id; the nearest name around a line counts.
_NAMED_REGIONS = (
    ("comments", r"comment|disqus|respond|replies"),
    ("related links", r"related|recommend|read-?(?:more|next|also)|more-?(?:from|stories|news|on)|teaser|"
     r"trending|popular|most-?(?:read|viewed)|outbrain|taboola|also-?(?:like|read)|next-?(?:up|article)|recirc"),
    ("share buttons", r"shar(?:e|ing)|social|addthis|follow-?us"),
    ("advertisement", r"advert|sponsor|promo|(?:^|[\s_-])ads?(?:$|[\s_-])|banner|dfp|gpt-ad"),
    ("subscription notice", r"newsletter|subscri|sign-?up|paywall|regwall|log-?in"),
    ("cookie notice", r"cookie|consent|gdpr|privacy"),
    ("caption", r"caption|credit|photo-?(?:by|info)|image-?(?:source|meta|info)"),
    ("byline", r"byline|by-line|author|contributor|writer|reporter"),
    ("timestamp", r"timestamp|date-?line|publish|(?:^|[\s_-])(?:date|time|posted)(?:$|[\s_-])"),
    ("tags", r"(?:^|[\s_-])(?:tags?|topics?|keywords?|categor(?:y|ies)|breadcrumbs?)(?:$|[\s_-])"),
    ("navigation", r"(?:^|[\s_-])(?:nav|menu|navbar|topbar|toolbar|pagination|pager|sitemap)|"
     r"(?:nav|menu)(?:$|[\s_-])"),
    ("page footer", r"footer|copyright|disclaimer|legal"),
    ("sidebar", r"sidebar|side-?bar|widget|(?:^|[\s_-])(?:rail|aside)|right-?(?:col|rail)"),
    ("article", r"(?:article|story)-?_?-?(?:body|text|content|copy)|entry-?content|"
     r"post-?(?:body|content|text)|body-?(?:copy|text|content)|main-?content|content-?body|articlebody|storybody"),
)  # fmt: skip
_NAMED = re.compile("|".join(f"(?P<r{i}>{wording})" for i, (_, wording) in enumerate(_NAMED_REGIONS)), re.I)
_SPACE = re.compile(r"\s+")
# Longer class lists are generated and say nothing.
_MAX_NAME = 300


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page a walk stands."""

    tag: str = "body"
    holder: int = 0
    region: str | None = None
    linked: bool = False


class _Rendering:
    """Lines gathered while a page is walked."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._length = 0
        self._words: list[str] = []
        self._linked = 0
        self._place: _Place | None = None

    @property
    def text(self) -> str:
        """The readable text: the lines, one under the other."""
        return "\n".join(line.words for line in self.lines)

    def add(self, words: str | None, place: _Place) -> None:
        """Take a run of text; the line's place is that of its first word."""
        if not words:
            return
        self._words.append(words)
        if not words.isspace():
            self._place = self._place or place
            self._linked += len(words.strip()) if place.linked else 0

    def end_line(self) -> None:
        """Finish the line at hand; white space alone makes none."""
        if self._place is not None:
            words = _SPACE.sub(" ", "".join(self._words)).strip()
            markup = Markup(
                self._place.tag, self._place.holder, min(1.0, self._linked / len(words)), self._place.region
            )
            self.lines.append(Line(self._length, self._length + len(words), words, markup))
            self._length += len(words) + 1
        self._words, self._linked, self._place = [], 0, None


def render_tree(root: Any) -> tuple[str, list[Line]]:
    """The readable text of a parsed page, a line a block element, and its lines."""
    rendering = _Rendering()
    holders = 0
    # (element, the place around it, whether the walk enters or leaves it)
    waiting: list[tuple[Any, _Place, bool]] = [(root, _Place(), True)]
    while waiting:
        element, around, entering = waiting.pop()
        name = element.tag if isinstance(element.tag, str) else ""
        if not entering:
            if name in _BLOCKS:
                rendering.end_line()
            rendering.add(element.tail, around)
            continue
        waiting.append((element, around, False))
        if not name or name in _HIDDEN or _is_hidden(element):
            continue
        inside = around
        if name in _BLOCKS:
            rendering.end_line()
            if name not in _SPREADS:
                holders += 1
                inside = _entered(element, name, around, holders)
        elif name == "a":
            inside = replace(around, linked=True)
        elif name in ("td", "th"):
            rendering.add(" ", around)
        rendering.add(element.text, inside)
        waiting.extend((child, inside, True) for child in reversed(element))
    rendering.end_line()
    return rendering.text, rendering.lines


def _entered(element: Any, name: str, around: _Place, number: int) -> _Place:
    """The place inside a block element; a paragraph's holder is the element around it."""
    tag = around.tag if around.tag in _HEADINGS and name not in _HEADINGS else name
    is_paragraph = (
        name in ("p", "li", "blockquote", "ul", "ol", "tr", "tbody", "dd", "dt") or name in _HEADINGS
    )
    region = _REGIONS.get(name) or _named_region(element) or around.region
    return _Place(tag, around.holder if is_paragraph else number, region, around.linked)


def _named_region(element: Any) -> str | None:
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if len(name) < 3 or len(name) > _MAX_NAME or element.tag in ("body", "html"):
        return None
    found = _NAMED.search(name)
    return _NAMED_REGIONS[int((found.lastgroup or "r0")[1:])][0] if found else None


def _is_hidden(element: Any) -> bool:
    style = element.get("style")
    return style is not None and "display:none" in style[:_MAX_NAME].replace(" ", "").lower()


class _Flat(HTMLParser):
    """A renderer without a tree, for pages whose nesting no tree can hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rendering = _Rendering()
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
            self.rendering.add(data, _Place(linked=self._links > 0))


def render_flat(html: str) -> tuple[str, list[Line]]:
    """The readable text of a page too deep for a tree, and its lines."""
    flat = _Flat()
    flat.feed(html)
    flat.close()
    flat.rendering.end_line()
    return flat.rendering.text, flat.rendering.lines
