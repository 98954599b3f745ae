"""RSS and Atom files: every entry is a page of its own."""

from collections.abc import Iterator
from typing import Any

from newsledger.documents.page import Page
from newsledger.errors import Rejected


def feed_pages(content: bytes, name: str) -> Iterator[Page | Rejected]:
    """The entries of a feed in its order, with title, link, date and the feed's own title as outlet."""
    import feedparser

    # Relative links stay as they are and markup is not cleaned: the entry is kept as it came.
    parsed = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries:
        yield Rejected(name, "feed without entries")
    outlet = _text(parsed.feed.get("title"))
    for number, entry in enumerate(parsed.entries, 1):
        source = f"{name}#{number}"
        page = _entry_page(entry, source, outlet)
        yield page if page is not None else Rejected(source, "feed entry without text")


def _entry_page(entry: Any, source: str, outlet: str | None) -> Page | None:
    title = _text(entry.get("title"))
    content = _longest(entry)
    html = content or (f"<p>{title}</p>" if title else None)
    if html is None:
        return None
    return Page(
        html,
        "text/html",
        source,
        external_id=_text(entry.get("id")),
        uri=_text(entry.get("link")),
        title=title,
        outlet=_text((entry.get("source") or {}).get("title")) or outlet,
        published=_stamp(entry),
    )


def _longest(entry: Any) -> str | None:
    """The fullest of an entry's contents and its summary."""
    texts = [part.get("value") or "" for part in entry.get("content") or []]
    texts.append(entry.get("summary") or "")
    longest: str = max(texts, key=len)
    return longest if longest.strip() else None


def _stamp(entry: Any) -> str | None:
    """When an entry says it was published, ISO 8601 in UTC; an update counts where nothing else is said."""
    when = entry.get("published_parsed") or entry.get("updated_parsed")
    if when is None:
        return None
    return "{:04d}-{:02d}-{:02d}T{:02d}:{:02d}:{:02d}Z".format(*when[:6])


def _text(value: object) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None
