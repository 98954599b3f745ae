"""Whatever a page of the press holds, it is words: nothing of it runs, nothing is fetched, no page breaks."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.opening import open_ledger
from newsledger.web.publishing import publish
from newsledger.web.settings import WebSettings
from tests.web.browser.conftest import Site, fill, open_incident, served
from tests.web.browser.reports import TRICKS

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

WATCH = """
window.broken = [];
document.addEventListener('securitypolicyviolation',
  e => window.broken.push(e.violatedDirective + ' ' + e.blockedURI));
"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server with pages that try everything."""
    ledger = str(tmp_path_factory.mktemp("hostile") / "review.db")
    fill(ledger, *TRICKS)
    with served(WebSettings(ledger, person="Jane <b> Roe")) as running:
        yield running


@pytest.fixture
def watched(new_context: "Callable[..., BrowserContext]") -> "Iterator[Page]":
    """A window in which nothing of a page may run, be refused, or be asked for elsewhere."""
    page = new_context().new_page()
    told: list[str] = []
    page.add_init_script(WATCH)
    page.on("dialog", lambda dialog: told.append(f"dialog {dialog.message}"))
    page.on("pageerror", lambda error: told.append(f"error {error}"))
    page.on("request", lambda request: told.extend([request.url] if _elsewhere(request.url) else []))
    yield page
    assert told == []


def test_hostile_pages_are_read_as_words(watched: "Page", hostile_site: Site) -> None:
    ids = _ids(watched, hostile_site)
    documents = watched.evaluate("fetch('/api/v1/documents').then(a => a.json())")["documents"]
    assert ids and len(documents) == len(TRICKS)
    addresses = ["/", "/documents", "/map", "/timeline", "/?q=%3Cscript%3Ealert(1)%3C/script%3E", "/add"]
    addresses += [
        f"/incidents/{id}{part}" for id in ids[:4] for part in ("", "/links", "/history", "/merge", "/split")
    ]
    addresses += [f"/incidents/{id}" for id in ids[4:]]
    addresses += [f"/documents/{one['id']}" for one in documents]
    for address in addresses:
        watched.goto(hostile_site.url(address))
        assert watched.evaluate("window.broken") == [], address
        assert watched.locator("header.bar").count() == 1, address
        assert watched.locator("main iframe, main style, main script, main img, main meta").count() == 0, (
            address
        )
        assert watched.evaluate("getComputedStyle(document.body).display") != "none"


def test_its_words_can_be_judged(watched: "Page", hostile_site: Site) -> None:
    open_incident(watched, hostile_site, "Kandahar")
    watched.locator("#claims a[data-key=r]").first.click()
    watched.get_by_role("dialog").get_by_placeholder("misread").fill("<script>alert('reason')</script>")
    watched.get_by_role("dialog").get_by_role("button", name="Reject").click()
    watched.locator("[data-said]", has_text="<script>alert('reason')</script>").wait_for()
    watched.goto(watched.url.partition("?")[0] + "/history")
    watched.locator(".log", has_text="<script>alert('reason')</script>").wait_for()
    assert watched.evaluate("window.broken") == []


def test_the_map_of_an_incident_is_drawn_without_a_network(watched: "Page", hostile_site: Site) -> None:
    open_incident(watched, hostile_site, "Kandahar")
    watched.locator("[data-map]").scroll_into_view_if_needed()
    watched.locator("[data-map][data-ready] canvas").wait_for(timeout=60_000)
    assert watched.evaluate("window.broken") == []


def test_hostile_addresses_are_no_links(watched: "Page", hostile_site: Site) -> None:
    for id in _ids(watched, hostile_site)[:6]:
        watched.goto(hostile_site.url(f"/incidents/{id}"))
        targets = watched.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.protocol)")
        assert set(targets) <= {"http:", "https:"}


def test_an_exported_folder_opens_without_a_server(
    watched: "Page", hostile_site: Site, tmp_path: "Path"
) -> None:
    with open_ledger(hostile_site.ledger) as opened, opened.reading() as connection:
        first = publish(connection, tmp_path / "site", Viewpoint()).first
    watched.goto(first.as_uri())
    watched.get_by_role("link", name="Map").click()
    watched.locator("[data-map][data-ready]").wait_for(state="attached", timeout=60_000)
    assert watched.evaluate("window.broken") == []
    watched.locator("[data-open]").first.click()
    watched.get_by_role("heading", level=1).wait_for()
    assert watched.locator("article mark").count() > 0
    assert watched.evaluate("window.broken") == []


def test_incidents_are_found_in_a_folder_without_a_server(
    watched: "Page", hostile_site: Site, tmp_path: "Path"
) -> None:
    with open_ledger(hostile_site.ledger) as opened, opened.reading() as connection:
        first = publish(connection, tmp_path / "site", Viewpoint()).first
    watched.goto(first.as_uri())
    title = watched.locator("[data-open]").first.inner_text()
    field = watched.get_by_role("searchbox", name="Find incidents")
    field.fill("zzzz nobody")
    watched.get_by_text("0 incidents").wait_for()
    assert watched.locator("[data-all]").is_hidden()
    field.fill(" ".join(word[:4].upper() for word in re.findall(r"\w+", title)))
    watched.locator("[data-found]").get_by_role("link", name=title, exact=True).first.click()
    watched.get_by_role("heading", level=1).wait_for()
    watched.go_back()
    field.fill("")
    watched.locator("[data-all]").wait_for()
    assert watched.evaluate("window.broken") == []


def _ids(page: "Page", site: Site) -> list[str]:
    page.goto(site.url("/"))
    found: Any = page.evaluate("fetch('/api/v1/incidents?limit=100').then(a => a.json())")
    return [one["id"] for one in found["incidents"]]


def _elsewhere(address: str) -> bool:
    return not address.startswith(("http://127.0.0.1:", "file://", "blob:", "data:"))
