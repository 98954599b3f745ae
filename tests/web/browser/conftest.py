"""A real browser against a real server; skipped, with the reason, where there is no browser to be had."""

import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsledger.desk import taking
from newsledger.desk.intake import add
from newsledger.desk.people import create_person
from newsledger.ledger.opening import open_ledger
from newsledger.web.settings import WebSettings
from tests.desk import telling
from tests.web.browser.reports import BOMBING, SIEGE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[3]
PICTURES = ROOT / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
PASSWORD = "long enough for a test"


@dataclass(frozen=True, slots=True)
class Site:
    """A running application."""

    base: str
    ledger: str

    def url(self, path: str) -> str:
        """The address of a path."""
        return self.base + path


@contextmanager
def served(settings: WebSettings) -> Iterator[Site]:
    """The application on a free port of this machine, in a thread of its own."""
    import uvicorn

    from newsledger.web.app import create_app

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        config = uvicorn.Config(
            create_app(settings), log_level="critical", access_log=False, timeout_graceful_shutdown=1
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.02)
        yield Site(f"http://127.0.0.1:{listener.getsockname()[1]}", settings.ledger)
        server.should_exit = True
        thread.join(10)


@contextmanager
def tiny_language() -> Iterator[None]:
    """Documents are read in the tiny language meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(taking, "read", lambda document, **options: telling.read(document))
        yield


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """One browser for all tests, with a profile that nobody used before."""
    path = _browser_path()
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield started
        started.close()


@pytest.fixture
def new_context(browser: "Browser") -> "Iterator[Callable[..., BrowserContext]]":
    """Contexts as private windows, closed after the test."""
    opened: list[BrowserContext] = []

    def make(**options: Any) -> "BrowserContext":
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        context.set_default_timeout(20_000)
        opened.append(context)
        return context

    yield make
    for one in opened:
        one.close()


@pytest.fixture
def page(new_context: "Callable[..., BrowserContext]") -> "Page":
    """A window."""
    return new_context().new_page()


@pytest.fixture(scope="module")
def read_only_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server with two incidents that tests of a module look at together."""
    ledger = str(tmp_path_factory.mktemp("ledger") / "review.db")
    with tiny_language(), served(WebSettings(ledger, person="Jane Roe")) as site:
        fill(ledger, *SIEGE, *BOMBING)
        yield site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A server of the test's own, with two incidents."""
    ledger = str(tmp_path / "review.db")
    with tiny_language(), served(WebSettings(ledger, person="Jane Roe")) as running:
        fill(ledger, *SIEGE, *BOMBING)
        yield running


@pytest.fixture
def team_site(tmp_path: Path) -> Iterator[Site]:
    """A server with accounts: anna leads, ben and cleo code."""
    ledger = str(tmp_path / "team.db")
    with open_ledger(ledger, create=True) as opened, opened.writing() as connection:
        for name, role in (("anna", "lead"), ("ben", "coder"), ("cleo", "coder")):
            create_person(connection, name, role, PASSWORD)
    with tiny_language(), served(WebSettings(ledger)) as running:
        fill(ledger, *SIEGE, *BOMBING)
        yield running


def fill(ledger: str, *pages: Any) -> None:
    """Add pages to a ledger, and make it where it is not there."""
    with open_ledger(ledger, create=True) as opened:
        add(list(pages), opened, workers=1)


def log_in(page: "Page", site: Site, name: str) -> None:
    """Log somebody in."""
    page.goto(site.url("/log-in"))
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url(site.url("/"))


def open_incident(page: "Page", site: Site, words: str) -> str:
    """Open the one incident that the words find; its path."""
    page.goto(site.url(f"/?q={words}"))
    page.locator("[data-open]").first.click()
    page.wait_for_url("**/incidents/*")
    return page.url.removeprefix(site.base)


def _browser_path() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        pytest.skip("no Chromium here; as root, apt-get install chromium, then run the tests again")
    install = "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium"
    done = subprocess.run(["sh", "-c", install], capture_output=True, check=False)
    path = shutil.which("chromium")
    if done.returncode or path is None:
        pytest.skip("Chromium could not be installed; apt-get install chromium, then run the tests again")
    return path
