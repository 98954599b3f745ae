"""What is read in pages made for a test."""

from newsledger.accounts import read
from newsledger.accounts.story import Story, story_of
from newsledger.documents import Page, read_page
from newsledger.model import Claim, Document, Reading


def document(
    text: str, published: str | None = "2021-05-12", title: str | None = None, outlet: str | None = None
) -> Document:
    """The document of a page with this text, published on a Wednesday unless said otherwise."""
    return read_page(Page(text, "text/plain", "test", published=published, title=title, outlet=outlet))


def reading(text: str, published: str | None = "2021-05-12", title: str | None = None) -> Reading:
    """All that is read in the page."""
    return read(document(text, published, title))


def story(text: str) -> Story:
    """The story of the page."""
    return story_of(document(text))


def claims(
    text: str, *fields: str, published: str | None = "2021-05-12", title: str | None = None
) -> list[Claim]:
    """The claims on these fields (all where none is named) of the page's own incident."""
    found = reading(text, published, title)
    own = next((a.id for a in found.accounts if a.kind != "background"), None)
    return [c for c in found.claims if c.account_id == own and (not fields or c.field in fields)]


def names(text: str, field: str) -> list[str]:
    """The names that the page's own incident has for a field."""
    return [getattr(claim.value, "name", "") for claim in claims(text, field)]
