"""What an HTML page says of itself in its head: title, outlet, date, address. Nothing is guessed."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from newsledger.documents.dates import stated
from newsledger.model import Published

_DATE_NAMES = (
    "article:published_time", "datepublished", "og:published_time", "og:article:published_time",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "publishdate", "publish-date", "publish_date", "publication_date",
    "pubdate", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime",
    "rnews:datepublished", "article.published", "published-date", "published_date", "published_at",
    "bt:pubdate", "date",
)  # fmt: skip
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_OUTLET_NAMES = ("og:site_name", "application-name", "dc.publisher", "twitter:site:name")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")
# Web archives put the address of the page behind their own.
_HOST = re.compile(r"https?://(?:www\d?\.)?([a-z0-9.-]{3,100})")
_MAX_JSON = 400_000
# "Story - Outlet", "Story | Outlet": what pages put behind their headline.
_TITLE_TAIL = re.compile(r"\s+[|\-–—»:]+\s+([^|–—»]{2,50})$")

UNDATED = Published()


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's stated facts about itself."""

    title: str | None = None
    outlet: str | None = None
    published: Published = UNDATED
    uri: str | None = None


def read_metadata(root: Any, uri: str | None) -> Metadata:
    """The facts in a page's meta elements, linked data and time elements, the exact ones first."""
    named = _meta(root)
    linked = list(_linked_data(root))
    outlet = next((named[name] for name in _OUTLET_NAMES if name in named), None) or _publisher(linked)
    canonical = next(
        (e.get("href") for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical"), None
    )
    address = uri or canonical or named.get("og:url")
    return Metadata(
        title=_title(root, named, linked, outlet),
        outlet=_name(outlet),
        published=_published(root, named, linked, address),
        uri=next((own for own in (canonical, named.get("og:url")) if host(own)), None),
    )


def host(uri: str | None) -> str | None:
    """The site of an address, of an archived copy the site that was archived; None where it has none."""
    found = _HOST.findall((uri or "")[:1000].lower())
    return str(found[-1]) if found else None


def _name(outlet: str | None) -> str | None:
    """An outlet's name; some give their address or handle instead."""
    if outlet is None:
        return None
    return host(outlet) or outlet.removeprefix("@").strip() or None


def url_date(uri: str | None) -> Published:
    """The day that a news address carries ("/2014/02/03/"), unknown where it has none."""
    found = _URL_DATE.search(uri or "")
    return stated("{}-{:0>2}-{:0>2}".format(*found.groups()), basis="metadata") if found else Published()


def _published(root: Any, named: dict[str, str], linked: list[dict[str, Any]], uri: str | None) -> Published:
    candidates: list[object] = [entry.get("datePublished") for entry in linked]
    candidates += [named.get(name) for name in _DATE_NAMES]
    candidates += [
        element.get("datetime") or element.get("content") or element.text
        for element in root.xpath("//*[@itemprop='datePublished' or @pubdate]")[:3]
    ]
    for candidate in candidates:
        if isinstance(candidate, str) and candidate.strip():
            published = stated(candidate, basis="metadata")
            if published.value is not None:
                return published
    found = url_date(uri)
    return found if found.value is not None else _only_time(root)


def _only_time(root: Any) -> Published:
    """The date of a page's first time element, where that lies in its article or is its only one."""
    times = root.xpath("(//article | //main | //header)//time[@datetime]") or root.xpath("//time[@datetime]")
    days = {element.get("datetime")[:10] for element in times[:20]}
    return stated(times[0].get("datetime"), basis="metadata") if len(days) == 1 else Published()


def _meta(root: Any) -> dict[str, str]:
    """Contents of meta elements by their lower-case name, the first of each."""
    named: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (
            element.get("property")
            or element.get("name")
            or element.get("itemprop")
            or element.get("http-equiv")
        )
        content = element.get("content")
        if name and content and content.strip():
            named.setdefault(name.strip().lower(), " ".join(content.split()))
    return named


def _linked_data(root: Any) -> Iterator[dict[str, Any]]:
    """JSON-LD objects that describe an article, those in lists and graphs too."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _MAX_JSON:
            continue
        try:
            value = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        entries = value if isinstance(value, list) else [value]
        graphs = [entry.get("@graph") for entry in entries if isinstance(entry, dict)]
        for entry in [*entries, *(item for graph in graphs if isinstance(graph, list) for item in graph)]:
            if isinstance(entry, dict) and re.search("article|posting|report", str(entry.get("@type")), re.I):
                yield entry


def _publisher(linked: list[dict[str, Any]]) -> str | None:
    names = (e["publisher"].get("name") for e in linked if isinstance(e.get("publisher"), dict))
    return next((name.strip() for name in names if isinstance(name, str) and name.strip()), None)


def _title(root: Any, named: dict[str, str], linked: list[dict[str, Any]], outlet: str | None) -> str | None:
    for name in _TITLE_NAMES:
        if name in named:
            return _without_outlet(named[name], outlet)
    headlines = (entry.get("headline") for entry in linked)
    headline = next((" ".join(h.split()) for h in headlines if isinstance(h, str) and h.strip()), None)
    if headline:
        return headline
    element = root.find(".//title")
    words = " ".join(element.text_content().split()) if element is not None else ""
    return _without_outlet(words, outlet) or None


def _without_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet's name behind it."""
    tail = _TITLE_TAIL.search(title)
    if (
        tail
        and outlet
        and tail.group(1).strip().lower() in (outlet.lower(), outlet.lower().removeprefix("the "))
    ):
        return title[: tail.start()]
    return title
