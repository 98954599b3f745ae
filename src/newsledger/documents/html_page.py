"""An HTML page as readable lines, the main ones marked, with what its head says of it."""

from dataclasses import dataclass
from typing import Any

from newsledger.documents.limits import MAX_HTML_ELEMENTS
from newsledger.documents.lines import Line
from newsledger.documents.main_text import main_text, mark_main
from newsledger.documents.markup import render_flat, render_tree
from newsledger.documents.metadata import Metadata, read_metadata


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page's readable text, its lines and its facts."""

    text: str
    lines: list[Line]
    metadata: Metadata


def read_html(html: str, uri: str | None) -> HtmlPage:
    """The readable page; a page too deep or too wild for a tree is read tag by tag, without facts."""
    html = html.replace("\r\n", "\n").replace("\ufffe", "").replace("\uffff", "")
    root = _tree(html)
    if root is None:
        text, lines = render_flat(html)
        return HtmlPage(text, lines, Metadata())
    text, lines = render_tree(root)
    metadata = read_metadata(root, uri)
    main = main_text(root)
    return HtmlPage(text, mark_main(lines, main) if main else lines, metadata)


def _tree(html: str) -> Any:
    """The parsed page, or None where it is nested deeper than a tree may be, or is too large."""
    import lxml.etree
    import lxml.html

    if html.count("<") > 2 * MAX_HTML_ELEMENTS:
        return None
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        root = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None
    deep = any("depth" in entry.message.lower() for entry in parser.error_log)
    return None if deep else root
