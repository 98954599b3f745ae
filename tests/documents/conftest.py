"""Pages in all shapes, written for these tests, and what becomes of them."""

from collections.abc import Callable

import pytest

from newsledger.documents import Page, read_page
from newsledger.model import Document

STORY = (
    "Two dockers were killed and five were hurt when a crate of fireworks blew up in Porthaven harbour.",
    "The blast tore the roof off a warehouse and broke windows, the harbour master said on Monday.",
    "“We heard two bangs and saw smoke over the cranes,” said a fisherman who was mending his nets nearby.",
    "Firefighters worked through the night and found no one else, the fire chief told reporters.",
    "The police have opened an inquiry and sealed off the quay until the end of the week.",
)


@pytest.fixture
def story() -> tuple[str, ...]:
    """Five paragraphs of a report."""
    return STORY


@pytest.fixture
def read_text() -> Callable[..., Document]:
    """Reads plain text as a page, with what is stated beside it."""
    return lambda text, **facts: read_page(Page(text, "text/plain", "test", **facts))


@pytest.fixture
def read_html() -> Callable[..., Document]:
    """Reads HTML as a page, with what is stated beside it."""
    return lambda html, **facts: read_page(Page(html, "text/html", "test", **facts))


@pytest.fixture
def kinds() -> Callable[[Document], dict[str, list[str]]]:
    """The words of a document's blocks by kind."""

    def by_kind(document: Document) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for block in document.blocks:
            found.setdefault(block.kind, []).append((document.text or "")[block.start : block.end])
        return found

    return by_kind
