"""Every page in both themes by axe's rules of WCAG 2.2 AA, at every width, and without script."""

import subprocess
from collections.abc import Callable
from functools import cache
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest

from tests.web.browser.conftest import PICTURES, ROOT, Site, log_in, open_incident

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WIDTHS = (360, 1280, 1920)
THEMES = ("light", "dark")

# The pages by name; {incident}, {claim} and {document} are those of the first incident.
PAGES = {
    "queue": "/",
    "queue-filtered": "/?conflicts=true&sort=date&q=depot",
    "incident": "/incidents/{incident}",
    "incident-policy": "/incidents/{incident}?policy=ucdp&as_of=2023-03-03",
    "links": "/incidents/{incident}/links",
    "history": "/incidents/{incident}/history",
    "field": "/incidents/{incident}/fields/killed.total",
    "place": "/incidents/{incident}/fields/place",
    "claim": "/incidents/{incident}/claims/{claim}",
    "merge": "/incidents/{incident}/merge",
    "split": "/incidents/{incident}/split",
    "move": "/incidents/{incident}/move",
    "note": "/incidents/{incident}/note",
    "dismiss": "/incidents/{incident}/dismiss",
    "new-claim": "/documents/{document}/claims/new?start=0&end=8",
    "documents": "/documents",
    "document": "/documents/{document}",
    "redact": "/documents/{document}/redact?start=0&end=8",
    "remove": "/documents/{document}/remove",
    "name": "/names/redact",
    "name-found": "/names/redact?name=Omar+Khan",
    "add": "/add",
    "map": "/map",
    "timeline": "/timeline",
    "coding": "/coding",
    "people": "/people",
    "account": "/account",
    "audit": "/audit",
    "nowhere": "/nowhere",
}


@cache
def axe() -> str:
    """The script of axe-core, as npm has it for the front end."""
    script = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file() and which("npm"):
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run(command, cwd=ROOT / "frontend", capture_output=True, check=False)
    if not script.is_file():
        pytest.skip("axe-core is not here; npm ci in frontend/ fetches it")
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def places(read_only_site: Site) -> dict[str, str]:
    """The ids that addresses have."""
    import json
    from urllib.request import urlopen

    def got(path: str) -> Any:
        with urlopen(read_only_site.url(path)) as answer:
            return json.load(answer)

    incident = got("/api/v1/incidents?q=depot")["incidents"][0]["id"]
    claim = got(f"/api/v1/incidents/{incident}/claims")["claims"][0]
    return {"incident": incident, "claim": claim["id"], "document": claim["document_id"]}


@pytest.mark.parametrize("name", PAGES)
def test_pages_obey_the_rules_of_access(
    page: "Page", read_only_site: Site, places: dict[str, str], name: str
) -> None:
    page.add_init_script(axe())
    if name != "map":
        # Drawing takes a machine without a graphics card seconds, and the map is looked at once.
        page.route("**/maplibre*", lambda route: route.abort())
    page.emulate_media(color_scheme="light")
    page.goto(read_only_site.url(PAGES[name].format(**places)))
    assert _violations(page) == []
    # What is dark differs in its colours alone.
    page.emulate_media(color_scheme="dark")
    assert _violations(page, ("color-contrast", "link-in-text-block")) == []


def test_cards_and_logging_in_obey_them_too(
    new_context: "Callable[..., BrowserContext]", team_site: Site
) -> None:
    page = new_context().new_page()
    page.add_init_script(axe())
    page.goto(team_site.url("/log-in"))
    assert _violations(page) == []
    log_in(page, team_site, "anna")
    for path in ("/people", "/account", "/audit"):
        page.goto(team_site.url(path))
        assert _violations(page) == []
    open_incident(page, team_site, "depot")
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()
    assert _violations(page) == []


def _violations(page: "Page", rules: tuple[str, ...] = RULES) -> list[str]:
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", list(rules))
    return [
        f"{one['id']}: {node['target']} {node['failureSummary'][:160]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_window(
    new_context: "Callable[..., BrowserContext]",
    read_only_site: Site,
    places: dict[str, str],
    width: int,
    theme: str,
) -> None:
    page = new_context(viewport={"width": width, "height": 900}, color_scheme=theme).new_page()
    wide = []
    for name, path in PAGES.items():
        page.goto(read_only_site.url(path.format(**places)))
        if name == "map" and width == WIDTHS[1]:
            page.locator("[data-map][data-ready]").wait_for(state="attached", timeout=60_000)
        page.screenshot(path=str(PICTURES / f"{name}-{width}-{theme}.png"))
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(name)
    assert wide == []


def test_judging_works_without_script(new_context: "Callable[..., BrowserContext]", site: Site) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(site.url("/"))
    page.get_by_label("Search words and names").fill("depot")
    page.get_by_role("button", name="Search").click()
    page.locator("[data-open]").first.click()
    page.locator('[data-field^="killed."] button[data-key=a]').first.click()
    page.locator(".ruling", has_text="accepted by Jane Roe").first.wait_for()
    page.get_by_role("button", name="Undo", exact=True).click()
    page.get_by_text("undid: accept of a field").wait_for()
    page.locator('[data-field="place"] a[data-key=o]').click()
    page.get_by_label("Town").fill("Pishin")
    page.get_by_label("Reason").fill("the road to Pishin")
    page.get_by_role("button", name="Override").click()
    page.locator('[data-field="place"]', has_text="Pishin").wait_for()


def test_the_theme_is_kept_without_script(new_context: "Callable[..., BrowserContext]", site: Site) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(site.url("/"))
    page.get_by_role("button", name="Dark or light").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.goto(site.url("/timeline"))
    assert page.locator("html").get_attribute("data-theme") == "dark"
